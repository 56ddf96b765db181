"""Applies suppressions: takes allowed findings out, puts findings about suppressions in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from transpiler.diagnostics.model import Diagnostic, Edit, Fix, Severity, Span, Suppressed
from transpiler.linting.codes import MALFORMED, UNUSED, is_fixed
from transpiler.linting.outcome import Outcome
from transpiler.linting.suppressions import Flaw, Marked, Suppression, read_comment


def apply(findings: Iterable[Diagnostic], comments: Mapping[str, Iterable[Marked]]) -> Outcome:
    """Take out what comments allow.

    Args:
        findings: All findings of a project.
        comments: The marked comments of each file that could be read to its end, by path.

    Returns:
        What counts, findings about the comments included, and what does not.
    """
    known: dict[str, list[Suppression]] = {}
    counted: list[Diagnostic] = []
    for path, marked in comments.items():
        for comment in marked:
            read = read_comment(comment.text)
            if isinstance(read, Flaw):
                counted.append(_malformed(path, comment, read))
            else:
                known.setdefault(path, []).append(Suppression(*read, comment))
    suppressed: list[Suppressed] = []
    for finding in findings:
        allowed = None if is_fixed(finding) else _allowing(finding, known)
        if allowed is None:
            counted.append(finding)
        else:
            allowed.used.add(finding.code)
            suppressed.append(Suppressed(finding, in_source=True, reason=allowed.reason))
    for path, suppressions in known.items():
        for suppression in suppressions:
            counted.extend(_unused(path, suppression))
    return Outcome(sorted(counted), suppressed)


def _allowing(finding: Diagnostic, known: Mapping[str, list[Suppression]]) -> Suppression | None:
    """The suppression nearest to a finding that allows it."""
    line = finding.span.line
    allowing = [s for s in known.get(finding.path, ()) if s.covers(finding.code, line)]
    return max(allowing, key=lambda s: s.comment.first_line, default=None)


def _malformed(path: str, comment: Marked, flaw: Flaw) -> Diagnostic:
    return Diagnostic(MALFORMED, Severity.WARNING, flaw.message, path, comment.span, help=flaw.help)


def _unused(path: str, suppression: Suppression) -> Iterator[Diagnostic]:
    unused = [code for code in suppression.codes if code not in suppression.used]
    if unused:
        yield Diagnostic(
            UNUSED,
            Severity.WARNING,
            f"nothing to allow here for {', '.join(unused)}",
            path,
            suppression.comment.span,
            help="remove it: what it allowed is gone",
            # A comment that is still good for other codes is left to its author.
            fixes=_removal(suppression.comment) if unused == list(suppression.codes) else (),
        )


def _removal(comment: Marked) -> tuple[Fix, ...]:
    span = comment.span
    if comment.own_line:
        span = Span(span.line, 1, span.end_line + 1, 1)
    return (Fix("Remove the suppression", (Edit(span, ""),)),)
