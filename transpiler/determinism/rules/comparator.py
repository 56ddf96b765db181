"""LT316: comparators that do not say which of two equal elements comes first."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.unit import Unit
from transpiler.diagnostics.model import Severity
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes

_LOOSE = {"<=": "<", ">=": ">"}


def check(unit: Unit) -> Iterator[Finding]:
    """Find comparators of `table.sort` that are true for two equal elements."""
    for site in unit.calls:
        call = site.call
        if not isinstance(call, ir.Call) or len(call.args) < 2:
            continue
        if unit.scopes.path(call.func) != "table.sort":
            continue
        function = unit.scopes.function(call.args[1])
        for node in body_nodes(function) if function is not None else ():
            if isinstance(node, ir.Return) and node.values:
                yield from _verdict(node.values[0])


def _verdict(value: ir.Expr) -> Iterator[Finding]:
    match value:
        case ir.Paren():
            yield from _verdict(value.inner)
        case ir.Binary(op="<=" | ">=" as op):
            yield Finding(
                span=value.span,
                message=f"a comparator with '{op}' says of equal elements that each comes first",
                help=f"compare with '{_LOOSE[op]}'",
            )
        case ir.Unary(op="not", operand=ir.Binary(op="<" | ">")):
            yield Finding(
                span=value.span,
                message="a comparator with 'not' says of equal elements that each comes first",
            )
        case ir.Logical(op="or"):
            yield from _verdict(value.right)


RULE = Rule(
    code="LT316",
    severity=Severity.WARNING,
    title="a comparator that is true for equal elements",
    help="return true only where the first argument has to come before the second",
    check=check,
)
