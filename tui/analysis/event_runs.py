"""The events of a stretch of the telling, in the parts in which they are told: background, eras, days."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.eras import eras_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model.entries import Briefing
    from tui.model.subjects import EventRunSubject


class TimelineParts(NamedTuple):
    """Events by the part in which they are told, each in telling order."""

    background: tuple[str, ...]
    """What was going on already."""
    eras: tuple[str, ...]
    """What is told by years."""
    days: tuple[str, ...]
    """All others."""


def parts(briefing: Briefing, ids: Sequence[str] | None = None) -> TimelineParts:
    """All events of a briefing, or some in telling order, by the part in which they are told."""
    told = briefing.told if ids is None else ids
    eras = eras_apart(told, briefing)
    background = tuple(id_ for id_ in told if briefing.timeline[id_].is_background)
    if not (eras or background):
        return TimelineParts((), (), tuple(told))
    apart = {*eras, *background}
    return TimelineParts(
        background,
        tuple(id_ for id_ in told if id_ in eras),
        tuple(id_ for id_ in told if id_ not in apart),
    )


def stretch(of: EventRunSubject, briefing: Briefing) -> tuple[str, ...]:
    """The ids of the events from the first to the last that are told in the first one's part."""
    ends = briefing.told.index(of.first), briefing.told.index(of.last)
    told = briefing.told[min(ends) : max(ends) + 1]
    return next(part for part in parts(briefing, told) if of.first in part)
