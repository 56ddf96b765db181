"""Reads an instant by a Go layout; the error texts are Go's. Reference 7.2 and 7.4."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from runtime_shims.gotime import civil
from runtime_shims.gotime.durations import SECOND, quote
from runtime_shims.gotime.elements import BadElement, OutOfRange, Reader, Reading
from runtime_shims.gotime.instant import Instant, from_date
from runtime_shims.gotime.layouts import pieces
from runtime_shims.gotime.zones import UTC, FixedZone, Zone

_DAYS_BEFORE = (0, *accumulate(civil.days_in_month(2001, month) for month in range(1, 13)))


class TimeParseError(ValueError):
    """A text that does not follow its layout; the message is Go's."""


@dataclass(frozen=True)
class _Input:
    """What every error message quotes."""

    layout: str
    text: str

    def mismatch(self, element: str, rest: str) -> TimeParseError:
        return TimeParseError(
            f"parsing time {quote(self.text)} as {quote(self.layout)}: "
            f"cannot parse {quote(rest)} as {quote(element)}"
        )

    def wrong(self, reason: str) -> TimeParseError:
        return TimeParseError(f"parsing time {quote(self.text)}: {reason}")


def parse_instant(layout: str, text: str, zone: Zone) -> Instant:
    """Reads `text`, which has the form the layout shows for the reference time.

    Args:
        layout: A Go layout.
        text: The text.
        zone: Where a reading without zone or offset takes place, and whose abbreviations count.

    Raises:
        TimeParseError: The text has another form, or a field is out of range.
    """
    source = _Input(layout, text)
    reader = Reader(text)
    listed = list(pieces(layout))
    for index, (literal, element) in enumerate(listed):
        if not reader.skip(literal):
            raise source.mismatch(literal, reader.rest)
        if not element:
            if reader.rest:
                raise source.wrong(f"extra text: {quote(reader.rest)}")
            break
        following = listed[index + 1].element
        hold = reader.rest
        try:
            reader.read(element, following)
        except OutOfRange as failure:
            raise source.wrong(f"{failure} out of range") from None
        except BadElement:
            raise source.mismatch(element, hold) from None
    return _assemble(source, reader.reading, zone)


def _assemble(source: _Input, reading: Reading, zone: Zone) -> Instant:
    hour = reading.hour
    if reading.afternoon is True and hour < 12:
        hour += 12
    elif reading.afternoon is False and hour == 12:
        hour = 0
    month, day = _date(source, reading)
    if not 1 <= day <= civil.days_in_month(reading.year, month):
        raise source.wrong("day out of range")

    def wall(where: Zone) -> Instant:
        return from_date(
            reading.year,
            month,
            day,
            hour,
            reading.minute,
            reading.second,
            reading.nanosecond,
            where,
        )

    if reading.utc:
        return wall(UTC)
    if reading.offset is not None:
        moment = Instant(wall(UTC).ns - reading.offset * SECOND)
        name, seconds = zone.lookup(moment.ns // SECOND)
        if seconds == reading.offset and reading.zone_name in ("", name):
            return Instant(moment.ns, zone)
        return Instant(moment.ns, FixedZone(reading.zone_name, reading.offset))
    if reading.zone_name:
        return _in_named_zone(wall(UTC), reading.zone_name, zone)
    return wall(zone)


def _in_named_zone(reading: Instant, name: str, zone: Zone) -> Instant:
    """A reading with an abbreviation: of the zone itself, or of nowhere with offset zero."""
    seconds = zone.lookup_name(name, reading.ns // SECOND)
    if seconds is not None:
        return Instant(reading.ns - seconds * SECOND, zone)
    hours = int(name[3:]) if name.startswith("GMT") and len(name) > 3 else 0
    return Instant(reading.ns - hours * 3600 * SECOND, FixedZone(name, hours * 3600))


def _date(source: _Input, reading: Reading) -> tuple[int, int]:
    """Month and day of a reading; a day of the year must agree with them."""
    month, day = reading.month, reading.day
    if reading.year_day is None:
        return month or 1, 1 if day is None else day
    found_month, found_day = _from_year_day(source, reading.year, reading.year_day)
    if month is not None and month != found_month:
        raise source.wrong("day-of-year does not match month")
    if day is not None and day != found_day:
        raise source.wrong("day-of-year does not match day")
    return found_month, found_day


def _from_year_day(source: _Input, year: int, year_day: int) -> tuple[int, int]:
    if civil.is_leap(year):
        if year_day == 31 + 29:
            return 2, 29
        if year_day > 31 + 29:
            year_day -= 1
    if not 1 <= year_day <= 365:
        raise source.wrong("day-of-year out of range")
    month = (year_day - 1) // 31 + 1
    if _DAYS_BEFORE[month] < year_day:
        month += 1
    return month, year_day - _DAYS_BEFORE[month - 1]
