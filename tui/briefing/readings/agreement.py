"""Who agrees with whom: two actors, issue by issue, what they hold now and what they held."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.briefing.readings.families import family, members_of
from tui.briefing.readings.issues import by_issue
from tui.briefing.readings.stances import UNCLEAR, Taken, taken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tui.briefing.model import Briefing, Position

AGREE, DIFFER, UNDECIDED, ONLY_A, ONLY_B = "agree", "differ", "undecided", "only a", "only b"


class Meeting(NamedTuple):
    """An issue on which at least one of two actors takes a position."""

    issue: str
    outcome: str
    """`agree`: both are for it, against it, or neutral. `differ`: one is for it and one against. `undecided`:
    both take a position, and at least one is mixed, unclear or neutral. `only a`, `only b`."""
    a: Taken
    b: Taken

    @property
    def basis(self) -> tuple[str, ...]:
        """The ids of the positions of both; one that they take together once."""
        return tuple(dict.fromkeys((*self.a.basis, *self.b.basis)))


class Agreement(NamedTuple):
    """Two actors, each with its members, compared on every issue; the issues as `by_issue` orders them."""

    a: str
    b: str
    now: tuple[Meeting, ...]
    """By the positions of the time that the briefing tells of."""
    then: tuple[Meeting, ...]
    """By the positions of a past `period`: they are compared with one another and with no present one."""

    @property
    def basis(self) -> tuple[str, ...]:
        """The ids of all positions that were compared."""
        return tuple(dict.fromkeys(id_ for one in (*self.now, *self.then) for id_ in one.basis))


def agreement(a: str, b: str, briefing: Briefing) -> Agreement:
    """Where two actors stand to each other. A member of one of them is never counted against its own whole.

    That is: where one belongs to the other, the whole is taken without it. What one position says for both
    of them, they agree on.
    """
    members = members_of(briefing)
    of_a, of_b = family(a, members), family(b, members)
    alone_a = of_a if b not in of_a else {id_: doubt for id_, doubt in of_a.items() if id_ not in of_b}
    alone_b = of_b if a not in of_b else {id_: doubt for id_, doubt in of_b.items() if id_ not in of_a}
    issues = [(issue.id, positions) for _, issue, positions in by_issue(briefing) if issue is not None]
    now, then = (
        tuple(
            _meeting(issue, _of(alone_a, positions, past), _of(alone_b, positions, past))
            for issue, positions in issues
        )
        for past in (False, True)
    )
    return Agreement(a, b, tuple(filter(None, now)), tuple(filter(None, then)))


def _of(actors: Mapping[str, bool], positions: Iterable[Position], past: bool) -> Taken:
    """Where the actors stand by those of the positions that are theirs."""
    own = [one for one in positions if one.is_past is past and any(ref.id in actors for ref in one.by)]
    return taken(own, set(_doubtful(own, actors)))


def _doubtful(positions: Iterable[Position], actors: Mapping[str, bool]) -> Iterator[str]:
    for position in positions:
        if all(ref.uncertain or actors[ref.id] for ref in position.by if ref.id in actors):
            yield position.id


def _meeting(issue: str, a: Taken, b: Taken) -> Meeting | None:
    return Meeting(issue, _outcome(a, b), a, b) if a.basis or b.basis else None


def _outcome(a: Taken, b: Taken) -> str:
    if not a.basis or not b.basis:
        return ONLY_A if a.basis else ONLY_B
    if a.stance == b.stance and a.stance not in ("mixed", UNCLEAR):
        return AGREE
    return DIFFER if {a.stance, b.stance} == {"for", "against"} else UNDECIDED
