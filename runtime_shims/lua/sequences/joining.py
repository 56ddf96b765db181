"""``table.concat``, ``pack`` and ``unpack``."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from runtime_shims.lua.errors.arguments import (
    check_integer,
    check_string,
    check_table,
    optional_integer,
)
from runtime_shims.lua.errors.raising import plain_error, runtime_error
from runtime_shims.lua.indexing import index
from runtime_shims.lua.metatables.dispatch import metamethod
from runtime_shims.lua.numbers.formatting import format_number
from runtime_shims.lua.sequences.access import getter, sequence_length
from runtime_shims.lua.text.encoding import byte_length, normalise
from runtime_shims.lua.values.missing import NO_VALUE
from runtime_shims.lua.values.tables import Table, from_values
from runtime_shims.lua.values.types import object_type_name

_MAX_RESULTS = 999_980


def concat(table: Any = NO_VALUE, sep: Any = None, i: Any = None, j: Any = None) -> str:
    """Return the elements i (default 1) to j (default the length) joined by a separator.

    Raises:
        LuaError: An argument has the wrong type, or an element is no string and no number.
    """
    checked = table if table.__class__ is list else check_table(table, 1, "table.concat")
    size = sequence_length(checked)
    separator = "" if sep is None else check_string(sep, 2, "table.concat")
    first = optional_integer(i, 3, "table.concat", 1)
    last = optional_integer(j, 4, "table.concat", size)
    get = getter(checked)
    if checked.__class__ is Table and 0 < first <= last <= size:
        # Anything but strings is converted, or refused, one by one.
        with suppress(TypeError):
            return normalise(separator.join(map(get, range(first, last + 1))))
    if checked.__class__ is list and 0 < first <= last <= size:
        with suppress(TypeError):
            return normalise(separator.join(checked[first : last + 1]))
    parts: list[str] = []
    for place in range(first, last + 1):
        value = get(place)
        if value.__class__ is str:
            parts.append(value)
        elif value.__class__ is int or value.__class__ is float:
            parts.append(format_number(value))
        else:
            name = object_type_name(value)
            raise runtime_error(f"invalid value ({name}) at index {place} in table for 'concat'")
    return normalise(separator.join(parts))


def pack(*values: Any) -> Table:
    """Return a table of the arguments, with their number in the field ``n``."""
    table = from_values(values)
    table["n"] = len(values)
    return table


def unpack(table: Any = None, i: Any = None, j: Any = None) -> tuple[Any, ...]:
    """Return the elements i (default 1) to j (default the length).

    Raises:
        LuaError: The value cannot be indexed, or there are too many elements.
    """
    first = optional_integer(i, 2, "table.unpack", 1)
    last = _length(table) if j is None else check_integer(j, 3, "table.unpack")
    if first > last:
        return ()
    if last - first >= _MAX_RESULTS:
        raise runtime_error("too many results to unpack")
    if isinstance(table, Table | list):
        get = getter(table)
        return tuple([get(place) for place in range(first, last + 1)])
    return tuple([index(table, place) for place in range(first, last + 1)])


def _length(value: Any) -> int:
    if isinstance(value, Table | list):
        return sequence_length(value)
    if value.__class__ is str:
        return byte_length(value)
    if metamethod(value, "__len") is not None:
        return int(metamethod(value, "__len")(value))
    raise plain_error(f"attempt to get length of a {object_type_name(value)} value")
