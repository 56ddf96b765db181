"""LT318: loops that nothing ends."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.analysis import Analysis
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.wording import loop_finding
from transpiler.diagnostics.model import Severity

_RAISING = ("error", "assert")


def trace(analysis: Analysis) -> Iterator[Finding]:
    """Find loops that never wait and never end, and tests that nothing can change."""
    reach = analysis.reach
    raising = reach.leading_to(_RAISING.__contains__)
    for file, loop, function, sites in analysis.loops():
        if any(reach.leads_to(site, _RAISING.__contains__, raising) for site in sites):
            continue
        if any(not site.functions and not site.api for site in sites):
            # Nobody knows what those calls do.
            continue
        if loop.stuck:
            message = "nothing in this loop changes what its test looks at"
            yield loop_finding(analysis, file, loop, function, message)
        elif loop.endless and not any(reach.suspends(site) for site in sites):
            message = "this loop never ends and never waits: the worker hangs in it"
            yield loop_finding(analysis, file, loop, function, message)


RULE = Rule(
    code="LT318",
    severity=Severity.ERROR,
    title="a loop that nothing ends",
    help="wait for what ends it: receive from a channel, or time.sleep",
    trace=trace,
)
