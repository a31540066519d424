"""Which panes are open, and which one is current. The style sheet says where each of them is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.geometry import Size
    from textual.screen import Screen
    from textual.widget import Widget

    from tui.app.pane import Pane

WIDTHS = [(0, "-tiny"), (30, "-one"), (80, "-two"), (120, "-three")]
"""Columns from which a layout is used, and its class."""
HEIGHTS = [(0, "-flat"), (8, "-tall")]
"""Lines from which there is a layout at all."""
_FEWER = frozenset({"-one", "-two", "-zoom"})
"""The layouts that do not show every open pane."""


def layout(size: Size) -> tuple[str, str]:
    """Return the classes of the layout for a screen of that size."""
    across, down = (
        [name for least, name in ways if has >= least][-1]
        for has, ways in ((size.width, WIDTHS), (size.height, HEIGHTS))
    )
    return across, down


class PaneLayout:
    """The panes of one screen in their order; some are shown only once they are opened.

    An opened pane is a class of the screen (`-source`), a pane that is not shown has the class `-closed`. The
    current pane has the class `-current`, and the body that holds the panes one with its id (`-at-source`).
    """

    def __init__(self, screen: Screen[None], body: Widget, panes: Sequence[Pane]) -> None:
        self.panes = panes
        self.current = panes[0]
        self._screen, self._body = screen, body
        self._opened_from: dict[str, Pane] = {}
        """The pane that was current before each of the opened ones."""
        self._mark_closed()

    def pane(self, id_: str) -> Pane:
        """Return a pane by its id."""
        return next(pane for pane in self.panes if pane.id == id_)

    @property
    def opened(self) -> tuple[str, ...]:
        """The ids of the panes that were opened."""
        return tuple(pane.spec.id for pane in self.panes if pane.id in self._opened_from)

    @property
    def shown(self) -> list[Pane]:
        """The panes that can be gone to without opening or closing any."""
        hidden = {id_ for pane in self.panes if pane.id in self._opened_from for id_ in pane.spec.replaces}
        return [pane for pane in self.panes if pane.id not in hidden and self._is_open(pane)]

    def _is_open(self, pane: Pane) -> bool:
        return not pane.spec.toggle or pane.id in self._opened_from

    def can_open(self, id_: str) -> bool:
        """Return whether a pane has to be opened."""
        return any(pane.id == id_ and pane.spec.toggle for pane in self.panes)

    def open(self, id_: str) -> None:
        """Show a pane; no change if it is open."""
        if id_ not in self._opened_from:
            self._set_open(self.pane(id_))
            if self.current not in self.shown:
                self.go_to(self.pane(id_))

    def close(self, id_: str) -> None:
        """Hide a pane; if it was current, return to the one that was current before."""
        before = self._opened_from.get(id_)
        if before is None:
            return
        self._set_closed(id_)
        if self.current not in self.shown:
            self.go_to(before if before in self.shown else self.shown[0])

    def go_to(self, pane: Pane) -> None:
        """Make a pane current and focus it; open it if needed, and close those that replace it."""
        for other in self.panes:
            if other.id in self._opened_from and pane.id in other.spec.replaces:
                self._set_closed(other.spec.id)
        if not self._is_open(pane):
            self._set_open(pane)
        self.show(pane)
        self.focus()

    def show(self, pane: Pane) -> None:
        """Make an open pane current without the focus."""
        self.current = pane
        self.mark()

    def _set_open(self, pane: Pane) -> None:
        taken = set(pane.spec.replaces)
        for other in self.panes:
            if other.id in self._opened_from and taken.intersection(other.spec.replaces):
                self._set_closed(other.spec.id)
        self._opened_from[pane.spec.id] = self.current
        self._mark_closed()
        self._screen.add_class(f"-{pane.id}")

    def _set_closed(self, id_: str) -> None:
        del self._opened_from[id_]
        self._mark_closed()
        self._screen.remove_class(f"-{id_}")

    def _mark_closed(self) -> None:
        """Mark the panes that are not shown; the screen's own class updates all styles at once."""
        shown = self.shown
        for pane in self.panes:
            pane.set_class(pane not in shown, "-closed", update=False)

    def mark(self, *, update: bool = True) -> None:
        """Mark the current pane for the style sheet. Pass `update=False` before the first layout.

        Where all open panes are shown, no style depends on it.
        """
        for pane in self.panes:
            pane.set_class(pane is self.current, "-current", update=False)
            self._body.set_class(pane is self.current, f"-at-{pane.id}", update=False)
        if update and self._screen.classes & _FEWER:
            self._body.update_node_styles()

    def focus(self) -> None:
        """Focus the current pane; it may have lost the focus, or a key may have come in between."""
        self._screen.set_focus(self.current, scroll_visible=False)
        # The messages that say so would come a frame later.
        for pane in self.panes:
            pane.has_focus = pane is self._screen.focused

    def beside(self, step: int) -> Pane:
        """Return the pane so many steps from the current one among the shown ones, wrapping around."""
        shown = self.shown
        return shown[(shown.index(self.current) + step) % len(shown)]
