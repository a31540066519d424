"""A screen of panes: the current pane, and the keys that move between panes and within one."""

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
    """A screen whose keys concern only its panes."""

    _at: PaneLayout
    """The open panes and the current one; subclasses create it."""

    # ---- subclass hooks

    def _after_opening(self, before: Sequence[str]) -> None:
        """Update after the current pane changed; `before` were open."""

    def _close(self, id_: str) -> None:
        """Close an opened pane."""

    # ---- painting

    BLANK = True  # its panes cover it
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """The focused pane; Textual would repaint the whole screen when it changes."""
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)
    """The size, as nothing scrolls it; Textual would repaint the whole screen when it changes."""
    _painted = False
    """Whether the first frame was painted."""

    def _on_first_paint(self) -> None:
        """Allow repaints from now on."""
        self._painted = True

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Repaint, but not before the first frame: Textual would paint the screen four times at the start."""
        repaint = repaint and self._painted
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    # ---- panes

    def _go_to(self, pane: Pane) -> None:
        """Go to a pane; one that is opened catches up with the selection."""
        before = self._at.opened
        self._at.go_to(pane)
        self._after_opening(before)

    def on_descendant_focus(self) -> None:
        """Make the pane current that a click gave the focus to."""
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
        """Go to the previous pane."""
        self._go_to(self._at.beside(-1))

    def action_right_pane(self) -> None:
        """Move right within the pane, or to the next pane."""
        if not self._at.current.sideways(1):
            self.action_next_pane()

    def action_left_pane(self) -> None:
        """Move left within the pane, or to the previous pane."""
        if not self._at.current.sideways(-1):
            self.action_previous_pane()

    def action_toggle_pane(self, id_: str) -> None:
        """Go to a pane that can be opened; close it if it is current."""
        pane = self._at.pane(id_)
        if self._at.current is not pane:
            self._go_to(pane)
        else:
            self._close(id_)

    # ---- keys of the current pane

    def action_down(self) -> None:
        """Move to the next row or link."""
        self._at.current.move(1)

    def action_up(self) -> None:
        """Move to the previous row or link."""
        self._at.current.move(-1)

    def action_first(self) -> None:
        """Go to the first row."""
        self._at.current.first()

    def action_last(self) -> None:
        """Go to the last row."""
        self._at.current.last()

    def action_half_down(self) -> None:
        """Move half a page down."""
        self._at.current.half_page(1)

    def action_half_up(self) -> None:
        """Move half a page up."""
        self._at.current.half_page(-1)

    def action_follow(self) -> None:
        """Go to the detail, or follow the link."""
        self._at.current.enter()
