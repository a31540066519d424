"""What rests on whom: the voices behind every entry, and what is left where one of them is taken away.

A statement stands on a chain: who says it, through whom, and the source that we read. Every link of it is
necessary. Several speakers of one statement, and several sources of it, are alternatives: such a link breaks
where all of them are taken. An actor is taken with its members.

An event, a relation or an open question stands on the sources of its quotes and on the statements about it,
and falls where all of these are gone. What names no source, and is spoken of by no statement, stands on the
only source there is; where there are several, on none that is known, and it never falls.

An actor, a place or an issue falls where all that speaks of it or of its members falls, and the sources of
its own quotes are gone. One of which nothing speaks never falls: it is its author's alone.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.coverage import quotes_of
from tui.model.entries import Actor, Event, Issue, Place, Relation, Source, Statement, Unknown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tui.model.entries import Briefing, Entry, Ref
    from tui.model.links import Links

_EVIDENT = (Event, Relation, Unknown)
"""What stands on quotes and on statements about it."""
_SPEAKING = (Statement, *_EVIDENT)
"""What speaks of actors, places and issues."""
_SPOKEN_OF = (Actor, Place, Issue)


class Speakers(NamedTuple):
    """On whose word a statement stands."""

    ultimate: tuple[str, ...]
    """Whose word it is: actors, `unstated`, or the sources of what an article says in its own voice."""
    chain: tuple[tuple[str, ...], ...]
    """The links, nearest the speaker first, the sources last; the ids within a link are alternatives."""
    basis: tuple[str, ...]
    """The statement, and those of the chain that are entries."""


def voices(statement: Statement, briefing: Briefing) -> Speakers:
    """The voices that a statement stands on, as its author wrote them."""
    speakers, sources = tuple(ref.id for ref in statement.by), sources_of(statement, briefing)
    links = (speakers, *((ref.id,) for ref in statement.via), sources)
    chain = tuple(link for link in links if link)
    known = dict.fromkeys(id_ for link in chain for id_ in link if id_ in briefing.entries)
    return Speakers(speakers or sources, chain, (statement.id, *known))


def voice_of(id_: str, briefing: Briefing) -> str:
    """The voice that an entry is, or is told by; empty where that is none that can be left out.

    Of a statement it is who says it, or the source of what an article says in its own voice.
    """
    entry = briefing.entries.get(id_)
    if isinstance(entry, Actor | Source):
        return id_
    told = voices(entry, briefing).ultimate if isinstance(entry, Statement) else ()
    return next((one for one in told if one in briefing.entries), "")


def sources_of(entry: Entry, briefing: Briefing) -> tuple[str, ...]:
    """The ids of the sources of an entry: those it names, those of its quotes, or the only one there is."""
    named: tuple[Ref, ...] = getattr(entry, "source", ())
    known = [ref.id for ref in named if ref.id in briefing.sources]
    quoted = [quote.passage.source for quote in quotes_of(entry) if quote.passage is not None]
    only = list(briefing.sources) if len(briefing.sources) == 1 else []
    return tuple(dict.fromkeys(known or quoted or only))


class LostSupport(NamedTuple):
    """An entry that falls, and what it stood on."""

    entry: str
    basis: tuple[str, ...]
    """The entry, and all that it stood on and that is gone."""


class Exclusion(NamedTuple):
    """What becomes of a briefing without one voice."""

    taken: tuple[str, ...]
    """The ids of the voice and of its members; none where there is no such actor or source."""
    fallen: tuple[LostSupport, ...]
    """In the order of the briefing's entries; members of the voice too, where nothing else speaks of them."""
    left: Mapping[str, int]
    """How many entries of each kind (by `kind_name`) still stand; a taken source does not."""


class SingleSource(NamedTuple):
    """A voice, and all that stands on it alone."""

    voice: str
    """The id of an actor, which counts with its members, or of a source."""
    entries: tuple[str, ...]
    """The ids of what falls without it, itself and its members aside: at least one, in the entries' order."""
    basis: tuple[str, ...]
    """The voice, the entries, and what else these stand on."""


