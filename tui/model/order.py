"""The telling order of events: what the dates, the relations and the file say, in that order of weight.

1. Firm dates always hold: what is over before something else begins is told before it (`firmly_before`).
2. `after`, `before` and `during` hold wherever they do not contradict 1 or one another; what contradicts is
   reported and gives way. What falls into something is told after it.
3. Dated events come by earliest day, latest day, part of the day and place in the file. What a relation
   forbids to stand there moves to the nearest place that it allows: uncertain dates, rather than firm ones.
4. Undated events keep their place in the file, or move to the nearest place that their relations allow.

Every event gets a place, a number on the line of those that are settled already: `3 r + 1` is the r-th of
these itself, `3 r` and `3 r + 2` are the gaps before and behind it. The relations leave each event a stretch
of that line, from behind the last settled event before it to the gap before the first settled one after it.
Since an event is put into its stretch, what is early never waits for what is late, and sorting by place while
keeping the relations (a heap) drags nothing down. No step looks at pairs: n events and m relations take
O((n + m) log n), without recursion.
"""

from __future__ import annotations

from bisect import bisect_right
from heapq import heapify, heappop, heappush
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tui.model.dates import LEAP_DAY, in_year, part_of_day_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tui.model.dates import Date
    from tui.model.entries import Event

NAMED_AT_MOST = 100_000
"""Events that the cycles of one briefing name in all; what comes after that names its edge alone."""

_LONG_AGO, _FAR_OFF = -(10**9), 10**9


class Contradiction(NamedTuple):
    """A relation that cannot be kept, as its author wrote it: `event` has `other` in its `field`.

    `kind` is `cycle`, where relations alone come round to where they began: `events` are then the ids round
    it, each told before the next and the last before the first. Or `dates`, where two firm dates forbid the
    relation, also through a chain of others: `events` are these two, the earlier one first.
    """

    kind: str
    events: tuple[str, ...]
    event: str
    field: str
    other: str


class _Edge(NamedTuple):
    """`first` is told before `then` (places in the file), because `event` says so in `field`."""

    first: int
    then: int
    field: str
    event: int
    other: int


_Arc = tuple[int, int]
"""The first is told before the second: events by place in the file, or points of time by higher numbers."""
_Found = tuple[str, tuple[int, ...], _Edge]
"""A contradiction: its kind, its events, the edge that gives way."""
_Firm = dict[int, tuple[int, int]]
"""Events that can be compared firmly, by place in the file: their earliest and latest day."""


def tell(events: Mapping[str, Event], hint: Date | None) -> tuple[tuple[str, ...], tuple[Contradiction, ...]]:
    """The ids of the events in telling order, each once, and the relations that could not be kept.

    `hint` is the year of the dates that have none. Without it these cannot be compared with full dates in the
    same file: they are then ordered among themselves, and so fill the places that they hold in the file, each
    of them behind a full date.

    Relations to ids that are not among the events are passed over. Never raises.
    """
    ids = list(events)
    listed = list(events.values())
    placed = [event.date and in_year(event.date, hint) for event in listed]
    scales = _firm_scales(listed, placed)
    web, relating, found = _keep(list(_edges(ids, listed)), scales, len(ids))
    dated = _in_order_of_dates(_by_date(listed, placed), web, scales)
    told = _with_undated(dated, web, relating)
    return tuple(ids[at] for at in told), tuple(_named(found, ids))


def _edges(ids: Sequence[str], listed: Sequence[Event]) -> Iterator[_Edge]:
    at = {id_: number for number, id_ in enumerate(ids)}
    for number, event in enumerate(listed):
        for field, refs in (("after", event.after), ("before", event.before), ("during", event.during)):
            for id_ in dict.fromkeys(ref.id for ref in refs) if refs else ():
                other = at.get(id_)
                if other is not None:
                    first, then = (number, other) if field == "before" else (other, number)
                    yield _Edge(first, then, field, number, other)


def _named(found: Iterable[_Found], ids: Sequence[str]) -> Iterator[Contradiction]:
    for kind, events, edge in found:
        yield Contradiction(
            kind, tuple(ids[at] for at in events), ids[edge.event], edge.field, ids[edge.other]
        )


# The dates


