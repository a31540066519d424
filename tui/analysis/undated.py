"""Events whose day is unknown: which event bounds each of them, and where they are listed.

They are never listed between two days as if that were known: each is behind what bounds it, or at the end.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.model.entries import Briefing, Event


class DaysAndRest(NamedTuple):
    """Events in order, those without a day apart."""

    days: tuple[str, ...]
    """The events that have a day."""
    behind: Mapping[str, tuple[str, ...]]
    """The events without one, each behind the event that bounds it, which may be such a one, too."""
    rest: tuple[str, ...]
    """The events that nothing bounds."""

    def after(self, id_: str) -> tuple[str, ...]:
        """Return all events without a day that are listed after an event, in order."""
        found: list[str] = []
        waiting = list(reversed(self.behind.get(id_, ())))
        while waiting:
            found.append(waiting.pop())
            waiting.extend(reversed(self.behind.get(found[-1], ())))
        return tuple(found)


def has_day(event: Event) -> bool:
    """Return whether anything is known of the day of an event."""
    return event.date is not None or event.until is not None


def days_and_rest(ids: Sequence[str], briefing: Briefing) -> DaysAndRest:
    """Return some events in order, those without a day behind what bounds them.

    That is the last event that they follow, fall into or answer; else the first that they come before.
    """
    place = {id_: at for at, id_ in enumerate(ids)}
    loose = [id_ for id_ in ids if not has_day(briefing.timeline[id_])]
    if not loose:
        return DaysAndRest(tuple(ids), {}, ())
    lower, upper = _bounds(ids, briefing)
    bound_of = _bound_of(loose, place, lower, upper)
    behind: dict[str, list[str]] = {}
    for id_ in loose:
        if bound := bound_of.get(id_):
            behind.setdefault(bound, []).append(id_)
    return DaysAndRest(
        tuple(id_ for id_ in ids if has_day(briefing.timeline[id_])),
        {bound: tuple(events) for bound, events in behind.items()},
        tuple(id_ for id_ in loose if id_ not in bound_of),
    )


def in_order_of_days(ids: Sequence[str], briefing: Briefing) -> list[str]:
    """Return events in order, background ones first, each event without a day behind what bounds it."""
    before = [id_ for id_ in ids if briefing.timeline[id_].is_background]
    days, _, rest = found = days_and_rest(
        [id_ for id_ in ids if not briefing.timeline[id_].is_background], briefing
    )
    return [*before, *(one for day in days for one in (day, *found.after(day))), *rest]


def _bounds(ids: Sequence[str], briefing: Briefing) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return by event the events that it comes after, and those that it comes before."""
    lower: dict[str, list[str]] = {}
    upper: dict[str, list[str]] = {}
    for id_ in ids:
        event = briefing.timeline[id_]
        for ref in (*event.after, *event.during, *event.because):
            lower.setdefault(id_, []).append(ref.id)
            upper.setdefault(ref.id, []).append(id_)
        for ref in event.before:
            upper.setdefault(id_, []).append(ref.id)
            lower.setdefault(ref.id, []).append(id_)
    return lower, upper


def _bound_of(
    loose: Sequence[str],
    place: Mapping[str, int],
    lower: Mapping[str, Sequence[str]],
    upper: Mapping[str, Sequence[str]],
) -> dict[str, str]:
    """Return the bound of each event without a day that days bound, directly or through others."""
    waiting = set(loose)
    bound_of: dict[str, str] = {}
    # First what follows something; an event that only comes before others is taken when no such one is left.
    reached = deque(id_ for id_ in place if id_ not in waiting)
    earlier: deque[str] = deque()
    while reached or earlier:
        is_lower = bool(reached)
        bound = reached.popleft() if is_lower else earlier.popleft()
        for id_ in (upper if is_lower else lower).get(bound, ()):
            if id_ in waiting:
                waiting.discard(id_)
                others = [other for other in (lower if is_lower else upper)[id_] if other in place]
                known = [other for other in others if other not in waiting and other != id_]
                bound_of[id_] = (max if is_lower else min)(known, key=place.__getitem__, default=bound)
                reached.append(id_)
        if is_lower:
            earlier.append(bound)
    return bound_of
