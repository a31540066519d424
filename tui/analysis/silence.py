"""Who is spoken of and never speaks, and who speaks and takes no position."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.actor_record import record
from tui.analysis.families import sides_of
from tui.analysis.issue_groups import by_issue
from tui.analysis.sides import actor_tree
from tui.analysis.standing import statements

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui.model.entries import Briefing, Statement
    from tui.model.links import Links


class NeverQuoted(NamedTuple):
    """An actor that never speaks, itself or through a member."""

    actor: str
    places: int
    """In how many entries others speak about it."""


def silent(briefing: Briefing, links: Links) -> tuple[NeverQuoted, ...]:
    """The silent actors as the tree orders them: spoken about or acted on, and never speaking."""
    records = ((actor.id, record(actor.id, briefing, links)) for actor, _ in actor_tree(briefing))
    return tuple(NeverQuoted(id_, part.places) for id_, part in records if part.silent)


class NoPosition(NamedTuple):
    """An issue, and the sides of whom no position on it is found."""

    issue: str
    sides: tuple[str, ...]
    """The ids of root actors that speak, themselves or through a member; not on this. In the tree's order."""
    basis: tuple[str, ...]
    """The issue, the sides, and the first that each of them says."""


def no_positions(briefing: Briefing) -> tuple[NoPosition, ...]:
    """Every issue on which a side that speaks takes no position, not even in the past, in `by_issue`'s order.

    That is no position in this text, and never a neutral one.
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
            heard = dict.fromkeys(first[side] for side in missing)
            found.append(NoPosition(issue.id, tuple(missing), (issue.id, *missing, *heard)))
    return tuple(one for one in found if one.sides)


def _sides(statement: Statement, sides: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    return (side for ref in statement.by for side in sides.get(ref.id, ()))
