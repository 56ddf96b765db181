"""Translation of well-formed Lua patterns to regular expressions that match the same way.

Lua patterns have no alternatives and repeat single characters only, so a backtracking regular
expression tries the same matches in the same order.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import NamedTuple

from runtime_shims.lua.text.patterns.classes import ESCAPE, item_members
from runtime_shims.lua.text.patterns.matcher import (
    MAX_CAPTURES,
    MAX_DEPTH,
    PatternError,
    item_end,
)

_SUFFIXES = MappingProxyType({"*": "*", "+": "+", "-": "*?", "?": "?"})


class Translation(NamedTuple):
    """A pattern as a regular expression.

    Attributes:
        regex: The expression, for subjects with one character for each byte.
        positions: Numbers of the groups that are position captures.
        consumes: Whether every match has at least one character.
    """

    regex: re.Pattern[str]
    positions: tuple[int, ...]
    consumes: bool


def translate_pattern(pattern: str) -> Translation | None:
    """Translate a pattern without its anchor.

    Args:
        pattern: The pattern, one character for each byte.

    Returns:
        The translation; None when only the exact matcher can tell what the pattern does.
    """
    try:
        return _Translator(pattern).translate()
    except (PatternError, _NotTranslatable):
        return None


class _NotTranslatable(Exception):
    """The pattern needs the exact matcher."""


class _Translator:
    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.parts: list[str] = []
        self.open_groups: list[int] = []
        self.closed_groups: set[int] = set()
        self.positions: list[int] = []
        self.groups = 0
        self.depth = 1
        self.consumes = False

    def translate(self) -> Translation:
        place = 0
        while place < len(self.pattern):
            place = self._step(place)
        if self.open_groups or self.depth >= MAX_DEPTH:
            raise _NotTranslatable
        regex = re.compile("".join(self.parts), re.DOTALL)
        return Translation(regex, tuple(self.positions), self.consumes)

    def _step(self, place: int) -> int:
        pattern = self.pattern
        character = pattern[place]
        if character == "(":
            return self._open(place + 1)
        if character == ")":
            return self._close(place + 1)
        if character == "$" and place + 1 == len(pattern):
            self.parts.append(r"\Z")
            return place + 1
        follow = pattern[place + 1 : place + 2] if character == ESCAPE else ""
        if follow == "b":
            raise _NotTranslatable
        if follow == "f":
            return self._frontier(place + 2)
        if follow and follow in "0123456789":
            return self._back_reference(place)
        return self._item(place)

    def _open(self, place: int) -> int:
        self.groups += 1
        self.depth += 1
        if self.groups > MAX_CAPTURES:
            raise _NotTranslatable
        if self.pattern[place : place + 1] == ")":
            self.positions.append(self.groups)
            self.parts.append("()")
            return place + 1
        self.open_groups.append(self.groups)
        self.parts.append("(")
        return place

    def _close(self, place: int) -> int:
        if not self.open_groups:
            raise _NotTranslatable
        self.depth += 1
        self.closed_groups.add(self.open_groups.pop())
        self.parts.append(")")
        return place

    def _frontier(self, place: int) -> int:
        if self.pattern[place : place + 1] != "[":
            raise _NotTranslatable
        end = item_end(self.pattern, place)
        members = item_members(self.pattern[place:end])
        inside = _expression(members)
        # Lua sees a zero byte before the first and after the last character.
        if 0 in members:
            outside = _expression(frozenset(range(256)) - members)
            self.parts.append(rf"(?<={outside})(?:(?={inside})|\Z)")
        else:
            self.parts.append(f"(?<!{inside})(?={inside})")
        return end

    def _back_reference(self, place: int) -> int:
        group = int(self.pattern[place + 1])
        if group not in self.closed_groups:
            raise _NotTranslatable
        self.parts.append(rf"(?:\{group})")
        return place + 2

    def _item(self, place: int) -> int:
        end = item_end(self.pattern, place)
        expression = _expression(item_members(self.pattern[place:end]))
        suffix = self.pattern[end : end + 1]
        if suffix not in _SUFFIXES:
            self.consumes = True
            self.parts.append(expression)
            return end
        self.consumes = self.consumes or suffix == "+"
        self.depth += 1
        self.parts.append(expression + _SUFFIXES[suffix])
        return end + 1


def _expression(members: frozenset[int]) -> str:
    """Return a regular expression for one character out of a set of bytes."""
    if len(members) == 256:
        return "."
    if not members:
        return "(?!)."
    if len(members) == 1:
        return _character(next(iter(members)))
    if len(members) > 128:
        return f"[^{_ranges(frozenset(range(256)) - members)}]"
    return f"[{_ranges(members)}]"


def _ranges(members: frozenset[int]) -> str:
    parts: list[str] = []
    ordered = sorted(members)
    first = last = ordered[0]
    for member in [*ordered[1:], -1]:
        if member == last + 1:
            last = member
            continue
        parts.append(_character(first))
        if last > first:
            parts.append(f"-{_character(last)}")
        first = last = member
    return "".join(parts)


def _character(byte: int) -> str:
    return f"\\x{byte:02x}"
