"""A bar: a line of words, some of which can be clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.app.widgets.unscrolled import Unscrolled
from tui.render.cards import Piece
from tui.text.width import cell_len

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.segment import Segment
    from textual import events
    from textual.strip import Strip

    from tui.app.painter import Painter


class BarWord(NamedTuple):
    """Words on a bar, and the action of a click on them."""

    pieces: tuple[Piece, ...]
    action: str = ""


class Bar(Unscrolled):
    """A line with as many words on the left as fit, and words at the right end."""

    def __init__(self, paint: Painter, act: Callable[[str], None], *, id: str) -> None:
        super().__init__(id=id)
        self._paint = paint
        self._act = act
        self._left: Sequence[BarWord] = ()
        self._right: Sequence[BarWord] = ()
        self._gap = ""

    def show(self, left: Sequence[BarWord], right: Sequence[BarWord] = (), *, gap: str = "  ") -> None:
        """Show other words."""
        if (left, right) != (self._left, self._right):
            self._left, self._right, self._gap = left, right, gap
            self.refresh()

    def use(self, paint: Painter) -> None:
        """Paint in another theme."""
        self._paint = paint
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the line, with a blank at either end."""
        width = self.size.width
        if y:
            return self._paint.strip([], width)
        end = self._segments(self._right)
        room = max(0, width - 2 - _length(end) - (2 if end else 0))
        start: list[Segment] = []
        for word in self._left:
            more = [*start, *self._spaced(word, bool(start))]
            if _length(more) > room and start:
                break
            start = more
        blank = self._paint.segments((Piece(" "),))
        between = self._paint.fill(self._paint.fit(start, room), width - 2 - _length(end))
        return self._paint.strip([*blank, *between, *end, *blank], width)

    def _segments(self, words: Sequence[BarWord]) -> list[Segment]:
        return [segment for number, word in enumerate(words) for segment in self._spaced(word, number > 0)]

    def _spaced(self, word: BarWord, after: bool) -> list[Segment]:
        gap = self._paint.segments((Piece(self._gap, role="faint"),)) if after else []
        return [*gap, *self._paint.segments(word.pieces)]

    def on_click(self, event: events.Click) -> None:
        """Run the action of a clicked word."""
        event.stop()
        right = self.size.width - 1 - _length(self._segments(self._right))
        at_right = bool(self._right) and event.x >= right
        words, column = (self._right, event.x - right) if at_right else (self._left, event.x - 1)
        for number, word in enumerate(words):
            width = _length(self._spaced(word, number > 0))
            if column < width:
                if word.action:
                    self._act(word.action)
                return
            column -= width


def _length(segments: Sequence[Segment]) -> int:
    return sum(cell_len(segment.text) for segment in segments)
