"""The link index: which entries are linked and how, in both directions.

A link is an edge read from one of its ends, so whatever one entry says of another can be read from the other
too. The edges that begin at an entry are read from it on demand; those that end at it are indexed by kind, to
save memory. An actor counts with its members (`part_of`, any depth), a place with the places within it.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tui.model.contests import Contests
from tui.model.cooperation import yield_to_screen
from tui.model.edges import Edge, End, LinkKind, edges_of
from tui.model.entries import Source, Statement
from tui.model.names import names_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from enum import Enum

    from tui.model.entries import Briefing, Entry


class Reason(NamedTuple):
    """Why an entry is linked. The words for it are in a catalogue (`render/captions.py`)."""

    kind: Enum
    """A `LinkKind`; where no entry is selected, a kind of `analysis/selection_links.py`."""
    end: End = End.SOURCE
    """The end at which the entry is."""
    uncertain: bool = False
    words: tuple[str, ...] = ()
    """What the author calls it, where the kind does not say it all: see `Edge.words`."""


class Link(NamedTuple):
    """An edge, read from one end."""

    other: str
    """The entry at the other end."""
    reason: Reason
    """Why the other entry is linked."""
    through: str = ""
    """The member that is linked in place of the whole."""
    evidence: str = ""
    """The statement or relation that links the two, where neither names the other itself."""

    @property
    def kind(self) -> Enum:
        """The kind of the edge."""
        return self.reason.kind

    def lifted(self, through: str, uncertain: bool) -> Link:
        """Return the link of a whole, through a member whose membership may be uncertain."""
        link = self._replace(through=through)
        if not uncertain or self.reason.uncertain:
            return link
        return link._replace(reason=self.reason._replace(uncertain=True))


class Answer(NamedTuple):
    """How an entry is linked to the selection."""

    reasons: tuple[Reason, ...]
    """The most informative first, each once; none where the entry is just part of the selection."""
    through: str = ""
    """The member by which it is linked, if not directly."""
    degree: int = 1
    """How many steps away it is."""


_REASONS = {kind: {end: Reason(kind, end) for end in End} for kind in LinkKind}
"""The reasons of plain edges: there may be thousands of these."""
_MEMBERSHIP = (LinkKind.MEMBER, LinkKind.WITHIN)


class Links:
    """The links of one briefing. Answers are computed on demand and kept."""

    def __init__(self, briefing: Briefing) -> None:
        self._entries = briefing.entries
        self._membership = briefing.membership
        self._naming: dict[str, dict[LinkKind, list[str]]] = {}
        """By the target and the kind of plain edges: their sources."""
        self._other_edges: dict[str, list[Edge]] = {}
        """The other edges, by both of their ends."""
        self._links: dict[str, tuple[Link, ...]] = {}
        self._answers: dict[tuple[str, int], Mapping[str, Answer]] = {}
        self.names = names_of(briefing)
        for entry in briefing.entries.values():
            yield_to_screen()
            for edge in self._edges_of(entry):
                self._index(edge)

    def of(self, id_: str) -> tuple[Link, ...]:
        """Return the links of an entry itself, the most informative kinds first."""
        found = self._links.get(id_)
        if found is None:
            # A set would shuffle the links of one kind from run to run.
            links = dict.fromkeys((*self._incoming(id_), *self._other(id_), *self._outgoing(id_)))
            found = tuple(sorted(links, key=self._rank))
            self._links[id_] = found
        return found

    def named_by(self, id_: str) -> Sequence[Edge]:
        """Return the edges by which other entries name this one, in the order of the briefing's entries."""
        plain = (Edge(one, id_, kind) for kind, named in self._naming.get(id_, {}).items() for one in named)
        other = (edge for edge in self._other_edges.get(id_, ()) if edge.target == id_)
        return sorted((*plain, *other), key=lambda edge: (self.place[edge.source], edge.kind))

    def _edges_of(self, entry: Entry) -> Iterator[Edge]:
        """Yield the edges of an entry that link two entries."""
        known = self._entries
        for edge in edges_of(entry, self.names):
            if edge.target in known and edge.source in known and edge.source != edge.target:
                yield edge

    def _index(self, edge: Edge) -> None:
        if edge.is_plain:
            self._naming.setdefault(edge.target, {}).setdefault(edge.kind, []).append(edge.source)
        else:
            for end in edge[:2]:
                self._other_edges.setdefault(end, []).append(edge)

    def _incoming(self, id_: str) -> Iterator[Link]:
        for kind, sources in self._naming.get(id_, {}).items():
            reason = _REASONS[kind][End.SOURCE]
            for other in sources:
                yield Link(other, reason)

    def _other(self, id_: str) -> Iterator[Link]:
        for edge in self._other_edges.get(id_, ()):
            end = End.TARGET if edge.source == id_ else End.SOURCE
            other = edge.target if end is End.TARGET else edge.source
            yield Link(other, Reason(edge.kind, end, edge.uncertain, edge.words), evidence=edge.evidence)

    def _outgoing(self, id_: str) -> Iterator[Link]:
        entry = self._entries.get(id_)
        for edge in self._edges_of(entry) if entry is not None else ():
            if edge.is_plain:
                yield Link(edge.target, _REASONS[edge.kind][End.TARGET])

    def _rank(self, link: Link) -> tuple[int, int]:
        return link.kind.value, self.place[link.other]

    def answers(self, id_: str, degree: int = 1) -> Mapping[str, Answer]:
        """Return every entry that is at most `degree` links away from this one.

        Both entries count with their members, so that answers are mutual.
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
        """The number of every entry in the order of the briefing's entries."""
        return {id_: place for place, id_ in enumerate(self._entries)}

    def rolled_up(self, id_: str) -> Iterator[Link]:
        """Yield the links of an entry and of all its members; of those between members only membership."""
        yield from self.of(id_)
        members = self._membership.members(id_)
        for member, uncertain in members.items():
            for link in self.of(member):
                inside = link.other == id_ or link.other in members
                if not inside or (link.kind in _MEMBERSHIP and link.reason.end is End.SOURCE):
                    yield link.lifted(member, uncertain)

    def _direct(self, id_: str) -> dict[str, Answer]:
        links_to: dict[str, list[Link]] = {}
        for link in self.rolled_up(id_):
            links_to.setdefault(link.other, []).append(link)
        links_to.pop(id_, None)
        wholes = self._membership.wholes(id_)
        for other in [other for other in links_to if other in self._membership.direct_wholes]:
            first = links_to[other][0]
            for whole, uncertain in self._membership.wholes(other).items():
                if whole != id_ and (whole not in wholes or first.kind in _MEMBERSHIP):
                    links_to.setdefault(whole, []).append(first.lifted(other, uncertain))
        return {other: _answer(links) for other, links in links_to.items()}

    def _wider(self, id_: str, degree: int) -> dict[str, Answer]:
        """Return the nearer answers, then what the next link leads to, and the wholes that it belongs to."""
        found = dict(self.answers(id_, degree - 1))
        outermost = self._outermost(id_, degree)
        for link in outermost:
            found.setdefault(link.other, Answer((link.reason,), link.through, degree))
        for link in outermost:
            for whole, uncertain in self._membership.wholes(link.other).items():
                lifted = link.lifted(link.other, uncertain)
                found.setdefault(whole, Answer((lifted.reason,), link.other, degree))
        found.pop(id_, None)
        return found

    def _outermost(self, id_: str, degree: int) -> list[Link]:
        """Return the links that first reach an entry in exactly `degree` steps from this one or a member."""
        starts = (id_, *self._membership.members(id_))
        seen = set(starts)
        links: list[Link] = []
        for step in range(degree):
            reached = starts if not step else [link.other for link in links]
            first: dict[str, Link] = {}
            for one in reached:
                if step and isinstance(self._entries.get(one), Source):
                    continue  # to be in the same text links nothing
                for link in self.of(one):
                    if link.other not in seen:
                        first.setdefault(link.other, link._replace(through=one))
            seen.update(first)
            links = list(first.values())
        return links


def _answer(links: list[Link]) -> Answer:
    """Return the reasons of several links as one answer: direct links before those through a member."""
    if len(links) == 1:  # most entries are linked once, and there may be thousands
        return Answer((links[0].reason,), links[0].through)
    ranked = sorted(links, key=lambda link: (link.kind.value, bool(link.through)))
    through = ranked[0].through
    reasons = [link.reason for link in ranked if link.through == through]
    reasons = [reason for reason in reasons if reason.kind is not LinkKind.MENTIONS] or reasons
    certain = {reason for reason in reasons if not reason.uncertain}
    merged = (firm if (firm := one._replace(uncertain=False)) in certain else one for one in reasons)
    return Answer(tuple(dict.fromkeys(merged)), through)
