"""LT319: many short sleeps instead of waiting for an event."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.analysis import Analysis
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.wording import site_finding
from transpiler.diagnostics.model import Severity
from transpiler.project.durations import parse_duration

_SLEEP = "time.sleep"
_SECOND = 1.0
_NANOSECOND = 1e-9


def trace(analysis: Analysis) -> Iterator[Finding]:
    """Find sleeps of less than a second in `while` and `repeat` loops. Reference 7.1."""
    for site in analysis.sites():
        constants = site.call.constants
        if _SLEEP not in site.api or not constants:
            continue
        seconds = _seconds(constants[0])
        loops = any(loop.kind != "for" for loop in analysis.loops_around(site))
        if loops and seconds is not None and seconds < _SECOND:
            yield site_finding(analysis, site, "a sleep of less than a second in a loop")


def _seconds(value: object) -> float | None:
    if isinstance(value, str):
        return parse_duration(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value * _NANOSECOND
    return None


RULE = Rule(
    code="LT319",
    severity=Severity.WARNING,
    title="a short sleep in a loop",
    help="wait for the event itself with channel.select, or sleep longer: each sleep is a timer",
    trace=trace,
)
