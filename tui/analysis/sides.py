"""Whose side an actor is on: the tree that `part_of` makes of the actors."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import Actor, Briefing


def actor_tree(briefing: Briefing) -> Iterator[tuple[Actor, int]]:
    """The actors in file order, members under what they belong to first, with their depth."""
    members: dict[str, list[Actor]] = {}
    roots: list[Actor] = []
    for actor in briefing.actors.values():
        parent = _parent(actor, briefing)
        (members.setdefault(parent.id, []) if parent else roots).append(actor)
    seen: set[str] = set()
    # What belongs to itself has no root: it stands at the top rather than nowhere.
    stack = [(actor, 0) for actor in reversed([*roots, *briefing.actors.values()])]
    while stack:
        actor, depth = stack.pop()
        if actor.id not in seen:
            seen.add(actor.id)
            yield actor, depth
            stack.extend((member, depth + 1) for member in reversed(members.get(actor.id, [])))


def _parent(actor: Actor, briefing: Briefing) -> Actor | None:
    return next((briefing.actors[ref.id] for ref in actor.part_of if ref.id in briefing.actors), None)


def side(actor_id: str, briefing: Briefing) -> str:
    """The id of the root that an actor belongs to; its own where it belongs to nobody."""
    seen: set[str] = set()
    while actor_id not in seen and actor_id in briefing.actors:
        seen.add(actor_id)
        parent = _parent(briefing.actors[actor_id], briefing)
        if parent is None:
            break
        actor_id = parent.id
    return actor_id
