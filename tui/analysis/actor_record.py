"""An actor's part in a briefing: what it says, does and undergoes, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model.entries import Event, Statement

if TYPE_CHECKING:
    from tui.model.entries import Briefing, Entry
    from tui.model.links import Links


class ActorRecord(NamedTuple):
    """An actor's part in the briefing, its members included."""

    says: tuple[str, ...]
    does: tuple[str, ...]
    acted_on: tuple[str, ...]
    spoken_of: tuple[str, ...]
    """Positions and claims about it, and what names it, by others."""

    @property
    def silent(self) -> bool:
        """Spoken about, and never speaking."""
        return not self.says and bool(self.spoken_of or self.acted_on)

    @property
    def places(self) -> int:
        """In how many entries others speak about it."""
        return len({*self.spoken_of, *self.acted_on})


def record(actor_id: str, briefing: Briefing, links: Links) -> ActorRecord:
    """What an actor and its members say, do, undergo, and what is said of them, as ids in file order."""
    # The links come in the order of the file, kind by kind: there is next to nothing left to sort.
    kinds: dict[str, dict[str, None]] = {"says": {}, "by": {}, "target": {}}
    speaking: dict[str, None] = {}
    for link in links.rolled_up(actor_id):
        if link.kind in kinds:
            kinds[link.kind][link.other] = None
        elif isinstance(briefing.entries[link.other], _SPEAKING.get(link.kind, ())):
            speaking[link.other] = None
    # What it does itself may name it too; nobody else speaks of it there.
    spoken = [id_ for id_ in speaking if not any(id_ in own for own in kinds.values())]
    return ActorRecord(
        *(tuple(sorted(ids, key=links.place.__getitem__)) for ids in (*kinds.values(), spoken))
    )


_SPEAKING: dict[str, tuple[type[Entry], ...]] = {"about": (Statement,), "mentions": (Statement, Event)}
"""The ties by which entries of these kinds speak of an actor."""
