"""Diagnostics in an editor, and their code actions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.diagnostics.facts import with_edits
from tests.edit.rewriter import ROOT, SHIPPED
from tests.lsp.cursor import CAST, CURSOR, cut, document_at
from tui.lint import load_linted
from tui.lsp.code_actions import code_actions, message, place, quotation
from tui.lsp.create_entry import creations
from tui.lsp.document import Document, parse_page
from tui.lsp.quote_selection import quote_in_claim
from tui.model.span import Span

if TYPE_CHECKING:
    from pathlib import Path

    from tui.parse.load import LoadedFile

EXAMPLES = sorted((ROOT / "tests" / "examples").glob("*.yaml"))
MENDED = {"E101", "E104", "E105", "E201", "E302", "E401", "E403", "E501", "W709", "W715"}
"""Codes whose example has a code action."""


def page(text: str) -> LoadedFile:
    return parse_page(text, "a.yaml")


def mended(text: str, code: str) -> list[str]:
    """Return the text after each code action for the first diagnostic of a code."""
    read = page(text)
    diagnostic = next(one for one in read.diagnostics if one.code == code)
    return [with_edits(read.text, one.edits) for one in code_actions(diagnostic)]


def test_shipped_briefing_has_no_diagnostics() -> None:
    assert page(SHIPPED).diagnostics == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_editor_gets_the_diagnostics_of_check(path: Path) -> None:
    try:
        text = path.read_bytes().decode()
    except UnicodeDecodeError:
        pytest.skip("an editor has decoded what it sends")
    checked = load_linted(str(path)).diagnostics
    found = parse_page(text, str(path)).diagnostics
    not_sent = {"W002", "E004"}  # faults of bytes, which an editor does not send
    assert [one for one in found if one.code not in not_sent] == [
        one for one in checked if one.code not in not_sent
    ] or ("\0" in text)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_ranges_are_in_the_text_and_messages_printable(path: Path) -> None:
    text = path.read_bytes().decode("utf-8", "replace")
    read = parse_page(text, str(path))
    for diagnostic in read.diagnostics:
        span = place(diagnostic, read)
        assert 1 <= span.line <= span.end_line <= len(read.lines)
        assert "\x1b" not in message(diagnostic)
        assert message(diagnostic).startswith(diagnostic.message[:40])


def test_entry_diagnostic_marks_its_first_line() -> None:
    read = page(f"title: A\n{CAST}  - by: idf\n    cue: said\n")
    diagnostic = next(one for one in read.diagnostics if one.code == "E303")
    assert diagnostic.span.end_line > diagnostic.span.line
    assert place(diagnostic, read) == Span(20, 5, 20, 12)


@pytest.mark.parametrize(
    ("text", "code", "after"),
    [
        ("title: A\nlang:en\n", "E101", "title: A\nlang: en\n"),
        (f"title: A\n{CAST}unknowns:\n  - about: haams?\n", "E201", "  - about: hamas?\n"),
        (f"title: A\n{CAST}unknowns:\n  - about: [idf, 'haams']\n", "E201", "  - about: [idf, 'hamas']\n"),
        (
            f"title: A\n{CAST}unknowns:\n  - Of haams and\n    [[haams]].\n",
            "E201",
            "haams and\n    [[hamas]].\n",
        ),
        (f"title: A\n{CAST}unknowns:\n  - Of\n    [[haams|it]].\n", "E201", "  - Of\n    [[hamas|it]].\n"),
        (f"title: A\n{CAST}unknowns:\n  - about: idf, haams?\n", "E201", '- about: [idf, "hamas?"]\n'),
        (f"title: A\n{CAST}unknowns:\n  - about: 'idf and haams'\n", "E201", "- about: [idf, hamas]\n"),
        (f"title: A\n{CAST}unknowns:\n  - about:\n    - idf, hamas\n", "E201", ""),
        (f"title: A\n{CAST}unknowns:\n  - about: ?haams\n", "E201", "  - about: hamas?\n"),
        (f"title: A\n{CAST}  - {{says: It was so., actor: idf}}\n", "E302", "It was so., by: idf}\n"),
        (f"title: A\n{CAST}  - {{says: It was so., by: idf, actor: idf}}\n", "E302", ""),
        ("title: A\nactors:\n  a: {name: A, kidn: state}\n", "E302", "{name: A, kind: state}\n"),
        ("title: A\nactors:\n  a: {name: A, kind: sate}\n", "E304", "{name: A, kind: state}\n"),
        ("title: A\nactors:\n  a: {name: A, kind: xyzzy}\n", "E304", ""),
        ("title: A\ndate: 2024-1-5\n", "E401", "date: 2024-01-05\n"),
        ("title: A\ndate: '2024-1-5'\n", "E401", "date: '2024-01-05'\n"),
        ("title: A\ndate: 2024-13-01\n", "E402", "date: 2024-01-13\n"),
        ("title: A\ndate: '24:00'\n", "E401", ""),
        ("title: A\ndate: 2024-13-01/2024-14-01\n", "E402", "date: 2024-01-13/2024-01-14\n"),
        ("title: A\ndate: '2024-00?'\n", "E402", "date: '2024?'\n"),
        ("title: A\ndate: ../2024-01-00\n", "E402", "date: ../2024-01\n"),
        ("title: A\ndate: 2024-01-32\n", "E402", ""),
        ("title: A\ndate: 2024-02/2023-02\n", "E403", "date: 2023-02/2024-02\n"),
        ("title: A\ndate: XXXX-12/XXXX-01\n", "E403", "date: XXXX-01/XXXX-12\n"),
        ("title: A\ndate: 2024-12-31T24:00\n", "E404", "date: 2025-01-01T00:00\n"),
        ("title: A\ntimeline: {a: {title: A, time: Night}}\n", "E404", "time: night}}\n"),
        ("title: A\ntimeline: {a: {title: A, time: '24:00'}}\n", "E404", ""),
    ],
)
def test_code_action_replaces_the_fault(text: str, code: str, after: str) -> None:
    texts = mended(text, code)
    assert [one.endswith(after) for one in texts] == ([True] if after else [])


ARTICLE = """\
title: A
sources:
  a: {publisher: x, published: 2025, text: "However, the man said: no. He left."}
