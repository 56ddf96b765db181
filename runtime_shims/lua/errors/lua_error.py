"""The exception that carries any Lua value as an error."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from runtime_shims.lua.values.tables import Table
from runtime_shims.lua.values.tostring import tostring
from runtime_shims.lua.values.types import type_name
from runtime_shims.lua.values.userdata import Userdata


class LuaError(Exception):
    """A raised Lua error.

    Attributes:
        value: The error value, of any Lua type.
        traceback: Lua frames recorded when the error was made elsewhere ("order.lua:17 in main",
            innermost first); empty for an error whose own Python traceback tells.
    """

    def __init__(self, value: Any = None, traceback: Iterable[str] | None = None) -> None:
        super().__init__(value)
        self.value = value
        self.traceback: tuple[str, ...] = tuple(traceback or ())

    def __str__(self) -> str:
        """Return the message as the stand-alone interpreter reports it."""
        value = self.value
        if value.__class__ in (str, int, float) or isinstance(value, Userdata):
            return tostring(value)
        metatable = getattr(value, "metatable", None) if isinstance(value, Table) else None
        if metatable is not None and metatable.get("__tostring") is not None:
            return tostring(value)
        return f"(error object is a {type_name(value)} value)"
