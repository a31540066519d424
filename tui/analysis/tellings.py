"""The tellings of an event, one a side: what they have in common, what only one says, who counters whom.

A side is a root actor; a statement of several speakers belongs to the sides of all of them. The article's own
voice (the empty side) and unattributed statements (`unstated`) are no side: all sides may agree without them.
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


class Telling(NamedTuple):
    """What one side says about an event; `side` is empty for the article's own voice."""

    side: str
    statements: tuple[Statement, ...]


def tellings(event_id: str, briefing: Briefing) -> tuple[Telling, ...]:
    """Return the statements about an event by side, in file order, the article's own last."""
    sides: dict[str, list[Statement]] = {}
    for statement in statements(briefing):
        if any(ref.id == event_id for ref in statement.about):
            speaker = statement.by[0].id if statement.by else ""
            sides.setdefault(side(speaker, briefing) if speaker else "", []).append(statement)
    article = sides.pop("", None)
    found = [Telling(name, tuple(said)) for name, said in sides.items()]
    return (*found, Telling("", tuple(article))) if article else tuple(found)


class SharedPoint(NamedTuple):
    """A point that every side makes: a stance on an issue, or a claim in the same words."""

    issue: str
    """The issue's id; empty for a claim."""
    stance: str
    """The stance of every side; empty for a claim."""
    basis: tuple[str, ...]
    """The ids of the statements that say so, at least one of every side."""


class SoleReport(NamedTuple):
    """A statement of one side that no other side confirms or disputes."""

    side: str
    """The id of a root actor; empty for the article's own voice, or `unstated`."""
    statement: str


class Counter(NamedTuple):
    """A statement about the event that counters another one about it."""

    statement: str
    countered: str


class TellingComparison(NamedTuple):
    """What the tellings of one event have in common, and what not."""

    sides: tuple[str, ...]
    """The sides that make statements about it, in the order of their first ones."""
    alike: tuple[SharedPoint, ...]
    """Issues first; none with fewer than two sides."""
    alone: tuple[SoleReport, ...]
    counters: tuple[Counter, ...]
    basis: tuple[str, ...]
    """The ids of all statements about the event: positions, then claims."""


class _Account(NamedTuple):
    """A statement about the event, with its sides."""

    statement: Statement
    sides: frozenset[str]
    matter: tuple[str, str]
    """What it is about, to compare it with others: an issue, or the very words of a claim."""


def common(event_id: str, briefing: Briefing) -> TellingComparison:
    """Return which points all sides make about an event, which only one makes, and who counters what.

    Sides make the same point if each of them takes the same stance on an issue, about this event, or claims
    the same words. Only one side makes a statement if no other side counters it, is countered by it, has a
    position on the same issue or claims the same.
    """
    about = [one for one in statements(briefing) if any(ref.id == event_id for ref in one.about)]
    accounts = {
        one.id: _Account(one, frozenset(_sides(one, briefing)), _matter(one, briefing)) for one in about
    }
    found = dict.fromkeys(name for one in about for name in _sides(one, briefing))
    sides = tuple(name for name in found if name not in ("", UNSTATED))
    counters = tuple(
        Counter(one.id, id_)
        for one in about
        for id_ in dict.fromkeys(ref.id for ref in one.counters)
        if id_ in accounts and id_ != one.id
    )
    alike = tuple(_alike(accounts.values(), sides)) if len(sides) > 1 else ()
    return TellingComparison(sides, alike, tuple(_alone(accounts, counters)), counters, tuple(accounts))


def _sides(statement: Statement, briefing: Briefing) -> Iterator[str]:
    """Yield the sides of a statement, at least one."""
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


def _alike(accounts: Iterable[_Account], sides: Collection[str]) -> Iterator[SharedPoint]:
    matters: dict[tuple[str, str], list[_Account]] = {}
    for one in accounts:
        if not one.sides.isdisjoint(sides):
            matters.setdefault(one.matter, []).append(one)
    for (kind, matter), of in sorted(matters.items(), key=lambda item: item[0][0] != "issue"):
        if all(any(name in one.sides for one in of) for name in sides):
            stance = _one_stance(of, sides) if kind == "issue" else ""
            if stance is not None:
                issue = matter if kind == "issue" else ""
                yield SharedPoint(issue, stance, tuple(one.statement.id for one in of))


def _one_stance(accounts: Iterable[_Account], sides: Iterable[str]) -> str | None:
    """Return the stance that all sides take, at the same time; None if they do not, or it is unclear."""
    stances: set[tuple[str, bool, bool]] = set()
    for name in sides:
        own = (one.statement for one in accounts if name in one.sides)
        together = taken([one for one in own if isinstance(one, Position)])
        stances.add((together.stance, together.past, together.differs))
    stance, _, differs = stances.pop()
    return None if stances or differs or stance == UNCLEAR else stance


def _alone(accounts: Mapping[str, _Account], counters: Iterable[Counter]) -> Iterator[SoleReport]:
    sides_of: dict[tuple[str, str], set[str]] = {}
    for one in accounts.values():
        sides_of.setdefault(one.matter, set()).update(one.sides)
    answering: dict[str, set[str]] = {id_: set() for id_ in accounts}
    for counter in counters:
        answering[counter.statement] |= accounts[counter.countered].sides
        answering[counter.countered] |= accounts[counter.statement].sides
    for id_, one in accounts.items():
        if len(one.sides) == 1 and sides_of[one.matter] | answering[id_] <= one.sides:
            yield SoleReport(next(iter(one.sides)), id_)
