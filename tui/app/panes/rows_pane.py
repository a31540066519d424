"""What the panes of rows have in common: a number, a name, and how many rows answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.widgets.row_list import RowList
from tui.render.cards import Piece, Pieces

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui.app.painter import Painter
    from tui.app.selection import Selection
    from tui.app.snapshot import PaneContents, Snapshot
    from tui.model.links import Answer


class RowsPane(RowList):
    """A pane of rows under a key, counting those of its own kind."""

    def __init__(
        self,
        paint: Painter,
        contents: PaneContents,
        choose: Callable[[str], None],
        follow: Callable[[str], None],
        *,
        key: str,
        name: str,
    ) -> None:
        super().__init__(paint, contents.rows, choose, follow, id=name.lower())
        self.key, self.called = key, name
        self._counted = contents.counted
        self.pinned = False

    @property
    def shown(self) -> Selection:
        """The selection that the pane answers to: an earlier one where it is pinned."""
        return self._selection

    def renew(self, edition: Snapshot, selection: Selection, name_of: Callable[[str], str]) -> None:
        """Show another edition of the briefing; all stays where it was seen."""
        rows, self._counted = edition.contents[self.id or ""]
        answers = edition.answers.to(selection.id, selection.degree)
        self.become(rows, selection, answers, name_of, edition.succession.nearest)

    def answer(
        self, selection: Selection, answers: Mapping[str, Answer], name_of: Callable[[str], str]
    ) -> None:
        """Answer to a selection, unless the pane is pinned to an earlier one."""
        if self.pinned:
            self.repaint()  # its cursor moves all the same
        else:
            super().answer(selection, answers, name_of)

    def pin(self, on: bool) -> None:
        """Keep the pane as it is, or let it follow again."""
        self.pinned = on
        self.repaint()

    def title(self) -> tuple[Pieces, Pieces]:
        """Number and name; "3 of 7" while something is selected, else how many there are."""
        name = Piece(f"{self.key} {self.called}", role="accent" if self.has_focus else "faint")
        pinned = " pinned" if self.pinned else ""
        return (name, Piece(pinned, role="reason")), (Piece(self._tally(), role="faint"),)

    def _tally(self) -> str:
        total = len(self._counted)
        if not self._selection.id:
            return f"{total}"
        answering = len(self._counted.intersection(self._answers) - {self._selection.id})
        return f"{answering} of {total}"
