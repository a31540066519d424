"""A list of which a filter shows only the rows that pass."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from tui.app import wording
from tui.app.widgets.framed_view import FRAME
from tui.app.widgets.row_list import RowList
from tui.app.widgets.rows import ShownRows, with_headings
from tui.render.cards import Piece
from tui.text.wrap import wrapped

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from textual.strip import Strip

    from tui.app.selection import Selection
    from tui.app.widgets.rows import Row
    from tui.model.links import Answer


class RowFilter(NamedTuple):
    """A query, and the addresses that answer it."""

    query: str
    passing: AbstractSet[str]


class FilteredList(RowList):
    """A list that can be filtered; rows that pass keep their headings.

    An entry that is selected elsewhere is shown even if it does not pass: the cursor is on what is selected.
    """

    filter: RowFilter | None = None
    """None while every row is shown."""
    _through = ""
    """The id of a selected row that is shown though it does not pass; empty for none."""
    _passing: Sequence[int] = ()
    """The numbers of the rows that pass."""
    _kept_rows: Sequence[int] = ()
    """These rows with their headings."""
    _held = -1, 0
    """The number of the row that was last under the cursor, and its line: a filter may hide every row."""

    def take_filter(self, filter_: RowFilter | None, near: int = -1) -> None:
        """Show only rows that pass, or all again; the row under the cursor keeps its line.

        `near` is the number of the row to which the cursor is to be near; -1 for that under it.
        """
        self.filter, self._through = filter_, ""
        self._filter_rows(near)
        self.repaint()

    def nearest_passing(self, id_: str) -> str:
        """Return the id of a row that passes: this one, the next one, or the last; empty without any."""
        if self.filter is None or id_ in self.filter.passing:
            return id_
        if not self._passing:
            return ""
        place = bisect_left(self._passing, self._at[id_])
        return self._ids[self._passing[min(place, len(self._passing) - 1)]]

    # ---- which rows there are

    def _take(self, rows: Sequence[Row]) -> None:
        super()._take(rows)
        self._find_passing()

    def _find_passing(self) -> None:
        passing = self.filter.passing if self.filter else frozenset[str]()
        self._passing = sorted([self._at[id_] for id_ in self._at.keys() & {*passing, self._through}])
        self._kept_rows = with_headings(self._passing, self._levels)

    def _all_shown(self) -> Sequence[int]:
        return super()._all_shown() if self.filter is None else self._kept_rows

    def _linked(self) -> Sequence[int]:
        if self.filter is None:
            return self._answering
        return sorted(set(self._answering) & set(self._passing))

    def _filter_rows(self, number: int = -1) -> None:
        if self.chosen:
            self._held = self._shown[self._cursor], self._cursor - self.top
        line = self._held[1]
        number = number if number >= 0 else self._held[0]
        self._find_passing()
        numbers = self._all_shown() if self._whole is None else with_headings(self._linked(), self._levels)
        self._shown = ShownRows(numbers, self._ids)
        self._cursor = self._shown.near(number) if number >= 0 else self._shown.first
        self.scroll(self._cursor - line)

    # ---- what is selected elsewhere

    def answer(
        self, selection: Selection, answers: Mapping[str, Answer], name_of: Callable[[str], str], /
    ) -> None:
        """Answer to a selection; a selected row is shown even if it does not pass."""
        if selection.id != self._selection.id:
            self._let_through(selection.id)
        super().answer(selection, answers, name_of)

    def go_to(self, address: str, /) -> None:
        """Move the cursor to the row of an entry, also one that does not pass."""
        self._let_through(address)
        super().go_to(address)

    def _let_through(self, id_: str) -> None:
        if self.filter is None:
            return
        through = id_ if self.holds(id_) and id_ not in self.filter.passing else ""
        if through != self._through:
            self._through = through
            self._filter_rows()

    # ---- painting

    def _strip(self, y: int) -> Strip:
        """Return a painted line; of an empty list, the filter and how to drop it."""
        line = y - 1 - self.heads()
        if self.filter is not None and not self.count() and 0 <= line < self._room.height - FRAME:
            words = wrapped(wording.nothing_passes(self.filter.query), max(1, self.text_width))
            if line < len(words):
                return self._framed(self._paint.segments((Piece(words[line], role="faint"),)))
        return super()._strip(y)
