"""Diagnostics in an editor, and their code actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.diagnostics.facts import with_edits
from tests.edit.rewriter import ROOT, SHIPPED
from tests.lsp.cursor import CAST
from tui.lint import load_linted
from tui.lsp.code_actions import code_actions, message, place
from tui.lsp.document import parse_page
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
