"""A framed view of any number of lines that repaints only the cells that changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.events import DescendantBlur, DescendantFocus
from textual.geometry import Region, Size
from textual.strip import Strip

from tui.app.painter import changed_cells
from tui.app.styles import PLAIN, TextStyle
from tui.app.widgets.unscrolled import Unscrolled
from tui.render.cards import Piece
from tui.text.width import cell_len

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from rich.segment import Segment
    from textual import events

    from tui.app.painter import Painter

FRAME = 2
"""The lines, and columns, of the frame."""
PAD = 1
"""Blank columns between the frame and the text, on either side."""
KEPT = 4096
"""The most lines that are cached."""
WHEEL = 3
"""The lines that a turn of the wheel scrolls."""


class FramedView(Unscrolled, can_focus=True):
    """Frame, title, scrolling and painting; subclasses provide the lines.

    Not built on Textual's ScrollView: scrolling by a row sends all of its lines again. In 120×40 with 500
    rows (Textual 8.2.8) a key that scrolls costs 9,006 bytes and 19.5 ms (p95) there, 3,589 bytes and 10.7 ms
    here; a key that does not scroll costs the same. Its border has only one title in the upper edge, too.
    """

    def __init__(self, paint: Painter, *, id: str) -> None:
        super().__init__(id=id)
        self._paint = paint
        self.top = 0
        """The first visible line."""
        self._painted: list[Strip] = []
        self._in_view: Sequence[tuple[int, int]] = ()
        """The lines being painted: the number of an item, and of the line among its own."""
        self._thumb_lines = range(0)
        """The lines beside which the right edge has the scroll thumb."""
        self._kept: dict[Hashable, Strip] = {}
        """The cached lines, by what their style depends on."""
        self._room = Size(0, 0)
        """The size that the view is laid out for."""
        self._moved = 0, 0
        """The first visible line before a new size made the view scroll, and after."""

    # ---- marks of a search

    _spans_of: Callable[[str], Sequence[tuple[int, int]]] | None = None
    """Finds what to mark in a line; None without a search."""
    _found = ""
    """How many hits it has, for the title."""
    _found_here = False
    """Whether the current hit is here."""

    def mark(
        self, spans: Callable[[str], Sequence[tuple[int, int]]] | None, found: str, *, current: bool
    ) -> None:
        """Mark what is found in each line, and say in the title how much it is."""
        if (spans, found, current) != (None, "", False) or self._spans_of is not None:
            self._spans_of, self._found, self._found_here = spans, found, current
            self._kept.clear()
            self.repaint()

    def is_current(self, _index: int, /) -> bool:
        """Return whether a line is part of the current hit."""
        return False

    # ---- subclass hooks

    def count(self) -> int:
        """Return the number of lines."""
        raise NotImplementedError

    def line(self, index: int, width: int, part: int = 0, /) -> list[Segment]:
        """Return a line of any width; of an item with several lines, the one numbered `part`."""
        raise NotImplementedError

    def title(self) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """Return the title in the upper edge of the frame, left and right."""
        raise NotImplementedError

    def foot(self, _room: int, /) -> tuple[Piece, ...]:
        """Return words in the lower edge of the frame, in no more than so many columns."""
        return ()

    def heads(self) -> int:
        """Return the number of fixed lines above the others."""
        return 0

    def head(self, _index: int, _width: int, /) -> list[Segment]:
        """Return a fixed line of any width."""
        return []

    def style_key(self, _index: int, /) -> Hashable:
        """Return what the style of a line depends on; None if the line is not cached."""
        return None

    def arranged(self) -> None:
        """Adapt to a new size."""

    # ---- geometry

    @property
    def rows_seen(self) -> int:
        """The number of lines that fit below the fixed ones."""
        return max(0, self._room.height - FRAME - self.heads())

    @property
    def text_width(self) -> int:
        """The columns of a line."""
        return max(0, self._room.width - FRAME - 2 * PAD)

    def lines_seen(self) -> Sequence[tuple[int, int]]:
        """Return the visible lines: the number of an item, and of the line among its own."""
        return [(index, 0) for index in range(self.top, min(self.top + self.rows_seen, self.count()))]

    @property
    def items_seen(self) -> int:
        """The number of visible items."""
        return self.rows_seen

    def top_for(self, last: int) -> int:
        """Return the first item with which an item is just in view as the last one."""
        return last - self.rows_seen + 1

    def line_at(self, y: int) -> int:
        """Return the item at a height of the view; -1 for none."""
        line, seen = y - 1 - self.heads(), self.lines_seen()
        return seen[line][0] if 0 <= line < len(seen) else -1

    def scroll(self, top: int) -> None:
        """Scroll so that an item is the first visible one, if enough lines follow."""
        self.top = max(0, min(top, self.top_for(self.count() - 1)))

    def reveal(self, first: int, last: int | None = None, *, margin: int = 0) -> None:
        """Scroll as little as possible to show items `first` to `last`, at least the first."""
        last = first if last is None else last
        margin = min(margin, max(0, (self.rows_seen - 1) // 2))
        if (top := self.top_for(last + margin)) > self.top:
            self.scroll(top)
        if first - margin < self.top:
            self.scroll(first - margin)
            if (top := self.top_for(last)) > self.top:  # the margin took too many lines
                self.scroll(min(top, first))

    # ---- painting

    def repaint(self) -> None:
        """Paint again; only cells that changed are sent to the terminal."""
        self.settle()
        if not self.size or not self.is_attached:
            self._painted = []  # it is hidden, and painted when it is seen again
            return
        fresh = self._strips()
        before, self._painted = self._painted, fresh
        if len(before) != len(fresh):
            self.refresh()
            return
        changed = [
            Region(start, y, end - start, 1)
            for y, (old, new) in enumerate(zip(before, fresh, strict=True))
            if old is not new
            for start, end in changed_cells(old, new)
        ]
        if changed:
            self.refresh(*changed)

    def use(self, paint: Painter) -> None:
        """Paint in another theme."""
        self._paint = paint
        self._forget()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return a painted line."""
        self.settle()
        if not self._painted:
            self._painted = self._strips()
        return self._painted[y] if y < len(self._painted) else Strip.blank(self._room.width)

    def settle(self) -> None:
        """See to a new size when it is painted in: a pane that was hidden hears of it no sooner.

        A hidden pane has none, and stays arranged as it was seen last.
        """
        size = self.size
        if size and size != self._room:
            self._room = size
            if self.top == self._moved[1]:  # nobody has scrolled since the last new size
                self.top = self._moved[0]
            before = self.top
            self._forget()
            self.arranged()
            self.scroll(self.top)
            self._moved = before, self.top
            self._forget()

    def _forget(self) -> None:
        """Discard all painted lines."""
        self._painted = []
        self._kept.clear()

    def _strips(self) -> list[Strip]:
        """Paint all lines of the view."""
        self._in_view = self.lines_seen()
        self._thumb_lines = self._find_thumb()
        return [self._strip(y) for y in range(self._room.height)]

    def _strip(self, y: int) -> Strip:
        width, height = self._room
        if y == 0:
            return self._edge(width)
        if y == height - 1:
            return self._lower_edge(width)
        heads = self.heads()
        if y <= heads:
            return self._framed(self.head(y - 1, self.text_width))
        at = y - 1 - heads
        edge = at in self._thumb_lines
        index, part = self._in_view[at] if at < len(self._in_view) else (-1, 0)
        style_key = self.style_key(index) if index >= 0 else ""
        key = style_key, part, edge, self.has_focus
        kept = self._kept.get(key)
        if kept is None:
            kept = self._body(index, part, edge)
            if style_key is not None:
                if len(self._kept) >= KEPT:
                    self._kept.clear()
                self._kept[key] = kept
        return kept

    def _body(self, index: int, part: int, edge: bool) -> Strip:
        """Return a line in its frame; a blank one for the number -1."""
        inner = self.line(index, self.text_width, part) if index >= 0 else []
        if self._spans_of is not None and inner:
            spans = self._spans_of("".join([segment.text for segment in inner]))
            inner = self._paint.marked(inner, spans, current=self.is_current(index))
        return self._framed(inner, self.blank_style(index), edge=edge)

    def _framed(self, inner: list[Segment], blank_style: TextStyle = PLAIN, *, edge: bool = False) -> Strip:
        filled = self._paint.fill(inner, self.text_width)
        side = self._line_pieces(self._paint.glyph("side"))
        blank = self._paint.segments([Piece(" " * PAD)], blank_style)
        return self._paint.strip(
            [*side, *blank, *filled, *blank, *(self._thumb() if edge else side)], self._room.width
        )

    def blank_style(self, _index: int, /) -> TextStyle:
        """Return the style of the blanks on either side of a line."""
        return PLAIN

    def _line_pieces(self, text: str) -> list[Segment]:
        return self._paint.segments([Piece(text, role="edge" if self.has_focus else "line")])

    def _thumb(self) -> list[Segment]:
        return self._paint.segments([Piece(self._paint.glyph("thumb"), role="faint")])

    def _find_thumb(self) -> range:
        """Return the lines beside which the right edge has the scroll thumb."""
        total, seen = self.count(), self.rows_seen
        last = self.top_for(total - 1)
        if last <= 0 or seen <= 0:
            return range(0)
        size = max(1, seen * self.items_seen // total)
        start = (seen - size) * self.top // last
        return range(start, start + size)

    def _lower_edge(self, width: int) -> Strip:
        """Return the lower edge: ╰──── words ╯."""
        corners, rule = self._paint.glyph("corners"), self._paint.glyph("rule")
        words = self._paint.segments(self.foot(max(0, width - FRAME - 2)))
        left = width - FRAME - sum(cell_len(segment.text) for segment in words)
        return self._paint.strip(
            [
                *self._line_pieces(corners[2] + rule * bool(words)),
                *words,
                *self._line_pieces(rule * (left - bool(words)) + corners[3]),
            ],
            width,
        )

    def _edge(self, width: int) -> Strip:
        """Return the upper edge: ╭ title ───── 3 of 7 ╮."""
        corners, rule = self._paint.glyph("corners"), self._paint.glyph("rule")
        left, right = self.title()
        if self._found:
            right = (Piece(self._found, role="accent"), *([Piece("  ")] if right else ()), *right)
        room = max(0, width - 4)
        end = self._paint.fit(self._paint.segments(right), room)
        end_size = sum(cell_len(segment.text) for segment in end)
        start = self._paint.fit(self._paint.segments(left), max(0, room - end_size - (3 if end else 0)))
        start_size = sum(cell_len(segment.text) for segment in start)
        gap = room - start_size - end_size
        middle = f" {rule * (gap - 2)} " if gap >= FRAME and end else " " + rule * (gap - 1) if gap else ""
        return self._paint.strip(
            [
                *self._line_pieces(f"{corners[0]} "),
                *start,
                *self._line_pieces(middle),
                *end,
                *self._line_pieces(f"{rule if not end and gap else ' '}{corners[1]}"),
            ],
            width,
        )

    # ---- events

    def on_focus(self, event: events.Focus) -> None:
        """Take the focus; Textual's default would repaint the whole view."""
        self._is_focused(event, True)

    def on_blur(self, event: events.Blur) -> None:
        """Lose the focus."""
        self._is_focused(event, False)

    def _is_focused(self, event: events.Event, now: bool) -> None:
        event.prevent_default()
        self.has_focus = now
        if self.parent is not None:
            self.parent.post_message((DescendantFocus if now else DescendantBlur)(self))

    def watch_has_focus(self, has_focus: bool) -> None:
        """Repaint title and frame as those of the active pane, or of another one."""
        super().watch_has_focus(has_focus)
        self.repaint()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll without moving the cursor."""
        event.stop()
        self.scroll(self.top + WHEEL)
        self.repaint()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll without moving the cursor."""
        event.stop()
        self.scroll(self.top - WHEEL)
        self.repaint()
