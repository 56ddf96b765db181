"""LT327: errors that are stored and never looked at."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.unit import Unit
from transpiler.diagnostics.model import Severity
from transpiler.ir import nodes as ir

_ERROR = "Error"


def check(unit: Unit) -> Iterator[Finding]:
    """Find locals for a call's error that nothing reads; those called `_` are meant so."""
    for node in unit.nodes(ir.LocalDecl):
        if isinstance(node, ir.LocalDecl) and node.values:
            yield from _unused(unit, node)


def _unused(unit: Unit, node: ir.LocalDecl) -> Iterator[Finding]:
    call = node.values[-1]
    if not isinstance(call, (ir.Call, ir.MethodCall)):
        return
    function = unit.scopes.callee(call)
    types = function.returns.split(", ") if function is not None else []
    first = len(node.values) - 1
    for position, variable in enumerate(node.variables[first:]):
        is_error = position < len(types) and types[position].startswith(_ERROR)
        is_read = variable.reads or variable.assigned or variable.name.startswith("_")
        if function is not None and is_error and position and not is_read:
            yield Finding(
                span=variable.span,
                message=f"the error of {function.path} is stored in '{variable.name}' and not read",
            )


RULE = Rule(
    code="LT327",
    severity=Severity.WARNING,
    title="an error that nothing looks at",
    help="test it (`if err then return nil, err end`), or call it `_` if any error is fine",
    workflow_only=False,
    check=check,
)
