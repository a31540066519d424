"""The flat form of a briefing, which language models fill in: lists with `id`, and sentences for evidence.

It has no maps keyed by ids, and no quotes: `evidence` holds numbers of sentences, from which the quotes are
made. What only a person should say is not in it: summary, key points, addresses, grades.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.declared import fields_of
from tui.model.entries import IDENTIFIED, LISTS, MAPS, Entry
from tui.model.fields import Shape

if TYPE_CHECKING:
    from tui.model.fields import Field

EVIDENCE = "evidence"
_NOT_ASKED = frozenset(
    [
        "url", "wikidata", "source", "grade", "likelihood", "confidence", "background", "reported", "note",
        "text", "roles", "group", "aliases", "until",
    ]
)  # fmt: skip
"""Fields that the form leaves out: judgements, and words that no sentence could bear out."""
_ASKED = frozenset([("unknown", "text"), ("place", "aliases"), ("actor", "aliases"), ("event", "until")])
"""Kinds and fields that it has all the same."""
SECTIONS: dict[str, type[Entry]] = {
    name: kind for name, kind in (MAPS | LISTS).items() if kind.kind_name not in {"source", "point"}
}
"""The lists of the form; sources are the articles themselves, and only a person says what the points are."""
NEED_EVIDENCE = frozenset({"event", "position", "claim", "relation"})
"""The kinds of entry that are refused without evidence."""


def has_id(kind: type[Entry]) -> bool:
    """Return whether entries of a kind have an id in the form."""
    return kind in MAPS.values() or kind in IDENTIFIED


def has_evidence(kind: type[Entry]) -> bool:
    """Return whether entries of a kind have evidence in the form."""
    return any(spec.shape is Shape.QUOTE for _, spec in fields_of(kind).values())


def form_fields(kind: type[Entry]) -> dict[str, Field]:
    """Return the fields of an entry in the form, beside `id` and `evidence`, by their keys."""
    return {
        key: spec
        for key, (_, spec) in fields_of(kind).items()
        if (key not in _NOT_ASKED or (kind.kind_name, key) in _ASKED) and spec.shape is not Shape.QUOTE
    }
