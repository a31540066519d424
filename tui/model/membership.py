"""Which actors and places belong to which, directly and at any depth."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Wholes = Mapping[str, Sequence[tuple[str, bool]]]
    """By the id of each entry: what it belongs to, and whether that is uncertain."""


class Membership:
    """The membership of entries, some kinds of them: an entry belongs to entries of its own kind alone."""

    def __init__(self, *kinds: Wholes) -> None:
        self.direct_wholes: dict[str, list[tuple[str, bool]]] = {}
        """By the id of each member: the ids of what it directly belongs to, and whether that is uncertain."""
        self.direct_members: dict[str, list[tuple[str, bool]]] = {}
        """By the id of each whole: the ids of its direct members, and whether that is uncertain."""
        for kind in kinds:
            for member, wholes in kind.items():
                for whole, uncertain in wholes:
                    if whole in kind:
                        self.direct_wholes.setdefault(member, []).append((whole, uncertain))
                        self.direct_members.setdefault(whole, []).append((member, uncertain))

    def members(self, id_: str) -> dict[str, bool]:
        """Return all members of an entry, nearest first, and whether their membership is uncertain."""
        return _closure(id_, self.direct_members)

    def wholes(self, id_: str) -> dict[str, bool]:
        """Return all that an entry belongs to, nearest first, and whether that is uncertain."""
        return _closure(id_, self.direct_wholes)

    def family(self, id_: str) -> dict[str, bool]:
        """Return an entry and all its members, nearest first, and whether their membership is uncertain."""
        return {id_: False, **self.members(id_)}


def _closure(start: str, step: Wholes) -> dict[str, bool]:
    """Return all that can be reached, nearest first; uncertain where every way there is."""
    found: dict[str, bool] = {}
    queue = [(start, False)]
    for id_, uncertain in queue:
        for other, doubt in step.get(id_, ()):
            now = uncertain or doubt
            if other != start and found.get(other, True) and found.get(other) is not now:
                found[other] = now
                queue.append((other, now))
    return found
