"""Snapshots: a briefing with everything that is computed before it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from tui.analysis.coverage import Coverage
    from tui.analysis.selection_links import SelectionLinks
    from tui.app.selection import Selection
    from tui.app.widgets.rows import Row
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.entries import Briefing
    from tui.model.id_mapping import IdMapping
    from tui.model.links import Links


class PaneContents(NamedTuple):
    """The rows of a pane, and how many of them it counts."""

    rows: Sequence[Row]
    total: int
    """The number of its entries."""
    headings: Collection[str] = ()
    """The ids of rows that are not counted."""


class Snapshot(NamedTuple):
    """A briefing that replaces the one shown before."""

    briefing: Briefing
    problems: Sequence[Diagnostic]
    links: Links
    answers: SelectionLinks
    coverage: Coverage
    contents: Mapping[str, PaneContents]
    """The rows of each pane that has rows, by its id."""
    succession: IdMapping
    """The mapping from the entries of the previous snapshot."""

    def still(self, selection: Selection) -> Selection:
        """Return a selection of the previous snapshot in this one; a removed entry becomes its neighbour."""
        moved = self.succession
        return selection._replace(id=moved.nearest(selection.id), marked=moved.of(selection.marked))
