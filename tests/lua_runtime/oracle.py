"""Runs the same thing in real Lua and in the shims, as outcomes that can be compared."""

from __future__ import annotations

import linecache
from collections.abc import Callable
from math import copysign
from types import CoroutineType
from typing import Any

import lupa.lua54

import runtime_shims.lua as shims
from runtime_shims.lua.text.encoding import from_bytes, to_bytes

Outcome = tuple[Any, ...]

_COMPILE = """
function(source)
    local chunk, message = load(source, '=t')
    if not chunk then error(message, 0) end
    return chunk()
end
"""
_CALL = """
function(f, ...)
    return pcall(f, ...)
end
"""


class Lua:
    """The reference interpreter."""

    def __init__(self) -> None:
        self.runtime = lupa.lua54.LuaRuntime(encoding=None, unpack_returned_tuples=True)
        self._compile = self.runtime.eval(_COMPILE.encode())
        self._call = self.runtime.eval(_CALL.encode())

    def chunk(self, source: str) -> Any:
        """Return what a chunk called "t" returns."""
        return self._compile(to_bytes(source))

    def call(self, function: Any, *arguments: Any) -> Outcome:
        """Return the outcome of calling a Lua function with Python values."""
        passed = [to_bytes(each) if isinstance(each, str) else each for each in arguments]
        result = self._call(function, *passed)
        flat = result if isinstance(result, tuple) else (result,)
        return outcome(flat[0], flat[1:])

    def run(self, source: str) -> Outcome:
        """Return the outcome of a chunk."""
        return self.call(self.chunk(f"return function() {source}\nend"))


def python_module(source: str, **names: Any) -> dict[str, Any]:
    """Return the globals of a module that looks generated: its Lua lines are its Python lines."""
    filename = f"<generated {abs(hash(source))}>"
    lines = source.splitlines(keepends=True)
    linecache.cache[filename] = (len(source), None, lines, filename)
    pairs = "1:1 " + "1:1 " * len(lines)
    namespace: dict[str, Any] = {name: getattr(shims, name) for name in shims.__all__}
    namespace.update(__name__="generated", __lua__=shims.LineTable("t", pairs), **names)
    exec(compile(source, filename, "exec"), namespace)
    return namespace


def python_call(function: Callable[..., Any], *arguments: Any) -> Outcome:
    """Return the outcome of calling a function of a generated module."""
    try:
        result = function(*arguments)
        if isinstance(result, CoroutineType):
            result = drive(result)
    except Exception as error:
        return outcome(False, (shims.translate(error).value,))
    return outcome(True, shims.values(result))


def python_run(source: str, **names: Any) -> Outcome:
    """Return the outcome of the body of a generated function without parameters."""
    body = "\n".join(f"    {line}" for line in source.splitlines())
    return python_call(python_module(f"def f(): {body.strip()}\n", **names)["f"])


def drive(coroutine: CoroutineType[Any, Any, Any]) -> Any:
    """Run a coroutine that never really suspends."""
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value
    raise AssertionError("the coroutine suspended")


def outcome(success: bool, values: tuple[Any, ...]) -> Outcome:
    """Return a comparable form of results or of an error value."""
    # A function without results and one with a nil result look the same to a caller.
    shown = tuple(canonical(each) for each in values)
    return (bool(success), *(shown or (canonical(None),)))


def canonical(value: Any) -> Any:
    """Return a form in which 1 and 1.0, True and 1, 0.0 and -0.0, nan and nan differ or agree."""
    if isinstance(value, bytes):
        return from_bytes(value)
    if isinstance(value, float):
        return ("float", "nan" if value != value else repr(value), copysign(1.0, value))
    if value is None or isinstance(value, bool | int):
        return (type(value).__name__, value)
    if isinstance(value, str):
        return value
    if isinstance(value, shims.Table) or lupa.lua54.lua_type(value) == "table":
        return "<table>"
    return "<function>"
