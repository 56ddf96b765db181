"""Where an RE2 expression matches a byte string, by the rules of Go's regexp package."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import re2

Span = tuple[int, int]
Spans = list[Span]

UNMATCHED: Span = (-1, -1)


def compiled(pattern: bytes) -> Any:
    """Return the compiled expression.

    Raises:
        ValueError: It is not one.
    """
    options = re2.Options()
    options.log_errors = False
    try:
        return re2.compile(pattern, options=options)
    except re2.error as failure:
        reason = failure.args[0] if failure.args else ""
        text = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
        raise ValueError(text) from None


def search(expression: Any, data: bytes, start: int = 0) -> Spans | None:
    """Return the spans of the first match and its groups, in bytes from 0."""
    match = expression.search(data, start)
    if match is None:
        return None
    return [match.span(group) for group in range(expression.groups + 1)]


def matches(expression: Any, data: bytes, limit: int = -1) -> Iterator[Spans]:
    """Yield the matches from left to right, without an empty one right behind another.

    Args:
        expression: A compiled expression.
        data: The text.
        limit: Most matches, -1 for all.
    """
    place, end, found = 0, -1, 0
    while found != limit and place <= len(data):
        spans = search(expression, data, place)
        if spans is None:
            return
        first, last = spans[0]
        accepted = not (last == place and first == end)
        place = _after(data, place) if last == place else last
        end = last
        if accepted:
            found += 1
            yield spans


def replaced(expression: Any, data: bytes, replacement: Callable[[Spans], bytes]) -> bytes:
    """Return the text with every match replaced by what `replacement` makes of it."""
    parts: list[bytes] = []
    copied = place = 0
    while place <= len(data):
        spans = search(expression, data, place)
        if spans is None:
            break
        first, last = spans[0]
        parts.append(data[copied:first])
        if last > copied or first == 0:
            parts.append(replacement(spans))
        copied = last
        place = max(last, _after(data, place))
    parts.append(data[copied:])
    return b"".join(parts)


def pieces(expression: Any, data: bytes, limit: int) -> list[bytes]:
    """Return what stands between the matches, at most `limit` pieces unless that is negative."""
    if limit == 0:
        return []
    if not data and expression.pattern:
        return [b""]
    found: list[bytes] = []
    start = end = 0
    for spans in matches(expression, data, limit):
        if 0 < limit == len(found) + 1:
            break
        end, last = spans[0]
        if last != 0:
            found.append(data[start:end])
        start = last
    if end != len(data):
        found.append(data[start:])
    return found


def _after(data: bytes, place: int) -> int:
    """Return the place behind the character at a place."""
    place += 1
    while place < len(data) and data[place] & 0xC0 == 0x80:
        place += 1
    return place
