"""Windows: the lines of a file in which a repair is tried."""

from __future__ import annotations

import pytest

from tui.parse.syntax.parse_window import WHOLE, ParseWindow, windows

TEXT = """\
# comment
title: T
actors:
  lebanon:
    name: Lebanon
  # between
  israel:
    name: Israel
    note: x
positions:
  - issue: a
    by: b
  - issue: c
text: end
"""
LINES = TEXT.split("\n")


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        (0, []),
        (1, [ParseWindow(1)]),
        (3, [ParseWindow(2)]),
        (4, [ParseWindow(2)]),
        (8, [ParseWindow(6, 2), ParseWindow(2)]),
        (12, [ParseWindow(12, 9), ParseWindow(9)]),
        (13, [ParseWindow(13)]),
    ],
)
def test_window_has_the_entry_head_and_section_key(line: int, seen: list[ParseWindow]) -> None:
    assert list(windows(LINES, line)) == seen


@pytest.mark.parametrize("window", [WHOLE, ParseWindow(6, 2), ParseWindow(2), ParseWindow(12, 9)])
def test_window_keeps_line_numbers(window: ParseWindow) -> None:
    lines = window.of(LINES).split("\n")
    assert len(lines) == len(LINES)
    assert lines[window.start :] == LINES[window.start :]
    for number, line in enumerate(lines[: window.start]):
        assert line == (LINES[number] if number == window.key else "")
