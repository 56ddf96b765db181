"""Arithmetic: 64-bit integers that wrap, floats, numerals in strings, metamethods."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import copysign, floor, fmod, inf, nan
from math import pow as float_power
from types import MappingProxyType
from typing import Any, Final

from runtime_shims.lua.calls.callbacks import call_metamethod_first, call_unary_metamethod
from runtime_shims.lua.errors.lua_error import LuaError
from runtime_shims.lua.errors.raising import operand_error, plain_error, runtime_error
from runtime_shims.lua.metatables.dispatch import binary_metamethod
from runtime_shims.lua.numbers.integers import MAX_INTEGER, wrap
from runtime_shims.lua.numbers.parsing import parse_number
from runtime_shims.lua.values.types import type_name

_NUMBERS: Final[frozenset[Any]] = frozenset((int, float))
# What an x86 processor returns for an invalid operation, and the reference interpreter prints.
_NAN: Final = copysign(nan, -1.0)
_ACTION: Final = "perform arithmetic on"
_ZERO_DIVISOR: Final[Mapping[str, str]] = MappingProxyType(
    {"__idiv": "attempt to divide by zero", "__mod": "attempt to perform 'n%0'"}
)


def add(left: Any, right: Any) -> Any:
    """Return ``left + right``.

    Raises:
        LuaError: An operand is not a number and has no metamethod.
    """
    if left.__class__ is int and right.__class__ is int:
        result = left + right
        if -0x8000000000000000 <= result <= 0x7FFFFFFFFFFFFFFF:
            return result
        return wrap(result)
    if left.__class__ in _NUMBERS and right.__class__ in _NUMBERS:
        return left + right
    return _unusual("__add", add, left, right)


def sub(left: Any, right: Any) -> Any:
    """Return ``left - right``.

    Raises:
        LuaError: An operand is not a number and has no metamethod.
    """
    if left.__class__ is int and right.__class__ is int:
        result = left - right
        if -0x8000000000000000 <= result <= 0x7FFFFFFFFFFFFFFF:
            return result
        return wrap(result)
    if left.__class__ in _NUMBERS and right.__class__ in _NUMBERS:
        return left - right
    return _unusual("__sub", sub, left, right)


def mul(left: Any, right: Any) -> Any:
    """Return ``left * right``.

    Raises:
        LuaError: An operand is not a number and has no metamethod.
    """
    if left.__class__ is int and right.__class__ is int:
        result = left * right
        if -0x8000000000000000 <= result <= 0x7FFFFFFFFFFFFFFF:
            return result
        return wrap(result)
    if left.__class__ in _NUMBERS and right.__class__ in _NUMBERS:
        return left * right
    return _unusual("__mul", mul, left, right)


def div(left: Any, right: Any) -> Any:
    """Return ``left / right``, always a float.

    Raises:
        LuaError: An operand is not a number and has no metamethod.
    """
    if left.__class__ is float and right.__class__ is float and right != 0.0:
        return left / right
    if left.__class__ in _NUMBERS and right.__class__ in _NUMBERS:
        try:
            return float(left) / float(right)
        except ZeroDivisionError:
            return _divide_by_zero(float(left), float(right))
    return _unusual("__div", div, left, right)


def floordiv(left: Any, right: Any) -> Any:
    """Return ``left // right``: the quotient rounded towards minus infinity.

    Raises:
        LuaError: An operand is not a number and has no metamethod; integer division by zero.
    """
    if left.__class__ is int and right.__class__ is int:
        if right == 0:
            raise runtime_error(_ZERO_DIVISOR["__idiv"])
        quotient = left // right
        # Only the least integer divided by -1 overflows.
        return quotient if quotient <= MAX_INTEGER else wrap(quotient)
    if left.__class__ in _NUMBERS and right.__class__ in _NUMBERS:
        ratio = div(left, right)
        # Infinities, NaN and a signed zero are their own floor.
        if ratio - ratio != 0.0 or ratio == 0.0:
            return ratio
        return float(floor(ratio))
    return _unusual("__idiv", floordiv, left, right)


def mod(left: Any, right: Any) -> Any:
    """Return ``left % right``, which has the sign of the divisor.

    Raises:
        LuaError: An operand is not a number and has no metamethod; integer modulo by zero.
    """
    if left.__class__ is int and right.__class__ is int:
        if right == 0:
            raise runtime_error(_ZERO_DIVISOR["__mod"])
        return left % right
    if left.__class__ in _NUMBERS and right.__class__ in _NUMBERS:
        return _float_mod(float(left), float(right))
    return _unusual("__mod", mod, left, right)


def power(left: Any, right: Any) -> Any:
    """Return ``left ^ right``, always a float.

    Raises:
        LuaError: An operand is not a number and has no metamethod.
    """
    if left.__class__ in _NUMBERS and right.__class__ in _NUMBERS:
        return _float_power(float(left), float(right))
    return _unusual("__pow", power, left, right)


def unm(value: Any) -> Any:
    """Return ``-value``.

    Raises:
        LuaError: The operand is not a number and has no metamethod.
    """
    if value.__class__ is int:
        return wrap(-value)
    if value.__class__ is float:
        return -value
    handler = binary_metamethod(value, value, "__unm")
    if handler is not None:
        return call_unary_metamethod(handler, value)
    number = _numeral(value)
    if number is None:
        raise _arithmetic_error("__unm", value, value)
    return unm(number)


def _unusual(event: str, operation: Callable[[Any, Any], Any], left: Any, right: Any) -> Any:
    """Apply an operation to operands that are not both numbers."""
    handler = binary_metamethod(left, right, event)
    if handler is not None:
        return call_metamethod_first(handler, left, right)
    first, second = _numeral(left), _numeral(right)
    if first is None or second is None:
        raise _arithmetic_error(event, left, right)
    if second == 0 and event in _ZERO_DIVISOR and first.__class__ is second.__class__ is int:
        # The string library divides here, and a library function has no position.
        raise plain_error(_ZERO_DIVISOR[event])
    return operation(first, second)


def _numeral(value: Any) -> int | float | None:
    if value.__class__ is str:
        return parse_number(value)
    return value if value.__class__ in _NUMBERS else None


def _arithmetic_error(event: str, left: Any, right: Any) -> LuaError:
    if left.__class__ is str or right.__class__ is str:
        # Arithmetic on strings belongs to the string library, which words its error differently.
        types = f"'{type_name(left)}' with a '{type_name(right)}'"
        return runtime_error(f"attempt to {event[2:]} a {types}")
    if left.__class__ in _NUMBERS:
        return operand_error(_ACTION, right, 1)
    return operand_error(_ACTION, left, 0)


def _divide_by_zero(left: float, right: float) -> float:
    if left == 0.0 or left != left:
        return _NAN if left == left else left
    return copysign(inf, left) * copysign(1.0, right)


def _float_mod(left: float, right: float) -> float:
    try:
        remainder = fmod(left, right)
    except ValueError:
        return _NAN
    if (remainder > 0.0 > right) or (remainder < 0.0 < right):
        remainder += right
    return remainder


def _float_power(base: float, exponent: float) -> float:
    if exponent == 2.0:
        return base * base
    try:
        return float_power(base, exponent)
    except OverflowError:
        return -inf if base < 0 and exponent % 2 == 1 else inf
    except ValueError:
        if base != 0.0:
            return _NAN
        return copysign(inf, base) if exponent % 2 == 1 else inf
