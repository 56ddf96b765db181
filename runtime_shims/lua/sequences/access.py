"""Reading and writing sequence elements, with metamethods only where a table has them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from runtime_shims.lua.errors.raising import runtime_error
from runtime_shims.lua.indexing import setindex
from runtime_shims.lua.operators.arithmetic import add
from runtime_shims.lua.operators.concatenation import length
from runtime_shims.lua.sequences.lists import element, put
from runtime_shims.lua.values.border import border, list_border
from runtime_shims.lua.values.tables import Table

Getter = Callable[[int], Any]


def getter(table: Table | list[Any]) -> Getter:
    """Return the function that reads an element."""
    if table.__class__ is list:
        return partial(element, table)
    return table.get if table.__class__ is Table else table.__getitem__


def store(table: Table, place: int, value: Any) -> None:
    """Assign an element; nil removes it.

    Raises:
        LuaError: A ``__newindex`` metamethod failed.
    """
    if table.__class__ is not Table:
        setindex(table, place, value)
    elif value is None:
        table.pop(place, None)
    else:
        table[place] = value


def sequence_length(table: Table | list[Any]) -> int:
    """Return the length of a sequence.

    Raises:
        LuaError: ``__len`` did not give an integer.
    """
    if table.__class__ is Table:
        return border(table)
    if table.__class__ is list:
        return list_border(table)
    size = length(table)
    if size.__class__ is float and size.is_integer():
        return int(size)
    if size.__class__ is not int:
        raise runtime_error("object length is not an integer")
    return int(size)


def append(receiver: Any, value: Any) -> None:
    """Assign ``receiver[#receiver + 1] = value``.

    Raises:
        LuaError: The receiver has no length or cannot be indexed.
    """
    if receiver.__class__ is list:
        put(receiver, list_border(receiver) + 1, value)
        return
    if receiver.__class__ is not Table or value is None:
        setindex(receiver, add(length(receiver), 1), value)
        return
    place = len(receiver) + 1
    if place in receiver or (place > 1 and receiver[place - 1] is None):
        place = border(receiver) + 1
    receiver[place] = value
