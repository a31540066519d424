"""The edges of a briefing: which entry names which, and how."""

from __future__ import annotations

from enum import Enum, IntEnum, auto
from typing import TYPE_CHECKING, NamedTuple

from tui.model.declared import prose_of
from tui.model.entries import (
    Actor,
    Claim,
    Event,
    KeyPoint,
    Place,
    Position,
    Ref,
    Relation,
    Statement,
    Unknown,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import Entry, Quote
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
    CONTRADICTS = auto()
    REPLACES = auto()
    BECAUSE = auto()
    ABOUT = auto()
    ASKS = auto()
    """From an open question to what it is about."""
    SPEAKS = auto()
    """From a speaker to what a statement is about; the statement is the evidence."""
    VOTED_FOR = auto()
    VOTED_AGAINST = auto()
    ABSTAINED = auto()
    """From an event to those who voted."""
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


_OF_STATEMENT = {
    "by": LinkKind.SAYS,
    "via": LinkKind.VIA,
    "about": LinkKind.ABOUT,
    "counters": LinkKind.COUNTERS,
    "contradicts": LinkKind.CONTRADICTS,
    "source": LinkKind.SOURCE,
}
_REFERENCES: dict[type[Entry], dict[str, LinkKind]] = {
    Actor: {"part_of": LinkKind.MEMBER},
    Place: {"within": LinkKind.WITHIN},
    Event: {
        "by": LinkKind.BY,
        "target": LinkKind.TARGET,
        "involves": LinkKind.INVOLVES,
        "where": LinkKind.WHERE,
        "after": LinkKind.AFTER,
        "before": LinkKind.BEFORE,
        "during": LinkKind.DURING,
        "because": LinkKind.BECAUSE,
        "source": LinkKind.SOURCE,
        "part_of": LinkKind.PART,
    },
    Position: _OF_STATEMENT,
    Claim: {**_OF_STATEMENT, "replaces": LinkKind.REPLACES, "because": LinkKind.BECAUSE},
    Unknown: {"about": LinkKind.ASKS, "source": LinkKind.SOURCE},
    KeyPoint: {"source": LinkKind.SOURCE},
}
"""By kind of entry: the fields that name other entries."""


def edges_of(entry: Entry, names: Names) -> Iterator[Edge]:
    """Yield the edges that an entry defines, those to unknown ids too. Most of them begin at the entry."""
    for field, kind in _REFERENCES.get(type(entry), {}).items():
        for ref in getattr(entry, field):
            yield Edge(entry.id, ref.id, kind, ref.uncertain)
    if isinstance(entry, Statement):
        yield from _of_statement(entry)
    elif isinstance(entry, Event):
        yield from _of_vote(entry)
    elif isinstance(entry, Relation):
        yield from _of_relation(entry)
    yield from _to_quoted_sources(entry)
    for text in prose_of(entry):
        for other in names.mentioned(text) if text else ():
            yield Edge(entry.id, other, LinkKind.MENTIONS)


def _of_statement(statement: Statement) -> Iterator[Edge]:
    if isinstance(statement, Position) and statement.issue is not None:
        yield Edge(statement.id, statement.issue.id, LinkKind.ISSUE, statement.issue.uncertain)
    for speaker in statement.by:
        for topic in statement.about:
            uncertain = speaker.uncertain or topic.uncertain
            yield Edge(speaker.id, topic.id, LinkKind.SPEAKS, uncertain, evidence=statement.id)


_VOTES = {
    "for_": LinkKind.VOTED_FOR, "against": LinkKind.VOTED_AGAINST, "abstain": LinkKind.ABSTAINED,
}  # fmt: skip


def _of_vote(event: Event) -> Iterator[Edge]:
    for side, kind in _VOTES.items() if event.vote else ():
        for voter in getattr(event.vote, side):
            if isinstance(voter, Ref):
                yield Edge(event.id, voter.id, kind, voter.uncertain)


def _of_relation(relation: Relation) -> Iterator[Edge]:
    from_, to = relation.from_, relation.to
    if from_ is None or to is None:
        return
    yield Edge(relation.id, from_.id, LinkKind.FROM, from_.uncertain)
    yield Edge(relation.id, to.id, LinkKind.TO, to.uncertain)
    uncertain = from_.uncertain or to.uncertain
    words = relation.is_, relation.reverse
    yield Edge(from_.id, to.id, LinkKind.RELATION, uncertain, relation.id, words)


def _to_quoted_sources(entry: Entry) -> Iterator[Edge]:
    """Yield the edges to sources that an entry quotes without naming them."""
    quotes: tuple[Quote, ...] = getattr(entry, "quote", ())
    if quotes:
        named = {ref.id for ref in getattr(entry, "source", ())}
        for source in dict.fromkeys(quote.passage.source for quote in quotes if quote.passage):
            if source not in named:
                yield Edge(entry.id, source, LinkKind.SOURCE)
