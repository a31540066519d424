"""Document symbols, parsed or, in a broken text, found by lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.edit.rewriter import GUIDE, HARD, SHIPPED
from tests.lsp.cursor import CAST
from tui.lsp.document import parse_page
from tui.lsp.document_symbols import DocumentSymbol, document_symbols, scan_symbols
from tui.model.entries import MAPS


def read(text: str) -> list[DocumentSymbol]:
    return document_symbols(parse_page(text, "a.yaml"))


def scanned(text: str) -> list[DocumentSymbol]:
    return list(scan_symbols(text.split("\n")))


def words(text: str, one: DocumentSymbol) -> str:
    """Return the text of an entry's head."""
    return text.split("\n")[one.head.line - 1][one.head.column - 1 : one.head.end_column - 1]


def test_sections_precede_their_entries_in_file_order() -> None:
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
def test_head_of_a_keyed_entry_is_its_key(text: str) -> None:
    for one in read(text):
        if one.section in MAPS:
            assert words(text, one).strip("'\"") == (one.id or one.section)


@pytest.mark.parametrize("text", [SHIPPED, CAST, *GUIDE])
def test_scanned_symbols_match_parsed_ones(text: str) -> None:
    named = [one for one in read(text) if one.section in MAPS]
    assert [(one.section, one.id, one.head) for one in scanned(text) if one.section in MAPS] == [
        (one.section, one.id, one.head) for one in named
    ]


def test_names_are_scanned() -> None:
    names = {one.id: one.name for one in scanned(CAST)}
    assert names["idf"] == "Israeli Defense Forces"
    assert names["hamas"] == "Hamas"
    assert names["lebanon"] == "Lebanon"
    assert names["denial"] == ""


@pytest.mark.parametrize("text", [SHIPPED, HARD, CAST, *GUIDE])
@pytest.mark.parametrize("symbols", [read, scanned])
def test_symbol_spans_are_nested(text: str, symbols: type) -> None:
    section = None
    for one in symbols(text):
        assert one.span[:2] <= one.head[:2] <= one.head[2:] <= one.span[2:]
        if not one.id:
            section = one
        else:
            assert section is not None
            assert section.span[:2] < one.span[:2] <= one.span[2:] <= section.span[2:]


@given(st.integers(0, len(HARD)), st.text("a:-{}[]\n ", max_size=8))
def test_any_text_has_symbols(end: int, more: str) -> None:
    text = HARD[:end] + more
    for one in [*read(text), *scanned(text)]:
        assert one.span[:2] <= one.head[:2]
        assert one.head.line <= text.count("\n") + 1
