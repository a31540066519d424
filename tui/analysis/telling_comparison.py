"""What the tellings of an event have in common: what all tell alike, what one tells alone, who counters whom.

A side is a root actor; a statement of several speakers is told by the sides of all of them. The article's own
voice (the empty side) and what is attributed to nobody (`unstated`) take no side: nothing has to be told by
these to be told by all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.combined_stance import UNCLEAR, taken
from tui.analysis.sides import side
from tui.analysis.standing import statements
from tui.model.entries import UNSTATED, Position
from tui.model.mentions import bare

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from tui.model.entries import Briefing, Statement


class SharedPoint(NamedTuple):
    """What every side tells alike: a stance on an issue, or a claim in the same words."""

    issue: str
    """The issue's id; empty for a claim."""
    stance: str
    """The stance of every side; empty for a claim."""
    basis: tuple[str, ...]
    """The ids of the statements that say so, of every side at least one."""


class SoleReport(NamedTuple):
    """What one side tells and no other answers, be it to agree or to differ."""

    side: str
    """The id of a root actor; empty for the article's own voice, or `unstated`."""
    statement: str


class Counter(NamedTuple):
    """A statement about the event that counters another one about it."""

    statement: str
    countered: str


class TellingComparison(NamedTuple):
    """What the tellings of one event have in common, and what they have not."""

    sides: tuple[str, ...]
    """The sides that tell of it, as they first speak."""
    alike: tuple[SharedPoint, ...]
    """Issues first; none where fewer than two sides tell."""
    alone: tuple[SoleReport, ...]
    counters: tuple[Counter, ...]
    basis: tuple[str, ...]
    """The ids of all statements about the event: positions, then claims."""


class _Account(NamedTuple):
    """A statement about the event, as its sides tell it."""

    statement: Statement
    sides: frozenset[str]
    matter: tuple[str, str]
    """What it speaks of, so that others may answer it: an issue, or the very words of a claim."""


def common(event_id: str, briefing: Briefing) -> TellingComparison:
    """What all sides tell alike of an event, what only one tells, and who counters what.

    Sides tell alike where each of them takes the same stance on an issue, about this event, or where each of
    them claims the same words. A statement is told alone where no other side counters it, is countered by it,
    has a position on the same issue or claims the same.
    """
    about = [one for one in statements(briefing) if any(ref.id == event_id for ref in one.about)]
    told = {one.id: _Account(one, frozenset(_sides(one, briefing)), _matter(one, briefing)) for one in about}
    speaking = dict.fromkeys(name for one in about for name in _sides(one, briefing))
    sides = tuple(name for name in speaking if name not in ("", UNSTATED))
    counters = tuple(
        Counter(one.id, id_)
        for one in about
        for id_ in dict.fromkeys(ref.id for ref in one.counters)
        if id_ in told and id_ != one.id
    )
    alike = tuple(_alike(told.values(), sides)) if len(sides) > 1 else ()
    return TellingComparison(sides, alike, tuple(_alone(told, counters)), counters, tuple(told))


def _sides(statement: Statement, briefing: Briefing) -> Iterator[str]:
    """The sides that tell a statement, at least one."""
    if not statement.by:
        yield ""
    for ref in statement.by:
        yield side(ref.id, briefing)


def _matter(statement: Statement, briefing: Briefing) -> tuple[str, str]:
    if isinstance(statement, Position):
        known = statement.issue is not None and statement.issue.id in briefing.issues
        return ("issue", statement.issue.id) if statement.issue and known else ("", statement.id)
    words = " ".join(bare(statement.says).casefold().split()).rstrip(".")
    return ("claim", words) if words else ("", statement.id)


def _alike(told: Iterable[_Account], sides: Collection[str]) -> Iterator[SharedPoint]:
    matters: dict[tuple[str, str], list[_Account]] = {}
    for one in told:
        if not one.sides.isdisjoint(sides):
            matters.setdefault(one.matter, []).append(one)
    for (kind, matter), of in sorted(matters.items(), key=lambda item: item[0][0] != "issue"):
        if all(any(name in one.sides for one in of) for name in sides):
            stance = _one_stance(of, sides) if kind == "issue" else ""
            if stance is not None:
                issue = matter if kind == "issue" else ""
                yield SharedPoint(issue, stance, tuple(one.statement.id for one in of))


def _one_stance(told: Iterable[_Account], sides: Iterable[str]) -> str | None:
    """The stance that all sides take, at the same time; None where they do not, or it is unclear."""
    stances: set[tuple[str, bool, bool]] = set()
    for name in sides:
        own = (one.statement for one in told if name in one.sides)
        stance, past, _, differs, _ = taken([one for one in own if isinstance(one, Position)])
        stances.add((stance, past, differs))
    stance, _, differs = stances.pop()
    return None if stances or differs or stance == UNCLEAR else stance


def _alone(told: Mapping[str, _Account], counters: Iterable[Counter]) -> Iterator[SoleReport]:
    telling: dict[tuple[str, str], set[str]] = {}
    for one in told.values():
        telling.setdefault(one.matter, set()).update(one.sides)
    answering: dict[str, set[str]] = {id_: set() for id_ in told}
    for counter in counters:
        answering[counter.statement] |= told[counter.countered].sides
        answering[counter.countered] |= told[counter.statement].sides
    for id_, one in told.items():
        if len(one.sides) == 1 and telling[one.matter] | answering[id_] <= one.sides:
            yield SoleReport(next(iter(one.sides)), id_)
