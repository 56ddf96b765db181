"""What each table constructor makes, and which use keeps a table a table."""

from __future__ import annotations

from transpiler.analysis.escapes import Place
from transpiler.diagnostics.model import Related
from transpiler.explain.verdicts import Table
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes
from transpiler.lower.facts import Facts


def tables(facts: Facts, function: ir.Function) -> tuple[Table, ...]:
    """Returns the verdicts about the constructors of a function, in source order."""
    return tuple(
        _table(facts, node) for node in body_nodes(function) if isinstance(node, ir.TableExpr)
    )


def _table(facts: Facts, site: ir.TableExpr) -> Table:
    line = site.span.line
    record = facts.records.by_site.get(site)
    if record is not None:
        return Table(line, "record", (*record.required, *record.optional), None)
    if site in facts.arrays.by_site:
        return Table(line, "list", (), None)
    if site in facts.preallocated.limits:
        return Table(line, "preallocated list", (), None)
    return Table(line, "table", (), _cause(facts, site))


def _cause(facts: Facts, site: ir.TableExpr) -> Related | None:
    escape = facts.escapes.escaped.get(site)
    if escape is not None:
        return _related(escape, "here it gets out of sight")
    use = facts.escapes.handled.get(site)
    return None if use is None else _related(use, "here it is used as a table")


def _related(place: Place, message: str) -> Related:
    return Related(place.path, place.line, message)
