"""Conversions of integers and floats, with the output of C's ``printf``."""

from __future__ import annotations

from math import copysign, isfinite, isinf

from runtime_shims.lua.text.formats.directive import Directive
from runtime_shims.lua.text.formats.hexadecimal import hexadecimal_digits


def format_integer(directive: Directive, value: int) -> str:
    """Return the text of ``%d %i %u %o %x %X``; all but the first two take the value unsigned."""
    conversion = directive.conversion
    if conversion in "di":
        sign, digits = directive.sign(value < 0), str(abs(value))
    else:
        unsigned = value & 0xFFFFFFFFFFFFFFFF
        sign = f"0{conversion}" if "#" in directive.flags and conversion in "xX" and value else ""
        digits = format(unsigned, "d" if conversion == "u" else conversion)
    precision = directive.precision
    if precision is not None:
        digits = "" if precision == 0 and value == 0 else digits.zfill(precision)
    if conversion == "o" and "#" in directive.flags and not digits.startswith("0"):
        digits = f"0{digits}"
    return directive.pad(sign, digits, zeros=precision is None)


def format_float(directive: Directive, value: float) -> str:
    """Return the text of ``%e %E %f %g %G %a %A``."""
    conversion = directive.conversion
    sign = directive.sign(copysign(1.0, value) < 0)
    if not isfinite(value):
        name = "inf" if isinf(value) else "nan"
        return directive.pad(sign, name.upper() if conversion.isupper() else name, zeros=False)
    alternate = "#" if "#" in directive.flags else ""
    if conversion in "aA":
        digits = hexadecimal_digits(abs(value), directive.precision, bool(alternate))
        if conversion == "A":
            digits = digits.upper()
        return directive.pad(sign + digits[:2], digits[2:], zeros=True)
    precision = 6 if directive.precision is None else directive.precision
    digits = f"{abs(value):{alternate}.{precision}{conversion}}"
    return directive.pad(sign, digits, zeros=True)
