"""The `ctx` module: read-only context values that travel with every start and call."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua import Table, is_object
from runtime_shims.lua.errors.arguments import type_error
from runtime_shims.modules.errors import Error
from runtime_shims.refusals import invalid, not_found
from runtime_shims.running import current

__all__ = [
    "all",
    "get",
]


def get(key: Any = None) -> tuple[Any, Error | None]:
    """Return one context value. Reference 10.1.

    Raises:
        LuaError: The key is not a string.
    """
    if not isinstance(key, str):
        raise type_error(1, "ctx.get", "string", key)
    if not key:
        return None, invalid("empty key")
    value = _readable(current().context.get(key))
    if value is None:
        return None, not_found(f"key not found: {key}")
    return value, None


def all() -> tuple[Table, None]:
    """Return a table with a copy of every context value. Reference 10.1."""
    values = Table()
    for key, value in current().context.items():
        values[key] = _readable(value)
    return values, None


def _readable(value: Any) -> Any:
    """Copy a context value; an integral number reads as an integer, so that it prints as one."""
    if isinstance(value, Table):
        copy = Table((key, _readable(item)) for key, item in value.items())
        if is_object(value):
            copy.mark_object()
        return copy
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value if isinstance(value, str | int | float) else None
