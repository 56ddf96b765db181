"""LT302: random numbers in workflow code."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.facts import RANDOM
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.unit import Unit
from transpiler.diagnostics.model import Severity


def check(unit: Unit) -> Iterator[Finding]:
    """Find uses of the process-wide generator. Reference 10.8."""
    for use in unit.uses:
        if use.path in RANDOM:
            yield Finding(
                span=use.node.span,
                message=f"{use.path} is not random in a workflow: it uses the workflow's own seed",
            )


RULE = Rule(
    code="LT302",
    severity=Severity.WARNING,
    title="math.random or math.randomseed in workflow code",
    help="use crypto.random or uuid.v4(), or draw the number in an activity",
    check=check,
)
