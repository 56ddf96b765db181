"""Time, Duration and Location as Lua sees them. Reference 7.3. All immutable."""

from __future__ import annotations

from typing import Any

from runtime_shims.execution import current
from runtime_shims.gotime import durations
from runtime_shims.gotime.durations import DurationError
from runtime_shims.gotime.formatting import format_instant
from runtime_shims.gotime.instant import ZERO_NS, Instant, from_date, round_to, truncate
from runtime_shims.gotime.layouts import DEFAULT, RFC3339
from runtime_shims.gotime.zones import UTC, Zone, local
from runtime_shims.lua import Userdata
from runtime_shims.lua.errors.arguments import (
    argument_error,
    check_integer,
    check_string,
    type_error,
)
from runtime_shims.lua.numbers.integers import wrap


class Duration(Userdata):
    """A span of time in nanoseconds."""

    type_name = "time.Duration"

    __slots__ = ("ns",)

    def __init__(self, ns: int) -> None:
        self.ns = ns

    def hours(self) -> float:
        """The span in hours."""
        return durations.in_units(self.ns, durations.HOUR)

    def minutes(self) -> float:
        """The span in minutes."""
        return durations.in_units(self.ns, durations.MINUTE)

    def seconds(self) -> float:
        """The span in seconds."""
        return durations.in_units(self.ns, durations.SECOND)

    def milliseconds(self) -> int:
        """The span in whole milliseconds."""
        return durations.divide(self.ns, durations.MILLISECOND)

    def microseconds(self) -> int:
        """The span in whole microseconds."""
        return durations.divide(self.ns, durations.MICROSECOND)

    def nanoseconds(self) -> int:
        """The span in nanoseconds."""
        return self.ns

    def __str__(self) -> str:
        return durations.format_duration(self.ns)


class Location(Userdata):
    """A time zone; the local one is that of the host at the moment of use."""

    type_name = "time.Location"

    __slots__ = ("fixed",)

    def __init__(self, zone: Zone | None = None) -> None:
        self.fixed = zone

    def string(self) -> str:
        """The location's name."""
        return self.fixed.name if self.fixed is not None else "Local"

    def __str__(self) -> str:
        return self.string()


