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
from tui.model.meanings import meaning
from tui.parse.parser import parse
from tui.parse.tree import Mapping

if TYPE_CHECKING:
    from tests.conftest import Golden
    from tui.model.declared import Declared


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


# --- Values -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "timeline:\n  a:\n    kind: ass▮ault",
            "assault: material conflict: use force that can injure, kill or destroy",
        ),
        ("timeline:\n  a: {kind: ▮agree, title: x}", "agree: verbal cooperation: promise, offer or agree"),
        ("timeline:\n  a: {time: 'nig▮ht'}", "night: the night that begins on that day"),
        ("timeline:\n  a: {background: true▮}", "true: it was going on already"),
        ("actors:\n  a:\n    kind: armed-▮group # or?", "armed-group: an armed force that is not a state's"),
        ("sources:\n  a:\n    kind: wi▮re", "wire: the text of a news agency"),
        ("sources:\n  a:\n    reliability: ▮B", "B: usually reliable source"),
        ("sources:\n  a:\n    published: unkn▮own", "unknown: the text does not give it"),
        ("positions:\n  - stance: for▮?", "for: wants it, approves it"),
        ("positions:\n  - {stance: 'for▮?', by: x}", "for: wants it, approves it"),
        ("claims:\n  - grade: F▮6", "F6: reliability of the source cannot be judged, truth cannot be judged"),
        ("claims:\n  - likelihood: very ▮likely", "very likely: 80 to 95 %"),
        ("claims:\n  - confidence: l▮ow", "low: the information is scant"),
        ("claims:\n  - kind: assess▮ment", "assessment: a judgement rather than a fact"),
        ("claims:\n  - by: unst▮ated", "unstated: someone says so"),
        ("claims:\n  - by: [unst▮ated]", "unstated: someone says so"),
        ("briefing: 1▮", "1: the first version of the format"),
        ("title: [\ntimeline:\n  a:\n    kind: ass▮ault", "assault: material conflict"),
    ],
)
def test_word_is_explained(text: str, first: str) -> None:
    assert hover_text(text).startswith(first)


@pytest.mark.parametrize("kind", [Briefing, *MAPS.values(), *LISTS.values()], ids=lambda kind: kind.__name__)
def test_every_word_of_a_field_has_a_meaning(kind: type[Declared]) -> None:
    for _, field in fields_of(kind).values():
        for word in (*field.choices, *field.words):
            assert meaning(field, word)
        assert meaning(field, "xyzzy") == ""


@pytest.mark.parametrize(
    ("date", "lines"),
    [
        ("2025-11-▮19", ["19 Nov 2025", "one day"]),
        ("2025-▮11", ["Nov 2025", "some day of a month", "from 2025-11-01 to 2025-11-30"]),
        ("XXXX-11-23▮?", ["23 Nov ?", "one day", "the year is not given", "uncertain or inferred"]),
        (
            "'2025-11~▮'",
            ["about Nov 2025", "some day of a month", "from 2025-11-01 to 2025-11-30", "approximate"],
        ),
        (
            "../2025▮-11-23",
            ["by 23 Nov 2025", "some day between two, or all of them", "from any day before to 2025-11-23"],
        ),
        ("2025-24▮", ["winter 2025", "some day of a season", "from 2025-12-01 to 2026-02-28"]),
        ("2025-11-19T22:▮00", ["19 Nov 2025, 22:00", "a day and a time"]),
        (
            "XXXX-11▮",
            ["Nov", "some day of a month", "from XXXX-11-01 to XXXX-11-30", "the year is not given"],
        ),
    ],
)
def test_date_is_read_out(date: str, lines: list[str]) -> None:
    assert hover_text(f"timeline:\n  a:\n    date: {date} # why") == "\n".join(lines)
    assert hover_text(f"timeline:\n  a: {{title: b, date: {date}}}") == "\n".join(lines)


def test_year_hint_is_in_the_reading_of_a_date() -> None:
    assert hover_text("title: A\nyear_hint: 2025?\ndate: XXXX-▮11-19").startswith("19 Nov 2025?\none day")


NEWS = (
    "title: A\nactors: {idf: IDF}\nsources:\n"
    "  wire: {publisher: x, published: 2025, text: 'He came. She “saw” him: then. "
    "They reportedly left. They left.'}\n"
    "  other: {publisher: x, published: 2025, text: He came. It was said.}\n"
)
SAW = "wire ¶1, sentence 2 of 4\nbefore: He came.\nafter: They reportedly left."


@pytest.mark.parametrize(
    ("rest", "text"),
    [
        ('claims:\n  - says: x\n    quote: "She \\"saw\\" ▮him: then."', SAW),
        ("claims:\n  - says: x\n    quote: >-\n      She\n      “saw” ▮him", SAW),
        ("claims:\n  - says: x\n    quote:\n      - ▮She\n      - He", SAW),
        ("claims:\n  - says: x\n    quote: {exact: ▮She}", SAW),
        ("x-a: [\nclaims:\n  - {quote: 'She▮'}", SAW),
        (
            "claims:\n  - says: x\n    source: other\n    quote: It was▮ said",
            "other ¶1, sentence 2 of 2\nbefore: He came.",
        ),
        (
            "claims:\n  - says: x\n    quote: ▮They left",
            "wire ¶1, sentence 4 of 4\nbefore: They reportedly left.",
        ),
        (
            "claims:\n  - says: x\n    quote: He ▮came",
            "wire ¶1, sentence 1 of 4, and again at other ¶1\nafter: She “saw” him: then.",
        ),
        ("claims:\n  - says: x\n    quote: Nobody ▮came", "not found word for word in a source"),
        (
            "claims:\n  - says: x\n    quote: They\n    cue: ▮reportedly",
            "wire ¶1, sentence 3 of 4\nbefore: She “saw” him: then.\nafter: They left.",
        ),
        (
            "timeline:\n  a:\n    title: b\n    when: th▮en",
            "wire ¶1, sentence 2 of 4\nbefore: He came.\nafter: They reportedly left.",
        ),
    ],
)
def test_quote_shows_where_it_is_found(rest: str, text: str) -> None:
    assert hover_text(NEWS + rest) == text


@pytest.mark.parametrize(
    "text",
    ["claims:\n  - quote: ▮", "claims:\n  - quote: He ▮came", "date: 2025-13▮", "title: ass▮ault",
     "claims:\n  - kind: assau▮lt",
     "timeline:\n  a:\n    time: 22▮:00"],
)  # fmt: skip
def test_other_values_have_no_hover(text: str) -> None:
    assert hover_text(text) == ""


def test_parts_of_a_quote_are_explained() -> None:
    assert hover_text("claims:\n  - quote: {ex▮act: x}") == "exact: the words, copied from a source"
    assert hover_text("claims:\n  - quote:\n      pre▮fix: x").startswith("prefix: the words right before")
