"""LT320: one change id with several ranges of versions."""

from __future__ import annotations

from collections.abc import Iterator

from transpiler.determinism.analysis import Analysis
from transpiler.determinism.rule import Finding, Rule
from transpiler.determinism.versions import Version, versions
from transpiler.determinism.wording import site_finding
from transpiler.diagnostics.model import Related, Severity


def trace(analysis: Analysis) -> Iterator[Finding]:
    """Find calls of `workflow.version` that disagree within a workflow. Reference 9.3."""
    first: dict[tuple[int, str], Version] = {}
    reported: set[int] = set()
    for version in versions(analysis):
        for root in sorted(analysis.reach.roots_of(version.site.function)):
            known = first.setdefault((root, version.change), version)
            place = id(version.site.call)
            if known.range == version.range or place in reported:
                continue
            reported.add(place)
            step = Related(
                analysis.file(known.site).path,
                known.site.call.span.line,
                f"'{version.change}' with {known.minimum} to {known.maximum} here",
            )
            yield site_finding(
                analysis,
                version.site,
                f"change id '{version.change}' has the versions {version.minimum} to "
                f"{version.maximum} here and others elsewhere",
                steps=(step,),
            )


RULE = Rule(
    code="LT320",
    severity=Severity.ERROR,
    title="one change id with several ranges of versions",
    help="give each change an id of its own, and each id one range",
    trace=trace,
)
