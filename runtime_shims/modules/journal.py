"""The `logger` object, written to the host's log; a workflow's is silent while it replays."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from runtime_shims.lua import Userdata, tostring
from runtime_shims.lua.errors.arguments import check_string, check_table
from runtime_shims.running import current

_NO_FIELDS: Mapping[str, Any] = MappingProxyType({})


class Logger(Userdata):
    """What `require("logger")` gives, or one made from it. Reference 10.7.

    Args:
        name: What `named` has called it, dotted; empty for the module itself.
        fields: What `with` has added to every record.
    """

    type_name = "logger"

    __slots__ = ("_fields", "_name")

    def __init__(self, name: str = "", fields: Mapping[str, Any] = _NO_FIELDS) -> None:
        self._name = name
        self._fields = fields

    def debug(self, message: Any = None, fields: Any = None) -> tuple[()]:
        """Write a record of level debug.

        Raises:
            LuaError: The message is not a string, or the fields are not a table.
        """
        return self._write("debug", message, fields)

    def info(self, message: Any = None, fields: Any = None) -> tuple[()]:
        """Write a record of level info.

        Raises:
            LuaError: The message is not a string, or the fields are not a table.
        """
        return self._write("info", message, fields)

    def warn(self, message: Any = None, fields: Any = None) -> tuple[()]:
        """Write a record of level warn.

        Raises:
            LuaError: The message is not a string, or the fields are not a table.
        """
        return self._write("warn", message, fields)

    def error(self, message: Any = None, fields: Any = None) -> tuple[()]:
        """Write a record of level error.

        Raises:
            LuaError: The message is not a string, or the fields are not a table.
        """
        return self._write("error", message, fields)

    def with_(self, fields: Any = None) -> Logger:
        """`with`: return a logger that adds fields to every record.

        Raises:
            LuaError: The fields are not a table.
        """
        return Logger(self._name, {**self._fields, **_named(fields, 1, "logger:with")})

    def named(self, name: Any = None) -> Logger:
        """Return a logger whose records carry a name, behind the one this logger has.

        Raises:
            LuaError: The name is not a string.
        """
        given = check_string(name, 1, "logger:named")
        return Logger(f"{self._name}.{given}" if self._name else given, self._fields)

    def _write(self, level: str, message: Any, fields: Any) -> tuple[()]:
        """Write one record; its name stands among its fields."""
        text = check_string(message, 1, f"logger:{level}")
        more = _NO_FIELDS if fields is None else _named(fields, 2, f"logger:{level}")
        origin = {"logger": self._name} if self._name else _NO_FIELDS
        current().host.log(level, text, {**origin, **self._fields, **more})
        return ()


logger: Final = Logger()


def _named(fields: Any, number: int, function: str) -> dict[str, Any]:
    """Return a table of fields under the texts of its keys."""
    given = check_table(fields, number, function)
    return {tostring(key): value for key, value in given.items() if value is not None}
