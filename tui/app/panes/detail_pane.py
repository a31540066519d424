"""The detail pane: the card of the selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app import wording
from tui.app.own_marks import with_note
from tui.app.pane import Pane
from tui.app.selection import Selection
from tui.app.widgets.prose_view import ProseView
from tui.render.cards import Card, Piece, Pieces, card

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui.app.pane import PaneContext
    from tui.app.pane_registry import PaneSpec
    from tui.app.snapshot import Snapshot
    from tui.model.links import Answer


class DetailPane(ProseView, Pane):
    """The card of the selection; of the briefing without one."""

    def __init__(self, spec: PaneSpec, context: PaneContext) -> None:
        super().__init__(context.paint, context.follow, id=spec.id)
        self.spec = spec
        self._briefing, self._index, self._answers = context.briefing, context.links, context.answers
        self._address: str | None = None
        """The address of the card shown; None before the first one."""
        self._notes: Mapping[str, str] = {}

    def answer(
        self, selection: Selection, _answers: Mapping[str, Answer], _name_of: Callable[[str], str], /
    ) -> None:
        """Show the card of the selection, unless the pane is pinned to an earlier one."""
        if not self.pinned and selection.id != self._address:
            self._address = selection.id
            self.show(self._card_of(selection.id))

    def take_notes(self, notes: Mapping[str, str]) -> None:
        """Show the reader's own notes on the cards of their entries."""
        before, self._notes = self._notes.get(self._address or ""), notes
        if self._address is not None and before != notes.get(self._address):
            self.replace(self._card_of(self._address))

    def _card_of(self, address: str) -> Card:
        shown = card(address, self._briefing, self._index, self._answers)
        return with_note(shown, self._notes.get(address, ""))

    is_last_resort = True

    def place_of(self, address: str, /) -> int:
        """Return the number of an entry in the briefing; -1 if there is none."""
        return self._index.place.get(address, -1)

    def is_current(self, _index: int, /) -> bool:
        """Return whether the card is that of the current hit."""
        return self._found_here

    @property
    def shown(self) -> Selection:
        """The selection that the card is about."""
        return Selection(self._address or "")

    def renew(self, snapshot: Snapshot, selection: Selection, _name_of: Callable[[str], str], /) -> None:
        """Show the card of a new snapshot; link and scroll stay, unless it is the card of another entry."""
        self._briefing, self._index, self._answers = snapshot.briefing, snapshot.links, snapshot.answers
        former, self._address = self._address or "", selection.id
        shown = self._card_of(selection.id)
        if snapshot.succession.of(former) == selection.id:
            self.replace(shown, snapshot.succession.nearest)
        else:
            self.show(shown)

    def title(self) -> tuple[Pieces, Pieces]:
        """Return key and heading of the card, in the accent colour while it has the focus."""
        heading, right = super().title()
        role = "accent" if self.has_focus else ""
        accented = tuple(p._replace(role=role or p.role) if p.role == "strong" else p for p in heading)
        number = Piece(f"{self.spec.key} ", role=role or "faint")
        pinned = (Piece(f" {wording.PINNED}", role="reason"),) if self.pinned else ()
        return (number, *accented, *pinned), right
