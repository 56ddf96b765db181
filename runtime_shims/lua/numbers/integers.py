"""64-bit integers: wrap-around and exact conversion from floats."""

from __future__ import annotations

from typing import Final

MIN_INTEGER: Final = -0x8000000000000000
MAX_INTEGER: Final = 0x7FFFFFFFFFFFFFFF
_FLOAT_LIMIT: Final = 2.0**63


def wrap(value: int) -> int:
    """Return an integer reduced to 64-bit two's complement."""
    if -0x8000000000000000 <= value <= 0x7FFFFFFFFFFFFFFF:
        return value
    return ((value + 0x8000000000000000) & 0xFFFFFFFFFFFFFFFF) - 0x8000000000000000


def float_to_integer(value: float) -> int | None:
    """Return the integer equal to a float, None when there is none within 64 bits."""
    if value.is_integer() and -_FLOAT_LIMIT <= value < _FLOAT_LIMIT:
        return int(value)
    return None
