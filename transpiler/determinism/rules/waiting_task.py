"""LT322: coroutines that `main` does not wait for."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.analysis import Analysis
from transpiler.determinism.flow.reach import SPAWN
from transpiler.determinism.flow.things import Site
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.wording import site_finding
from transpiler.diagnostics.model import Severity


def trace(analysis: Analysis) -> Iterator[Finding]:
    """Find coroutines that wait while `main` goes on to its end without waiting. Reference 6.5."""
    program, reach = analysis.program, analysis.reach
    for root in reach.roots:
        if not root.is_entry:
            continue
        sites = [program.sites[number] for number in program.functions[root.function].sites]
        written = [site for site in sites if site.through is None]
        for position, site in enumerate(written):
            if SPAWN in site.api and _body_waits(analysis, site):
                later = written[position + 1 :]
                looped = [other for other in written if _share_loop(analysis, site, other)]
                if not any(_waits(analysis, other) for other in (*later, *looped)):
                    message = "main may return while this coroutine waits, which ends it"
                    yield site_finding(analysis, site, message)


def _body_waits(analysis: Analysis, site: Site) -> bool:
    made = analysis.program.made_calls(site)
    return any(f in analysis.reach.suspending for part in made for f in part.functions)


def _waits(analysis: Analysis, site: Site) -> bool:
    return SPAWN not in site.api and analysis.reach.suspends(site)


def _share_loop(analysis: Analysis, site: Site, other: Site) -> bool:
    around = {id(loop) for loop in analysis.loops_around(site)}
    return any(id(loop) in around for loop in analysis.loops_around(other))


RULE = Rule(
    code="LT322",
    severity=Severity.WARNING,
    title="a coroutine left waiting when main returns",
    help="let the coroutine send to a channel when it is done, and receive from it in main",
    trace=trace,
)
