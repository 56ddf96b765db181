"""Findings for people: place, code and message on one line, then the source with a caret."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from transpiler.diagnostics.model import Diagnostic, Severity
from transpiler.diagnostics.pages import title

TAB = 4
SourceOf = Callable[[str], str | None]
"""Given a finding's path, the text of that file, or None when there is none to show."""

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.HINT: "36"}


def render_text(finding: Diagnostic, source_of: SourceOf, *, colour: bool = False) -> str:
    """Write one finding.

    Args:
        finding: What to write.
        source_of: Finds the text for the excerpt.
        colour: Whether to use terminal colours.

    Returns:
        Several lines without a trailing line end.
    """
    return "\n".join(_lines(finding, source_of, colour))


def render_count(findings: Sequence[Diagnostic]) -> str:
    """Write how many errors, warnings and hints there are: ``2 errors, 1 warning``."""
    parts: list[str] = []
    for severity in Severity:
        count = sum(finding.severity is severity for finding in findings)
        if count:
            parts.append(f"{count} {severity}{'' if count == 1 else 's'}")
    return ", ".join(parts)


def render_statistics(findings: Sequence[Diagnostic]) -> str:
    """Write how often each code was found, the most frequent first."""
    counts = Counter(finding.code for finding in findings)
    width = max((len(str(count)) for count in counts.values()), default=0)
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    lines = [f"{count:>{width}}  {code}  {title(code)}" for code, count in ordered]
    return "\n".join(lines) or "no findings"


def _lines(finding: Diagnostic, source_of: SourceOf, colour: bool) -> Iterator[str]:
    span = finding.span
    place = f"{finding.path}:{span.line}:{span.column}:"
    severity = _paint(str(finding.severity), _COLOURS[finding.severity], colour)
    code = _paint(finding.code, "1", colour)
    yield f"{_paint(place, '1', colour)} {code} [{severity}] {finding.message}"
    gutter = " " * len(str(span.line))
    excerpt = list(_excerpt(finding, source_of, colour))
    if excerpt:
        yield f"{gutter} |"
        yield from excerpt
        yield f"{gutter} |"
    if finding.entry is not None:
        yield f"{gutter} = entry: {finding.entry}"
    for step in finding.chain:
        yield f"{gutter} = via {step.path}:{step.line}: {step.message}"
    if finding.help is not None:
        yield f"{gutter} = help: {finding.help}"


def _excerpt(finding: Diagnostic, source_of: SourceOf, colour: bool) -> Iterator[str]:
    source = source_of(finding.path)
    span = finding.span
    if source is None:
        return
    # Lua and YAML end lines at line feeds only; str.splitlines() knows a dozen more.
    lines = source.split("\n")
    if not 1 <= span.line <= len(lines):
        return
    line = lines[span.line - 1].rstrip("\r")
    end = span.end_column if span.end_line == span.line else len(line) + 1
    before, marked = line[: span.column - 1], line[span.column - 1 : end - 1]
    shown = "".join(_visible(character) for character in line)
    yield f"{span.line} | {shown}".rstrip()
    caret = "^" * max(1, _width(marked))
    painted = _paint(caret, _COLOURS[finding.severity], colour)
    yield f"{' ' * len(str(span.line))} | {' ' * _width(before)}{painted}"


def _visible(character: str) -> str:
    if character == "\t":
        return " " * TAB
    if character.isprintable():
        return character
    return "\N{REPLACEMENT CHARACTER}"


def _width(text: str) -> int:
    """Return how many terminal columns a text takes."""
    total = 0
    for character in text:
        if character == "\t":
            total += TAB
        elif unicodedata.east_asian_width(character) in "WF":
            total += 2
        elif not unicodedata.combining(character):
            total += 1
    return total


def _paint(text: str, colour_code: str, colour: bool) -> str:
    return f"\x1b[{colour_code}m{text}\x1b[0m" if colour else text
