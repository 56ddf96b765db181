"""LT314: functions that look at the world outside the history."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.api.effects import OUTSIDE
from transpiler.determinism.analysis import Analysis
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.wording import value_findings
from transpiler.diagnostics.model import Severity


def trace(analysis: Analysis) -> Iterator[Finding]:
    """Find calls such as `jwt.verify` and `process.registry.lookup`. Reference 11."""
    sources = analysis.sources(OUTSIDE)
    return value_findings(analysis, sources, "depends on more than the history")


RULE = Rule(
    code="LT314",
    severity=Severity.ERROR,
    title="a function that looks at the world outside the history",
    help="call it in a function.lua activity with funcs.call: the result is recorded",
    trace=trace,
)
