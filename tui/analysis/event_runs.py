"""The parts of the timeline (background, eras, days), and the events between two of one part."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.eras import eras_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model.entries import Briefing
    from tui.model.subjects import EventRunSubject


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
