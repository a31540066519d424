"""The parts of the timeline (background, eras, days), and the events between two of one part.

Eras are events that are dated by years, or lasted longer than one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.model.dates import Date
    from tui.model.entries import Briefing, Event
    from tui.model.subjects import EventRunSubject

LONG = 366
"""The most days of a year."""
_COARSE = frozenset({"year", "decade", "century"})


def is_era(event: Event) -> bool:
    """Return whether an event is dated by years, or lasted longer than one."""
    date, until = event.date, event.until
    if date and until and date.earliest is not None and until.latest is not None:
        return until.latest - date.earliest >= LONG or _is_coarse(date)
    return _is_coarse(date)


def _is_coarse(date: Date | None) -> bool:
    """Return whether a date is no more precise than a year; an open interval is as precise as its one end."""
    if date is None:
        return False
    if date.precision in _COARSE:
        return True
    if date.precision != "interval":
        return False
    if date.earliest is None or date.latest is None:
        return _is_coarse(date.start) or _is_coarse(date.end)
    return date.latest - date.earliest >= LONG


def eras_apart(ids: Iterable[str], briefing: Briefing) -> frozenset[str]:
    """Return the events that are listed as eras, before the others.

    Background events are listed by themselves, and an era that followed another event, or fell into one, is
    listed where that relation puts it.
    """
    eras = [briefing.timeline[id_] for id_ in ids if _is_free(briefing.timeline[id_])]
    if not eras:
        return frozenset()
    followed_by = {ref.id for event in briefing.timeline.values() for ref in event.before}
    return frozenset(era.id for era in eras if era.id not in followed_by)


def _is_free(event: Event) -> bool:
    return is_era(event) and not (event.is_background or event.after or event.during or event.because)


class TimelineParts(NamedTuple):
    """Events by part of the timeline, each in order."""

    background: tuple[str, ...]
    """Events that were going on already."""
    eras: tuple[str, ...]
    """Events dated by years."""
    days: tuple[str, ...]
    """All others."""


def parts(briefing: Briefing, ids: Sequence[str] | None = None) -> TimelineParts:
    """Return all events of a briefing, or some of them in order, by part of the timeline."""
    events = briefing.event_order if ids is None else ids
    eras = eras_apart(events, briefing)
    background = tuple(id_ for id_ in events if briefing.timeline[id_].is_background)
    if not (eras or background):
        return TimelineParts((), (), tuple(events))
    apart = {*eras, *background}
    return TimelineParts(
        background,
        tuple(id_ for id_ in events if id_ in eras),
        tuple(id_ for id_ in events if id_ not in apart),
    )


def stretch(of: EventRunSubject, briefing: Briefing) -> tuple[str, ...]:
    """Return the ids of the events from the first to the last that are in the first one's part."""
    ends = briefing.event_order.index(of.first), briefing.event_order.index(of.last)
    events = briefing.event_order[min(ends) : max(ends) + 1]
    return next(part for part in parts(briefing, events) if of.first in part)
