"""Completing and explaining queries."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.given import read, shipped
from tests.search.test_search import SMALL
from tui.search.complete import complete
from tui.search.explain import explain
from tui.search.parser import parse_query
from tui.search.query import FIELDS

OFFERED = {
    "b": ["by:"],
    "strike st": ["stance:", "status:"],
    "-ki": ["kind:"],
    "by:": ["state", "office", "ali", "unstated"],
    "by:no": ["state"],
    "by:علي": ["ali"],
    "place:pi": ["pier"],
    "(is:con": ["contested"],
    "stance:m": ["mixed"],
    "kind:mat": ['"material cooperation"', '"material conflict"'],
    "tag:": ["harbour"],
    "figure:k": ["killed"],
    "date:2": [],
    "foo:b": [],
    "": [],
}


@pytest.mark.parametrize("query", OFFERED)
def test_word_before_the_cursor_is_completed(query: str) -> None:
    briefing = read(SMALL)
    offered = complete(query, len(query), briefing)
    assert [one.text for one in offered] == OFFERED[query]
    assert all(query[one.start : one.end] == query[one.start :] for one in offered)


@given(st.text(max_size=20), st.integers(0, 20))
def test_any_text_can_be_completed_and_explained(query: str, cursor: int) -> None:
    complete(query, min(cursor, len(query)), shipped())
    assert explain(parse_query(query))


@pytest.mark.parametrize("field", FIELDS)
def test_every_value_offered_finds_something_or_is_a_word(field: str) -> None:
    for one in complete(f"{field}:", len(field) + 1, shipped()):
        assert parse_query(f"{field}:{one.text}").root is not None


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("strike", "with “strike”"),
        ("Strike", "with “Strike” (capitals as typed)"),
        ("a -(b OR by:israel)", "with “a” and not (with “b” or said or done by israel)"),
        ("/x+/ is:contested", "with text that matches /x+/ and that are contested"),
        ("", "type words, or a field such as by:"),
    ],
)
def test_query_is_explained_in_words(query: str, words: str) -> None:
    assert explain(parse_query(query)) == words
