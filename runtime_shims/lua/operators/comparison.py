"""Equality and order: exact between integers and floats, by bytes between strings."""

from __future__ import annotations

from collections.abc import Callable
from types import MethodType, NoneType
from typing import Any, Final

from runtime_shims.lua.calls.callbacks import call_metamethod_first
from runtime_shims.lua.errors.lua_error import LuaError
from runtime_shims.lua.errors.raising import compare_message, plain_error, runtime_error
from runtime_shims.lua.metatables.dispatch import binary_metamethod
from runtime_shims.lua.text.encoding import to_bytes
from runtime_shims.lua.values.tables import Table
from runtime_shims.lua.values.types import object_type_name
from runtime_shims.lua.values.userdata import Userdata

_NUMBERS: Final[frozenset[Any]] = frozenset((int, float))
# Types whose values are equal in Lua exactly when they are equal in Python.
_PLAIN: Final[frozenset[Any]] = frozenset((str, int, float, bool, NoneType, Table, MethodType))


def eq(left: Any, right: Any) -> bool:
    """Return ``left == right``; ``1 == true`` is false, ``1 == 1.0`` is true."""
    cls = left.__class__
    if cls is right.__class__:
        if cls in _PLAIN:
            same: bool = left == right
            return same
    elif cls in _NUMBERS:
        return right.__class__ in _NUMBERS and bool(left == right)
    return left is right or _equal_by_metamethod(left, right)


def lt(left: Any, right: Any) -> bool:
    """Return ``left < right``.

    Raises:
        LuaError: The values have no order and no ``__lt``.
    """
    ordered: bool
    if left.__class__ is str and right.__class__ is str:
        if left.isascii() and right.isascii():
            ordered = left < right
            return ordered
        return to_bytes(left) < to_bytes(right)
    if left.__class__ in _NUMBERS and right.__class__ in _NUMBERS:
        ordered = left < right
        return ordered
    return _ordered_by_metamethod(left, right, "__lt", runtime_error)


def le(left: Any, right: Any) -> bool:
    """Return ``left <= right``.

    Raises:
        LuaError: The values have no order and no ``__le``.
    """
    ordered: bool
    if left.__class__ is str and right.__class__ is str:
        if left.isascii() and right.isascii():
            ordered = left <= right
            return ordered
        return to_bytes(left) <= to_bytes(right)
    if left.__class__ in _NUMBERS and right.__class__ in _NUMBERS:
        ordered = left <= right
        return ordered
    return _ordered_by_metamethod(left, right, "__le", runtime_error)


def gt(left: Any, right: Any) -> bool:
    """Return ``left > right``, which Lua defines as ``right < left``.

    Raises:
        LuaError: The values have no order and no ``__lt``.
    """
    if left.__class__ in _NUMBERS and right.__class__ in _NUMBERS:
        return bool(left > right)
    return lt(right, left)


def ge(left: Any, right: Any) -> bool:
    """Return ``left >= right``, which Lua defines as ``right <= left``.

    Raises:
        LuaError: The values have no order and no ``__le``.
    """
    if left.__class__ in _NUMBERS and right.__class__ in _NUMBERS:
        return bool(left >= right)
    return le(right, left)


def less_in_library(left: Any, right: Any) -> bool:
    """Return ``left < right`` for a library function, whose errors have no position.

    Raises:
        LuaError: The values have no order and no ``__lt``.
    """
    cls = left.__class__
    if (cls in _NUMBERS and right.__class__ in _NUMBERS) or (cls is str and right.__class__ is str):
        return lt(left, right)
    return _ordered_by_metamethod(left, right, "__lt", plain_error)


def raw_equal(left: Any, right: Any) -> bool:
    """Return ``left == right`` without metamethods."""
    cls = left.__class__
    if cls is right.__class__:
        return left is right if isinstance(left, Userdata) else bool(left == right)
    return cls in _NUMBERS and right.__class__ in _NUMBERS and bool(left == right)


def _equal_by_metamethod(left: Any, right: Any) -> bool:
    tables = isinstance(left, Table) and isinstance(right, Table)
    if not tables and not (isinstance(left, Userdata) and isinstance(right, Userdata)):
        return False
    handler = binary_metamethod(left, right, "__eq")
    if handler is None:
        return False
    result = call_metamethod_first(handler, left, right)
    return result is not None and result is not False


def _ordered_by_metamethod(
    left: Any, right: Any, event: str, error: Callable[[str], LuaError]
) -> bool:
    handler = binary_metamethod(left, right, event)
    if handler is None:
        raise error(compare_message(object_type_name(left), object_type_name(right)))
    result = call_metamethod_first(handler, left, right)
    return result is not None and result is not False
