"""Durations read and print as Go's `time.ParseDuration` and `Duration.String` do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime_shims.gotime.durations import (
    HOUR,
    MAX_DURATION,
    MIN_DURATION,
    MINUTE,
    SECOND,
    DurationError,
    divide,
    format_duration,
    in_units,
    parse_duration,
)


@pytest.mark.parametrize(
    ("text", "nanoseconds"),
    [
        ("0", 0),
        ("-0", 0),
        ("5s", 5 * SECOND),
        ("1.5h", HOUR + HOUR // 2),
        ("2h30m", 2 * HOUR + 30 * MINUTE),
        ("-5s", -5 * SECOND),
        ("+5s", 5 * SECOND),
        ("1h1m1s1ms1us1ns", 3_661_001_001_001),
        ("3\u00b5s", 3000),
        ("3\u03bcs", 3000),
        (".5s", SECOND // 2),
        ("1.s", SECOND),
        ("0.3333333333333333333h", 20 * MINUTE),
        ("1.9ns", 1),
        ("9223372036854775807ns", MAX_DURATION),
        ("-9223372036854775808ns", MIN_DURATION),
        ("9223372036.854775807s", MAX_DURATION),
    ],
)
def test_parse(text: str, nanoseconds: int) -> None:
    assert parse_duration(text) == nanoseconds


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", 'time: invalid duration ""'),
        ("-", 'time: invalid duration "-"'),
        ("s", 'time: invalid duration "s"'),
        (".", 'time: invalid duration "."'),
        (".s", 'time: invalid duration ".s"'),
        ("3", 'time: missing unit in duration "3"'),
        ("1h3", 'time: missing unit in duration "1h3"'),
        ("1d", 'time: unknown unit "d" in duration "1d"'),
        ("1 s", 'time: unknown unit " s" in duration "1 s"'),
        ("1\u0448", r'time: unknown unit "\xd1\x88" in duration "1\xd1\x88"'),
        ('1"', r'time: unknown unit "\"" in duration "1\""'),
        ("9223372036854775808ns", 'time: invalid duration "9223372036854775808ns"'),
        ("3000000h", 'time: invalid duration "3000000h"'),
        ("--5s", 'time: invalid duration "--5s"'),
    ],
)
def test_parse_errors(text: str, message: str) -> None:
    with pytest.raises(DurationError) as failure:
        parse_duration(text)
    assert str(failure.value) == message


@pytest.mark.parametrize(
    ("nanoseconds", "text"),
    [
        (0, "0s"),
        (1, "1ns"),
        (1100, "1.1\u00b5s"),
        (100_000_000, "100ms"),
        (2_200_000, "2.2ms"),
        (1_500_000_000, "1.5s"),
        (HOUR + 30 * MINUTE, "1h30m0s"),
        (5 * MINUTE + SECOND, "5m1s"),
        (-90 * MINUTE, "-1h30m0s"),
        (100 * HOUR, "100h0m0s"),
        (MIN_DURATION, "-2562047h47m16.854775808s"),
        (MAX_DURATION, "2562047h47m16.854775807s"),
    ],
)
def test_format(nanoseconds: int, text: str) -> None:
    assert format_duration(nanoseconds) == text


@given(st.integers(MIN_DURATION, MAX_DURATION))
def test_round_trip(nanoseconds: int) -> None:
    assert parse_duration(format_duration(nanoseconds)) == nanoseconds


def test_units_truncate_toward_zero() -> None:
    assert (divide(-1_999_999, 1_000_000), divide(1_999_999, 1_000_000)) == (-1, 1)
    assert (in_units(-90 * MINUTE, HOUR), in_units(SECOND // 4, SECOND)) == (-1.5, 0.25)