def _firm_scales(listed: Sequence[Event], placed: Sequence[Date | None]) -> list[_Firm]:
    """The firm dates, on one scale for each set of them that can be compared.

    All dates without a year are in the same one, so that they can be compared firmly even where the year
    itself is a guess or is not known at all; with full dates only where a firm hint gives it.
    """
    full: _Firm = {}
    yearless: _Firm = {}
    for at, (event, date) in enumerate(zip(listed, placed, strict=True)):
        if date is None or event.date is None:
            continue
        if not date.yearless and not date.qualifier:
            full[at] = _days(date)
        elif event.date.yearless and not event.date.qualifier:
            yearless[at] = _days(event.date)
    return [scale for scale in (full, yearless) if scale]


def _days(date: Date) -> tuple[int, int]:
    earliest = _LONG_AGO if date.earliest is None else date.earliest
    return earliest, _FAR_OFF if date.latest is None else date.latest


def _by_date(listed: Sequence[Event], placed: Sequence[Date | None]) -> list[int]:
    """The dated events by their dates alone."""
    keys: list[tuple[tuple[int, ...], int]] = []
    yearless: list[tuple[tuple[int, ...], int]] = []
    for at, date in enumerate(placed):
        if date is not None:
            (yearless if date.yearless else keys).append((_key(listed[at], date), at))
    keys.sort()
    yearless.sort()
    return _side_by_side([at for _, at in keys], [at for _, at in yearless])


def _key(event: Event, date: Date) -> tuple[int, ...]:
    part = part_of_day_key(event.time)
    if part < 0 and date.minute is not None:
        part = date.minute
    # In a year without it 29 February falls on the 28th, and is still told after it.
    leap_day = event.date is not None and event.date.yearless and event.date.earliest == LEAP_DAY
    return (*_days(date), leap_day, part)


def _side_by_side(full: list[int], yearless: list[int]) -> list[int]:
    """Two orders that cannot be compared, as one: the second fills the places that it holds in the file.

    These are behind the full dates that its events follow in the file (before the first one, at its head).
    """
    if not full or not yearless:
        return full or yearless
    rank = {at: number for number, at in enumerate(full)}
    holder = rank[min(full)] - 1
    behind: dict[int, int] = {}
    for at in sorted([*full, *yearless]):
        if at in rank:
            holder = rank[at]
        else:
            behind[holder] = behind.get(holder, 0) + 1
    rest = iter(yearless)
    merged: list[int] = []
    for number in range(-1, len(full)):
        if number >= 0:
            merged.append(full[number])
        merged.extend(next(rest) for _ in range(behind.get(number, 0)))
    return merged


# What contradicts


def _keep(edges: list[_Edge], scales: Sequence[_Firm], count: int) -> tuple[_Web, set[int], list[_Found]]:
    """What can be kept: the web of these edges, the events whose relations they are; and what cannot.

    What two dates forbid goes first, so that a loop is never blamed for what a date settles.
    """
    found: list[_Found] = []
    kept = _without_direct(edges, scales, found)
    web = _Web(count, kept)
    if len(web.order) < count:
        kept = _without_cycles(kept, found)
        web = _Web(count, kept)
    free = len(kept)
    for number, scale in enumerate(scales):
        lines = _with_time_lines(_Web(count, kept), scales[:number]) if number else web
        kept = _without_chains(kept, lines, scale, found)
    found.sort(key=lambda one: one[2].event)
    return web if len(kept) == free else _Web(count, kept), {edge.event for edge in kept}, found


def _without_direct(edges: list[_Edge], scales: Sequence[_Firm], found: list[_Found]) -> list[_Edge]:
    """The edges without those that contradict the dates of their own two events."""
    kept: list[_Edge] = []
    for edge in edges:
        if any(_forbids(scale, edge) for scale in scales):
            found.append(("dates", (edge.then, edge.first), edge))
        else:
            kept.append(edge)
    return kept


def _forbids(scale: _Firm, edge: _Edge) -> bool:
    return edge.first in scale and edge.then in scale and scale[edge.then][1] < scale[edge.first][0]


def _without_cycles(edges: list[_Edge], found: list[_Found]) -> list[_Edge]:
    """The edges without those that close a loop: depth first, from the end of the file.

    Beginning at the end lets the last event of a loop of `after` give way rather than the first.
    """
    out: dict[int, list[_Edge]] = {}
    for edge in edges:
        out.setdefault(edge.first, []).append(edge)
    kept: list[_Edge] = []
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
                round_ = tuple(one for one, _ in stack[begins:]) if named <= NAMED_AT_MOST else ends
                found.append(("cycle", round_, following))
            else:
                kept.append(following)
                if following.then not in left:
                    path[following.then] = len(stack)
                    stack.append((following.then, iter(out.get(following.then, ()))))
    return kept


