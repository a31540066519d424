"""E4: dates, times, and what comes after what."""

from __future__ import annotations

from tui.diagnostics.catalogue.code_text import CodeText, Variants, Words

CODES = {
    "E401": CodeText(
        "a date that cannot be read",
        "Dates are spelled so that they sort and nobody has to guess which number is the month: "
        "`2025-11-19`, or as much of it as the source gives (`2025-11`, `2025`, `202X`). `XXXX-11-19` "
        "is a day of a year that is not given. `?` behind it means uncertain, `~` about, `%` both; "
        "`2025-11-19/2025-11-23` is an interval, and `..` its open end. The source's own words belong "
        "into `when`.",
        "    date: November 19",
        "    date: XXXX-11-19",
    ),
    "E402": CodeText(
        "a date that does not exist",
        "The date is spelled well, and no calendar has it: February has 28 or 29 days, and there is "
        "no thirteenth month. If the source itself has it so, leave `date` out and quote it in "
        "`when`.",
        "    date: XXXX-11-31",
        "    date: XXXX-11-30",
    ),
    "E403": CodeText(
        "an interval that ends before it begins",
        "The first date of an interval is its beginning. All `XXXX` of one file are the same year "
        "that is not given: an interval over New Year needs years.",
        "    date: XXXX-11-23/XXXX-11-19",
        "    date: XXXX-11-19/XXXX-11-23",
    ),
    "E404": CodeText(
        "a time of day that cannot be read",
        "A time of day is two digits, a colon and two digits from 00:00 to 23:59, or one of `morning`, "
        "`afternoon`, `evening` and `night`. No clock time is made out of a part of the day.",
        '    time: "25:00"',
        "    time: night",
    ),
    "E405": CodeText(
        "events that come after themselves",
        "`after`, `before` and `during` say what the source orders without dating it. Here they lead "
        "from an event back to itself, so that none of these events can come first.",
        "    title: Airstrike in Beirut\n    after: beirut-condemnation\n"
        "  beirut-condemnation:\n    title: Lebanese officials condemn the Beirut strike\n"
        "    after: strike-beirut",
        "    title: Airstrike in Beirut\n"
        "  beirut-condemnation:\n    title: Lebanese officials condemn the Beirut strike\n"
        "    after: strike-beirut",
    ),
    "E406": CodeText(
        "an order of events that contradicts their dates",
        "The order that is written and the dates that are written exclude each other. One of them is "
        "wrong, or a date is only inferred: with a `?` behind it, it gives way to the order.",
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
