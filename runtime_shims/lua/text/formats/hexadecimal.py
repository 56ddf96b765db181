"""Floats in hexadecimal, as C's ``%a`` writes them."""

from __future__ import annotations

_FRACTION_BITS = 52
_FRACTION_DIGITS = 13
_MIN_EXPONENT = -1022


def hexadecimal_digits(value: float, precision: int | None, point: bool) -> str:
    """Return a finite float without sign as "0x1.8p+0".

    Args:
        value: A float that is not negative.
        precision: Hexadecimal digits after the point; None for as many as needed.
        point: Whether to write the point even when no digits follow.
    """
    mantissa, exponent = _decompose(value)
    if precision is None:
        digits = f"{mantissa & ((1 << _FRACTION_BITS) - 1):0{_FRACTION_DIGITS}x}".rstrip("0")
        lead = mantissa >> _FRACTION_BITS
    elif precision >= _FRACTION_DIGITS:
        digits = f"{mantissa & ((1 << _FRACTION_BITS) - 1):0{_FRACTION_DIGITS}x}"
        digits = digits.ljust(precision, "0")
        lead = mantissa >> _FRACTION_BITS
    else:
        kept = _round(mantissa, _FRACTION_BITS - 4 * precision)
        lead = kept >> (4 * precision)
        digits = f"{kept & ((1 << 4 * precision) - 1):0{precision}x}" if precision else ""
    separator = "." if digits or point else ""
    return f"0x{lead}{separator}{digits}p{exponent:+d}"


def _decompose(value: float) -> tuple[int, int]:
    """Return the 53-bit mantissa and the binary exponent of a float."""
    if value == 0.0:
        return 0, 0
    text, _, exponent = value.hex().partition("p")
    lead, _, fraction = text[2:].partition(".")
    mantissa = (int(lead) << _FRACTION_BITS) | int(fraction.ljust(_FRACTION_DIGITS, "0"), 16)
    return mantissa, max(int(exponent), _MIN_EXPONENT)


def _round(value: int, bits: int) -> int:
    """Drop low bits, rounding half to even."""
    quotient, remainder = value >> bits, value & ((1 << bits) - 1)
    half = 1 << (bits - 1)
    if remainder > half or (remainder == half and quotient & 1):
        return quotient + 1
    return quotient
