"""The edges of a briefing: which entry names which, and how."""

from __future__ import annotations

from enum import Enum, IntEnum, auto
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.model.entries import Actor, Claim, Event, Place, Position, Relation, Unknown
from tui.model.fields import prose_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tui.model.entries import Entry, Quote, Ref, Statement
    from tui.model.mentions import Names


class LinkKind(IntEnum):
    """How one entry names another, the most informative kinds first."""

    BY = auto()
    TARGET = auto()
    INVOLVES = auto()
    SAYS = auto()
    """From a statement to its speaker."""
    VIA = auto()
    ISSUE = auto()
    MEMBER = auto()
    """From an actor to the actor that it belongs to."""
    PART = auto()
    """From an event to the larger event that it belongs to."""
    WITHIN = auto()
    """From a place to the place that it lies in."""
    COUNTERS = auto()
    ABOUT = auto()
    ASKS = auto()
    """From an open question to what it is about."""
    SPEAKS = auto()
    """From a speaker to what a statement is about; the statement is the evidence."""
    WHERE = auto()
    AFTER = auto()
    BEFORE = auto()
    DURING = auto()
    FROM = auto()
    TO = auto()
    RELATION = auto()
    """From one end of a relation to the other; the relation is the evidence."""
    SOURCE = auto()
    MENTIONS = auto()
    """By a name in running text."""


class End(Enum):
    """An end of an edge: the entry that names the other, or the one that is named."""

    SOURCE = auto()
    TARGET = auto()

    @property
    def opposite(self) -> End:
        """The other end."""
        return End.TARGET if self is End.SOURCE else End.SOURCE


class Edge(NamedTuple):
    """One entry names another."""

    source: str
    target: str
    kind: LinkKind
    uncertain: bool = False
    evidence: str = ""
    """The statement or relation that links the two, where neither names the other itself."""
    words: tuple[str, ...] = ()
    """Of a relation the author's words for it, read from its source and from its target (maybe empty)."""

    @property
    def is_plain(self) -> bool:
        """Whether it has nothing but its ends and its kind."""
        return self[3:] == (False, "", ())


def edges_of(entry: Entry, names: Names) -> Iterator[Edge]:
    """Yield the edges that an entry defines, those to unknown ids too. Most of them begin at the entry."""
    of_kind = _EDGES.get(type(entry))
    if of_kind is not None:
        yield from of_kind(entry)
    yield from _to_quoted_sources(entry)
    for text in prose_of(entry):
        for other in names.mentioned(text) if text else ():
            yield Edge(entry.id, other, LinkKind.MENTIONS)


def _each(id_: str, refs: Iterable[Ref], kind: LinkKind) -> Iterator[Edge]:
    for ref in refs:
        yield Edge(id_, ref.id, kind, ref.uncertain)


def _to_quoted_sources(entry: Entry) -> Iterator[Edge]:
    """Yield the edges to sources that an entry quotes without naming them."""
    quotes: tuple[Quote, ...] = getattr(entry, "quote", ())
    if quotes:
        named = {ref.id for ref in getattr(entry, "source", ())}
        for source in dict.fromkeys(quote.passage.source for quote in quotes if quote.passage):
            if source not in named:
                yield Edge(entry.id, source, LinkKind.SOURCE)


def _of_actor(actor: Actor) -> Iterator[Edge]:
    return _each(actor.id, actor.part_of, LinkKind.MEMBER)


def _of_place(place: Place) -> Iterator[Edge]:
    return _each(place.id, place.within, LinkKind.WITHIN)


def _of_event(event: Event) -> Iterator[Edge]:
    yield from _each(event.id, event.by, LinkKind.BY)
    yield from _each(event.id, event.target, LinkKind.TARGET)
    yield from _each(event.id, event.involves, LinkKind.INVOLVES)
    yield from _each(event.id, event.where, LinkKind.WHERE)
    yield from _each(event.id, event.after, LinkKind.AFTER)
    yield from _each(event.id, event.before, LinkKind.BEFORE)
    yield from _each(event.id, event.during, LinkKind.DURING)
    yield from _each(event.id, event.source, LinkKind.SOURCE)
    yield from _each(event.id, event.part_of, LinkKind.PART)


def _of_statement(statement: Statement) -> Iterator[Edge]:
    id_ = statement.id
    yield from _each(id_, statement.by, LinkKind.SAYS)
    yield from _each(id_, statement.via, LinkKind.VIA)
    yield from _each(id_, statement.about, LinkKind.ABOUT)
    yield from _each(id_, statement.counters, LinkKind.COUNTERS)
    yield from _each(id_, statement.source, LinkKind.SOURCE)
    for speaker in statement.by:
        for topic in statement.about:
            uncertain = speaker.uncertain or topic.uncertain
            yield Edge(speaker.id, topic.id, LinkKind.SPEAKS, uncertain, evidence=id_)


def _of_position(position: Position) -> Iterator[Edge]:
    if position.issue is not None:
        yield Edge(position.id, position.issue.id, LinkKind.ISSUE, position.issue.uncertain)
    yield from _of_statement(position)


def _of_relation(relation: Relation) -> Iterator[Edge]:
    from_, to = relation.from_, relation.to
    if from_ is None or to is None:
        return
    yield Edge(relation.id, from_.id, LinkKind.FROM, from_.uncertain)
    yield Edge(relation.id, to.id, LinkKind.TO, to.uncertain)
    uncertain = from_.uncertain or to.uncertain
    words = relation.is_, relation.reverse
    yield Edge(from_.id, to.id, LinkKind.RELATION, uncertain, relation.id, words)


def _of_unknown(unknown: Unknown) -> Iterator[Edge]:
    return _each(unknown.id, unknown.about, LinkKind.ASKS)


_EDGES: dict[type[Entry], Callable[[Any], Iterator[Edge]]] = {
    Actor: _of_actor,
    Place: _of_place,
    Event: _of_event,
    Position: _of_position,
    Claim: _of_statement,
    Relation: _of_relation,
    Unknown: _of_unknown,
}
