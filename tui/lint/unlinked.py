"""W704, W705 and W711: unused actors, shared names, entries linked to themselves."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from tui.analysis.coverage import quotes_of
from tui.model.declared import fields_of, prose_of
from tui.model.entries import Actor, Ref, Relation
from tui.model.fields import REFERENCES
from tui.model.mentions import shared
from tui.model.names import names_by_id, names_of
from tui.model.quotes import normalise
from tui.parse.source_map import leaves

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.lint.lint_context import LintContext
    from tui.model.declared import Declared
    from tui.model.entries import Entry
    from tui.model.span import Span

_NAMED_BY = ("name", "short", "aliases")
_LOOPS = frozenset({"part_of", "within", "after", "before", "during"})
"""Fields where naming oneself is an error (E204, E405)."""


def check(context: LintContext) -> None:
    """Report unused actors, names that several entries share, and entries linked to themselves."""
    briefing = context.briefing
    names = shared(names_by_id(briefing))
    for name, ids in names.items():
        _shared(context, name, ids)
    # A list of actors without events is a draft, and an error may hide a use.
    has_content = briefing.timeline or briefing.positions or briefing.claims or briefing.relations
    if has_content and context.is_whole:
        _unused(context, {id_ for ids in names.values() for id_ in ids})
    for entry in briefing.entries.values():
        _to_itself(context, entry)


def refs_of(owner: Declared) -> Iterator[tuple[str, Ref]]:
    """Yield the references of an entry, those in its records too, each with its field's key."""
    for key, (attribute, spec) in fields_of(type(owner)).items():
        if spec.shape in REFERENCES:
            value: Ref | tuple[Ref | int, ...] | None = getattr(owner, attribute)
            for ref in (value,) if isinstance(value, Ref) else value or ():
                if isinstance(ref, Ref):
                    yield key, ref
        elif spec.record is not None and (record := getattr(owner, attribute)):
            for one in record if spec.many else (record,):
                yield from refs_of(one)


def _shared(context: LintContext, name: str, ids: tuple[str, ...]) -> None:
    # An id that is used twice is an error already.
    entries = [context.briefing.entries[id_] for id_ in ids if "/" not in id_]
    if len(entries) > 1:
        *others, last = entries
        related = (context.at("id", _place(context, other, name), id=other.id) for other in others)
        kinds = _kinds_of_one(name, entries)
        context.warn(
            "W705",
            _place(context, last, name),
            "kinds" if kinds else "",
            *entries,
            kinds=kinds,
            name=name,
            id=last.id,
            related=tuple(chain.from_iterable(related)),
        )


def _kinds_of_one(name: str, entries: Sequence[Entry]) -> list[str]:
    """Return the kinds of actors that all have one name, if that is all that tells them apart."""
    actors = [entry for entry in entries if isinstance(entry, Actor) and entry.kind and entry.name == name]
    kinds = list(dict.fromkeys(actor.kind.replace("-", " ") for actor in actors))
    return kinds if len(actors) == len(entries) and len(kinds) > 1 else []


def _place(context: LintContext, entry: Entry, name: str) -> Span:
    """Return where a name of an entry is written."""
    for key in _NAMED_BY:
        node = context.source_map.node(entry, key)
        for leaf in leaves(node) if node else ():
            if normalise(leaf.value).strip() == normalise(name).strip():
                return leaf.span
    return context.source_map.head(entry)


def _unused(context: LintContext, sharing: set[str]) -> None:
    briefing = context.briefing
    used = {ref.id for entry in briefing.entries.values() for _, ref in refs_of(entry) if ref.id != entry.id}
    # A shared name in prose may mean either actor.
    idle = briefing.actors.keys() - used - sharing
    if idle:
        idle -= set(_mentioned(context))
    if idle:
        idle -= set(_quoted_members(context))
    for id_ in briefing.actors:
        if id_ in idle:
            actor = briefing.actors[id_]
            context.warn("W704", context.source_map.head(actor), "", actor)


def _mentioned(context: LintContext) -> Iterator[str]:
    """Yield the ids that the prose of other entries mentions."""
    briefing = context.briefing
    mentioned = names_of(briefing).mentioned
    owners = [("", briefing), *briefing.entries.items()]
    for id_, owner in owners:
        for text in prose_of(owner):
            yield from (other for other in mentioned(text) if other != id_)


def _quoted_members(context: LintContext) -> Iterator[str]:
    """Yield the ids of actors that a quote names while its entry names a group that they are part of."""
    briefing = context.briefing
    mentioned = names_of(briefing).mentioned
    for entry in briefing.entries.values():
        named = {actor for quote in quotes_of(entry) for actor in mentioned(quote.exact)} - {entry.id}
        if named:
            linked = {ref.id for _, ref in refs_of(entry)}
            yield from (actor for actor in named if not linked.isdisjoint(briefing.membership.wholes(actor)))


def _to_itself(context: LintContext, entry: Entry) -> None:
    if isinstance(entry, Relation):
        if entry.from_ and entry.to and entry.from_.id == entry.to.id:
            related = context.at("from", context.source_map.span(entry, "from"))
            context.warn(
                "W711",
                context.source_map.span(entry, "to"),
                "relation",
                entry,
                id=entry.to.id,
                related=related,
            )
        return
    for key, ref in refs_of(entry):
        if ref.id == entry.id and key not in _LOOPS:
            context.warn("W711", context.source_map.span_of(entry, key, ref.id), "field", entry, key=key)
