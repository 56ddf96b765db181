"""Layouts, zones and date arithmetic agree with Python's own calendar wherever both have one."""

from __future__ import annotations

from datetime import UTC as PYTHON_UTC
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from runtime_shims.gotime.formatting import format_instant
from runtime_shims.gotime.instant import Instant, from_date
from runtime_shims.gotime.parsing import parse_instant
from runtime_shims.gotime.zones import UTC, load

ZONES = ("UTC", "America/New_York", "Europe/Moscow", "Asia/Kolkata", "Pacific/Chatham")

# Elements of a layout and what they are in strftime.
ELEMENTS = {
    "2006": "%Y",
    "06": "%y",
    "January": "%B",
    "Jan": "%b",
    "01": "%m",
    "02": "%d",
    "002": "%j",
    "Monday": "%A",
    "Mon": "%a",
    "15": "%H",
    "03": "%I",
    "04": "%M",
    "05": "%S",
    "PM": "%p",
    "-0700": "%z",
    "MST": "%Z",
}

# Layouts that name an instant completely.
WHOLE = (
    "2006-01-02T15:04:05.000000000Z07:00",
    "Mon, 2 Jan 2006 3:04:05.999999999 PM -0700",
    "2006.002 15:04:05,999999999 -07:00:00",
    "January _2 2006 15.04.05.999999999 Z0700",
)

moments = st.datetimes(min_value=datetime(1971, 1, 1), max_value=datetime(2037, 12, 31))


def in_zone(moment: datetime, name: str) -> tuple[datetime, Instant]:
    """Return the same moment as Python and as this library show it in a zone."""
    zone = load(name)
    assert zone is not None
    there = moment.replace(tzinfo=PYTHON_UTC).astimezone(ZoneInfo(name))
    microseconds = (there - datetime(1970, 1, 1, tzinfo=PYTHON_UTC)) // timedelta(microseconds=1)
    return there, Instant(microseconds * 1000, zone)


@given(moments, st.sampled_from(ZONES), st.lists(st.sampled_from(sorted(ELEMENTS)), max_size=6))
def test_layouts_print_what_strftime_prints(moment: datetime, zone: str, names: list[str]) -> None:
    there, instant = in_zone(moment, zone)
    layout = " | ".join(names)
    expected = there.strftime(" | ".join(ELEMENTS[name] for name in names))
    assert format_instant(instant, layout) == expected


@given(moments, st.sampled_from(ZONES), st.sampled_from(WHOLE))
def test_what_is_printed_is_read_back(moment: datetime, zone: str, layout: str) -> None:
    _, instant = in_zone(moment, zone)
    text = format_instant(instant, layout)
    assert parse_instant(layout, text, UTC).ns == instant.ns


@given(moments, st.sampled_from(ZONES), st.integers(-1000, 1000), st.integers(-100_000, 100_000))
def test_fields_beyond_their_ranges_carry_over(
    moment: datetime, zone: str, days: int, seconds: int
) -> None:
    rule = load(zone)
    assert rule is not None
    expected = moment.replace(microsecond=0) + timedelta(days=days, seconds=seconds)
    given_fields = (moment.hour, moment.minute, moment.second + seconds, 0)
    instant = from_date(moment.year, moment.month, moment.day + days, *given_fields, rule)
    plain = from_date(moment.year, moment.month, moment.day + days, *given_fields, UTC)
    assert format_instant(plain, "2006-01-02 15:04:05") == str(expected)
    # A zone may skip the reading; then the two differ by the change of the clock, an hour at most.
    shown = datetime.strptime(format_instant(instant, "2006-01-02 15:04:05"), "%Y-%m-%d %H:%M:%S")
    assert abs(shown - expected) <= timedelta(hours=1)
