"""The `time` module: sleeping, timers, and Go's times, durations and layouts. Reference 7."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from runtime_shims.execution import current
from runtime_shims.gotime import zones
from runtime_shims.gotime.durations import (
    HOUR,
    MICROSECOND,
    MILLISECOND,
    MINUTE,
    NANOSECOND,
    SECOND,
    DurationError,
)
from runtime_shims.gotime.instant import Instant, from_date
from runtime_shims.gotime.layouts import RFC3339
from runtime_shims.gotime.layouts import RFC3339_NANO as RFC3339NANO
from runtime_shims.gotime.parsing import TimeParseError, parse_instant
from runtime_shims.gotime.timers import Ticker, Timer, present
from runtime_shims.gotime.userdata import (
    Duration,
    Location,
    Time,
    local_zone,
    to_nanoseconds,
    to_zone,
)
from runtime_shims.lua.errors.arguments import argument_error, check_number, check_string
from runtime_shims.modules.errors import INVALID, NOT_FOUND, Error
from runtime_shims.scheduler import Channel, Waiter, suspend

__all__ = [
    "APRIL",
    "AUGUST",
    "DATE_ONLY",
    "DATE_TIME",
    "DECEMBER",
    "FEBRUARY",
    "FRIDAY",
    "HOUR",
    "JANUARY",
    "JULY",
    "JUNE",
    "KITCHEN",
    "MARCH",
    "MAY",
    "MICROSECOND",
    "MILLISECOND",
    "MINUTE",
    "MONDAY",
    "NANOSECOND",
    "NOVEMBER",
    "OCTOBER",
    "RFC822",
    "RFC822Z",
    "RFC850",
    "RFC1123",
    "RFC1123Z",
    "RFC3339",
    "RFC3339NANO",
    "SATURDAY",
    "SECOND",
    "SEPTEMBER",
    "STAMP",
    "STAMP_MICRO",
    "STAMP_MILLI",
    "STAMP_NANO",
    "SUNDAY",
    "THURSDAY",
    "TIME_ONLY",
    "TUESDAY",
    "WEDNESDAY",
    "after",
    "date",
    "fixed_zone",
    "load_location",
    "localtz",
    "now",
    "parse",
    "parse_duration",
    "sleep",
    "ticker",
    "timer",
    "unix",
    "utc",
]

RFC822 = "02 Jan 06 15:04 MST"
RFC822Z = "02 Jan 06 15:04 -0700"
RFC850 = "Monday, 02-Jan-06 15:04:05 MST"
RFC1123 = "Mon, 02 Jan 2006 15:04:05 MST"
RFC1123Z = "Mon, 02 Jan 2006 15:04:05 -0700"
KITCHEN = "3:04PM"
STAMP = "Jan _2 15:04:05"
STAMP_MILLI = "Jan _2 15:04:05.000"
STAMP_MICRO = "Jan _2 15:04:05.000000"
STAMP_NANO = "Jan _2 15:04:05.000000000"
DATE_TIME = "2006-01-02 15:04:05"
DATE_ONLY = "2006-01-02"
TIME_ONLY = "15:04:05"

JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE = 1, 2, 3, 4, 5, 6
JULY, AUGUST, SEPTEMBER, OCTOBER, NOVEMBER, DECEMBER = 7, 8, 9, 10, 11, 12
SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY = 0, 1, 2, 3, 4, 5, 6

Alarm = TypeVar("Alarm")

utc = Location(zones.UTC)
localtz = Location()


def now() -> Time:
    """The present moment: workflow time in UTC, or wall clock time in the local zone."""
    return present()


async def sleep(duration: Any = None) -> Any:
    """Suspends the coroutine; returns at once for a duration of zero or less.

    Args:
        duration: Nanoseconds, a duration text or a Duration.

    Returns:
        Nothing, or nil and an `Invalid` error.
    """
    try:
        ns = to_nanoseconds(duration)
    except DurationError as failure:
        return None, _invalid(str(failure))
    if ns > 0:
        host = current().host

        def register(waiter: Waiter) -> None:
            host.call_later(ns / SECOND, waiter.resume)

        await suspend(register)
    return ()


def after(duration: Any = None) -> tuple[Channel | None, Error | None]:
    """A channel that delivers one Time when the duration has passed."""
    timer, error = _start("after", duration, Timer)
    return (timer.response() if timer is not None else None), error


def timer(duration: Any = None) -> tuple[Timer | None, Error | None]:
    """A timer that fires once."""
    return _start("timer", duration, Timer)


def ticker(duration: Any = None) -> tuple[Ticker | None, Error | None]:
    """A ticker that fires at intervals."""
    return _start("ticker", duration, Ticker)


def parse(
    layout: Any = None, text: Any = None, location: Any = None
) -> tuple[Time | None, Error | None]:
    """Reads a text that has the form of a Go layout.

    Args:
        layout: The layout.
        text: The text.
        location: Where a text without zone takes place; the host's zone by default.

    Raises:
        LuaError: An argument has the wrong type.
    """
    zone = local_zone() if location is None else to_zone(location, 3, "time.parse")
    form = check_string(layout, 1, "time.parse")
    try:
        return Time(parse_instant(form, check_string(text, 2, "time.parse"), zone)), None
    except TimeParseError as failure:
        return None, _invalid(str(failure))


def parse_duration(value: Any = None) -> tuple[Duration | None, Error | None]:
    """A Duration from nanoseconds, a duration text or a Duration."""
    try:
        return Duration(to_nanoseconds(value)), None
    except DurationError as failure:
        return None, _invalid(str(failure))


def date(
    year: Any = None,
    month: Any = None,
    day: Any = None,
    hour: Any = None,
    minute: Any = None,
    second: Any = None,
    nanosecond: Any = None,
    location: Any = None,
) -> Time:
    """The moment of a wall clock reading; values outside their ranges carry over.

    Raises:
        LuaError: One of the first seven arguments is not a number.
    """
    fields = (year, month, day, hour, minute, second, nanosecond)
    numbers = [_whole(value, place, "time.date") for place, value in enumerate(fields, 1)]
    zone = local_zone() if location is None else to_zone(location, 8, "time.date")
    year, month, day, hour, minute, second, nanosecond = numbers
    return Time(from_date(year, month, day, hour, minute, second, nanosecond, zone))


def unix(seconds: Any = None, nanoseconds: Any = None) -> Time:
    """The moment a number of seconds and nanoseconds after the Unix epoch.

    Raises:
        LuaError: An argument is not a number.
    """
    whole = _whole(seconds, 1, "time.unix")
    part = _whole(nanoseconds, 2, "time.unix")
    return Time(Instant(whole * SECOND + part, local_zone()))


def load_location(name: Any = None) -> tuple[Location | None, Error | None]:
    """The location with an IANA name."""
    key = check_string(name, 1, "time.load_location")
    if not key:
        return None, _invalid("empty location name")
    if key == "Local":
        return localtz, None
    zone = zones.load(key)
    if zone is None:
        return None, Error(f"unknown time zone {key}", kind=NOT_FOUND, retryable=False)
    return Location(zone), None


def fixed_zone(name: Any = None, seconds: Any = None) -> Location:
    """A location with one offset, in seconds east of UTC.

    Raises:
        LuaError: An argument has the wrong type.
    """
    text = check_string(name, 1, "time.fixed_zone")
    offset = _whole(seconds, 2, "time.fixed_zone")
    return Location(zones.FixedZone(text, offset))


def _whole(value: Any, number: int, function: str) -> int:
    """A number argument without its fraction.

    Raises:
        LuaError: It is no number, or none that 64 bits hold.
    """
    given = check_number(value, number, function)
    if not -(2.0**63) <= given < 2.0**63:
        raise argument_error(number, function, "number has no integer representation")
    return int(given)


def _start(
    function: str, duration: Any, make: Callable[[int], Alarm]
) -> tuple[Alarm | None, Error | None]:
    try:
        ns = to_nanoseconds(duration)
    except DurationError as failure:
        return None, _invalid(str(failure))
    if ns <= 0:
        return None, _invalid(f"time.{function}: duration must be > 0")
    return make(ns), None


def _invalid(message: str) -> Error:
    return Error(message, kind=INVALID, retryable=False)
