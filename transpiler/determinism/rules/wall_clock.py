"""LT301: the wall clock in workflow code."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.facts import WALL_CLOCK
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.unit import Unit
from transpiler.diagnostics.model import Severity


def check(unit: Unit) -> Iterator[Finding]:
    """Find uses of the wall clock. Reference 10.8."""
    for use in unit.uses:
        if use.path in WALL_CLOCK:
            yield Finding(
                span=use.node.span,
                message=f"{use.path} reads a clock; in a workflow it gives workflow time",
                help=WALL_CLOCK[use.path],
            )


RULE = Rule(
    code="LT301",
    severity=Severity.WARNING,
    title="os.time, os.date or os.clock in workflow code",
    help="use time.now()",
    check=check,
)
