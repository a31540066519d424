"""The combined stance of some actors on an issue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.combined_stance import CombinedStance, taken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tui.model.entries import Position


def held(actors: Mapping[str, bool], positions: Iterable[Position]) -> CombinedStance:
    """Combine the positions of some actors, each given with whether it is uncertain that it counts."""
    own = of_actors(actors, positions)
    return taken(own, set(_doubtful(own, actors)))


def of_actors(actors: Mapping[str, bool], positions: Iterable[Position]) -> Sequence[Position]:
    """Return the positions that one of the actors takes."""
    return [one for one in positions if any(ref.id in actors for ref in one.by)]


def _doubtful(positions: Iterable[Position], actors: Mapping[str, bool]) -> Iterator[str]:
    for position in positions:
        if all(ref.uncertain or actors[ref.id] for ref in position.by if ref.id in actors):
            yield position.id
