"""Reads one layout element after the other from a text, as Go's `time.Parse` does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from runtime_shims.gotime import civil
from runtime_shims.gotime.layouts import is_fraction, is_offset

_DIGITS = re.compile(r"[0-9]+", re.ASCII)
_FRACTION = re.compile(r"[.,]([0-9]+)", re.ASCII)
_SIGNED_HOURS = re.compile(r"[+-]([0-9]+)", re.ASCII)
_CAPITALS = re.compile(r"[A-Z]{0,6}")
_SHORT_MONTHS = tuple(name[:3] for name in civil.MONTHS)
_SHORT_DAYS = tuple(name[:3] for name in civil.WEEKDAYS)


class BadElement(Exception):
    """The text does not continue with the element."""


class OutOfRange(Exception):
    """A field has an impossible value; the message is the field's name."""


@dataclass
class Reading:
    """The fields read so far; None where nothing was said and a default is not neutral."""

    year: int = 0
    month: int | None = None
    day: int | None = None
    year_day: int | None = None
    hour: int = 0
    minute: int = 0
    second: int = 0
    nanosecond: int = 0
    afternoon: bool | None = None
    utc: bool = False
    offset: int | None = None
    zone_name: str = ""


class Reader:
    """The unread rest of a text and the fields found before it."""

    def __init__(self, text: str) -> None:
        self.rest = text
        self.reading = Reading()

    def skip(self, literal: str) -> bool:
        """Reads a literal; a run of spaces in it matches any run, even none at the end."""
        while literal:
            if literal[0] == " ":
                if self.rest and self.rest[0] != " ":
                    return False
                literal = literal.lstrip(" ")
                self.rest = self.rest.lstrip(" ")
            elif self.rest[:1] == literal[0]:
                literal = literal[1:]
                self.rest = self.rest[1:]
            else:
                return False
        return True

    def read(self, element: str, following: str) -> None:
        """Reads one element.

        Args:
            element: The layout element.
            following: The next element of the layout, empty at its end.

        Raises:
            BadElement: The text does not continue with the element.
            OutOfRange: It does, with an impossible value.
        """
        if is_fraction(element):
            self._read_fraction(element)
        elif is_offset(element):
            self._read_offset(element)
        elif element in ("MST", "PM", "pm"):
            self._read_word(element)
        elif element in ("15", "3", "03", "4", "04", "5", "05"):
            self._read_clock(element, following)
        else:
            self._read_date(element)

    def _read_date(self, element: str) -> None:
        reading = self.reading
        match element:
            case "2006":
                reading.year = self._year(4)
            case "06":
                year = self._year(2)
                reading.year = year + (1900 if year >= 69 else 2000)
            case "January":
                reading.month = self._name(civil.MONTHS) + 1
            case "Jan":
                reading.month = self._name(_SHORT_MONTHS) + 1
            case "1" | "01":
                reading.month = self._number(element == "01")
                if not 1 <= reading.month <= 12:
                    raise OutOfRange("month")
            case "Monday":
                self._name(civil.WEEKDAYS)
            case "Mon":
                self._name(_SHORT_DAYS)
            case "2" | "_2" | "02":
                if element == "_2" and self.rest.startswith(" "):
                    self.rest = self.rest[1:]
                reading.day = self._number(element == "02")
            case _:
                reading.year_day = self._year_day(element)

    def _read_clock(self, element: str, following: str) -> None:
        reading = self.reading
        value = self._number(element[0] == "0")
        if element == "15":
            reading.hour = _within(value, 23, "hour")
        elif element in ("3", "03"):
            reading.hour = _within(value, 12, "hour")
        elif element in ("4", "04"):
            reading.minute = _within(value, 59, "minute")
        else:
            reading.second = _within(value, 59, "second")
            # A text may have a fraction where the layout has none.
            fraction = _FRACTION.match(self.rest)
            if fraction and not is_fraction(following):
                self._take_fraction(fraction)

    def _read_word(self, element: str) -> None:
        if element == "MST":
            self._read_zone_name()
            return
        word, self.rest = self.rest[:2], self.rest[2:]
        if word not in ((element, "AM") if element == "PM" else (element, "am")):
            raise BadElement
        self.reading.afternoon = word == element

    def _read_fraction(self, element: str) -> None:
        """Zeros want exactly their digits; nines take any number of digits, even none."""
        if element[1] == "9":
            fraction = _FRACTION.match(self.rest)
            if fraction:
                self._take_fraction(fraction)
            return
        fraction = _FRACTION.fullmatch(self.rest[: len(element)])
        if fraction is None or len(fraction[0]) < len(element):
            raise BadElement
        self._take_fraction(fraction)

    def _take_fraction(self, fraction: re.Match[str]) -> None:
        self.reading.nanosecond = int(fraction[1][:9].ljust(9, "0"))
        self.rest = self.rest[fraction.end() :]

    def _read_offset(self, element: str) -> None:
        if element[0] == "Z" and self.rest.startswith("Z"):
            self.rest = self.rest[1:]
            self.reading.utc = True
            return
        width = len(element)
        text, self.rest = self.rest[:width], self.rest[width:]
        if len(text) < width or text[0] not in "+-":
            raise BadElement
        if any(text[at] != ":" for at, character in enumerate(element) if character == ":"):
            raise BadElement
        digits = "".join(text[at] for at, character in enumerate(element) if character.isdigit())
        if not _DIGITS.fullmatch(digits):
            raise BadElement
        hours, minutes, seconds = (int(digits[at : at + 2] or "0") for at in (0, 2, 4))
        _within(hours, 24, "time zone offset hour")
        _within(minutes, 60, "time zone offset minute")
        _within(seconds, 60, "time zone offset second")
        offset = (hours * 60 + minutes) * 60 + seconds
        self.reading.offset = -offset if text[0] == "-" else offset

    def _read_zone_name(self) -> None:
        if self.rest.startswith("UTC"):
            self.rest = self.rest[3:]
            self.reading.utc = True
            return
        length = _zone_name_length(self.rest)
        self.reading.zone_name, self.rest = self.rest[:length], self.rest[length:]

    def _year(self, width: int) -> int:
        text, self.rest = self.rest[:width], self.rest[width:]
        if len(text) < width or not _DIGITS.fullmatch(text):
            raise BadElement
        return int(text)

    def _year_day(self, element: str) -> int:
        if element == "__2":
            self.rest = self.rest.removeprefix(" ").removeprefix(" ")
        digits = _DIGITS.match(self.rest[:3])
        if digits is None or (element == "002" and len(digits[0]) != 3):
            raise BadElement
        self.rest = self.rest[len(digits[0]) :]
        return int(digits[0])

    def _number(self, two_digits: bool) -> int:
        digits = _DIGITS.match(self.rest[:2])
        if digits is None or (two_digits and len(digits[0]) != 2):
            raise BadElement
        self.rest = self.rest[len(digits[0]) :]
        return int(digits[0])

    def _name(self, names: Sequence[str]) -> int:
        for index, name in enumerate(names):
            if self.rest[: len(name)].lower() == name.lower():
                self.rest = self.rest[len(name) :]
                return index
        raise BadElement


def _within(value: int, highest: int, field: str) -> int:
    if value > highest:
        raise OutOfRange(field)
    return value


def _zone_name_length(text: str) -> int:
    """Length of the zone abbreviation a text starts with.

    Raises:
        BadElement: It starts with none.
    """
    if text.startswith(("ChST", "MeST")):
        return 4
    if text.startswith("GMT"):
        return 3 + _signed_hours_length(text[3:])
    if len(text) >= 3 and text[0] in "+-":
        length = _signed_hours_length(text)
        if length:
            return length
        raise BadElement
    capitals = len(_CAPITALS.match(text)[0])  # type: ignore[index]
    if (
        capitals == 3
        or (capitals == 4 and (text[3] == "T" or text.startswith("WITA")))
        or (capitals == 5 and text[4] == "T")
    ):
        return capitals
    raise BadElement


def _signed_hours_length(text: str) -> int:
    match = _SIGNED_HOURS.match(text)
    return match.end() if match and int(match[1]) <= 23 else 0
