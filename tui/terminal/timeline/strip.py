"""How many events there were when, drawn in two lines: all of them, and below them those that answer."""

from __future__ import annotations

from array import array
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from tui.briefing import dates
from tui.briefing.dates import Date
from tui.briefing.readings.density import beginnings, in_buckets
from tui.pages.cards import Piece, Pieces

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from tui.briefing.model import Briefing

LINES = 2
"""Lines that it takes."""
FEWEST = 3
"""Fewer dated events than this have no density."""
NARROWEST = 12
"""Columns that it needs."""
WIDEST = 3
"""Columns that a bucket takes at the most."""
LABELLED_FROM = 28
"""Columns from which its ends are dated."""
MONTHS_UP_TO = 10
"""Years between the ends, up to which these are told with their months."""
LINKED = "linked"
"""What stands before the line of those that answer."""


class Drawn(NamedTuple):
    """The strip for one width."""

    first: str
    """When it begins, and ends; both empty where there is no room."""
    last: str
    counts: tuple[int, ...]
    """How many events there are in each bucket."""
    begins: tuple[str, ...]
    """The first event of each bucket; empty where there is none."""
    bucket: array[int]
    """The bucket of each row, by its number; -1 for none."""
    columns: int
    """Columns of a bucket, the last of several being a gap."""

    @property
    def start(self) -> int:
        """The column in which the first bucket begins."""
        return max(cell_len(self.first), len(LINKED)) + 1 if self.first else 0


class Strip:
    """The density of one briefing's events, counted once for every width."""

    def __init__(self, briefing: Briefing, places: Mapping[str, int], rows: int) -> None:
        self._briefing = briefing
        self._places, self._rows = places, rows
        self._drawn = lru_cache(4)(self._draw)

    def fits(self, width: int) -> bool:
        """Whether there is something to show, and room for it."""
        if width < NARROWEST or not _has_dated(self._briefing, FEWEST):
            return False
        drawn = self._drawn(width)
        return len(drawn.counts) > 1 and sum(drawn.counts) >= FEWEST

    def line(self, index: int, width: int, answering: Iterable[int], bars: str) -> Pieces:
        """One of its lines: all events, or those whose rows answer; `bars` are glyphs, the lowest first."""
        drawn = self._drawn(width)
        first, last = (drawn.first, drawn.last) if index == 0 else (LINKED, "")
        ahead = f"{first:>{drawn.start - 1}} " if drawn.start else ""
        most = max(drawn.counts)
        if index == 0:
            heights = _heights(drawn.counts, most, len(bars))
            cells = _columns(heights, drawn.columns, bars, "faint", "line")
            return (Piece(ahead, role="faint"), *cells, Piece(f" {last}" if last else "", role="faint"))
        shares = [0] * len(drawn.counts)
        for number in answering:
            if (bucket := drawn.bucket[number]) >= 0:
                shares[bucket] += 1
        if not any(shares):
            return ()
        heights = _heights(shares, most, len(bars))
        return (Piece(ahead, role="reason"), *_columns(heights, drawn.columns, " " + bars[1:], "accent", ""))

    def event_at(self, column: int, width: int) -> str:
        """The first event of the bucket in a column; empty where there is none."""
        drawn = self._drawn(width)
        bucket = (column - drawn.start) // drawn.columns
        return drawn.begins[bucket] if 0 <= bucket < len(drawn.begins) else ""

    def _draw(self, width: int) -> Drawn:
        days = beginnings(self._briefing).days
        first, last = _ends(days.values()) if days and width >= LABELLED_FROM else ("", "")
        taken = max(cell_len(first), len(LINKED)) + cell_len(last) + 2 if first else 0
        room = max(1, width - taken)
        buckets = list(in_buckets(days, room))
        of_row = array("i", [-1]) * self._rows
        for number, bucket in enumerate(buckets):
            for id_ in bucket.basis:
                of_row[self._places[id_]] = number
        return Drawn(
            first,
            last,
            tuple(len(bucket.basis) for bucket in buckets),
            tuple(bucket.basis[0] if bucket.basis else "" for bucket in buckets),
            of_row,
            max(1, min(WIDEST, room // max(1, len(buckets)))),
        )


def _ends(days: Collection[int]) -> tuple[str, str]:
    """The first and the last day, told as exactly as the time between them is short."""
    ends = min(days), max(days)
    years = dates.civil(ends[1])[0] - dates.civil(ends[0])[0]
    precision = "day" if not years else "month" if years <= MONTHS_UP_TO else "year"
    first, last = (dates.show(Date("", day, day, precision, yearless=not years)) for day in ends)
    return first, last


def _has_dated(briefing: Briefing, least: int) -> bool:
    """Whether that many events have a date."""
    found = 0
    for event in briefing.timeline.values():
        found += event.date is not None and not event.is_background
        if found >= least:
            return True
    return False


def _heights(counts: Sequence[int], most: int, levels: int) -> list[int]:
    """How high each count stands: 0 for none, else 1 to `levels` - 1, the most being highest."""
    return [-(-count * (levels - 1) // most) for count in counts]


def _columns(heights: Sequence[int], width: int, bars: str, role: str, ground: str) -> list[Piece]:
    """Bars of so many columns, the last of several a gap on the ground, neighbours in one piece."""
    pieces: list[Piece] = []
    bar = max(1, width - 1)
    for height in heights:
        pieces.append(Piece(bars[height] * bar, role=role if height else ground))
        pieces.append(Piece(bars[0] * (width - bar), role=ground))
    return pieces