class Support:
    """What every entry of a briefing cannot do without; worked out once, so that asking looks at it alone."""

    def __init__(self, briefing: Briefing, links: Links) -> None:
        self._briefing = briefing
        self._links = links
        self._wholes: dict[str, frozenset[str]] = {}
        self._about: dict[str, list[str]] = {}
        self.needs: dict[str, frozenset[str]] = {}
        """By the id of every entry: the voices of which each alone brings it down."""
        entries = briefing.entries.values()
        for entry in entries:
            if isinstance(entry, Statement):
                self.needs[entry.id] = frozenset().union(*map(self._all_in, voices(entry, briefing).chain))
                for ref in entry.about:
                    self._about.setdefault(ref.id, []).append(entry.id)
        for kinds in (_EVIDENT, _SPOKEN_OF):
            for entry in entries:
                if isinstance(entry, kinds):
                    self.needs[entry.id] = self._shared(self._grounds(entry))

    def without(self, voice_id: str) -> Exclusion:
        """What falls, and what is left, where an actor with its members, or a source, is taken away."""
        entries = self._briefing.entries
        taken = self._taken(voice_id)
        fallen = self._in_order(id_ for id_, needed in self.needs.items() if voice_id in needed)
        gone = {*fallen, *(id_ for id_ in taken if isinstance(entries[id_], Source))}
        left: dict[str, int] = {}
        for id_, entry in entries.items():
            left[entry.kind_name] = left.get(entry.kind_name, 0) + (id_ not in gone)
        return Exclusion(taken, tuple(LostSupport(id_, self._stood_on(id_)) for id_ in fallen), left)

    @cached_property
    def alone(self) -> dict[str, tuple[str, ...]]:
        """What loses its only support without each speaker, sources first: see `SingleSource`."""
        falling: dict[str, list[str]] = {}
        for id_, needed in self.needs.items():
            for voice in needed:
                falling.setdefault(voice, []).append(id_)
        found = {}
        for voice in self._in_order(falling):
            taken = self._taken(voice)
            found[voice] = tuple(id_ for id_ in self._in_order(falling[voice]) if id_ not in taken)
        return {voice: entries for voice, entries in found.items() if entries}

    def sole(self) -> tuple[SingleSource, ...]:
        """The voices on which something stands alone, sources first, with what each of these stands on."""
        return tuple(self._sole(voice, entries) for voice, entries in self.alone.items())

    def _sole(self, voice: str, entries: tuple[str, ...]) -> SingleSource:
        basis = dict.fromkeys((voice, *(one for id_ in entries for one in self._stood_on(id_))))
        return SingleSource(voice, entries, tuple(basis))

    def _in_order(self, ids: Iterable[str]) -> list[str]:
        return sorted(ids, key=self._links.place.__getitem__)

    def _taken(self, voice_id: str) -> tuple[str, ...]:
        entry = self._briefing.entries.get(voice_id)
        if isinstance(entry, Source):
            return (voice_id,)
        return (voice_id, *self._links.members(voice_id)) if isinstance(entry, Actor) else ()

    def _all_in(self, alternatives: Iterable[str]) -> frozenset[str]:
        """The voices of which each alone takes all of the alternatives."""
        takers = map(self._takers, alternatives)
        return next(takers, frozenset()).intersection(*takers)

    def _takers(self, id_: str) -> frozenset[str]:
        """The voices with which this one is taken: itself and all that it belongs to."""
        found = self._wholes.get(id_)
        if found is None:
            known = isinstance(self._briefing.entries.get(id_), Actor | Source)
            found = frozenset((id_, *self._links.wholes(id_))) if known else frozenset()
            self._wholes[id_] = found
        return found

    def _grounds(self, entry: Entry) -> tuple[str, ...]:
        """The ids of the sources and entries on which one stands that is no statement itself, each alone."""
        found = dict.fromkeys(ground for own in self._family(entry) for ground in self._own_grounds(own))
        # Of who is not spoken of anywhere the only source says nothing either.
        return tuple(found) or (() if isinstance(entry, _SPOKEN_OF) else sources_of(entry, self._briefing))

    def _family(self, entry: Entry) -> tuple[Entry, ...]:
        """An entry, and its members where it has some."""
        if not isinstance(entry, _SPOKEN_OF):
            return (entry,)
        return (entry, *(self._briefing.entries[id_] for id_ in self._links.members(entry.id)))

    def _own_grounds(self, entry: Entry) -> Iterator[str]:
        if quotes_of(entry) or getattr(entry, "source", ()):
            yield from sources_of(entry, self._briefing)
        if isinstance(entry, _EVIDENT):
            yield from self._about.get(entry.id, ())
        else:
            for tie in self._links.named_by(entry.id):
                # What a relation ties together does not speak of the other end: the relation does.
                if not tie.evidence and isinstance(self._briefing.entries[tie.source], _SPEAKING):
                    yield tie.source

    def _shared(self, grounds: Iterable[str]) -> frozenset[str]:
        """The voices that each of the grounds needs; none where there are no grounds."""
        shared: frozenset[str] | None = None
        for id_ in grounds:
            needed = self._takers(id_) if id_ in self._briefing.sources else self.needs[id_]
            shared = needed if shared is None else shared & needed
            if not shared:
                break
        return shared or frozenset()

    def _stood_on(self, id_: str) -> tuple[str, ...]:
        """An entry and what it stands on, down to the statements and the sources."""
        entry = self._briefing.entries[id_]
        if isinstance(entry, Statement):
            return voices(entry, self._briefing).basis
        found = {id_: None}
        for own in self._family(entry):
            grounds = tuple(self._own_grounds(own))
            found.update(dict.fromkeys((own.id, *grounds) if grounds else ()))
        found.update(dict.fromkeys(self._grounds(entry)))
        for ground in [self._briefing.entries[one] for one in found if one != id_]:
            if isinstance(ground, _EVIDENT):
                found.update(dict.fromkeys(self._grounds(ground)))
        return tuple(found)
