"""Numerals in strings: what ``tonumber`` and arithmetic on strings accept."""

from __future__ import annotations

import re
from math import inf

from runtime_shims.lua.numbers.integers import MAX_INTEGER, MIN_INTEGER, wrap

_SPACES = " \f\n\r\t\v"
_DECIMAL = re.compile(r"[-+]?[0-9]+\Z")
_FLOAT = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?\Z")
_HEX_INTEGER = re.compile(r"([-+]?)0[xX]([0-9a-fA-F]+)\Z")
_HEX_FLOAT = re.compile(
    r"[-+]?0[xX](?:[0-9a-fA-F]+\.?[0-9a-fA-F]*|\.[0-9a-fA-F]+)(?:[pP][-+]?[0-9]+)?\Z"
)
_MAX_INTEGER_DIGITS = 19


def parse_number(text: str) -> int | float | None:
    """Return the number a whole string denotes, None when it is not a numeral.

    Decimal integers that do not fit 64 bits become floats, hexadecimal ones wrap around.
    """
    text = text.strip(_SPACES)
    if _DECIMAL.match(text):
        return _decimal(text)
    if _FLOAT.match(text):
        return float(text)
    match = _HEX_INTEGER.match(text)
    if match:
        value = int(match[2], 16)
        return wrap(-value if match[1] == "-" else value)
    if _HEX_FLOAT.match(text):
        return _hexadecimal_float(text)
    return None


def _decimal(text: str) -> int | float:
    # Also keeps int() away from its own limit on the number of digits.
    if len(text.lstrip("+-").lstrip("0")) <= _MAX_INTEGER_DIGITS:
        value = int(text)
        if MIN_INTEGER <= value <= MAX_INTEGER:
            return value
    return float(text)


def _hexadecimal_float(text: str) -> float:
    try:
        return float.fromhex(text)
    except OverflowError:
        return -inf if text.startswith("-") else inf


def parse_integer(text: str, base: int) -> int | None:
    """Return the integer a whole string denotes in a base from 2 to 36, wrapped to 64 bits."""
    text = text.strip(_SPACES)
    negative = text.startswith("-")
    digits = text[1:] if text.startswith(("-", "+")) else text
    if not digits.isascii() or not digits.isalnum():
        return None
    value = 0
    for digit in digits:
        weight = int(digit, 36)
        if weight >= base:
            return None
        value = (value * base + weight) & 0xFFFFFFFFFFFFFFFF
    return wrap(-value if negative else value)
