"""Cron schedules, checked as the server does: one it refuses would block the workflow for good."""

from __future__ import annotations

import re
from typing import NamedTuple

from runtime_shims.gotime import zones
from runtime_shims.gotime.durations import DurationError, parse_duration
from runtime_shims.options.coerce import OptionError, string

DESCRIPTORS = ("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly")
_EVERY = "@every "
_ZONE = re.compile(r"(?:CRON_TZ|TZ)=(\S*)\s+(.*)")

_MONTHS = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
_WEEKDAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
_MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Field(NamedTuple):
    """One of the five fields: its bounds and the names that stand for numbers."""

    lowest: int
    highest: int
    names: dict[str, int]


MINUTE = Field(0, 59, {})
HOUR = Field(0, 23, {})
DAY = Field(1, 31, {})
MONTH = Field(1, 12, {name: number for number, name in enumerate(_MONTHS, 1)})
WEEKDAY = Field(0, 6, {name: number for number, name in enumerate(_WEEKDAYS)})
FIELDS = (MINUTE, HOUR, DAY, MONTH, WEEKDAY)


def cron_schedule(name: str, value: object) -> str:
    """Accept a schedule of five fields or a descriptor, with a time zone before it or not.

    Returns:
        The text unchanged; empty means no schedule.

    Raises:
        OptionError: Not a string, not a schedule, or one that never comes.
    """
    text = string(name, value)
    if text and not _is_schedule(text):
        raise OptionError(f'{name} has invalid value "{text}"')
    return text


def _is_schedule(text: str) -> bool:
    """Whether the server accepts a text as a schedule."""
    zoned = _ZONE.fullmatch(text)
    if zoned is not None:
        if zones.load(zoned[1]) is None:
            return False
        text = zoned[2].strip()
    if text.startswith("@"):
        return text in DESCRIPTORS or _is_interval(text)
    parts = text.split()
    if len(parts) != len(FIELDS):
        return False
    chosen = [_numbers(part, field) for part, field in zip(parts, FIELDS, strict=True)]
    if not all(chosen):
        return False
    # Two restricted day fields mean either of them, so only the day of the month can never come.
    if parts[4][0] not in "*?":
        return True
    first_day = min(chosen[2])
    return any(first_day <= _MONTH_LENGTHS[month - 1] for month in chosen[3])


def _is_interval(text: str) -> bool:
    """Whether a text is `@every` with a duration."""
    if not text.startswith(_EVERY):
        return False
    try:
        parse_duration(text.removeprefix(_EVERY))
    except DurationError:
        return False
    return True


def _numbers(text: str, field: Field) -> list[int]:
    """Return the numbers a field's text selects, none when it is malformed."""
    selected: list[int] = []
    for part in filter(None, text.split(",")):
        numbers = _range(part, field)
        if not numbers:
            return []
        selected += numbers
    return selected


def _range(text: str, field: Field) -> list[int]:
    """Return the numbers of one range such as `*`, `5`, `mon-fri` or `10-50/20`."""
    bounds, slash, step_text = text.partition("/")
    step = _number(step_text, {}) if slash else 1
    first_text, dash, last_text = bounds.partition("-")
    if first_text in ("*", "?") and not dash:
        first: int | None = field.lowest
        last: int | None = field.highest
    else:
        first = _number(first_text, field.names)
        last = _number(last_text, field.names) if dash else field.highest if slash else first
    if not step or first is None or last is None:
        return []
    if not field.lowest <= first <= last <= field.highest:
        return []
    return list(range(first, last + 1, step))


def _number(text: str, names: dict[str, int]) -> int | None:
    """Return the number a text names, None when it names none."""
    if text.isascii() and text.isdigit():
        return int(text)
    return names.get(text.lower())
