"""Concatenation and length."""

from __future__ import annotations

from typing import Any, Final

from runtime_shims.lua.calls.callbacks import call_metamethod_first, call_unary_metamethod
from runtime_shims.lua.errors.raising import operand_error
from runtime_shims.lua.metatables.dispatch import binary_metamethod, metamethod
from runtime_shims.lua.metatables.metatable import MetaTable
from runtime_shims.lua.numbers.formatting import format_number
from runtime_shims.lua.text.encoding import byte_length, join, normalise
from runtime_shims.lua.values.border import border, list_border
from runtime_shims.lua.values.tables import Table

_TEXTS: Final[frozenset[Any]] = frozenset((str, int, float))


def concat(left: Any, right: Any, *rest: Any) -> Any:
    """Return ``left .. right .. ...``; the operator is right associative.

    Raises:
        LuaError: An operand is neither a string nor a number and has no ``__concat``.
    """
    if not rest:
        if left.__class__ is str and right.__class__ is str:
            # Bytes can only come together to a character when neither side is ASCII.
            return left + right if left.isascii() or right.isascii() else join(left, right)
        return _concat_two(left, right, 0)
    operands = (left, right, *rest)
    parts: list[str] = []
    for operand in operands:
        if operand.__class__ is str:
            parts.append(operand)
        elif operand.__class__ in _TEXTS:
            parts.append(format_number(operand))
        else:
            return _concat_pairwise(operands)
    return normalise("".join(parts))


def length(value: Any) -> Any:
    """Return ``#value``: bytes of a string, a border of a table, or what ``__len`` says.

    Raises:
        LuaError: The value has no length.
    """
    cls = value.__class__
    if cls is Table:
        size = len(value)
        if size + 1 not in value and value[size] is not None:
            return size
        return border(value)
    if cls is str:
        return len(value) if value.isascii() else byte_length(value)
    if value.__class__ is list:
        return list_border(value)
    handler = metamethod(value, "__len")
    if handler is not None:
        return call_unary_metamethod(handler, value)
    if isinstance(value, MetaTable):
        return border(value)
    raise operand_error("get length of", value)


def _concat_pairwise(operands: tuple[Any, ...]) -> Any:
    result = operands[-1]
    for place in range(len(operands) - 2, -1, -1):
        result = _concat_two(operands[place], result, place)
    return result


def _concat_two(left: Any, right: Any, place: int) -> Any:
    """Concatenate two values, of which the left one is operand number ``place``."""
    if left.__class__ in _TEXTS and right.__class__ in _TEXTS:
        return join(_text(left), _text(right))
    handler = binary_metamethod(left, right, "__concat")
    if handler is not None:
        return call_metamethod_first(handler, left, right)
    if left.__class__ in _TEXTS:
        raise operand_error("concatenate", right, place + 1)
    raise operand_error("concatenate", left, place)


def _text(value: Any) -> str:
    return str(value) if value.__class__ is str else format_number(value)
