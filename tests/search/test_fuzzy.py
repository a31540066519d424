"""Fuzzy matching of names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.search.folding import fold
from tui.search.fuzzy import FuzzyQuery, best

NAMES = [
    "Airstrike in Beirut",
    "Beirut",
    "Lebanese officials",
    "Ḥizbullāh",
    "a source cited by LBCI TV",
    "أحمد الحسن",
    "The strike in Beirut was aimed at one man",
]


def found(typed: str, first: tuple[int, ...] = ()) -> list[str]:
    """Return the names that match, the best first."""
    return [NAMES[number] for number in best(FuzzyQuery(typed), [fold(name) for name in NAMES], first)]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("beirut", ["Beirut", "Airstrike in Beirut", "The strike in Beirut was aimed at one man"]),
        ("beirut strike", ["The strike in Beirut was aimed at one man", "Airstrike in Beirut"]),
        ("hizbullah", ["Ḥizbullāh"]),
        ("احمد", ["أحمد الحسن"]),
        ("lbnof", ["Lebanese officials"]),
        ("xyzzy", []),
        ("(", []),
        (".*", []),
    ],
)
def test_names_are_found_the_best_first(typed: str, names: list[str]) -> None:
    assert found(typed) == names


def test_what_was_picked_before_wins_among_equals() -> None:
    assert found("beirut", (6,))[:2] == ["Beirut", "The strike in Beirut was aimed at one man"]


def test_matched_letters_are_named() -> None:
    assert list(FuzzyQuery("beirut").spans("Airstrike in Beirut")) == [(13, 19)]
    assert list(FuzzyQuery("hi").spans("Ḥizb")) == [(0, 2)]
    assert list(FuzzyQuery("lbn").spans("Lebanese")) == [(0, 1), (2, 3), (4, 5)]


@given(st.text(), st.text())
def test_any_query_has_an_answer(typed: str, name: str) -> None:
    query = FuzzyQuery(typed)
    assert query.rank(fold(name)) in {None, *range(4 * len(typed) ** 2 + 1)}
    assert all(0 <= start < end <= len(name) for start, end in query.spans(name))


@given(st.text(min_size=1).filter(lambda text: fold(text).strip()))
def test_every_name_finds_itself(name: str) -> None:
    assert FuzzyQuery(name).rank(fold(name)) is not None
