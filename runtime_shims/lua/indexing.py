"""Indexing of any value with any key: ``t[k]``, ``t[k] = v`` and its removal."""

from __future__ import annotations

from keyword import iskeyword
from types import ModuleType
from typing import Any

from runtime_shims.lua.calls.callbacks import call_metamethod
from runtime_shims.lua.errors.raising import index_error, runtime_error
from runtime_shims.lua.metatables.access import get_through, set_through
from runtime_shims.lua.metatables.dispatch import metamethod
from runtime_shims.lua.metatables.metatable import MetaTable
from runtime_shims.lua.string import methods
from runtime_shims.lua.values.keys import InvalidKeyError, storable, stored
from runtime_shims.lua.values.tables import Table, store_raw
from runtime_shims.lua.values.tables import delete as remove
from runtime_shims.lua.values.userdata import Userdata


def index(receiver: Any, key: Any) -> Any:
    """Return ``receiver[key]``.

    Raises:
        LuaError: The receiver cannot be indexed.
    """
    cls = receiver.__class__
    if cls is Table:
        return receiver[stored(key) if key.__class__ is bool else key]
    if isinstance(receiver, MetaTable):
        value = dict.get(receiver, stored(key))
        if value is not None:
            return value
        handler = dict.get(receiver.metatable, "__index")
        return None if handler is None else get_through(handler, receiver, key)
    if cls is str:
        return methods.get().get(key)
    if isinstance(receiver, Userdata):
        return receiver.lua_method(key)
    if cls is ModuleType:
        return _library_member(receiver, key)
    raise index_error(receiver)


def setindex(receiver: Any, key: Any, value: Any) -> None:
    """Assign ``receiver[key] = value``; nil removes the entry.

    Raises:
        LuaError: The receiver cannot be indexed, or the key is nil or NaN.
    """
    cls = receiver.__class__
    if cls is Table:
        if key.__class__ is not str and key.__class__ is not int:
            key = _storable(key)
        if value is not None:
            receiver[key] = value
        else:
            remove(receiver, key)
    elif isinstance(receiver, MetaTable):
        handler = dict.get(receiver.metatable, "__newindex")
        if handler is None or dict.get(receiver, stored(key)) is not None:
            store_raw(receiver, _storable(key), value)
        else:
            set_through(handler, receiver, key, value)
    else:
        handler = metamethod(receiver, "__newindex")
        if handler is None:
            raise index_error(receiver)
        call_metamethod(handler, receiver, key, value)


def delete(receiver: Any, key: Any) -> None:
    """Assign ``receiver[key] = nil``, which really removes the entry.

    Raises:
        LuaError: The receiver cannot be indexed, or the key is nil or NaN.
    """
    if receiver.__class__ is Table and key.__class__ is int:
        receiver.pop(key, None)
    else:
        setindex(receiver, key, None)


def _storable(key: Any) -> Any:
    try:
        return storable(key)
    except InvalidKeyError as error:
        raise runtime_error(str(error)) from None


def _library_member(library: ModuleType, key: Any) -> Any:
    """Return a function or constant of a Lua library that is a Python module."""
    if key.__class__ is not str or key.startswith("_"):
        return None
    name = f"{key}_" if iskeyword(key) else key
    exported = getattr(library, "__all__", None)
    if exported is not None and name not in exported:
        return None
    return getattr(library, name, None)
