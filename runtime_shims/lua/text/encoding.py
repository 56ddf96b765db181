"""Lua strings are bytes: str in Python, UTF-8 where valid, surrogate escapes for other bytes.

A string has exactly one form: two escaped bytes that together are valid UTF-8 never stay apart.
"""

from __future__ import annotations

_FIRST_ESCAPE = "\udc80"
_LAST_ESCAPE = "\udcff"


def to_bytes(text: str) -> bytes:
    """Return the bytes of a Lua string."""
    return text.encode("utf-8", "surrogateescape")


def from_bytes(data: bytes) -> str:
    """Return the Lua string with the given bytes."""
    return data.decode("utf-8", "surrogateescape")


def to_latin(text: str) -> str:
    """Return a string with one character (U+0000 to U+00FF) for each byte."""
    return text if text.isascii() else to_bytes(text).decode("latin-1")


def from_latin(text: str) -> str:
    """Return the Lua string whose bytes are the characters of the argument."""
    return text if text.isascii() else from_bytes(text.encode("latin-1"))


def byte_length(text: str) -> int:
    """Return the number of bytes of a Lua string."""
    return len(text) if text.isascii() else len(to_bytes(text))


def join(left: str, right: str) -> str:
    """Return the concatenation of two Lua strings."""
    if left and right and _is_escape(left[-1]) and _is_escape(right[0]):
        return normalise(left + right)
    return left + right


def normalise(text: str) -> str:
    """Return a string built from parts in its only form, joining escaped bytes to characters."""
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return from_bytes(to_bytes(text))
    return text


def _is_escape(character: str) -> bool:
    return _FIRST_ESCAPE <= character <= _LAST_ESCAPE
