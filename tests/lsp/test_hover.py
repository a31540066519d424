"""The hover of an id or a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.edit.rewriter import HARD, SHIPPED
from tests.lsp.cursor import CAST, document_at
from tui.lsp.document import Document
from tui.lsp.document_symbols import KINDS
from tui.lsp.hover import hover
from tui.lsp.wording import LINE
from tui.model.date_format import format_date
from tui.model.declared import fields_of
from tui.model.edtf import parse as parse_date
from tui.model.entries import IDENTIFIED, LISTS, MAPS, Briefing
from tui.parse.parser import parse
from tui.parse.tree import Mapping

if TYPE_CHECKING:
    from tests.conftest import Golden


def hover_text(text: str) -> str:
    found = hover(*document_at(text))
    return found.text if found else ""


def under(text: str) -> str:
    """Return the words that the hover is about."""
    document, line, column = document_at(text)
    found = hover(document, line, column)
    assert found is not None
    return document.lines[line][found.start : found.end]


@pytest.mark.parametrize(
    "rest",
    [
        "unknowns:\n  - about: i▮df",
        "unknowns:\n  - about: ▮idf",
        "unknowns:\n  - about: idf▮",
        "unknowns:\n  - about: id▮f?",
        "unknowns:\n  - about: 'id▮f'",
        "unknowns:\n  - about: [hamas, id▮f]",
        "unknowns:\n  - about:\n      - id▮f",
        "unknowns:\n  - {text: x, about: id▮f}",
        "unknowns:\n  - Whether [[id▮f|they]] did.",
        "unknowns:\n  - text: >-\n      Whether\n      [[id▮f]] did.",
    ],
)
def test_every_id_has_a_hover(rest: str) -> None:
    assert hover_text(CAST + rest) == f"Israeli Defense Forces · actor · military\n{LINE.format(line=2)}"
    assert under(CAST + rest) == "idf"


def test_hover_names_the_line_even_in_broken_text() -> None:
    assert hover_text(CAST.replace("  hamas: ", "  ham▮as: ")) == f"Hamas · actor\n{LINE.format(line=3)}"
    assert hover_text(CAST + "unknowns:\n  - {about: [ham▮as, ") == f"Hamas · actor\n{LINE.format(line=3)}"
    assert hover_text(CAST.replace("id: denial", "id: den▮ial")).startswith("It was not so. · claim\n")


def test_hover_shows_main_fields_with_names_for_ids() -> None:
    text = (
        "title: A\nactors:\n  idf: Army\ntimeline:\n  raid:\n    title: A raid by [[idf]]\n"
        "    date: XXXX-11-19?\n    when: On the night\n    by: [idf, gone?]\n"
        "    text: >-\n      [[idf]] came,\n      [[idf|they]] said.\nunknowns:\n  - about: ra▮id"
    )
    date = parse_date("XXXX-11-19?")
    assert hover_text(text) == (
        f"A raid by Army · event\ndate: {format_date(date)}\nwhen: On the night\nby: Army, gone?\n"
        f"text: Army came, they said.\n{LINE.format(line=5)}"
    )


def test_hover_calls_a_source_by_publisher_or_title() -> None:
    sources = "sources: {a: {title: Rain, publisher: Reuters}, b: {title: Snow}, c: {publisher: unknown}}\n"
    shown = hover_text(f"title: T\n{sources}claims: [{{id: x▮, says: A., via: [a, b, c]}}]\n")
    assert "via: Reuters, Snow, c" in shown


def test_long_note_is_cut() -> None:
    assert len(hover_text(f"actors:\n  i▮df:\n    name: A\n    note: {'word ' * 400}")) < 400


@pytest.mark.parametrize(
    "text",
    [
        "title: i▮df",
        "unknowns:\n  - idf i▮s here.",
        "unknowns:\n  - about: no▮ne",
        "# id▮f",
        "▮",
        "x-a: id▮f",
    ],
)
def test_other_words_have_no_hover(text: str) -> None:
    assert hover_text(f"{text}\n{CAST}") == ""


@pytest.mark.parametrize(
    "text",
    ["actors:\n  a:\n    na▮me: A", "positions:\n  - {stan▮ce: for}", "claims:\n- b▮y: x", "act▮ors:"],
    ids=["name", "stance", "by", "section"],
)
def test_key_hover_names_accepted_values(text: str, golden_case: Golden) -> None:
    golden_case("lsp/hover.txt", hover_text(text))


@pytest.mark.parametrize(
    "text", ["actors:\n  a:\n    no▮pe: x", "actors:\n  a:\n    note: |\n      na▮me: x", "no▮pe: x"]
)
def test_unknown_keys_have_no_hover(text: str) -> None:
    assert hover_text(text) == ""


def test_every_key_of_a_briefing_has_a_hover() -> None:
    root, _ = parse(SHIPPED, "")
    assert isinstance(root, Mapping)
    document = Document(SHIPPED, "a.yaml")
    tried = 0
    for key, value in root.items:
        assert key.value in KINDS or key.value in fields_of(Briefing)
        inner = (
            [item for _, item in value.items] if isinstance(value, Mapping) else getattr(value, "items", [])
        )
        keys = [name for item in inner if isinstance(item, Mapping) for name, _ in item.items]
        for one in (key, *keys):
            found = hover(document, one.span.line - 1, one.span.column)
            assert found is not None, one
            assert found.text.startswith(f"{one.value}:")
            tried += 1
    assert tried > 300


@pytest.mark.parametrize("kind", [*MAPS.values(), *LISTS.values(), Briefing])
def test_every_field_of_the_model_has_a_hover(kind: type) -> None:
    section = next((name for name, one in KINDS.items() if one is kind), "")
    lead = "" if kind is Briefing else f"{section}:\n  a:\n    " if section in MAPS else f"{section}:\n  - "
    for key in [*fields_of(kind), *(["id"] if kind in IDENTIFIED else [])]:
        assert hover_text(f"{lead}{key[0]}▮{key[1:]}: x").startswith(f"{key}: ")


@given(st.sampled_from([HARD, CAST]), st.integers(-1, 40), st.integers(-1, 90), st.integers(0, 1500))
def test_any_text_and_position_can_hover(text: str, line: int, column: int, end: int) -> None:
    for one in (text, text[:end]):
        found = hover(Document(one, "a.yaml"), line, column)
        assert found is None or found.text


PROSE = "title: The Lebanon file\nsummary: >-\n  Hamas met [[idf|Hamas]], and Lebanon\n  did not.\n"


@pytest.mark.parametrize(
    ("before", "after", "label"),
    [
        ("  Hamas met", "  Ha▮mas met", "Hamas"),
        ("and Lebanon", "and Lebanon▮", "Lebanon"),
        ("|Hamas]]", "|Ham▮as]]", ""),
        ("title: The Lebanon", "title: The Leb▮anon", ""),
        ("did not", "di▮d not", ""),
    ],
)
def test_linked_name_in_prose_has_a_hover(before: str, after: str, label: str) -> None:
    text = hover_text(PROSE.replace(before, after) + CAST)
    assert text.startswith(f"{label} · actor") if label else text == ""


def test_hover_range_of_a_name_is_its_words() -> None:
    assert under(PROSE.replace("and Lebanon", "and ▮Lebanon") + CAST) == "Lebanon"
