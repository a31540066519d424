"""The names of a briefing's entries, to be found in prose, and filled into labels that contain them."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from tui.model.declared import prose_of
from tui.model.mentions import LONGEST_NAME, Names, bare, has_links

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.model.entries import Briefing, Entry, Source

_LONGEST_SOURCE = 48
"""Longer names of sources, in characters, are cut: they are shown beside each quote."""


def names_of(briefing: Briefing) -> Names:
    """The names of a briefing, ready to be found in prose."""
    names = names_by_id(briefing)
    labels = {id_: entry.label for id_, entry in briefing.entries.items() if id_ not in names}
    return Names(names, labels, partial(_prose_in, briefing))


def _prose_in(briefing: Briefing) -> Iterator[str]:
    """Yield all prose, the summary and the key points first."""
    for one in (briefing, *briefing.key_points, *briefing.entries.values()):
        yield from prose_of(one)


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


def with_names(entries: Mapping[str, Entry]) -> dict[str, Entry]:
    """Return copies of the entries whose label contains `[[id]]`, with the names filled in.

    Inside such a name `[[id]]` becomes the id, and a very long name is cut: so labels can neither refer to
    each other in a circle nor grow without limit.
    """

    def name_of(id_: str) -> str:
        label = entries[id_].label if id_ in entries else id_
        return label if len(label) <= LONGEST_NAME else f"{label[: LONGEST_NAME - 1]}…"

    return {
        id_: entry.replace(shown=bare(entry.headline, name_of))
        for id_, entry in entries.items()
        if has_links(entry.headline)
    }


def source_names(sources: Mapping[str, Source]) -> dict[str, str]:
    """Return what each source is called beside a quote: its publisher, else its title, else its id.

    A name that two sources would share is left out, so that each name means one source.
    """
    names: dict[str, str] = {}
    for attribute in ("origin", "label", "id"):
        left = {id_: _cut(getattr(source, attribute)) for id_, source in sources.items() if id_ not in names}
        taken = Counter([*left.values(), *names.values()])
        names |= {id_: name for id_, name in left.items() if taken[name] == 1 or name == id_}
    return {id_: names[id_] for id_ in sources}


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST_SOURCE else f"{name[: _LONGEST_SOURCE - 1].rstrip()}…"
