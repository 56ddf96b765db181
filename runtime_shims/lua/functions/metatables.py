"""``setmetatable`` and ``getmetatable``."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua import string
from runtime_shims.lua.errors.arguments import check_table, type_error
from runtime_shims.lua.errors.raising import runtime_error
from runtime_shims.lua.metatables.metatable import MetaTable
from runtime_shims.lua.values.tables import Table

_MISSING: Any = object()


def setmetatable(table: Any = None, metatable: Any = _MISSING) -> Table:
    """Give a table a metatable, or take it away with nil, and return the table.

    Raises:
        LuaError: An argument has the wrong type, or the present metatable is protected.
    """
    checked = check_table(table, 1, "setmetatable")
    if metatable is not None and not isinstance(metatable, Table):
        given = None if metatable is _MISSING else metatable
        raise type_error(2, "setmetatable", "nil or table", given)
    if checked.__class__ is MetaTable and dict.get(checked.metatable, "__metatable") is not None:
        raise runtime_error("cannot change a protected metatable")
    checked.metatable = metatable
    checked.__class__ = Table if metatable is None else MetaTable
    return checked


def getmetatable(value: Any = None) -> Any:
    """Return the metatable of a value, or what its ``__metatable`` says.

    The metatable of strings is made anew at each call: assigning to it changes nothing.
    """
    if value.__class__ is MetaTable:
        protected = dict.get(value.metatable, "__metatable")
        return value.metatable if protected is None else protected
    if value.__class__ is str:
        return Table(__index=Table(string.METHODS))
    return None
