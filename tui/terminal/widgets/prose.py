"""Running text with links and a cursor that goes from link to link."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from tui.pages.cards import Card, Column, Item, Piece, Pieces
from tui.terminal.paint import PLAIN
from tui.terminal.selection import Spot
from tui.terminal.widgets.window import FRAME, PAD, Window

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.segment import Segment
    from textual import events

    from tui.terminal.paint import Paint

LABEL = 18
"""Columns of the labels' column, where there is room for one."""
LABEL_FROM = 60
"""Columns from which labels have a column of their own."""
BESIDE_FROM = 96
"""Columns from which tellings stand side by side."""
GUTTER = 3


_LINKED = {"": "link", "hedge": "hedged link"}
"""The role that a link takes where its text has none that a reader must see."""


class Link(NamedTuple):
    """A link in the laid out text: where it leads, and the lines that it stands in."""

    ref: str
    first: int
    last: int


class _Part(NamedTuple):
    """A part of a laid out line: its piece, the number of its link (-1 for none)."""

    piece: Piece
    link: int


class Prose(Window):
    """A card, laid out for the width there is."""

    def __init__(self, paint: Paint, follow: Callable[[str], None], *, id: str) -> None:  # noqa: A002 - as Textual
        super().__init__(paint, id=id)
        self._follow = follow
        self._card = Card(())
        self._lines: list[list[_Part]] = []
        self._links: list[Link] = []
        self._at = -1
        self._laid_out_for = -1

    # ---- what it shows

    def show(self, card: Card) -> None:
        """Tell another card from its beginning."""
        self._card = card
        self._laid_out_for = -1
        self.top = self._at = 0
        self.repaint()

    def count(self) -> int:
        """How many lines the card takes."""
        return len(self._lines)

    def settle(self) -> None:
        """Lay out a new card, or for a new width; the link under the cursor stays in view."""
        super().settle()
        if self.text_width and self.text_width != self._laid_out_for:
            is_new = self._laid_out_for < 0
            self._lay_out()
            self._at = min(self._at, len(self._links) - 1)
            if not is_new:
                self._show_link()

    # ---- laying out

    def _lay_out(self) -> None:
        self._laid_out_for = width = self.text_width
        self._lines, self._links = [], []
        for item in self._card.items:
            self._lines += self._item(item, width, len(self._lines))
        self._lay_out_columns(width)
        for item in self._card.footing:
            self._lines += self._item(item, width, len(self._lines))

    def _lay_out_columns(self, width: int) -> None:
        columns = self._card.columns
        if not columns:
            return
        if self._lines:
            self._lines.append([])
        if width < BESIDE_FROM or len(columns) == 1:
            for column in columns:
                self._lines += self._column(column, width, len(self._lines))
            return
        for start in range(0, len(columns), self._abreast(columns)):
            abreast = columns[start : start + self._abreast(columns)]
            share = (width - GUTTER * (len(abreast) - 1)) // len(abreast)
            first = len(self._lines)
            blocks = [self._column(column, share, first) for column in abreast]
            for row in range(max(map(len, blocks))):
                line: list[_Part] = []
                for number, block in enumerate(blocks):
                    parts = block[row] if row < len(block) else []
                    last = number == len(blocks) - 1
                    line += parts if last else [*parts, self._blank(share + GUTTER - _width(parts))]
                self._lines.append(line)

    @staticmethod
    def _abreast(columns: Sequence[Column]) -> int:
        """How many columns stand side by side: two, or three where there are three or more."""
        return min(3, len(columns))

    @staticmethod
    def _blank(width: int) -> _Part:
        return _Part(Piece(" " * max(0, width)), -1)

    def _column(self, column: Column, width: int, first: int) -> list[list[_Part]]:
        lines = self._wrapped(column.heading, width, first)
        for item in column.items:
            lines += self._item(item, width, first + len(lines), narrow=True)
        return lines

    def _item(self, item: Item, width: int, first: int, *, narrow: bool = False) -> list[list[_Part]]:
        """An item with its label before it: in a column, or on the same line where there is little room."""
        bullet = item.label == "•"
        if bullet:
            indent = 2
        elif not item.label and narrow:
            indent = 0
        else:
            # What goes on under a label keeps to the right of it.
            indent = LABEL if width >= LABEL_FROM and (item.label or item.same) else 0
        label = self._paint.glyph("dot") if bullet else item.label
        if item.label and not indent:
            pieces: Pieces = (Piece(f"{label}: ", role="faint"), *item.pieces)
            return self._wrapped(pieces, width, first)
        lines = self._wrapped(item.pieces, width - indent, first)
        if not indent:
            return lines
        head = _Part(Piece(f"{label:<{indent}}"[:indent], role="faint"), -1)
        return [[head if number == 0 else self._blank(indent), *line] for number, line in enumerate(lines)]

    def _wrapped(self, pieces: Pieces, width: int, first: int) -> list[list[_Part]]:
        broken = self._paint.wrap(pieces, width)
        numbers: dict[int, int] = {}
        lines: list[list[_Part]] = []
        for offset, line in enumerate(broken):
            parts: list[_Part] = []
            for number, piece in line:
                link = self._link(numbers, number, piece.ref, first + offset) if piece.ref else -1
                parts.append(_Part(piece, link))
            lines.append(parts)
        return lines

    def _link(self, numbers: dict[int, int], piece: int, ref: str, line: int) -> int:
        """The number of a piece's link, kept with the lines that it stands in."""
        known = numbers.get(piece)
        if known is None:
            known = numbers[piece] = len(self._links)
            self._links.append(Link(ref, line, line))
        else:
            self._links[known] = self._links[known]._replace(last=line)
        return known

    # ---- painting

    def title(self) -> tuple[Pieces, Pieces]:
        """The card's heading."""
        return self._card.heading, ()

    def line(self, index: int, _width: int, /) -> list[Segment]:
        """A laid out line, the link under the cursor marked while the pane has the focus."""
        segments: list[Segment] = []
        for part in self._lines[index]:
            if part.link < 0:
                segments += self._paint.segments([part.piece])
                continue
            here = part.link == self._at and self.has_focus
            role = _LINKED.get(part.piece.role, part.piece.role)
            piece = part.piece if here else part.piece._replace(role=role)
            segments += self._paint.segments([piece], PLAIN, at=0 if here else -1)
        return segments

    # ---- moving

    def move(self, step: int) -> None:
        """The cursor goes to the next link, or the one before; where none is near, the text scrolls."""
        target = self._at + step
        if not 0 <= target < len(self._links):
            self.scroll(self.top + step)
        else:
            self._step_to(target, step)
        self.repaint()

    def _step_to(self, target: int, step: int) -> None:
        """Go to a link, unless it is so far away that the text between would be passed over unread."""
        link = self._links[target]
        if step > 0 and link.first >= self.top + self.rows_seen + self.rows_seen // 2:
            self.scroll(self.top + self.rows_seen // 2)
            return
        if step < 0 and link.last < self.top - self.rows_seen // 2:
            self.scroll(self.top - self.rows_seen // 2)
            return
        self._at = target
        self._show_link()

    def _show_link(self) -> None:
        if 0 <= self._at < len(self._links):
            link = self._links[self._at]
            self.reveal(0 if self._at == 0 and link.last < self.rows_seen else link.first, link.last)

    def first(self) -> None:
        """To the beginning."""
        self._at = 0 if self._links else -1
        self.scroll(0)
        self.repaint()

    def last(self) -> None:
        """To the end."""
        self._at = len(self._links) - 1
        self.scroll(self.count())
        self.repaint()

    def half_page(self, direction: int) -> None:
        """Half a page down or up; the cursor goes to the nearest link that is seen."""
        self.scroll(self.top + direction * max(1, self.rows_seen // 2))
        seen = range(self.top, self.top + self.rows_seen)
        numbers = [number for number, link in enumerate(self._links) if link.first in seen]
        if numbers and self._at not in numbers:
            self._at = numbers[0] if direction > 0 else numbers[-1]
        self.repaint()

    def enter(self) -> None:
        """Follow the link under the cursor."""
        if 0 <= self._at < len(self._links):
            self._follow(self._links[self._at].ref)

    @property
    def spot(self) -> Spot:
        """Where the pane stands, to come back to."""
        return Spot(self._at, self.top)

    def restore(self, spot: Spot) -> None:
        """Stand where it stood."""
        self.settle()
        self._at = spot.cursor
        self.scroll(spot.top)
        self.repaint()

    def on_click(self, event: events.Click) -> None:
        """A click on a link follows it."""
        event.stop()
        index, column = self.top + event.y - FRAME // 2, event.x - 1 - PAD
        if not (1 <= event.y <= self._room.height - FRAME and 0 <= index < self.count()):
            return
        for part in self._lines[index]:
            column -= _part_width(part, self._paint)
            if column < 0:
                if part.link >= 0:
                    self._at = part.link
                    self.enter()
                return


def _part_width(part: _Part, paint: Paint) -> int:
    mark = cell_len(paint.glyph(part.piece.mark)) + 1 if part.piece.mark else 0
    return cell_len(part.piece.text) + mark


def _width(parts: Sequence[_Part]) -> int:
    return sum(cell_len(part.piece.text) + (2 if part.piece.mark else 0) for part in parts)
