"""Truth: only nil and false are false."""

from __future__ import annotations

from typing import Any


def truthy(value: Any) -> bool:
    """Tell whether a value counts as true."""
    return value is not None and value is not False


def either(left: Any, right: Any) -> Any:
    """Return ``left or right`` for an already evaluated right operand."""
    return right if left is None or left is False else left


def both(left: Any, right: Any) -> Any:
    """Return ``left and right`` for an already evaluated right operand."""
    return left if left is None or left is False else right
