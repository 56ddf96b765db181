"""The real Lua 5.4 compiler, asked what it accepts and what literals denote."""

from __future__ import annotations

from typing import Any

import lupa.lua54 as lua54

_RUNTIME = lua54.LuaRuntime(encoding=None)
_LOAD = _RUNTIME.eval(
    b"function(text) local chunk, message = load(text, '=source', 't') return message end"
)
_EVALUATE = _RUNTIME.eval(
    b"function(text) local v = load('return ' .. text)() return v, math.type(v) end"
)


def rejection(text: str) -> str | None:
    """Return Lua's message for a source it rejects, or None for one it accepts."""
    message = _LOAD(text.encode("utf-8", "surrogateescape"))
    return None if message is None else message.decode("utf-8", "replace")


def evaluate(literal: str) -> tuple[Any, str | None]:
    """Return the value of a literal and, for a number, whether it is an integer or a float."""
    value, kind = _EVALUATE(literal.encode("utf-8", "surrogateescape"))
    return value, kind.decode() if kind is not None else None
