"""Character classes of patterns, as sets of byte values."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import Final

ESCAPE: Final = "%"
_ALL: Final = frozenset(range(256))


def _members(first: str, last: str) -> frozenset[int]:
    return frozenset(range(ord(first), ord(last) + 1))


_LOWER: Final = _members("a", "z")
_UPPER: Final = _members("A", "Z")
_DIGIT: Final = _members("0", "9")
_GRAPH: Final = frozenset(range(33, 127))
_ALNUM: Final = _LOWER | _UPPER | _DIGIT

_CLASSES: Final = MappingProxyType(
    {
        "a": _LOWER | _UPPER,
        "c": frozenset((*range(32), 127)),
        "d": _DIGIT,
        "g": _GRAPH,
        "l": _LOWER,
        "p": _GRAPH - _ALNUM,
        "s": frozenset((9, 10, 11, 12, 13, 32)),
        "u": _UPPER,
        "w": _ALNUM,
        "x": _DIGIT | _members("a", "f") | _members("A", "F"),
        "z": frozenset((0,)),
    }
)


def class_members(letter: str) -> frozenset[int]:
    """Return the bytes that ``%letter`` matches; a letter that names no class matches itself."""
    members = _CLASSES.get(letter.lower())
    if members is None:
        return frozenset((ord(letter),))
    return members if letter.islower() else _ALL - members


@lru_cache(maxsize=512)
def item_members(item: str) -> frozenset[int]:
    """Return the bytes that a single-character pattern item matches.

    Args:
        item: A character, ``.``, ``%x`` or a set in brackets, one character for each byte.
    """
    if item == ".":
        return _ALL
    if item[0] == ESCAPE:
        return class_members(item[1])
    if item[0] == "[" and len(item) > 1:
        return _set_members(item)
    return frozenset((ord(item),))


def _set_members(item: str) -> frozenset[int]:
    end = len(item) - 1
    place = 1
    complement = item[place] == "^"
    if complement:
        place += 1
    members: set[int] = set()
    while place < end:
        character = item[place]
        if character == ESCAPE and place + 1 <= end:
            members |= class_members(item[place + 1])
            place += 2
        elif item[place + 1] == "-" and place + 2 < end:
            members.update(range(ord(character), ord(item[place + 2]) + 1))
            place += 3
        else:
            members.add(ord(character))
            place += 1
    return _ALL - members if complement else frozenset(members)
