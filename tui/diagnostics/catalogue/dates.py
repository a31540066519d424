"""E4: dates, times and the order of events."""

from __future__ import annotations

from tui.diagnostics.catalogue.code_text import CodeText, Variants, Words

CODES = {
    "E401": CodeText("a date that cannot be read",
        "Dates are written so that they sort, and so that no one has to guess which number is the "
        "month: `2025-11-19`, or only the part that the source gives (`2025-11`, `2025`, `202X`). "
        "`XXXX-11-19` is a day in a year that is not given. After a date, `?` means uncertain, `~` "
        "approximate and `%` both. A time of day follows a `T`, with its zone if the source gives one: "
        "`2025-11-19T22:00`, `2025-11-19T20:00Z`, `2025-11-19T22:00+02:00`. `2025-11-19/2025-11-23` is "
        "an interval, and `..` leaves one end open.\n\n"
        "Put the source's own words into `when`.",
        "    date: November 19", "    date: XXXX-11-19"),
    "E402": CodeText("a date that does not exist",
        "The date is written correctly but does not exist: February has 28 or 29 days, and there is "
        "no thirteenth month. If the source itself gives this date, leave out `date` and quote it in "
        "`when`.",
        "    date: XXXX-11-31", "    date: XXXX-11-30"),
    "E403": CodeText("an interval that ends before it begins",
        "The first date of an interval is its beginning. All `XXXX` in one file mean the same unknown "
        "year, so an interval over New Year needs its years. The same holds for an event that lasts from "
        "`date` to `until`.",
        "    date: XXXX-11-23/XXXX-11-19", "    date: XXXX-11-19/XXXX-11-23"),
    "E404": CodeText("a time of day that cannot be read",
        "A time of day is two digits, a colon and two digits, from 00:00 to 23:59, or one of "
        "`morning`, `afternoon`, `evening` and `night`. Do not turn a part of the day into a clock "
        "time.",
        '    time: "25:00"', "    time: night"),
    "E405": CodeText("events that come after themselves",
        "`after`, `before` and `during` record an order that the source gives without dates. Here "
        "they lead from an event back to itself, so none of these events can come first.",
        "    title: Airstrike in Beirut\n    after: beirut-condemnation\n"
        "  beirut-condemnation:\n    title: Lebanese officials condemn the Beirut strike\n"
        "    after: strike-beirut",
        "    title: Airstrike in Beirut\n"
        "  beirut-condemnation:\n    title: Lebanese officials condemn the Beirut strike\n"
        "    after: strike-beirut"),
    "E406": CodeText("an order of events that contradicts their dates",
        "The order you wrote contradicts the dates you wrote. One of them is wrong, or a date is only "
        "inferred: mark it with a `?`, and the order takes precedence.",
        "    date: XXXX-11-19\n    after: strike-beirut\n"
        "  strike-beirut:\n    title: Airstrike in Beirut\n    date: XXXX-11-23",
        "    date: XXXX-11-19\n    before: strike-beirut\n"
        "  strike-beirut:\n    title: Airstrike in Beirut\n    date: XXXX-11-23"),
}  # fmt: skip

_DATE = {"": Words("`{word}` is not a valid date", "{reason:phrase}", help="{advice:phrase}")}
WORDS: dict[str, Variants] = {
    "E401": _DATE, "E402": _DATE,
    "E403": _DATE | {
        "until": Words("this event ends before it begins", "before its `date`",
            help="correct `date` or `until`; the event lasts from the one to the other"),
    },
    "E404": {"": Words("`{word}` is not a valid time of day", "{reason:phrase}", help="{advice:phrase}")},
    "E405": {
        "": Words("these events come after themselves: {chain}",
            help="remove `{field}: {other}`, or turn one of the relations around"),
    },
    "E406": {
        "": Words("`{field}: {other}` contradicts the dates of {events:and}",
            help="correct a date, mark it with a ? if it is inferred, or remove the relation"),
    },
}  # fmt: skip

PHRASES: dict[str, str] = {
    # Reasons.
    "year-month-day": "a date is written year-month-day",
    "too-long": "a date is much shorter",
    "unknown-year": "a year that is not given is written `XXXX`",
    "unknown-part": "a part that is not known is left out",
    "last-digit": "an X replaces the last digit of a year or a day",
    "season-numbers": "seasons are numbered 21 to 24",
    "decade-format": "a decade is written with one X",
    "century-format": "a century is written with two X",
    "quarter-format": "a quarter is an interval of months",
    "interval-format": "an interval is two dates with a slash between them; `..` leaves one end open",
    "one-mark": "a date has one mark, directly after it: `?`, `~`, or `%` for both",
    "approximate-mark": "an approximate date is marked `~`",
    "uncertain-mark": "an uncertain date is marked `?`",
    "one-year": "one end has a year and the other has none",
    "ends-first": "the interval ends before it begins",
    "year-alone": "a year that is not given needs a month",
    "before-christ": "years before Christ are negative, and 0000 is 1 BC: -0332 is 333 BC",
    "no-months": "a decade or century has no months",
    "no-days": "a season has no days",
    "one-day": "a time needs an exact day",
    "month-range": "months go from 01 to 12, seasons from 21 to 24",
    "day-range": "days go from 01 to {count}",
    "days-of-month": "{month} {year} has {count} days",
    "days-of-any": "{month} has {count} days",
    "days-of-february": "February has at most {count} days",
    "time-format": "a time is written HH:MM, or as a part of the day",
    "hour-range": "hours go from 00 to 23",
    "minute-range": "minutes go from 00 to 59",
    "to-the-minute": "a time is exact to the minute; seconds can stand in `when`",
    "zone-name": "a zone is written as its distance from UTC, or `Z` for UTC itself",
    "zone-range": "zones go from -14:00 to +14:00",
    # Advice.
    "write": "write {spellings:spellings}",
    "write-date": "write `{date}`",
    "day-first": "write {spellings:spellings} if the day comes first",
    "write-or-add-years": "write {spellings:spellings}, or add the years if the interval runs over New Year",
    "write-or-add-digits": "write `{date}`, or the year in full",
    "write-or-month": "write `{date}`, or a month from 01 to 12",
    "write-month": "write a month from 01 to 12",
    "write-day": "write a day from 01 to {count}",
    "write-hour": "write an hour from 00 to 23",
    "write-minute": "write a minute from 00 to 59",
    "write-zone": "write the hours and minutes between UTC and the place, such as `+02:00`",
    "omit-month": "write `{date}` if the month is not known",
    "omit-day": "write `{date}` if the day is not known",
    "omit-time": "write the day in full, or leave the time out",
    "omit-or-add-month": "leave the date out, or write one such as `XXXX-11-19`",
    "both-years": "give both ends a year, or write `XXXX` for both",
    "next-day": "write `00:00`, and the next day as the date",
    "time-or-part": "write a time such as `09:30`, or {parts:or}",
    "date-or-when": "write a date such as `2025-11-19`, or leave it out and quote the source in `when`",
    "date-or-word": "write a date such as `2025-11-19`, or {words:or}",
    "date-or-none": "write a date such as `2025-11-19`, or leave it out",
}
"""Why a text is no date or time, and what to do, by the keys of `DateError`."""
MEANING = "`{text}` for {meaning}"
"""One of several spellings."""
