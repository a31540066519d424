"""The link index: what is tied to what, and why, in both directions.

A tie is read from either end, so whatever one entry says of another, the other's reverse says of it. What an
entry names is read from it whenever it is asked for; who names it is indexed, by kind, and in next to no
memory. An actor counts with its members (`part_of`, any depth), a place with the places within it.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.model.contests import Contests
from tui.model.declared import prose_of
from tui.model.entries import (
    Actor,
    Briefing,
    Claim,
    Entry,
    Event,
    Place,
    Position,
    Relation,
    Source,
    Statement,
    Unknown,
)
from tui.model.names import names_of
from tui.model.turns import give_way

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from tui.model.entries import Quote, Ref
    from tui.model.mentions import Names


class Caption(NamedTuple):
    """What stands beside each end of a tie while the other end is selected."""

    at_target: str
    at_source: str


CAPTIONS: dict[str, Caption] = {
    "by": Caption("by", "by"),
    "target": Caption("target", "target"),
    "involves": Caption("involved", "involved"),
    "says": Caption("by", "says"),
    "via": Caption("via", "passed on"),
    "issue": Caption("issue", "on it"),
    "member": Caption("includes", "member of"),
    "part": Caption("includes", "part of"),
    "within": Caption("contains", "within"),
    "counters": Caption("countered", "counters"),
    "about": Caption("topic", "about"),
    "asks": Caption("topic", "open question"),
    "speaks": Caption("spoken of", "speaks of it"),
    "where": Caption("where", "here"),
    "after": Caption("before", "after"),
    "before": Caption("after", "before"),
    "during": Caption("around", "during"),
    "from": Caption("from", "relation"),
    "to": Caption("to", "relation"),
    "relation": Caption("", ""),
    "source": Caption("source", "quotes it"),
    "mentions": Caption("mentioned", "mentions"),
}
"""Every kind of tie, the telling ones first; the words of a `relation` are its author's."""
_RANK = {kind: rank for rank, kind in enumerate(CAPTIONS)}
_FAMILY = ("member", "within")


class Edge(NamedTuple):
    """One entry names another."""

    source: str
    target: str
    kind: str
    uncertain: bool = False
    evidence: str = ""
    """The statement or relation that ties the two, where neither names the other itself."""
    caption: Caption | None = None


class Link(NamedTuple):
    """A tie, read from one end: what stands beside the other, and beside this one when read from there."""

    other: str
    reason: str
    reverse: str
    kind: str
    uncertain: bool = False
    through: str = ""
    """The member by which it holds, where it does not hold directly."""
    evidence: str = ""


class Answer(NamedTuple):
    """How an entry answers when another is selected."""

    reason: str
    through: str = ""
    degree: int = 1


