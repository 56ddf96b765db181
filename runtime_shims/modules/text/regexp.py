"""`text.regexp`: regular expressions in RE2 syntax, which match in linear time."""

from __future__ import annotations

import re
from typing import Any

from runtime_shims.lua import Table, Userdata, array
from runtime_shims.lua.errors.arguments import check_string, optional_integer
from runtime_shims.lua.text.encoding import from_bytes, to_bytes
from runtime_shims.modules.errors import Error
from runtime_shims.modules.text.matching import (
    Span,
    Spans,
    compiled,
    matches,
    pieces,
    replaced,
    search,
)
from runtime_shims.refusals import invalid

__all__ = [
    "compile",
]

_REFERENCE = re.compile(rb"\$(?:\$|(\w+)|\{(\w+)\})")


class Regexp(Userdata):
    """A compiled expression. Reference 10.7.

    Args:
        source: Its text.
        expression: The compiled form.
    """

    type_name = "text.Regexp"

    __slots__ = ("_expression", "_names", "_source")

    def __init__(self, source: str, expression: Any) -> None:
        self._source = source
        self._expression = expression
        self._names: dict[bytes, int] = dict(expression.groupindex)

    def match_string(self, text: Any = None) -> bool:
        """Tell whether the expression matches anywhere in a text."""
        return search(self._expression, _data(text, "match_string")) is not None

    def find_string(self, text: Any = None) -> str | None:
        """Return the first match, nil without one or for an empty one."""
        data = _data(text, "find_string")
        spans = search(self._expression, data)
        return (_cut(data, spans[0]) or None) if spans is not None else None

    def find_all_string(self, text: Any = None) -> Table:
        """Return every match."""
        data = _data(text, "find_all_string")
        return array(*(_cut(data, spans[0]) for spans in matches(self._expression, data)))

    def find_string_submatch(self, text: Any = None) -> Table | None:
        """Return the first match and its groups, nil without one."""
        data = _data(text, "find_string_submatch")
        spans = search(self._expression, data)
        return _groups(data, spans) if spans is not None else None

    def find_all_string_submatch(self, text: Any = None) -> Table:
        """Return every match with its groups."""
        data = _data(text, "find_all_string_submatch")
        return array(*(_groups(data, spans) for spans in matches(self._expression, data)))

    def find_string_index(self, text: Any = None) -> Table | None:
        """Return the places of the first and last byte of the first match, nil without one."""
        spans = search(self._expression, _data(text, "find_string_index"))
        return _places(spans[0]) if spans is not None else None

    def find_all_string_index(self, text: Any = None) -> Table | None:
        """Return the places of the first and last byte of every match, nil without one."""
        data = _data(text, "find_all_string_index")
        found = [_places(spans[0]) for spans in matches(self._expression, data)]
        return array(*found) if found else None

    def replace_all_string(self, text: Any = None, replacement: Any = None) -> str:
        """Return a text with every match replaced; `$1` and `${name}` stand for groups."""
        data = _data(text, "replace_all_string")
        template = to_bytes(check_string(replacement, 2, "regexp:replace_all_string"))

        def expand(spans: Spans) -> bytes:
            return _REFERENCE.sub(lambda found: self._group(data, spans, found), template)

        return from_bytes(replaced(self._expression, data, expand))

    def split(self, text: Any = None, limit: Any = None) -> Table:
        """Return the pieces between matches, at most `limit` when that is positive."""
        data = _data(text, "split")
        most = optional_integer(limit, 2, "regexp:split", -1)
        return array(*map(from_bytes, pieces(self._expression, data, most)))

    def num_subexp(self) -> int:
        """Return the number of groups."""
        return int(self._expression.groups)

    def subexp_names(self) -> Table:
        """Return the names of the whole expression and its groups, empty where there is none."""
        names = [""] * (self._expression.groups + 1)
        for name, place in self._names.items():
            names[place] = name.decode()
        return array(*names)

    def string(self) -> str:
        """Return the text of the expression."""
        return self._source

    def __str__(self) -> str:
        return self._source

    def _group(self, data: bytes, spans: Spans, found: re.Match[bytes]) -> bytes:
        """Return what a reference of a replacement stands for; nothing for an unknown group."""
        name = found[1] or found[2]
        if name is None:
            return b"$"
        place = int(name) if name.isdigit() else self._names.get(name)
        if place is None or place >= len(spans):
            return b""
        first, last = spans[place]
        return data[first:last] if first >= 0 else b""


def compile(pattern: Any = None) -> tuple[Regexp | None, Error | None]:
    """Return the expression with this text. Reference 10.7.

    Raises:
        LuaError: The text is not a string.
    """
    source = check_string(pattern, 1, "regexp.compile")
    try:
        return Regexp(source, compiled(to_bytes(source))), None
    except ValueError as failure:
        return None, invalid(f"invalid pattern: {failure}")


def _data(text: Any, method: str) -> bytes:
    """Return the bytes of a method's text."""
    return to_bytes(check_string(text, 1, f"regexp:{method}"))


def _cut(data: bytes, span: Span) -> str:
    """Return the text of a span; a group that took no part is empty."""
    first, last = span
    return from_bytes(data[first:last]) if first >= 0 else ""


def _groups(data: bytes, spans: Spans) -> Table:
    """Return the texts of a match and its groups."""
    return array(*(_cut(data, span) for span in spans))


def _places(span: Span) -> Table:
    """Return the places of the first and last byte, from 1."""
    first, last = span
    return array(first + 1, last)
