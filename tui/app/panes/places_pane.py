"""The places pane: a tree of places, and how much happened in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.place_tree import place_tree
from tui.app import wording
from tui.app.panes.tabbed_pane import TabbedPane
from tui.app.snapshot import PaneContents
from tui.app.widgets.rows import MappedRows
from tui.render.cards import Piece, Pieces, unchecked

if TYPE_CHECKING:
    from tui.analysis.selection_links import SelectionLinks
    from tui.model.entries import Briefing, Place


class PlacesPane(TabbedPane):
    """The places, each under the one that contains it."""

    @staticmethod
    def contents(briefing: Briefing, _answers: SelectionLinks, /) -> PaneContents:
        """Return the places."""
        events: dict[str, int] = {}
        for event in briefing.timeline.values():
            for ref in event.where:
                events[ref.id] = events.get(ref.id, 0) + 1

        def ends(place: Place, level: int) -> tuple[Pieces, Pieces]:
            left = Piece("  " * level), *unchecked(place), Piece(place.label, place.id)
            count = events.get(place.id, 0)
            return left, ((Piece(wording.events(count), role="faint"),) if count else ())

        rows = MappedRows(((place.id, level, place) for place, level in place_tree(briefing)), ends)
        return PaneContents(rows, len(briefing.places))
