"""The sides of a briefing: the actors that belong to no other, each with its members.

The tree of actors has each of them once, under the first actor that it belongs to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import Actor, Briefing


def actor_tree(briefing: Briefing) -> Iterator[tuple[Actor, int]]:
    """Yield the actors in file order, members under what they belong to first, with their depth."""
    members: dict[str, list[Actor]] = {}
    for actor in briefing.actors.values():
        members.setdefault(_parent(actor.id, briefing), []).append(actor)
    roots = members.pop("", [])
    seen: set[str] = set()
    # Actors that belong to one another have no root: the first of them is listed as one.
    stack = [(actor, 0) for actor in reversed([*roots, *briefing.actors.values()])]
    while stack:
        actor, depth = stack.pop()
        if actor.id not in seen:
            seen.add(actor.id)
            yield actor, depth
            stack.extend((member, depth + 1) for member in reversed(members.get(actor.id, [])))


def _parent(actor_id: str, briefing: Briefing) -> str:
    """Return the id of the actor that an actor belongs to first; empty for none, and for an unknown id."""
    wholes = briefing.membership.direct_wholes.get(actor_id) if actor_id in briefing.actors else None
    return wholes[0][0] if wholes else ""


def side(actor_id: str, briefing: Briefing) -> str:
    """Return the id of the root that an actor belongs to; its own where it belongs to no other."""
    seen: set[str] = set()
    while (parent := _parent(actor_id, briefing)) and actor_id not in seen:
        seen.add(actor_id)
        actor_id = parent
    return actor_id


def sides_of(briefing: Briefing) -> dict[str, tuple[str, ...]]:
    """Return for every actor all roots that it belongs to, itself if it is one: in file order, at least one.

    An actor that belongs to several others counts with each of them.
    """
    sides: dict[str, list[str]] = {}
    for root, depth in actor_tree(briefing):
        if not depth:
            for member in briefing.membership.family(root.id):
                sides.setdefault(member, []).append(root.id)
    return {id_: tuple(roots) for id_, roots in sides.items()}
