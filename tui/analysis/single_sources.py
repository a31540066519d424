"""Single sources: which entries depend on one speaker or source, and what is lost without it.

A statement is supported by a chain: its speakers, those who pass it on, and its sources. Every link of the
chain is necessary. Several speakers of one statement, or several sources of it, are alternatives: such a link
breaks if all of them are excluded. An actor is excluded with its members.

An event, a relation or an open question is supported by the sources of its quotes and by the statements about
it, and is lost without all of these. If it has neither, it is supported by the only source of the briefing;
if there are several sources, by none that is known, and it is never lost.

An actor, a place or an issue is lost if all entries that name it or its members are lost, and the sources of
its own quotes are excluded. If no entry names it, it is never lost: the author alone brought it in.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.coverage import quotes_of
from tui.model.entries import Actor, Event, Issue, KeyPoint, Place, Relation, Source, Statement, Unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tui.model.entries import Briefing, Entry, Ref
    from tui.model.links import Links

_EVENTS = (Event, Relation, Unknown)
"""Kinds of entries that quotes and statements about them support."""
_NAMING = (Statement, *_EVENTS)
"""Kinds of entries that support the actors, places and issues that they name."""
_NAMED = (Actor, Place, Issue)


class Speakers(NamedTuple):
    """The speakers and sources that support a statement."""

    ultimate: tuple[str, ...]
    """Who says it: actors, `unstated`, or the sources if an article says it in its own voice."""
    chain: tuple[tuple[str, ...], ...]
    """The links, the speakers first and the sources last; the ids within a link are alternatives."""
    basis: tuple[str, ...]
    """The statement, and those of the chain that are entries."""


def speakers_of(statement: Statement, briefing: Briefing) -> Speakers:
    """Return the chain that supports a statement, as its author wrote it."""
    speakers, sources = tuple(ref.id for ref in statement.by), sources_of(statement, briefing)
    links = (speakers, *((ref.id,) for ref in statement.via), sources)
    chain = tuple(link for link in links if link)
    known = dict.fromkeys(id_ for link in chain for id_ in link if id_ in briefing.entries)
    return Speakers(speakers or sources, chain, (statement.id, *known))


def speaker_of(id_: str, briefing: Briefing) -> str:
    """Return the id of an actor or source itself, or of the speaker of a statement; empty for other entries.

    If an article says it in its own voice, its source is the speaker.
    """
    entry = briefing.entries.get(id_)
    if isinstance(entry, Actor | Source):
        return id_
    speakers = speakers_of(entry, briefing).ultimate if isinstance(entry, Statement) else ()
    return next((one for one in speakers if one in briefing.entries), "")


def sources_of(entry: Entry, briefing: Briefing) -> tuple[str, ...]:
    """Return the sources of an entry: those it names, those of its quotes, or the briefing's only one."""
    named: tuple[Ref, ...] = getattr(entry, "source", ())
    known = [ref.id for ref in named if ref.id in briefing.sources]
    quoted = [quote.passage.source for quote in quotes_of(entry) if quote.passage is not None]
    only = list(briefing.sources) if len(briefing.sources) == 1 else []
    return tuple(dict.fromkeys(known or quoted or only))


class LostSupport(NamedTuple):
    """An entry that is lost, and what supported it."""

    entry: str
    basis: tuple[str, ...]
    """The entry, and all that supported it and is lost."""


class Exclusion(NamedTuple):
    """What a briefing loses without one actor or source."""

    excluded: tuple[str, ...]
    """The ids of the actor and its members, or of the source; none if there is no such entry."""
    lost: tuple[LostSupport, ...]
    """In the order of the briefing's entries; members too, if no other entry names them."""
    remaining: Mapping[str, int]
    """The number of remaining entries by `kind_name`, without the excluded source and the key points."""


