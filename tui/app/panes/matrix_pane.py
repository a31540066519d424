"""The matrix pane: issues down, actors across, their positions in the cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Size

from tui.analysis.matrix import matrix
from tui.app import wording
from tui.app.matrix_layout import MatrixLayout
from tui.app.pane import Pane
from tui.app.selection import Selection, ViewPosition
from tui.app.styles import TextStyle
from tui.app.widgets.framed_view import FRAME, PAD
from tui.model.entries import Position
from tui.model.subjects import CellSubject, subject
from tui.render.cards import Piece, Pieces, mark_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from rich.segment import Segment
    from textual import events

    from tui.analysis.matrix import MatrixCell
    from tui.analysis.matrix import StanceMatrix as Reading
    from tui.app.painter import Painter
    from tui.app.pane import PaneContext
    from tui.app.pane_registry import PaneSpec
    from tui.app.snapshot import Snapshot
    from tui.model.links import Answer

HEAD = -1
"""The place of the cursor on the actors' names, or on the issues."""


class MatrixPane(Pane):
    """The matrix of a briefing; members are folded into their side until unfolded."""

    def __init__(self, spec: PaneSpec, context: PaneContext) -> None:
        super().__init__(context.paint, id=spec.id)
        self.spec = spec
        self._briefing = context.briefing
        self._choose, self._follow = context.choose, context.enter
        self._answers: Mapping[str, Answer] = {}
        self._unfolded: frozenset[str] = frozenset()
        self._reading: Reading | None = None
        self._laid_out: MatrixLayout | None = None
        self._issue, self._actor = next(iter(self._briefing.issues), ""), ""
        """The issue and the actor under the cursor; empty on the names, or on the issues."""
        self._left = 0
        """The first visible column."""

    # ---- what it shows

    @property
    def _table(self) -> MatrixLayout:
        """The matrix, laid out for the size of the pane."""
        room = Size(self.text_width, max(0, self._room.height - FRAME))
        if self._laid_out is None or self._laid_out.room != room:
            if self._reading is None:
                self._reading = matrix(self._briefing, self._unfolded)
            rows = (row.issue for row in self._reading.rows)
            issues = {issue for issue in rows if not self._selection.only or self._has_answers(issue)}
            self._laid_out = MatrixLayout(self._reading, self._briefing, issues, room, self._paint)
        return self._laid_out

    def _has_answers(self, issue: str) -> bool:
        """Return whether an issue, or a position on it, is linked."""
        assert self._reading is not None
        cells = (self._reading.cell(issue, column.actor) for column in self._reading.columns)
        return self._is_bright(issue) or any(map(self._is_cell_bright, cells))

    def count(self) -> int:
        """Return the number of lines below the names."""
        return len(self._table.lines)

    def answer(
        self, selection: Selection, answers: Mapping[str, Answer], _name_of: Callable[[str], str], /
    ) -> None:
        """Show what is linked to a selection; the cursor moves to the selection if it is in the matrix."""
        if self.pinned:
            return
        if selection.only or self._selection.only:
            self._laid_out = None
        self._selection, self._answers = selection, answers
        if self.is_seen:
            self._move_to(selection.id)
            self.repaint()

    def renew(self, snapshot: Snapshot, selection: Selection, _name_of: Callable[[str], str], /) -> None:
        """Show the matrix of a new snapshot; the cursor stays on its issue and actor if they exist."""
        moved = snapshot.succession.of
        self._briefing = snapshot.briefing
        self._reading = self._laid_out = None
        self._issue, self._actor = moved(self._issue), moved(self._actor)
        self._unfolded = frozenset(filter(None, map(moved, self._unfolded)))
        self._selection = selection
        self._answers = snapshot.answers.to(selection.id, selection.degree)
        if self.is_seen:
            self._show_cursor()
        self._forget()
        self.repaint()

    def _move_to(self, address: str) -> None:
        """Move the cursor to an address; it stays if that is not in the matrix."""
        of, reading = subject(address, self._briefing), self._table.reading
        columns = [column.actor for column in reading.columns]
        if isinstance(of, CellSubject):
            self._issue, self._actor = of
        elif address in self._briefing.issues:
            self._issue, self._actor = address, ""
        elif address in columns:
            self._issue, self._actor = "", address
        elif found := next((cell for cell in reading.cells.values() if address in cell.basis), None):
            self._issue, self._actor = found.issue, found.actor
        if self._actor not in columns:  # it is folded into its side, or nothing has been chosen yet
            self._actor = ""
        if not self._selection.id and not self._actor and columns:
            self._actor = columns[0]
        self._show_cursor()

    def arranged(self) -> None:
        """Keep the cursor in view."""
        self._move_to(self._selection.id)

    def use(self, paint: Painter) -> None:
        """Paint in another theme."""
        self._laid_out = None
        super().use(paint)

    # ---- where the cursor stands

    @property
    def _places(self) -> tuple[int, int]:
        """The line and the column of the cursor; `HEAD` on the names, and on the issues."""
        lines, columns = self._table.lines, self._table.reading.columns
        line = next((at for at, one in enumerate(lines) if one.issue and one.issue == self._issue), HEAD)
        return line, next((at for at, one in enumerate(columns) if one.actor == self._actor), HEAD)

    def _show_cursor(self) -> None:
        table = self._table
        line, column = self._places
        if line != HEAD:
            first = not any(one.issue for one in table.lines[:line])
            self.reveal(0 if first else line, line, margin=1)
        if column != HEAD:
            self._left = max(column - table.fitting + 1, min(self._left, column))
        self._left = max(0, min(self._left, len(table.reading.columns) - table.fitting))

    @property
    def _seen(self) -> range:
        """The visible columns."""
        return range(self._left, min(self._left + self._table.fitting, len(self._table.reading.columns)))

    @property
    def _address(self) -> str:
        """The address under the cursor."""
        if self._issue and self._actor:
            return CellSubject(self._issue, self._actor).address
        return self._issue or self._actor

    def _is_selected(self) -> bool:
        return bool(self._address) and self._address == self._selection.id

    @property
    def _is_marked(self) -> bool:
        """Whether the cursor is shown: the pane has the focus, or what is under it is selected."""
        return self.has_focus or self._is_selected()

    # ---- painting

    def title(self) -> tuple[Pieces, Pieces]:
        """Return key and name; and how many issues and actors there are, and the visible columns."""
        reading, seen = self._table.reading, self._seen
        part = f" ({seen.start + 1}–{seen.stop})" if 0 < len(seen) < len(reading.columns) else ""
        tally = wording.issues_and_actors(len(reading.rows), len(reading.columns)) + part
        return self.pane_title(), (Piece(tally, role="faint"),)

    def heads(self) -> int:
        """Return the number of lines of the names."""
        return self._table.heads if self._room else 0

    def head(self, index: int, _width: int, /) -> list[Segment]:
        """Return a line of the names."""
        table = self._table
        segments = self._paint.segments((Piece(" " * table.label),))
        for number in self._seen:
            actor = table.reading.columns[number].actor
            current = actor == self._actor
            chosen = current and not self._issue and self._is_marked
            text_style = TextStyle(dim=not self._is_bright(actor), selected=chosen)
            name = Piece(table.name(number, index), actor, "strong" if current else "")
            segments += self._paint.fill(self._paint.segments((name,), text_style), table.width, text_style)
        return segments

    def line(self, index: int, width: int, _part: int = 0, /) -> list[Segment]:
        """Return an issue and the positions on it."""
        table = self._table
        line = table.lines[index]
        if not line.issue:
            return self._paint.fit(self._paint.segments((Piece(f"  {line.text}", role="faint"),)), width)
        current = line.issue == self._issue
        text_style = TextStyle(
            dim=not self._is_bright(line.issue), selected=current and not self._actor and self._is_marked
        )
        cursor = f"{self._paint.glyph('cursor')} " if current and self._is_marked else "  "
        indent = Piece("  " * line.level)
        label = (Piece(cursor, role="accent"), indent, Piece(line.text, role="strong" if current else ""))
        segments = self._paint.fill(self._paint.segments(label, text_style), table.label - 1, text_style)
        segments += self._paint.segments((Piece(" "),))
        for number in self._seen:
            cell = table.reading.cell(line.issue, table.reading.columns[number].actor)
            segments += self._cell(cell, () if line.goes_on else self._stances(cell))
        return segments

    def _cell(self, cell: MatrixCell, pieces: Pieces) -> list[Segment]:
        """Return a line of a cell, tinted in the hue of its side if it has a position there."""
        current = (cell.issue, cell.actor) == (self._issue, self._actor) and self._is_marked
        bright = self._is_cell_bright(cell)
        tint = self._paint.hues.of(cell.actor) if cell.stance and bright else ""
        text_style = TextStyle(not bright, current, tint)
        inner = self._paint.fill(self._paint.segments(pieces, text_style), self._table.width - 1, text_style)
        return [*inner, *self._paint.segments((Piece(" "),))]

    def _stances(self, cell: MatrixCell) -> Pieces:
        """Return the stance of a cell, how many positions it has, and those held before."""
        mark = f"past {cell.stance}" if cell.past else cell.stance or "none"
        entries = self._briefing.entries
        positions = [one for id_ in cell.basis if isinstance(one := entries[id_], Position)]
        before = cell.moved.basis if cell.moved else ()
        number_held = sum(one.is_past is cell.past and one.id not in before for one in positions)
        count = f" {number_held}" if number_held > 1 else ""
        # What was held before is seen beside what is held now, where it is something else.
        marks = dict.fromkeys(mark_of(one) for one in positions if one.is_past and not cell.past)
        former = [past for past in marks if past != f"past {cell.stance}"]
        return (
            *self._moved_from(cell),
            Piece(f"{self._paint.glyph(mark)}{'?' if cell.inferred else ''}{count}", role=mark),
            *(Piece(f" {self._paint.glyph(past)}", role=past) for past in former),
        )

    def _moved_from(self, cell: MatrixCell) -> Iterator[Piece]:
        """Yield the stance that was held before the present one, and an arrow."""
        yield Piece(" ")
        if cell.moved is not None:
            past = f"past {cell.moved.stance}"
            yield Piece(self._paint.glyph(past), role=past)
            yield Piece(self._paint.glyph("relation"), role="faint")

    def _is_bright(self, id_: str) -> bool:
        return not self._selection.id or id_ == self._selection.id or id_ in self._answers

    def _is_cell_bright(self, cell: MatrixCell) -> bool:
        selected = self._selection.id
        if not selected or CellSubject(cell.issue, cell.actor).address == selected:
            return True
        answers = self._answers
        return any(
            id_ == selected or (id_ in answers and answers[id_].degree <= self._selection.degree)
            for id_ in cell.basis
        )

    # ---- moving

    def _go(self, line: int, column: int) -> None:
        """Move the cursor to a line and a column, and select what is there."""
        table = self._table
        self._issue = table.lines[line].issue if line != HEAD else ""
        self._actor = table.reading.columns[column].actor if column != HEAD else ""
        self._show_cursor()
        self._choose(self._address)

    def _from(self, line: int, step: int) -> int:
        """Return the nearest line in a direction where an issue begins; `HEAD` above all, `count` below."""
        lines = self._table.lines
        while 0 <= line < len(lines) and not lines[line].begins:
            line += step
        return max(HEAD, min(line, len(lines)))

    def move(self, step: int) -> None:
        """Move one issue down or up; the names are above the first one."""
        line, column = self._places
        target = self._from(line + step, step)
        if target < self.count() and not (target == HEAD == column) and target != line:
            self._go(target, column)

    def sideways(self, step: int, /) -> bool:
        """Move one actor to the right or left; the issues are left of the first one."""
        line, column = self._places
        target = column + step
        if not HEAD <= target < len(self._table.reading.columns) or target == HEAD == line:
            return False
        self._go(line, target)
        return True

    def first(self) -> None:
        """Move to the first issue."""
        self._go_near(0, 1)

    def last(self) -> None:
        """Move to the last issue."""
        self._go_near(self.count() - 1, -1)

    def half_page(self, direction: int) -> None:
        """Move half a page down or up."""
        target = self._places[0] + direction * max(1, self.rows_seen // 2)
        self._go_near(max(0, min(target, self.count() - 1)), -direction)

    def _go_near(self, line: int, step: int) -> None:
        """Move to the issue on a line, or the nearest one in a direction, or in the other."""
        for direction in (step, -step):
            found = self._from(line, direction)
            if 0 <= found < self.count():
                self._go(found, self._places[1])
                return

    def enter(self) -> None:
        """On a name with members, fold or unfold them; elsewhere, go to the statements."""
        if (self._issue or not self._unfold_or_fold()) and self._address:
            self._follow(self._address)

    def _unfold_or_fold(self) -> bool:
        at = self._places[1]
        column = self._table.reading.columns[at] if at != HEAD else None
        return column is not None and column.unfolds and self.unfold(not column.unfolded)

    def unfold(self, on: bool, /) -> bool:
        """Unfold the members of the actor under the cursor into columns, or fold them."""
        at, columns = self._places[1], self._table.reading.columns
        column = columns[at] if at != HEAD else None
        if column is not None and not on and not column.unfolded:  # a member is folded with its fellows
            column = next((one for one in reversed(columns[:at]) if one.depth < column.depth), None)
        if column is None or not column.unfolds or column.unfolded is on:
            return True  # there are no degrees in here
        self._unfolded = self._unfolded | {column.actor} if on else self._unfolded - {column.actor}
        self._reading = self._laid_out = None
        if self._places[1] == HEAD:
            self._actor = column.actor
        self._show_cursor()
        self._choose(self._address)
        self.repaint()
        return True

    @property
    def position(self) -> ViewPosition:
        """Where the pane stands, to come back to."""
        return ViewPosition(self._left, self.top, self._address)

    def restore(self, position: ViewPosition) -> None:
        """Stand where it stood."""
        if self.is_seen:
            self.settle()
            self._move_to(position.id)
            self._left = max(0, min(position.cursor, len(self._table.reading.columns) - self._table.fitting))
            self.scroll(position.top)
            self.repaint()

    def on_click(self, event: events.Click) -> None:
        """Select the clicked cell, name or issue; follow it if it is selected."""
        event.stop()
        table = self._table
        line, column = self.line_at(event.y), event.x - 1 - PAD - table.label
        number = self._left + column // table.width if column >= 0 else HEAD
        target = number if number in self._seen else HEAD
        while line > 0 and table.lines[line].goes_on:
            line -= 1
        named = line >= 0 or 1 <= event.y <= self.heads()
        if not named or line == target == HEAD or (line >= 0 and not table.lines[line].issue):
            return
        if (line, target) == self._places and self._is_selected():
            self.enter()
        else:
            self._go(line, target)
