"""Which search attributes a program sets, so that a worker can see to it that the server has them.

A workflow that sets an attribute the server does not know stands still until somebody registers it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from transpiler.analysis.flow import Flow
from transpiler.analysis.unit import Member
from transpiler.analysis.values import BOOL, INT, NIL, NUM, STR, TABLES, Value
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes

UNKNOWN = ""
"""The type of an attribute whose value may be of several kinds."""

_OPTIONS = frozenset(
    f"{prefix}.{name}"
    for prefix in ("workflow", "temporal.workflow")
    for name in ("search_attributes", "typed_search_attributes")
)
_KINDS = ((STR, "Keyword"), (BOOL, "Bool"), (INT, "Int"), (NUM, "Double"), (TABLES, "KeywordList"))


def search_attributes(flow: Flow, member: Member) -> dict[str, str]:
    """Finds the search attributes that an entry's source names. Reference 3.8 and 9.4.

    Args:
        flow: The solved value flow of the entry's unit.
        member: The entry.

    Returns:
        Indexed types by name, sorted; ``UNKNOWN`` where the source does not tell.
    """
    found: dict[str, str] = {}
    for function in member.chunk.functions:
        for node in body_nodes(function):
            for table in _attribute_tables(flow, node):
                for name, value in _fields(table):
                    merge(found, {name: _type(flow.value(value))})
    return dict(sorted(found.items()))


def merge(into: dict[str, str], more: Mapping[str, str]) -> None:
    """Adds attributes to others; the type of a name is what holds for all its values."""
    for name, kind in more.items():
        known = into.setdefault(name, kind)
        if known != kind:
            into[name] = "Double" if {known, kind} == {"Int", "Double"} else UNKNOWN


def _attribute_tables(flow: Flow, node: ir.Node) -> Iterator[ir.TableExpr]:
    """Yields the constructors of the tables of attributes that a call is given."""
    if not isinstance(node, (ir.Call, ir.MethodCall)) or not node.args:
        return
    if isinstance(node, ir.MethodCall):
        wanted = _OPTIONS if node.name == "with_options" else frozenset()
    else:
        paths = [function.path for function in flow.value(node.func).api_functions]
        wanted = frozenset({"search"}) if "workflow.attrs" in paths else frozenset()
        wanted |= _OPTIONS if "process.with_options" in paths else frozenset()
    if not wanted:
        return
    for table in _tables(flow, node.args[0]):
        for name, value in _fields(table):
            if name in wanted:
                yield from _tables(flow, value)


def _tables(flow: Flow, expr: ir.Expr) -> list[ir.TableExpr]:
    """Returns the constructors of the tables an expression may be, in source order."""
    return sorted(flow.value(expr).tables, key=lambda table: table.span)


def _fields(table: ir.TableExpr) -> Iterator[tuple[str, ir.Expr]]:
    """Yields the fields of a constructor whose names are written out."""
    for item in table.fields:
        if isinstance(item.key, ir.Const) and isinstance(item.key.value, str):
            yield item.key.value, item.value


def _type(value: Value) -> str:
    """Returns the indexed type of a value, as far as it is always the same."""
    present = value.without(NIL)
    if present.bits:
        for bits, name in _KINDS:
            if present.only(bits):
                return name
    return UNKNOWN
