"""Folding, and the way back to positions of the text."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.search.folding import fold, spans

WHOLE = [
    ("حزب", "حِزْبُ"), ("احمد", "أحمد"), ("احمد", "إحمد"), ("احمد", "آحمد"), ("علي", "على"),
    ("فاطمه", "فاطمة"), ("محمد", "محـــمد"), ("لبنان", "لُبنان"), ("לבנון", "לְבָנוֹן"),
    ("hizbullah", "Ḥizbullāh"), ("strasse", "Straße"), ("straße", "strasse"), ("istanbul", "İstanbul"),
    ("İstanbul", "istanbul"), ("kadıkoy", "Kadıköy"), ("it's", "it’s"), ('"so"', "“so”"), ("a-b", "a–b"),
    ("office", "oﬃce"), ("abc", "ＡＢＣ"), ("cooperate", "co\u00adoper\u200bate"), ("1948", "١٩٤٨"),
    ("lodz", "Łódź"), ("cafe", "cafe\u0301"), ("οδος", "Οδός"), ("a b", "a\u00a0b"), ("...", "…"),
]  # fmt: skip
"""A query, and a text that it finds as a whole."""


@pytest.mark.parametrize(("query", "text"), WHOLE)
def test_spellings_of_a_word_find_each_other(query: str, text: str) -> None:
    assert list(spans(f"x {text} x", fold(query))) == [(2, 2 + len(text))]


@pytest.mark.parametrize(
    ("query", "text"), [("कि", "का"), ("は", "ば"), ("c+", "c"), ("resume", "res me"), ("ا", "ل"), ("o", "0")]
)
def test_other_words_stay_other_words(query: str, text: str) -> None:
    assert not list(spans(text, fold(query)))


@pytest.mark.parametrize("case", [False, True])
def test_folding_every_character_twice_changes_nothing(case: bool) -> None:
    characters = "".join(map(chr, range(sys.maxunicode + 1)))
    once = fold(characters, case=case)
    assert fold(once, case=case) == once


@given(st.text())
def test_case_can_be_kept_and_folded_later(text: str) -> None:
    assert fold(fold(text, case=True)) == fold(text)


@given(st.text(), st.text())
def test_folding_goes_character_by_character(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@given(st.text(min_size=1), st.booleans())
def test_text_finds_itself_whole(text: str, case: bool) -> None:
    folded = fold(text, case=case)
    found = list(spans(text, folded, case=case))
    assert found == ([(found[0][0], len(text))] if folded else [])
    assert not folded or not fold(text[: found[0][0]], case=case)


@given(st.text(), st.text(min_size=1, max_size=3))
def test_positions_map_back_to_what_was_found(text: str, word: str) -> None:
    folded = fold(word)
    for start, end in spans(text, folded):
        assert 0 <= start < end <= len(text)
        assert folded in fold(text[start:end])


def test_capitals_count_if_case_is_kept() -> None:
    assert list(spans("Ḥizb ḥizb", fold("Hizb", case=True), case=True)) == [(0, 4)]
