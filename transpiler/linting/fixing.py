"""Applies fixes to texts: all of a file's or, where two would touch the same place, none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from transpiler.diagnostics.model import CompileError, Diagnostic, Edit
from transpiler.frontend.parse import parse

Range = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Fixed:
    """What became of one file.

    Attributes:
        text: The new text; the old one where nothing could be done.
        count: How many findings were mended.
        problem: Why nothing was done although something was to do, or None.
    """

    text: str
    count: int
    problem: str | None = None


def fix_text(text: str, path: str, findings: Iterable[Diagnostic]) -> Fixed:
    """Apply the first fix of each finding of one file.

    Args:
        text: The file's text.
        path: Its path, for the check that the result still parses.
        findings: The file's findings; those without a fix are passed over.
    """
    fixable = [finding for finding in findings if finding.fixes]
    if not fixable:
        return Fixed(text, 0)
    # Findings with one cause share their edits.
    wanted = dict.fromkeys(finding.fixes[0].edits for finding in fixable)
    edits = dict.fromkeys(edit for group in wanted for edit in group)
    ranges = _ranges(text, edits)
    if ranges is None:
        return Fixed(text, 0, "fixes overlap, so nothing was changed")
    changed = _replaced(text, ranges)
    try:
        parse(changed, path)
    except CompileError:
        return Fixed(text, 0, "the fixed file would not compile, so nothing was changed")
    return Fixed(changed, len(fixable))


def _ranges(text: str, edits: Iterable[Edit]) -> list[Range] | None:
    """The edits as offsets in text order; None where they overlap or lie outside of the text."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    ranges: list[Range] = []
    for edit in edits:
        span = edit.span
        if not 1 <= span.line <= span.end_line < len(starts) + 1:
            return None
        start = starts[span.line - 1] + span.column - 1
        end = min(starts[span.end_line - 1] + span.end_column - 1, len(text))
        if not 0 <= start <= end:
            return None
        ranges.append((start, end, edit.text))
    ranges.sort()
    for (start, end, _), (next_start, next_end, _) in pairwise(ranges):
        # Insertions at one place go in side by side; their order was settled by sorting.
        both_insert = start == end == next_start == next_end
        if next_start < end or (start == next_start and not both_insert):
            return None
    return ranges


def _replaced(text: str, ranges: list[Range]) -> str:
    parts: list[str] = []
    at = 0
    for start, end, replacement in ranges:
        before = text[at:start]
        if not replacement and text[end : end + 1] in ("", "\n", "\r"):
            # What goes at the end of a line takes the blanks before it along.
            before = before.rstrip(" \t")
        parts += (before, replacement)
        at = end
    parts.append(text[at:])
    return "".join(parts)
