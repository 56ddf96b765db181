"""LT317: loops that grow the history for ever."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.analysis import Analysis
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.wording import loop_finding
from transpiler.diagnostics.model import Severity


def trace(analysis: Analysis) -> Iterator[Finding]:
    """Find loops of the main coroutine that wait and never end. Reference 9.6.

    A loop in a coroutine of its own ends when `main` does.
    """
    for file, loop, function, sites in analysis.loops():
        if not loop.endless or function not in analysis.reach.outside_tasks:
            continue
        waits = any(analysis.reach.waits(site) for site in sites)
        if waits and not any(analysis.reach.upgrades(site) for site in sites):
            message = "this loop never ends, and its history grows with every round"
            yield loop_finding(analysis, file, loop, function, message)


RULE = Rule(
    code="LT317",
    severity=Severity.WARNING,
    title="a loop that grows the history for ever",
    help="leave the loop, or call process.upgrade after some rounds to go on with a new history",
    trace=trace,
)
