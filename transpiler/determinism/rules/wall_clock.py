"""LT301: the wall clock in workflow code."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.api.effects import CLOCK
from transpiler.determinism.analysis import Analysis
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.wording import value_findings
from transpiler.diagnostics.model import Severity


def trace(analysis: Analysis) -> Iterator[Finding]:
    """Find calls that read a clock. Reference 10.8."""
    return value_findings(analysis, analysis.sources(CLOCK), "reads a clock")


RULE = Rule(
    code="LT301",
    severity=Severity.ERROR,
    title="a clock in workflow code",
    help="use time.now()",
    trace=trace,
)
