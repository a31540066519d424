"""Eras: what is dated by years, or lasted longer than one, and is told apart from the days."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.model.dates import Date
    from tui.model.entries import Briefing, Event

LONG = 366
"""Days that lie in one year at the most."""
_COARSE = frozenset({"year", "decade", "century"})


def is_era(date: Date | None) -> bool:
    """Whether a date tells no more than the year, or lasts longer than one.

    An interval that has one end alone is an era where that end is told by the year.
    """
    if date is None:
        return False
    if date.precision in _COARSE:
        return True
    if date.precision != "interval":
        return False
    if date.earliest is None or date.latest is None:
        return is_era(date.start) or is_era(date.end)
    return date.latest - date.earliest >= LONG


def eras_apart(ids: Iterable[str], briefing: Briefing) -> frozenset[str]:
    """Those of the events that are told before the days, as eras.

    What was going on already has its own place, and an era that is said to have followed another event, or to
    have fallen into one, is told where that puts it.
    """
    eras = [briefing.timeline[id_] for id_ in ids if _is_free(briefing.timeline[id_])]
    if not eras:
        return frozenset()
    followed_by = {ref.id for event in briefing.timeline.values() for ref in event.before}
    return frozenset(era.id for era in eras if era.id not in followed_by)


def _is_free(event: Event) -> bool:
    return is_era(event.date) and not (event.is_background or event.after or event.during)
