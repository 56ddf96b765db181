"""Option and context tables as a Lua program gives them, checked for their keys."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua.errors.arguments import argument_error, check_table


def given_options(table: Any, function: str) -> dict[str, Any]:
    """Return the options of a `with_options` argument. Reference 3.7.

    Raises:
        LuaError: Not a table, or a key that is not a string.
    """
    return _string_fields(table, function, "options keys must be strings")


def given_context(table: Any, function: str) -> dict[str, Any]:
    """Return the context values of a module's `with_context` argument. Reference 3.7.

    Raises:
        LuaError: Not a table, or a key that is not a string.
    """
    return _string_fields(table, function, "context keys must be strings")


def added_context(table: Any, function: str) -> dict[str, Any]:
    """Return the context values of a method's `with_context` argument. Reference 3.7.

    Raises:
        LuaError: Not a table. Keys that are not strings are ignored.
    """
    fields = check_table(table, 1, function)
    return {k: v for k, v in fields.items() if isinstance(k, str) and v is not None}


def _string_fields(table: Any, function: str, message: str) -> dict[str, Any]:
    """Return the fields of a table whose keys must all be strings."""
    fields = {k: v for k, v in check_table(table, 1, function).items() if v is not None}
    if not all(isinstance(key, str) for key in fields):
        raise argument_error(1, function, message)
    return fields
