"""Bitwise operators on 64-bit integers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from runtime_shims.lua.calls.callbacks import call_metamethod_first, call_unary_metamethod
from runtime_shims.lua.errors.lua_error import LuaError
from runtime_shims.lua.errors.raising import operand_error, operand_info, runtime_error
from runtime_shims.lua.metatables.dispatch import binary_metamethod
from runtime_shims.lua.numbers.integers import float_to_integer, wrap

_BITS: Final = 64
_ACTION: Final = "perform bitwise operation on"


def band(left: Any, right: Any) -> Any:
    """Return ``left & right``.

    Raises:
        LuaError: An operand has no integer representation and no metamethod.
    """
    if left.__class__ is int and right.__class__ is int:
        return left & right
    return _unusual("__band", band, left, right)


def bor(left: Any, right: Any) -> Any:
    """Return ``left | right``.

    Raises:
        LuaError: An operand has no integer representation and no metamethod.
    """
    if left.__class__ is int and right.__class__ is int:
        return left | right
    return _unusual("__bor", bor, left, right)


def bxor(left: Any, right: Any) -> Any:
    """Return ``left ~ right``.

    Raises:
        LuaError: An operand has no integer representation and no metamethod.
    """
    if left.__class__ is int and right.__class__ is int:
        return left ^ right
    return _unusual("__bxor", bxor, left, right)


def shl(left: Any, right: Any) -> Any:
    """Return ``left << right``; a negative count shifts right, vacant bits are zero.

    Raises:
        LuaError: An operand has no integer representation and no metamethod.
    """
    if left.__class__ is int and right.__class__ is int:
        return _shift_left(left, right)
    return _unusual("__shl", shl, left, right)


def shr(left: Any, right: Any) -> Any:
    """Return ``left >> right``; a negative count shifts left, vacant bits are zero.

    Raises:
        LuaError: An operand has no integer representation and no metamethod.
    """
    if left.__class__ is int and right.__class__ is int:
        return _shift_left(left, -right)
    return _unusual("__shr", shr, left, right)


def bnot(value: Any) -> Any:
    """Return ``~value``.

    Raises:
        LuaError: The operand has no integer representation and no metamethod.
    """
    if value.__class__ is int:
        return ~value
    handler = binary_metamethod(value, value, "__bnot")
    if handler is not None:
        return call_unary_metamethod(handler, value)
    number = _integer(value)
    if number is None:
        raise _bitwise_error(value, value)
    return ~number


def _shift_left(value: int, count: int) -> int:
    if count <= -_BITS or count >= _BITS:
        return 0
    if count >= 0:
        return wrap(value << count)
    return wrap((value & 0xFFFFFFFFFFFFFFFF) >> -count)


def _unusual(event: str, operation: Callable[[Any, Any], Any], left: Any, right: Any) -> Any:
    """Apply an operation to operands that are not both integers."""
    handler = binary_metamethod(left, right, event)
    if handler is not None:
        return call_metamethod_first(handler, left, right)
    first, second = _integer(left), _integer(right)
    if first is None or second is None:
        raise _bitwise_error(left, right)
    return operation(first, second)


def _integer(value: Any) -> int | None:
    if value.__class__ is float:
        return float_to_integer(value)
    return value if value.__class__ is int else None


def _bitwise_error(left: Any, right: Any) -> LuaError:
    numbers = (int, float)
    if left.__class__ not in numbers:
        return operand_error(_ACTION, left, 0)
    if right.__class__ not in numbers:
        return operand_error(_ACTION, right, 1)
    operand = 0 if _integer(left) is None else 1
    return runtime_error(f"number{operand_info(operand)} has no integer representation")
