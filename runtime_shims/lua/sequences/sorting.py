"""``table.sort``: Lua's own quicksort, so that a comparison function sees the same calls.

Numbers and strings without a comparison function are sorted natively where equal ones cannot be
told apart.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from runtime_shims.lua.calls.boundary import order
from runtime_shims.lua.errors.arguments import argument_error, check_function, check_table
from runtime_shims.lua.errors.raising import runtime_error
from runtime_shims.lua.operators.comparison import less_in_library
from runtime_shims.lua.sequences.access import getter, sequence_length, store
from runtime_shims.lua.values.missing import NO_VALUE

_MAX_SIZE = 0x7FFFFFFF
# Badly balanced partitions of at least _LARGE elements take their pivot away from the middle. The
# reference does so at random; a workflow needs the same calls of its comparison function each time.
_LARGE = 100
_IMBALANCE = 128
_SPREAD = 0x9E3779B9

Less = Callable[[Any, Any], bool]


class _InvalidOrderError(Exception):
    """The comparison function contradicts itself."""


def sort(table: Any = NO_VALUE, comp: Any = None) -> tuple[()]:
    """Sort the elements of a table in place.

    Args:
        table: The table.
        comp: A function that tells whether its first argument comes first; default ``<``.

    Raises:
        LuaError: An argument has the wrong type, elements cannot be compared, or the comparison
            function is inconsistent.
    """
    checked = check_table(table, 1, "table.sort")
    size = sequence_length(checked)
    if size < 2:
        return ()
    if size >= _MAX_SIZE:
        raise argument_error(1, "table.sort", "array too big")
    if comp is not None:
        check_function(comp, 2, "table.sort")
    get = getter(checked)
    elements = [get(place) for place in range(1, size + 1)]
    try:
        if comp is not None:
            _quicksort(elements, order(comp))
        elif not _sort_natively(elements):
            _quicksort(elements, less_in_library)
    except _InvalidOrderError:
        raise runtime_error("invalid order function for sorting") from None
    finally:
        for place, element in enumerate(elements, 1):
            store(checked, place, element)
    return ()


def _sort_natively(elements: list[Any]) -> bool:
    classes = {element.__class__ for element in elements}
    if classes == {int}:
        native = True
    elif classes == {str}:
        native = all(element.isascii() for element in elements)
    elif classes <= {int, float}:
        # 1 and 1.0 are equal and look different, as do the zeros; NaN has no place in an order.
        distinct = len(set(elements)) == len(elements)
        native = distinct and all(element == element for element in elements)
    else:
        native = False
    if native:
        elements.sort()
    return native


def _quicksort(items: list[Any], less: Less) -> None:
    """Sort with the algorithm of the reference implementation."""
    pending = [(0, len(items) - 1, 0)]
    while pending:
        low, high, spread = pending.pop()
        while low < high:
            if less(items[high], items[low]):
                items[low], items[high] = items[high], items[low]
            if high - low == 1:
                break
            middle = _order_middle(items, less, low, high, spread)
            if high - low == 2:
                break
            items[middle], items[high - 1] = items[high - 1], items[middle]
            place = _partition(items, less, low, high, items[high - 1])
            # The smaller part first, as the recursion of the reference does.
            if place - low < high - place:
                smaller, low = (low, place - 1), place + 1
            else:
                smaller, high = (place + 1, high), place - 1
            pending.append((low, high, spread))
            if (high - low) // _IMBALANCE > smaller[1] - smaller[0] + 1:
                spread = _SPREAD
                pending[-1] = (low, high, spread)
            low, high = smaller


def _order_middle(items: list[Any], less: Less, low: int, high: int, spread: int) -> int:
    """Choose a pivot between two ends, order the three and return its place."""
    if spread and high - low >= _LARGE:
        quarter = (high - low) // 4
        middle = spread % (quarter * 2) + low + quarter
    else:
        # One-based places, as the reference counts them.
        middle = (low + high + 2) // 2 - 1
    if less(items[middle], items[low]):
        items[middle], items[low] = items[low], items[middle]
    elif less(items[high], items[middle]):
        items[middle], items[high] = items[high], items[middle]
    return middle


def _partition(items: list[Any], less: Less, low: int, high: int, pivot: Any) -> int:
    left, right = low, high - 1
    while True:
        left += 1
        while less(items[left], pivot):
            if left == high - 1:
                raise _InvalidOrderError
            left += 1
        right -= 1
        while less(pivot, items[right]):
            if right < left:
                raise _InvalidOrderError
            right -= 1
        if right < left:
            items[high - 1], items[left] = items[left], items[high - 1]
            return left
        items[left], items[right] = items[right], items[left]
