"""The exact matcher: backtracking in Lua's own steps, with Lua's errors when a step meets one.

Used for patterns that no regular expression expresses (``%b``) and for malformed or very deep ones,
whose errors depend on how far the match gets.
"""

from __future__ import annotations

from typing import Final

from runtime_shims.lua.text.patterns.classes import ESCAPE, item_members

MAX_CAPTURES: Final = 32
MAX_DEPTH: Final = 200
POSITION: Final = -2
UNCLOSED: Final = -1


class PatternError(Exception):
    """The pattern is malformed; the text is Lua's message."""


class Matcher:
    """Matches one pattern against one subject, both with one character for each byte.

    Attributes:
        captures: Start and length of every capture of the last match; the length is ``POSITION``
            for a position capture and ``UNCLOSED`` for one that the pattern does not close.
    """

    def __init__(self, subject: str, pattern: str) -> None:
        self.subject = subject
        self.pattern = pattern
        self.captures: list[tuple[int, int]] = []
        self._depth = MAX_DEPTH

    def match_at(self, start: int, pattern_start: int) -> int | None:
        """Match at one place of the subject.

        Returns:
            The end of the match, None when there is none.

        Raises:
            PatternError: The pattern is malformed or too complex.
        """
        self.captures = []
        self._depth = MAX_DEPTH
        return self._match(start, pattern_start)

    def _match(self, s: int, p: int) -> int | None:
        if self._depth == 0:
            raise PatternError("pattern too complex")
        self._depth -= 1
        try:
            return self._steps(s, p)
        finally:
            self._depth += 1

    def _steps(self, s: int, p: int) -> int | None:
        pattern = self.pattern
        size = len(pattern)
        while p < size:
            character = pattern[p]
            if character == "(":
                if pattern[p + 1 : p + 2] == ")":
                    return self._open(s, p + 2, POSITION)
                return self._open(s, p + 1, UNCLOSED)
            if character == ")":
                return self._close(s, p + 1)
            if character == "$" and p + 1 == size:
                return s if s == len(self.subject) else None
            follow = pattern[p + 1 : p + 2] if character == ESCAPE else ""
            if follow == "b":
                end = self._balance(s, p + 2)
                p += 4
            elif follow == "f":
                after = self._frontier(s, p + 2)
                end, p = (None, p) if after is None else (s, after)
            elif follow and follow in "0123456789":
                end = self._back_reference(s, follow)
                p += 2
            else:
                end, after = self._item(s, p)
                if after is None:
                    return end
                p = after
            if end is None:
                return None
            s = end
        return s

    def _item(self, s: int, p: int) -> tuple[int | None, int | None]:
        """Match a single-character item with its suffix.

        Returns:
            The end of the match and where the pattern goes on; None for the latter when the rest of
            the pattern was matched as well.
        """
        after = item_end(self.pattern, p)
        members = item_members(self.pattern[p:after])
        suffix = self.pattern[after : after + 1]
        subject = self.subject
        here = s < len(subject) and ord(subject[s]) in members
        if suffix == "?":
            if here:
                end = self._match(s + 1, after + 1)
                if end is not None:
                    return end, None
            return s, after + 1
        if suffix == "*":
            return self._expand(s, members, after + 1), None
        if suffix == "+":
            return (self._expand(s + 1, members, after + 1) if here else None), None
        if suffix == "-":
            return self._expand_least(s, members, after + 1), None
        return (s + 1 if here else None), after

    def _expand(self, s: int, members: frozenset[int], p: int) -> int | None:
        end = s
        subject = self.subject
        while end < len(subject) and ord(subject[end]) in members:
            end += 1
        while end >= s:
            result = self._match(end, p)
            if result is not None:
                return result
            end -= 1
        return None

    def _expand_least(self, s: int, members: frozenset[int], p: int) -> int | None:
        subject = self.subject
        while True:
            result = self._match(s, p)
            if result is not None:
                return result
            if s >= len(subject) or ord(subject[s]) not in members:
                return None
            s += 1

    def _open(self, s: int, p: int, length: int) -> int | None:
        if len(self.captures) >= MAX_CAPTURES:
            raise PatternError("too many captures")
        self.captures.append((s, length))
        result = self._match(s, p)
        if result is None:
            self.captures.pop()
        return result

    def _close(self, s: int, p: int) -> int | None:
        for place in range(len(self.captures) - 1, -1, -1):
            start, length = self.captures[place]
            if length == UNCLOSED:
                break
        else:
            raise PatternError("invalid pattern capture")
        self.captures[place] = (start, s - start)
        result = self._match(s, p)
        if result is None:
            self.captures[place] = (start, UNCLOSED)
        return result

    def _back_reference(self, s: int, digit: str) -> int | None:
        place = ord(digit) - ord("1")
        if not 0 <= place < len(self.captures) or self.captures[place][1] == UNCLOSED:
            raise PatternError(f"invalid capture index %{place + 1}")
        start, length = self.captures[place]
        if length == POSITION:
            # Lua compares a length that no subject has.
            return None
        text = self.subject[start : start + length]
        return s + length if self.subject.startswith(text, s) else None

    def _balance(self, s: int, p: int) -> int | None:
        pair = self.pattern[p : p + 2]
        if len(pair) < 2:
            raise PatternError("malformed pattern (missing arguments to '%b')")
        subject = self.subject
        if s >= len(subject) or subject[s] != pair[0]:
            return None
        depth = 1
        for place in range(s + 1, len(subject)):
            if subject[place] == pair[1]:
                depth -= 1
                if depth == 0:
                    return place + 1
            elif subject[place] == pair[0]:
                depth += 1
        return None

    def _frontier(self, s: int, p: int) -> int | None:
        """Return where the pattern goes on behind a frontier, None when there is no frontier."""
        if self.pattern[p : p + 1] != "[":
            raise PatternError("missing '[' after '%f' in pattern")
        after = item_end(self.pattern, p)
        members = item_members(self.pattern[p:after])
        before = ord(self.subject[s - 1]) if s > 0 else 0
        here = ord(self.subject[s]) if s < len(self.subject) else 0
        return after if before not in members and here in members else None


def item_end(pattern: str, place: int) -> int:
    """Return where the single-character item at a place of a pattern ends.

    Raises:
        PatternError: The item is malformed.
    """
    character = pattern[place]
    place += 1
    size = len(pattern)
    if character == ESCAPE:
        if place == size:
            raise PatternError("malformed pattern (ends with '%')")
        return place + 1
    if character != "[":
        return place
    if pattern[place : place + 1] == "^":
        place += 1
    while True:
        if place == size:
            raise PatternError("malformed pattern (missing ']')")
        inside = pattern[place]
        place += 1
        if inside == ESCAPE and place < size:
            place += 1
        if pattern[place : place + 1] == "]":
            return place + 1