claims:
  - says: A
    quote: QUOTE
    cue: said
"""


@pytest.mark.parametrize(
    "quote", ["the man says no", "'the man says: no'", ">-\n      the man\n      says no"]
)
def test_nearest_passage_can_replace_a_quote(quote: str) -> None:
    (after,) = mended(ARTICLE.replace("QUOTE", quote), "E501")
    assert after == ARTICLE.replace("QUOTE", '"the man said: no"')
    assert page(after).diagnostics == []


@pytest.mark.parametrize("quote", ["{exact: the man says no}", "\n      exact: the man says no"])
def test_quote_with_context_has_no_code_action(quote: str) -> None:
    assert mended(ARTICLE.replace("QUOTE", quote), "E501") == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_code_action_removes_its_diagnostic(path: Path) -> None:
    text = path.read_bytes().decode("utf-8", "replace")
    read = parse_page(text, str(path))
    tried = set()
    for diagnostic in read.diagnostics:
        for action in code_actions(diagnostic):
            after = parse_page(with_edits(read.text, action.edits), str(path))
            assert sum(one.code == diagnostic.code for one in after.diagnostics) < sum(
                one.code == diagnostic.code for one in read.diagnostics
            )
            tried.add(diagnostic.code)
    assert path.stem not in MENDED or path.stem in tried


# --- Adding what is missing -------------------------------------------------------------------------------


def created(rest: str, head: str = f"title: A\n{CAST}") -> dict[str, str]:
    """Return what each action that adds an entry makes of a text, by its title."""
    document = Document(head + rest, "a.yaml")
    diagnostic = next(one for one in document.parse().diagnostics if one.code == "E201")
    return {one.title: with_edits(head + rest, one.edits) for one in creations(diagnostic, document)}


@pytest.mark.parametrize(
    ("rest", "kinds"),
    [
        ("  - {by: ben-gvir, says: x}\n", ["actor"]),
        ("  - by: ben-gvir?\n    says: x\n", ["actor"]),
        ("  - by: [idf, ben-gvir]\n    says: x\n", ["actor"]),
        ("  - by:\n      - ben-gvir\n    says: x\n", ["actor"]),
        ("  - {via: ben-gvir, says: x}\n", ["actor", "source"]),
        ("  - {source: ben-gvir, says: x}\n", ["source"]),
        ("  - {about: ben-gvir, says: x}\n", ["event", "actor", "place", "issue"]),
        ("  - says: x [[ben-gvir]] y\n", ["event", "actor", "place", "issue"]),
        ("  - says: >-\n      x\n      [[ben-gvir|him]] y\n", ["event", "actor", "place", "issue"]),
        ("  - {counters: ben-gvir, says: x}\n", []),
        ("relations:\n  - {from: idf, is: near, to: ben-gvir}", ["event", "actor", "place", "issue"]),
    ],
)
def test_missing_entry_can_be_added(rest: str, kinds: list[str]) -> None:
    found = created(rest)
    assert list(found) == [f"add {kind} `ben-gvir`" for kind in kinds]
    for text in found.values():
        after = page(text)
        assert [one.message for one in after.diagnostics if one.severity == "error"] == []
        assert after.briefing is not None
        entry = after.briefing.entries["ben-gvir"]
        assert entry.label == ("Ben Gvir" if entry.kind_name in {"actor", "place"} else "Ben gvir")


@pytest.mark.parametrize(
    ("event", "kinds"),
    [
        ("where: tyre", ["place", "actor"]),
        ("after: tyre", ["event"]),
        ("target: tyre", ["actor", "place"]),
        ("part_of: tyre", ["event"]),
    ],
)
def test_added_entry_is_of_a_kind_that_the_field_takes(event: str, kinds: list[str]) -> None:
    text = f"title: A\ntimeline:\n  a:\n    title: B\n    {event}\n"
    found = created("", text)
    assert list(found) == [f"add {kind} `tyre`" for kind in kinds]
    for after in found.values():
        assert page(after).diagnostics == [] or "actors" in after


def test_name_in_place_of_an_id_gets_an_entry_and_an_id() -> None:
    assert created("  - by: Żaneta Nowak?\n    says: x\n") == {
        "add actor `zaneta-nowak`": "title: A\n"
        + CAST.replace("places:", "  zaneta-nowak:\n    name: Żaneta Nowak\n    kind:\nplaces:")
        + "  - by: zaneta-nowak?\n    says: x\n"
    }
    assert created("  - by: '?!'\n    says: x\n") == {}


@pytest.mark.parametrize("end", ["", "\n", "\n\n"])
def test_entry_is_added_to_a_text_without_its_section(end: str) -> None:
    (text,) = created("", f"title: A\nclaims:\n  - by: idf\n    says: x{end}").values()
    assert text.startswith("title: A\nactors:\n  idf:\n    name: Idf\n    kind:\n")
    assert text.rstrip("\n").endswith("claims:\n  - by: idf\n    says: x")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_added_entry_solves_its_diagnostic_and_adds_none(path: Path) -> None:
    document = Document(path.read_bytes().decode("utf-8", "replace"), str(path))
    read = document.parse()
    before = Counter(one.code for one in read.diagnostics if one.severity == "error")
    for diagnostic in read.diagnostics:
        for action in creations(diagnostic, document):
            after = parse_page(with_edits(read.text, action.edits), str(path))
            errors = Counter(one.code for one in after.diagnostics if one.severity == "error")
            assert errors["E201"] < before["E201"]
            assert not errors - before


def test_nearest_words_can_replace_a_cue() -> None:
    text = ARTICLE.replace("QUOTE", "the man said").replace("cue: said", "cue: {}")
    for cue in ("the man saidd", "'the man  sayd'", ">-\n      the man saidd"):
        assert mended(text.replace("{}", cue), "W701") == [text.replace("{}", "the man said")]
    assert mended(text.replace("{}", "reportedly"), "W701") == []


# --- Quoting a selection ----------------------------------------------------------------------------------


SOURCE = """\
title: A
sources:
  a:
    text: |
      He said: “no”. It's #1
      of "all" \\ things.
