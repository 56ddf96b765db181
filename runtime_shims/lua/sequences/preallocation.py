"""Arrays that have all their elements from the start are lists; positions are the Lua indices."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua.values.tables import Table

_LARGEST = 1 << 22


def preallocated(limit: int, least: int = 0) -> list[Any] | Table:
    """Build an empty table of which generated code uses nothing but the elements 0 to ``limit``.

    A list is read and written at twice the speed of a table. It takes its memory at once, whether
    the elements are used or not, so that there is a table where the limit is very large.

    Args:
        limit: The largest index that loops reach.
        least: The largest index used outside of them.
    """
    last = max(limit, least)
    return [None] * (last + 1) if last <= _LARGEST else Table()
