"""Completing a query: the fields, and the values that a briefing has for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model.entries import ACTOR_KINDS, EVENT_KINDS, EVENT_STATUSES, LISTS, MAPS, QUADS, STANCES, UNSTATED
from tui.search import wording
from tui.search.field_tests import SENTENCE
from tui.search.folding import fold
from tui.search.query import FIELDS, STATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.model.entries import Briefing

_KINDS = {
    "actor": ("actor",), "by": ("actor",), "via": ("actor", "source"), "target": ("actor", "place"),
    "about": (), "place": ("place",), "issue": ("issue",), "source": ("source",),
}  # fmt: skip
"""The kinds of entry that are values of a field; none for any."""
_WORDS = {
    "stance": STANCES,
    "status": EVENT_STATUSES,
    "is": STATES,
    "kind": (
        *(one.kind_name for one in (*MAPS.values(), *LISTS.values())), SENTENCE,
        *EVENT_KINDS, *QUADS, *ACTOR_KINDS,
    ),
}  # fmt: skip
"""The fields whose values are words of the format."""


class Completion(NamedTuple):
    """What may replace a part of a query."""

    start: int
    end: int
    text: str
    help: str
    """What it means: the help of a field, the name of an entry."""


def complete(query: str, cursor: int, briefing: Briefing) -> tuple[Completion, ...]:
    """Return what may be meant by the word before the cursor: fields, or values once there is a colon."""
    start = max(query.rfind(sign, 0, cursor) for sign in " (") + 1
    if query.startswith("-", start):
        start += 1
    name, colon, value = query[start:cursor].partition(":")
    if not colon:
        found = (f for f in FIELDS if name and f.startswith(name.casefold()))
        return tuple(Completion(start, cursor, f"{field}:", wording.HELP[field]) for field in found)
    typed = fold(value.strip('"'))
    values = dict(_values(name.casefold(), briefing))
    first = [one for one in values if fold(one).startswith(typed)]
    named = [one for one, label in values.items() if typed in fold(label) and one not in first]
    start += len(name) + 1
    return tuple(Completion(start, cursor, _written(one), values[one]) for one in (*first, *named))


def _values(field: str, briefing: Briefing) -> Iterator[tuple[str, str]]:
    """Yield the values of a field and what each means."""
    if field in _KINDS:
        for entry in briefing.entries.values():
            if not _KINDS[field] or entry.kind_name in _KINDS[field]:
                yield entry.id, entry.label
        if field == "by":
            yield UNSTATED, ""
    for word in _plain_values(field, briefing):
        yield word, ""


def _plain_values(field: str, briefing: Briefing) -> Iterable[str]:
    if field == "tag":
        return briefing.tags
    if field == "figure":
        given = (figure for entry in briefing.entries.values() for figure in getattr(entry, "figure", ()))
        return dict.fromkeys(figure.unit for figure in given if figure.unit)
    return _WORDS.get(field, ())


def _written(value: str) -> str:
    return f'"{value}"' if " " in value else value
