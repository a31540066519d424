"""The outline of a text: what was read of it, and what is seen in the lines of one that cannot be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.edit.rewriter import GUIDE, HARD, SHIPPED
from tests.lsp.cursor import CAST
from tui.lsp.document_symbols import DocumentSymbol, headings, sketched
from tui.lsp.parsed_page import read_page
from tui.model.entries import MAPS


def read(text: str) -> list[DocumentSymbol]:
    return headings(read_page(text, "a.yaml"))


def seen(text: str) -> list[DocumentSymbol]:
    return list(sketched(text.split("\n")))


def words(text: str, one: DocumentSymbol) -> str:
    """What stands at the head of an entry."""
    return text.split("\n")[one.head.line - 1][one.head.column - 1 : one.head.end_column - 1]


def test_every_section_is_followed_by_its_entries_in_the_order_of_the_file() -> None:
    assert [(one.section, one.id, one.name) for one in read(CAST)] == [
        ("actors", "", "actors"),
        ("actors", "idf", "Israeli Defense Forces"),
        ("actors", "hamas", "Hamas"),
        ("actors", "lebanon", "Lebanon"),
        ("places", "", "places"),
        ("places", "beirut", "Beirut"),
        ("issues", "", "issues"),
        ("issues", "restraint", "Restraint is needed"),
        ("timeline", "", "timeline"),
        ("timeline", "raid", "A raid"),
        ("timeline", "talks", "Talks in Beirut"),
        ("positions", "", "positions"),
        ("positions", "restraint/lebanon", "restraint/lebanon"),
        ("claims", "", "claims"),
        ("claims", "denial", "It was not so."),
        ("claims", "claims/2", "It was so."),
    ]


@pytest.mark.parametrize("text", [SHIPPED, HARD, CAST, *GUIDE])
def test_the_head_of_an_entry_with_a_key_is_that_key(text: str) -> None:
    for one in read(text):
        if one.section in MAPS:
            assert words(text, one).strip("'\"") == (one.id or one.section)


@pytest.mark.parametrize("text", [SHIPPED, CAST, *GUIDE])
def test_what_is_seen_in_the_lines_of_a_plain_briefing_is_what_is_read_of_it(text: str) -> None:
    named = [one for one in read(text) if one.section in MAPS]
    assert [(one.section, one.id, one.head) for one in seen(text) if one.section in MAPS] == [
        (one.section, one.id, one.head) for one in named
    ]


def test_names_are_seen_too() -> None:
    names = {one.id: one.name for one in seen(CAST)}
    assert names["idf"] == "Israeli Defense Forces"
    assert names["hamas"] == "Hamas"
    assert names["lebanon"] == "Lebanon"
    assert names["denial"] == ""


@pytest.mark.parametrize("text", [SHIPPED, HARD, CAST, *GUIDE])
@pytest.mark.parametrize("outline", [read, seen])
def test_a_head_lies_in_its_entry_and_an_entry_in_its_section(text: str, outline: type) -> None:
    section = None
    for one in outline(text):
        assert one.span[:2] <= one.head[:2] <= one.head[2:] <= one.span[2:]
        if not one.id:
            section = one
        else:
            assert section is not None
            assert section.span[:2] < one.span[:2] <= one.span[2:] <= section.span[2:]


@given(st.integers(0, len(HARD)), st.text("a:-{}[]\n ", max_size=8))
def test_any_text_has_an_outline(end: int, more: str) -> None:
    text = HARD[:end] + more
    for one in [*read(text), *seen(text)]:
        assert one.span[:2] <= one.head[:2]
        assert one.head.line <= text.count("\n") + 1
