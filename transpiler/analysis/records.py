"""Tables that are records: a fixed set of named fields that only Lua code of the unit touches.

A record needs no table at run time; it is an object with attributes. Where one expression may be
several records, all of them are of one class. A table is no record where an expression may be the
table or something that is no record.
"""

from __future__ import annotations

import keyword
from dataclasses import dataclass, field

from transpiler.analysis.escapes import Escapes
from transpiler.analysis.flow import Flow
from transpiler.analysis.groups import Groups
from transpiler.analysis.tables import Shape
from transpiler.analysis.values import BOOL, NIL, NOTHING, TABLE, Value
from transpiler.ir import nodes as ir

UNUSABLE = frozenset([*keyword.kwlist, "Any", "bool", "float", "int", "str"])
"""Names that cannot be those of attributes: Python's own and those that hints need."""

OF_BOOLEANS = frozenset(name for name in dir(bool) if not name.startswith("_"))
"""Attributes that Python's booleans have, where indexing one is an error in Lua."""


@dataclass(slots=True, eq=False)
class RecordClass:
    """The records that expressions do not tell apart.

    Attributes:
        sites: Their constructors in source order.
        required: The fields that every constructor sets, in the order of the first one.
        optional: The other fields, nil at first.
        fields: What each field may hold.
    """

    sites: list[ir.TableExpr]
    required: list[str] = field(default_factory=list)
    optional: list[str] = field(default_factory=list)
    fields: dict[str, Value] = field(default_factory=dict)


class Records:
    """The record classes of one unit."""

    def __init__(self, classes: list[RecordClass]) -> None:
        self.classes = classes
        self.by_site = {site: each for each in classes for site in each.sites}

    def of(self, value: Value) -> RecordClass | None:
        """Returns the class of what may be records, None when it is none."""
        return next((self.by_site[site] for site in value.tables if site in self.by_site), None)


def solve(flow: Flow, escapes: Escapes) -> Records:
    """Finds the records of a unit.

    Args:
        flow: The unit's value flow.
        escapes: Where its tables go.

    Returns:
        The record classes.
    """
    groups = Groups(
        site
        for site, shape in flow.tables.shapes.items()
        if site not in escapes.escaped and site not in escapes.handled and _is_record(site, shape)
    )
    used: dict[ir.TableExpr, dict[str, None]] = {}
    for node, name in escapes.uses:
        value = flow.value(node.obj)
        groups.join(value.tables)
        mistaken = value.may(BOOL) and name in OF_BOOLEANS
        if not value.only(TABLE | NIL | BOOL) or mistaken or not _is_usable(name):
            groups.drop(value.tables)
        for site in value.tables:
            used.setdefault(site, {})[name] = None
    return Records([_record_class(flow, sites, used) for sites in groups.fit()])


def _is_record(site: ir.TableExpr, shape: Shape) -> bool:
    if shape.elements.bits or shape.keyed.bits or shape.metatables.bits or not shape.fields:
        return False
    written = [item.key.value for item in site.fields if isinstance(item.key, ir.Const)]
    if len(set(written)) < len(site.fields):
        return False
    return all(_is_usable(name) for name in shape.fields)


def _is_usable(name: str) -> bool:
    """Whether a name stays the same as an attribute, so that errors can tell it."""
    if name in UNUSABLE or not name.isidentifier() or not name.isascii():
        return False
    return not name.startswith("_") and name[-1] != "_"


def _record_class(
    flow: Flow, sites: list[ir.TableExpr], used: dict[ir.TableExpr, dict[str, None]]
) -> RecordClass:
    written = [
        [str(item.key.value) for item in site.fields if isinstance(item.key, ir.Const)]
        for site in sites
    ]
    everywhere = set(written[0]).intersection(*written)
    required = [name for name in written[0] if name in everywhere]
    stored = [name for site in sites for name in flow.tables.shapes[site].fields]
    read = [name for site in sites for name in used.get(site, ())]
    names = dict.fromkeys([*(name for each in written for name in each), *stored, *read])
    fields: dict[str, Value] = {}
    for name in names:
        value = NOTHING
        for site in sites:
            value = value.join(flow.tables.shapes[site].fields.get(name, NOTHING))
        fields[name] = value
    optional = [name for name in names if name not in everywhere]
    return RecordClass(sites, required, optional, fields)
