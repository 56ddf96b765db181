"""Tables without their metamethods: ``rawget``, ``rawset``, ``rawequal`` and ``next``."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua.errors.arguments import check_table, value_expected
from runtime_shims.lua.errors.raising import plain_error
from runtime_shims.lua.operators.comparison import raw_equal
from runtime_shims.lua.values.keys import InvalidKeyError, storable, stored
from runtime_shims.lua.values.missing import NO_VALUE
from runtime_shims.lua.values.tables import Table, store_raw
from runtime_shims.lua.values.traversal import InvalidTraversalError, next_entry


def rawget(table: Any = NO_VALUE, key: Any = NO_VALUE) -> Any:
    """Return an entry of a table, ignoring ``__index``.

    Raises:
        LuaError: The first argument is not a table, or there is no second one.
    """
    checked = check_table(table, 1, "rawget")
    if key is NO_VALUE:
        raise value_expected(2, "rawget")
    return dict.get(checked, stored(key))


def rawset(table: Any = NO_VALUE, key: Any = NO_VALUE, value: Any = NO_VALUE) -> Table:
    """Assign an entry of a table, ignoring ``__newindex``, and return the table.

    Raises:
        LuaError: The first argument is not a table, the key is nil or NaN, or one is missing.
    """
    checked = check_table(table, 1, "rawset")
    if value is NO_VALUE:
        raise value_expected(2 if key is NO_VALUE else 3, "rawset")
    try:
        key = storable(key)
    except InvalidKeyError as error:
        raise plain_error(str(error)) from None
    store_raw(checked, key, value)
    return checked


def rawequal(left: Any = NO_VALUE, right: Any = NO_VALUE) -> bool:
    """Tell whether two values are equal, ignoring ``__eq__``.

    Raises:
        LuaError: An argument is missing.
    """
    if right is NO_VALUE:
        raise value_expected(1 if left is NO_VALUE else 2, "rawequal")
    return raw_equal(left, right)


def next(table: Any = NO_VALUE, key: Any = None) -> Any:
    """Return the entry after a key as key and value, nil at the end.

    Raises:
        LuaError: The first argument is not a table, or it has no such key.
    """
    checked = check_table(table, 1, "next")
    try:
        return next_entry(checked, key)
    except InvalidTraversalError:
        raise plain_error("invalid key to 'next'") from None