class Links:
    """The ties of one briefing. Answers are worked out when first asked for, and kept."""

    def __init__(self, briefing: Briefing) -> None:
        self._entries = briefing.entries
        self._named: dict[str, dict[str, list[str]]] = {}
        """Who names an entry by a tie of a kind that says no more than that."""
        self._told: dict[str, list[Edge]] = {}
        """The other ties, at both of their ends."""
        self._links: dict[str, tuple[Link, ...]] = {}
        self._answers: dict[tuple[str, int], Mapping[str, Answer]] = {}
        self.names = names_of(briefing)
        for entry in briefing.entries.values():
            give_way()
            for tie in self._from(entry):
                self._index(tie)

    def of(self, id_: str) -> tuple[Link, ...]:
        """The ties of an entry itself, read from its end, the telling ones first."""
        found = self._links.get(id_)
        if found is None:
            # A set would shuffle the ties of one kind from run to run.
            links = dict.fromkeys((*self._named_by(id_), *self._telling(id_), *self._naming(id_)))
            found = tuple(sorted(links, key=lambda link: (_RANK[link.kind], self.place[link.other])))
            self._links[id_] = found
        return found

    def named_by(self, id_: str) -> Sequence[Edge]:
        """The ties by which other entries name this one, in the order of the briefing's entries."""
        plain = (Edge(one, id_, kind) for kind, named in self._named.get(id_, {}).items() for one in named)
        told = (tie for tie in self._told.get(id_, ()) if tie.target == id_)
        return sorted((*plain, *told), key=lambda tie: (self.place[tie.source], _RANK[tie.kind]))

    def _from(self, entry: Entry) -> Iterator[Edge]:
        """The ties that an entry tells of, as far as they tie two entries together."""
        there = self._entries
        for tie in _ties(entry, self.names):
            if tie.target in there and tie.source in there and tie.source != tie.target:
                yield tie

    def _index(self, tie: Edge) -> None:
        if tie[3:] == _NO_MORE:
            self._named.setdefault(tie.target, {}).setdefault(tie.kind, []).append(tie.source)
        else:
            for end in tie[:2]:
                self._told.setdefault(end, []).append(tie)

    def _named_by(self, id_: str) -> Iterator[Link]:
        for kind, named in self._named.get(id_, {}).items():
            at_target, at_source = CAPTIONS[kind]
            for other in named:
                yield Link(other, at_source, at_target, kind)

    def _telling(self, id_: str) -> Iterator[Link]:
        return (_read(tie, id_) for tie in self._told.get(id_, ()))

    def _naming(self, id_: str) -> Iterator[Link]:
        entry = self._entries.get(id_)
        own = self._from(entry) if entry is not None else ()
        return (_read(tie, id_) for tie in own if tie[3:] == _NO_MORE)

    def answers(self, id_: str, degree: int = 1) -> Mapping[str, Answer]:
        """Every entry that answers to this one: so many ties at most lead from one to the other.

        Either end counts with its members, so that whatever answers to an entry is answered by it.
        """
        key = id_, degree
        found = self._answers.get(key)
        if found is None:
            found = self._direct(id_) if degree <= 1 else self._wider(id_, degree)
            self._answers[key] = found
        return found

    @cached_property
    def contests(self) -> Contests:
        """What contests each statement."""
        return Contests(entry for entry in self._entries.values() if isinstance(entry, Statement))

    @cached_property
    def place(self) -> dict[str, int]:
        """Every entry's place in the file's order of parts."""
        return {id_: place for place, id_ in enumerate(self._entries)}

    @cached_property
    def _members(self) -> dict[str, list[tuple[str, bool]]]:
        """The direct members of every actor and place, and whether that is uncertain."""
        members: dict[str, list[tuple[str, bool]]] = {}
        for parent, child, uncertain in self._memberships():
            members.setdefault(parent, []).append((child, uncertain))
        return members

    @cached_property
    def _wholes(self) -> dict[str, list[tuple[str, bool]]]:
        """What every actor and place directly belongs to."""
        wholes: dict[str, list[tuple[str, bool]]] = {}
        for parent, child, uncertain in self._memberships():
            wholes.setdefault(child, []).append((parent, uncertain))
        return wholes

    def _memberships(self) -> Iterator[tuple[str, str, bool]]:
        for entry in self._entries.values():
            refs = (
                entry.part_of
                if isinstance(entry, Actor)
                else entry.within
                if isinstance(entry, Place)
                else ()
            )
            for ref in refs:
                if isinstance(self._entries.get(ref.id), type(entry)):
                    yield ref.id, entry.id, ref.uncertain

    def members(self, id_: str) -> Mapping[str, bool]:
        """Every member of an actor or place, at any depth, and whether its membership is uncertain."""
        return closure(id_, self._members)

    def wholes(self, id_: str) -> Mapping[str, bool]:
        """Everything that an actor or place belongs to, at any depth, and whether that is uncertain."""
        return closure(id_, self._wholes)

    def rolled_up(self, id_: str) -> Iterator[Link]:
        """The ties of an entry and of all its members; those inside the family tell membership alone."""
        yield from self.of(id_)
        members = self.members(id_)
        for member, uncertain in members.items():
            for link in self.of(member):
                inside = link.other == id_ or link.other in members
                if not inside or (link.kind in _FAMILY and link.reason in ("member of", "within")):
                    yield link._replace(through=member, uncertain=link.uncertain or uncertain)

    def _direct(self, id_: str) -> dict[str, Answer]:
        gathered: dict[str, list[Link]] = {}
        for link in self.rolled_up(id_):
            gathered.setdefault(link.other, []).append(link)
        gathered.pop(id_, None)
        family = self.wholes(id_)
        for other in [other for other in gathered if other in self._wholes]:
            links = gathered[other]
            for whole, uncertain in self.wholes(other).items():
                if whole == id_ or (whole in family and links[0].kind not in _FAMILY):
                    continue
                lifted = links[0]._replace(through=other, uncertain=links[0].uncertain or uncertain)
                gathered.setdefault(whole, []).append(lifted)
        return {other: _answer(links) for other, links in gathered.items()}

    def _wider(self, id_: str, degree: int) -> dict[str, Answer]:
        """What is nearer, and then what the next tie leads to: first itself, then what it is a member of."""
        found = dict(self.answers(id_, degree - 1))
        outermost = self._outermost(id_, degree)
        for link in outermost:
            found.setdefault(link.other, Answer(_caption(link), link.through, degree))
        for link in outermost:
            for whole, uncertain in self.wholes(link.other).items():
                lifted = link._replace(uncertain=link.uncertain or uncertain)
                found.setdefault(whole, Answer(_caption(lifted), link.other, degree))
        found.pop(id_, None)
        return found

    def _outermost(self, id_: str, degree: int) -> list[Link]:
        """The ties that reach an entry for the first time, so many steps from this one and its members."""
        links = [Link(start, "", "", "") for start in (id_, *self.members(id_))]
        seen = {link.other for link in links}
        for step in range(degree):
            from_ = (at.other for at in links if not step or not self._is_source(at.other))
            further = (link._replace(through=other) for other in from_ for link in self.of(other))
            first: dict[str, Link] = {}
            for link in further:
                if link.other not in seen:
                    first.setdefault(link.other, link)
            seen.update(first)
            links = list(first.values())
        return links

    def _is_source(self, id_: str) -> bool:
        """Whether an entry is a source, through which no way leads: to stand in one text ties nothing."""
        return isinstance(self._entries.get(id_), Source)