claims:
  - says: x
    quote: He said
"""


@pytest.mark.parametrize("more", ["", "  b: {text: It is so.}\n"])
@pytest.mark.parametrize(
    "words", ["He said: “no”.", "It's #1\n      of", '#1\n      of "all" \\ things', "of "]
)
def test_selected_words_are_quoted_in_a_new_claim(words: str, more: str) -> None:
    text = SOURCE.replace("claims:", f"{more}claims:")
    at = text.index(words)
    _, *start = cut(text[:at] + CURSOR)
    _, *end = cut(text[: at + len(words)] + CURSOR)
    action = quote_in_claim(Document(text, "a.yaml"), (start[0], start[1]), (end[0], end[1]))
    assert action is not None
    after = page(with_edits(text, action.edits)).briefing
    assert after is not None
    assert [quote.exact for quote in after.claims[-1].quote] == [" ".join(words.split())]
    assert [ref.id for ref in after.claims[-1].source] == (["a"] if more else [])
    assert len(after.claims) == 2


@pytest.mark.parametrize(
    ("start", "end"), [((4, 6), (4, 6)), ((0, 7), (0, 8)), ((7, 10), (7, 11)), ((3, 4), (4, 8))]
)
def test_other_selections_are_not_quoted(start: tuple[int, int], end: tuple[int, int]) -> None:
    assert quote_in_claim(Document(SOURCE, "a.yaml"), start, end) is None


# --- Quotation marks --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("title: A b▮c d", 'title: "A bc d"'),
        ('title: A ▮"b" c', "title: 'A \"b\" c'"),
        ('title: It▮\'s "b"', "title: 'It''s \"b\"'"),
        ("title: A: b▮", 'title: "A: b"'),
        ("title: A ▮b # no", 'title: "A b" # no'),
        ("claims:\n  - {says: A▮ b, by: idf}", '  - {says: "A b", by: idf}'),
        ("claims:\n  - quote:\n      - A▮ b", '      - "A b"'),
    ],
)
def test_text_can_be_put_in_quotation_marks(text: str, line: str) -> None:
    document, number, column = document_at(text)
    action = quotation(document.lines, number, column)
    assert action is not None
    assert with_edits(document.text, action.edits).split("\n")[number] == line


@pytest.mark.parametrize(
    "text",
    ["title: 'A▮'", "title: ▮", "ti▮tle: A", "date: 20▮25", "claims:\n  - by: id▮f", "summary: |\n  A▮",
     "# ▮a", "tags: [▮]", "summary: a\n  b▮"],
)  # fmt: skip
def test_nothing_else_is_put_in_quotation_marks(text: str) -> None:
    document, number, column = document_at(text)
    assert quotation(document.lines, number, column) is None


def test_too_large_text_is_reported_and_not_parsed() -> None:
    assert [one.code for one in parse_page("title: é\n" * 9, "a.yaml", limit=80).diagnostics] == ["E005"]


@pytest.mark.parametrize(
    "text", ["", "\0", "\ud800: x", "title: \ud800", "a: &b\n", "{" * 2000, "title: A\x1b[2J\n"]
)
def test_hostile_text_is_parsed_like_any_other(text: str) -> None:
    for diagnostic in page(text).diagnostics:
        assert place(diagnostic, page(text)).line >= 1
        assert message(diagnostic).isprintable() or "\n" in message(diagnostic)


def test_each_spelling_of_a_date_has_a_code_action() -> None:
    texts = mended("title: A\ndate: 5/6/2024\n", "E401")
    assert texts == ["title: A\ndate: 2024-06-05\n", "title: A\ndate: 2024-05-06\n"]
