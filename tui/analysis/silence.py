"""Actors that others speak about and that are never quoted, and sides that take no position on an issue."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.issue_groups import by_issue
from tui.analysis.sides import actor_tree, sides_of
from tui.analysis.standing import statements

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui.analysis.selection_links import SelectionLinks
    from tui.model.entries import Briefing, Statement


class NeverQuoted(NamedTuple):
    """An actor that is never quoted, itself or through a member."""

    actor: str
    places: int
    """The number of entries in which others speak about it."""


def silent(briefing: Briefing, answers: SelectionLinks) -> tuple[NeverQuoted, ...]:
    """Return the actors that are spoken about or acted on and never quoted, in the tree's order."""
    records = ((actor.id, answers.record(actor.id)) for actor, _ in actor_tree(briefing))
    return tuple(NeverQuoted(id_, part.places) for id_, part in records if part.silent)


class NoPosition(NamedTuple):
    """An issue, and the sides that take no position on it."""

    issue: str
    sides: tuple[str, ...]
    """The ids of root actors that speak, maybe through a member, but not on this, in the tree's order."""
    basis: tuple[str, ...]
    """The issue, the sides, and the first statement of each."""


def no_positions(briefing: Briefing) -> tuple[NoPosition, ...]:
    """Return every issue on which a side that speaks takes no position, not even in the past.

    No stated position is not the same as neutral. Issues are in the order of `by_issue`.
    """
    sides = sides_of(briefing)
    first: dict[str, str] = {}
    for statement in statements(briefing):
        for side in _sides(statement, sides):
            first.setdefault(side, statement.id)
    speaking = [actor.id for actor, _ in actor_tree(briefing) if actor.id in first]
    found = []
    for _, issue, positions in by_issue(briefing):
        if issue is not None:
            taking = {side for position in positions for side in _sides(position, sides)}
            missing = [side for side in speaking if side not in taking]
            quoted = dict.fromkeys(first[side] for side in missing)
            found.append(NoPosition(issue.id, tuple(missing), (issue.id, *missing, *quoted)))
    return tuple(one for one in found if one.sides)


def _sides(statement: Statement, sides: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    return (side for ref in statement.by for side in sides.get(ref.id, ()))
