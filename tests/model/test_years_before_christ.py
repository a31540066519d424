"""Years before Christ: ISO 8601 counts 0000 as 1 BC, so that -0332 is 333 BC."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.written_dates import parsed
from tui.model.calendar import civil, ordinal, spelled_year
from tui.model.date_format import format_date
from tui.model.dates import DateError, elapsed_days, firmly_before
from tui.model.edtf import parse, suggested_dates
from tui.parse.load import load_text

YEAR = st.integers(-9999, 9999)


@pytest.mark.parametrize(
    ("text", "first", "last", "words"),
    [
        ("-0332", (-332, 1, 1), (-332, 12, 31), "333 BC"),
        ("-0332-05", (-332, 5, 1), (-332, 5, 31), "May 333 BC"),
        ("-0332-05-12", (-332, 5, 12), (-332, 5, 12), "12 May 333 BC"),
        ("-0332-02-29", (-332, 2, 29), (-332, 2, 29), "29 Feb 333 BC"),
        ("-0332~", (-332, 1, 1), (-332, 12, 31), "about 333 BC"),
        ("-0332-24", (-332, 12, 1), (-331, 2, 28), "winter 333 BC"),
        ("-033X", (-339, 1, 1), (-330, 12, 31), "340–331 BC"),
        ("-03XX", (-399, 1, 1), (-300, 12, 31), "400–301 BC"),
        ("-000X", (-9, 1, 1), (-1, 12, 31), "10–2 BC"),
        ("0000", (0, 1, 1), (0, 12, 31), "1 BC"),
        ("-0332/-0330", (-332, 1, 1), (-330, 12, 31), "between 333 BC and 331 BC"),
        ("-0332-05-12/-0332-05-20", (-332, 5, 12), (-332, 5, 20), "between 12 and 20 May 333 BC"),
        ("-0004/0004", (-4, 1, 1), (4, 12, 31), "between 5 BC and 0004"),
    ],
)
def test_date_before_christ_is_read_and_shown(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int], words: str
) -> None:
    date = parse(text)
    assert (date.earliest, date.latest) == (ordinal(*first), ordinal(*last))
    assert format_date(date) == words


@pytest.mark.parametrize("text", ["-0000", "-332", "-0331-02-29", "-0330/-0332", "--0332", "-XXXX-05"])
def test_impossible_date_before_christ_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        parse(text)


@pytest.mark.parametrize(
    ("words", "spellings"),
    [
        ("333 BC", ("-0332",)),
        ("333 B.C.", ("-0332",)),
        ("333 BCE", ("-0332",)),
        ("c. 333 BC", ("-0332~",)),
        ("12 May 333 BC", ("-0332-05-12",)),
        ("May 12, 333 B.C.", ("-0332-05-12",)),
        ("March 44 BC", ("-0043-03",)),
        ("1 BC", ("0000",)),
        ("0 BC", ()),
        ("4th century BC", ("-03XX",)),
        ("330s BC", ("-0338/-0329",)),
        ("340-330 BC", ("-0339/-0329",)),
        ("before 333 BC", ("../-0332",)),
        ("44 AD", ("0044",)),
        ("-332", ("-0332", "-0331")),
        ("-0332-5-12", ("-0332-05-12",)),
    ],
)
def test_years_in_words_are_respelled(words: str, spellings: tuple[str, ...]) -> None:
    assert suggested_dates(words) == spellings


@given(YEAR, YEAR)
def test_years_are_in_the_order_of_their_numbers(one: int, other: int) -> None:
    first, second = parse(spelled_year(one)), parse(spelled_year(other))
    assert firmly_before(first, second) is (one < other)


@given(YEAR, st.integers(-3_000_000, 3_000_000), st.integers(0, 400_000))
def test_days_between_dates_are_counted_across_the_year_0(year: int, day: int, days: int) -> None:
    one, other = (parse(_spelled(number)) for number in (day, day + days))
    assert elapsed_days(one, other) == days
    assert parsed(spelled_year(year)) is not None


def _spelled(number: int) -> str:
    year, month, day = civil(number)
    return f"{spelled_year(year)}-{month:02}-{day:02}"


def test_events_before_christ_come_first() -> None:
    text = "title: A\ntimeline:\n"
    for id_, date in (("d", "2025"), ("b", "-0043-03-15"), ("c", "0044"), ("a", "-0332")):
        text += f"  {id_}: {{title: {id_}, date: {date}}}\n"
    briefing = load_text(text, "a.yaml").briefing
    assert briefing is not None
    assert briefing.event_order == ("a", "b", "c", "d")
