"""LT304: assignment to globals in workflow code."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.unit import Unit
from transpiler.diagnostics.model import Severity


def check(unit: Unit) -> Iterator[Finding]:
    """Find stores to globals."""
    for write in unit.global_writes:
        if write.is_function:
            yield Finding(
                span=write.target.span,
                message=f"function '{write.name}' is global",
                help=f"write `local function {write.name}`",
            )
        else:
            yield Finding(span=write.target.span, message=f"assignment to global '{write.name}'")


RULE = Rule(
    code="LT304",
    severity=Severity.WARNING,
    title="assignment to a global in workflow code",
    help="declare the variable with `local` where its first user can see it",
    check=check,
)
