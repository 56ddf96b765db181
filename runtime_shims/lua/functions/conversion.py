"""``tonumber``, ``type`` and ``select``."""

from __future__ import annotations

from typing import Any

from runtime_shims.lua.errors.arguments import (
    argument_error,
    check_integer,
    type_error,
    value_expected,
)
from runtime_shims.lua.numbers.parsing import parse_integer, parse_number
from runtime_shims.lua.values.missing import NO_VALUE
from runtime_shims.lua.values.types import NAMES, type_name

__all__ = ["select", "tonumber", "type"]

# Fewer decimal digits than this always fit 64 bits.
_SURELY_INTEGER = 19
# Bound once: looking the method up costs as much as calling it.
_builtin_name = NAMES.get


def type(value: Any = NO_VALUE) -> str:
    """Return the name of a value's type.

    Raises:
        LuaError: There is no argument.
    """
    name = _builtin_name(value.__class__)
    if name is not None:
        return name
    if value is NO_VALUE:
        raise value_expected(1, "type")
    return type_name(value)


def tonumber(value: Any = NO_VALUE, base: Any = None) -> int | float | None:
    """Return a value as a number, nil when it denotes none.

    Args:
        value: A number or a string; with a base, a string.
        base: The base of an integer numeral, from 2 to 36.

    Raises:
        LuaError: There is no argument, the base is out of range, or the value is no string although
            a base is given.
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
    if value.__class__ is int or value.__class__ is float:
        number: int | float = value
        return number
    if value is NO_VALUE:
        raise value_expected(1, "tonumber")
    return None


def select(n: Any = NO_VALUE, *values: Any) -> Any:
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
