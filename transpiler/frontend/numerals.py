"""A numeral denotes exactly the number Lua 5.4 reads: wrapped hex, float on decimal overflow."""

from __future__ import annotations

import math
import re
from typing import Final

_DECIMAL_FLOAT: Final = re.compile(r"(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_HEX_INTEGER: Final = re.compile(r"0[xX]([0-9a-fA-F]+)")
_HEX_FLOAT: Final = re.compile(
    r"0[xX](?:[0-9a-fA-F]+\.?[0-9a-fA-F]*|\.[0-9a-fA-F]+)(?:[pP][+-]?[0-9]+)?"
)
_LARGEST_INTEGER: Final = 2**63 - 1
_MAX_INTEGER_DIGITS: Final = 19


def parse_numeral(text: str) -> int | float | None:
    """Convert a numeral to its value.

    Args:
        text: The numeral as written, without blanks or sign.

    Returns:
        An integer in the signed 64-bit range, a float, or None when the numeral is malformed.
    """
    if text.isdecimal() and text.isascii():
        digits = text.lstrip("0") or "0"
        if len(digits) <= _MAX_INTEGER_DIGITS and (value := int(digits)) <= _LARGEST_INTEGER:
            return value
        return float(digits)
    if match := _HEX_INTEGER.fullmatch(text):
        wrapped = int(match[1][-16:], 16)
        return wrapped if wrapped <= _LARGEST_INTEGER else wrapped - 2**64
    if _DECIMAL_FLOAT.fullmatch(text):
        return float(text)
    if _HEX_FLOAT.fullmatch(text):
        return _hex_float(text)
    return None


def _hex_float(text: str) -> float:
    try:
        return float.fromhex(text)
    except OverflowError:
        return math.inf
