"""A view of running text with a cursor that moves from link to link."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from tui.app.card_layout import CardLayout
from tui.app.selection import ViewPosition
from tui.app.widgets.framed_view import PAD, FramedView
from tui.render.cards import Card

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.segment import Segment
    from textual import events

    from tui.app.painter import Painter
    from tui.render.cards import Pieces

AHEAD = 30
"""The lines laid out beyond the visible ones; few cards have more."""
TITLE_ENDS = 4
"""The cells of a title besides the heading: its key, and the end of the rule."""
_LINKED = {"": "link", "hedge": "hedged link"}
"""The role of a link, by that of its text."""


class ProseView(FramedView):
    """A card, laid out for the width of the view as far as it is scrolled."""

    def __init__(self, paint: Painter, follow: Callable[[str], None], *, id: str) -> None:
        super().__init__(paint, id=id)
        self._follow = follow
        self._card = Card(())
        self._layout = CardLayout(self._card, 0, paint)
        self._at = 0
        """The number of the link under the cursor."""
        self._arranged_for = (0, 0)
        """The columns and rows that the card was laid out for."""

    # ---- what it shows

    def _lay_out(self, card: Card) -> CardLayout:
        """Lay out a card; its heading too, if the frame has no room for the whole of it."""
        room = self.text_width - TITLE_ENDS
        is_cut = self.text_width > 0 and self._paint.size(card.heading) > room
        heading = card.heading if is_cut else ()
        return CardLayout(card, self.text_width, self._paint, heading)

    def show(self, card: Card) -> None:
        """Show another card from its beginning."""
        self._card = card
        self._layout = self._lay_out(card)
        self.top = self._at = 0
        self.repaint()

    def replace(self, card: Card, new_id: Callable[[str], str] = str) -> None:
        """Tell a card anew; the link under the cursor stays under it, and that where it is seen.

        `heir` is the id that a link to an entry has now; empty for what is gone.
        """
        self.count()
        before, at, top = self._layout.links, self._at, self.top
        laid_out = len(self._layout.lines)
        self._card, self._layout = card, self._lay_out(card)
        self._layout.reach(laid_out)
        now = self._layout.links
        if at < len(before):
            ref = before[at].ref
            nth = sum(link.ref == ref for link in before[:at])
            same = [number for number, link in enumerate(now) if link.ref == new_id(ref)]
            self._at = same[min(nth, len(same) - 1)] if same else min(at, max(0, len(now) - 1))
            if same and top <= before[at].first < top + self.rows_seen:
                top += now[self._at].first - before[at].first
        self.scroll(top)
        self._forget()
        self.repaint()

    def count(self) -> int:
        """Return the number of lines laid out so far, beyond the visible ones."""
        # The footing is looked for where it is near: not before the cursor could go there.
        self._layout.reach(self.top + self.rows_seen + self.rows_seen // 2 + 1, AHEAD)
        return len(self._layout.lines)

    def arranged(self) -> None:
        """Break the lines anew for a new size; the link under the cursor stays in view.

        For a new height too: what a higher pane had to look for, a lower one need not know of.
        """
        if (self.text_width, self.rows_seen) != self._arranged_for:
            self._arranged_for = self.text_width, self.rows_seen
            self._layout = self._lay_out(self._card)
            if self._at:
                self._show_link()

    def use(self, paint: Painter) -> None:
        """Paint in another theme."""
        super().use(paint)
        self._layout = self._lay_out(self._card)

    # ---- painting

    def title(self) -> tuple[Pieces, Pieces]:
        """Return the heading of the card."""
        return self._card.heading, ()

    def line(self, index: int, _width: int, _part: int = 0, /) -> list[Segment]:
        """Return a line; the link under the cursor is marked while the view has the focus."""
        segments: list[Segment] = []
        for part in self._layout.lines[index]:
            here = 0 <= part.link == self._at and self.has_focus
            role = part.piece.role
            piece = part.piece if part.link < 0 or here else part.piece._replace(role=_LINKED.get(role, role))
            segments += self._paint.segments([piece], at=0 if here else -1)
        return segments

    # ---- moving

    def move(self, step: int) -> None:
        """Move the cursor to the next link, or the previous one; scroll if none is near."""
        self.count()
        links, target = self._layout.links, self._at + step
        near = range(self.top - self.rows_seen // 2, self.top + self.rows_seen + self.rows_seen // 2)
        if not 0 <= target < len(links):
            self.scroll(self.top + step)
        elif (links[target].first if step > 0 else links[target].last) not in near:
            # It is so far away that the text between would be passed over unread.
            self.scroll(self.top + step * max(1, self.rows_seen // 2))
        else:
            self._at = target
            self._show_link()
        self.repaint()

    def _show_link(self) -> None:
        while self._at >= len(self._layout.links) and not self._layout.whole:
            self._layout.reach(len(self._layout.lines) + 1)
        self._at = max(0, min(self._at, len(self._layout.links) - 1))
        if self._layout.links:
            link = self._layout.links[self._at]
            self.reveal(0 if self._at == 0 and link.last < self.rows_seen else link.first, link.last)

    def first(self) -> None:
        """Go to the beginning."""
        self._at = 0
        self.scroll(0)
        self.repaint()

    def last(self) -> None:
        """Go to the end."""
        self._layout.finish()
        self._at = max(0, len(self._layout.links) - 1)
        self.scroll(self.count())
        self.repaint()

    def half_page(self, direction: int) -> None:
        """Scroll half a page; the cursor moves to the nearest visible link."""
        self.scroll(self.top + direction * max(1, self.rows_seen // 2))
        links, bottom = self._layout.links, self.top + self.rows_seen
        first = bisect_left(links, self.top, key=attrgetter("first"))
        last = bisect_left(links, bottom, key=attrgetter("first")) - 1
        if first <= last and not first <= self._at <= last:
            self._at = first if direction > 0 else last
        self.repaint()

    def enter(self) -> None:
        """Follow the link under the cursor."""
        self.count()
        if self._at < len(self._layout.links):
            self._follow(self._layout.links[self._at].ref)

    @property
    def position(self) -> ViewPosition:
        """Where the pane stands, to come back to."""
        return ViewPosition(self._at, self.top)

    def restore(self, position: ViewPosition) -> None:
        """Stand where it stood."""
        self.settle()
        self._at = position.cursor
        self._layout.reach(position.top + self.rows_seen)
        self.scroll(position.top)
        links, seen = self._layout.links, range(self.top, self.top + self.rows_seen)
        link = links[self._at] if self._at < len(links) else None
        if link is None or link.first not in seen or link.last not in seen:  # it was left in another width
            self._show_link()
        self.repaint()

    def on_click(self, event: events.Click) -> None:
        """Follow a clicked link."""
        event.stop()
        index, column = self.line_at(event.y), event.x - 1 - PAD
        link = self._layout.link_at(index, column) if index >= 0 and column >= 0 else -1
        if link >= 0:
            self._at = link
            self.enter()
