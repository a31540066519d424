"""A pane whose place is shared by several lists: their names are in its lower edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app import wording
from tui.app.pane_registry import PANES
from tui.app.panes.rows_pane import RowsPane
from tui.render.cards import Piece, Pieces
from tui.text.width import cell_len

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from textual import events

    from tui.app.pane import PaneContext
    from tui.app.pane_registry import PaneSpec
    from tui.app.selection import Selection
    from tui.app.snapshot import Snapshot
    from tui.model.entries import Briefing


class TabbedPane(RowsPane):
    """One of several lists in the same place."""

    def __init__(self, spec: PaneSpec, context: PaneContext) -> None:
        super().__init__(spec, context)
        self._act = context.act
        self._tabs = _tabs(context.briefing, spec.id)

    def renew(self, snapshot: Snapshot, selection: Selection, name_of: Callable[[str], str], /) -> None:
        """Show a new snapshot of the briefing, which may have other lists."""
        self._tabs = _tabs(snapshot.briefing, self.spec.id)
        super().renew(snapshot, selection, name_of)

    def foot(self, room: int, /) -> Pieces:
        """Return the names of the other lists; only their keys where there is no room."""
        pieces = [
            piece
            for key, name, _ in self._tabs
            for piece in (Piece(f"{key} ", role="reason"), Piece(f"{name} ", role="faint"))
        ]
        if sum(cell_len(piece.text) for piece in pieces) > room:
            pieces = [piece for piece in pieces if piece.role == "reason"]
        fits = sum(cell_len(piece.text) for piece in pieces) <= room
        return (Piece(" ", role="line"), *pieces) if pieces and fits else ()

    def on_click(self, event: events.Click) -> None:
        """Show the list whose name is clicked."""
        if event.y != self._room.height - 1:
            return
        event.stop()
        event.prevent_default()  # no row is there
        column = event.x - 2
        for piece in self.foot(self._room.width - 4):
            column -= cell_len(piece.text)
            if column < 0:
                word = piece.text.strip()
                action = next((tab[2] for tab in self._tabs if word in tab[:2]), "")
                if action:
                    self._act(action)
                return


def _tabs(briefing: Briefing, own: str) -> list[tuple[str, str, str]]:
    """Return key, name and action of the other lists that hold something."""
    counts: Mapping[str, int] = {
        "positions": len(briefing.positions) or len(briefing.issues),
        "claims": len(briefing.claims),
        "places": len(briefing.places),
        "unknowns": len(briefing.unknowns),
        "sources": len(briefing.sources),
    }
    return [
        (spec.key, wording.LISTS[spec.id], f"screen.{spec.command}")
        for spec in PANES
        if spec.id != own and counts.get(spec.id)
    ]
