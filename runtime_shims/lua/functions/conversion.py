"""``tonumber``, ``type`` and ``select``."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua.errors.arguments import argument_error, check_integer, type_error
from runtime_shims.lua.numbers.parsing import parse_integer, parse_number
from runtime_shims.lua.values.types import type_name as type

__all__ = ["select", "tonumber", "type"]

# Fewer decimal digits than this always fit 64 bits.
_SURELY_INTEGER = 19


def tonumber(value: Any = None, base: Any = None) -> int | float | None:
    """Return a value as a number, nil when it denotes none.

    Args:
        value: A number or a string; with a base, a string.
        base: The base of an integer numeral, from 2 to 36.

    Raises:
        LuaError: The base is out of range, or the value is no string although a base is given.
    """
    if base is not None:
        radix = check_integer(base, 2, "tonumber")
        if value.__class__ is not str:
            raise type_error(1, "tonumber", "string", value)
        if not 2 <= radix <= 36:
            raise argument_error(2, "tonumber", "base out of range")
        return parse_integer(value, radix)
    if value.__class__ is str:
        if value.isdigit() and value.isascii() and len(value) < _SURELY_INTEGER:
            return int(value)
        return parse_number(value)
    return value if value.__class__ is int or value.__class__ is float else None


def select(n: Any = None, *values: Any) -> Any:
    """Return the values from the nth on (negative n counts from the end), or their number for "#".

    Raises:
        LuaError: The number is out of range.
    """
    if n == "#":
        return len(values)
    place = check_integer(n, 1, "select")
    if place < 0:
        place += len(values)
        if place < 0:
            raise argument_error(1, "select", "index out of range")
        return values[place:]
    if place == 0:
        raise argument_error(1, "select", "index out of range")
    return values[place - 1 :]
