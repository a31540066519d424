"""What can be selected though it is no entry: a sentence, a cell, two actors, a voice left out, some events.

Each has an address, as entries have their ids. No address can be an id: it holds a sign that ids do not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model.entries import Actor, Issue, Source

if TYPE_CHECKING:
    from tui.model.entries import Briefing


class SentenceSubject(NamedTuple):
    """A sentence of a source."""

    source: str
    number: int
    """From 0, as `Passage.sentences` counts."""

    @property
    def address(self) -> str:
        """`article#3` for the sentence with the number 2: people count from 1."""
        return f"{self.source}#{self.number + 1}"


class CellSubject(NamedTuple):
    """Where an actor, with its members, stands on an issue."""

    issue: str
    actor: str

    @property
    def address(self) -> str:
        """`disarmament@lebanon`."""
        return f"{self.issue}@{self.actor}"


class PairSubject(NamedTuple):
    """Two actors, each with its members, held against each other."""

    one: str
    other: str

    @property
    def address(self) -> str:
        """`lebanon&israel`."""
        return f"{self.one}&{self.other}"


class ExclusionSubject(NamedTuple):
    """The briefing without one voice: an actor with its members, or a source."""

    voice: str

    @property
    def address(self) -> str:
        """`!israel`."""
        return f"!{self.voice}"


class EventRunSubject(NamedTuple):
    """The events that are told from one to another, both of them among these."""

    first: str
    last: str

    @property
    def address(self) -> str:
        """`landing..truce`."""
        return f"{self.first}..{self.last}"


Subject = SentenceSubject | CellSubject | PairSubject | ExclusionSubject | EventRunSubject


def subject(address: str, briefing: Briefing) -> Subject | None:
    """What an address stands for; None for an entry, and for what this briefing does not have."""
    found = _read(address)
    return found if found is not None and _is_there(found, briefing) else None


def is_there(address: str, briefing: Briefing) -> bool:
    """Whether an address leads to an entry or to a subject of this briefing."""
    return address in briefing.entries or subject(address, briefing) is not None


def _read(address: str) -> Subject | None:
    if address.startswith("!"):
        return ExclusionSubject(address[1:])
    for sign, made in (("@", CellSubject), ("&", PairSubject), ("..", EventRunSubject)):
        one, found, other = address.partition(sign)
        if found:
            return made(one, other)
    source, found, number = address.partition("#")
    if found and number.isascii() and number.isdecimal():
        return SentenceSubject(source, int(number) - 1)
    return None


def _is_there(found: Subject, briefing: Briefing) -> bool:
    if isinstance(found, SentenceSubject):
        source = briefing.sources.get(found.source)
        return bool(source and source.body and 0 <= found.number < len(source.body.sentences))
    if isinstance(found, ExclusionSubject):
        return isinstance(briefing.entries.get(found.voice), Actor | Source)
    if isinstance(found, EventRunSubject):
        return set(found) <= briefing.timeline.keys()
    kinds = (Issue, Actor) if isinstance(found, CellSubject) else (Actor, Actor)
    ends = zip(found, kinds, strict=True)
    return len(set(found)) > 1 and all(isinstance(briefing.entries.get(id_), kind) for id_, kind in ends)
