"""LT315: stores into the tables of an imported library."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.facts import (
    FORBIDDEN_MODULES,
    UNDECLARED_REQUIRES,
    WORKFLOW_MODULES,
)
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.scopes import required_name
from transpiler.determinism.unit import Unit
from transpiler.diagnostics.model import Severity
from transpiler.ir import nodes as ir

_MODULES = frozenset({*WORKFLOW_MODULES, *FORBIDDEN_MODULES, *UNDECLARED_REQUIRES})
_CHANGING = ("table.insert", "table.remove", "table.sort", "rawset", "setmetatable")


def check(unit: Unit) -> Iterator[Finding]:
    """Find assignments to fields of imports, and library functions that change one."""
    for target in unit.stores():
        library = _library(unit, target.obj)
        if library is not None:
            yield _finding(target, library)
    for site in unit.calls:
        call = site.call
        if isinstance(call, ir.Call) and call.args and unit.scopes.path(call.func) in _CHANGING:
            library = _library(unit, call.args[0])
            if library is not None:
                yield _finding(call.args[0], library)


def _finding(place: ir.Expr, library: str) -> Finding:
    return Finding(span=place.span, message=f"the table of library '{library}' is changed here")


def _library(unit: Unit, expr: ir.Expr) -> str | None:
    """Return the alias of the library that an expression is a part of, or None."""
    while isinstance(expr, ir.Index):
        expr = expr.obj
    if isinstance(expr, ir.Global):
        return expr.name if expr.name in unit.imports else None
    if isinstance(expr, ir.Local):
        origin = unit.scopes.origin(expr.variable)
        return _library(unit, origin[0]) if origin is not None and origin[1] == 0 else None
    name = required_name(expr)
    if name in unit.imports:
        return name
    # A Lua file given by itself lists no imports: what is no module is one.
    is_alias = unit.modules is None and name is not None and name not in _MODULES
    return name if is_alias else None


RULE = Rule(
    code="LT315",
    severity=Severity.WARNING,
    title="the table of an imported library is changed",
    help="keep the state in a table of your own, and pass it to the library's functions",
    check=check,
)
