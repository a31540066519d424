"""Diagnostics on one screen: every row is used, and what does not fit is counted."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tests.edit.rewriter import SHIPPED
from tui.parse.load import load_text
from tui.report.screen_report import LEAST_HEIGHT, screen

TEXT = SHIPPED.replace("quote: ", "quote: 漢字 ", 7).replace("\n    by: ", "\n    bye: ", 5)
DIAGNOSTICS = load_text(TEXT, "a.yaml").diagnostics


@given(st.integers(1, 200), st.integers(1, 200), st.booleans(), st.integers(0, len(DIAGNOSTICS)))
def test_lines_take_all_rows_and_count_the_rest(width: int, height: int, colour: bool, most: int) -> None:
    found = DIAGNOSTICS[:most]
    lines = screen(found, {"a.yaml": TEXT}, "status", (width, height), colour=colour)
    assert sum(line.rows for line in lines) == max(height, LEAST_HEIGHT)
    assert "status".startswith(lines[-1].text)
    heads = [line for line in lines if re.search(r"(?:error|warning)\[", line.text)]
    rest = [int(match[1]) for line in lines if (match := re.fullmatch(r"and (\d+) more", line.text))]
    if height > 6:  # the message of the first may take four rows
        assert bool(heads) == bool(found)
        assert sum(rest) <= len(found) - len(heads)


def test_problems_that_fit_leave_no_count() -> None:
    lines = [line.text for line in screen(DIAGNOSTICS[:1], {"a.yaml": TEXT}, "status", (100, 20))]
    assert lines[0].startswith("error[")
    assert not any("more" in line for line in lines)
