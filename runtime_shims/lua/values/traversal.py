"""Walking a table in insertion order while entries are changed or removed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from runtime_shims.lua.values.keys import FALSE_KEY, TRUE_KEY, loaded, stored
from runtime_shims.lua.values.tables import Table, drop_tombstones

# Stored nils are cleared away when a walk has met more of them than live entries, and than this.
_MIN_COMPACTED = 8


class InvalidTraversalError(Exception):
    """``next`` was given a key that the table does not have."""


class _Cursor:
    """Where a traversal with ``next`` stands: the keys in order and the place of the last one."""

    __slots__ = ("keys", "place", "places")

    def __init__(self, keys: list[Any], place: int) -> None:
        self.keys = keys
        self.place = place
        self.places: dict[Any, int] | None = None

    def find(self, key: Any) -> int | None:
        """Return the place of a key, None when it is not among the keys."""
        place = self.place
        if place < len(self.keys) and self.keys[place] is key:
            return place
        return self.all_places().get(key)

    def all_places(self) -> dict[Any, int]:
        """Return the place of every key, built when first needed."""
        if self.places is None:
            self.places = {each: place for place, each in enumerate(self.keys)}
        return self.places

    def extend(self, table: Table) -> None:
        """Take up the keys that were added since the traversal began; they come last."""
        known = self.all_places()
        for key in table:
            if key not in known:
                known[key] = len(self.keys)
                self.keys.append(key)


def walk(table: Table) -> Iterator[tuple[Any, Any]]:
    """Yield the entries of a table; metatables are ignored.

    The keys are those of the moment of the call, the values those of the moment of the visit, so an
    entry removed during the walk is not seen any more.
    """
    keys = list(table)
    if TRUE_KEY in table or FALSE_KEY in table:
        return _walk_any(table, keys)
    return _walk(table, keys)


def _walk(table: Table, keys: list[Any]) -> Iterator[tuple[Any, Any]]:
    get = table.get
    absent = 0
    for key in keys:
        value = get(key)
        if value is not None:
            yield key, value
        else:
            absent += 1
    if absent > _MIN_COMPACTED and absent > len(keys) // 2:
        drop_tombstones(table)


def _walk_any(table: Table, keys: list[Any]) -> Iterator[tuple[Any, Any]]:
    get = table.get
    for key in keys:
        value = get(key)
        if value is not None:
            yield loaded(key), value


def next_entry(table: Table, key: Any) -> tuple[Any, Any] | None:
    """Return the entry after a key (the first one after nil), None at the end.

    The key may have been removed since it was visited.

    Raises:
        InvalidTraversalError: The table does not have the key and no traversal stands at it.
    """
    if key is None:
        return _first(table)
    key = stored(key)
    cursor: _Cursor | None = getattr(table, "_cursor", None)
    place = cursor.find(key) if cursor is not None else None
    if cursor is None or place is None:
        if key not in table:
            raise InvalidTraversalError
        cursor = _Cursor(list(table), 0)
        place = cursor.all_places()[key]
    entry = _advance(table, cursor, place + 1)
    if entry is None and key in table:
        end = len(cursor.keys)
        cursor.extend(table)
        entry = _advance(table, cursor, end)
    if entry is None:
        table._cursor = None
    return entry


def _first(table: Table) -> tuple[Any, Any] | None:
    for key, value in table.items():
        if value is not None:
            table._cursor = _Start(table, key)
            return loaded(key), value
    return None


class _Start(_Cursor):
    """A traversal at its first key; the other keys are listed only when it goes on."""

    __slots__ = ("table",)

    def __init__(self, table: Table, first: Any) -> None:
        super().__init__([first], 0)
        self.table: Table | None = table

    def find(self, key: Any) -> int | None:
        """Return the place of a key, listing all keys once the traversal goes on."""
        if self.table is not None:
            first = self.keys[0]
            self.keys = [first, *(each for each in self.table if each is not first)]
            self.table = None
        return super().find(key)


def _advance(table: Table, cursor: _Cursor, place: int) -> tuple[Any, Any] | None:
    keys = cursor.keys
    get = table.get
    while place < len(keys):
        value = get(keys[place])
        if value is not None:
            cursor.place = place
            table._cursor = cursor
            return loaded(keys[place]), value
        place += 1
    return None
