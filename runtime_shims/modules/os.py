"""The `os` module, on the host's time: what a workflow reads is workflow time. Reference 10.8."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from runtime_shims.execution import current
from runtime_shims.gotime import civil
from runtime_shims.gotime.durations import SECOND
from runtime_shims.gotime.formatting import format_instant
from runtime_shims.gotime.instant import Fields, Instant, from_date
from runtime_shims.gotime.userdata import local_zone
from runtime_shims.gotime.zones import UTC
from runtime_shims.lua import LuaError, Table
from runtime_shims.lua.errors.arguments import (
    argument_error,
    check_integer,
    check_number,
    check_string,
    check_table,
)
from runtime_shims.lua.errors.raising import runtime_error
from runtime_shims.lua.numbers.integers import float_to_integer
from runtime_shims.lua.numbers.parsing import parse_number
from runtime_shims.lua.values.missing import NO_VALUE

__all__ = ["clock", "date", "difftime", "platform", "time"]

platform = "wippy"

_DATE_FIELDS = ("year", "month", "day")
_CLOCK_FIELDS = ("hour", "min", "sec")


def time(table: Any = None) -> int:
    """Seconds since the Unix epoch, now or of a table of calendar fields in the local zone.

    Missing date fields are today's, missing clock fields zero; values outside their ranges carry.

    Raises:
        LuaError: The argument is not a table, or a field is not an integer.
    """
    if table is None:
        return current().host.now_ns() // SECOND
    fields = check_table(table, 1, "os.time")
    today = _moment().fields()
    year, month, day = (_field(fields, name, getattr(today, name)) for name in _DATE_FIELDS)
    hour, minute, second = (_field(fields, name, 0) for name in _CLOCK_FIELDS)
    return from_date(year, month, day, hour, minute, second, 0, local_zone()).ns // SECOND


def date(format: Any = None, seconds: Any = None) -> Any:
    """A text or table for a moment, now by default.

    Args:
        format: C conversions, or `*t` for a table; a leading `!` means UTC. Default `%c`.
        seconds: Seconds since the Unix epoch.

    Raises:
        LuaError: The format has an unknown conversion, or an argument has the wrong type.
    """
    text = "%c" if format is None else check_string(format, 1, "os.date")
    moment = _moment()
    if seconds is not None:
        moment = moment._replace(ns=check_integer(seconds, 2, "os.date") * SECOND)
    if text.startswith("!"):
        text = text[1:]
        moment = moment._replace(zone=UTC)
    if text.startswith("*t"):
        return _as_table(moment.fields())
    return _expand(text, moment)


def clock() -> float:
    """Seconds of the host's time since the program started."""
    execution = current()
    return (execution.host.now_ns() - execution.started_ns) / SECOND


def difftime(later: Any = NO_VALUE, earlier: Any = NO_VALUE) -> float:
    """Seconds from `earlier` to `later`.

    Raises:
        LuaError: An argument is not a number.
    """
    end = check_number(later, 1, "os.difftime")
    return float(end - check_number(earlier, 2, "os.difftime"))


def _moment() -> Instant:
    return Instant(current().host.now_ns() // SECOND * SECOND, local_zone())


def _field(table: Table, name: str, default: int) -> int:
    value: Any = table[name]
    if value is None:
        return default
    number = parse_number(value) if value.__class__ is str else value
    integer = float_to_integer(number) if number.__class__ is float else number
    if integer.__class__ is not int:
        raise runtime_error(f"field '{name}' is not an integer")
    return int(integer)


def _as_table(fields: Fields) -> Table:
    return Table(
        year=fields.year,
        month=fields.month,
        day=fields.day,
        hour=fields.hour,
        min=fields.minute,
        sec=fields.second,
        wday=fields.weekday + 1,
        yday=fields.year_day,
        isdst=False,
    )


def _expand(text: str, moment: Instant) -> str:
    """Replaces every conversion of a format."""
    parts = text.split("%")
    expanded = [parts[0]]
    position = 1
    while position < len(parts):
        part = parts[position]
        if part == "":
            # Two signs in a row stand for one; the text behind the second is literal.
            if position + 1 == len(parts):
                raise _bad_conversion("%")
            expanded.append("%" + parts[position + 1])
            position += 2
            continue
        convert = _CONVERSIONS.get(part[0])
        if convert is None:
            raise _bad_conversion("%" + part[0])
        expanded.append(convert(moment) + part[1:])
        position += 1
    return "".join(expanded)


def _bad_conversion(conversion: str) -> LuaError:
    return argument_error(1, "os.date", f"invalid conversion specifier '{conversion}'")


def _go(layout: str) -> Callable[[Instant], str]:
    return lambda moment: format_instant(moment, layout)


def _iso_week(moment: Instant) -> str:
    fields = moment.fields()
    return f"{civil.iso_week(fields.year, fields.month, fields.day)[1]:02d}"


_CONVERSIONS: Mapping[str, Callable[[Instant], str]] = {
    "a": _go("Mon"),
    "A": _go("Monday"),
    "b": _go("Jan"),
    "B": _go("January"),
    "c": _go("Mon Jan _2 15:04:05 2006"),
    "d": _go("02"),
    "D": _go("01/02/06"),
    "e": _go("_2"),
    "F": _go("2006-01-02"),
    "h": _go("Jan"),
    "H": _go("15"),
    "I": _go("03"),
    "j": _go("002"),
    "m": _go("01"),
    "M": _go("04"),
    "n": lambda moment: "\n",
    "p": _go("PM"),
    "r": _go("03:04:05 PM"),
    "R": _go("15:04"),
    "S": _go("05"),
    "t": lambda moment: "\t",
    "T": _go("15:04:05"),
    "u": lambda moment: str(moment.fields().weekday or 7),
    "U": _iso_week,
    "V": _iso_week,
    "w": lambda moment: str(moment.fields().weekday),
    "W": _iso_week,
    "x": _go("01/02/06"),
    "X": _go("15:04:05"),
    "y": _go("06"),
    "Y": _go("2006"),
    "z": _go("-0700"),
    "Z": _go("MST"),
}
