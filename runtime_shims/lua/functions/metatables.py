"""``setmetatable`` and ``getmetatable``."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua import string
from runtime_shims.lua.errors.arguments import check_table, type_error, value_expected
from runtime_shims.lua.errors.raising import runtime_error
from runtime_shims.lua.metatables.kinds import NO_METATABLE, attach
from runtime_shims.lua.metatables.metatable import MetaTable
from runtime_shims.lua.values.missing import NO_VALUE
from runtime_shims.lua.values.tables import Table


def setmetatable(table: Any = NO_VALUE, metatable: Any = NO_VALUE) -> Table:
    """Give a table a metatable, or take it away with nil, and return the table.

    Raises:
        LuaError: An argument has the wrong type, or the present metatable is protected.
    """
    checked = check_table(table, 1, "setmetatable")
    if metatable is not None and not isinstance(metatable, Table):
        raise type_error(2, "setmetatable", "nil or table", metatable)
    if isinstance(checked, MetaTable) and dict.get(checked.metatable, "__metatable") is not None:
        raise runtime_error("cannot change a protected metatable")
    attach(checked, metatable)
    return checked


def getmetatable(value: Any = NO_VALUE) -> Any:
    """Return the metatable of a value, or what its ``__metatable`` says.

    The metatable of strings is made anew at each call, its ``__index`` only while the program has
    no table of the library ``string``: assigning to them changes nothing.

    Raises:
        LuaError: There is no argument.
    """
    if isinstance(value, MetaTable) and value.metatable is not NO_METATABLE:
        protected = dict.get(value.metatable, "__metatable")
        return value.metatable if protected is None else protected
    if value.__class__ is str:
        library = string.methods.get()
        return Table(__index=library if library.__class__ is Table else Table(library))
    if value is NO_VALUE:
        raise value_expected(1, "getmetatable")
    return None
