"""Columns in an editor's units, where a character may take more than one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.lsp.position_units import characters, units

ENCODINGS = ["utf-8", "utf-16", "utf-32"]


@pytest.mark.parametrize(("encoding", "count"), [("utf-8", 10), ("utf-16", 5), ("utf-32", 4)])
def test_each_encoding_counts_its_own_units(encoding: str, count: int) -> None:
    assert units("aé—𝄞", encoding) == count
    assert characters("aé—𝄞b", count, encoding) == 4


@given(st.text(), st.sampled_from(ENCODINGS), st.data())
def test_columns_round_trip(text: str, encoding: str, data: st.DataObject) -> None:
    column = data.draw(st.integers(0, len(text)))
    assert characters(text, units(text[:column], encoding), encoding) == column


@given(st.text(), st.sampled_from(ENCODINGS), st.integers(0, 1000))
def test_columns_inside_characters_or_past_the_end_clamp(text: str, encoding: str, count: int) -> None:
    column = characters(text, count, encoding)
    assert units(text[:column], encoding) <= count
    assert column == len(text) or units(text[: column + 1], encoding) > count


def test_lone_surrogates_are_counted() -> None:
    assert units("a\ud800é", "utf-16") == 3
    assert characters("a\ud800é", 2, "utf-16") == 2
