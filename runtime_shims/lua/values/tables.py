"""A Lua table without a metatable is a dict; reading, writing and testing it run at dict speed.

A nil value may be stored (a tombstone), so every consumer of a table treats a stored ``None`` as
an absent entry. Equality and hashing are by identity, as in Lua.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType
from typing import Any

_NOTHING: MappingProxyType[Any, Any] = MappingProxyType({})


class Table(dict[Any, Any]):
    """A Lua table; ``t["name"]`` and ``t[1]`` read and write it directly.

    Boolean, float, nil and NaN keys must go through ``index`` and ``setindex``: a dict alone cannot
    tell ``True`` from ``1`` and would accept nil.

    Attributes:
        metatable: The metatable; set only while the instance is a ``MetaTable``.
    """

    # _object: set when the table is known to be a JSON object; _cursor: the state of next();
    # _absent: reads what the table lacks; _observed: set when it is the metatable of instances.
    # All stay unset on most tables, which keeps construction as cheap as that of a dict.
    __slots__ = ("_absent", "_cursor", "_object", "_observed", "metatable")
    _absent: Any
    _cursor: Any
    _object: bool
    _observed: bool
    metatable: Any

    # A bound method of a C type is not rebound to the instance, so a miss costs no Python frame.
    __missing__ = _NOTHING.get

    __hash__ = object.__hash__  # type: ignore[assignment]
    __eq__ = object.__eq__
    __ne__ = object.__ne__

    def __str__(self) -> str:
        """Return Lua's ``tostring`` of the table."""
        return f"table: {id(self):#014x}"

    def handlers_changed(self) -> None:
        """Take note that a metamethod of the table, a metatable of instances, has changed."""

    def mark_object(self) -> None:
        """Record that the table stands for a JSON object even while it is empty."""
        self._object = True


def array(*values: Any, **fields: Any) -> Table:
    """Build the table of the Lua constructor ``{v1, v2, name = v}``.

    Args:
        values: Values of the keys 1, 2, ...; nil leaves a hole.
        fields: Values of string keys.

    Returns:
        A new table.
    """
    table = Table(enumerate(values, 1))
    if fields:
        table.update(fields)
    return table


def from_values(values: Iterable[Any]) -> Table:
    """Build a sequence table from any iterable of Lua values."""
    return Table(enumerate(values, 1))


def is_object(table: Table) -> bool:
    """Tell whether a table was decoded as an object or has ever had a string key (Reference 2.3).

    The answer matters for a table without elements, which encodes as ``{}`` or ``[]``.
    """
    if getattr(table, "_object", False):
        return True
    return any(key.__class__ is str for key in table)


def delete(table: Table, key: Any) -> None:
    """Remove an already normalised key from a table, ignoring metatables.

    The removal is a real one, so a queue that moves through its keys does not grow; a removed
    string key is remembered for ``is_object``.
    """
    if key.__class__ is str and key in table:
        table._object = True
    dict.pop(table, key, None)


def store_raw(table: Table, key: Any, value: Any) -> None:
    """Assign an already normalised key, ignoring metatables; nil removes the entry."""
    if value is None:
        delete(table, key)
    else:
        dict.__setitem__(table, key, value)
    if key.__class__ is str and key[:2] == "__" and getattr(table, "_observed", False):
        table.handlers_changed()


def drop_tombstones(table: Table) -> None:
    """Remove all stored nils from a table."""
    for key in [key for key, value in table.items() if value is None]:
        delete(table, key)
