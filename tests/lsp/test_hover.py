"""What is told of an id or a key under the cursor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.edit.rewriter import HARD, SHIPPED
from tests.lsp.cursor import CAST, draft_at
from tui.lsp.document import Document
from tui.lsp.document_symbols import KINDS
from tui.lsp.hover import hover
from tui.model.declared import fields_of
from tui.model.entries import IDENTIFIED, LISTS, MAPS, Briefing
from tui.parse.parser import parse
from tui.parse.tree import Mapping


def told(text: str) -> str:
    found = hover(*draft_at(text))
    return found.text if found else ""


def under(text: str) -> str:
    """The words that what is told is about."""
    draft, line, column = draft_at(text)
    found = hover(draft, line, column)
    assert found is not None
    return draft.lines[line][found.start : found.end]


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
def test_an_id_is_told_of_wherever_it_stands(rest: str) -> None:
    assert told(CAST + rest) == "Israeli Defense Forces · actor · military\nline 2"
    assert under(CAST + rest) == "idf"


def test_an_id_is_told_of_where_its_entry_is_and_where_the_text_cannot_be_read() -> None:
    assert told(CAST.replace("  hamas: ", "  ham▮as: ")) == "Hamas · actor\nline 3"
    assert told(CAST + "unknowns:\n  - {about: [ham▮as, ") == "Hamas · actor\nline 3"
    assert told(CAST.replace("id: denial", "id: den▮ial")).startswith("It was not so. · claim\n")


def test_a_card_tells_the_most_important_fields_with_names_for_ids() -> None:
    text = (
        "title: A\nactors:\n  idf: Army\ntimeline:\n  raid:\n    title: A raid by [[idf]]\n"
        "    date: XXXX-11-19?\n    when: On the night\n    by: [idf, gone?]\n"
        "    text: >-\n      [[idf]] came,\n      [[idf|they]] said.\nunknowns:\n  - about: ra▮id"
    )
    assert told(text) == (
        "A raid by Army · event\ndate: 19 Nov ?\nwhen: On the night\nby: Army, gone?\n"
        "text: Army came, they said.\nline 5"
    )


def test_a_long_note_is_cut() -> None:
    assert len(told(f"actors:\n  i▮df:\n    name: A\n    note: {'word ' * 400}")) < 400


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
def test_of_what_is_no_id_nothing_is_told(text: str) -> None:
    assert told(f"{text}\n{CAST}") == ""


def test_a_key_is_told_of_with_what_it_takes() -> None:
    assert (
        told("actors:\n  a:\n    na▮me: A")
        == "name: what they are called\ntakes one line of text\nhas to be there"
    )
    assert told("positions:\n  - {stan▮ce: for}") == (
        "stance: where they stand; a ? behind it where that is inferred\n"
        "takes a stance: `for`, `against`, `mixed`, `neutral` or `unclear`\nhas to be there"
    )
    assert told("claims:\n- b▮y: x") == (
        "by: who says it; none for the article's own voice\n"
        "takes the id of an actor, or `unstated`; or a list of them"
    )
    assert (
        told("act▮ors:")
        == "actors: a map from ids to entries, each an actor\nWhoever acts, speaks or is acted on."
    )


@pytest.mark.parametrize(
    "text", ["actors:\n  a:\n    no▮pe: x", "actors:\n  a:\n    note: |\n      na▮me: x", "no▮pe: x"]
)
def test_of_what_is_no_key_nothing_is_told(text: str) -> None:
    assert told(text) == ""


def test_every_key_of_a_briefing_is_told_of() -> None:
    root, _ = parse(SHIPPED, "")
    assert isinstance(root, Mapping)
    draft = Document(SHIPPED, "a.yaml")
    tried = 0
    for key, value in root.items:
        assert key.value in KINDS or key.value in fields_of(Briefing)
        inner = (
            [item for _, item in value.items] if isinstance(value, Mapping) else getattr(value, "items", [])
        )
        keys = [name for item in inner if isinstance(item, Mapping) for name, _ in item.items]
        for one in (key, *keys):
            found = hover(draft, one.span.line - 1, one.span.column)
            assert found is not None, one
            assert found.text.startswith(f"{one.value}:")
            tried += 1
    assert tried > 300


@pytest.mark.parametrize("kind", [*MAPS.values(), *LISTS.values(), Briefing])
def test_every_field_there_is_can_be_told_of(kind: type) -> None:
    section = next((name for name, one in KINDS.items() if one is kind), "")
    lead = "" if kind is Briefing else f"{section}:\n  a:\n    " if section in MAPS else f"{section}:\n  - "
    for key in [*fields_of(kind), *(["id"] if kind in IDENTIFIED else [])]:
        assert told(f"{lead}{key[0]}▮{key[1:]}: x").startswith(f"{key}: ")


@given(st.sampled_from([HARD, CAST]), st.integers(-1, 40), st.integers(-1, 90), st.integers(0, 1500))
def test_whatever_the_text_and_the_cursor_something_is_answered(
    text: str, line: int, column: int, end: int
) -> None:
    for one in (text, text[:end]):
        found = hover(Document(one, "a.yaml"), line, column)
        assert found is None or found.text


PROSE = "title: The Lebanon file\nsummary: >-\n  Hamas met [[idf|Hamas]], and Lebanon\n  did not.\n"


@pytest.mark.parametrize(
    ("before", "after", "told_of"),
    [
        ("  Hamas met", "  Ha▮mas met", "Hamas"),
        ("and Lebanon", "and Lebanon▮", "Lebanon"),
        ("|Hamas]]", "|Ham▮as]]", ""),
        ("title: The Lebanon", "title: The Leb▮anon", ""),
        ("did not", "di▮d not", ""),
    ],
)
def test_a_name_in_prose_is_told_of_as_the_reader_links_it(before: str, after: str, told_of: str) -> None:
    text = told(PROSE.replace(before, after) + CAST)
    assert text.startswith(f"{told_of} · actor") if told_of else text == ""


def test_a_name_is_told_of_under_its_own_words() -> None:
    assert under(PROSE.replace("and Lebanon", "and ▮Lebanon") + CAST) == "Lebanon"
