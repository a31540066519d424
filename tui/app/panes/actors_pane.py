"""The actors pane: a tree of actors and their members."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.sides import actor_tree
from tui.app import wording
from tui.app.panes.rows_pane import RowsPane
from tui.app.snapshot import PaneContents
from tui.app.styles import TextStyle
from tui.app.widgets.rows import MappedRows
from tui.render.cards import Piece, Pieces, unchecked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.segment import Segment
    from textual import events
    from textual.strip import Strip

    from tui.analysis.actor_record import ActorRecord
    from tui.analysis.selection_links import SelectionLinks
    from tui.model.entries import Actor, Briefing


class ActorsPane(RowsPane):
    """The actors; a pane of one line is a strip of names that opens when it gets the focus."""

    @staticmethod
    def contents(briefing: Briefing, answers: SelectionLinks, /) -> PaneContents:
        """Return the actors, each under the one it belongs to."""

        def ends(actor: Actor, depth: int) -> tuple[Pieces, Pieces]:
            return (Piece("  " * depth), *unchecked(actor), Piece(actor.label, actor.id)), _says(
                answers.record(actor.id)
            )

        rows = MappedRows(((actor.id, depth, actor) for actor, depth in actor_tree(briefing)), ends)
        return PaneContents(rows, len(briefing.actors))

    def _strip(self, y: int) -> Strip:
        if self._room.height > 1:
            return super()._strip(y)
        width = self._room.width
        left, right = self.title()
        tally = self._paint.segments((Piece("  "), *right, Piece(" ")))
        room = width - sum(segment.cell_length for segment in tally)
        names = [*self._paint.segments((Piece(" "), *left, Piece("  "))), *self._names(room)]
        return self._paint.strip([*self._paint.fill(names, room), *tally], width)

    def _names(self, room: int) -> list[Segment]:
        """Return as many names as fit: the selected and the linked actors, or all sides."""
        dot = self._paint.segments((Piece(f" {self._paint.glyph('dot')} ", role="faint"),))
        room += dot[0].cell_length  # the last one has none behind it
        segments: list[Segment] = []
        for number in self._named():
            row = self._rows[number]
            name = row.left[-1]._replace(text=row.left[-1].text.strip())
            shown = self._paint.segments((name,), TextStyle(selected=row.id == self._selection.id))
            segments += (*shown, *dot)
            room -= sum(segment.cell_length for segment in (*shown, *dot))
            if room < 0:
                break
        return segments[:-1]

    def _named(self) -> Iterable[int]:
        """Return the numbers of the rows that the strip names, in order."""
        if not self._selection.id:
            if self.filter is not None:
                return self._passing
            return (number for number, level in enumerate(self._levels) if not level)
        own = self._at.get(self._selection.id, -1)
        answering = (number for number in self._linked() if number != own)
        return answering if own < 0 else (own, *answering)

    def on_click(self, event: events.Click) -> None:
        """Let a click on the strip only open it."""
        if self._room.height <= 1:
            event.prevent_default()  # Textual calls the handler of each base class, asked for or not


def _says(part: ActorRecord) -> Pieces:
    """Return the right end of an actor's row without a selection."""
    if part.silent:
        return (Piece(wording.NOT_QUOTED.format(part.places), role="faint"),)
    return (Piece(wording.SAYS.format(len(part.says)), role="faint"),) if part.says else ()
