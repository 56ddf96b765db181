"""LT321: minimum versions that running executions do not have."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.analysis import Analysis
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.versions import versions
from transpiler.determinism.wording import site_finding
from transpiler.diagnostics.model import Severity

_FIRST = 1
"""The first version that anybody gives; a workflow may have begun with it."""


def trace(analysis: Analysis) -> Iterator[Finding]:
    """Find minimums above the first version, and those that shut out older runs. Reference 9.3."""
    for version in versions(analysis):
        if version.minimum > version.maximum:
            yield site_finding(
                analysis,
                version.site,
                f"the minimum {version.minimum} is above the maximum {version.maximum}",
                severity=Severity.ERROR,
            )
        elif version.minimum > _FIRST:
            message = f"runs that recorded a version below {version.minimum} cannot go on"
            yield site_finding(analysis, version.site, message, severity=Severity.WARNING)


RULE = Rule(
    code="LT321",
    severity=Severity.ERROR,
    title="a minimum version that strands running executions",
    help="keep the minimum until no execution with a lower version runs any more",
    trace=trace,
)