class Support:
    """What every entry of a briefing depends on, computed once."""

    def __init__(self, briefing: Briefing, links: Links) -> None:
        self._briefing = briefing
        self._links = links
        self._wholes: dict[str, frozenset[str]] = {}
        self._about: dict[str, list[str]] = {}
        self.needs: dict[str, frozenset[str]] = {}
        """By the id of every entry: the actors and sources without each of which it is lost."""
        entries = briefing.entries.values()
        for entry in entries:
            if isinstance(entry, Statement):
                self.needs[entry.id] = frozenset().union(
                    *map(self._needed_for, speakers_of(entry, briefing).chain)
                )
                for ref in entry.about:
                    self._about.setdefault(ref.id, []).append(entry.id)
        for kinds in (_EVENTS, _NAMED):
            for entry in entries:
                if isinstance(entry, kinds):
                    self.needs[entry.id] = self._shared(self._grounds(entry))

    def excluding(self, id_: str) -> Exclusion:
        """Return what is lost, and what remains, without an actor and its members, or without a source."""
        entries = self._briefing.entries
        excluded = self._excluded(id_)
        lost = self._in_order(one for one, needed in self.needs.items() if id_ in needed)
        gone = {*lost, *(one for one in excluded if isinstance(entries[one], Source))}
        remaining: dict[str, int] = {}
        for one, entry in entries.items():
            if isinstance(entry, KeyPoint):
                continue  # it only sums up other entries
            remaining[entry.kind_name] = remaining.get(entry.kind_name, 0) + (one not in gone)
        return Exclusion(excluded, tuple(LostSupport(one, self._support_of(one)) for one in lost), remaining)

    @cached_property
    def single_sources(self) -> dict[str, tuple[str, ...]]:
        """By actor or source, sources first: the other entries that are lost without it, at least one."""
        lost: dict[str, list[str]] = {}
        for id_, needed in self.needs.items():
            for one in needed:
                lost.setdefault(one, []).append(id_)
        found = {}
        for one in self._in_order(lost):
            excluded = self._excluded(one)
            found[one] = tuple(id_ for id_ in self._in_order(lost[one]) if id_ not in excluded)
        return {one: entries for one, entries in found.items() if entries}

    def _in_order(self, ids: Iterable[str]) -> list[str]:
        return sorted(ids, key=self._links.place.__getitem__)

    def _excluded(self, id_: str) -> tuple[str, ...]:
        entry = self._briefing.entries.get(id_)
        if isinstance(entry, Source):
            return (id_,)
        return (id_, *self._briefing.membership.members(id_)) if isinstance(entry, Actor) else ()

    def _needed_for(self, alternatives: Iterable[str]) -> frozenset[str]:
        """Return the actors and sources with which all of the alternatives are excluded."""
        takers = map(self._excluded_with, alternatives)
        return next(takers, frozenset()).intersection(*takers)

    def _excluded_with(self, id_: str) -> frozenset[str]:
        """Return the actors and sources that exclude this one too: itself and all that it belongs to."""
        found = self._wholes.get(id_)
        if found is None:
            known = isinstance(self._briefing.entries.get(id_), Actor | Source)
            found = frozenset((id_, *self._briefing.membership.wholes(id_))) if known else frozenset()
            self._wholes[id_] = found
        return found

    def _grounds(self, entry: Entry) -> tuple[str, ...]:
        """Return the sources and entries that support one that is no statement, each by itself."""
        found = dict.fromkeys(ground for own in self._family(entry) for ground in self._own_grounds(own))
        # The only source of a briefing does not support an entry that nothing names.
        return tuple(found) or (() if isinstance(entry, _NAMED) else sources_of(entry, self._briefing))

    def _family(self, entry: Entry) -> tuple[Entry, ...]:
        """Return an entry and its members."""
        if not isinstance(entry, _NAMED):
            return (entry,)
        return (entry, *(self._briefing.entries[id_] for id_ in self._briefing.membership.members(entry.id)))

    def _own_grounds(self, entry: Entry) -> Iterator[str]:
        if quotes_of(entry) or getattr(entry, "source", ()):
            yield from sources_of(entry, self._briefing)
        if isinstance(entry, _EVENTS):
            yield from self._about.get(entry.id, ())
        else:
            for edge in self._links.named_by(entry.id):
                # The relation supports its ends, not one end the other.
                if not edge.evidence and isinstance(self._briefing.entries[edge.source], _NAMING):
                    yield edge.source

    def _shared(self, grounds: Iterable[str]) -> frozenset[str]:
        """Return the actors and sources that all grounds depend on; none if there are no grounds."""
        shared: frozenset[str] | None = None
        for id_ in grounds:
            needed = self._excluded_with(id_) if id_ in self._briefing.sources else self.needs[id_]
            shared = needed if shared is None else shared & needed
            if not shared:
                break
        return shared or frozenset()

    def _support_of(self, id_: str) -> tuple[str, ...]:
        """Return an entry and what supports it, down to the statements and the sources."""
        entry = self._briefing.entries[id_]
        if isinstance(entry, Statement):
            return speakers_of(entry, self._briefing).basis
        found = {id_: None}
        for own in self._family(entry):
            grounds = tuple(self._own_grounds(own))
            found.update(dict.fromkeys((own.id, *grounds) if grounds else ()))
        found.update(dict.fromkeys(self._grounds(entry)))
        for ground in [self._briefing.entries[one] for one in found if one != id_]:
            if isinstance(ground, _EVENTS):
                found.update(dict.fromkeys(self._grounds(ground)))
        return tuple(found)
