"""Headline, byline and dateline of a text count as used if the source's fields have them."""

from __future__ import annotations

import pytest

from tests.analysis.given import read
from tui.analysis.coverage import coverage
from tui.analysis.sentence_coverage import covered

ARTICLE = """\
title: Talks
sources:
  a:
    title: Talks end without a result
    publisher: LBCI TV
    author: Jane Doe, John Roe
    published: 2025-11-19
    text: |
      LINE
      They lasted a day.
"""


def fields_of(line: str, text: str = ARTICLE) -> tuple[str, ...]:
    (first, *_, last) = covered(read(text.replace("LINE", line)))["a"].sentences
    assert not last.fields
    assert last.is_bare
    assert first.is_bare == (not first.fields)
    return first.fields


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("Talks end without a result", ["title"]),
        ("TALKS END WITHOUT A RESULT", ["title"]),
        ("“Talks end without a result”", ["title"]),
        ("By Jane Doe and John Roe", ["author"]),
        ("Jane Doe, John Roe", ["author"]),
        ("By Jane Doe in Beirut and John Roe in Tel Aviv", ["author"]),
        ("By Jane Doe and John Roe, LBCI TV", ["author"]),
        ("By JANE DOE and JOHN ROE", ["author"]),
        ("Published on November 19, 2025", ["published"]),
        ("Wed 19 Nov 2025 10.15 GMT", ["published"]),
        ("Nov. 19, 2025, 10:15 a.m. ET", ["published"]),
        ("BEIRUT, Nov. 19 (LBCI TV)", ["published"]),
        ("Beirut, 19th November 2025", ["published"]),
        ("2025-11-19T10:15:00Z", ["published"]),
        ("19/11/2025", ["published"]),
        ("19.11.2025, 10.15", ["published"]),
        ("BEIRUT 19.11.2025 10:15", ["published"]),
        ("By Jane Doe and John Roe | November 19, 2025", ["author", "published"]),
        ("LBCI TV", ["publisher"]),
    ],
)
def test_line_that_a_field_has_is_used(line: str, fields: list[str]) -> None:
    assert list(fields_of(line)) == fields


@pytest.mark.parametrize(
    "line",
    [
        "Talks end without a result, again",
        "Talks end",
        "By Jane Doe",
        "By Jane Poe and John Roe",
        "Jane Doe and John Roe left Beirut.",
        "Published on November 18, 2025",
        "Published on November 19, 2024",
        "Published on December 19, 2025",
        "It rained on November 19, 2025.",
        "Updated November 20, 2025",
        "On November 19 they met.",
        "BEIRUT (LBCI TV) — The talks ended.",
        "Nineteen people met.",
        "LBCI TV reported it.",
        "***",
    ],
)
def test_line_that_says_anything_else_is_bare(line: str) -> None:
    assert fields_of(line) == ()


def test_line_without_its_field_is_bare() -> None:
    empty = (
        "title: T\nsources:\n  a:\n    title: untitled\n    text: |\n      LINE\n      They lasted a day.\n"
    )
    for line in ("untitled", "By Jane Doe", "November 19, 2025"):
        assert fields_of(line, empty) == ()


def test_line_far_below_the_head_is_bare() -> None:
    text = ARTICLE.replace("LINE", "\n".join(["They met.", *["      So they did."] * 8]) + "\n      LBCI TV")
    assert all(not one.fields for one in covered(read(text))["a"].sentences)


def test_head_and_quotes_count_together() -> None:
    briefing = read(f"{ARTICLE}claims: [{{says: A., quote: They lasted a day}}]\n".replace("LINE", "LBCI TV"))
    assert (coverage(briefing).touched, coverage(briefing).sentences) == (2, 2)
