"""An instant in a zone, and its calendar fields. Immutable."""

from __future__ import annotations

from typing import NamedTuple

from runtime_shims.gotime import civil
from runtime_shims.gotime.durations import SECOND
from runtime_shims.gotime.zones import UTC, Zone

# Nanoseconds from 1 January of year 1, Go's zero time, to the Unix epoch.
ZERO_NS = -62_135_596_800 * SECOND


class Fields(NamedTuple):
    """The wall clock reading of an instant in its zone."""

    year: int
    month: int
    day: int
    hour: int
    minute: int
    second: int
    nanosecond: int
    weekday: int
    year_day: int
    zone: str
    offset: int


class Instant(NamedTuple):
    """A moment and the zone it is shown in.

    Attributes:
        ns: Nanoseconds since the Unix epoch.
        zone: Where the wall clock hangs.
    """

    ns: int
    zone: Zone = UTC

    def fields(self) -> Fields:
        """The calendar fields in the instant's zone."""
        unix, nanosecond = divmod(self.ns, SECOND)
        zone, offset = self.zone.lookup(unix)
        days, seconds = divmod(unix + offset, civil.DAY_SECONDS)
        year, month, day = civil.date_from_days(days)
        hour, rest = divmod(seconds, 3600)
        return Fields(
            year,
            month,
            day,
            hour,
            rest // 60,
            rest % 60,
            nanosecond,
            civil.weekday_of_days(days),
            days - civil.days_from_date(year, 1, 1) + 1,
            zone,
            offset,
        )


def from_date(
    year: int,
    month: int,
    day: int,
    hour: int,
    minute: int,
    second: int,
    nanosecond: int,
    zone: Zone,
) -> Instant:
    """The instant of a wall clock reading; fields out of range carry over. Reference 7.2."""
    days = civil.days_from_date(year, month, day)
    carry, nanosecond = divmod(nanosecond, SECOND)
    wall = days * civil.DAY_SECONDS + hour * 3600 + minute * 60 + second + carry
    return Instant(zone.from_wall(wall) * SECOND + nanosecond, zone)


def truncate(instant: Instant, unit: int) -> Instant:
    """The last multiple of `unit` nanoseconds since the zero time; unchanged for unit <= 0."""
    if unit <= 0:
        return instant
    return instant._replace(ns=instant.ns - (instant.ns - ZERO_NS) % unit)


def round_to(instant: Instant, unit: int) -> Instant:
    """The nearest multiple of `unit` nanoseconds since the zero time, halves up."""
    if unit <= 0:
        return instant
    remainder = (instant.ns - ZERO_NS) % unit
    if remainder + remainder < unit:
        return instant._replace(ns=instant.ns - remainder)
    return instant._replace(ns=instant.ns + unit - remainder)
