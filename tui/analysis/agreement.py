"""Agreement between two actors, issue by issue, now and in the past."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.combined_stance import UNCLEAR, CombinedStance, held
from tui.analysis.issue_groups import by_issue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tui.model.entries import Briefing, Position

_On = tuple[str, tuple["Position", ...]]
"""An issue, and the positions on it."""


class Outcome(Enum):
    """What the positions of two actors on one issue come to."""

    AGREE = "agree"
    """Both are for it, against it, or neutral."""
    DIFFER = "differ"
    """One is for it and one against."""
    UNDECIDED = "undecided"
    """Both take a position, and at least one is mixed, unclear or neutral."""
    ONLY_A = "only a"
    ONLY_B = "only b"


class Meeting(NamedTuple):
    """An issue on which at least one of two actors takes a position."""

    issue: str
    outcome: Outcome
    a: CombinedStance
    b: CombinedStance

    @property
    def basis(self) -> tuple[str, ...]:
        """The ids of the positions of both; one that they take together once."""
        return tuple(dict.fromkeys((*self.a.basis, *self.b.basis)))


class Agreement(NamedTuple):
    """Two actors, each with its members, compared on every issue; the issues as `by_issue` orders them."""

    a: str
    b: str
    now: tuple[Meeting, ...]
    """By present positions."""
    then: tuple[Meeting, ...]
    """By positions of a past `period`: they are compared with one another and with no present one."""

    @property
    def basis(self) -> tuple[str, ...]:
        """The ids of all positions that were compared."""
        return tuple(dict.fromkeys(id_ for one in (*self.now, *self.then) for id_ in one.basis))


def agreement(a: str, b: str, briefing: Briefing) -> Agreement:
    """Compare two actors. A member of one of them is never counted against its own whole.

    If one belongs to the other, the whole counts without it. On an issue where one position is by both of
    them, they agree.
    """
    of_a, of_b = map(briefing.membership.family, (a, b))
    alone_a = of_a if b not in of_a else {id_: doubt for id_, doubt in of_a.items() if id_ not in of_b}
    alone_b = of_b if a not in of_b else {id_: doubt for id_, doubt in of_b.items() if id_ not in of_a}
    issues = [(issue.id, positions) for _, issue, positions in by_issue(briefing) if issue is not None]
    now, then = (tuple(_meetings(alone_a, alone_b, issues, past)) for past in (False, True))
    return Agreement(a, b, now, then)


def _meetings(
    a: Mapping[str, bool], b: Mapping[str, bool], issues: Iterable[_On], past: bool
) -> Iterator[Meeting]:
    """Yield the issues on which either takes a position, by the positions of one time."""
    for issue, positions in issues:
        of_then = [one for one in positions if one.is_past is past]
        own, other = held(a, of_then), held(b, of_then)
        if own.basis or other.basis:
            yield Meeting(issue, _outcome(own, other), own, other)


def _outcome(a: CombinedStance, b: CombinedStance) -> Outcome:
    if not a.basis or not b.basis:
        return Outcome.ONLY_A if a.basis else Outcome.ONLY_B
    if a.stance == b.stance and a.stance not in ("mixed", UNCLEAR):
        return Outcome.AGREE
    return Outcome.DIFFER if {a.stance, b.stance} == {"for", "against"} else Outcome.UNDECIDED
