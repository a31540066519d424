"""The record of an actor: what it says, does and undergoes, and what others say about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model.edges import LinkKind
from tui.model.entries import Event, Statement

if TYPE_CHECKING:
    from enum import Enum

    from tui.model.entries import Briefing, Entry
    from tui.model.links import Links


class ActorRecord(NamedTuple):
    """The record of an actor and its members, as ids in file order."""

    says: tuple[str, ...]
    does: tuple[str, ...]
    acted_on: tuple[str, ...]
    spoken_of: tuple[str, ...]
    """Positions and claims about it, and entries that name it, by others."""

    @property
    def silent(self) -> bool:
        """Whether others speak about it and it is never quoted."""
        return not self.says and bool(self.spoken_of or self.acted_on)

    @property
    def places(self) -> int:
        """The number of entries in which others speak about it."""
        return len({*self.spoken_of, *self.acted_on})


def record(actor_id: str, briefing: Briefing, links: Links) -> ActorRecord:
    """Return what an actor and its members say, do and undergo, and what others say about them."""
    # The links come kind by kind in file order: there is almost nothing left to sort.
    kinds: dict[Enum, dict[str, None]] = {LinkKind.SAYS: {}, LinkKind.BY: {}, LinkKind.TARGET: {}}
    naming: dict[str, None] = {}
    for link in links.rolled_up(actor_id):
        if link.kind in kinds:
            kinds[link.kind][link.other] = None
        elif isinstance(briefing.entries[link.other], _ABOUT.get(link.kind, ())):
            naming[link.other] = None
    # An event in which it acts may name it too: there no one else speaks about it.
    spoken = [id_ for id_ in naming if not any(id_ in own for own in kinds.values())]
    return ActorRecord(
        *(tuple(sorted(ids, key=links.place.__getitem__)) for ids in (*kinds.values(), spoken))
    )


_ABOUT: dict[Enum, tuple[type[Entry], ...]] = {
    LinkKind.ABOUT: (Statement,),
    LinkKind.MENTIONS: (Statement, Event),
}
"""The links by which entries of these kinds speak of an actor."""