def _without_chains(edges: list[_Edge], web: _Web, scale: _Firm, found: list[_Found]) -> list[_Edge]:
    """The edges without those by which, through others, something comes after what is firmly later.

    Carries the latest beginning of all that is told before, with its event, through the web of the edges and
    of the scales that are settled already. An event that is over by then must not follow, and the last edge
    on the way to it gives way. That leaves no loop through several dates either: of intervals that follow one
    another round a loop, one is always over before the beginning that comes to it.
    """
    into: dict[int, list[_Edge]] = {}
    for edge in edges:
        into.setdefault(edge.then, []).append(edge)
    nothing = (_LONG_AGO, -1)
    reach = [nothing] * web.count
    given_way: set[_Edge] = set()
    for at in web.bound:
        if at in scale:
            earliest, latest = scale[at]
            # No point of another scale leads to an event of this one: all that comes to it are edges.
            come = [reach[edge.first] for edge in into.get(at, ())]
            reach[at] = max([one for one in come if one[0] <= latest], default=nothing)
            too_late = [edge for edge in into.get(at, ()) if reach[edge.first][0] > latest]
            found.extend(("dates", (at, reach[edge.first][1]), edge) for edge in too_late)
            given_way.update(too_late)
            reach[at] = max(reach[at], (earliest, at))
        for then in web.out[at]:
            reach[then] = max(reach[then], reach[at])
    return [edge for edge in edges if edge not in given_way]


def _time_line(scale: _Firm, first_point: int) -> Iterator[_Arc]:
    """The firm order of a scale as arcs, O(n) of them: through the points of time at which something begins.

    Each point comes before the next one and before what begins at it; what is over comes before the next
    point. No more points than events, numbered from `first_point`.
    """
    beginnings = sorted({earliest for earliest, _ in scale.values()})
    number = {day: first_point + at for at, day in enumerate(beginnings)}
    yield from pairwise(number.values())
    for event, (earliest, latest) in scale.items():
        yield number[earliest], event
        following = bisect_right(beginnings, latest)
        if following < len(beginnings):
            yield event, first_point + following


class _Web:
    """What is told before what: events by place in the file, points of time by the numbers behind them.

    `out` lists what comes directly behind each, `waits_for` counts what comes directly before it. `order` is
    one order that keeps all arcs, without what stands in a loop or behind one; `bound` is what they touch.
    """

    __slots__ = ("arcs", "bound", "count", "order", "out", "waits_for")

    def __init__(self, count: int, arcs: Sequence[_Arc | _Edge]) -> None:
        self.count = count
        self.arcs = arcs
        self.out: list[Sequence[int]] = [()] * count
        self.waits_for = [0] * count
        out: dict[int, list[int]] = {}
        for arc in arcs:
            out.setdefault(arc[0], []).append(arc[1])
            self.waits_for[arc[1]] += 1
        for at, following in out.items():
            self.out[at] = following
        left = self.waits_for.copy()
        self.order = [at for at, number in enumerate(left) if not number]
        for at in self.order:  # Grows while it is read.
            for then in self.out[at]:
                left[then] -= 1
                if not left[then]:
                    self.order.append(then)
        self.bound = [at for at in self.order if self.waits_for[at] or self.out[at]]


# Places on the line


def _in_order_of_dates(by_date: list[int], web: _Web, scales: Sequence[_Firm]) -> list[int]:
    """The dated events in telling order: by date, unless a kept relation says otherwise.

    One scale alone needs no time line: places that follow its dates, and that only relations among firm dates
    move, keep the firm order. Two scales do, since nothing but relations joins them.
    """
    if not web.arcs:
        return by_date
    if len(scales) > 1:
        web = _with_time_lines(web, scales)
    wishes = {at: 3 * rank + 1 for rank, at in enumerate(by_date)}
    firm = [{at: wishes[at] for at in scale} for scale in scales]
    rest = {at: wish for at, wish in wishes.items() if not any(at in scale for scale in scales)}
    ties = list(range(web.count))
    for at, wish in wishes.items():
        ties[at] = wish
    return _told(_settled([*firm, rest], web), ties, web)


def _with_time_lines(web: _Web, scales: Sequence[_Firm]) -> _Web:
    count, arcs = web.count, list(web.arcs)
    for scale in scales:
        arcs.extend(_time_line(scale, count))
        count += len(scale)
    return _Web(count, arcs)


