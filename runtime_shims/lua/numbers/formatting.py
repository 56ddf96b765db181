"""The text of a float: ``%.14g``, with a mark that it is a float."""

from __future__ import annotations

from math import copysign, inf


def format_float(value: float) -> str:
    """Return a float as Lua prints it: ``3.0``, ``1e+15``, ``inf``, ``-nan``."""
    if value != value:
        return "-nan" if copysign(1.0, value) < 0 else "nan"
    if value == inf:
        return "inf"
    if value == -inf:
        return "-inf"
    text = f"{value:.14g}"
    if "." in text or "e" in text:
        return text
    return text + ".0"


def format_number(value: float) -> str:
    """Return an integer or a float as Lua prints it."""
    return str(value) if value.__class__ is int else format_float(value)
