"""Rounding, remainders, extremes and the integer side of ``math``."""

from __future__ import annotations

import math
from typing import Any

from runtime_shims.lua.errors.arguments import (
    argument_error,
    check_integer,
    check_number,
    value_expected,
)
from runtime_shims.lua.numbers.integers import float_to_integer, wrap
from runtime_shims.lua.numbers.parsing import parse_number
from runtime_shims.lua.operators.comparison import less_in_library
from runtime_shims.lua.values.missing import NO_VALUE

_NAN = math.copysign(math.nan, -1.0)


def absolute(x: Any = NO_VALUE) -> int | float:
    """Return the absolute value; that of the least integer is itself.

    Raises:
        LuaError: The argument is not a number.
    """
    if x.__class__ is int:
        return wrap(abs(x))
    return abs(float(check_number(x, 1, "math.abs")))


def ceil(x: Any = NO_VALUE) -> int | float:
    """Return the least integer that is not less; a float when it does not fit an integer.

    Raises:
        LuaError: The argument is not a number.
    """
    number = check_number(x, 1, "math.ceil")
    return _rounded(number, math.ceil) if isinstance(number, float) else number


def floor(x: Any = NO_VALUE) -> int | float:
    """Return the greatest integer that is not greater; a float when it does not fit an integer.

    Raises:
        LuaError: The argument is not a number.
    """
    number = check_number(x, 1, "math.floor")
    return _rounded(number, math.floor) if isinstance(number, float) else number


def modf(x: Any = NO_VALUE) -> tuple[int | float, float]:
    """Return the integral part and the fractional part of a number.

    Raises:
        LuaError: The argument is not a number.
    """
    if x.__class__ is int:
        return x, 0.0
    number = float(check_number(x, 1, "math.modf"))
    if math.isinf(number):
        return number, 0.0
    whole = _rounded(number, math.trunc)
    return whole, 0.0 if number == whole else number - whole


def fmod(x: Any = NO_VALUE, y: Any = NO_VALUE) -> int | float:
    """Return the remainder of the division that rounds towards zero.

    Raises:
        LuaError: An argument is not a number, or an integer is divided by zero.
    """
    if x.__class__ is int and y.__class__ is int:
        if y == 0:
            raise argument_error(2, "math.fmod", "zero")
        remainder: int = abs(x) % abs(y)
        return -remainder if x < 0 else remainder
    # The reference implementation happens to check its arguments from right to left.
    divisor = float(check_number(y, 2, "math.fmod"))
    dividend = float(check_number(x, 1, "math.fmod"))
    try:
        return math.fmod(dividend, divisor)
    except ValueError:
        return _NAN


def maximum(*values: Any) -> Any:
    """Return the greatest argument.

    Raises:
        LuaError: There is no argument, or two cannot be compared.
    """
    return _extreme("math.max", values, less_in_library)


def minimum(*values: Any) -> Any:
    """Return the least argument.

    Raises:
        LuaError: There is no argument, or two cannot be compared.
    """
    return _extreme("math.min", values, lambda best, each: less_in_library(each, best))


def tointeger(x: Any = NO_VALUE) -> int | None:
    """Return the integer equal to a number or numeral, nil when there is none.

    Raises:
        LuaError: There is no argument.
    """
    if x is NO_VALUE:
        raise value_expected(1, "math.tointeger")
    number = parse_number(x) if x.__class__ is str else x
    if number.__class__ is float:
        return float_to_integer(number)
    return number if number.__class__ is int else None


def ult(m: Any = NO_VALUE, n: Any = NO_VALUE) -> bool:
    """Tell whether an integer is less than another one when both are taken unsigned.

    Raises:
        LuaError: An argument is not an integer.
    """
    left = check_integer(m, 1, "math.ult")
    right = check_integer(n, 2, "math.ult")
    return left & 0xFFFFFFFFFFFFFFFF < right & 0xFFFFFFFFFFFFFFFF


def number_type(x: Any = NO_VALUE) -> str | None:
    """Return "integer", "float", or nil for a value that is no number.

    Raises:
        LuaError: There is no argument.
    """
    if x.__class__ is int:
        return "integer"
    if x.__class__ is float:
        return "float"
    if x is NO_VALUE:
        raise value_expected(1, "math.type")
    return None


def _rounded(number: float, rounding: Any) -> int | float:
    if not math.isfinite(number):
        return number
    whole = float(rounding(number))
    integer = float_to_integer(whole)
    return whole if integer is None else integer


def _extreme(function: str, values: tuple[Any, ...], better: Any) -> Any:
    if not values:
        raise value_expected(1, function)
    best = values[0]
    for each in values[1:]:
        if better(best, each):
            best = each
    return best
