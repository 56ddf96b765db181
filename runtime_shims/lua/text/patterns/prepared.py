"""Patterns written in the program, prepared once: what a compiled module keeps as constants.

The compiler uses them where the start, if given, is an integer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, Final

from runtime_shims.lua.iteration import matches
from runtime_shims.lua.text.encoding import from_latin
from runtime_shims.lua.text.patterns import api
from runtime_shims.lua.text.patterns.pattern import Search, compile_pattern, quick_search
from runtime_shims.lua.text.patterns.substitution import looked_up
from runtime_shims.lua.values.tables import Table

_NO_CAPTURE: Final = re.compile(r"%b..|%.|\[\^?\]?(?:%.|[^\]])*\]", re.DOTALL)
# What a search raises for a subject that is no string, and for a start beyond all strings.
_NOT_USUAL: Final = (TypeError, OverflowError)
# Longer subjects are searched as the loop goes on.
_LONG: Final = 4096


class LuaPattern:
    """A pattern with the functions of ``string`` that take one.

    Attributes:
        find: ``find(s, init=1)`` returns first and last byte of the first match and its captures,
            or as many nils.
        match: ``match(s, init=1)`` returns the captures of the first match, or the whole match when
            the pattern has no captures; or as many nils.
    """

    __slots__ = ("_all", "_captures", "_replace", "_text", "find", "match")

    find: Callable[..., tuple[Any, ...]]
    match: Callable[..., Any]

    def __init__(self, text: str) -> None:
        self._text = text
        self._captures = _NO_CAPTURE.sub("", text).count("(")
        self._all: Callable[[str], list[Any]] | None = None
        self._replace: Callable[[Any, str], tuple[str, int]] | None = None
        search, groups = quick_search(text)
        self.find = _finder(text, self._captures, search)
        self.match = _matcher(text, self._captures, search)
        if search is not None and groups == self._captures:
            unanchored = compile_pattern(text, anchors=False).translation
            if unanchored is not None and unanchored.consumes:
                self._all = unanchored.regex.findall
                self._replace = None if text.startswith("^") else unanchored.regex.subn

    def gsub(self, s: Any, repl: Any, n: Any = None) -> tuple[str, int]:
        """Return a string with matches replaced, and the number of matches; see ``string.gsub``."""
        if self._replace is not None and n is None and s.__class__ is str and s.isascii():
            if repl.__class__ is Table:
                text, count = self._replace(looked_up(repl, min(self._captures, 1)), s)
                return from_latin(text), count
            if repl.__class__ is str and repl.isascii() and "%" not in repl:
                return self._replace(repl.replace("\\", "\\\\"), s)
        return api.gsub(s, self._text, repl, n)

    def matches(self, s: Any, *, count: int = 1) -> Iterable[Any]:
        """Return the matches, for a loop over ``string.gmatch`` with ``count`` variables."""
        usual = s.__class__ is str and count == (self._captures or 1)
        if self._all is not None and usual and len(s) <= _LONG and s.isascii():
            return self._all(s)
        return matches(s, self._text, count=count)


def _finder(text: str, captures: int, search: Search | None) -> Callable[..., tuple[Any, ...]]:
    missing = (None,) * (captures + 2)
    if search is None:
        return lambda s, init=1: api.find(s, text, init) or missing

    def find(s: Any, init: int = 1) -> tuple[Any, ...]:
        try:
            found = search(s, init - 1)
        except _NOT_USUAL:
            return api.find(s, text, init) or missing
        if found is None and init > 0 and s.isascii():
            return missing
        if found is None or not 0 < init <= len(s) or not s.isascii():
            return api.find(s, text, init) or missing
        begin, end = found.span()
        if captures == 1:
            return begin + 1, end, found[1]
        return (begin + 1, end, *found.groups()) if captures else (begin + 1, end)

    return find


def _matcher(text: str, captures: int, search: Search | None) -> Callable[..., Any]:
    missing = (None,) * captures if captures > 1 else None

    def match_any(s: Any, init: int = 1) -> Any:
        found = api.match(s, text, init)
        return missing if found is None else found

    if search is None:
        return match_any

    def match(s: Any, init: int = 1) -> Any:
        try:
            found = search(s, init - 1)
        except _NOT_USUAL:
            return match_any(s, init)
        if found is None and init > 0 and s.isascii():
            return missing
        if found is None or not 0 < init <= len(s) or not s.isascii():
            return match_any(s, init)
        return found.groups() if captures > 1 else found[captures]

    return match
