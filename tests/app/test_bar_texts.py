from __future__ import annotations

import pytest

from tui.analysis.coverage import Coverage
from tui.app.bar_texts import HeadFacts, head


def words(drafted_by: str, width: int, unchecked: int = 0) -> str:
    cover = Coverage(*(0 for _ in Coverage._fields))._replace(sources=1)
    return " ".join(
        piece.text
        for side in head(HeadFacts("A vote", cover, drafted_by, "", unchecked, 2), width)
        for word in side
        for piece in word.pieces
    )


@pytest.mark.parametrize("width", [30, 120])
def test_head_says_that_nobody_has_checked_a_draft(width: int) -> None:
    assert "unchecked draft by a program" in words("a program", width)
    assert "draft" not in words("", width)


@pytest.mark.parametrize("width", [30, 120])
def test_head_counts_entries_that_are_not_checked(width: int) -> None:
    assert "7 unchecked" in words("", width, 7)
    assert "unchecked" not in words("", width)
