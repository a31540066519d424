"""One plural for every count that people read."""

from __future__ import annotations

import pytest

from tui.text.plural import plural


@pytest.mark.parametrize(
    ("number", "noun", "many", "shown"),
    [
        (0, "file", "", "0 files"),
        (1, "file", "", "1 file"),
        (2, "open question", "", "2 open questions"),
        (1, "entry", "entries", "1 entry"),
        (2, "entry", "entries", "2 entries"),
    ],
)
def test_noun_agrees_with_number(number: int, noun: str, many: str, shown: str) -> None:
    assert plural(number, noun, many) == shown
