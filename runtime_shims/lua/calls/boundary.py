"""Calls into Lua from a C function; its frames hide the C function from ``error`` levels."""

from __future__ import annotations

from collections.abc import Callable
from types import CoroutineType
from typing import Any

from runtime_shims.lua.calls.arity import adapted, fitting
from runtime_shims.lua.errors.raising import YIELD_ACROSS_C, plain_error
from runtime_shims.lua.values.types import object_type_name

__lua_boundary__ = True


def call_back_any(function: Any, *arguments: Any) -> Any:
    """Call a function that was given to a library function.

    Returns:
        The result as the dynamic convention has it, or a coroutine when the function suspends.

    Raises:
        LuaError: The value cannot be called.
    """
    try:
        return function(*arguments)
    except TypeError:
        if not callable(function):
            raise plain_error(f"attempt to call a {object_type_name(function)} value") from None
        fewer = fitting(function, arguments)
        if fewer is None:
            raise
    return function(*fewer)


def call_back(function: Any, *arguments: Any) -> Any:
    """Call a function that was given to a library function and must not suspend.

    Returns:
        The result as the dynamic convention has it.

    Raises:
        LuaError: The value cannot be called, or the function suspends.
    """
    result = call_back_any(function, *arguments)
    if result.__class__ is CoroutineType:
        result.close()
        raise plain_error(YIELD_ACROSS_C)
    return result


def call_back_first(function: Any, *arguments: Any) -> Any:
    """Call a function that was given to a library function and return its first result.

    Raises:
        LuaError: The value cannot be called, or the function suspends.
    """
    result = call_back(function, *arguments)
    if result.__class__ is tuple:
        return result[0] if result else None
    return result


def order(function: Any) -> Callable[[Any, Any], bool]:
    """Return a comparison function given to a library function as one that returns a truth value.

    The result raises ``LuaError`` when the function suspends.
    """
    compare = adapted(function, 2)

    def ordered(left: Any, right: Any) -> bool:
        result = compare(left, right)
        if result is True:
            return True
        if result is False:
            return False
        if result.__class__ is CoroutineType:
            result.close()
            raise plain_error(YIELD_ACROSS_C)
        if result.__class__ is tuple:
            result = result[0] if result else None
        return result is not None and result is not False

    return ordered


async def call_back_async(function: Any, *arguments: Any) -> Any:
    """Call a function that was given to a library function, awaiting it when it suspends.

    Raises:
        LuaError: The value cannot be called.
    """
    result = call_back_any(function, *arguments)
    return await result if result.__class__ is CoroutineType else result
