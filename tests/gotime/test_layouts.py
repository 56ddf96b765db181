"""Layouts print and read as in Go's `time` package."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime_shims.gotime import civil, layouts
from runtime_shims.gotime.formatting import format_instant
from runtime_shims.gotime.instant import Instant, from_date, round_to, truncate
from runtime_shims.gotime.parsing import TimeParseError, parse_instant
from runtime_shims.gotime.zones import UTC, FixedZone, load
from runtime_shims.modules import time

PST = FixedZone("PST", -8 * 3600)
# The instant Go's own tests print: Wed Feb 4 21:00:57.012345600 PST 2009.
SAMPLE = from_date(2009, 2, 4, 21, 0, 57, 12_345_600, PST)


@pytest.mark.parametrize(
    ("layout", "text"),
    [
        ("Mon Jan _2 15:04:05 2006", "Wed Feb  4 21:00:57 2009"),
        ("Mon Jan 02 15:04:05 -0700 2006", "Wed Feb 04 21:00:57 -0800 2009"),
        (time.RFC822, "04 Feb 09 21:00 PST"),
        (time.RFC822Z, "04 Feb 09 21:00 -0800"),
        (time.RFC850, "Wednesday, 04-Feb-09 21:00:57 PST"),
        (time.RFC1123, "Wed, 04 Feb 2009 21:00:57 PST"),
        (time.RFC1123Z, "Wed, 04 Feb 2009 21:00:57 -0800"),
        (time.RFC3339, "2009-02-04T21:00:57-08:00"),
        (time.RFC3339NANO, "2009-02-04T21:00:57.0123456-08:00"),
        (time.KITCHEN, "9:00PM"),
        ("3:04pm", "9:00pm"),
        (time.STAMP, "Feb  4 21:00:57"),
        (time.STAMP_MILLI, "Feb  4 21:00:57.012"),
        (time.STAMP_MICRO, "Feb  4 21:00:57.012345"),
        (time.STAMP_NANO, "Feb  4 21:00:57.012345600"),
        (time.DATE_TIME, "2009-02-04 21:00:57"),
        (time.DATE_ONLY, "2009-02-04"),
        (time.TIME_ONLY, "21:00:57"),
        ("January 2 2006", "February 4 2009"),
        ("Janet or May, Monk", "Janet or May, Monk"),
        ("002 __2", "035  35"),
        ("_2006 _2", "_2009  4"),
        ("05.000 05,000 .00 .9999 5.9", "57.012 57,012 .01 .0123 57"),
        ("1/2 3:4:5 06", "2/4 9:0:57 09"),
        ("-07 -0700 -07:00 -070000 -07:00:00", "-08 -0800 -08:00 -080000 -08:00:00"),
        ("Z07 Z0700 Z07:00 Z070000 Z07:00:00", "-08 -0800 -08:00 -080000 -08:00:00"),
        ("плюс 2 15ч", "плюс 4 21ч"),
    ],
)
def test_format(layout: str, text: str) -> None:
    assert format_instant(SAMPLE, layout) == text


@pytest.mark.parametrize(
    ("instant", "layout", "text"),
    [
        (Instant(0), layouts.DEFAULT, "1970-01-01 00:00:00 +0000 UTC"),
        (Instant(0), "Z07:00 Z0700 MST", "Z Z UTC"),
        (Instant(0, FixedZone("", 5 * 3600 + 1800)), "MST", "+0530"),
        (Instant(0, FixedZone("", -30)), "-0700 -07:00:00", "+0000 +00:00:30"),
        (from_date(-44, 3, 15, 0, 0, 0, 0, UTC), "2006 06", "-0044 00"),
        (from_date(12345, 1, 1, 0, 0, 0, 0, UTC), "2006-01-02", "12345-01-01"),
        (from_date(2024, 5, 1, 0, 5, 0, 0, UTC), "3 03 PM", "12 12 AM"),
        (from_date(2024, 5, 1, 12, 5, 0, 0, UTC), "3:04 PM", "12:05 PM"),
    ],
)
def test_format_corners(instant: Instant, layout: str, text: str) -> None:
    assert format_instant(instant, layout) == text


@pytest.mark.parametrize(
    ("layout", "text", "expected"),
    [
        (time.RFC3339, "2010-02-04T21:00:57-08:00", "2010-02-04 21:00:57 -0800 -0800"),
        (time.RFC3339, "2010-02-04T21:00:57.0123Z", "2010-02-04 21:00:57.0123 +0000 UTC"),
        (time.RFC3339NANO, "2010-02-04T21:00:57Z", "2010-02-04 21:00:57 +0000 UTC"),
        (time.RFC1123, "Thu, 04 Feb 2010 21:00:57 PST", "2010-02-04 21:00:57 +0000 PST"),
        (time.RFC1123, "Thu, 04 Feb 2010 21:00:57 GMT-8", "2010-02-04 21:00:57 -0800 GMT-8"),
        (time.RFC850, "Thursday, 04-Feb-10 21:00:57 UTC", "2010-02-04 21:00:57 +0000 UTC"),
        (time.RFC822Z, "04 Feb 69 21:00 +0130", "1969-02-04 21:00:00 +0130 +0130"),
        (time.RFC822, "04 Feb 68 21:00 UTC", "2068-02-04 21:00:00 +0000 UTC"),
        (time.KITCHEN, "12:05AM", "0000-01-01 00:05:00 +0000 UTC"),
        (time.KITCHEN, "12:05PM", "0000-01-01 12:05:00 +0000 UTC"),
        (time.STAMP, "Feb  4 21:00:57", "0000-02-04 21:00:57 +0000 UTC"),
        (time.STAMP, "feb 14 21:00:57,5", "0000-02-14 21:00:57.5 +0000 UTC"),
        ("2006-002", "2012-060", "2012-02-29 00:00:00 +0000 UTC"),
        ("2006-002", "2010-365", "2010-12-31 00:00:00 +0000 UTC"),
        ("2006-__2", "2010- 35", "2010-02-04 00:00:00 +0000 UTC"),
        ("1/2/06 3 pm", "9/8/07 7 pm", "2007-09-08 19:00:00 +0000 UTC"),
        ("05.000", "57.012", "0000-01-01 00:00:57.012 +0000 UTC"),
        ("05.9", "57.0123456789", "0000-01-01 00:00:57.012345678 +0000 UTC"),
        ("2006  01", "2024 5", None),
        ("2006 1", "2024     5", "2024-05-01 00:00:00 +0000 UTC"),
        ("MST", "+03", "0000-01-01 00:00:00 +0000 +03"),
    ],
)
def test_parse(layout: str, text: str, expected: str | None) -> None:
    if expected is None:
        with pytest.raises(TimeParseError):
            parse_instant(layout, text, UTC)
        return
    assert format_instant(parse_instant(layout, text, UTC), layouts.DEFAULT) == expected


@pytest.mark.parametrize(
    ("layout", "text", "message"),
    [
        (time.DATE_ONLY, "2024-02-30", 'parsing time "2024-02-30": day out of range'),
        (time.DATE_ONLY, "2024-00-30", 'parsing time "2024-00-30": month out of range'),
        (time.TIME_ONLY, "24:00:00", 'parsing time "24:00:00": hour out of range'),
        (time.TIME_ONLY, "23:60:00", 'parsing time "23:60:00": minute out of range'),
        (time.TIME_ONLY, "23:59:60", 'parsing time "23:59:60": second out of range'),
        (time.KITCHEN, "13:00PM", 'parsing time "13:00PM": hour out of range'),
        (time.DATE_ONLY, "2024-01-02x", 'parsing time "2024-01-02x": extra text: "x"'),
        (
            time.DATE_ONLY,
            "2024/01/02",
            'parsing time "2024/01/02" as "2006-01-02": cannot parse "/01/02" as "-"',
        ),
        (
            time.DATE_ONLY,
            "hello",
            'parsing time "hello" as "2006-01-02": cannot parse "hello" as "2006"',
        ),
        (
            "15:04:05.000",
            "10:20:30.12",
            'parsing time "10:20:30.12" as "15:04:05.000": cannot parse ".12" as ".000"',
        ),
        ("Mon", "Fre", 'parsing time "Fre" as "Mon": cannot parse "Fre" as "Mon"'),
        ("MST", "ab", 'parsing time "ab" as "MST": cannot parse "ab" as "MST"'),
        ("-07:00", "+25:00", 'parsing time "+25:00": time zone offset hour out of range'),
        ("-07:00", "+0100", 'parsing time "+0100" as "-07:00": cannot parse "+0100" as "-07:00"'),
        ("2006-002", "2010-366", 'parsing time "2010-366": day-of-year out of range'),
        (
            "2006-01-02 002",
            "2010-02-04 036",
            'parsing time "2010-02-04 036": day-of-year does not match day',
        ),
        ("2006", "\u043d", r'parsing time "\xd0\xbd" as "2006": cannot parse "\xd0\xbd" as "2006"'),
    ],
)
def test_parse_errors(layout: str, text: str, message: str) -> None:
    with pytest.raises(TimeParseError) as failure:
        parse_instant(layout, text, UTC)
    assert str(failure.value) == message


def zone(name: str) -> Any:
    found = load(name)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "fields", "expected"),
    [
        ("America/New_York", (2024, 7, 1, 12, 0), "2024-07-01 12:00:00 -0400 EDT"),
        # A skipped reading is taken by the offset after the change, a repeated one by that before.
        ("America/New_York", (2024, 3, 10, 2, 30), "2024-03-10 01:30:00 -0500 EST"),
        ("America/New_York", (2024, 11, 3, 1, 30), "2024-11-03 01:30:00 -0400 EDT"),
        ("Asia/Kolkata", (2024, 1, 1, 0, 0), "2024-01-01 00:00:00 +0530 IST"),
        ("America/Sao_Paulo", (2024, 1, 1, 0, 0), "2024-01-01 00:00:00 -0300 -03"),
    ],
)
def test_wall_clock_in_a_zone(name: str, fields: tuple[int, ...], expected: str) -> None:
    year, month, day, hour, minute = fields
    instant = from_date(year, month, day, hour, minute, 0, 0, zone(name))
    assert format_instant(instant, layouts.DEFAULT) == expected


def test_parse_uses_abbreviations_of_the_zone() -> None:
    new_york = zone("America/New_York")
    for text, offset in (("01 Jul 24 12:00 EDT", "-0400"), ("01 Jan 24 12:00 EST", "-0500")):
        instant = parse_instant(time.RFC822, text, new_york)
        assert format_instant(instant, "-0700") == offset
        assert instant.zone is new_york
    berlin = parse_instant(time.RFC3339, "2024-07-01T12:00:00+02:00", zone("Europe/Berlin"))
    assert berlin.zone.name == "Europe/Berlin"


@given(st.integers(-9_000_000_000_000_000_000, 9_000_000_000_000_000_000), st.integers(-840, 840))
def test_rfc3339_round_trip(ns: int, minutes: int) -> None:
    instant = Instant(ns, FixedZone("", minutes * 60))
    text = format_instant(instant, layouts.RFC3339_NANO)
    again = parse_instant(layouts.RFC3339, text, UTC)
    assert again.ns == ns
    assert format_instant(again, layouts.RFC3339_NANO) == text


@given(st.integers(-10_000_000, 10_000_000))
def test_calendar_round_trip(days: int) -> None:
    year, month, day = civil.date_from_days(days)
    assert 1 <= day <= civil.days_in_month(year, month)
    assert civil.days_from_date(year, month, day) == days


@pytest.mark.parametrize(
    ("date", "week"),
    [
        ((2024, 1, 1), (2024, 1)),
        ((2021, 1, 3), (2020, 53)),
        ((2018, 12, 31), (2019, 1)),
        ((2005, 1, 1), (2004, 53)),
        ((2024, 5, 1), (2024, 18)),
    ],
)
def test_iso_week(date: tuple[int, int, int], week: tuple[int, int]) -> None:
    assert civil.iso_week(*date) == week


def test_rounding_counts_from_the_zero_time() -> None:
    minute = 60_000_000_000
    half = from_date(2024, 5, 1, 10, 0, 30, 0, UTC)
    assert round_to(half, minute).fields().minute == 1
    assert truncate(half, minute).fields().second == 0
    assert round_to(half, 0) == half
    before = from_date(1960, 5, 1, 10, 0, 31, 0, UTC)
    assert truncate(before, minute).fields()[3:6] == (10, 0, 0)
