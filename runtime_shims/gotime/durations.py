"""Durations are int nanoseconds; their text form is Go's. Reference 7.1 and 7.3."""

from __future__ import annotations

import re

NANOSECOND = 1
MICROSECOND = 1_000
MILLISECOND = 1_000_000
SECOND = 1_000_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE

MAX_DURATION = (1 << 63) - 1
MIN_DURATION = -(1 << 63)

_UNITS = {
    "ns": NANOSECOND,
    "us": MICROSECOND,
    "\u00b5s": MICROSECOND,  # micro sign
    "\u03bcs": MICROSECOND,  # Greek letter mu
    "ms": MILLISECOND,
    "s": SECOND,
    "m": MINUTE,
    "h": HOUR,
}

_NUMBER = re.compile(r"([0-9]*)(?:\.([0-9]*))?")
_UNIT = re.compile(r"[^.0-9]*")


class DurationError(ValueError):
    """A text that is no duration; the message is Go's."""


def parse_duration(text: str) -> int:
    """Parses a duration such as "1.5h", "2h30m", "-5s" or "0". Reference 7.1.

    Args:
        text: Optional sign, then groups of a decimal number and a unit (ns us µs ms s m h).

    Returns:
        Nanoseconds; a fraction of a nanosecond is cut off.

    Raises:
        DurationError: The text is malformed, or the duration exceeds 64 bits.
    """
    invalid = DurationError(f"time: invalid duration {quote(text)}")
    negative = text.startswith("-")
    rest = text[1:] if text[:1] in ("-", "+") else text
    if rest == "0":
        return 0
    if not rest:
        raise invalid
    total = 0
    while rest:
        number = _NUMBER.match(rest)
        whole, fraction = number.groups(default="") if number else ("", "")
        if not whole and not fraction:
            raise invalid
        rest = rest[number.end() if number else 0 :]
        unit_name = _UNIT.match(rest).group()  # type: ignore[union-attr]
        if not unit_name:
            raise DurationError(f"time: missing unit in duration {quote(text)}")
        unit = _UNITS.get(unit_name)
        if unit is None:
            raise DurationError(f"time: unknown unit {quote(unit_name)} in duration {quote(text)}")
        rest = rest[len(unit_name) :]
        total += int(whole or "0") * unit + _scale_fraction(fraction, unit)
        if total > MAX_DURATION + 1:
            raise invalid
    if negative:
        return -total
    if total > MAX_DURATION:
        raise invalid
    return total


def format_duration(nanoseconds: int) -> str:
    """Prints a duration as Go does: "1h30m0s", "1.5s", "100ms", "0s". Reference 7.3."""
    sign = "-" if nanoseconds < 0 else ""
    value = abs(nanoseconds)
    if value == 0:
        return "0s"
    if value < MICROSECOND:
        return f"{sign}{value}ns"
    if value < MILLISECOND:
        return f"{sign}{_decimal(value, 3)}\u00b5s"
    if value < SECOND:
        return f"{sign}{_decimal(value, 6)}ms"
    minutes, rest = divmod(value, MINUTE)
    text = f"{_decimal(rest, 9)}s"
    if minutes:
        hours, minutes = divmod(minutes, 60)
        text = f"{minutes}m{text}"
        if hours:
            text = f"{hours}h{text}"
    return sign + text


def saturate(nanoseconds: int) -> int:
    """The nearest duration that fits 64 bits."""
    return max(MIN_DURATION, min(MAX_DURATION, nanoseconds))


def divide(nanoseconds: int, unit: int) -> int:
    """Integer quotient truncated toward zero, as Go divides."""
    quotient = abs(nanoseconds) // unit
    return -quotient if nanoseconds < 0 else quotient


def in_units(nanoseconds: int, unit: int) -> float:
    """A duration as a float number of units; exact in its whole part, as Go computes it."""
    whole = divide(nanoseconds, unit)
    return float(whole) + float(nanoseconds - whole * unit) / float(unit)


def quote(text: str) -> str:
    """Quotes a text the way Go's time errors do: bytes outside printable ASCII become \\xHH."""
    quoted = []
    for byte in text.encode("utf-8", "surrogateescape"):
        if byte in b'"\\':
            quoted.append("\\" + chr(byte))
        elif 0x20 <= byte < 0x80:
            quoted.append(chr(byte))
        else:
            quoted.append(f"\\x{byte:02x}")
    return f'"{"".join(quoted)}"'


def _scale_fraction(digits: str, unit: int) -> int:
    """Nanoseconds in a decimal fraction of a unit, in the float arithmetic Go uses."""
    value, scale = 0, 1.0
    for digit in digits:
        if value > MAX_DURATION // 10:
            break
        following = value * 10 + int(digit)
        if following > MAX_DURATION + 1:
            break
        value, scale = following, scale * 10
    return int(float(value) * (float(unit) / scale)) if value else 0


def _decimal(value: int, places: int) -> str:
    """`value` divided by ten to the `places`, without trailing zeros."""
    whole, fraction = divmod(value, 10**places)
    digits = f"{fraction:0{places}d}".rstrip("0")
    return f"{whole}.{digits}" if digits else str(whole)
