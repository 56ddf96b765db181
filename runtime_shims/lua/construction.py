"""Table constructors whose keys are only known at run time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from runtime_shims.lua.indexing import setindex
from runtime_shims.lua.values.tables import Table


def from_pairs(fields: Iterable[tuple[Any, ...]], tail: tuple[Any, ...] = ()) -> Table:
    """Build the table of a constructor with computed keys, ``{[k] = v, x, f()}``.

    Args:
        fields: Keys with values, and 1-tuples of positional values, in source order.
        tail: Further positional values.

    Returns:
        A new table.

    Raises:
        LuaError: A key is nil or NaN.
    """
    table = Table()
    positional: list[Any] = []
    for field in fields:
        if len(field) == 1:
            positional.append(field[0])
        else:
            setindex(table, *field)
    # Lua stores positional values last, over what a computed key has put there.
    for position, value in enumerate((*positional, *tail), 1):
        setindex(table, position, value)
    return table
