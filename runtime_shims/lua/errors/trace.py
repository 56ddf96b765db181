"""The Lua frames of an exception or a suspended coroutine: generated code, innermost first."""

from __future__ import annotations

from collections.abc import Coroutine
from types import CodeType, FrameType, TracebackType
from typing import Any

from runtime_shims.lua.errors.lua_error import LuaError
from runtime_shims.lua.errors.positions import (
    is_inlined,
    line_table,
    lua_position,
)

# Frames shown at either end of a long traceback, such as that of an endless recursion.
_SHOWN = 20


def lua_traceback(exception: BaseException) -> list[str]:
    """Return the Lua frames an exception passed through.

    Returns:
        Lines such as "order.lua:17 in main", innermost first. Frames recorded in a ``LuaError``
        that was made elsewhere come before those of its Python traceback. A long traceback keeps
        both its ends.
    """
    frames: list[str] = []
    traceback: TracebackType | None = exception.__traceback__
    while traceback is not None:
        frame = traceback.tb_frame
        position = lua_position(frame, traceback.tb_lineno, traceback.tb_lasti)
        if position is not None and not is_inlined(frame.f_code):
            frames.append(_line(position, frame))
        traceback = traceback.tb_next
    frames.reverse()
    if len(frames) > 2 * _SHOWN:
        skipped = f"... (skipping {len(frames) - 2 * _SHOWN} levels)"
        frames[_SHOWN:-_SHOWN] = [skipped]
    if isinstance(exception, LuaError):
        return [*exception.traceback, *frames]
    return frames


def suspended_frames(coroutine: Coroutine[Any, Any, Any]) -> list[str]:
    """Return the Lua frames of a suspended coroutine, innermost first, like `lua_traceback`."""
    frames: list[str] = []
    awaited: Any = coroutine
    while awaited is not None:
        frame = getattr(awaited, "cr_frame", None)
        if frame is not None:
            position = lua_position(frame, frame.f_lineno, frame.f_lasti)
            if position is not None:
                frames.append(_line(position, frame))
        awaited = getattr(awaited, "cr_await", None)
    frames.reverse()
    return frames


def _line(position: tuple[str, int], frame: FrameType) -> str:
    return f"{position[0]}:{position[1]} in {_function(frame.f_code, frame.f_globals)}"


def _function(code: CodeType, namespace: dict[str, object]) -> str:
    if code.co_name == "<module>":
        return "main chunk"
    if code.co_name == "<lambda>":
        return "function"
    table = line_table(namespace)
    return (table.name(code.co_name) if table is not None else "") or "function"
