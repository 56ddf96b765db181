"""One compiled pattern, whichever way it matches."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from runtime_shims.lua.text.encoding import from_latin
from runtime_shims.lua.text.patterns.compiler import Translation, translate_pattern
from runtime_shims.lua.text.patterns.matcher import POSITION, UNCLOSED, Matcher, PatternError

_SPECIAL = frozenset("^$*+?.([%-")

Capture: TypeAlias = str | int | None
Search: TypeAlias = Callable[[str, int], "re.Match[str] | None"]


class Found(NamedTuple):
    """A match: offsets in bytes from 0, and the captures in order.

    A capture is a text with one character for each byte, a position from 1, or None when the
    pattern does not close it, which is an error only for those who ask for it: see ``lua_capture``.
    """

    start: int
    end: int
    captures: tuple[Capture, ...]


class Pattern:
    """A pattern ready to match subjects that have one character for each byte.

    Attributes:
        anchored: Whether the pattern matches at the given start only.
        plain: Whether the pattern is a text without special characters.
        translation: The pattern as a regular expression, where one exists.
        search: Its method that finds a match, where all captures are texts.
    """

    __slots__ = ("_text", "anchored", "plain", "search", "translation")

    def __init__(self, text: str, anchored: bool) -> None:
        self._text = text
        self.anchored = anchored
        self.plain = not anchored and _SPECIAL.isdisjoint(text)
        self.translation: Translation | None = translate_pattern(text)
        self.search: Search | None = None
        if self.translation is not None and not self.translation.positions:
            regex = self.translation.regex
            self.search = regex.match if anchored else regex.search

    def find(self, subject: str, start: int) -> Found | None:
        """Return the first match at or after an offset.

        Raises:
            PatternError: The pattern turned out to be malformed or too complex.
        """
        if self.translation is None:
            return self._find_exactly(subject, start)
        regex = self.translation.regex
        match = regex.match(subject, start) if self.anchored else regex.search(subject, start)
        if match is None:
            return None
        captures: tuple[Capture, ...] = match.groups()
        if self.translation.positions:
            listed = list(captures)
            for group in self.translation.positions:
                listed[group - 1] = match.start(group) + 1
            captures = tuple(listed)
        return Found(match.start(), match.end(), captures)

    def _find_exactly(self, subject: str, start: int) -> Found | None:
        matcher = Matcher(subject, self._text)
        last = start if self.anchored else len(subject)
        for place in range(start, last + 1):
            end = matcher.match_at(place, 0)
            if end is not None:
                captures = tuple(_capture(subject, *each) for each in matcher.captures)
                return Found(place, end, captures)
        return None


@lru_cache(maxsize=1024)
def compile_pattern(text: str, anchors: bool = True) -> Pattern:
    """Compile a pattern.

    Args:
        text: The pattern, one character for each byte.
        anchors: Whether a leading ``^`` is an anchor, as it is except in ``gmatch``.

    Returns:
        The pattern; a malformed one reports its error when a match gets to it.
    """
    anchored = anchors and text.startswith("^")
    body = text[1:] if anchored else text
    return Pattern(body, anchored)


@lru_cache(maxsize=1024)
def quick_search(text: str) -> tuple[Search | None, int]:
    """Return what finds a pattern in an ASCII subject, where all its captures are texts.

    Returns:
        The search and the number of captures.
    """
    compiled = compile_pattern(text) if text.isascii() else None
    if compiled is None or compiled.translation is None:
        return None, 0
    return compiled.search, compiled.translation.regex.groups


def lua_capture(capture: Capture) -> str | int:
    """Return the Lua value of a capture.

    Raises:
        PatternError: The pattern does not close the capture.
    """
    if capture is None:
        raise PatternError("unfinished capture")
    return capture if isinstance(capture, int) else from_latin(capture)


def _capture(subject: str, start: int, length: int) -> Capture:
    if length == POSITION:
        return start + 1
    return None if length == UNCLOSED else subject[start : start + length]
