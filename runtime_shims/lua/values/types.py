"""Type names: what ``type()`` returns for each Python representation."""

from __future__ import annotations

import types
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from runtime_shims.lua.values.tables import Table
from runtime_shims.lua.values.userdata import Userdata

NAMES: Final[Mapping[type, str]] = MappingProxyType(
    {
        types.NoneType: "nil",
        bool: "boolean",
        int: "number",
        float: "number",
        str: "string",
        Table: "table",
        list: "table",
        types.ModuleType: "table",
        types.FunctionType: "function",
        types.BuiltinFunctionType: "function",
        types.MethodType: "function",
    }
)


def type_name(value: Any) -> str:
    """Return the Lua type name of a value.

    A class may name its own Lua type in ``lua_type`` (threads do); other objects are functions when
    callable and userdata otherwise.
    """
    name = NAMES.get(value.__class__)
    if name is not None:
        return name
    if isinstance(value, Table):
        return "table"
    declared: str | None = getattr(value.__class__, "lua_type", None)
    if declared is not None:
        return declared
    if isinstance(value, Userdata) or not callable(value):
        return "userdata"
    return "function"


def object_type_name(value: Any) -> str:
    """Return the type name that errors show: ``__name`` of a table, ``type_name`` of a userdata."""
    if isinstance(value, Userdata):
        return value.type_name
    if isinstance(value, Table):
        metatable = getattr(value, "metatable", None)
        name = metatable.get("__name") if metatable is not None else None
        if name.__class__ is str:
            return str(name)
    return type_name(value)
