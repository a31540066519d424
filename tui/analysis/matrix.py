"""The matrix of issues and actors, with their combined stances."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.combined_stance import taken
from tui.analysis.issue_groups import by_issue
from tui.analysis.sides import actor_tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tui.analysis.combined_stance import Move
    from tui.model.entries import Briefing, Position
    from tui.model.membership import Membership


class MatrixRow(NamedTuple):
    """An issue, and the heading that it shares with others (empty for none)."""

    issue: str
    group: str


class MatrixColumn(NamedTuple):
    """An actor; `depth` steps below its root."""

    actor: str
    depth: int
    unfolds: bool
    """Whether a member takes a position, so that there is something to unfold."""
    unfolded: bool
    """Whether its members have columns of their own, and this one only its own positions."""


class MatrixCell(NamedTuple):
    """The stance of an actor on an issue: see `CombinedStance`."""

    issue: str
    actor: str
    stance: str = ""
    """Empty for no stated position, which is not a neutral one."""
    count: int = 0  # type: ignore[assignment]  # a cell is not a tuple to count in
    """The number of positions, past ones too."""
    past: bool = False
    inferred: bool = False
    differs: bool = False
    basis: tuple[str, ...] = ()
    """The ids of the positions."""
    moved: Move | None = None


class StanceMatrix(NamedTuple):
    """Issues by actors. Only cells with a position are kept; `cell` returns any."""

    rows: tuple[MatrixRow, ...]
    columns: tuple[MatrixColumn, ...]
    cells: Mapping[tuple[str, str], MatrixCell]
    """By the ids of issue and actor."""

    def cell(self, issue: str, actor: str) -> MatrixCell:
        """Return the cell of an issue and an actor; an empty one if there is no position."""
        return self.cells.get((issue, actor)) or MatrixCell(issue, actor)


def matrix(briefing: Briefing, unfolded: frozenset[str] = frozenset()) -> StanceMatrix:
    """Return the issues in the order of `by_issue`, by the root actors with positions.

    A column counts all members, at any depth. The column of an actor in `unfolded` counts only its own
    positions, and those of its direct members that take one follow it, each once. A position of several
    actors counts for each of them, and once in any cell.
    """
    columns = tuple(_columns(briefing, unfolded))
    by_actor = _columns_by_actor(columns, briefing.membership)
    rows: list[MatrixRow] = []
    cells: dict[tuple[str, str], MatrixCell] = {}
    for group, issue, positions in by_issue(briefing):
        if issue is None:
            continue
        rows.append(MatrixRow(issue.id, group))
        for cell in _cells(issue.id, positions, by_actor):
            cells[cell.issue, cell.actor] = cell
    return StanceMatrix(tuple(rows), columns, cells)


_Columns = dict[str, dict[str, bool]]
"""By actor: the columns in which its positions count, and whether it is uncertain that it belongs there."""


def _cells(issue: str, positions: Iterable[Position], by_actor: _Columns) -> Iterator[MatrixCell]:
    """Yield the cells of one row."""
    of: dict[str, list[Position]] = {}
    doubtful: dict[str, set[str]] = {}
    for position in positions:
        for column, uncertain in _columns_of(position, by_actor).items():
            of.setdefault(column, []).append(position)
            if uncertain:
                doubtful.setdefault(column, set()).add(position.id)
    for column, its in of.items():
        stance, past, inferred, differs, basis, moved = taken(its, doubtful.get(column, ()))
        yield MatrixCell(issue, column, stance, len(basis), past, inferred, differs, basis, moved)


def _columns_of(position: Position, by_actor: _Columns) -> dict[str, bool]:
    """Return the columns in which a position counts, each uncertain if it is so by every speaker."""
    found: dict[str, bool] = {}
    for ref in position.by:
        for column, uncertain in by_actor.get(ref.id, {}).items():
            found[column] = (ref.uncertain or uncertain) and found.get(column, True)
    return found


def _columns_by_actor(columns: Iterable[MatrixColumn], membership: Membership) -> _Columns:
    by_actor: _Columns = {}
    for column in columns:
        of = {column.actor: False} if column.unfolded else membership.family(column.actor)
        for actor, uncertain in of.items():
            by_actor.setdefault(actor, {})[column.actor] = uncertain
    return by_actor


def _columns(briefing: Briefing, unfolded: frozenset[str]) -> Iterator[MatrixColumn]:
    speaking, members = _speaking(briefing), briefing.membership.direct_members
    roots = [actor.id for actor, depth in actor_tree(briefing) if not depth]
    seen: set[str] = set()
    stack = [(id_, 0) for id_ in reversed(roots)]
    while stack:
        id_, depth = stack.pop()
        if id_ in seen or id_ not in speaking:
            continue
        seen.add(id_)
        direct = [member for member, _ in members.get(id_, ())]
        unfolds = any(member in speaking for member in direct)
        yield MatrixColumn(id_, depth, unfolds, unfolds and id_ in unfolded)
        if id_ in unfolded:
            stack.extend((member, depth + 1) for member in reversed(direct))


def _speaking(briefing: Briefing) -> set[str]:
    """Return the actors that take a position, and all that they belong to."""
    queue = [ref.id for position in briefing.positions for ref in position.by if ref.id in briefing.actors]
    speaking = set(queue)
    for id_ in queue:
        wholes = [whole for whole, _ in briefing.membership.direct_wholes.get(id_, ())]
        queue.extend(whole for whole in wholes if whole not in speaking)
        speaking.update(wholes)
    return speaking
