"""The string functions that need no patterns and no formats."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua.errors.arguments import (
    argument_error,
    check_integer,
    check_string,
    optional_integer,
)
from runtime_shims.lua.errors.raising import runtime_error
from runtime_shims.lua.text.encoding import byte_length, from_bytes, normalise, to_bytes
from runtime_shims.lua.values.missing import NO_VALUE

_MAX_SIZE = 0x7FFFFFFF


def length(s: Any = NO_VALUE) -> int:
    """Return the number of bytes of a string.

    Raises:
        LuaError: The argument is not a string.
    """
    return byte_length(check_string(s, 1, "string.len"))


def sub(s: Any = NO_VALUE, i: Any = NO_VALUE, j: Any = None) -> str:
    """Return the bytes from i to j, both inclusive; negative places count from the end.

    Raises:
        LuaError: An argument has the wrong type.
    """
    if s.__class__ is str and i.__class__ is int and s.isascii():
        if i > 0 and j.__class__ is int and j >= 0:
            return str(s[i - 1 : j])
        if j is None:
            # A start before the first byte is the first byte, in Python as in Lua.
            return str(s[i - 1 if i > 0 else i :])
    text = check_string(s, 1, "string.sub")
    first = check_integer(i, 2, "string.sub")
    last = optional_integer(j, 3, "string.sub", -1)
    if text.isascii():
        start, end = span(len(text), first, last)
        return text[start:end]
    data = to_bytes(text)
    start, end = span(len(data), first, last)
    return from_bytes(data[start:end])


def upper(s: Any = NO_VALUE) -> str:
    """Return a string with its ASCII letters in upper case.

    Raises:
        LuaError: The argument is not a string.
    """
    text = check_string(s, 1, "string.upper")
    return text.upper() if text.isascii() else from_bytes(to_bytes(text).upper())


def lower(s: Any = NO_VALUE) -> str:
    """Return a string with its ASCII letters in lower case.

    Raises:
        LuaError: The argument is not a string.
    """
    text = check_string(s, 1, "string.lower")
    return text.lower() if text.isascii() else from_bytes(to_bytes(text).lower())


def rep(s: Any = NO_VALUE, n: Any = NO_VALUE, sep: Any = None) -> str:
    """Return n copies of a string with a separator between them.

    Raises:
        LuaError: An argument has the wrong type, or the result would exceed 2 GiB.
    """
    text = check_string(s, 1, "string.rep")
    count = check_integer(n, 2, "string.rep")
    separator = "" if sep is None else check_string(sep, 3, "string.rep")
    if count <= 0:
        return ""
    if byte_length(text) + byte_length(separator) > _MAX_SIZE // count:
        raise runtime_error("resulting string too large")
    if separator:
        return normalise(separator.join([text] * count))
    return normalise(text * count)


def reverse(s: Any = NO_VALUE) -> str:
    """Return a string with its bytes in reverse order.

    Raises:
        LuaError: The argument is not a string.
    """
    text = check_string(s, 1, "string.reverse")
    return text[::-1] if text.isascii() else from_bytes(to_bytes(text)[::-1])


def byte(s: Any = NO_VALUE, i: Any = None, j: Any = None) -> Any:
    """Return the values of the bytes from i (default 1) to j (default i).

    Raises:
        LuaError: An argument has the wrong type.
    """
    text = check_string(s, 1, "string.byte")
    first = optional_integer(i, 2, "string.byte", 1)
    last = optional_integer(j, 3, "string.byte", first)
    data = to_bytes(text)
    start, end = span(len(data), first, last)
    if end - start == 1:
        return data[start]
    return tuple(data[start:end])


def char(*codes: Any) -> str:
    """Return the string with the given byte values.

    Raises:
        LuaError: An argument is not an integer from 0 to 255.
    """
    data = bytearray()
    for number, code in enumerate(codes, 1):
        value = check_integer(code, number, "string.char")
        if not 0 <= value <= 255:
            raise argument_error(number, "string.char", "value out of range")
        data.append(value)
    return from_bytes(bytes(data))


def span(size: int, first: int, last: int) -> tuple[int, int]:
    """Return the Python slice of Lua's inclusive places in a string of some size."""
    if first < 0:
        first = max(size + first + 1, 1)
    elif first == 0:
        first = 1
    if last < 0:
        last = size + last + 1
    last = min(last, size)
    if first > last:
        return 0, 0
    return first - 1, last