def closure(start: str, step: Mapping[str, list[tuple[str, bool]]]) -> dict[str, bool]:
    """All that can be reached, nearest first; uncertain where every way there is."""
    found: dict[str, bool] = {}
    waiting = [(start, False)]
    for id_, uncertain in waiting:
        for further, doubt in step.get(id_, ()):
            now = uncertain or doubt
            if further != start and found.get(further, True) and found.get(further) is not now:
                found[further] = now
                waiting.append((further, now))
    return found


def _read(tie: Edge, from_: str) -> Link:
    at_target, at_source = tie.caption or CAPTIONS[tie.kind]
    if tie.source == from_:
        return Link(tie.target, at_target, at_source, tie.kind, tie.uncertain, "", tie.evidence)
    return Link(tie.source, at_source, at_target, tie.kind, tie.uncertain, "", tie.evidence)


def _caption(link: Link) -> str:
    return f"{link.reason}?" if link.uncertain else link.reason


def _answer(links: list[Link]) -> Answer:
    """The reasons of several ties as one: the most telling first, direct before through a member."""
    if len(links) == 1:  # most entries are tied once, and there may be thousands
        return Answer(_caption(links[0]), links[0].through)
    ranked = sorted(links, key=lambda link: (_RANK[link.kind], bool(link.through)))
    best = ranked[0]
    told = [link for link in ranked if link.through == best.through]
    telling = [link for link in told if link.kind != "mentions"] or told
    certain = {link.reason for link in telling if not link.uncertain}
    reasons = dict.fromkeys(link.reason if link.reason in certain else _caption(link) for link in telling)
    return Answer(", ".join(reasons), best.through)


_NO_MORE = Edge("", "", "")[3:]
"""What follows in a tie that says no more than who names whom, and by what."""


def _ties(entry: Entry, names: Names) -> Iterator[Edge]:
    """The ties that an entry tells of, most of them its own."""
    of_kind = _TIES_OF.get(type(entry))
    if of_kind is not None:
        yield from of_kind(entry)
    yield from _to_sources(entry)
    for text in prose_of(entry):
        for other in names.mentioned(text) if text else ():
            yield Edge(entry.id, other, "mentions")


def _each(id_: str, refs: Iterable[Ref], kind: str) -> Iterator[Edge]:
    for ref in refs:
        yield Edge(id_, ref.id, kind, ref.uncertain)


def _to_sources(entry: Entry) -> Iterator[Edge]:
    """The ties to sources that an entry is quoted from without naming them."""
    quotes: tuple[Quote, ...] = getattr(entry, "quote", ())
    if quotes:
        named = {ref.id for ref in getattr(entry, "source", ())}
        found = dict.fromkeys(quote.passage.source for quote in quotes if quote.passage)
        for source in found:
            if source not in named:
                yield Edge(entry.id, source, "source")


def _of_actor(actor: Actor) -> Iterator[Edge]:
    yield from _each(actor.id, actor.part_of, "member")


def _of_place(place: Place) -> Iterator[Edge]:
    yield from _each(place.id, place.within, "within")


def _of_event(event: Event) -> Iterator[Edge]:
    for kind in ("by", "target", "involves", "where", "after", "before", "during", "source"):
        yield from _each(event.id, getattr(event, kind), kind)
    yield from _each(event.id, event.part_of, "part")


def _of_statement(statement: Statement) -> Iterator[Edge]:
    id_ = statement.id
    yield from _each(id_, statement.by, "says")
    for kind in ("via", "about", "counters", "source"):
        yield from _each(id_, getattr(statement, kind), kind)
    for speaker in statement.by:
        for topic in statement.about:
            doubt = speaker.uncertain or topic.uncertain
            yield Edge(speaker.id, topic.id, "speaks", doubt, evidence=id_)


def _of_position(position: Position) -> Iterator[Edge]:
    if position.issue is not None:
        yield Edge(position.id, position.issue.id, "issue", position.issue.uncertain)
    yield from _of_statement(position)


def _of_relation(relation: Relation) -> Iterator[Edge]:
    from_, to = relation.from_, relation.to
    if from_ is None or to is None:
        return
    yield Edge(relation.id, from_.id, "from", from_.uncertain)
    yield Edge(relation.id, to.id, "to", to.uncertain)
    reverse = relation.reverse or f"→ {relation.is_}"
    caption = Caption(at_target=reverse, at_source=relation.is_)
    yield Edge(from_.id, to.id, "relation", from_.uncertain or to.uncertain, relation.id, caption)


def _of_unknown(unknown: Unknown) -> Iterator[Edge]:
    yield from _each(unknown.id, unknown.about, "asks")


_TIES_OF: dict[type[Entry], Callable[[Any], Iterator[Edge]]] = {
    Actor: _of_actor,
    Place: _of_place,
    Event: _of_event,
    Position: _of_position,
    Claim: _of_statement,
    Relation: _of_relation,
    Unknown: _of_unknown,
}
