"""The replacement side of ``gsub``."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any

from runtime_shims.lua.calls.boundary import call_back_first
from runtime_shims.lua.errors.arguments import type_error
from runtime_shims.lua.errors.raising import runtime_error
from runtime_shims.lua.numbers.formatting import format_number
from runtime_shims.lua.text.encoding import from_latin, to_latin
from runtime_shims.lua.text.patterns.pattern import Found, Pattern, lua_capture
from runtime_shims.lua.values.tables import Table
from runtime_shims.lua.values.types import object_type_name
from runtime_shims.lua.values.userdata import Userdata


class Substitution(ABC):
    """What to put in the place of a match."""

    @staticmethod
    def of(replacement: Any) -> Substitution:
        """Return the substitution for the third argument of ``gsub``.

        Raises:
            LuaError: The argument is no string, number, table or function.
        """
        cls = replacement.__class__
        if cls is str:
            return _Template(to_latin(replacement))
        if cls is int or cls is float:
            return _Template(format_number(replacement))
        if isinstance(replacement, Table):
            return _Lookup(replacement)
        if callable(replacement) and not isinstance(replacement, Userdata):
            return _Call(replacement)
        raise type_error(3, "string.gsub", "string/function/table", replacement)

    def apply(self, pattern: Pattern, subject: str, limit: int) -> tuple[str, int]:
        """Replace up to ``limit`` matches in a subject.

        Returns:
            The new text, one character for each byte, and the number of matches.

        Raises:
            LuaError: The replacement is invalid.
            PatternError: The pattern is malformed.
        """
        if pattern.search is not None and not pattern.anchored and limit > 0:
            translation = pattern.translation
            if translation is not None and translation.consumes:
                return translation.regex.subn(self._replaced, subject, limit)
        parts: list[str] = []
        place = copied = count = 0
        last_end = -1
        while count < limit and place <= len(subject):
            found = pattern.find(subject, place)
            if found is None:
                break
            if found.end == last_end:
                place = found.start + 1
            else:
                count += 1
                replacement = self.replacement(subject, found)
                if replacement is not None:
                    parts += (subject[copied : found.start], replacement)
                    copied = found.end
                place = last_end = found.end
            if pattern.anchored:
                break
        parts.append(subject[copied:])
        return "".join(parts), count

    def _replaced(self, match: re.Match[str]) -> str:
        found = Found(match.start(), match.end(), match.groups())
        text = self.replacement(match.string, found)
        return match[0] if text is None else text

    @abstractmethod
    def replacement(self, subject: str, found: Found) -> str | None:
        """Return the text for one match, one character for each byte; None keeps the match.

        Raises:
            LuaError: The replacement is invalid.
        """


class _Template(Substitution):
    """A replacement string in which ``%n`` stands for a capture."""

    def __init__(self, template: str) -> None:
        self.template = template

    def apply(self, pattern: Pattern, subject: str, limit: int) -> tuple[str, int]:
        translation = pattern.translation
        simple = translation is not None and translation.consumes and not pattern.anchored
        if simple and translation is not None and "%" not in self.template and limit > 0:
            literal = self.template.replace("\\", "\\\\")
            return translation.regex.subn(literal, subject, limit)
        return super().apply(pattern, subject, limit)

    def replacement(self, subject: str, found: Found) -> str | None:
        template = self.template
        if "%" not in template:
            return template
        parts: list[str] = []
        place = 0
        while (percent := template.find("%", place)) >= 0:
            parts.append(template[place:percent])
            parts.append(self._escape(template[percent + 1 : percent + 2], subject, found))
            place = percent + 2
        parts.append(template[place:])
        return "".join(parts)

    def _escape(self, letter: str, subject: str, found: Found) -> str:
        if letter == "%":
            return "%"
        if letter == "0" or (letter == "1" and not found.captures):
            return subject[found.start : found.end]
        if not letter or letter not in "123456789":
            raise runtime_error("invalid use of '%' in replacement string")
        if int(letter) > len(found.captures):
            raise runtime_error(f"invalid capture index %{letter}")
        capture = found.captures[int(letter) - 1]
        return capture if isinstance(capture, str) else str(lua_capture(capture))


class _Lookup(Substitution):
    """A table that is indexed with the first capture."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.look_up = looked_up(table, 0)

    def apply(self, pattern: Pattern, subject: str, limit: int) -> tuple[str, int]:
        if pattern.translation is not None and pattern.translation.regex.groups:
            self.look_up = looked_up(self.table, 1)
        return super().apply(pattern, subject, limit)

    def replacement(self, subject: str, found: Found) -> str | None:
        return _text(self.table[_first_capture(subject, found)])

    def _replaced(self, match: re.Match[str]) -> str:
        return self.look_up(match)


class _Call(Substitution):
    """A function that is called with all captures."""

    def __init__(self, function: Any) -> None:
        self.function = function

    def replacement(self, subject: str, found: Found) -> str | None:
        if not found.captures:
            return _text(call_back_first(self.function, _first_capture(subject, found)))
        captures = [lua_capture(each) for each in found.captures]
        return _text(call_back_first(self.function, *captures))


def looked_up(table: Table, group: int) -> Callable[[re.Match[str]], str]:
    """Return a function from matches to their replacements in a table.

    Args:
        table: The replacements.
        group: The group that is looked up.

    Returns:
        The function, which raises a ``LuaError`` for a replacement that is no text.
    """

    def replaced(match: re.Match[str]) -> str:
        key = match[group]
        value = table[key if key.isascii() else from_latin(key)]
        if value.__class__ is str and value.isascii():
            return str(value)
        text = _text(value)
        return match[0] if text is None else text

    return replaced


def _first_capture(subject: str, found: Found) -> str | int:
    if found.captures:
        return lua_capture(found.captures[0])
    return from_latin(subject[found.start : found.end])


def _text(value: Any) -> str | None:
    if value is None or value is False:
        return None
    cls = value.__class__
    if cls is str:
        return to_latin(value)
    if cls is int or cls is float:
        return format_number(value)
    raise runtime_error(f"invalid replacement value (a {object_type_name(value)})")
