"""Proleptic Gregorian calendar arithmetic on plain integers, for every year Go's time can hold."""

from __future__ import annotations

from collections.abc import Sequence

DAY_SECONDS = 86_400

MONTHS: Sequence[str] = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS: Sequence[str] = (
    "Sunday",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
)

# Days between 1 March of year 0 and 1 January 1970.
_EPOCH_SHIFT = 719_468
_DAYS_OF_400_YEARS = 146_097


def is_leap(year: int) -> bool:
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Number of days of a month; `month` counts from 1."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def days_from_date(year: int, month: int, day: int) -> int:
    """Days from 1 January 1970 to a date; month and day may lie outside their ranges."""
    carry, month_index = divmod(month - 1, 12)
    # Years that begin in March put the leap day at the end.
    shifted_year = year + carry - (month_index < 2)
    era, year_of_era = divmod(shifted_year, 400)
    day_of_year = (153 * ((month_index + 10) % 12) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * _DAYS_OF_400_YEARS + day_of_era - _EPOCH_SHIFT


def date_from_days(days: int) -> tuple[int, int, int]:
    """Year, month and day of a day number counted from 1 January 1970."""
    era, day_of_era = divmod(days + _EPOCH_SHIFT, _DAYS_OF_400_YEARS)
    year_of_era = (
        day_of_era - day_of_era // 1_460 + day_of_era // 36_524 - day_of_era // 146_096
    ) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    return era * 400 + year_of_era + (month <= 2), month, day


def weekday_of_days(days: int) -> int:
    """Day of the week of a day number, 0 for Sunday."""
    return (days + 4) % 7


def iso_week(year: int, month: int, day: int) -> tuple[int, int]:
    """ISO 8601 year and week number of a date."""
    days = days_from_date(year, month, day)
    # The week belongs to the year of its Thursday.
    thursday = days - (weekday_of_days(days) + 6) % 7 + 3
    iso_year = date_from_days(thursday)[0]
    return iso_year, (thursday - days_from_date(iso_year, 1, 1)) // 7 + 1
