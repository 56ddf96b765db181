"""Indexing through chains of ``__index`` and ``__newindex``, from any kind of value."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua.calls.callbacks import call_metamethod, call_metamethod_first
from runtime_shims.lua.errors.raising import runtime_error
from runtime_shims.lua.metatables.dispatch import metamethod
from runtime_shims.lua.values.keys import InvalidKeyError, storable, stored
from runtime_shims.lua.values.tables import Table, store_raw
from runtime_shims.lua.values.types import object_type_name
from runtime_shims.lua.values.userdata import Userdata

_MAX_LOOP = 2000


def get_through(handler: Any, receiver: Any, key: Any) -> Any:
    """Return the value an ``__index`` handler gives for a key that its receiver lacks.

    Args:
        handler: The handler: a function, or a value to index in turn.
        receiver: The value that was indexed.
        key: The Lua key.

    Raises:
        LuaError: A handler cannot be indexed, or the chain of handlers loops.
    """
    for _ in range(_MAX_LOOP):
        if isinstance(handler, Table):
            value = dict.get(handler, stored(key))
            if value is not None:
                return value
            receiver, handler = handler, metamethod(handler, "__index")
            if handler is None:
                return None
        elif isinstance(handler, Userdata):
            return handler.lua_method(key)
        elif callable(handler):
            return call_metamethod_first(handler, receiver, key)
        else:
            raise runtime_error(f"attempt to index a {object_type_name(handler)} value")
    raise runtime_error("'__index' chain too long; possible loop")


def set_through(handler: Any, receiver: Any, key: Any, value: Any) -> None:
    """Assign a key that its receiver lacks by a ``__newindex`` handler.

    Args:
        handler: The handler: a function, or a table to assign to in turn.
        receiver: The table that was assigned to.
        key: The Lua key.
        value: The Lua value, which may be nil.

    Raises:
        LuaError: A handler cannot be indexed, the key cannot be stored, or the chain loops.
    """
    for _ in range(_MAX_LOOP):
        if isinstance(handler, Table):
            if dict.get(handler, stored(key)) is None:
                receiver, handler = handler, metamethod(handler, "__newindex")
                if handler is not None:
                    continue
                raw_set(receiver, key, value)
            else:
                raw_set(handler, key, value)
            return
        if isinstance(handler, Userdata) or not callable(handler):
            raise runtime_error(f"attempt to index a {object_type_name(handler)} value")
        call_metamethod(handler, receiver, key, value)
        return
    raise runtime_error("'__newindex' chain too long; possible loop")


def raw_set(table: Table, key: Any, value: Any) -> None:
    """Assign an entry, ignoring metatables; nil removes it.

    Raises:
        LuaError: The key is nil or NaN.
    """
    try:
        key = storable(key)
    except InvalidKeyError as error:
        raise runtime_error(str(error)) from None
    store_raw(table, key, value)
