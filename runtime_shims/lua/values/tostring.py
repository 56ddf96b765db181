"""The text of any Lua value, as ``tostring`` gives it."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from runtime_shims.lua.numbers.formatting import format_float
from runtime_shims.lua.values.missing import NO_VALUE
from runtime_shims.lua.values.types import type_name


def tostring(value: Any = NO_VALUE) -> str:
    """Return the text of a value; tables with ``__tostring`` and userdata choose their own.

    Raises:
        LuaError: There is no argument, or a ``__tostring`` metamethod raised or did not return a
            string.
    """
    cls = value.__class__
    if cls is str:
        return str(value)
    if cls is int:
        return str(value)
    if cls is float:
        return format_float(value)
    if value is None:
        return "nil"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if value is NO_VALUE:
        # Imported late, as errors show their values with this function.
        from runtime_shims.lua.errors.arguments import value_expected

        raise value_expected(1, "tostring")
    kind = type_name(value)
    if kind == "function" or isinstance(value, ModuleType):
        return f"{kind}: {id(value):#014x}"
    return str(value)
