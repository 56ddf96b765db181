"""Table constructors whose keys are only known at run time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from runtime_shims.lua.indexing import setindex
from runtime_shims.lua.values.tables import Table


def from_pairs(pairs: Iterable[tuple[Any, Any]], tail: tuple[Any, ...] = ()) -> Table:
    """Build the table of a constructor with computed keys, ``{[k] = v, x, f()}``.

    Args:
        pairs: Keys and values in source order, positional values under their numbers.
        tail: Values that follow the last positional one among the pairs.

    Returns:
        A new table.

    Raises:
        LuaError: A key is nil or NaN.
    """
    table = Table()
    position = 0
    for key, value in pairs:
        if key.__class__ is int and key == position + 1:
            position = key
        setindex(table, key, value)
    for value in tail:
        position += 1
        setindex(table, position, value)
    return table
