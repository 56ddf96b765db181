"""LT302: random numbers in workflow code."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.api.effects import RANDOM
from transpiler.determinism.analysis import Analysis
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.wording import site_finding, value_findings
from transpiler.diagnostics.model import Severity

SEEDING = "math.randomseed"


def trace(analysis: Analysis) -> Iterator[Finding]:
    """Find calls of the process-wide generator. Reference 10.8."""
    for source in analysis.sources(RANDOM):
        if source.path == SEEDING:
            message = f"{SEEDING} prepares a generator that is not recorded"
            yield site_finding(analysis, source.site, message, severity=Severity.WARNING)
            continue
        what = "draws from a generator that is not recorded"
        yield from value_findings(analysis, [source], what)


RULE = Rule(
    code="LT302",
    severity=Severity.ERROR,
    title="random numbers in workflow code",
    help="use crypto.random or uuid.v4(), or draw the number in an activity",
    trace=trace,
)
