"""Rows under a cursor: any number of them, some to choose and some between."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from tui.pages.cards import Piece, Pieces
from tui.terminal.paint import Look
from tui.terminal.selection import Selection, Spot
from tui.terminal.widgets.view import View, moved
from tui.terminal.widgets.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence

    from rich.segment import Segment
    from textual import events

    from tui.briefing.links import Answer
    from tui.terminal.paint import Paint


class Row(NamedTuple):
    """One row: what it stands for (nothing, for a heading or a gap), and its two ends."""

    id: str
    left: Pieces = ()
    right: Pieces = ()
    level: int = 0
    """How deep it stands under the rows above it."""


class Rows(Window):
    """A pane of rows. The row under the cursor is chosen; the others answer to what is selected."""

    def __init__(
        self,
        paint: Paint,
        rows: Sequence[Row],
        choose: Callable[[str], None],
        follow: Callable[[str], None],
        *,
        id: str,
    ) -> None:
        super().__init__(paint, id=id)
        self._rows = rows
        self._choose = choose
        self._follow = follow
        self._shown: Sequence[int] = range(len(rows))
        self._at = _places(rows)
        self._answers: Mapping[str, Answer] = {}
        self._selection = Selection()
        self._name_of: Callable[[str], str] = str
        self._cursor = self._next(-1, 1)
        self._left_at: int | None = None
        """The first line that was seen before answers came into view."""
        self._whole: Spot | None = None
        """Where it stood among all its rows, while it shows some of them."""

    # ---- what it shows

    def replace(self, rows: Sequence[Row]) -> None:
        """Show other rows; the cursor stays on its entry, and that where it is seen, if it is still there."""
        self.become(rows, self._selection, self._answers, self._name_of)

    def become(
        self,
        rows: Sequence[Row],
        selection: Selection,
        answers: Mapping[str, Answer],
        name_of: Callable[[str], str],
        heir: Callable[[str], str] = str,
    ) -> None:
        """Show other rows, and which of them answer; nothing else moves.

        `heir` is the id that stands for an entry among them; empty for what is gone.
        """
        some, seen, under = self._whole is not None, self._view(), self.chosen
        self._show_only(only=False)
        whole, kept, number = self._view(), self.chosen, self._cursor
        self._rows, self._at, self._shown = rows, _places(rows), range(len(rows))
        self._selection, self._answers, self._name_of = selection, answers, name_of
        self._cursor = self._heir(heir(kept), number) if kept else self._next(-1, 1)
        self.scroll(whole.top(lambda id_: self._at.get(heir(id_), -1)))
        if self._left_at is not None:
            self._left_at = moved(self._left_at, whole.ids, lambda id_: self._at.get(heir(id_), -1))
        self._show_only(selection.only and bool(selection.id) and not self.holds(selection.id))
        if some and self._whole is not None:
            place = self._place_of(self._at.get(heir(under), -1))
            self._cursor = place if place >= 0 else self._cursor
            self.scroll(seen.top(lambda id_: self._place_of(self._at.get(heir(id_), -1))))
        self._forget()
        self.repaint()

    def _view(self) -> View:
        """What is seen now; the row under the cursor is to keep its height, or else the first one seen."""
        in_sight = bool(self.chosen) and self.top <= self._cursor < self.top + self.rows_seen
        line = self._cursor if in_sight else self.top
        return View([self._rows[number].id for number in self._shown], line, line - self.top)

    def _heir(self, id_: str, number: int) -> int:
        """The row of an entry; where it is gone, the row to choose that is nearest to where it was."""
        near = self._next(min(number, len(self._rows)) - 1, 1)
        return self._at.get(id_, near if near >= 0 else self._next(len(self._rows), -1))

    def count(self) -> int:
        """How many rows are shown."""
        return len(self._shown)

    @property
    def chosen(self) -> str:
        """The id of the row under the cursor, or the empty string."""
        return self._rows[self._shown[self._cursor]].id if 0 <= self._cursor < len(self._shown) else ""

    def holds(self, id_: str) -> bool:
        """Whether one of the rows stands for this entry."""
        return id_ in self._at

    def answer(
        self, selection: Selection, answers: Mapping[str, Answer], name_of: Callable[[str], str]
    ) -> None:
        """Show which rows answer to the selection, the first of them in view."""
        self._selection, self._answers, self._name_of = selection, answers, name_of
        own = self.holds(selection.id)
        self._show_only(selection.only and bool(selection.id) and not own)
        if own:
            self._left_at = None
            self._put_cursor(selection.id)
        else:
            self._bring_answers_into_view()
        self.repaint()

    def _show_only(self, only: bool) -> None:
        """Show the rows that answer alone, or all of them again, and the cursor where it was among them."""
        if only:
            self._whole = self._whole or self.spot
            self._shown = self._answering_rows()
            place = self._place_of(self._whole.cursor)
            self._cursor = place if place >= 0 else self._next(-1, 1)
            self.scroll(self.top)
        elif self._whole is not None:
            self._shown = range(len(self._rows))
            self._cursor, top = self._whole.cursor, self._whole.top
            self._whole = None
            self.scroll(top)

    def _answering_rows(self) -> list[int]:
        """The rows that answer, each under the rows that it belongs to."""
        shown: list[int] = []
        above: list[int] = []
        for number, row in enumerate(self._rows):
            while above and self._rows[above[-1]].level >= row.level:
                above.pop()
            above.append(number)
            if row.id in self._answers:
                last = shown[-1] if shown else -1
                shown += [heading for heading in above if heading > last]
        return shown

    def _place_of(self, number: int) -> int:
        """Where a row stands among those shown; -1 where it is not shown."""
        place = bisect_left(self._shown, number)
        return place if place < len(self._shown) and self._shown[place] == number else -1

    def _find(self, id_: str) -> int:
        """The place of an entry among the rows shown; the first one to choose where it is not there."""
        place = self._place_of(self._at[id_]) if id_ in self._at else -1
        return place if place >= 0 else self._next(-1, 1)

    def _put_cursor(self, id_: str) -> None:
        self._cursor = self._find(id_)
        self.reveal(self._cursor, margin=1)

    def _bring_answers_into_view(self) -> None:
        """Scroll to the first row that answers, unless one is seen; back again once nothing is selected."""
        if not self._selection.id:
            if self._left_at is not None:
                self.scroll(self._left_at)
                self._left_at = None
            return
        seen = range(self.top, min(self.top + self.rows_seen, self.count()))
        if any(self._answers_at(index) for index in seen):
            return
        first = min((self._at[id_] for id_ in self._answers if id_ in self._at), default=None)
        place = self._place_of(first) if first is not None else -1
        if place >= 0:
            if self._left_at is None:
                self._left_at = self.top
            self.reveal(place, margin=1)

    def _answers_at(self, index: int) -> bool:
        return self._rows[self._shown[index]].id in self._answers

    # ---- painting

    def look(self, index: int) -> Look:
        """How a row is shown."""
        row = self._rows[self._shown[index]]
        chosen = index == self._cursor and self.chosen != "" and (self.has_focus or self._is_selected(row))
        return Look(dim=not self._is_bright(index, row), selected=chosen)

    def _is_bright(self, index: int, row: Row) -> bool:
        """Whether a row is selected, answers, or heads one that does; all are while nothing is selected."""
        if not self._selection.id or self._is_selected(row) or row.id in self._answers:
            return True
        for below in range(index + 1, len(self._shown)):
            under = self._rows[self._shown[below]]
            if under.level <= row.level:
                return False
            if under.id in self._answers or self._is_selected(under):
                return True
        return False

    def _is_selected(self, row: Row) -> bool:
        return bool(row.id) and row.id == self._selection.id

    def line(self, index: int, width: int, /) -> list[Segment]:
        """A row: the cursor's mark, its text, and the reason why it answers or what it says of itself."""
        row = self._rows[self._shown[index]]
        look = self.look(index)
        answer = self._answers.get(row.id) if row.id else None
        right = self._reason(answer) if answer else row.right
        cursor = self._paint.glyph("cursor")
        mark = Piece(f"{cursor} " if look.selected else "  ", role="accent" if look.selected else "")
        return self._paint.row((mark, *row.left), right, width, look, yields=answer is None)

    def _reason(self, answer: Answer) -> Pieces:
        through = f" through {self._name_of(answer.through)}" if answer.through else ""
        return (Piece(f"{answer.reason}{through}", role="faint" if answer.degree > 1 else "reason"),)

    def look_key(self, index: int, /) -> Hashable:
        """A row's looks depend on how it is shown, and on why it answers."""
        number = self._shown[index]
        return number, self.look(index), self._answers.get(self._rows[number].id)

    def ground(self, index: int, /) -> Look:
        """The ground of a row reaches from frame to frame."""
        return self.look(index) if index < self.count() else super().ground(index)

    # ---- moving

    def _next(self, start: int, step: int) -> int:
        """The nearest row to choose from `start` in a direction; -1 where there is none."""
        index = start + step
        while 0 <= index < len(self._shown):
            if self._rows[self._shown[index]].id:
                return index
            index += step
        return -1

    def move(self, step: int) -> None:
        """The cursor goes to the next row to choose, or the one before."""
        index = self._next(self._cursor, step)
        if index >= 0:
            self._go(index)
        elif step < 0:
            self.scroll(0)
            self.repaint()

    def first(self) -> None:
        """The cursor goes to the first row."""
        self._go(self._next(-1, 1))

    def last(self) -> None:
        """The cursor goes to the last row."""
        self._go(self._next(len(self._shown), -1))

    def half_page(self, direction: int) -> None:
        """The cursor goes half a page down or up."""
        target = self._cursor + direction * max(1, self.rows_seen // 2)
        target = max(0, min(target, len(self._shown) - 1))
        index = (
            target if self._shown and self._rows[self._shown[target]].id else self._next(target, direction)
        )
        self._go(index if index >= 0 else self._next(target, -direction))

    def _go(self, index: int) -> None:
        if index < 0:
            return
        self._cursor = index
        # A heading or two over the first row come into view with it.
        self.reveal(0 if index == self._next(-1, 1) else index, index, margin=1)
        self._choose(self.chosen)

    def enter(self) -> None:
        """Follow the row under the cursor."""
        if self.chosen:
            self._follow(self.chosen)

    @property
    def spot(self) -> Spot:
        """Where the pane stands, to come back to."""
        return Spot(self._shown[self._cursor] if self.chosen else -1, self.top, self.chosen)

    def restore(self, spot: Spot) -> None:
        """Stand where it stood."""
        number = self._at.get(spot.id, -1)
        place = self._place_of(number)
        if place >= 0:
            self._cursor = place
        # The rows may be others by now: it stands as far below the edge as it stood.
        self.scroll(spot.top + (number - spot.cursor if place >= 0 else 0))
        self.repaint()

    def arranged(self) -> None:
        """A new size keeps the row under the cursor in view."""
        if self._cursor >= 0 and self._is_selected(self._rows[self._shown[self._cursor]]):
            self.reveal(self._cursor, margin=1)

    def on_click(self, event: events.Click) -> None:
        """A click chooses a row; one on the chosen row follows it."""
        event.stop()
        index = self.line_at(event.y)
        row = self._rows[self._shown[index]] if index >= 0 else Row("")
        if not row.id:
            return
        if index == self._cursor and self._is_selected(row):
            self._follow(row.id)
        else:
            self._go(index)


def _places(rows: Sequence[Row]) -> dict[str, int]:
    """The number of the first row of every entry."""
    return {row.id: number for number, row in reversed(list(enumerate(rows))) if row.id}
