"""The claims pane: who says what, outside any issue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.panes.tabbed_pane import TabbedPane
from tui.app.snapshot import PaneContents
from tui.app.statement_ends import speakers
from tui.app.widgets.rows import MappedRows
from tui.model.hedges import is_hedged
from tui.render.cards import Piece, Pieces, mark_of, unchecked

if TYPE_CHECKING:
    from tui.analysis.selection_links import SelectionLinks
    from tui.model.entries import Briefing, Claim


class ClaimsPane(TabbedPane):
    """The claims in the order of the file, each with its speakers."""

    @staticmethod
    def contents(briefing: Briefing, _answers: SelectionLinks, /) -> PaneContents:
        """Return the claims."""

        def ends(claim: Claim, _level: int) -> tuple[Pieces, Pieces]:
            role = "hedge" if is_hedged(claim.cue) else ""
            words = Piece(claim.label, role=role, mark=mark_of(claim))
            return (*unchecked(claim), words), speakers(claim, briefing)

        rows = MappedRows(((claim.id, 0, claim) for claim in briefing.claims), ends)
        return PaneContents(rows, len(briefing.claims))
