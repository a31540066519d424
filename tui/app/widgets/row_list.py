"""A list of rows with a cursor."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tui.app.selection import Selection, ViewPosition
from tui.app.styles import TextStyle
from tui.app.widgets.framed_view import KEPT, FramedView
from tui.app.widgets.row_layout import row_lines
from tui.app.widgets.rows import RowSource, ShownRows, numbers_by_id, with_headings
from tui.app.widgets.viewport import Viewport, moved
from tui.render import captions
from tui.render.cards import Piece, Pieces

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence

    from rich.segment import Segment
    from textual import events

    from tui.app.painter import Painter
    from tui.app.widgets.row_layout import RowLine
    from tui.app.widgets.rows import Row
    from tui.model.links import Answer


MOST = 5
"""The most lines of a row."""
MARGIN = 2
"""The cells of the cursor's mark before a row."""


class RowList(FramedView):
    """A list whose cursor selects; rows that are linked to the selection are bright and say why."""

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
        self._shown = ShownRows(self._all_shown(), self._ids)
        self._answers: Mapping[str, Answer] = {}
        self._answering: Sequence[int] = ()
        """The numbers of the linked rows, in order."""
        self._selection = Selection()
        self._name_of: Callable[[str], str] = str
        self._cursor = self._shown.first
        """The place of the cursor among the shown rows; -1 for none."""
        self._row_marks: Callable[[str], tuple[str, ...]] = lambda _id: ()
        """Returns the glyphs before a row, by its id."""
        self._left_at: int | None = None
        """The first visible line before the list scrolled to linked rows; None if it did not."""
        self._whole: ViewPosition | None = None
        """The position among all rows while only linked ones are shown; else None."""

    def _take(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._ids: Sequence[str] = rows.ids if isinstance(rows, RowSource) else [row.id for row in rows]
        self._levels: Sequence[int] = (
            rows.levels if isinstance(rows, RowSource) else [row.level for row in rows]
        )
        self._at = numbers_by_id(self._ids)
        self._laid_out: dict[Hashable, tuple[RowLine, ...]] = {}
        """The lines of rows, by what these depend on."""

    # ---- subclass hooks

    def _all_shown(self) -> Sequence[int]:
        """Return the numbers of the rows that are shown now unless only linked ones are."""
        return self._every()

    def _linked(self) -> Sequence[int]:
        """Return the numbers of the linked rows that may be shown."""
        return self._answering

    columns = 0
    """The pieces before the words of a row that further lines are indented by."""
    right_yields = True
    """Whether the right end of a row is cut before its left end, unless it is a reason."""

    def _every(self) -> Sequence[int]:
        """Return the numbers of the rows that are shown unless only linked ones are."""
        return range(len(self._rows))

    def _replaced(self) -> None:
        """Adapt to other rows, before they are painted."""

    def left(self, _number: int, row: Row, /) -> Pieces:
        """Return the left end of a row."""
        return row.left

    def right(self, _number: int, row: Row, answer: Answer | None, /) -> Pieces:
        """Return the right end of a row: why it is linked, or its own."""
        return self._reason(answer) if answer and answer.reasons else row.right

    def ahead(self, _number: int, _part: int, /) -> Pieces:
        """Return what is before a line of a row, as wide for all rows."""
        return ()

    def sticks(self, _place: int, /) -> int:
        """Return the place of the heading that stays in view above a row; -1 for none."""
        return -1

    # ---- what it shows

    def replace(self, rows: Sequence[Row]) -> None:
        """Show other rows; the cursor stays on its entry, and on its line, if it still exists."""
        self.become(rows, self._selection, self._answers, self._name_of)

    def become(
        self,
        rows: Sequence[Row],
        selection: Selection,
        answers: Mapping[str, Answer],
        name_of: Callable[[str], str],
        new_id: Callable[[str], str] = str,
    ) -> None:
        """Show other rows and their links to the selection; cursor and scroll stay on their entries.

        `new_id` returns the id of an entry among the other rows; empty if it was removed.
        """

        def place(id_: str) -> int:
            return self._shown.place_of(self._at.get(new_id(id_), -1))

        was_partial, part, part_id = self._whole is not None, self._view(), self.chosen
        self._show_only(only=False)
        whole, id_, cursor = self._view(), self.chosen, self._cursor
        self._take(rows)
        self._shown = ShownRows(self._all_shown(), self._ids)
        self._selection, self._answers, self._name_of = selection, answers, name_of
        self._answering = self._numbers(answers)
        self._cursor = self._place_or_nearest(place(id_), cursor) if id_ else self._shown.first
        self.scroll(whole.top(place))
        if self._left_at is not None:
            self._left_at = moved(self._left_at, whole.ids, place)
        self._show_only(selection.only and bool(selection.id) and not self.holds(selection.id))
        if was_partial and self._whole is not None:
            found = place(part_id)
            self._cursor = found if found >= 0 else self._cursor
            self.scroll(part.top(place))
        self._replaced()
        self._forget()
        self.repaint()

    def _view(self) -> Viewport:
        """Return the lines in view, by the row that keeps its height: the cursor's, or the first visible."""
        in_view = bool(self.chosen) and self.top <= self._cursor < self.top + self.items_seen
        line = self._cursor if in_view else self.top
        return Viewport(self._shown.ids, line, line - self.top)

    def _place_or_nearest(self, place: int, before: int) -> int:
        """Return a place, or if it is -1 the nearest to the former one that can be chosen."""
        return place if place >= 0 else self._shown.from_place(before)

    def _numbers(self, answers: Mapping[str, Answer]) -> list[int]:
        """Return the numbers of the linked rows, in order."""
        at = self._at
        if len(at) < len(answers):
            return sorted([at[id_] for id_ in at.keys() & answers.keys()])
        return sorted([number for number in map(at.get, answers) if number is not None])

    def count(self) -> int:
        """Return the number of shown rows."""
        return len(self._shown)

    @property
    def chosen(self) -> str:
        """The id of the row under the cursor; empty for none."""
        return self._shown.id(self._cursor)

    def holds(self, id_: str) -> bool:
        """Return whether an entry has a row."""
        return id_ in self._at

    @property
    def cursor_address(self) -> str:
        """The id of the row under the cursor."""
        return self.chosen

    def place_of(self, address: str, /) -> int:
        """Return the number of the row of an entry; -1 if it has none."""
        return self._at.get(address, -1)

    def hides(self, address: str, /) -> bool:
        """Return whether the row of an entry is left out."""
        if len(self._shown) == len(self._ids):
            return False
        return self._shown.place_of(self.place_of(address)) < 0

    def go_to(self, address: str, /) -> None:
        """Move the cursor to the row of an entry, if it is shown."""
        if not self.hides(address):
            self._put_cursor(address)
            self.repaint()

    def is_current(self, index: int, /) -> bool:
        """Return whether a line is the selected row."""
        return self._is_selected(index)

    def answer(
        self, selection: Selection, answers: Mapping[str, Answer], name_of: Callable[[str], str], /
    ) -> None:
        """Show which rows are linked to the selection, the first of them in view."""
        self._selection, self._answers, self._name_of = selection, answers, name_of
        self._answering = self._numbers(answers)
        own = self.holds(selection.id)
        self._show_only(selection.only and bool(selection.id) and not own)
        self.scroll(self.top)  # other reasons may take fewer lines
        if own:
            self._left_at = None
            self._put_cursor(selection.id)
        else:
            self._bring_answers_into_view()
        self.repaint()

    def _show_only(self, only: bool) -> None:
        """Show only linked rows, each under its headings; or all again, with the former position."""
        if only:
            self._whole = self._whole or self.position
            self._shown = ShownRows(with_headings(self._linked(), self._levels), self._ids)
            place = self._shown.place_of(self._whole.cursor)
            self._cursor = place if place >= 0 else self._shown.first
            self.scroll(self.top)
        elif self._whole is not None:
            self._shown = ShownRows(self._all_shown(), self._ids)
            number, top = self._whole.cursor, self._whole.top
            self._cursor = self._shown.near(number) if number >= 0 else -1
            self._whole = None
            self.scroll(top)

    def _put_cursor(self, id_: str) -> None:
        place = self._shown.place_of(self._at.get(id_, -1))
        self._cursor = place if place >= 0 else self._shown.first
        self.reveal(self._cursor, margin=1)

    def _bring_answers_into_view(self) -> None:
        """Scroll to the first linked row unless one is visible; scroll back without a selection."""
        if not self._selection.id:
            if self._left_at is not None:
                self.scroll(self._left_at)
                self._left_at = None
            return
        if any(self._answers_at(index) for index in {index for index, _ in self.lines_seen()}):
            return
        # A folded row belongs to the last row that is shown before it.
        linked = self._linked()
        place = bisect_right(self._shown.numbers, linked[0]) - 1 if linked else -1
        if place >= 0:
            if self._left_at is None:
                self._left_at = self.top
            self.reveal(place, margin=1)

    def _answers_at(self, index: int) -> bool:
        """Return whether the row at a place is linked to the selection."""
        return self._shown.id(index) in self._answers

    # ---- painting

    def row_style(self, index: int) -> TextStyle:
        """Return the style of the row at a place."""
        chosen = index == self._cursor and self.chosen != "" and (self.has_focus or self._is_selected(index))
        return TextStyle(dim=not self._is_bright(index), selected=chosen)

    def _is_bright(self, index: int) -> bool:
        """Return whether a row, or one nested under it, is selected or linked; true without a selection."""
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
        return self.holds(id_ := self._shown.id(index)) and id_ == self._selection.id

    def line(self, index: int, width: int, part: int = 0, /) -> list[Segment]:
        """Return a line of a row: the mark of the cursor, and its part of the two ends."""
        number, style = self._shown[index], self.row_style(index)
        sign = "cursor" if style.selected else ""
        sign = "marked" if self._is_marked(number) and not part else sign
        mark = Piece(f"{self._paint.glyph(sign)} " if sign else " " * MARGIN, role="accent" if sign else "")
        line = self._lines_of(index)[part]
        answer = self._answers.get(self._ids[number]) if self._ids[number] else None
        left = (mark, *self.ahead(number, part), *line.left)
        yields = self.right_yields and not (answer and answer.reasons)
        return self._paint.row(left, line.right, width, style, yields=yields)

    def _lines_of(self, index: int) -> tuple[RowLine, ...]:
        """Return the lines of the row at a place."""
        key = self.layout_key(index)
        lines = self._laid_out.get(key)
        if lines is None:
            if len(self._laid_out) >= KEPT:
                self._laid_out.clear()
            lines = self._laid_out[key] = self._lay_out(self._shown[index])
        return lines

    def _lay_out(self, number: int) -> tuple[RowLine, ...]:
        row, id_ = self._rows[number], self._ids[number]
        answer = self._answers.get(id_) if id_ else None
        marks = (Piece("", mark=name) for name in self._row_marks(id_))
        left = (*marks, *self.left(number, row))
        width = self.text_width - MARGIN - self._paint.size(self.ahead(number, 0))
        most = max(1, min(MOST, self.rows_seen * 2 // 3))
        lines = row_lines(left, self.right(number, row, answer), width, most, self._paint, self.columns)
        if answer and answer.through and len(lines) > 1:
            # The way to a name is left out where it would take a line of its own.
            right = self._reason(answer._replace(through=""))
            lines = min(row_lines(left, right, width, most, self._paint, self.columns), lines, key=len)
        return lines

    def layout_key(self, index: int, /) -> Hashable:
        """Return what the lines of a row depend on."""
        id_ = self._ids[number := self._shown[index]]
        return (number, self._row_marks(id_), self._answers.get(id_)) if id_ else number

    def _forget(self) -> None:
        super()._forget()
        self._laid_out.clear()

    def _reason(self, answer: Answer) -> Pieces:
        words = captions.reasons_via(answer, self._name_of)
        return (Piece(words, role="faint" if answer.degree > 1 else "reason"),)

    def style_key(self, index: int, /) -> Hashable:
        """Return the lines of a row, its style and marks."""
        return self.layout_key(index), self.row_style(index), self._is_marked(self._shown[index])

    def _is_marked(self, number: int) -> bool:
        return bool(self._ids[number]) and self._ids[number] == self._selection.marked

    def blank_style(self, index: int, /) -> TextStyle:
        """Return the style of the blanks beside a row: the row's own."""
        return self.row_style(index) if 0 <= index < self.count() else super().blank_style(index)

    def show_marks(self, marks: Callable[[str], tuple[str, ...]]) -> None:
        """Show glyphs before rows; `marks` returns their names by the id of a row."""
        self._row_marks = marks
        self.repaint()

    # ---- which lines are in view

    def lines_seen(self) -> Sequence[tuple[int, int]]:
        """Return the visible lines: the place of a row, and the number of the line among its own."""
        room, place = self.rows_seen, self.top
        above = self.sticks(place)
        lines = [(above, 0)] if above >= 0 else []
        while place < len(self._shown) and len(lines) < room:
            lines += [(place, part) for part in range(len(self._lines_of(place)))]
            place += 1
        return lines[:room]

    @property
    def items_seen(self) -> int:
        """The number of rows that are wholly visible, at least one."""
        room, place = self.rows_seen - (self.sticks(self.top) >= 0), self.top
        while place < len(self._shown) and (room := room - len(self._lines_of(place))) >= 0:
            place += 1
        return max(1, place - self.top)

    def top_for(self, last: int) -> int:
        """Return the first row with which a row is just in view as the last one."""
        room = self.rows_seen
        if room <= 0:
            return last + 1
        last = top = min(last, len(self._shown) - 1)
        while top >= 0 and (room := room - len(self._lines_of(top))) >= (self.sticks(top) >= 0):
            top -= 1
        return min(top + 1, last)

    # ---- moving

    def move(self, step: int) -> None:
        """Move the cursor to the next row that can be chosen, or the previous one."""
        index = self._shown.next(self._cursor, step)
        if index >= 0:
            self._go(index)
        elif step < 0:
            self.scroll(0)
            self.repaint()

    def first(self) -> None:
        """Move the cursor to the first row."""
        self._go(self._shown.first)

    def last(self) -> None:
        """Move the cursor to the last row."""
        self._go(self._shown.last)

    def half_page(self, direction: int) -> None:
        """Move the cursor half a page down or up."""
        target = self._cursor + direction * max(1, self.items_seen // 2)
        target = max(0, min(target, len(self._shown) - 1))
        index = target if self._shown.id(target) else self._shown.next(target, direction)
        self._go(index if index >= 0 else self._shown.next(target, -direction))

    def _go(self, index: int) -> None:
        if index < 0:
            return
        self._cursor = index
        # The headings above the first row come into view with it.
        self.reveal(0 if index == self._shown.first else index, index, margin=1)
        self._choose(self.chosen)

    def enter(self) -> None:
        """Follow the row under the cursor."""
        if self.chosen:
            self._follow(self.chosen)

    @property
    def position(self) -> ViewPosition:
        """The position of cursor and scroll."""
        return ViewPosition(self._shown[self._cursor] if self.chosen else -1, self.top, self.chosen)

    def restore(self, position: ViewPosition) -> None:
        """Return to a position."""
        number = self._at.get(position.id, -1)
        place = self._shown.place_of(number)
        if place >= 0:
            self._cursor = place
        # Rows may have been inserted or removed above it since.
        self.scroll(position.top + (number - position.cursor if place >= 0 else 0))
        self.repaint()

    def arranged(self) -> None:
        """Keep the selected row in view."""
        if self._cursor >= 0 and self._is_selected(self._cursor):
            self.reveal(self._cursor, margin=1)

    def on_click(self, event: events.Click) -> None:
        """Select the clicked row; follow it if it is selected."""
        event.stop()
        index = self.line_at(event.y)
        if not self._shown.id(index):
            return
        if index == self._cursor and self._is_selected(index):
            self.enter()
        else:
            self._go(index)
