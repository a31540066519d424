"""Rows under a cursor: any number of them, some to choose and some between."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.app.painter import GUTTER, TextStyle
from tui.app.selection import Selection, ViewPosition
from tui.app.widgets.framed_view import FramedView
from tui.app.widgets.viewport import Viewport, moved
from tui.render import captions
from tui.render.cards import Piece, Pieces

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping

    from rich.segment import Segment
    from textual import events

    from tui.app.painter import Painter
    from tui.model.links import Answer


class Row(NamedTuple):
    """One row: what it stands for (nothing, for a heading or a gap), and its two ends."""

    id: str
    left: Pieces = ()
    right: Pieces = ()
    level: int = 0
    """How deep it stands under the rows above it."""


class RowSource(Sequence[Row]):
    """Rows that are made when they are looked at: there may be a hundred thousand of them."""

    ids: Sequence[str]
    """What each row stands for."""
    levels: Sequence[int]
    """How deep each stands."""

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.ids)


class RowList(FramedView):
    """A pane of rows. The row under the cursor is chosen; the others answer to what is selected."""

    def __init__(
        self,
        paint: Painter,
        rows: Sequence[Row],
        choose: Callable[[str], None],
        follow: Callable[[str], None],
        *,
        id: str,
    ) -> None:
        super().__init__(paint, id=id)
        self._take(rows)
        self._choose = choose
        self._follow = follow
        self._shown = self._every()
        self._answers: Mapping[str, Answer] = {}
        self._answering: Sequence[int] = ()
        """The numbers of the rows that answer, in order."""
        self._selection = Selection()
        self._name_of: Callable[[str], str] = str
        self._cursor = self._next(-1, 1)
        self._left_at: int | None = None
        """The first line that was seen before answers came into view."""
        self._whole: ViewPosition | None = None
        """Where it stood among all its rows, while it shows some of them."""

    def _take(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._ids: Sequence[str] = rows.ids if isinstance(rows, RowSource) else [row.id for row in rows]
        self._levels: Sequence[int] = (
            rows.levels if isinstance(rows, RowSource) else [row.level for row in rows]
        )
        self._at = _places(self._ids)

    # ---- subclass hooks

    def _every(self) -> Sequence[int]:
        """The numbers of the rows that are shown while nothing is left out for a selection."""
        return range(len(self._rows))

    def left(self, number: int, /) -> Pieces:
        """What a row says at its beginning."""
        return self._rows[number].left

    def right(self, number: int, answer: Answer | None, /) -> Pieces:
        """What a row says at its end: why it answers, or its own."""
        return self._reason(answer) if answer and answer.reasons else self._rows[number].right

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
        whole, kept, place = self._view(), self.chosen, self._cursor
        self._take(rows)
        self._shown = self._every()
        self._selection, self._answers, self._name_of = selection, answers, name_of
        self._answering = self._numbers(answers)
        self._cursor = self._heir(heir(kept), place) if kept else self._next(-1, 1)
        self.scroll(whole.top(lambda id_: self._place_of(self._at.get(heir(id_), -1))))
        if self._left_at is not None:
            place_of = self._place_of
            self._left_at = moved(self._left_at, whole.ids, lambda id_: place_of(self._at.get(heir(id_), -1)))
        self._show_only(selection.only and bool(selection.id) and not self.holds(selection.id))
        if some and self._whole is not None:
            place = self._place_of(self._at.get(heir(under), -1))
            self._cursor = place if place >= 0 else self._cursor
            self.scroll(seen.top(lambda id_: self._place_of(self._at.get(heir(id_), -1))))
        self._forget()
        self.repaint()

    def _view(self) -> Viewport:
        """What is seen now; the row under the cursor is to keep its height, or else the first one seen."""
        in_sight = bool(self.chosen) and self.top <= self._cursor < self.top + self.rows_seen
        line = self._cursor if in_sight else self.top
        whole = len(self._shown) == len(self._ids)
        ids = self._ids if whole else [self._ids[number] for number in self._shown]
        return Viewport(ids, line, line - self.top)

    def _heir(self, id_: str, place: int) -> int:
        """The place of an entry; where it is not seen, the one to choose that is nearest to where it was."""
        found = self._place_of(self._at.get(id_, -1))
        near = found if found >= 0 else self._next(min(place, len(self._shown)) - 1, 1)
        return near if near >= 0 else self._next(len(self._shown), -1)

    def _numbers(self, answers: Mapping[str, Answer]) -> list[int]:
        """The numbers of the rows that answer, in order."""
        at = self._at
        if len(at) < len(answers):
            return sorted([number for id_, number in at.items() if id_ in answers])
        return sorted([number for number in map(at.get, answers) if number is not None])

    def count(self) -> int:
        """How many rows are shown."""
        return len(self._shown)

    @property
    def chosen(self) -> str:
        """The id of the row under the cursor, or the empty string."""
        return self._ids[self._shown[self._cursor]] if 0 <= self._cursor < len(self._shown) else ""

    def holds(self, id_: str) -> bool:
        """Whether one of the rows stands for this entry."""
        return id_ in self._at

    def answer(
        self, selection: Selection, answers: Mapping[str, Answer], name_of: Callable[[str], str], /
    ) -> None:
        """Show which rows answer to the selection, the first of them in view."""
        self._selection, self._answers, self._name_of = selection, answers, name_of
        self._answering = self._numbers(answers)
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
            self._whole = self._whole or self.position
            self._shown = self._answering_rows()
            place = self._place_of(self._whole.cursor)
            self._cursor = place if place >= 0 else self._next(-1, 1)
            self.scroll(self.top)
        elif self._whole is not None:
            self._shown = self._every()
            number, top = self._whole.cursor, self._whole.top
            self._cursor = self._near(number) if number >= 0 else -1
            self._whole = None
            self.scroll(top)

    def _answering_rows(self) -> list[int]:
        """The rows that answer, each under the rows that it belongs to."""
        shown: list[int] = []
        for number in self._answering:
            shown += self._headings(number, shown[-1] if shown else -1)
            shown.append(number)
        return shown

    def _headings(self, number: int, last: int) -> list[int]:
        """The rows that a row belongs to, as far as they come after another one."""
        found: list[int] = []
        level = self._levels[number]
        for above in range(number - 1, last, -1):
            if not level:
                break
            if self._levels[above] < level:
                level = self._levels[above]
                found.append(above)
        return found[::-1]

    def _place_of(self, number: int) -> int:
        """Where a row stands among those shown; -1 where it is not shown."""
        place = bisect_left(self._shown, number)
        return place if place < len(self._shown) and self._shown[place] == number else -1

    def _near(self, number: int) -> int:
        """The place of a row, or else of the next one to choose, or the last; -1 where there is none."""
        place = self._next(bisect_left(self._shown, number) - 1, 1)
        return place if place >= 0 else self._next(len(self._shown), -1)

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
        # What is folded away is behind the last row that is shown before it.
        place = bisect_right(self._shown, self._answering[0]) - 1 if self._answering else -1
        if place >= 0:
            if self._left_at is None:
                self._left_at = self.top
            self.reveal(place, margin=1)

    def _answers_at(self, index: int) -> bool:
        """Whether the row at a place answers to the selection."""
        return self._ids[self._shown[index]] in self._answers

    # ---- painting

    def look(self, index: int) -> TextStyle:
        """How a row is shown."""
        chosen = index == self._cursor and self.chosen != "" and (self.has_focus or self._is_selected(index))
        return TextStyle(dim=not self._is_bright(index), selected=chosen)

    def _is_bright(self, index: int) -> bool:
        """Whether a row is selected, answers, or heads one that does; all are while nothing is selected."""
        if not self._selection.id or self._is_selected(index) or self._answers_at(index):
            return True
        level = self._levels[self._shown[index]]
        for below in range(index + 1, len(self._shown)):
            if self._levels[self._shown[below]] <= level:
                return False
            if self._answers_at(below) or self._is_selected(below):
                return True
        return False

    def _is_selected(self, index: int) -> bool:
        id_ = self._ids[self._shown[index]]
        return bool(id_) and id_ == self._selection.id

    def line(self, index: int, width: int, /) -> list[Segment]:
        """A row: the cursor's mark, its text, and the reason why it answers or what it says of itself."""
        number, look = self._shown[index], self.look(index)
        answer = self._answers.get(self._ids[number]) if self._ids[number] else None
        sign = "marked" if self._is_marked(number) else "cursor" if look.selected else ""
        mark = Piece(f"{self._paint.glyph(sign)} " if sign else "  ", role="accent" if sign else "")
        left, right = (mark, *self.left(number)), self.right(number, answer)
        if answer and answer.through and self._paint.size((*left, *right)) + GUTTER > width:
            right = self._reason(answer._replace(through=""))  # a name says more than the way to it
        return self._paint.row(left, right, width, look, yields=not (answer and answer.reasons))

    def _reason(self, answer: Answer) -> Pieces:
        words = captions.reasons_via(answer, self._name_of)
        return (Piece(words, role="faint" if answer.degree > 1 else "reason"),)

    def style_key(self, index: int, /) -> Hashable:
        """A row's looks depend on how it is shown, and on why it answers."""
        number = self._shown[index]
        return number, self.look(index), self._answers.get(self._ids[number]), self._is_marked(number)

    def _is_marked(self, number: int) -> bool:
        return bool(self._ids[number]) and self._ids[number] == self._selection.marked

    def ground(self, index: int, /) -> TextStyle:
        """The ground of a row reaches from frame to frame."""
        return self.look(index) if index < self.count() else super().ground(index)

    # ---- moving

    def _next(self, start: int, step: int) -> int:
        """The nearest row to choose from `start` in a direction; -1 where there is none."""
        index = start + step
        while 0 <= index < len(self._shown):
            if self._ids[self._shown[index]]:
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
        to_choose = bool(self._shown) and bool(self._ids[self._shown[target]])
        index = target if to_choose else self._next(target, direction)
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
    def position(self) -> ViewPosition:
        """Where the pane stands, to come back to."""
        return ViewPosition(self._shown[self._cursor] if self.chosen else -1, self.top, self.chosen)

    def restore(self, position: ViewPosition) -> None:
        """Stand where it stood."""
        number = self._at.get(position.id, -1)
        place = self._place_of(number)
        if place >= 0:
            self._cursor = place
        # The rows may be others by now: it stands as far below the edge as it stood.
        self.scroll(position.top + (number - position.cursor if place >= 0 else 0))
        self.repaint()

    def arranged(self) -> None:
        """A new size keeps the row under the cursor in view."""
        if self._cursor >= 0 and self._is_selected(self._cursor):
            self.reveal(self._cursor, margin=1)

    def on_click(self, event: events.Click) -> None:
        """A click chooses a row; one on the chosen row follows it."""
        event.stop()
        index = self.line_at(event.y)
        if index < 0 or not self._ids[self._shown[index]]:
            return
        if index == self._cursor and self._is_selected(index):
            self.enter()
        else:
            self._go(index)


def _places(ids: Sequence[str]) -> dict[str, int]:
    """The number of the first row of every entry."""
    backwards = zip(reversed(range(len(ids))), reversed(ids), strict=True)
    return {id_: number for number, id_ in backwards if id_}
