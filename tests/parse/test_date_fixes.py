"""The diagnostics of dates and times: their words, and the fixes that write them as the format does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.diagnostics.facts import words_of
from tests.model import test_edtf, test_times
from tui.parse.load import load_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Golden
    from tui.diagnostics.diagnostic import Diagnostic

CODES = {"E401", "E402", "E403", "E404"}
DATE = "title: A\ndate: {}\n"
EVENT_DATE = "title: A\ntimeline: {{a: {{title: A, date: {}}}}}\n"
SOURCE_DATE = "title: A\nsources: {{a: {{publisher: A, published: {}}}}}\n"
TIME = "title: A\ntimeline: {{a: {{title: A, time: {}}}}}\n"
REFUSED = [
    *((DATE, row[0]) for row in test_edtf.REFUSED if not row[0].endswith("\n")),
    (EVENT_DATE, "today"),
    (SOURCE_DATE, "today"),
    *((TIME, row[0]) for row in test_times.REFUSED),
]
"""Briefings, and the date or time in each that cannot be read; a line end after a value is not part of it."""


def refused(briefing: str, written: str) -> Diagnostic:
    diagnostics = load_text(briefing.format(json.dumps(written, ensure_ascii=False)), "a.yaml").diagnostics
    (diagnostic,) = (one for one in diagnostics if one.code in CODES)
    return diagnostic


def _in_words(diagnostic: Diagnostic) -> Iterator[str]:
    yield f"{diagnostic.code} {diagnostic.message}"
    yield f"  {diagnostic.label}"
    yield f"  help: {diagnostic.help}"
    for fix in diagnostic.fixes:
        yield f"  {fix.applicability.value} fix: {diagnostic.title_of(fix)}"


def test_refused_dates_have_their_words(golden: Golden) -> None:
    lines = [line for pair in REFUSED for line in _in_words(refused(*pair))]
    golden("dates/refused.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize(
    ("briefing", "advice"),
    [(DATE, "date-or-none"), (EVENT_DATE, "date-or-when"), (SOURCE_DATE, "date-or-word")],
)
def test_advice_names_what_the_entry_takes_instead(briefing: str, advice: str) -> None:
    assert refused(briefing, "today").args["advice"] == advice
    assert refused(briefing, "3 May 2025").args["advice"] == "write"


@pytest.mark.parametrize(("briefing", "written"), REFUSED)
def test_each_spelling_is_a_fix(briefing: str, written: str) -> None:
    diagnostic = refused(briefing, written)
    assert words_of(diagnostic) == list(diagnostic.args["spellings"])


@pytest.mark.parametrize(("briefing", "written"), REFUSED)
def test_impossible_date_has_no_safe_fix(briefing: str, written: str) -> None:
    diagnostic = refused(briefing, written)
    assert diagnostic.code in {"E401", "E404"} or not any(fix.is_safe for fix in diagnostic.fixes)


@pytest.mark.parametrize(
    ("written", "is_safe"),
    [
        ("2024-1-5", True),
        ("2025/11/19", True),
        ("2025-11-19 22:00", True),
        ("5/5/2025", False),
        ("19 Nov 2025", True),
        ("15 July 1974", True),
        ("July 15th, 1974", True),
        ("Monday, 15 July 1974", True),
        ("Tuesday, 15 July 1974", False),
        ("15 July 1974?", True),
        ("circa 15 July 1974", True),
        ("ca. 1974", True),
        ("perhaps 1974", False),
        ("Sept. 1974", True),
        ("15-17 July 1974", False),
        ("November 19", False),
        ("before 15 July 1974", False),
        ("summer 1974", False),
        ("Q1 1974", False),
        ("20th century", False),
        ("19.11.2025", False),
        ("2026-05-12 02:15Z", True),
        ("2026-05-12T02:15 UTC", False),
        ("2026-05-12T02:15:31Z", False),
        ("2025-1X", False),
        ("202X-11", False),
        ("2025-11-19T24:00", False),
    ],
)
def test_fix_is_safe_if_it_keeps_all_that_was_written(written: str, is_safe: bool) -> None:
    (fix,) = refused(DATE, written).fixes
    assert fix.is_safe == is_safe


@pytest.mark.parametrize(
    ("written", "is_safe"),
    [
        ("9:30", True),
        ("9.30 pm", True),
        ("9 a.m.", True),
        ("12 pm", False),
        ("12:30 a.m.", False),
        ("noon", False),
        ("22:15:31", False),
    ],
)
def test_clock_is_safe_unless_people_disagree(written: str, is_safe: bool) -> None:
    (fix,) = refused(TIME, written).fixes
    assert fix.is_safe == is_safe


@pytest.mark.parametrize("written", ["3/4/2024", "03.04.2024", "3-4-2024", "4/3"])
def test_day_and_month_are_never_guessed(written: str) -> None:
    fixes = refused(DATE, written).fixes
    assert len(fixes) == 2
    assert not any(fix.is_safe for fix in fixes)


def test_long_texts_with_other_advice_have_causes_of_their_own() -> None:
    long = "between 19 November 2025 and 23 November 202"
    first, second = (refused(DATE, long + digit) for digit in "56")
    assert first.args["word"] == second.args["word"]
    assert first.cause != second.cause
