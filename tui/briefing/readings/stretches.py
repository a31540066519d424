"""The events of a stretch of the telling, in the parts in which they are told: background, eras, days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.briefing.named import NamedTuple
from tui.briefing.readings.eras import eras_apart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.briefing.model import Briefing
    from tui.briefing.subjects import Stretch


class Parts(NamedTuple):
    """Events by the part in which they are told, each in telling order."""

    background: tuple[str, ...]
    """What was going on already."""
    eras: tuple[str, ...]
    """What is told by years."""
    days: tuple[str, ...]
    """All others."""


def parts(briefing: Briefing, ids: Sequence[str] | None = None) -> Parts:
    """All events of a briefing, or some in telling order, by the part in which they are told."""
    told = briefing.told if ids is None else ids
    eras = eras_apart(told, briefing)
    background = tuple(id_ for id_ in told if briefing.timeline[id_].is_background)
    if not (eras or background):
        return Parts((), (), tuple(told))
    apart = {*eras, *background}
    return Parts(
        background,
        tuple(id_ for id_ in told if id_ in eras),
        tuple(id_ for id_ in told if id_ not in apart),
    )


def stretch(of: Stretch, briefing: Briefing) -> tuple[str, ...]:
    """The ids of the events from the first to the last that are told in the first one's part."""
    ends = briefing.told.index(of.first), briefing.told.index(of.last)
    told = briefing.told[min(ends) : max(ends) + 1]
    return next(part for part in parts(briefing, told) if of.first in part)
