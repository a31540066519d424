"""The rows of the timeline: background, eras, then the days, with many events folded."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from tui.analysis.density import beginnings
from tui.analysis.elapsed import gaps
from tui.analysis.eras import parts, stretch
from tui.analysis.undated import days_and_rest, has_day
from tui.app import wording
from tui.app.widgets.rows import Row, RowSource
from tui.model.date_format import format_date, format_days, format_when
from tui.model.dates import in_year
from tui.model.precedence import ORDERING
from tui.model.subjects import EventRunSubject
from tui.render.cards import Piece, Pieces, mark_of, unchecked
from tui.render.cards.pieces import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Hashable, Iterable, Iterator, Sequence

    from tui.model.entries import Briefing, Event, Ref

FOLDED_FROM = 8
"""The number of events under one heading from which they are folded."""
LEFT_OPEN = 5
"""The number of events above a fold."""
NEVER = -(2**31)
"""The day of a row without one."""
KEPT = 512
"""The most rows that are cached."""
_SECTION, _GAP, _HEAD, _SHARED, _EVENT, _OWN, _PART, _FOLD = range(8)
"""The kinds of rows: the heading of a section; the days between; the heading of a date, without or with the
words that all below it share; an event, without or with words of its own, or with its date; a fold."""
_LEVELS: Final = bytes((0, 0, 0, 0, 1, 1, 1, 1))
_ELAPSED, _FOLDED, _UNFOLDED = "elapsed", "folded", "unfolded"


class Fold(NamedTuple):
    """A fold: the number of its row, and of the first and last row that it can hide."""

    row: int
    first: int
    last: int

    @property
    def size(self) -> int:
        """The number of rows that it can hide."""
        return self.last - self.first + 1


class TimelineRows(RowSource):
    """All rows, in few bytes each; their contents are built when they are shown."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self._kinds = bytearray()
        self._numbers = array("i")
        """The number of a section, the days of a gap, or the number of folded rows."""
        self.ids: list[str] = []
        self.folds: dict[str, Fold] = {}
        """The folds by the address of their events."""
        self._add_all()
        begun = beginnings(briefing).days
        self.days = array("i", [begun.get(id_, NEVER) for id_ in self.ids])
        """The day number on which each row's event began; NEVER for other rows."""
        self.lasts = array("i", map(self._last_day, self.ids, self.days))
        """The day number on which it ended; NEVER for other rows."""
        self.levels = self._kinds.translate(_LEVELS + bytes(256 - len(_LEVELS)))
        self._kept: dict[int, Row] = {}
        """The cached rows by their numbers."""

    def row(self, number: int) -> Row:
        """Return a row, built or kept."""
        row = self._kept.get(number)
        if row is None:
            if len(self._kept) >= KEPT:
                self._kept.clear()
            ends = _SAYS[self._kinds[number]](self, number)
            row = self._kept[number] = Row(self.ids[number], *ends, self.levels[number])
        return row

    def folds_of(self, addresses: Iterable[str]) -> Iterator[str]:
        """Yield the folds that hide the first event of folds of an earlier snapshot."""
        firsts = {address.partition("..")[0] for address in addresses}
        for address, fold in self.folds.items():
            if firsts and not firsts.isdisjoint(self.ids[fold.first : fold.last + 1]):
                yield address

    def spans(self) -> dict[str, int]:
        """Return the last row that begins while an event lasts, by the ids of the events with such rows."""
        reached = list(accumulate(self.days, max))
        found = {}
        for row, (begun, ended) in enumerate(zip(self.days, self.lasts, strict=True)):
            if ended > begun:
                last = bisect_right(reached, ended, lo=row) - 1
                while self.days[last] == NEVER:
                    last -= 1
                if last > row:
                    found[self.ids[row]] = last
        return found

    def _last_day(self, id_: str, begun: int) -> int:
        event = self.briefing.timeline.get(id_)
        if event is None or event.until is None or begun == NEVER:
            return begun
        until = in_year(event.until, self.briefing.year_hint)
        return begun if until.latest is None else max(begun, until.latest)

    # ---- which rows there are

    def _add_all(self) -> None:
        sections = parts(self.briefing)
        for number, section in enumerate((sections.background, sections.eras)):
            if section:
                self._add(_SECTION, number=number)
                self._add_group(section, _PART)
        days, behind, rest = found = days_and_rest(sections.days, self.briefing)
        elapsed = {gap.then: gap for gap in gaps(self.briefing)}
        for _, events in groupby(map(self.briefing.timeline.__getitem__, days), self._place):
            group = list(events)
            gap = elapsed.get(group[0].id)
            if gap is not None and self.ids[-1] == gap.first:  # nothing of unknown order stands between
                self._add(_GAP, number=gap.days)
            self._add_day(group)
            if behind:
                self._add_undated([id_ for event in group for id_ in found.after(event.id)])
        self._add_undated(rest)

    def _add_undated(self, ids: Iterable[str]) -> None:
        """Add events whose day is unknown, under what is known of it."""
        for _, events in groupby(map(self.briefing.timeline.__getitem__, ids), self._place):
            self._add_day(list(events))

    def _add_day(self, group: Sequence[Event]) -> None:
        shared = len(group) == 1 or len(set(map(_words, group))) == 1
        self._add(_SHARED if shared else _HEAD)
        self._add_group([event.id for event in group], _EVENT if shared else _OWN)

    def _add(self, kind: int, id_: str = "", number: int = 0) -> None:
        self._kinds.append(kind)
        self._numbers.append(number)
        self.ids.append(id_)

    def _add_group(self, ids: Sequence[str], kind: int) -> None:
        """Add the events under one heading, folded if there are many."""
        open_ = len(ids) if len(ids) < FOLDED_FROM else LEFT_OPEN
        if open_ < len(ids):
            run = EventRunSubject(ids[open_], ids[-1])
            if stretch(run, self.briefing) != tuple(ids[open_:]):  # no address leads to these alone
                open_ = len(ids)
        for id_ in ids[:open_]:
            self._add(kind, id_)
        if open_ < len(ids):
            row = len(self.ids)
            address = EventRunSubject(ids[open_], ids[-1]).address
            self._add(_FOLD, address, len(ids) - open_)
            self.folds[address] = Fold(row, row + 1, row + len(ids) - open_)
            for id_ in ids[open_:]:
                self._add(kind, id_)

    def _place(self, event: Event) -> Hashable:
        """Return what the events under one heading share."""
        if not (event.date or event.until or event.time):
            return self._relation(event)
        until = event.until.written if event.until else ""
        return event.date.written if event.date else "", until, event.time

    def _relation(self, event: Event) -> tuple[str, str]:
        """Return how an undated event relates to another one, and that event; both empty for none."""
        if not event.is_as_told:
            for word in ORDERING:
                refs: tuple[Ref, ...] = getattr(event, word)
                named = next((ref.id for ref in refs if ref.id in self.briefing.timeline), None)
                if named is not None:
                    return word, named
        return "", ""

    # ---- what a row says

    def _section(self, at: int) -> tuple[Pieces, Pieces]:
        return (Piece(wording.SECTIONS[self._numbers[at]], role="faint"),), ()

    def _gap(self, at: int) -> tuple[Pieces, Pieces]:
        return (Piece(f" {wording.ELAPSED.format(self._numbers[at])}", role="faint", mark=_ELAPSED),), ()

    def _head(self, at: int) -> tuple[Pieces, Pieces]:
        event = self.briefing.timeline[self.ids[at + 1]]
        words = format_when(event, self.briefing.year_hint)
        if words and has_day(event):
            return (Piece(words, role="strong" if event.date else "faint"),), ()
        relation, other = self._relation(event)
        label = self.briefing.timeline[other].label if other else ""
        return (Piece(wording.relative(relation, label, words), role="faint"),), ()

    def _shared(self, at: int) -> tuple[Pieces, Pieces]:
        return self._head(at)[0], self._own(at + 1)[1]

    def _event(self, at: int) -> tuple[Pieces, Pieces]:
        event = self.briefing.timeline[self.ids[at]]
        return (*unchecked(event), Piece(event.label, mark=mark_of(event))), ()

    def _own(self, at: int) -> tuple[Pieces, Pieces]:
        """Return an event, and when it was reported if that differs, or the source's own words."""
        event = self.briefing.timeline[self.ids[at]]
        reported, when = _words(event)
        words = quoted(when) if when else ""
        if reported and event.reported:
            words = wording.REPORTED.format(format_date(event.reported, self.briefing.year_hint))
        return self._event(at)[0], (Piece(words, role="faint"),) if words else ()

    def _part(self, at: int) -> tuple[Pieces, Pieces]:
        """Return an event of a section, with its date."""
        event = self.briefing.timeline[self.ids[at]]
        when = quoted(event.when) if event.when else ""
        words = format_days(event, self.briefing.year_hint) or when
        return self._event(at)[0], (Piece(words, role="faint"),) if words else ()

    def _fold(self, at: int) -> tuple[Pieces, Pieces]:
        return (Piece(wording.more(self._numbers[at], shown=False), role="faint", mark=_FOLDED),), ()

    def unfolded(self, at: int) -> Pieces:
        """Return the left end of the row of an open fold."""
        return (Piece(wording.more(self._numbers[at], shown=True), role="faint", mark=_UNFOLDED),)


_SAYS: Final[tuple[Callable[[TimelineRows, int], tuple[Pieces, Pieces]], ...]] = (
    TimelineRows._section,
    TimelineRows._gap,
    TimelineRows._head,
    TimelineRows._shared,
    TimelineRows._event,
    TimelineRows._own,
    TimelineRows._part,
    TimelineRows._fold,
)
"""The function that builds each kind of row."""


def shown_rows(rows: TimelineRows, opened: Container[str]) -> Sequence[int]:
    """Return the numbers of the rows shown while only the `opened` folds are open."""
    closed = [fold for address, fold in rows.folds.items() if address not in opened]
    if not closed:
        return range(len(rows))
    shown = array("i")
    start = 0
    for fold in closed:
        shown.extend(range(start, fold.first))
        start = fold.last + 1
    shown.extend(range(start, len(rows)))
    return shown


def _words(event: Event) -> tuple[str, str]:
    """Return when an event was reported if that differs from its date, and its time in the source's words."""
    reported, date = event.reported, event.date
    differs = reported is not None and (date is None or date.written != reported.written)
    return reported.written if reported and differs else "", event.when
