"""Tables without their metamethods: ``rawget``, ``rawset``, ``rawequal`` and ``next``."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua.errors.arguments import check_table
from runtime_shims.lua.errors.raising import plain_error
from runtime_shims.lua.operators.comparison import raw_equal
from runtime_shims.lua.values.keys import InvalidKeyError, storable, stored
from runtime_shims.lua.values.tables import Table, delete
from runtime_shims.lua.values.traversal import InvalidTraversalError, next_entry


def rawget(table: Any = None, key: Any = None) -> Any:
    """Return an entry of a table, ignoring ``__index``.

    Raises:
        LuaError: The first argument is not a table.
    """
    return dict.get(check_table(table, 1, "rawget"), stored(key))


def rawset(table: Any = None, key: Any = None, value: Any = None) -> Table:
    """Assign an entry of a table, ignoring ``__newindex``, and return the table.

    Raises:
        LuaError: The first argument is not a table, or the key is nil or NaN.
    """
    checked = check_table(table, 1, "rawset")
    try:
        key = storable(key)
    except InvalidKeyError as error:
        raise plain_error(str(error)) from None
    if value is None:
        delete(checked, key)
    else:
        dict.__setitem__(checked, key, value)
    return checked


def rawequal(left: Any = None, right: Any = None) -> bool:
    """Tell whether two values are equal, ignoring ``__eq__``."""
    return raw_equal(left, right)


def next(table: Any = None, key: Any = None) -> Any:
    """Return the entry after a key as key and value, nil at the end.

    Raises:
        LuaError: The first argument is not a table, or it has no such key.
    """
    checked = check_table(table, 1, "next")
    try:
        return next_entry(checked, key)
    except InvalidTraversalError:
        raise plain_error("invalid key to 'next'") from None
