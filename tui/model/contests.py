"""Which statements contest one another (answers, contradictions, opposite sides), and which are replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.entries import Claim, Position, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_OPPOSITE = {"for": "against", "against": "for"}

_Side = tuple[str, str, str]
"""An issue, something that a position on it is about, and a stance."""


class Contests:
    """What contests and what replaces each statement of a briefing."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self._place: dict[str, int] = {}
        self._countering: dict[str, list[str]] = {}
        self._taking: dict[_Side, list[str]] = {}
        self._replacing: dict[str, str] = {}
        excluding: list[tuple[str, str]] = []
        for place, statement in enumerate(statements):
            self._place[statement.id] = place
            for ref in statement.counters:
                if ref.id != statement.id:
                    self._countering.setdefault(ref.id, []).append(statement.id)
            excluding += ((statement.id, ref.id) for ref in statement.contradicts)
            if isinstance(statement, Claim):
                self._replacing.update((ref.id, statement.id) for ref in statement.replaces)
            for side in _sides(statement):
                self._taking.setdefault(side, []).append(statement.id)
        for one, other in excluding:
            if one != other and other in self._place:
                self._countering.setdefault(one, []).append(other)
                self._countering.setdefault(other, []).append(one)

    def first(self, statement: Statement) -> str:
        """Return the id of one statement that contests it, a countering one first; empty for none."""
        opposed = (self._taking.get(side, ()) for side in _opposed(statement))
        contesting = (id_ for ids in (self._countering.get(statement.id, ()), *opposed) for id_ in ids)
        return next(contesting, "")

    def by(self, statement: Statement) -> tuple[str, ...]:
        """Return the ids of the statements that contest it, in the order in which they were given."""
        found = set(self._countering.get(statement.id, ()))
        for side in _opposed(statement):
            found.update(self._taking.get(side, ()))
        return tuple(sorted(found, key=self._place.__getitem__))

    def replaced_by(self, statement: Statement) -> str:
        """Return the id of the claim that replaces it; empty for none."""
        newer = self._replacing.get(statement.id, "")
        return newer if newer != statement.id else ""


def _sides(statement: Statement) -> Iterator[_Side]:
    """Yield issue, topic and stance of a position for or against; nothing for other statements."""
    if isinstance(statement, Position) and statement.issue and statement.stance:
        word = statement.stance.word
        for ref in statement.about if word in _OPPOSITE else ():
            yield statement.issue.id, ref.id, word


def _opposed(statement: Statement) -> Iterator[_Side]:
    """Yield the sides that contest those of a statement."""
    return ((issue, topic, _OPPOSITE[word]) for issue, topic, word in _sides(statement))
