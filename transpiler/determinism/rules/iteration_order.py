"""LT313: commands in the order of `pairs`."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.analysis import Analysis
from transpiler.determinism.flow.sinks import worst
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.wording import flow_finding
from transpiler.diagnostics.model import Severity


def trace(analysis: Analysis) -> Iterator[Finding]:
    """Find loops over `pairs` whose order reaches a command; a sorted list of keys is fine."""
    for walk in analysis.walks():
        sink = worst(walk.sinks)
        if sink is not None:
            claim = f"{walk.site.api[0]} has no order of its own"
            yield flow_finding(analysis, walk.site, claim, "its order", [sink], Severity.HINT)


RULE = Rule(
    code="LT313",
    severity=Severity.ERROR,
    title="commands in the order of pairs",
    help="collect the keys, table.sort them, and walk them with ipairs",
    trace=trace,
)
