"""Frames stay straight in terminals that measure text in other ways, and nothing is left of old text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import wcwidth

from tests.screen.corpus import NAMES, briefing
from tests.screen.stage import Sheet, reader
from tui.text.disputed import is_disputed, straightened
from tui.text.width import cell_len

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.screen.stage import Stage

JOINERS = "\u200d\ufe0f"
WALK = tuple("1jjG2Lj3j4jsjsmjl/")
"""Keys that show every pane, scroll, select, and begin a search."""
LEFT, RIGHT = frozenset("│╭╰"), frozenset("│╮╯┃")


def by_code_point(char: str) -> int:
    """The cells of a character for tmux, pyte and older terminals."""
    return max(0, wcwidth.wcwidth(char))


def each_sign(char: str) -> int:
    """The cells for a terminal that gives some to every sign."""
    return max(1, by_code_point(char)) if is_disputed(char) and char not in JOINERS else by_code_point(char)


def all_narrow(char: str) -> int:
    """The cells for a terminal that gives none to it."""
    return 0 if is_disputed(char) else by_code_point(char)


class OddTerminal(Sheet):
    """A screen that measures characters in its own way."""

    def __init__(self, size: Callable[[str], int]) -> None:
        super().__init__()
        self._cells_of = size

    def columns(self, text: str) -> list[str]:
        """Return the text of each column; a sign of no cell is lost."""
        return [cell for char in text for cell in (char, "")[: self._cells_of(char)]]

    def row(self, y: int, width: int) -> list[str]:
        """Return what is in each cell of a row."""
        return [self.cells.get((y, x), (" ", ""))[0] for x in range(width)]


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
@pytest.mark.parametrize("measure", [by_code_point, each_sign, all_narrow])
async def test_frames_are_straight_however_text_is_measured(
    measure: Callable[[str], int], size: tuple[int, int], tmp_path: Path
) -> None:
    path = tmp_path / "names.yaml"
    path.write_text(briefing(), encoding="utf-8")
    async with reader(path, size) as stage:
        terminal, fed = OddTerminal(measure), 0
        for key in WALK:
            await stage.press("slash" if key == "/" else key)
            for frame in stage.frames[fed:]:
                terminal.feed(frame)
            fed = len(stage.frames)
            assert crooked(stage, terminal) == []


def crooked(stage: Stage, terminal: OddTerminal) -> list[str]:
    """Return the lines of panes whose frame is not where it belongs."""
    width = stage.app.size.width
    found = []
    for pane in stage.reader._at.shown:
        region = pane.region
        if region.height < 3 or stage.app.screen is not stage.reader:
            continue
        for y in range(region.y, region.bottom):
            row = terminal.row(y, width)
            if row[region.x] not in LEFT or row[region.right - 1] not in RIGHT:
                found.append(f"{pane.id}: {''.join(row)}")
    return found


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_text_ends_at_its_column(name: str) -> None:
    for measure in (by_code_point, each_sign, all_narrow):
        terminal = OddTerminal(measure)
        terminal.feed("\x1b[1;1H" + "x" * 60)
        terminal.feed(straightened(f"\x1b[1;3H{name}|"))
        end = 2 + cell_len(name)
        row = terminal.row(0, 60)
        assert row[end] == "|"
        assert "x" not in row[2:end]


def test_agreed_text_is_sent_as_it_is() -> None:
    frame = "\x1b[1;1H\x1b[1m╭ Łódź ▲ 会談。 ε\x1b[0m"
    assert straightened(frame) == frame


def test_selectors_are_not_sent() -> None:
    assert "\ufe0f" not in straightened("\x1b[1;1H⚠️ ❤️ 2️⃣")
