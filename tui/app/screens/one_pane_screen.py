"""A screen whose keys move in one pane."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.screen import Screen

if TYPE_CHECKING:
    from tui.app.widgets.prose_view import ProseView
    from tui.app.widgets.row_list import RowList


class OnePaneScreen(Screen[None]):
    """The keys of the reader for moving, on a screen with one pane."""

    BINDINGS: ClassVar = [
        Binding("j,down", "move(1)", show=False),
        Binding("k,up", "move(-1)", show=False),
        Binding("g,home", "first", show=False),
        Binding("G,end", "last", show=False),
        Binding("ctrl+d,pagedown", "page(1)", show=False),
        Binding("ctrl+u,pageup", "page(-1)", show=False),
    ]

    def __init__(self, pane: ProseView | RowList) -> None:
        super().__init__()
        self._pane = pane

    def action_move(self, step: int) -> None:
        """Go to the next or previous line or row."""
        self._pane.move(step)

    def action_first(self) -> None:
        """Go to the beginning."""
        self._pane.first()

    def action_last(self) -> None:
        """Go to the end."""
        self._pane.last()

    def action_page(self, direction: int) -> None:
        """Move half a page up or down."""
        self._pane.half_page(direction)
