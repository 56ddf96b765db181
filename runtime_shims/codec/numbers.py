"""Numbers as JSON text, in the form Wippy workers write them."""

from __future__ import annotations

from decimal import Decimal

from runtime_shims.codec.limits import INT64_MAX, INT64_MIN

_EXPONENT_BELOW = 1e-6
_EXPONENT_FROM = 1e21


def float_text(value: float, *, exponent: bool = False) -> str:
    """Return the JSON text of a float. Reference 2.2.

    Args:
        value: Any float; NaN and the infinities become `null`.
        exponent: Use the exponent form below 1e-6 and from 1e21 up, as at the top level.

    Returns:
        Decimal digits without point for an integral value, else the shortest decimal that reads
        back as the same float.
    """
    if value != value or value in (float("inf"), float("-inf")):
        return "null"
    if value.is_integer() and INT64_MIN <= value <= INT64_MAX:
        return str(int(value))
    if exponent and not _EXPONENT_BELOW <= abs(value) < _EXPONENT_FROM:
        mantissa, _, power = f"{Decimal(repr(value)).normalize():e}".partition("e")
        return f"{mantissa}e{power}"
    return f"{Decimal(repr(value)):f}".removesuffix(".0")
