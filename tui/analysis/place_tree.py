"""The order in which places are listed: each under the first place that contains it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import Briefing, Place


def place_tree(briefing: Briefing) -> Iterator[tuple[Place, int]]:
    """Yield each place once with its depth, in the order of the file; loops are cut where they are met."""
    inside: dict[str, list[Place]] = {}
    roots: list[Place] = []
    for place in briefing.places.values():
        outer = next((ref.id for ref in place.within if ref.id in briefing.places and ref.id != place.id), "")
        (inside.setdefault(outer, []) if outer else roots).append(place)
    seen: set[str] = set()
    # Places of a loop have no root: they follow as they are met.
    stack = [(place, 0) for place in reversed([*roots, *briefing.places.values()])]
    while stack:
        place, depth = stack.pop()
        if place.id not in seen:
            seen.add(place.id)
            yield place, depth
            stack.extend((one, depth + 1) for one in reversed(inside.get(place.id, ())))
