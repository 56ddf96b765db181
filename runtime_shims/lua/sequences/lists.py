"""Arrays that nothing but generated code sees are lists; their positions are the Lua indices.

Position 0 belongs to no element, so that an index needs no arithmetic. The compiler uses lists only
where it has seen everything that is done with a table. An absent element is None; a list without
swaps has none.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from runtime_shims.lua.errors.arguments import type_error
from runtime_shims.lua.errors.raising import index_error, plain_error

_FARTHEST = 1 << 20


def sequence(*values: Any) -> list[Any]:
    """Build the list that stands for the Lua constructor ``{v1, v2}``.

    Args:
        values: The elements 1, 2 and so on; none is nil.
    """
    return [None, *values]


def element(array: list[Any], index: int) -> Any:
    """Return an element, nil where there is none.

    Raises:
        LuaError: The array is nil.
    """
    if array.__class__ is not list:
        raise index_error(array)
    return array[index] if 0 <= index < len(array) else None


def put(array: list[Any], index: int, value: Any) -> None:
    """Assign an element or the one just behind the last.

    Args:
        array: The array.
        index: An index from 1 to one above the last.
        value: The value, not nil.

    Raises:
        LuaError: The array is nil.
    """
    if array.__class__ is not list:
        raise index_error(array)
    if index < len(array):
        array[index] = value
    else:
        array.append(value)


def swap(array: list[Any], first: int, second: int) -> None:
    """Exchange two elements: ``t[i], t[j] = t[j], t[i]``.

    Raises:
        LuaError: The array is nil, or it would get an element far behind its end.
    """
    try:
        end = len(array)
    except TypeError:
        raise index_error(array) from None
    if 0 < first < end and 0 < second < end:
        array[first], array[second] = array[second], array[first]
        return
    kept = element(array, first)
    _move(array, first, element(array, second))
    _move(array, second, kept)


def elements(array: list[Any]) -> Iterator[Any]:
    """Return an iterator over the elements, those that are added on the way, too.

    Raises:
        LuaError: The array is nil.
    """
    if array.__class__ is not list:
        raise type_error(1, "ipairs", "table", array)
    return islice(array, 1, None)


def _move(array: list[Any], index: int, value: Any) -> None:
    """Assign anything anywhere, as the second half of a swap may need."""
    if 0 <= index < len(array):
        array[index] = value
    elif value is not None:
        if not 0 <= index < len(array) + _FARTHEST:
            raise plain_error("table overflow")
        array.extend([None] * (index - len(array)))
        array.append(value)
