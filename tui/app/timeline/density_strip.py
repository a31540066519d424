"""The density strip: the number of events over time, and below it that of linked events."""

from __future__ import annotations

from array import array
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.density import bucket_of
from tui.app import wording
from tui.app.timeline.timeline_rows import NEVER
from tui.model.calendar import civil
from tui.model.date_format import format_date
from tui.model.dates import Date
from tui.render.cards import Piece, Pieces
from tui.text.width import cell_len

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


LINES = 2
"""Its height."""
FEWEST = 3
"""The fewest dated events for which it is shown."""
NARROWEST = 12
"""The least width."""
WIDEST = 3
"""The most columns of a bucket."""
LABELLED_FROM = 28
"""The width from which its ends are dated."""
MONTHS_UP_TO = 10
"""The most years between the ends for which these are given with their months."""


class DrawnStrip(NamedTuple):
    """The strip for one width."""

    first: str
    """The date of its start; empty without room for dates."""
    last: str
    counts: tuple[int, ...]
    """The number of events in each bucket."""
    begins: tuple[str, ...]
    """The first event of each bucket; empty for none."""
    buckets: Sequence[int]
    """The bucket in which the event of every row begins; one past the last for a row without a day."""
    ends: Sequence[int]
    """The bucket in which it ends."""
    columns: int
    """The columns of a bucket; the last of several is a gap."""

    @property
    def start(self) -> int:
        """The column where the first bucket begins."""
        return max(cell_len(self.first), len(wording.LINKED)) + 1 if self.first else 0


class DensityStrip:
    """The density of a briefing's events, computed once for each width."""

    def __init__(self, days: Sequence[int], lasts: Sequence[int], ids: Sequence[str]) -> None:
        """`days` and `lasts` are the first and last day of each row's event."""
        self._days, self._lasts, self._ids = days, lasts, ids
        self._dated = array("i", (number for number, day in enumerate(days) if day != NEVER))
        self._first = min((days[number] for number in self._dated), default=0)
        self._span = max((lasts[number] for number in self._dated), default=0) - self._first + 1
        self._kept: dict[int, DrawnStrip] = {}
        """The last strip, by its width."""

    def fits(self, width: int) -> bool:
        """Return whether there is something to show, and room for it."""
        return width >= NARROWEST and len(self._dated) >= FEWEST and self._span > 1

    def line(self, index: int, width: int, answering: Iterable[int], bars: str) -> Pieces:
        """Return the line of all events, or of the linked rows; `bars` are glyphs, the lowest first."""
        drawn = self._drawn(width)
        first, last = (drawn.first, drawn.last) if index == 0 else (wording.LINKED, "")
        ahead = f"{first:>{drawn.start - 1}} " if drawn.start else ""
        most = max(drawn.counts)
        if index == 0:
            heights = _heights(drawn.counts, most, len(bars))
            cells = _columns(heights, drawn.columns, bars, "faint", "line")
            return (Piece(ahead, role="faint"), *cells, Piece(f" {last}" if last else "", role="faint"))
        shares = _counted(answering, drawn.buckets, drawn.ends, len(drawn.counts))
        if not any(shares):
            return ()
        heights = _heights(shares, most, len(bars))
        return (Piece(ahead, role="reason"), *_columns(heights, drawn.columns, " " + bars[1:], "accent", ""))

    def event_at(self, column: int, width: int) -> str:
        """Return the first event of the bucket in a column; empty for none."""
        drawn = self._drawn(width)
        bucket = (column - drawn.start) // drawn.columns
        return drawn.begins[bucket] if 0 <= bucket < len(drawn.begins) else ""

    def _drawn(self, width: int) -> DrawnStrip:
        if width not in self._kept:
            self._kept = {width: self._draw(width)}
        return self._kept[width]

    def _draw(self, width: int) -> DrawnStrip:
        first, last = _ends(self._first, self._first + self._span - 1) if width >= LABELLED_FROM else ("", "")
        taken = max(cell_len(first), len(wording.LINKED)) + cell_len(last) + 2 if first else 0
        room = max(1, width - taken)
        buckets = min(room, self._span)
        begins = [""] * buckets
        of = array("i", [buckets] * len(self._days))
        ends = array("i", of)
        for number in reversed(self._dated):
            bucket = of[number] = bucket_of(self._days[number], self._first, self._span, buckets)
            ends[number] = bucket_of(self._lasts[number], self._first, self._span, buckets)
            begins[bucket] = self._ids[number]
        counts = tuple(_counted(self._dated, of, ends, buckets))
        return DrawnStrip(first, last, counts, tuple(begins), of, ends, min(WIDEST, room // buckets))


def _counted(rows: Iterable[int], begins: Sequence[int], ends: Sequence[int], buckets: int) -> list[int]:
    """Return how many of some rows reach into each of so many buckets."""
    changes = [0] * (buckets + 2)
    for row in rows:
        changes[begins[row]] += 1
        changes[ends[row] + 1] -= 1
    return list(accumulate(changes))[:buckets]


def _ends(*ends: int) -> tuple[str, str]:
    """Return the first and the last day, the more precise the shorter the time between them."""
    years = civil(ends[1])[0] - civil(ends[0])[0]
    precision = "day" if not years else "month" if years <= MONTHS_UP_TO else "year"
    first, last = (format_date(Date("", day, day, precision, yearless=not years)) for day in ends)
    return first, last


def _heights(counts: Sequence[int], most: int, levels: int) -> list[int]:
    """Return the height of each count: 0 for none, else 1 to `levels` - 1 for `most`."""
    return [-(-count * (levels - 1) // most) for count in counts]


def _columns(heights: Sequence[int], width: int, bars: str, role: str, ground: str) -> list[Piece]:
    """Return bars of so many columns, the last of several a gap."""
    pieces: list[Piece] = []
    bar = max(1, width - 1)
    for height in heights:
        pieces.append(Piece(bars[height] * bar, role=role if height else ground))
        pieces.append(Piece(bars[0] * (width - bar), role=ground))
    return pieces
