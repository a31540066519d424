"""Lanes: the events of every side."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.sides import actor_tree, sides_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.model.entries import Briefing, Event


class SideLane(NamedTuple):
    """A side and its events."""

    actor: str
    """The id of a root actor; empty for the events without actors."""
    events: tuple[str, ...]
    """The ids of its events in order, at least one."""


def lanes(briefing: Briefing) -> tuple[SideLane, ...]:
    """Return a lane for every root actor that takes part in an event, itself or by a member.

    To take part is to act, to be acted on or to be involved. Lanes are in the tree's order. An event is in
    the lane of every side that takes part; events in which no actor takes part are in a last lane.
    """
    sides = sides_of(briefing)
    of: dict[str, list[str]] = {actor.id: [] for actor, depth in actor_tree(briefing) if not depth}
    of[""] = []
    for id_ in briefing.event_order:
        for side in dict.fromkeys(_sides(briefing.timeline[id_], sides)) or ("",):
            of[side].append(id_)
    return tuple(SideLane(actor, tuple(events)) for actor, events in of.items() if events)


def _sides(event: Event, sides: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for ref in (*event.by, *event.target, *event.involves):
        yield from sides.get(ref.id, ())
