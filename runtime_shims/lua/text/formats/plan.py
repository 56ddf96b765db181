"""Format strings that Python's ``%`` fills in as C's ``printf`` does, for usual values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from runtime_shims.lua.text.formats.directive import Directive, parse_template

# Integers and strings with a precision and alternative forms differ between C and Python.
_USUAL = re.compile(r"%[-+ 0]*\d*(?:[dxXs]|(?:\.\d*)?[feEgG])")


# What Python formats as Lua does, by conversion.
_TYPES: Mapping[str, tuple[type, ...]] = MappingProxyType(
    {"d": (int,), "f": (float, int), "s": (str, int), "x": (int,)}
)


class Plan(NamedTuple):
    """How to fill in a format string of usual directives with values of certain types.

    Attributes:
        floats: Places of floats, which must be finite.
        naturals: Places of integers that must not be negative.
    """

    floats: tuple[int, ...]
    naturals: tuple[int, ...]


@lru_cache(maxsize=1024)
def plan(template: str, *types: type) -> Plan | None:
    """Return the plan of a format string, None when a directive or a value's type is unusual."""
    kinds = []
    if not template.isascii() or "\0" in template:
        return None
    for part in parse_template(template):
        if isinstance(part, Directive):
            if part.problem is not None or not _USUAL.fullmatch(part.text):
                return None
            kinds.append(_kind(part.conversion))
    if len(kinds) != len(types):
        return None
    if any(each not in _TYPES[kind] for kind, each in zip(kinds, types, strict=True)):
        return None
    floats = tuple(place for place, each in enumerate(types) if each is float)
    naturals = tuple(place for place, kind in enumerate(kinds) if kind == "x")
    return Plan(floats, naturals)


def fill(template: str, values: tuple[Any, ...]) -> str | None:
    """Return a format string filled in, None when a directive or a value is unusual."""
    usual = plan(template, *map(type, values))
    if usual is None:
        return None
    for place in usual.floats:
        if values[place] - values[place] != 0.0:
            return None
    for place in usual.naturals:
        if values[place] < 0:
            return None
    text = template % values
    # Strings are padded by bytes, and must not contain zeros.
    return text if text.isascii() and "\0" not in text else None


def _kind(conversion: str) -> str:
    if conversion in "xX":
        return "x"
    return conversion if conversion in "ds" else "f"
