"""The base class of panes: what the reader screen asks of each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.app import wording
from tui.app.selection import Selection
from tui.app.widgets.framed_view import FramedView
from tui.render.cards import Piece

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui.analysis.selection_links import SelectionLinks
    from tui.app.painter import Painter
    from tui.app.pane_registry import PaneSpec
    from tui.app.selection import ViewPosition
    from tui.app.snapshot import Snapshot
    from tui.model.entries import Briefing
    from tui.model.links import Answer, Links
    from tui.render.cards import Pieces


class PaneContext(NamedTuple):
    """What the reader screen gives to every pane."""

    paint: Painter
    briefing: Briefing
    links: Links
    answers: SelectionLinks
    choose: Callable[[str], None]
    """Selects an entry."""
    enter: Callable[[str], None]
    """Selects an entry and goes to the detail pane."""
    follow: Callable[[str], None]
    """Follows a link to an entry."""
    act: Callable[[str], None] = lambda _action: None
    """Runs an action of the screen."""


class Pane(FramedView):
    """A framed view with a title and a key that answers to the selection and keeps a position of its own."""

    spec: PaneSpec
    _selection = Selection()
    """The selection that is shown."""
    pinned = False
    """Whether it keeps the selection that it showed when it was pinned."""

    @property
    def position(self) -> ViewPosition:
        """The position of its cursor and scroll."""
        raise NotImplementedError

    def restore(self, position: ViewPosition) -> None:
        """Return to a position."""

    def answer(
        self, selection: Selection, answers: Mapping[str, Answer], name_of: Callable[[str], str], /
    ) -> None:
        """Show what answers to a selection, unless the pane is pinned to an earlier one."""

    @property
    def shown(self) -> Selection:
        """The selection that is shown; an earlier one while the pane is pinned."""
        return self._selection

    @property
    def cursor_address(self) -> str:
        """The address under its cursor; empty for none."""
        return ""

    is_last_resort = False
    """Whether it shows everything, also what has a place of its own in another pane."""

    def place_of(self, _address: str, /) -> int:
        """Return the place of an address in the order of the pane; -1 if it has none."""
        return -1

    def hides(self, _address: str, /) -> bool:
        """Return whether a filter or fold hides an address that has a place here."""
        return False

    def go_to(self, address: str, /) -> None:
        """Move the cursor to an address, also while the pane is pinned."""

    @property
    def is_seen(self) -> bool:
        """Whether the pane has been laid out."""
        return bool(self._room) and self.is_attached

    def renew(self, snapshot: Snapshot, selection: Selection, name_of: Callable[[str], str], /) -> None:
        """Show a new snapshot of the briefing, answering to a selection, pinned or not.

        Entries that still exist keep their place on the screen.
        """

    def pin(self, on: bool) -> None:
        """Pin the pane to its selection, or let it follow again."""
        self.pinned = on
        self.repaint()

    def pane_title(self, title: str = "") -> Pieces:
        """Key and title, and whether the pane is pinned; in the accent colour while it has the focus."""
        role = "accent" if self.has_focus else "faint"
        name = Piece(f"{self.spec.key} {self.spec.title}{title}", role=role)
        return (name, Piece(f" {wording.PINNED}", role="reason")) if self.pinned else (name,)

    # ---- keys

    def move(self, step: int) -> None:
        """Move the cursor down or up."""

    def first(self) -> None:
        """Go to the beginning."""

    def last(self) -> None:
        """Go to the end."""

    def half_page(self, direction: int) -> None:
        """Move half a page down or up."""

    def enter(self) -> None:
        """Follow what is under the cursor."""

    def sideways(self, _step: int, /) -> bool:
        """Move to the right or left; False if that leads out of the pane."""
        return False

    def unfold(self, _on: bool, /) -> bool:
        """Unfold what is under the cursor, or fold it; False if there is nothing to."""
        return False
