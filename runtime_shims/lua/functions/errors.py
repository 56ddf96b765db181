"""``error`` and ``assert``."""

from __future__ import annotations

from typing import Any, NoReturn

from runtime_shims.lua.errors.arguments import optional_integer, value_expected
from runtime_shims.lua.errors.lua_error import LuaError
from runtime_shims.lua.errors.positions import where


def error(value: Any = None, level: Any = 1) -> NoReturn:
    """Raise a Lua error.

    Args:
        value: The error value; a string gets the position of the level in front.
        level: 1 for the calling function, 2 for its caller and so on, 0 for no position.

    Raises:
        LuaError: Always.
    """
    depth = optional_integer(level, 2, "error", 1)
    if value.__class__ is str and depth > 0:
        raise LuaError(where(depth) + value)
    raise LuaError(value)


def assert_(*arguments: Any) -> Any:
    """Return all arguments when the first one is true.

    Raises:
        LuaError: The first argument is false; the second one is the error value.
    """
    if not arguments:
        raise value_expected(1, "assert")
    value = arguments[0]
    if value is not None and value is not False:
        return arguments if len(arguments) > 1 else value
    message = arguments[1] if len(arguments) > 1 else "assertion failed!"
    if message.__class__ is str:
        raise LuaError(where(1) + message)
    raise LuaError(message)
