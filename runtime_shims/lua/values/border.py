"""The length of a plain table: a border, found at once for sequences."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua.values.tables import Table

# A record with an array part has a few string keys; this many are skipped one by one.
_LINEAR_STEPS = 4


def border(table: Table) -> int:
    """Return a border of the table: ``t[n] ~= nil and t[n + 1] == nil``, or 0.

    Metatables are ignored. With holes any border may be returned, as in Lua.
    """
    size = len(table)
    if not size:
        return 0
    get = table.get
    if get(size) is not None:
        if get(size + 1) is None:
            return size
        return _search_up(table, size + 1)
    if get(size - 1) is not None:
        return size - 1
    return _search_down(table, size - 1)


def _search_down(table: Table, absent: int) -> int:
    get = table.get
    for candidate in range(absent - 1, max(absent - 1 - _LINEAR_STEPS, 0), -1):
        if get(candidate) is not None:
            return candidate
    return _bisect(table, 0, absent)


def _search_up(table: Table, present: int) -> int:
    get = table.get
    absent = present * 2
    while get(absent) is not None:
        present, absent = absent, absent * 2
    return _bisect(table, present, absent)


def _bisect(table: Table, present: int, absent: int) -> int:
    get = table.get
    while absent - present > 1:
        middle = (present + absent) // 2
        if get(middle) is None:
            absent = middle
        else:
            present = middle
    return present


def list_border(array: list[Any]) -> int:
    """Return the length of an array as Lua finds it where there may be holes."""
    low, high = 0, len(array)
    if high == 1 or array[-1] is not None:
        return high - 1
    while high - low > 1:
        middle = (low + high) // 2
        if array[middle] is None:
            high = middle
        else:
            low = middle
    return low
