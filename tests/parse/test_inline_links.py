"""Dangling links in prose are reported at their own place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.lsp.test_code_actions import mended
from tui.lsp.document import parse_page

if TYPE_CHECKING:
    from pathlib import Path

from tui.parse.load import load

HEAD = "title: A\nactors: {hamas: Hamas}\n"


def found(text: str) -> list[str]:
    """Return the text at the place of each diagnostic."""
    lines = text.split("\n")
    spans = [one.span for one in parse_page(text, "a.yaml").diagnostics if one.code == "E201"]
    assert all(span.line == span.end_line for span in spans)
    return [f"{span.line}:{lines[span.line - 1][span.column - 1 : span.end_column - 1]}" for span in spans]


@pytest.mark.parametrize(
    ("prose", "places"),
    [
        (">-\n  Of [[artcle]]\n  and of [[ nobody |him]].", ["4:artcle", "5:nobody"]),
        ("|\n  Of [[artcle]] and\n\n  [[nobody]].", ["4:artcle", "6:nobody"]),
        ("Of [[hamas]] and [[artcle]]", ["3:artcle"]),
        ("'Of it''s [[artcle]]\n  and [[artcle]]'", ["3:artcle", "4:artcle"]),
        ('"Of \\"[[artcle]]\\"\n  and [[no]]"', ["3:artcle", "4:no"]),
    ],
)
def test_dangling_link_is_reported_at_its_place(prose: str, places: list[str]) -> None:
    assert found(f"{HEAD}summary: {prose}\n") == places


def test_escaped_link_is_reported_at_the_whole_text() -> None:
    assert found(f'{HEAD}summary: "Of [\\x5bartcle]]"\n') == ['3:"Of [\\x5bartcle]]"']


def test_check_and_editor_report_the_same_place(tmp_path: Path) -> None:
    text = f"\ufeff{HEAD}summary: >-\n  Of\n  [[artcle]]\n".replace("\n", "\r\n")
    file = tmp_path / "a.yaml"
    file.write_text(text, encoding="utf-8", newline="")
    assert [one.span[:2] for one in load(str(file)).diagnostics] == [(5, 5)]
    assert [one.span[:2] for one in parse_page(text, "a.yaml").diagnostics if one.code == "E201"] == [(5, 5)]


def test_guess_replaces_only_its_own_link() -> None:
    text = f"{HEAD}summary: >-\n  Of hamsa, [[nobody]],\n  [[hamsa|it]] and hamsa.\n"
    assert mended(text, "E201") == []  # the first is like nothing
    assert mended(text.replace("[[nobody]]", "him"), "E201") == [
        text.replace("[[nobody]]", "him").replace("[[hamsa|", "[[hamas|")
    ]
