"""The kinds of tables with a metatable, and which of them a table is.

An ``Instance`` is what object-oriented programs make: its metatable has no ``__newindex`` and a
table as ``__index``, so that no Python code runs when it is read or written. That holds until its
metatable changes; a metatable of instances is therefore observed.
"""

from __future__ import annotations

import gc
from typing import Any, Final

from runtime_shims.lua.metatables.access import get_through, set_through
from runtime_shims.lua.metatables.metatable import MetaTable
from runtime_shims.lua.values.tables import Table, drop_tombstones, store_raw

_get = dict.get
# Stands for no metatable where a table has to be of a kind that has one.
NO_METATABLE: Final = Table()


class Instance(MetaTable):
    """A table whose metatable only says where to look for what the table lacks."""

    __slots__ = ()

    # The descriptor of the slot, so that a miss calls what the slot holds and no Python frame.
    __missing__ = Table.__dict__["_absent"]


class ObservedTable(Instance):
    """An instance, or a table without a metatable, that is itself the metatable of instances."""

    __slots__ = ()

    def __setitem__(self, key: Any, value: Any) -> None:
        """Assign ``self[key]``."""
        store_raw(self, key, value)

    def handlers_changed(self) -> None:
        """Bring the instances of this metatable up to date."""
        _refresh_instances(self)


class HookedTable(MetaTable):
    """A table with any other metatable."""

    __slots__ = ()

    def __missing__(self, key: Any) -> Any:  # type: ignore[override]
        """Return what ``__index`` gives for a key that the table lacks."""
        handler = _get(self.metatable, "__index")
        if handler is None:
            return None
        return get_through(handler, self, key)

    def __setitem__(self, key: Any, value: Any) -> None:
        """Assign ``self[key]``, through ``__newindex`` when absent."""
        if key not in self:
            handler = _get(self.metatable, "__newindex")
            if handler is not None:
                set_through(handler, self, key, value)
                return
        store_raw(self, key, value)

    def handlers_changed(self) -> None:
        """Bring the instances of this metatable up to date."""
        _refresh_instances(self)


def attach(table: Table, metatable: Table | None) -> None:
    """Give a table a metatable, or take it away with None."""
    if metatable is None:
        observed = getattr(table, "_observed", False)
        table.metatable = NO_METATABLE if observed else None
        table._absent = Table.__missing__
        table.__class__ = ObservedTable if observed else Table
        return
    if None in table.values():
        drop_tombstones(table)
    table.metatable = metatable
    _classify(table, metatable)


def _classify(table: Table, metatable: Table) -> None:
    """Make a table an instance where its metatable allows it."""
    handler = _get(metatable, "__index")
    redirected = _get(metatable, "__newindex") is not None
    if redirected or not isinstance(handler, Table) or _leads_to(handler, table):
        table.__class__ = HookedTable
        return
    if not getattr(metatable, "_observed", False):
        metatable._observed = True
        if metatable.__class__ is Table:
            attach(metatable, None)
        elif metatable.__class__ is Instance:
            metatable.__class__ = ObservedTable
    table._absent = handler.__getitem__
    table.__class__ = ObservedTable if getattr(table, "_observed", False) else Instance


def _leads_to(handler: Table, table: Table) -> bool:
    """Tell whether a chain of ``__index`` handlers comes back to a table."""
    while handler is not table:
        following = _get(handler.metatable, "__index") if isinstance(handler, Instance) else None
        if not isinstance(following, Table):
            return False
        handler = following
    return True


def _refresh_instances(metatable: Table) -> None:
    """Classify the tables with a metatable anew.

    A program rarely changes the handlers of a metatable that instances have already, so the search
    for these may be slow.
    """
    for each in gc.get_objects():
        if type(each) in _KINDS and each.metatable is metatable:
            _classify(each, metatable)


_KINDS: Final = frozenset((Instance, ObservedTable, HookedTable))
