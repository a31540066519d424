"""A faulty file is checked on its repaired copy, at the places of the author's file."""

from __future__ import annotations

import pytest

from tui.parse.load import load_text

CAST = "actors:\n  port: Port authority\n"


def found(text: str) -> list[tuple[str, int, int]]:
    """Return code, line and column of each diagnostic."""
    return [(one.code, *one.span[:2]) for one in load_text(text, "talks.yaml").diagnostics]


def test_errors_behind_a_syntax_error_are_found() -> None:
    text = f"title: Talks: on\n{CAST}claims:\n  - says: Shut.\n    by: prt\n    date: 2024-13-01\n"
    assert found(text) == [("E104", 1, 8), ("E201", 6, 9), ("E402", 7, 11)]


def test_syntax_error_that_hides_others_says_so() -> None:
    text = f"title: Talks: on\n{CAST}claims:\n  - says: Shut.\n    by: prt\n"
    loaded = load_text(text, "talks.yaml")
    assert [one.hides for one in loaded.diagnostics] == [True, False]
    assert loaded.briefing is None
    assert not load_text(text.replace("prt", "port"), "talks.yaml").diagnostics[0].hides


def test_missing_lines_cause_no_errors() -> None:
    text = "title: Talks\nactors:\n  port: Port\n    note: x: [y\nclaims:\n  - says: Shut.\n    by: port\n"
    assert {code for code, _, _ in found(text)} == {"E101"}
    text = (
        "title: &a Talks\nactors:\n  port: *a\nclaims:\n  - says: Shut.\n    by: port\n    date: 2024-13-01\n"
    )
    assert [code for code, _, _ in found(text)] == ["E107", "E402"]


@pytest.mark.parametrize(
    "section",
    [
        "actors:\n  - port: Port authority\n",
        "actors:\n  - name: Port\n    kind: office\n",
        "actors:\nport: Port authority\n",
        "actors:\n\u00a0\u00a0port: Port authority\n",
        "actors:\n  port：Port authority\n",
        "actors:\n  port:\n  name: Port authority\n",
    ],
)
def test_mistake_of_structure_is_told_once(section: str) -> None:
    text = f"title: Talks\n{section}claims:\n  - says: Shut.\n    by: port\n  - says: Open.\n    by: pert\n"
    assert [line for _, line, _ in found(text)][1:] == [len(text.splitlines())]


def test_entries_stay_readable_beside_a_mistake_of_structure() -> None:
    briefing = load_text(f"title: Talks\n{CAST}unknowns:\n  - Who answers: no one.\n", "a.yaml").briefing
    assert briefing is not None
    assert "port" in briefing.entries


@pytest.mark.parametrize(
    "text",
    [
        "summary: – said the minister\n",
        "key_points:\n  - 1. FC Köln wins\n  - +1 (555) 01 answers\n",
        "key_points:\n  - – said the minister –\n  - 'Who: no one'\n",
        "key_points:\n  - The talks – said the minister\n    – were long\n",
        "sources:\n  a:\n    publisher: unknown\n    published: unknown\n"
        "    text: |\n      记者：你好。\n      　　第二段\n      Note: this.\n\n      # a heading\n",
        "summary: Bonjour\u00a0! Deux\u00a0points\u00a0; « ok »\n",
        "claims:\n  says: One claim in place of a list.\npositions: []\n",
        "claims:\n  - says: Open.\n    cue: \n",
        "unknowns:\n  Who answers?\n",
        "x-notes:\n  Who answers: no one\n",
    ],
)
def test_text_that_only_looks_wrong_is_accepted(text: str) -> None:
    assert found(f"title: Talks\n{text}") == []
