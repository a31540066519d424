"""Formatting a document in an editor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.diagnostics.facts import with_edits
from tests.edit.rewriter import HARD, SHIPPED
from tui.edit.errors import EditError
from tui.edit.format_file import format_text
from tui.lsp.document import Document
from tui.lsp.formatting import formatting


@pytest.mark.parametrize(
    "text",
    [
        SHIPPED,
        HARD,
        "title: A",
        "title: A  ",
        "title: A \t\n\n\n",
        "title: A\nsummary: |\n  b  \n\n\n",
        "title: A\nsummary: |+\n  b\n\n\n",
        "title: A  \nsummary: 'b  \n  c'  \n\n",
        "title: A\n\n  \n \n",
        "title: A\n  \n\ntags: [a,  \n  b]",
    ],
)
def test_editor_formats_as_fmt_does(text: str) -> None:
    assert with_edits(text, tuple(formatting(Document(text, "a.yaml")))) == format_text(text, "a.yaml")


@given(st.lists(st.sampled_from(["", " ", "  ", "x-a: b", "x-c: d  ", "# e ", "\t"]), max_size=8))
def test_any_blanks_are_formatted_as_fmt_does(lines: list[str]) -> None:
    text = "\n".join(["title: A ", *dict.fromkeys(lines), *lines[:3:2]])
    try:
        formatted = format_text(text, "a.yaml")
    except EditError:
        return
    assert with_edits(text, tuple(formatting(Document(text, "a.yaml")))) == formatted


def test_broken_text_is_not_formatted() -> None:
    with pytest.raises(EditError):
        formatting(Document("title: [  \n", "a.yaml"))
