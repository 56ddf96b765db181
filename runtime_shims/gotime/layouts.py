"""Go's layout language: a layout text cut into literal pieces and reference-time elements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

RFC3339 = "2006-01-02T15:04:05Z07:00"
RFC3339_NANO = "2006-01-02T15:04:05.999999999Z07:00"
DEFAULT = "2006-01-02 15:04:05.999999999 -0700 MST"

# Go tries the alternatives at each position in this order; the rest of the text is literal.
_ELEMENT = re.compile(
    r"January|Jan(?![a-z])"
    r"|Monday|Mon(?![a-z])|MST"
    r"|0[1-6]|002|15|1|2006|2"
    r"|_2(?!006)|__2"
    r"|[345]|PM|pm"
    r"|-070000|-07:00:00|-0700|-07:00|-07"
    r"|Z070000|Z07:00:00|Z0700|Z07:00|Z07"
    r"|[.,](?:0+|9+)(?![0-9])"
)


class Piece(NamedTuple):
    """A literal and the element behind it; the last piece has an empty element."""

    literal: str
    element: str


def pieces(layout: str) -> Iterator[Piece]:
    """Cuts a layout into its pieces, in order."""
    end = 0
    for match in _ELEMENT.finditer(layout):
        yield Piece(layout[end : match.start()], match.group())
        end = match.end()
    yield Piece(layout[end:], "")


def is_fraction(element: str) -> bool:
    """Whether an element stands for fractional seconds."""
    return element[:1] in (".", ",")


def is_offset(element: str) -> bool:
    """Whether an element stands for a numeric zone offset."""
    return len(element) > 1 and element[0] in "-Z"
