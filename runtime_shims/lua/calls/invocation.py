"""Method calls and calls of functions that may or may not suspend."""

from __future__ import annotations

from types import CoroutineType
from typing import Any

from runtime_shims.lua.calls.arity import fitting
from runtime_shims.lua.errors.raising import call_error, method_error
from runtime_shims.lua.indexing import index
from runtime_shims.lua.metatables.metatable import MetaTable
from runtime_shims.lua.string import methods
from runtime_shims.lua.values.tables import Table
from runtime_shims.lua.values.userdata import Userdata


def invoke(receiver: Any, name: str, *arguments: Any) -> Any:
    """Return ``receiver:name(...)``.

    Returns:
        The result of the method, which is a coroutine when the method suspends.

    Raises:
        LuaError: The receiver cannot be indexed, or the method is not a function.
    """
    cls = receiver.__class__
    if cls is Table or isinstance(receiver, MetaTable):
        function = receiver[name]
    elif cls is str:
        function = methods.get().get(name)
    elif isinstance(receiver, Userdata):
        # A userdata method is bound to its receiver already.
        method = receiver.lua_index(name)
        if not callable(method):
            raise method_error(method, name)
        return method(*arguments)
    else:
        function = index(receiver, name)
    try:
        return function(receiver, *arguments)
    except TypeError:
        if not callable(function):
            raise method_error(function, name) from None
        fewer = fitting(function, (receiver, *arguments))
        if fewer is None:
            raise
    return function(*fewer)


async def invoke_async(receiver: Any, name: str, *arguments: Any) -> Any:
    """Return ``receiver:name(...)``, awaiting the method when it suspends.

    Raises:
        LuaError: The receiver cannot be indexed, or the method is not a function.
    """
    result = invoke(receiver, name, *arguments)
    return await result if result.__class__ is CoroutineType else result


async def call_async(function: Any, *arguments: Any) -> Any:
    """Return ``function(...)``, awaiting it when it suspends.

    Raises:
        LuaError: The value cannot be called.
    """
    try:
        result = function(*arguments)
    except TypeError:
        if not callable(function):
            raise call_error(function) from None
        fewer = fitting(function, arguments)
        if fewer is None:
            raise
        result = function(*fewer)
    return await result if result.__class__ is CoroutineType else result
