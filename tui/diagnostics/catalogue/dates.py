"""E4: dates, times, and what comes after what."""

from __future__ import annotations

from tui.diagnostics.catalogue.code_text import CodeText, Variants, Words

CODES = {
    "E401": CodeText(
        "a date that cannot be read",
        "Dates are written so that they sort, and so that no one has to guess which number is the "
        "month: `2025-11-19`, or only the part that the source gives (`2025-11`, `2025`, `202X`). "
        "`XXXX-11-19` is a day in a year that is not given. After a date, `?` means uncertain, `~` "
        "approximate and `%` both. `2025-11-19/2025-11-23` is an interval, and `..` leaves one end "
        "open.\n\n"
        "Put the source's own words into `when`.",
        "    date: November 19",
        "    date: XXXX-11-19",
    ),
    "E402": CodeText(
        "a date that does not exist",
        "The date is written correctly but does not exist: February has 28 or 29 days, and there is "
        "no thirteenth month. If the source itself gives this date, leave out `date` and quote it in "
        "`when`.",
        "    date: XXXX-11-31",
        "    date: XXXX-11-30",
    ),
    "E403": CodeText(
        "an interval that ends before it begins",
        "The first date of an interval is its beginning. All `XXXX` in one file mean the same unknown "
        "year, so an interval over New Year needs its years.",
        "    date: XXXX-11-23/XXXX-11-19",
        "    date: XXXX-11-19/XXXX-11-23",
    ),
    "E404": CodeText(
        "a time of day that cannot be read",
        "A time of day is two digits, a colon and two digits, from 00:00 to 23:59, or one of "
        "`morning`, `afternoon`, `evening` and `night`. Do not turn a part of the day into a clock "
        "time.",
        '    time: "25:00"',
        "    time: night",
    ),
    "E405": CodeText(
        "events that come after themselves",
        "`after`, `before` and `during` record an order that the source gives without dates. Here "
        "they lead from an event back to itself, so none of these events can come first.",
        "    title: Airstrike in Beirut\n    after: beirut-condemnation\n"
        "  beirut-condemnation:\n    title: Lebanese officials condemn the Beirut strike\n"
        "    after: strike-beirut",
        "    title: Airstrike in Beirut\n"
        "  beirut-condemnation:\n    title: Lebanese officials condemn the Beirut strike\n"
        "    after: strike-beirut",
    ),
    "E406": CodeText(
        "an order of events that contradicts their dates",
        "The order you wrote contradicts the dates you wrote. One of them is wrong, or a date is only "
        "inferred: mark it with a `?`, and the order takes precedence.",
        "    date: XXXX-11-19\n    after: strike-beirut\n"
        "  strike-beirut:\n    title: Airstrike in Beirut\n    date: XXXX-11-23",
        "    date: XXXX-11-19\n    before: strike-beirut\n"
        "  strike-beirut:\n    title: Airstrike in Beirut\n    date: XXXX-11-23",
    ),
}

WORDS: dict[str, Variants] = {
    **{
        code: {"": Words("`{word}` is not a valid date", "{reason}", help="{advice}")}
        for code in ("E401", "E402", "E403")
    },
    "E404": {"": Words("`{word}` is not a valid time of day", "{reason}", help="{advice}")},
    "E405": {
        "": Words(
            "these events come after themselves: {chain}",
            help="remove `{field}: {other}`, or turn one of the relations around",
        )
    },
    "E406": {
        "": Words(
            "`{field}: {other}` contradicts the dates of {events:and}",
            help="correct a date, mark it with a ? if it is inferred, or remove the relation",
        )
    },
}