class Time(Userdata):
    """A moment in a location."""

    type_name = "time.Time"

    __slots__ = ("instant",)

    def __init__(self, instant: Instant) -> None:
        self.instant = instant

    def add(self, duration: Any = None) -> Time:
        """The moment a duration later.

        Raises:
            LuaError: `duration` is none.
        """
        try:
            span = to_nanoseconds(duration)
        except DurationError as failure:
            raise argument_error(1, "add", str(failure)) from None
        return Time(self.instant._replace(ns=self.instant.ns + span))

    def sub(self, other: Any = None) -> Duration:
        """The duration since `other`.

        Raises:
            LuaError: `other` is no Time.
        """
        return Duration(durations.saturate(self.instant.ns - _time(other, "sub").ns))

    def add_date(self, years: Any = None, months: Any = None, days: Any = None) -> Time:
        """The moment a number of calendar years, months and days later.

        Raises:
            LuaError: An argument is not an integer.
        """
        fields = self.instant.fields()
        return Time(
            from_date(
                fields.year + check_integer(years, 1, "add_date"),
                fields.month + check_integer(months, 2, "add_date"),
                fields.day + check_integer(days, 3, "add_date"),
                fields.hour,
                fields.minute,
                fields.second,
                fields.nanosecond,
                self.instant.zone,
            )
        )

    def before(self, other: Any = None) -> bool:
        """Whether this moment is earlier than `other`."""
        return self.instant.ns < _time(other, "before").ns

    def after(self, other: Any = None) -> bool:
        """Whether this moment is later than `other`."""
        return self.instant.ns > _time(other, "after").ns

    def equal(self, other: Any = None) -> bool:
        """Whether both are the same moment, whatever their locations."""
        return self.instant.ns == _time(other, "equal").ns

    def format(self, layout: Any = None) -> str:
        """The text of the moment in the form of a Go layout."""
        return format_instant(self.instant, check_string(layout, 1, "format"))

    def format_rfc3339(self) -> str:
        """The text in RFC 3339 form without a fraction."""
        return format_instant(self.instant, RFC3339)

    def unix(self) -> int:
        """Seconds since the Unix epoch, wrapped to 64 bits."""
        return wrap(self.instant.ns // durations.SECOND)

    def unix_nano(self) -> int:
        """Nanoseconds since the Unix epoch, wrapped to 64 bits."""
        return wrap(self.instant.ns)

    def date(self) -> tuple[int, int, int]:
        """Year, month and day."""
        fields = self.instant.fields()
        return fields.year, fields.month, fields.day

    def clock(self) -> tuple[int, int, int]:
        """Hour, minute and second."""
        fields = self.instant.fields()
        return fields.hour, fields.minute, fields.second

    def year(self) -> int:
        """The year."""
        return self.instant.fields().year

    def month(self) -> int:
        """The month, 1 to 12."""
        return self.instant.fields().month

    def day(self) -> int:
        """The day of the month."""
        return self.instant.fields().day

    def hour(self) -> int:
        """The hour, 0 to 23."""
        return self.instant.fields().hour

    def minute(self) -> int:
        """The minute."""
        return self.instant.fields().minute

    def second(self) -> int:
        """The second."""
        return self.instant.fields().second

    def nanosecond(self) -> int:
        """The nanoseconds within the second."""
        return self.instant.fields().nanosecond

    def weekday(self) -> int:
        """The day of the week, 0 for Sunday."""
        return self.instant.fields().weekday

    def year_day(self) -> int:
        """The day of the year, from 1."""
        return self.instant.fields().year_day

    def is_zero(self) -> bool:
        """Whether this is 1 January of year 1, midnight UTC."""
        return self.instant.ns == ZERO_NS

    def in_location(self, location: Any = None) -> Time:
        """The same moment shown in another location."""
        return Time(self.instant._replace(zone=to_zone(location, 1, "in_location")))

    def location(self) -> Location:
        """The location the moment is shown in."""
        return Location(self.instant.zone)

    def utc(self) -> Time:
        """The same moment in UTC."""
        return Time(self.instant._replace(zone=UTC))

    def in_local(self) -> Time:
        """The same moment in the host's zone."""
        return Time(self.instant._replace(zone=local_zone()))

    def round(self, unit: Any = None) -> Time:
        """The nearest multiple of a Duration since the zero time."""
        return Time(round_to(self.instant, _duration(unit, "round")))

    def truncate(self, unit: Any = None) -> Time:
        """The last multiple of a Duration since the zero time."""
        return Time(truncate(self.instant, _duration(unit, "truncate")))

    def __str__(self) -> str:
        return format_instant(self.instant, DEFAULT)


def local_zone() -> Zone:
    """The zone the running program's host calls local."""
    return local(current().host.local_zone())


def to_zone(location: Any, number: int, function: str) -> Zone:
    """The zone of a Location argument.

    Raises:
        LuaError: It is no Location.
    """
    if not isinstance(location, Location):
        raise type_error(number, function, "time.Location", location)
    return location.fixed if location.fixed is not None else local_zone()


def to_nanoseconds(value: Any) -> int:
    """A duration argument: nanoseconds, a duration text or a Duration. Reference 7.1.

    Raises:
        DurationError: It is none of them; the message is Lua's.
    """
    if isinstance(value, Duration):
        return value.ns
    if value.__class__ is int:
        return int(value)
    if value.__class__ is float:
        if value != value or value in (float("inf"), float("-inf")):
            raise DurationError("duration must be a finite number")
        return durations.saturate(int(value))
    if value.__class__ is str:
        return durations.parse_duration(value)
    raise DurationError("duration must be number or string")


def _time(value: Any, function: str) -> Instant:
    if isinstance(value, Time):
        return value.instant
    raise type_error(1, function, "time.Time", value)


def _duration(value: Any, function: str) -> int:
    if isinstance(value, Duration):
        return value.ns
    raise type_error(1, function, "time.Duration", value)
