"""The order of events: by dates, relations and the file, in that order of weight.

1. Firm dates always hold: an event that ends before another begins comes first (`firmly_before`).
2. `after`, `before`, `during` and `because` hold wherever they contradict neither 1 nor one another
   (`precedence.py`). An event that falls into another one, or answers it, comes after it.
3. Dated events come by earliest day, latest day, part of the day and position in the file. An event that a
   relation forbids there moves to the nearest place that it allows: uncertain dates before firm ones.
4. Undated events keep their position in the file, or move to the nearest place that their relations allow.

Every event gets a place, a number on the line of those that are placed already: `3 r + 1` is the r-th of
these itself, `3 r` and `3 r + 2` are the gaps before and behind it. The relations leave each event a stretch
of that line, from behind the last placed event before it to the gap before the first placed one after it.
Since every event is put into its stretch, early events never wait for late ones, and a topological sort by
place (a heap) moves nothing down. No step looks at pairs: n events and m relations take O((n + m) log n),
without recursion.
"""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

from tui.model.dates import LEAP_DAY, in_utc, in_year
from tui.model.precedence import (
    FAR_FUTURE,
    LONG_AGO,
    contradictions_of,
    firm_scales,
    keep_consistent,
    precedences,
    with_timelines,
)
from tui.model.times import part_of_day_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.model.dates import Date
    from tui.model.entries import Event
    from tui.model.precedence import Contradiction, FirmDates, PrecedenceGraph


def order_events(
    events: Mapping[str, Event], hint: Date | None
) -> tuple[tuple[str, ...], tuple[Contradiction, ...]]:
    """Return the ids of the events in order, each once, and the relations that could not be kept.

    `hint` is the year of the dates that have none. Without it these cannot be compared with full dates in the
    same file: they are then ordered among themselves and fill the positions that they have in the file, each
    of them behind a full date.

    Relations to unknown ids are skipped. Never raises.
    """
    ids = list(events)
    listed = list(events.values())
    placed = [event.date and in_year(event.date, hint) for event in listed]
    scales = firm_scales(listed, placed)
    graph, with_relations, found = keep_consistent(list(precedences(ids, listed)), scales, len(ids))
    dated = _in_order_of_dates(_by_date(listed, placed), graph, scales)
    order = _with_undated(dated, graph, with_relations)
    return tuple(ids[at] for at in order), tuple(contradictions_of(found, ids))


def _by_date(listed: Sequence[Event], placed: Sequence[Date | None]) -> list[int]:
    """Return the dated events, by their dates alone."""
    keys: list[tuple[tuple[int, ...], int]] = []
    yearless: list[tuple[tuple[int, ...], int]] = []
    for at, date in enumerate(placed):
        if date is not None:
            (yearless if date.yearless else keys).append((_key(listed[at], date), at))
    keys.sort()
    yearless.sort()
    return _side_by_side([at for _, at in keys], [at for _, at in yearless])


def _key(event: Event, date: Date) -> tuple[int, ...]:
    date = in_utc(date)
    part = part_of_day_key(event.time)
    if date.minute is not None and (part < 0 or date.zone):
        part = date.minute
    # In a year without it 29 February becomes the 28th, and still comes after it.
    leap_day = event.date is not None and event.date.yearless and event.date.earliest == LEAP_DAY
    earliest = LONG_AGO if date.earliest is None else date.earliest
    latest = FAR_FUTURE if date.latest is None else date.latest
    return (earliest, latest, leap_day, part)


