from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.figures import FigureError, is_figure, parse_figure
from tui.model.numbers_in_words import in_digits

M = 10**6


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("39 killed", 39, 39, "killed"),
        ("39 Killed", 39, 39, "killed"),
        ("39", 39, 39, ""),
        ("at least 39 killed", 39, None, "killed"),
        ("At least 39 killed", 39, None, "killed"),
        ("39 or more killed", 39, None, "killed"),
        ("39+ killed", 39, None, "killed"),
        ("up to 12 jobs", None, 12, "jobs"),
        ("fewer than 1,400 people", None, 1400, "people"),
        ("12 or fewer", None, 12, ""),
        ("22 to 25 killed", 22, 25, "killed"),
        ("between 22 and 25 killed", 22, 25, "killed"),
        ("22–25 killed", 22, 25, "killed"),
        ("22 to 25 million people", 22 * M, 25 * M, "people"),
        ("900 to 1.2 thousand people", 900, 1200, "people"),
        ("about £1,400", 1400, 1400, "£"),
        ("£1.2bn a year", 1200 * M, 1200 * M, "£ a year"),
        ("$2–3m", 2 * M, 3 * M, "$"),
        ("US$3 million", 3 * M, 3 * M, "US$"),
        ("EUR 300 a  month", 300, 300, "EUR a month"),
        ("5 %", 5, 5, "%"),
        ("5%", 5, 5, "%"),
        ("−0.5 %", -0.5, -0.5, "%"),
        ("1 400 people", 1400, 1400, "people"),
        ("1\u202f400\u202f000 people", 1.4 * M, 1.4 * M, "people"),
        ("39 killed?", 39, 39, "killed"),
    ],
)
def test_figure_is_parsed(text: str, low: float | None, high: float | None, unit: str) -> None:
    figure = parse_figure(text)
    assert (figure.low, figure.high, figure.unit) == (low, high, unit)
    assert figure.written == text


@pytest.mark.parametrize(
    "text",
    ["", "killed", "no one", "thirty-nine killed", "39killed", "3rd place", "12:30", "2025-11-19", "1,40 x"],
)
def test_text_without_a_number_in_front_is_no_figure(text: str) -> None:
    with pytest.raises(FigureError) as error:
        parse_figure(text)
    assert error.value.reason == "shape"


@pytest.mark.parametrize("text", ["25 to 22 killed", "13-2 votes", "£2bn to £1bn"])
def test_range_goes_from_low_to_high(text: str) -> None:
    with pytest.raises(FigureError) as error:
        parse_figure(text)
    assert error.value.reason == "reversed"


def test_bounds_are_ordered_around_their_number() -> None:
    texts = ["up to 39", "39", "39 to 40", "at least 39", "40", "up to 41"]
    shuffled = sorted(texts, key=len)
    assert sorted(shuffled, key=lambda text: parse_figure(text).order) == texts


@given(st.integers(0, 10**12), st.sampled_from(["", " killed", " people in Tyre", "%"]))
def test_separators_do_not_change_a_number(number: int, counted: str) -> None:
    plain = parse_figure(f"{number}{counted}")
    assert plain.low == plain.high == number
    for separator in ", \u00a0\u202f":
        other = parse_figure(f"{number:,}".replace(",", separator) + counted)
        assert (other.low, other.unit) == (plain.low, plain.unit)


@given(st.text())
def test_any_text_is_a_figure_or_an_error(text: str) -> None:
    try:
        figure = parse_figure(text)
    except FigureError:
        return
    assert figure.low is not None or figure.high is not None


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("at least four killed", "at least 4 killed"),
        ("Twenty-five to thirty hurt", "25 to 30 hurt"),
        ("two hundred and five ships", "205 ships"),
        ("a hundred people", "100 people"),
        ("a dozen boats", "12 boats"),
        ("two million people", "2 million people"),
        ("someone", "someone"),
        ("bone", "bone"),
    ],
)
def test_numbers_in_words_become_digits(text: str, digits: str) -> None:
    assert in_digits(text) == digits
    assert is_figure(digits) == (digits != text)
