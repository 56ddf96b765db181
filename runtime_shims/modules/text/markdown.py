"""Markdown as chunks that never mix two sections and that all say which section they are of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from runtime_shims.modules.text.chunks import DEFAULT_SEPARATORS, Limits, recursive_chunks

_HEADING = re.compile(r"(#{1,6})\s+(\S.*)")
_FENCE = re.compile(r"\s{0,3}(`{3,}|~{3,})")


class Section(NamedTuple):
    """The text between two headings.

    Attributes:
        headings: The heading lines above it, outermost first; its own is the last one.
        body: Its lines.
    """

    headings: tuple[str, ...]
    body: str


def markdown_chunks(text: str, limits: Limits, hierarchy: bool, code: bool) -> list[str]:
    """Split Markdown text.

    Args:
        text: The text.
        limits: Sizes; a heading that is repeated counts.
        hierarchy: Repeat the outer headings as well as the section's own.
        code: Keep fenced code blocks.
    """
    chunks: list[str] = []
    for section in _sections(text, code):
        above = "\n".join(section.headings if hierarchy else section.headings[-1:])
        room = max(limits.size - len(above) - 1, 1)
        bodies = recursive_chunks(
            section.body, Limits(room, min(limits.overlap, room - 1)), DEFAULT_SEPARATORS
        )
        if above:
            bodies = [f"{above}\n{body}" for body in bodies] or [above]
        chunks += bodies
    return chunks


def _sections(text: str, code: bool) -> Iterator[Section]:
    """Yield the sections in order; what looks like a heading inside a code block is none."""
    headings: list[tuple[int, str]] = []
    lines: list[str] = []
    fence = ""
    for line in text.splitlines():
        mark = _FENCE.match(line)
        if fence:
            if code:
                lines.append(line)
            if mark and mark[1].startswith(fence):
                fence = ""
            continue
        if mark:
            fence = mark[1]
            if code:
                lines.append(line)
            continue
        heading = _HEADING.fullmatch(line)
        if heading is None:
            lines.append(line)
            continue
        yield from _section(headings, lines)
        lines = []
        level = len(heading[1])
        headings = [outer for outer in headings if outer[0] < level]
        headings.append((level, line.rstrip()))
    yield from _section(headings, lines)


def _section(headings: list[tuple[int, str]], lines: list[str]) -> Iterator[Section]:
    """Yield a section unless there is nothing in it."""
    body = "\n".join(lines).strip("\n")
    if body.strip() or headings:
        yield Section(tuple(text for _, text in headings), body)
