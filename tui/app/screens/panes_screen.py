"""A screen of panes, one of which is the current one, and the keys from pane to pane and within it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from textual.geometry import Size
from textual.reactive import Reactive
from textual.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.geometry import Region
    from textual.widget import Widget

    from tui.app.pane import Pane
    from tui.app.pane_layout import PaneLayout


class PanesScreen(Screen[None]):
    """What a screen of panes does with keys that concern no more than the panes themselves."""

    _at: PaneLayout
    """Which panes are seen, and where the reader is. Heirs make it."""

    # ---- for heirs

    def _after_opening(self, before: Sequence[str]) -> None:
        """Another pane is the current one; before, these were open."""
        raise NotImplementedError

    def _close(self, id_: str) -> None:
        """Close a pane that was opened."""
        raise NotImplementedError

    # ---- painting

    BLANK = True  # its panes cover it
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """The pane that has the focus; Textual would paint the whole screen whenever it is another."""
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)
    """Its size, for nothing scrolls it; Textual would paint all of it once more."""
    _stands = False
    """Whether it has been painted, and everything is in its place."""

    def _rise(self) -> None:
        """It has been painted, and everything is in its place."""
        self._stands = True

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Paint again; not before it stands: Textual would paint the whole screen four times at the start."""
        repaint = repaint and self._stands
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    # ---- panes

    def _go_to(self, pane: Pane) -> None:
        """Go to a pane; one that was not seen answers to what has been selected since it was."""
        before = self._at.opened
        self._at.go_to(pane)
        self._after_opening(before)

    def on_descendant_focus(self) -> None:
        """A click may have moved the focus: the current pane is the one that has it."""
        clicked = next((pane for pane in self._at.panes if pane.has_focus), None)
        if clicked is not None and clicked is not self._at.current:
            self._go_to(clicked)

    def action_pane(self, id_: str) -> None:
        """Go to a pane."""
        self._go_to(self._at.pane(id_))

    def action_next_pane(self) -> None:
        """Go to the next pane."""
        self._go_to(self._at.beside(1))

    def action_previous_pane(self) -> None:
        """Go to the pane before."""
        self._go_to(self._at.beside(-1))

    def action_right_pane(self) -> None:
        """To the right within the pane, or to the next one."""
        if not self._at.current.sideways(1):
            self.action_next_pane()

    def action_left_pane(self) -> None:
        """To the left within the pane, or to the one before."""
        if not self._at.current.sideways(-1):
            self.action_previous_pane()

    def action_toggle_pane(self, id_: str) -> None:
        """Go to a pane that can be opened; close it if it is current."""
        pane = self._at.pane(id_)
        if self._at.current is not pane:
            self._go_to(pane)
        else:
            self._close(id_)

    # ---- what the pane with the focus does

    def action_down(self) -> None:
        """The next row or link."""
        self._at.current.move(1)

    def action_up(self) -> None:
        """The row or link before."""
        self._at.current.move(-1)

    def action_first(self) -> None:
        """The first row."""
        self._at.current.first()

    def action_last(self) -> None:
        """The last row."""
        self._at.current.last()

    def action_half_down(self) -> None:
        """Half a page down."""
        self._at.current.half_page(1)

    def action_half_up(self) -> None:
        """Half a page up."""
        self._at.current.half_page(-1)

    def action_follow(self) -> None:
        """Into the detail, or through the link."""
        self._at.current.enter()
