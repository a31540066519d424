"""The names of a briefing's entries, by which prose finds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.mentions import Names

if TYPE_CHECKING:
    from tui.model.entries import Briefing


def names_of(briefing: Briefing) -> Names:
    """The names of a briefing, ready to be found in prose."""
    names = names_by_id(briefing)
    labels = {id_: entry.label for id_, entry in briefing.entries.items() if id_ not in names}
    return Names(names, labels)


def names_by_id(briefing: Briefing) -> dict[str, tuple[str, ...]]:
    """The names of every actor, place and issue; events and statements are found by none."""
    names: dict[str, tuple[str, ...]] = {}
    for actor in briefing.actors.values():
        names[actor.id] = tuple(filter(None, (actor.name, actor.short, *actor.aliases)))
    for place in briefing.places.values():
        names[place.id] = tuple(filter(None, (place.name, *place.aliases)))
    for issue in briefing.issues.values():
        names[issue.id] = (issue.label,) if issue.name else ()
    return names
