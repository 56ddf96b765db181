"""Lua's global functions and libraries as first-class values.

Generated code calls the functions of ``runtime_shims.lua`` directly; this module is for code that
stores them, passes them on or looks them up by name. First-class versions take any number of
arguments, as every Lua function does, and ``pairs`` and ``ipairs`` return iterator triples.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache, wraps
from types import FunctionType, MappingProxyType, ModuleType
from typing import Any, Final

from runtime_shims.lua import math, string, table
from runtime_shims.lua.calls.arity import accepts_any
from runtime_shims.lua.calls.callbacks import call_metamethod
from runtime_shims.lua.calls.protected import pcall_any, xpcall_any
from runtime_shims.lua.errors.arguments import type_error
from runtime_shims.lua.functions.conversion import select, tonumber, type
from runtime_shims.lua.functions.errors import assert_, error
from runtime_shims.lua.functions.metatables import getmetatable, setmetatable
from runtime_shims.lua.functions.raw import next, rawequal, rawget, rawset
from runtime_shims.lua.indexing import index
from runtime_shims.lua.metatables.metatable import MetaTable
from runtime_shims.lua.results import adjust
from runtime_shims.lua.values.tables import Table
from runtime_shims.lua.values.tostring import tostring


def pairs(value: Any = None, *_: Any) -> tuple[Any, ...]:
    """Return ``next``, the table and nil, or the triple that ``__pairs`` gives."""
    if value.__class__ is MetaTable:
        handler = dict.get(value.metatable, "__pairs")
        if handler is not None:
            return adjust(call_metamethod(handler, value), 3)
    if value is None:
        raise type_error(1, "for iterator", "table", value)
    return GLOBALS["next"], value, None


def ipairs(value: Any = None, *_: Any) -> tuple[Any, ...]:
    """Return an iterator function, the value and 0."""
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


def library(module: ModuleType) -> Mapping[str, Any]:
    """Return the functions and constants of a library module by their Lua names."""
    members = {name: getattr(module, name) for name in module.__all__}
    return MappingProxyType({name: _value(member) for name, member in members.items()})


def _value(member: Any) -> Any:
    return first_class(member) if callable(member) else member


LIBRARIES: Final[Mapping[str, Mapping[str, Any]]] = MappingProxyType(
    {"string": library(string), "table": library(table), "math": library(math)}
)

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
        "unpack": LIBRARIES["table"]["unpack"],
        "xpcall": xpcall_any,
    }
)


def make_globals() -> Table:
    """Return a fresh table of all basic functions and library tables.

    Libraries are tables of their own in each execution, so a program that changes one changes it
    for itself only.
    """
    result = Table(GLOBALS)
    for name, members in LIBRARIES.items():
        result[name] = Table(members)
    result["_G"] = result
    result["_VERSION"] = "Lua 5.4"
    return result
