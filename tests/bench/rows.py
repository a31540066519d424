"""A pane of any number of rows by itself: `python -m tests.bench.rows ROWS`, its keys those of the reader."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from textual.app import App

from tui.app.painter import Painter
from tui.app.selection import Selection
from tui.app.widgets.row_list import RowList
from tui.app.widgets.rows import Row
from tui.render.cards import Piece
from tui.settings.checks import read_theme
from tui.settings.themes import theme_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.events import Key

    from tui.render.cards import Pieces


class Rows(RowList):
    """The rows, with a title."""

    def title(self) -> tuple[Pieces, Pieces]:
        """Return the title and the number of rows."""
        return (Piece("1 Rows", role="accent"),), (Piece(f"0 of {self.count()}", role="faint"),)


class Pane(App[None]):
    """A single pane whose choices are selected, as in the reader."""

    CSS = "Rows { height: 100%; }"

    def __init__(self, number: int) -> None:
        super().__init__()
        theme, diagnostics = read_theme(next(iter(theme_files().values())))
        assert theme is not None, diagnostics
        rows = [Row(f"r{index}", (Piece(f"row {index}"),)) for index in range(number)]
        self._pane = Rows(Painter(theme), rows, self._choose, self._choose, id="rows")
        self._does: dict[str, Callable[[], None]] = {
            "j": lambda: self._pane.move(1),
            "g": self._pane.first,
            "G": self._pane.last,
            "ctrl+d": lambda: self._pane.half_page(1),
            "ctrl+u": lambda: self._pane.half_page(-1),
        }

    def compose(self) -> ComposeResult:
        """Show it, its first row selected."""
        yield self._pane

    def on_mount(self) -> None:
        """Begin at the first row."""
        self._pane.focus()
        self._pane.first()

    def _choose(self, id_: str) -> None:
        self._pane.answer(Selection(id_), {}, str)

    def on_key(self, event: Key) -> None:
        """Move as the reader does."""
        if does := self._does.get(event.key):
            does()


if __name__ == "__main__":
    Pane(int(sys.argv[1])).run()
