"""The events in the order in which they are told, under their dates."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from tui.pages.cards import Piece, Pieces
from tui.terminal.edition import Contents
from tui.terminal.panes.listing import Listing
from tui.terminal.timeline.rows import TimelineRows, shown_rows, unfolded

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence

    from tui.briefing.links import Answer
    from tui.briefing.model import Briefing
    from tui.terminal.paint import Paint
    from tui.terminal.selection import Selection
    from tui.terminal.timeline.rows import Fold
    from tui.terminal.widgets.rows import Row


class Timeline(Listing):
    """What happened, or is said to have."""

    def __init__(
        self, paint: Paint, briefing: Briefing, choose: Callable[[str], None], follow: Callable[[str], None]
    ) -> None:
        self._opened: set[str] = set()
        """The folds that are open, by their addresses."""
        super().__init__(paint, self.contents(briefing), choose, follow, key="2", name="Timeline")

    @staticmethod
    def contents(briefing: Briefing) -> Contents:
        """The events, under their dates."""
        return Contents(TimelineRows(briefing), frozenset(briefing.timeline))

    def _take(self, rows: Sequence[Row]) -> None:
        assert isinstance(rows, TimelineRows)
        super()._take(rows)
        self._told = rows
        self._opened = set(rows.folds_of(self._opened))
        self._seen = shown_rows(rows, self._opened)

    # ---- folds

    def _every(self) -> Sequence[int]:
        return self._seen

    def answer(
        self, selection: Selection, answers: Mapping[str, Answer], name_of: Callable[[str], str]
    ) -> None:
        """Answer to a selection; what is selected is unfolded, whatever hid it."""
        if not self.pinned:
            self._show_folded(selection.id)
        super().answer(selection, answers, name_of)

    def become(
        self,
        rows: Sequence[Row],
        selection: Selection,
        answers: Mapping[str, Answer],
        name_of: Callable[[str], str],
        heir: Callable[[str], str] = str,
    ) -> None:
        """Show other rows; what is selected is not folded away among them."""
        super().become(rows, selection, answers, name_of, heir)
        if self._show_folded(selection.id):
            self._put_cursor(selection.id)
            self.repaint()

    def _show_folded(self, id_: str) -> bool:
        """Open the fold that hides an entry; whether there was one."""
        fold = self._fold_over(self._at.get(id_, -1))
        if fold:
            self._turn(fold)
        return bool(fold)

    def enter(self) -> None:
        """Open or close the fold under the cursor; follow any other row."""
        if self.chosen not in self._told.folds:
            super().enter()
            return
        self._turn(self.chosen)
        self.repaint()

    def unfold(self, on: bool, /) -> bool:
        """Open the fold under the cursor, or close it; False where there is nothing to."""
        can = self.chosen in self._told.folds and (self.chosen in self._opened) is not on
        if can:
            self.enter()
        return can

    def _turn(self, address: str) -> None:
        """Open a fold, or close it; the cursor stays on its row."""
        number = self._shown[self._cursor] if self.chosen else -1
        self._opened ^= {address}
        self._seen = shown_rows(self._told, self._opened)
        if self._whole is None:
            self._shown = self._seen
            self._cursor = self._near(number) if number >= 0 else -1
            self.scroll(self.top)
        self._forget()

    def _fold_over(self, number: int) -> str:
        """The address of the closed fold that hides a row; empty where it is seen, or there is none."""
        place = bisect_right(self._seen, number) - 1
        if number < 0 or place < 0 or self._seen[place] == number:
            return ""
        return self._ids[self._seen[place]]

    def _fold_at(self, number: int) -> Fold | None:
        return self._told.folds.get(self._ids[number])

    def _answers_at(self, index: int) -> bool:
        """A fold answers for what it hides."""
        fold = self._fold_at(self._shown[index])
        return bool(self._count(fold)) if fold else super()._answers_at(index)

    def _count(self, fold: Fold) -> int:
        """How many answer of those that a fold hides."""
        return bisect_right(self._answering, fold.last) - bisect_left(self._answering, fold.first)

    # ---- painting

    def left(self, number: int, /) -> Pieces:
        """What a row says at its beginning; whether a fold is open can be seen."""
        says = super().left(number)
        return unfolded(says) if self._ids[number] in self._opened else says

    def right(self, number: int, answer: Answer | None, /) -> Pieces:
        """What a row says at its end; a fold, how many of those that it hides answer."""
        fold = self._fold_at(number)
        if fold is None or not self._selection.id:
            return super().right(number, answer)
        count = self._count(fold)
        return (Piece(f"{count} linked", role="reason"),) if count else ()

    def look_key(self, index: int, /) -> Hashable:
        """A fold's looks depend on how many answer behind it, too."""
        fold = self._fold_at(self._shown[index])
        return (self._count(fold), super().look_key(index)) if fold else super().look_key(index)
