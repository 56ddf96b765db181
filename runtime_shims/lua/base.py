"""Lua's global functions as first-class values.

Generated code calls the functions of ``runtime_shims.lua`` directly; this module is for code that
stores them, passes them on or looks them up by name. First-class versions take any number of
arguments, as every Lua function does, and ``pairs`` and ``ipairs`` return iterator triples.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, wraps
from types import CoroutineType, FunctionType, MappingProxyType
from typing import Any, Final

from runtime_shims.lua.calls.arity import accepts_any
from runtime_shims.lua.calls.boundary import call_back_any
from runtime_shims.lua.calls.protected import pcall_any, xpcall_any
from runtime_shims.lua.errors.arguments import type_error, value_expected
from runtime_shims.lua.functions.conversion import select, tonumber, type
from runtime_shims.lua.functions.errors import assert_, error
from runtime_shims.lua.functions.metatables import getmetatable, setmetatable
from runtime_shims.lua.functions.raw import next, rawequal, rawget, rawset
from runtime_shims.lua.indexing import index
from runtime_shims.lua.metatables.metatable import MetaTable
from runtime_shims.lua.results import adjust
from runtime_shims.lua.sequences.joining import unpack
from runtime_shims.lua.values.missing import NO_VALUE
from runtime_shims.lua.values.tostring import tostring


def pairs(value: Any = NO_VALUE, *_: Any) -> Any:
    """Return ``next``, the table and nil, or the triple that ``__pairs`` gives.

    Returns:
        The triple, or a coroutine that returns it when ``__pairs`` suspends.

    Raises:
        LuaError: There is no argument, or it is nil.
    """
    if isinstance(value, MetaTable):
        handler = dict.get(value.metatable, "__pairs")
        if handler is not None:
            triple = call_back_any(handler, value)
            return _awaited(triple) if triple.__class__ is CoroutineType else adjust(triple, 3)
    if value is None:
        raise type_error(1, "for iterator", "table", value)
    if value is NO_VALUE:
        raise value_expected(1, "pairs")
    return GLOBALS["next"], value, None


async def _awaited(triple: CoroutineType[Any, Any, Any]) -> tuple[Any, ...]:
    return adjust(await triple, 3)


def ipairs(value: Any = NO_VALUE, *_: Any) -> tuple[Any, ...]:
    """Return an iterator function, the value and 0.

    Raises:
        LuaError: There is no argument.
    """
    if value is NO_VALUE:
        raise value_expected(1, "ipairs")
    return _ipairs_step, value, 0


def _ipairs_step(value: Any = None, place: Any = None, *_: Any) -> Any:
    following = place + 1
    element = index(value, following)
    return None if element is None else (following, element)


@lru_cache(maxsize=1024)
def first_class(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a library function as a value that ignores surplus arguments.

    The same function always gives the same value, so that Lua code can compare them.
    """
    if not isinstance(function, FunctionType) or accepts_any(function):
        return function
    room = function.__code__.co_argcount

    @wraps(function)
    def trimmed(*arguments: Any) -> Any:
        return function(*arguments[:room])

    return trimmed


VERSION: Final = "Lua 5.4"

GLOBALS: Final[Mapping[str, Callable[..., Any]]] = MappingProxyType(
    {
        "assert": assert_,
        "error": first_class(error),
        "getmetatable": first_class(getmetatable),
        "ipairs": ipairs,
        "next": first_class(next),
        "pairs": pairs,
        "pcall": pcall_any,
        "rawequal": first_class(rawequal),
        "rawget": first_class(rawget),
        "rawset": first_class(rawset),
        "select": select,
        "setmetatable": first_class(setmetatable),
        "tonumber": first_class(tonumber),
        "tostring": first_class(tostring),
        "type": first_class(type),
        "unpack": first_class(unpack),
        "xpcall": xpcall_any,
    }
)
