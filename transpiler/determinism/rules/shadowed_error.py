"""LT328: an error in an inner block that hides the one that is looked at later."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.unit import Unit
from transpiler.diagnostics.model import Severity
from transpiler.ir import nodes as ir
from transpiler.ir.visit import body_nodes

_PREFIX = "err"


def check(unit: Unit) -> Iterator[Finding]:
    """Find inner locals `err` that nothing reads while an outer one is read afterwards.

    Declaring `err` anew in the same block, or in an inner one that looks at it, is idiomatic.
    """
    for function in unit.chunk.functions:
        inner = [v for v in function.variables if v.name.startswith(_PREFIX) and not v.reads]
        if not inner:
            continue
        reads = [node for node in body_nodes(function) if isinstance(node, ir.Local)]
        for variable in inner:
            hidden = _hidden(function, variable)
            if hidden is not None and any(_later(read, hidden, variable) for read in reads):
                yield Finding(
                    span=variable.span,
                    message=f"this '{variable.name}' hides the one of line {hidden.span.line}, "
                    "which is looked at afterwards",
                )


def _hidden(function: ir.Function, variable: ir.Variable) -> ir.Variable | None:
    """Return the variable of an enclosing block that another one hides."""
    found = [
        other
        for other in function.variables
        if other.name == variable.name
        and other is not variable
        and other.span < variable.span
        and len(other.scope) < len(variable.scope)
        and variable.scope[: len(other.scope)] == other.scope
    ]
    return found[-1] if found else None


def _later(read: ir.Local, hidden: ir.Variable, variable: ir.Variable) -> bool:
    return read.variable is hidden and read.span > variable.span


RULE = Rule(
    code="LT328",
    severity=Severity.WARNING,
    title="an error hides the one that is looked at",
    help="assign without `local`, so that the outer variable gets the error",
    workflow_only=False,
    check=check,
)
