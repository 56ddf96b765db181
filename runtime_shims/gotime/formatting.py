"""Prints an instant by a Go layout. Reference 7.4."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from runtime_shims.gotime import civil
from runtime_shims.gotime.instant import Fields, Instant
from runtime_shims.gotime.layouts import is_fraction, pieces


def format_instant(instant: Instant, layout: str) -> str:
    """The text of `instant` in the form the layout shows for the reference time."""
    fields = instant.fields()
    text = []
    for literal, element in pieces(layout):
        text.append(literal)
        if element:
            text.append(_element(fields, element))
    return "".join(text)


def _element(fields: Fields, element: str) -> str:
    if is_fraction(element):
        return _fraction(fields.nanosecond, element)
    if element[0] in "-Z":
        return _offset(fields.offset, element)
    return _SIMPLE[element](fields)


def _year(fields: Fields) -> str:
    sign = "-" if fields.year < 0 else ""
    return f"{sign}{abs(fields.year):04d}"


def _hour12(fields: Fields) -> int:
    return fields.hour % 12 or 12


def _zone_name(fields: Fields) -> str:
    return fields.zone or _offset(fields.offset, "-0700")


def _fraction(nanosecond: int, element: str) -> str:
    """Zeros print every digit, nines drop trailing zeros and, if nothing is left, the point."""
    digits = f"{nanosecond:09d}"[: len(element) - 1]
    if element[1] == "9":
        digits = digits.rstrip("0")
        if not digits:
            return ""
    return element[0] + digits


def _offset(offset: int, element: str) -> str:
    if element[0] == "Z" and offset == 0:
        return "Z"
    sign = "-" if offset <= -60 else "+"
    hours, rest = divmod(abs(offset), 3600)
    parts = [f"{hours:02d}"]
    digits = sum(character.isdigit() for character in element)
    if digits >= 4:
        parts.append(f"{rest // 60:02d}")
    if digits == 6:
        parts.append(f"{rest % 60:02d}")
    return sign + (":" if ":" in element else "").join(parts)


_SIMPLE: Mapping[str, Callable[[Fields], str]] = {
    "2006": _year,
    "06": lambda f: f"{max(f.year, 0) % 100:02d}",
    "January": lambda f: civil.MONTHS[f.month - 1],
    "Jan": lambda f: civil.MONTHS[f.month - 1][:3],
    "01": lambda f: f"{f.month:02d}",
    "1": lambda f: str(f.month),
    "Monday": lambda f: civil.WEEKDAYS[f.weekday],
    "Mon": lambda f: civil.WEEKDAYS[f.weekday][:3],
    "02": lambda f: f"{f.day:02d}",
    "_2": lambda f: f"{f.day:2d}",
    "2": lambda f: str(f.day),
    "002": lambda f: f"{f.year_day:03d}",
    "__2": lambda f: f"{f.year_day:3d}",
    "15": lambda f: f"{f.hour:02d}",
    "03": lambda f: f"{_hour12(f):02d}",
    "3": lambda f: str(_hour12(f)),
    "04": lambda f: f"{f.minute:02d}",
    "4": lambda f: str(f.minute),
    "05": lambda f: f"{f.second:02d}",
    "5": lambda f: str(f.second),
    "PM": lambda f: "PM" if f.hour >= 12 else "AM",
    "pm": lambda f: "pm" if f.hour >= 12 else "am",
    "MST": _zone_name,
}
