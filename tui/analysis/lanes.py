"""Lanes: the events of every side, one beside the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.families import sides_of
from tui.analysis.sides import actor_tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.model.entries import Briefing, Event


class SideLane(NamedTuple):
    """A side and its events."""

    actor: str
    """The id of a root actor; empty for the events of nobody."""
    events: tuple[str, ...]
    """The ids of its events in telling order, at least one."""


def lanes(briefing: Briefing) -> tuple[SideLane, ...]:
    """A lane for every root actor that takes part in an event, itself or by a member, in the tree's order.

    To take part is to act, to be acted on or to be involved. An event stands in every lane where it belongs;
    the events in which no actor takes part stand in the last one, which is nobody's.
    """
    sides = sides_of(briefing)
    of: dict[str, list[str]] = {actor.id: [] for actor, depth in actor_tree(briefing) if not depth}
    of[""] = []
    for id_ in briefing.told:
        for side in dict.fromkeys(_sides(briefing.timeline[id_], sides)) or ("",):
            of[side].append(id_)
    return tuple(SideLane(actor, tuple(events)) for actor, events in of.items() if events)


def _sides(event: Event, sides: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for ref in (*event.by, *event.target, *event.involves):
        yield from sides.get(ref.id, ())
