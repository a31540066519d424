"""The names of a briefing's entries, to be found in prose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.fields import prose_of
from tui.model.mentions import Names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.model.entries import Briefing
    from tui.model.mentions import Mention


def names_of(briefing: Briefing, known: Mapping[str, Sequence[Mention]] | None = None) -> Names:
    """The names of a briefing, ready to be found in prose; in some texts they may be `known` already."""
    names = names_by_id(briefing)
    labels = {id_: entry.label for id_, entry in briefing.entries.items() if id_ not in names}
    return Names(names, labels, known)


def prose_in(briefing: Briefing) -> Iterator[str]:
    """Yield every text of a briefing in which names are links, in the order of its fields and entries."""
    for one in (briefing, *briefing.entries.values()):
        yield from prose_of(one)


def mentions_in(briefing: Briefing) -> dict[str, Sequence[Mention]]:
    """Return the names in every text of a briefing, each text once."""
    names = names_of(briefing)
    return {prose: names.mentions(prose) for prose in prose_in(briefing)}


def names_by_id(briefing: Briefing) -> dict[str, tuple[str, ...]]:
    """Return the names of every actor, place and issue; events and statements have none."""
    names: dict[str, tuple[str, ...]] = {}
    for actor in briefing.actors.values():
        names[actor.id] = tuple(filter(None, (actor.name, actor.short, *actor.aliases)))
    for place in briefing.places.values():
        names[place.id] = tuple(filter(None, (place.name, *place.aliases)))
    for issue in briefing.issues.values():
        names[issue.id] = (issue.label,) if issue.name else ()
    return names
