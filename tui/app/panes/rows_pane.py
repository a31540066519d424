"""The base class of panes that show rows and count how many of them answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app import wording
from tui.app.pane import Pane
from tui.app.widgets.filtered_list import FilteredList
from tui.render.cards import Piece, Pieces

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui.analysis.selection_links import SelectionLinks
    from tui.app.pane import PaneContext
    from tui.app.pane_registry import PaneSpec
    from tui.app.selection import Selection
    from tui.app.snapshot import PaneContents, Snapshot
    from tui.model.entries import Briefing
    from tui.model.links import Answer

_FRAMING = 9
"""The cells that the frame of a title takes, with the rule between its two ends."""


class RowsPane(FilteredList, Pane):
    """A pane of rows that counts those of its own kind."""

    def __init__(self, spec: PaneSpec, context: PaneContext) -> None:
        contents = self.contents(context.briefing, context.answers)
        super().__init__(context.paint, contents.rows, context.choose, context.enter, id=spec.id)
        self.spec = spec
        _, self._total, self._headings = contents

    @staticmethod
    def contents(briefing: Briefing, answers: SelectionLinks, /) -> PaneContents:
        """Return the rows of a briefing, and the ids of those that count."""
        raise NotImplementedError

    def renew(self, snapshot: Snapshot, selection: Selection, name_of: Callable[[str], str], /) -> None:
        """Show a new snapshot of the briefing; rows that still exist keep their place."""
        rows, self._total, self._headings = snapshot.contents[self.spec.id]
        self._through = selection.id if self._through else ""
        answers = snapshot.answers.to(selection.id, selection.degree)
        self.become(rows, selection, answers, name_of, snapshot.succession.nearest)

    def answer(
        self, selection: Selection, answers: Mapping[str, Answer], name_of: Callable[[str], str], /
    ) -> None:
        """Answer to a selection, unless the pane is pinned to an earlier one."""
        if self.pinned:
            self.repaint()  # its cursor moves all the same
        else:
            super().answer(selection, answers, name_of)

    def title(self) -> tuple[Pieces, Pieces]:
        """Key and title; "3 linked of 7" while something is selected, else how many there are.

        With a filter, how many it hides, beside what is linked where there is room for both.
        """
        left, tally = self.pane_title(), self._tally()
        if self.filter is None:
            return left, (Piece(tally, role="faint"),)
        hidden = wording.HIDDEN.format(self.hidden)
        both = f"{tally}, {hidden}" if self._selection.id else hidden
        room = self._room.width - self._paint.size(left) - len(self._found) - _FRAMING
        return left, (Piece(both if len(both) <= room else hidden, role="reason"),)

    @property
    def hidden(self) -> int:
        """The number of its entries that the filter hides."""
        shown = (self._ids[number] for number in self._all_shown())
        return self._total - sum(self._counts(id_) for id_ in shown)

    def _counts(self, id_: str) -> bool:
        """Return whether a row is one of the entries that are counted."""
        return bool(id_) and id_ not in self._headings

    def _tally(self) -> str:
        if not self._selection.id:
            return f"{self._total}"
        headings = sum(id_ in self._answers for id_ in self._headings)
        return wording.LINKED_OF.format(len(self._answering) - headings, self._total)
