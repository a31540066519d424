"""The proleptic Gregorian calendar, counted in days.

Days are counted as `datetime.date.toordinal` does (0001-01-01 is 1), and go on before the year 0001 and after
9999. Years are those of ISO 8601: 0000 is 1 BC, -0001 is 2 BC.
"""

from __future__ import annotations

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_DAYS_BEFORE_MONTH = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365)


def spelled_year(year: int) -> str:
    """Return a year as it is written in a date: `2025`, `-0332`."""
    return f"{year:05}" if year < 0 else f"{year:04}"


def is_leap(year: int) -> bool:
    """Return whether a year has 366 days; the year 0 has."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Return 28 to 31."""
    days = _DAYS_BEFORE_MONTH[month] - _DAYS_BEFORE_MONTH[month - 1]
    return days + (month == 2 and is_leap(year))


def ordinal(year: int, month: int, day: int) -> int:
    """Return the number of a day: 1 for 0001-01-01."""
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400
    return days + _DAYS_BEFORE_MONTH[month - 1] + (month > 2 and is_leap(year)) + day


def month_end(year: int, month: int) -> int:
    """Return the number of the last day of a month."""
    return ordinal(year, month, days_in_month(year, month))


def civil(day: int) -> tuple[int, int, int]:
    """Return year, month and day of a day's number: the inverse of `ordinal`.

    The year is taken to begin in March, so that the leap day is its last: see Howard Hinnant,
    "chrono-Compatible Low-Level Date Algorithms".
    """
    era, of_era = divmod(day + 305, 146_097)  # An era is 400 years; 0000-03-01 is day -305.
    year = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    month = (5 * of_year + 2) // 153
    of_month = of_year - (153 * month + 2) // 5 + 1
    month = month + 3 if month < 10 else month - 9
    return year + era * 400 + (month <= 2), month, of_month
