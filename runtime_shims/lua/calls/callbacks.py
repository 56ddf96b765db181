"""Calling metamethods from synchronous code, where a suspending function cannot be awaited."""

from __future__ import annotations

from types import CoroutineType
from typing import Any

from runtime_shims.lua.calls.arity import fitting
from runtime_shims.lua.errors.raising import YIELD_ACROSS_C, plain_error, runtime_error
from runtime_shims.lua.values.types import object_type_name


def call_metamethod(function: Any, *arguments: Any) -> Any:
    """Call a metamethod.

    Returns:
        The result as the dynamic convention has it.

    Raises:
        LuaError: The value cannot be called, or the function suspends.
    """
    try:
        result = function(*arguments)
    except TypeError:
        if not callable(function):
            raise runtime_error(f"attempt to call a {object_type_name(function)} value") from None
        fewer = fitting(function, arguments)
        if fewer is None:
            raise
        result = function(*fewer)
    if result.__class__ is CoroutineType:
        result.close()
        raise plain_error(YIELD_ACROSS_C)
    return result


def call_metamethod_first(function: Any, *arguments: Any) -> Any:
    """Call a metamethod and return its first result.

    Raises:
        LuaError: The value cannot be called, or the function suspends.
    """
    result = call_metamethod(function, *arguments)
    if result.__class__ is tuple:
        return result[0] if result else None
    return result


def call_unary_metamethod(function: Any, operand: Any) -> Any:
    """Call the metamethod of a unary operator and return its first result.

    Lua passes the operand twice; a function of one parameter is not made to refuse the second.

    Raises:
        LuaError: The value cannot be called, or the function suspends.
    """
    arguments = (operand, operand)
    return call_metamethod_first(function, *(fitting(function, arguments) or arguments))
