"""Results of Lua functions: one plain value, or a tuple of any number of them.

No Lua value is ever a Python tuple, so a tuple is always a list of results.
"""

from __future__ import annotations

from typing import Any


def first(result: Any) -> Any:
    """Return the first value of a result, nil when there is none."""
    if result.__class__ is tuple:
        return result[0] if result else None
    return result


def values(result: Any) -> tuple[Any, ...]:
    """Return all values of a result."""
    if result.__class__ is tuple:
        whole: tuple[Any, ...] = result
        return whole
    return (result,)


def adjust(result: Any, count: int) -> tuple[Any, ...]:
    """Return exactly ``count`` values of a result: surplus dropped, missing ones nil."""
    whole = result if result.__class__ is tuple else (result,)
    present = len(whole)
    if present == count:
        return whole
    if present > count:
        return whole[:count]
    return whole + (None,) * (count - present)
