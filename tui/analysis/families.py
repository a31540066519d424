"""Actors with their members: what is said of a whole is said by any of them.

An actor that belongs to several wholes counts with each of them, where the tree of `sides` shows it once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.sides import actor_tree
from tui.model.links import closure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.model.entries import Briefing

    Members = Mapping[str, list[tuple[str, bool]]]
    """The direct members of each actor that has any, in file order, and whether that is uncertain."""


def members_of(briefing: Briefing) -> Members:
    """The direct members of every actor that has some."""
    members: dict[str, list[tuple[str, bool]]] = {}
    for actor in briefing.actors.values():
        for ref in actor.part_of:
            if ref.id in briefing.actors:
                members.setdefault(ref.id, []).append((actor.id, ref.uncertain))
    return members


def family(actor_id: str, members: Members) -> dict[str, bool]:
    """An actor and its members at any depth, nearest first, and whether it is uncertain that they belong."""
    return {actor_id: False, **closure(actor_id, members)}


def sides_of(briefing: Briefing) -> dict[str, tuple[str, ...]]:
    """Every actor with the roots that it belongs to, itself where it is one: in file order, at least one."""
    members = members_of(briefing)
    sides: dict[str, list[str]] = {}
    for root, depth in actor_tree(briefing):
        if not depth:
            for member in family(root.id, members):
                sides.setdefault(member, []).append(root.id)
    return {id_: tuple(roots) for id_, roots in sides.items()}
