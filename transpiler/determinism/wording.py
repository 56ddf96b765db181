"""Findings about values that differ between executions: what they decide, how one gets there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from transpiler.determinism.analysis import Analysis, Source
from transpiler.determinism.files import SourceFile
from transpiler.determinism.flow.sinks import Sink, worst
from transpiler.determinism.flow.summary import Loop
from transpiler.determinism.flow.things import Site
from transpiler.determinism.rule import Finding
from transpiler.diagnostics.model import Related, Severity, Span

_VERBS = {
    "branch": "decides",
    "loop": "decides",
    "order": "decides",
    "command": "decides",
    "callee": "decides",
    "payload": "enters",
    "result": "enters",
    "failure": "enters",
    "log": "enters",
}


def site_finding(
    analysis: Analysis,
    site: Site,
    message: str,
    help: str | None = None,
    severity: Severity | None = None,
    steps: tuple[Related, ...] = (),
) -> Finding:
    """Return a finding at a call, with the chain that leads there.

    Args:
        analysis: The project.
        site: The call.
        message: What is wrong there.
        help: What to do, where that differs from the rule's own help.
        severity: How much it matters, where that differs from the rule's own.
        steps: Steps that come before those of the chain.
    """
    file = analysis.file(site)
    return Finding(
        span=site.call.span,
        path=file.path,
        entry=file.entry,
        message=message,
        help=help,
        severity=severity,
        steps=(*steps, *analysis.reach.chain(site.function)),
    )


def loop_finding(
    analysis: Analysis, file: SourceFile, loop: Loop, function: int, message: str
) -> Finding:
    """Return a finding at the word that a loop begins with; see `site_finding`."""
    start = loop.span
    return Finding(
        span=Span(start.line, start.column, start.line, start.column + len(loop.kind)),
        path=file.path,
        entry=file.entry,
        message=message,
        steps=analysis.reach.chain(function),
    )


def value_findings(
    analysis: Analysis,
    sources: Iterable[Source],
    what: str,
    unused: Severity = Severity.HINT,
) -> Iterator[Finding]:
    """Yield a finding for each call of a function whose result differs between executions.

    Args:
        analysis: The project.
        sources: The calls.
        what: What the function does, as the middle of a sentence.
        unused: How much a call matters whose result reaches nothing.
    """
    for source in sources:
        name = source.path
        yield flow_finding(
            analysis,
            source.site,
            f"{name} {what}",
            "its value",
            source.sinks,
            unused,
            source.fact.replacement,
        )


def flow_finding(
    analysis: Analysis,
    site: Site,
    claim: str,
    subject: str,
    sinks: list[Sink],
    unused: Severity,
    replacement: str | None = None,
) -> Finding:
    """Return a finding at a call, as severe as what its value decides.

    Args:
        analysis: The project.
        site: The call.
        claim: What is wrong there.
        subject: What it is that goes on from there.
        sinks: Where that goes.
        unused: How much it matters when it goes nowhere.
        replacement: What could be written instead.
    """
    file = analysis.file(site)
    sink = worst(sinks)
    steps: tuple[Related, ...] = ()
    near = None if sink is None else sink.function
    if sink is None:
        message, severity = f"{claim}; nothing uses {subject}", unused
    else:
        place = f"line {sink.line}" if sink.path == file.path else f"{sink.path}:{sink.line}"
        what = sink.what.removesuffix(" here")
        message = f"{claim}; {subject} {_VERBS[sink.kind]} {what} in {place}"
        severity = sink.severity
        steps = (Related(sink.path, sink.line, f"{_VERBS[sink.kind]} {sink.what}"),)
    return Finding(
        span=site.call.span,
        path=file.path,
        entry=file.entry,
        message=message,
        help=None if replacement is None else f"use {replacement}",
        severity=severity,
        steps=(*steps, *analysis.reach.chain(site.function, near)),
    )
