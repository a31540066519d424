"""The sources pane: the texts that the briefing is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app import wording
from tui.app.panes.tabbed_pane import TabbedPane
from tui.app.snapshot import PaneContents
from tui.app.widgets.rows import MappedRows
from tui.model.date_format import format_date
from tui.render.cards import Piece, Pieces, unchecked

if TYPE_CHECKING:
    from tui.analysis.selection_links import SelectionLinks
    from tui.model.entries import Briefing, Source


class SourcesPane(TabbedPane):
    """The sources in the order of the file, each with its date."""

    @staticmethod
    def contents(briefing: Briefing, _answers: SelectionLinks, /) -> PaneContents:
        """Return the sources."""

        def ends(source: Source, _level: int) -> tuple[Pieces, Pieces]:
            origin = source.origin if source.origin != source.label else ""
            left = *unchecked(source), Piece(source.label), Piece(f"  {origin}" * bool(origin), role="faint")
            hint = briefing.year_hint
            day = format_date(source.published, hint) if source.published else wording.NO_DATE
            return left, (Piece(day, role="faint"),)

        rows = MappedRows(((source.id, 0, source) for source in briefing.sources.values()), ends)
        return PaneContents(rows, len(briefing.sources))
