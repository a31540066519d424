"""The unknowns pane: the questions that the sources leave open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.panes.tabbed_pane import TabbedPane
from tui.app.snapshot import PaneContents
from tui.app.widgets.rows import MappedRows
from tui.render.cards import Piece, Pieces, mark_of, unchecked

if TYPE_CHECKING:
    from tui.analysis.selection_links import SelectionLinks
    from tui.model.entries import Briefing, Unknown


class UnknownsPane(TabbedPane):
    """The open questions in the order of the file."""

    @staticmethod
    def contents(briefing: Briefing, _answers: SelectionLinks, /) -> PaneContents:
        """Return the open questions."""

        def ends(unknown: Unknown, _level: int) -> tuple[Pieces, Pieces]:
            return (*unchecked(unknown), Piece(unknown.label, mark=mark_of(unknown))), ()

        rows = MappedRows(((unknown.id, 0, unknown) for unknown in briefing.unknowns), ends)
        return PaneContents(rows, len(briefing.unknowns))