def _with_undated(dated: list[int], web: _Web, relating: set[int]) -> list[int]:
    """All events in telling order, given the order of the dated ones; `relating` have relations of their own.

    An undated event without relations stays behind what it follows in the file, even where that moves away;
    at the head of the file it stays before what it precedes. What others relate to moves for them only as far
    as the dates demand; then come the undated events that relate.
    """
    related = relating.difference(dated)
    backbone, tails = _backbone(dated, related, web)
    wishes = {at: 3 * rank + 1 for rank, at in enumerate(backbone)}
    firm = {at: wishes[at] for at in dated}
    as_told = {at: wish for at, wish in wishes.items() if at not in firm}
    told = _told(_settled([firm, as_told, _gaps(wishes, related, web.count)], web), range(web.count), web)
    return [one for at in told for one in (at, *tails.get(at, ()))] if tails else told


def _backbone(dated: list[int], related: set[int], web: _Web) -> tuple[list[int], dict[int, list[int]]]:
    """The dated and the as-told events in order, and the as-told ones that follow a related one instead."""
    fixed = set(dated)
    tails: dict[int, list[int]] = {}
    behind: dict[int, list[int]] = {}
    head: list[int] = []
    holder, previous = head, -1  # What stands at the head of the file precedes its first dated event.
    for at in range(web.count):
        if at in fixed:
            holder = behind[at] = []
            previous = at
        elif at in related:
            previous = at
        elif previous in related and not (web.out[at] or web.waits_for[at]):
            tails.setdefault(previous, []).append(at)
        else:
            holder.append(at)
            previous = at
    first = min(dated, default=-1)
    backbone = [] if dated else head
    for at in dated:
        backbone += (*head, at, *behind[at]) if at == first else (at, *behind[at])
    return backbone, tails


def _gaps(backbone: Mapping[int, int], related: set[int], count: int) -> dict[int, int]:
    """Where the related events stand in the file: in the gap behind the last of the backbone before them."""
    gap = backbone[min(backbone)] - 1 if backbone else 0
    gaps: dict[int, int] = {}
    for at in range(count):
        if at in backbone:
            gap = backbone[at] + 1
        elif at in related:
            gaps[at] = gap
    return gaps


def _settled(tiers: Sequence[Mapping[int, int]], web: _Web) -> list[int]:
    """Everything's place: its wish, or the nearest to it that the web allows; -1 for what has no wish.

    An event of an earlier tier does not move for one of a later tier. What has no wish (the undated while the
    dated are settled, points of time) hands on what it comes behind and before.
    """
    places = [-1] * web.count
    for wishes in filter(None, tiers):
        ceilings = _ceilings(places, web)
        floors = [0] * web.count
        for at in web.bound:
            if at in wishes:
                places[at] = min(max(wishes[at], floors[at]), ceilings[at])
            floor = floors[at] if places[at] < 0 else _behind(places[at])
            for then in web.out[at]:
                floors[then] = max(floors[then], floor)
        for at, wish in wishes.items():
            if places[at] < 0:
                places[at] = wish
    return places


def _ceilings(places: Sequence[int], web: _Web) -> list[int]:
    """For each the gap before the first that is settled and comes after it."""
    ceilings = [_FAR_OFF] * web.count
    for at in reversed(web.bound):
        for then in web.out[at]:
            ceiling = ceilings[then] if places[then] < 0 else _before(places[then])
            ceilings[at] = min(ceilings[at], ceiling)
    return ceilings


def _before(place: int) -> int:
    return place - 1 if place % 3 == 1 else place


def _behind(place: int) -> int:
    return place + 1 if place % 3 == 1 else place


def _told(places: Sequence[int], ties: Sequence[int], web: _Web) -> list[int]:
    """What has a place, by place and in one gap by `ties`, each behind all that the web puts before it.

    What has none (an undated event, a point of time) lets pass and is not told.
    """
    order = sorted([at for at, place in enumerate(places) if place >= 0], key=ties.__getitem__)
    order.sort(key=places.__getitem__)
    position = {at: number for number, at in enumerate(order)}
    if all(position.get(arc[0], _FAR_OFF) < position.get(arc[1], -1) for arc in web.arcs):
        return order
    waits_for = web.waits_for.copy()
    heap = [(places[at], ties[at], at) for at, number in enumerate(waits_for) if not number]
    heapify(heap)
    told: list[int] = []
    while heap:
        place, _, at = heappop(heap)
        if place >= 0:
            told.append(at)
        for then in web.out[at]:
            waits_for[then] -= 1
            if not waits_for[then]:
                heappush(heap, (places[then], ties[then], then))
    return told
