"""``table.insert``, ``remove`` and ``move``."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua.errors.arguments import argument_error, check_integer, check_table
from runtime_shims.lua.errors.raising import runtime_error
from runtime_shims.lua.numbers.integers import MAX_INTEGER
from runtime_shims.lua.operators.comparison import eq
from runtime_shims.lua.sequences.access import getter, sequence_length, store
from runtime_shims.lua.values.border import border
from runtime_shims.lua.values.missing import NO_VALUE
from runtime_shims.lua.values.tables import Table


def insert(table: Any = NO_VALUE, *arguments: Any) -> tuple[()]:
    """Append a value, or insert it at a place: ``insert(t, value)``, ``insert(t, place, value)``.

    Raises:
        LuaError: The first argument is no table, the place is outside the sequence, or the number
            of arguments is wrong.
    """
    if table.__class__ is Table and len(arguments) == 1 and arguments[0] is not None:
        table[border(table) + 1] = arguments[0]
        return ()
    checked = check_table(table, 1, "table.insert")
    end = sequence_length(checked) + 1
    if len(arguments) == 1:
        store(checked, end, arguments[0])
        return ()
    if len(arguments) != 2:
        raise runtime_error("wrong number of arguments to 'insert'")
    place = check_integer(arguments[0], 2, "table.insert")
    if not 1 <= place <= end:
        raise argument_error(2, "table.insert", "position out of bounds")
    get = getter(checked)
    for each in range(end, place, -1):
        store(checked, each, get(each - 1))
    store(checked, place, arguments[1])
    return ()


def remove(table: Any = NO_VALUE, pos: Any = None) -> Any:
    """Remove and return the element at a place, by default the last one.

    Raises:
        LuaError: The first argument is no table, or the place is outside the sequence.
    """
    if table.__class__ is Table and pos is None:
        return table.pop(border(table), None)
    checked = check_table(table, 1, "table.remove")
    size = sequence_length(checked)
    place = size if pos is None else check_integer(pos, 2, "table.remove")
    # One place behind the end is allowed, and so is any place that is the length itself.
    if place != size and not 1 <= place <= size + 1:
        raise argument_error(2, "table.remove", "position out of bounds")
    get = getter(checked)
    value = get(place)
    for each in range(place, size):
        store(checked, each, get(each + 1))
    store(checked, max(place, size), None)
    return value


def move(
    a1: Any = NO_VALUE, f: Any = NO_VALUE, e: Any = NO_VALUE, t: Any = NO_VALUE, a2: Any = None
) -> Any:
    """Copy the elements f to e of one table to place t of another (or the same) one.

    Returns:
        The destination table.

    Raises:
        LuaError: An argument has the wrong type, or the places overflow.
    """
    first = check_integer(f, 2, "table.move")
    last = check_integer(e, 3, "table.move")
    target = check_integer(t, 4, "table.move")
    source = check_table(a1, 1, "table.move")
    destination = source if a2 is None else check_table(a2, 5, "table.move")
    if last < first:
        return destination
    if first <= 0 and last >= MAX_INTEGER + first:
        raise argument_error(3, "table.move", "too many elements to move")
    if target > MAX_INTEGER - (last - first + 1) + 1:
        raise argument_error(4, "table.move", "destination wrap around")
    get = getter(source)
    steps = range(last - first + 1)
    overlaps = first < target <= last and (a2 is None or eq(source, destination))
    for step in reversed(steps) if overlaps else steps:
        store(destination, target + step, get(first + step))
    return destination
