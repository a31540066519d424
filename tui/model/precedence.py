"""What the relations between events say about their order, and which of these relations cannot be kept.

`after`, `before`, `during` and `because` hold wherever they contradict neither firm dates nor one another.
All steps are linear in events and relations but for sorting, and none is recursive.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tui.model.dates import in_utc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.model.dates import Date
    from tui.model.entries import Event, Ref

MOST_IN_CYCLES = 100_000
"""The most events that the cycles of one briefing list in all; later ones list the ends of their edge."""

ORDERING = ("after", "before", "during", "because")
"""The fields of an event that say what it came before or after."""
LONG_AGO, FAR_FUTURE = -(10**9), 10**9


class Contradiction(NamedTuple):
    """A relation that cannot be kept, as its author wrote it: `event` has `other` in its `field`.

    `kind` is `cycle` if relations alone form a loop: `events` are then its ids, each before the next and the
    last before the first. It is `dates` if two firm dates forbid the relation, maybe through a chain of
    others: `events` are these two, the earlier one first.
    """

    kind: str
    events: tuple[str, ...]
    event: str
    field: str
    other: str


class Precedence(NamedTuple):
    """`first` comes before `then` (numbers in file order), because `event` says so in `field`."""

    first: int
    then: int
    field: str
    event: int
    other: int


_Arc = tuple[int, int]
"""The first comes before the second: events by number in file order, points in time by higher numbers."""
_Found = tuple[str, tuple[int, ...], Precedence]
"""A contradiction: its kind, its events, the edge that is dropped."""
FirmDates = dict[int, tuple[int, int]]
"""Events that can be compared firmly, by number in file order: their earliest and latest day."""


def precedences(ids: Sequence[str], listed: Sequence[Event]) -> Iterator[Precedence]:
    """Yield what the relations of the events say; those to unknown ids are skipped."""
    at = {id_: number for number, id_ in enumerate(ids)}
    for number, event in enumerate(listed):
        for field in ORDERING:
            refs: tuple[Ref, ...] = getattr(event, field)
            for id_ in dict.fromkeys(ref.id for ref in refs) if refs else ():
                other = at.get(id_)
                if other is not None:
                    first, then = (number, other) if field == "before" else (other, number)
                    yield Precedence(first, then, field, number, other)


def contradictions_of(found: Iterable[_Found], ids: Sequence[str]) -> Iterator[Contradiction]:
    """Yield the contradictions by the ids of their events."""
    for kind, events, edge in found:
        yield Contradiction(
            kind, tuple(ids[at] for at in events), ids[edge.event], edge.field, ids[edge.other]
        )


def firm_scales(listed: Sequence[Event], placed: Sequence[Date | None]) -> list[FirmDates]:
    """Return the firm dates, on one scale for each set of them that can be compared.

    All dates without a year are in the same year, so that they can be compared firmly even if that year is
    a guess or unknown; with full dates only if a firm hint gives it.
    """
    full: FirmDates = {}
    yearless: FirmDates = {}
    for at, (event, date) in enumerate(zip(listed, placed, strict=True)):
        if date is None or event.date is None:
            continue
        if not date.yearless and not date.qualifier:
            full[at] = day_range(date)
        elif event.date.yearless and not event.date.qualifier:
            yearless[at] = day_range(event.date)
    return [scale for scale in (full, yearless) if scale]


def day_range(date: Date) -> tuple[int, int]:
    """Return the earliest and latest day of a date, far away for an open end.

    A time with a zone is on two days at most: the one that is written, and the one in UTC. Only the second is
    comparable with other zones, only the first with dates that have no time.
    """
    utc = in_utc(date)
    earliest = [day for day in (date.earliest, utc.earliest) if day is not None]
    latest = [day for day in (date.latest, utc.latest) if day is not None]
    return min(earliest, default=LONG_AGO), max(latest, default=FAR_FUTURE)


def keep_consistent(
    edges: list[Precedence], scales: Sequence[FirmDates], count: int
) -> tuple[PrecedenceGraph, set[int], list[_Found]]:
    """Return the graph of the edges that can be kept, the events that define them, and the contradictions.

    Edges that two dates forbid are dropped first, so that no cycle is reported where dates decide.
    """
    found: list[_Found] = []
    kept = _drop_direct(edges, scales, found)
    graph = PrecedenceGraph(count, kept)
    if len(graph.order) < count:
        kept = _drop_cycles(kept, found)
        graph = PrecedenceGraph(count, kept)
    free = len(kept)
    for number, scale in enumerate(scales):
        lines = with_timelines(PrecedenceGraph(count, kept), scales[:number]) if number else graph
        kept = _drop_chains(kept, lines, scale, found)
    found.sort(key=lambda one: one[2].event)
    return graph if len(kept) == free else PrecedenceGraph(count, kept), {edge.event for edge in kept}, found


def _drop_direct(
    edges: list[Precedence], scales: Sequence[FirmDates], found: list[_Found]
) -> list[Precedence]:
    """Return the edges without those that contradict the dates of their own two events."""
    kept: list[Precedence] = []
    for edge in edges:
        if any(_forbids(scale, edge) for scale in scales):
            found.append(("dates", (edge.then, edge.first), edge))
        else:
            kept.append(edge)
    return kept


def _forbids(scale: FirmDates, edge: Precedence) -> bool:
    return edge.first in scale and edge.then in scale and scale[edge.then][1] < scale[edge.first][0]


def _drop_cycles(edges: list[Precedence], found: list[_Found]) -> list[Precedence]:
    """Return the edges without those that close a cycle: depth first, from the end of the file.

    This order drops the relation of the last event of a cycle of `after` rather than that of the first.
    """
    out: dict[int, list[Precedence]] = {}
    for edge in edges:
        out.setdefault(edge.first, []).append(edge)
    kept: list[Precedence] = []
    named = 0
    left: set[int] = set()
    for root in sorted(out, reverse=True):
        path = {} if root in left else {root: 0}
        stack = [(at, iter(out[at])) for at in path]
        while stack:
            at, rest = stack[-1]
            following = next(rest, None)
            if following is None:
                stack.pop()
                del path[at]
                left.add(at)
            elif following.then in path:
                begins = path[following.then]
                named += len(stack) - begins
                ends = tuple(dict.fromkeys((following.then, at)))
                round_ = tuple(one for one, _ in stack[begins:]) if named <= MOST_IN_CYCLES else ends
                found.append(("cycle", round_, following))
            else:
                kept.append(following)
                if following.then not in left:
                    path[following.then] = len(stack)
                    stack.append((following.then, iter(out.get(following.then, ()))))
    return kept


def _drop_chains(
    edges: list[Precedence], graph: PrecedenceGraph, scale: FirmDates, found: list[_Found]
) -> list[Precedence]:
    """Return the edges without those that put an event, through others, after one that is firmly later.

    The latest beginning among all preceding events is passed on, with its event, through the graph of the
    edges and of the scales that are done already. An event that ends before it must not follow, and the last
    edge on the way to it is dropped. No cycle through several dates is left either: of intervals that follow
    one another in a cycle, one always ends before the beginning that is passed on to it.
    """
    into: dict[int, list[Precedence]] = {}
    for edge in edges:
        into.setdefault(edge.then, []).append(edge)
    nothing = (LONG_AGO, -1)
    reach = [nothing] * graph.count
    dropped: set[Precedence] = set()
    for at in graph.bound:
        if at in scale:
            earliest, latest = scale[at]
            # No point of another scale leads to an event of this one: only edges do.
            passed_on = [reach[edge.first] for edge in into.get(at, ())]
            reach[at] = max([one for one in passed_on if one[0] <= latest], default=nothing)
            too_late = [edge for edge in into.get(at, ()) if reach[edge.first][0] > latest]
            found.extend(("dates", (at, reach[edge.first][1]), edge) for edge in too_late)
            dropped.update(too_late)
            reach[at] = max(reach[at], (earliest, at))
        for then in graph.successors[at]:
            reach[then] = max(reach[then], reach[at])
    return [edge for edge in edges if edge not in dropped]


def _timeline_arcs(scale: FirmDates, first_point: int) -> Iterator[_Arc]:
    """Yield the firm order of a scale as O(n) arcs, through the points in time at which events begin.

    Each point comes before the next one and before the events that begin at it; an event that has ended comes
    before the next point. There are no more points than events; they are numbered from `first_point`.
    """
    beginnings = sorted({earliest for earliest, _ in scale.values()})
    number = {day: first_point + at for at, day in enumerate(beginnings)}
    yield from pairwise(number.values())
    for event, (earliest, latest) in scale.items():
        yield number[earliest], event
        following = bisect_right(beginnings, latest)
        if following < len(beginnings):
            yield event, first_point + following


class PrecedenceGraph:
    """Events by number in file order, points in time by higher numbers, and arcs from earlier to later ones.

    `order` is one topological order, without the nodes in or behind a cycle; `bound` are those of its nodes
    that have arcs.
    """

    __slots__ = ("arcs", "bound", "count", "in_degree", "order", "successors")

    def __init__(self, count: int, arcs: Sequence[_Arc | Precedence]) -> None:
        self.count = count
        self.arcs = arcs
        self.successors: list[Sequence[int]] = [()] * count
        self.in_degree = [0] * count
        out: dict[int, list[int]] = {}
        for arc in arcs:
            out.setdefault(arc[0], []).append(arc[1])
            self.in_degree[arc[1]] += 1
        for at, following in out.items():
            self.successors[at] = following
        left = self.in_degree.copy()
        self.order = [at for at, number in enumerate(left) if not number]
        for at in self.order:  # grows while it is read
            for then in self.successors[at]:
                left[then] -= 1
                if not left[then]:
                    self.order.append(then)
        self.bound = [at for at in self.order if self.in_degree[at] or self.successors[at]]


def with_timelines(graph: PrecedenceGraph, scales: Sequence[FirmDates]) -> PrecedenceGraph:
    """Return the graph with the firm order of all scales."""
    count, arcs = graph.count, list(graph.arcs)
    for scale in scales:
        arcs.extend(_timeline_arcs(scale, count))
        count += len(scale)
    return PrecedenceGraph(count, arcs)
