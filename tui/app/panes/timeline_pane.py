"""The timeline pane: events under their dates, with density and lanes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import groupby
from typing import TYPE_CHECKING

from tui.app import wording
from tui.app.panes.rows_pane import RowsPane
from tui.app.snapshot import PaneContents
from tui.app.timeline.density_strip import LINES, DensityStrip
from tui.app.timeline.lane_marks import LaneMarks
from tui.app.timeline.timeline_rows import NEVER, TimelineRows, shown_rows
from tui.app.widgets.rows import ShownRows
from tui.model.calendar import civil
from tui.render.cards import Piece, Pieces

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence

    from rich.segment import Segment
    from textual import events

    from tui.analysis.selection_links import SelectionLinks
    from tui.app.pane import PaneContext
    from tui.app.pane_registry import PaneSpec
    from tui.app.selection import Selection
    from tui.app.timeline.lane_marks import ShownLanes
    from tui.app.timeline.timeline_rows import Fold
    from tui.app.widgets.rows import Row
    from tui.model.entries import Briefing, Event
    from tui.model.links import Answer

SCREENS = 3
"""The screens of days, or of months, from which `{` and `}` go by months, or by years."""
STRIP_FROM = 8
"""The height inside the frame from which the density is shown."""
LETTERS_FROM = 12
"""The height below it from which lanes are named by several letters."""
LANE_GLYPHS = (
    "verbal cooperation", "material cooperation", "verbal conflict", "material conflict", "event",
    "background", "status", "acted on", "involved", "doubtful", "nobody", "side", "span", "span end", "rule",
    "crossing",
)  # fmt: skip


class TimelinePane(RowsPane):
    """The events, the density strip above them, and lanes that show who took part."""

    def __init__(self, spec: PaneSpec, context: PaneContext) -> None:
        self._opened: set[str] = set()
        """The addresses of the open folds."""
        self._lanes: LaneMarks | None = None
        self._in_lanes: ShownLanes | None = None
        """The visible lanes; None while lanes are off."""
        self._linked_line: tuple[object, Pieces] = None, ()
        """The density of linked events, and what it was computed for."""
        self._strip_lines = self._lane_lines = 0
        super().__init__(spec, context)

    @staticmethod
    def contents(briefing: Briefing, _answers: SelectionLinks, /) -> PaneContents:
        """Return the events under their dates."""
        return PaneContents(TimelineRows(briefing), len(briefing.timeline))

    def _take(self, rows: Sequence[Row]) -> None:
        assert isinstance(rows, TimelineRows)
        super()._take(rows)
        self._timeline = rows
        self._opened = set(rows.folds_of(self._opened))
        self._unfolded = shown_rows(rows, self._opened)
        self._density = DensityStrip(rows.days, rows.lasts, rows.ids)
        if self._lanes is not None:
            self._lanes = self._make_lanes()
        self._measure()

    # ---- folds

    def _every(self) -> Sequence[int]:
        return self._unfolded

    def answer(
        self, selection: Selection, answers: Mapping[str, Answer], name_of: Callable[[str], str], /
    ) -> None:
        """Answer to a selection; a selected event is unfolded."""
        if not self.pinned:
            self._show_folded(selection.id)
            self._choose_lanes(selection.id)
        super().answer(selection, answers, name_of)

    def _replaced(self) -> None:
        """Unfold the selected event among the new rows."""
        self._choose_lanes(self._selection.id)
        if self._show_folded(self._selection.id):
            self._put_cursor(self._selection.id)

    def _show_folded(self, id_: str) -> bool:
        """Open the fold that hides an entry; return whether there was one."""
        fold = self._fold_over(self._at.get(id_, -1))
        if fold:
            self._toggle(fold)
        return bool(fold)

    def enter(self) -> None:
        """Open or close the fold under the cursor; follow any other row."""
        if self.chosen not in self._timeline.folds:
            super().enter()
            return
        self._toggle(self.chosen)
        if self.chosen in self._opened:
            self.reveal(self._cursor, self._cursor + self._timeline.folds[self.chosen].size)
        self.repaint()

    def unfold(self, on: bool, /) -> bool:
        """Open the fold under the cursor, or close it; False if there is none to."""
        can = self.chosen in self._timeline.folds and (self.chosen in self._opened) is not on
        if can:
            self.enter()
        return can

    def _toggle(self, address: str) -> None:
        """Open or close a fold; the cursor stays on its row."""
        number = self._shown[self._cursor] if self.chosen else -1
        self._opened ^= {address}
        self._unfolded = shown_rows(self._timeline, self._opened)
        if self._whole is None:
            self._shown = ShownRows(self._all_shown(), self._ids)
            self._cursor = self._shown.near(number) if number >= 0 else -1
            self.scroll(self.top)
        self._forget()

    def _fold_over(self, number: int) -> str:
        """Return the address of the closed fold that hides a row; empty for none."""
        place = bisect_right(self._unfolded, number) - 1
        if number < 0 or place < 0 or self._unfolded[place] == number:
            return ""
        return self._ids[self._unfolded[place]]

    def _counts(self, id_: str) -> bool:
        return super()._counts(id_) and id_ not in self._timeline.folds

    def _fold_at(self, number: int) -> Fold | None:
        return self._timeline.folds.get(self._ids[number])

    def _answers_at(self, index: int) -> bool:
        """Return whether a row, or an event hidden by its fold, is linked."""
        fold = self._fold_at(self._shown[index])
        return bool(self._count(fold)) if fold else super()._answers_at(index)

    def _count(self, fold: Fold) -> int:
        """Return the number of linked events in a fold."""
        return bisect_right(self._answering, fold.last) - bisect_left(self._answering, fold.first)

    # ---- from date to date

    def leap(self, step: int) -> None:
        """Go to the first event of the next date, or of this one or the one before.

        A date is a day; a month or a year where there are many screens of days.
        """
        starts = self._starts_of_dates()
        at = bisect_left(starts, self._cursor) - 1 if step < 0 else bisect_right(starts, self._cursor)
        if 0 <= at < len(starts):
            self._go(starts[at])

    def _starts_of_dates(self) -> list[int]:
        """Return the places of the first events of all days, months or years."""
        days = [self._timeline.days[number] for number in self._shown.numbers]
        dated = [(place, civil(day)) for place, day in enumerate(days) if day != NEVER]
        starts: list[int] = []
        for parts in (3, 2, 1):
            runs = groupby(dated, key=lambda one: one[1][:parts])
            starts = [next(run)[0] for _, run in runs]
            if len(starts) <= SCREENS * max(1, self.rows_seen):
                break
        return starts

    # ---- painting

    def left(self, number: int, row: Row, /) -> Pieces:
        """Return the left end of a row; an open fold has a mark of its own."""
        is_open = self._ids[number] in self._opened
        left = self._timeline.unfolded(number) if is_open else super().left(number, row)
        if self._lanes is None or self._in_lanes is None:
            return left
        event = self._event(self._ids[number])
        if event and self._lanes.has_mark_of(event, self._in_lanes):
            left = tuple(piece._replace(mark="") for piece in left)  # it stands in a lane
        return left

    def ahead(self, number: int, part: int, /) -> Pieces:
        """Return the lanes before a line of a row."""
        if self._lanes is None or self._in_lanes is None:
            return ()
        if part:
            return self._lanes.below(number, self._in_lanes, self._glyphs())
        return self._lanes.beside(number, self._event(self._ids[number]), self._in_lanes, self._glyphs())

    def right(self, number: int, row: Row, answer: Answer | None, /) -> Pieces:
        """Return the right end of a row; of a fold, the number of its linked events."""
        fold = self._fold_at(number)
        if fold is None or not self._selection.id:
            return super().right(number, row, answer)
        count = self._count(fold)
        return (Piece(wording.LINKED_IN_FOLD.format(count), role="reason"),) if count else ()

    def layout_key(self, index: int, /) -> Hashable:
        """Return what the lines of a row depend on; of a fold, its linked events too."""
        fold = self._fold_at(self._shown[index])
        return (self._count(fold), super().layout_key(index)) if fold else super().layout_key(index)

    # ---- what stays above the rows

    def heads(self) -> int:
        """Return the number of lines of the density and of the lanes' names."""
        return self._strip_lines + self._lane_lines

    def head(self, index: int, width: int, /) -> list[Segment]:
        """Return one of these lines."""
        if index < self._strip_lines:
            return self._paint.segments(self._density_line(index, width))
        assert self._lanes is not None
        assert self._in_lanes is not None
        lanes, lines = self._in_lanes, self._lane_lines
        names = self._lanes.heads(lanes, lines, self._legend_subject(), self._glyphs())
        margin = Piece("  ")  # the cursor's
        return self._paint.segments((margin, *names[index - self._strip_lines]))

    def _legend_subject(self) -> Event | str:
        """Return whom the legend is about: the selected event, or that under the cursor, or the actor."""
        here = self._event(self.chosen) if self.has_focus else None
        return self._event(self._selection.id) or here or self._selection.id

    def _density_line(self, index: int, width: int) -> Pieces:
        bars = self._paint.glyph("bar")
        if index == 0:
            return self._density.line(0, width, (), bars)
        made_for = self._answering, self._selection.id, width, bars
        if self._linked_line[0] != made_for:
            own = self._at.get(self._selection.id, -1)
            answering = [*self._answering, *([own] if self._event(self._selection.id) else [])]
            self._linked_line = made_for, self._density.line(1, width, answering, bars)
        return self._linked_line[1]

    def arranged(self) -> None:
        """Fit density and lanes to a new size."""
        self._measure()
        super().arranged()

    def _measure(self) -> None:
        inside = self._room.height - 2
        width = self.text_width
        self._strip_lines = LINES if inside >= STRIP_FROM and self._density.fits(width) else 0
        self._lane_lines = 0
        if self._lanes is not None:
            self._choose_lanes(self._selection.id)
            self._lane_lines = self._lanes.LETTERS if inside - self._strip_lines >= LETTERS_FROM else 1

    def on_click(self, event: events.Click) -> None:
        """Select the first event of a clicked bar of the density, or the actor of a clicked lane."""
        line, column = event.y - 1, event.x - 2
        if not 0 <= line < self.heads():
            return  # a row's affair
        event.stop()
        event.prevent_default()
        if line < self._strip_lines:
            found = self._density.event_at(column, self.text_width)
        else:
            found = self._lanes.at(column - 2, self._in_lanes) if self._lanes and self._in_lanes else ""
        if found:
            self._choose(found)

    # ---- lanes

    def turn_lanes(self) -> bool:
        """Turn the lanes on or off; return whether they are on."""
        on = self._lanes is None
        self._lanes = self._make_lanes() if on else None
        self._in_lanes = None
        seen_at = self._cursor - self.top
        self.arranged()
        self.scroll(self._cursor - min(seen_at, max(0, self.rows_seen - 1)))
        self._forget()
        self.repaint()
        return on

    def _make_lanes(self) -> LaneMarks:
        return LaneMarks(self._timeline.briefing, self._at, self._timeline.spans())

    def _choose_lanes(self, selected: str) -> None:
        """Choose the visible lanes, with those of a selected actor."""
        before = self._in_lanes
        self._in_lanes = self._lanes.shown(self.text_width, selected) if self._lanes is not None else None
        if self._in_lanes != before:
            self._forget()

    def _event(self, id_: str) -> Event | None:
        return self._timeline.briefing.timeline.get(id_)

    def _glyphs(self) -> dict[str, str]:
        return {mark: self._paint.glyph(mark) for mark in LANE_GLYPHS}