def _side_by_side(full: list[int], yearless: list[int]) -> list[int]:
    """Merge two orders that cannot be compared: the second fills the positions that it has in the file.

    These are behind the full dates that its events follow in the file, or before the first of these.
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


def _in_order_of_dates(by_date: list[int], graph: PrecedenceGraph, scales: Sequence[FirmDates]) -> list[int]:
    """Return the dated events in order: by date, unless a kept relation says otherwise.

    One scale alone needs no arcs: places follow its dates, only relations among firm dates move them, and
    these keep the firm order. Two scales do need them, since only relations connect the two.
    """
    if not graph.arcs:
        return by_date
    if len(scales) > 1:
        graph = with_timelines(graph, scales)
    wanted = {at: 3 * rank + 1 for rank, at in enumerate(by_date)}
    firm = [{at: wanted[at] for at in scale} for scale in scales]
    rest = {at: want for at, want in wanted.items() if not any(at in scale for scale in scales)}
    tie_breakers = list(range(graph.count))
    for at, want in wanted.items():
        tie_breakers[at] = want
    return _sorted(_placed([*firm, rest], graph), tie_breakers, graph)


def _with_undated(dated: list[int], graph: PrecedenceGraph, with_relations: set[int]) -> list[int]:
    """Return all events in order, given that of the dated ones, and which events have relations.

    An undated event without relations stays behind the event that it follows in the file, even if that one
    moves; at the head of the file it stays before the event that it precedes. An event that others relate to
    moves for them only as far as the dates demand; last come the undated events with relations.
    """
    related = with_relations.difference(dated)
    backbone, tails = _backbone(dated, related, graph)
    wanted = {at: 3 * rank + 1 for rank, at in enumerate(backbone)}
    firm = {at: wanted[at] for at in dated}
    unmoved = {at: want for at, want in wanted.items() if at not in firm}
    order = _sorted(
        _placed([firm, unmoved, _gaps(wanted, related, graph.count)], graph), range(graph.count), graph
    )
    return [one for at in order for one in (at, *tails.get(at, ()))] if tails else order


def _backbone(
    dated: list[int], related: set[int], graph: PrecedenceGraph
) -> tuple[list[int], dict[int, list[int]]]:
    """Return the dated and the unmoved events in order, and the unmoved ones that follow a related one."""
    fixed = set(dated)
    tails: dict[int, list[int]] = {}
    behind: dict[int, list[int]] = {}
    head: list[int] = []
    holder, previous = head, -1  # undated events at the head precede the first dated one
    for at in range(graph.count):
        if at in fixed:
            holder = behind[at] = []
            previous = at
        elif at in related:
            previous = at
        elif previous in related and not (graph.successors[at] or graph.in_degree[at]):
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
    """Return where the related events are in the file: the gap behind the last backbone event before them."""
    gap = backbone[min(backbone)] - 1 if backbone else 0
    gaps: dict[int, int] = {}
    for at in range(count):
        if at in backbone:
            gap = backbone[at] + 1
        elif at in related:
            gaps[at] = gap
    return gaps


def _placed(tiers: Sequence[Mapping[int, int]], graph: PrecedenceGraph) -> list[int]:
    """Return all places: the wanted one, or the nearest that the graph allows; -1 if none is wanted.

    An event of an earlier tier does not move for one of a later tier. A node without a wanted place (undated
    events while the dated ones are placed, points in time) only passes on its limits.
    """
    places = [-1] * graph.count
    for wanted in filter(None, tiers):
        ceilings = _ceilings(places, graph)
        floors = [0] * graph.count
        for at in graph.bound:
            if at in wanted:
                places[at] = min(max(wanted[at], floors[at]), ceilings[at])
            floor = floors[at] if places[at] < 0 else _behind(places[at])
            for then in graph.successors[at]:
                floors[then] = max(floors[then], floor)
        for at, want in wanted.items():
            if places[at] < 0:
                places[at] = want
    return places


def _ceilings(places: Sequence[int], graph: PrecedenceGraph) -> list[int]:
    """Return for each node the gap before the first placed one that comes after it."""
    ceilings = [FAR_FUTURE] * graph.count
    for at in reversed(graph.bound):
        for then in graph.successors[at]:
            ceiling = ceilings[then] if places[then] < 0 else _before(places[then])
            ceilings[at] = min(ceilings[at], ceiling)
    return ceilings


def _before(place: int) -> int:
    return place - 1 if place % 3 == 1 else place


def _behind(place: int) -> int:
    return place + 1 if place % 3 == 1 else place


def _sorted(places: Sequence[int], tie_breakers: Sequence[int], graph: PrecedenceGraph) -> list[int]:
    """Return the nodes that have a place in a topological order: by place, in one gap by `tie_breakers`."""
    order = sorted([at for at, place in enumerate(places) if place >= 0], key=tie_breakers.__getitem__)
    order.sort(key=places.__getitem__)
    position = {at: number for number, at in enumerate(order)}
    if all(position.get(arc[0], FAR_FUTURE) < position.get(arc[1], -1) for arc in graph.arcs):
        return order
    in_degree = graph.in_degree.copy()
    heap = [(places[at], tie_breakers[at], at) for at, number in enumerate(in_degree) if not number]
    heapify(heap)
    found: list[int] = []
    while heap:
        place, _, at = heappop(heap)
        if place >= 0:
            found.append(at)
        for then in graph.successors[at]:
            in_degree[then] -= 1
            if not in_degree[then]:
                heappush(heap, (places[then], tie_breakers[then], then))
    return found
