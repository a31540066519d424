"""The sides of a briefing: the actors that belong to no other, each with its members.

The tree of actors has each of them once, under the first actor that it belongs to.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import Actor, Briefing, Ref


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


def main_sides(briefing: Briefing, most: int) -> tuple[str, ...]:
    """Return the roots that most entries are about, at most so many, in file order.

    An entry counts for a side that speaks, acts, is acted on, is involved or is discussed in it, once for
    each reference; a side of no entry is none of them.
    """
    counts: Counter[str] = Counter()
    for ref in _references(briefing):
        counts[ref.id] += 1
    sides: Counter[str] = Counter()
    for id_ in counts.keys() & briefing.actors.keys():
        sides[side(id_, briefing)] += counts[id_]
    # Among equals the first in the file: what a reload shows must not depend on chance.
    order = [actor.id for actor, depth in actor_tree(briefing) if not depth and sides[actor.id]]
    kept = set(sorted(order, key=lambda id_: -sides[id_])[:most])
    return tuple(id_ for id_ in order if id_ in kept)


def _references(briefing: Briefing) -> Iterator[Ref]:
    for event in briefing.timeline.values():
        yield from event.by
        yield from event.target
        yield from event.involves
    for statement in (*briefing.positions, *briefing.claims):
        yield from statement.by
        yield from statement.about
