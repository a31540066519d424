"""The matrix: where every side stands on every issue, and where it takes no position in this text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.combined_stance import taken
from tui.analysis.families import family, members_of
from tui.analysis.issue_groups import by_issue
from tui.analysis.sides import actor_tree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tui.analysis.families import Members
    from tui.model.entries import Briefing, Position


class MatrixRow(NamedTuple):
    """An issue, under the heading that it shares with others (empty for none)."""

    issue: str
    group: str


class MatrixColumn(NamedTuple):
    """An actor; `depth` steps below its root."""

    actor: str
    depth: int
    unfolds: bool
    """Whether a member of it takes a position, so that there is something to unfold."""
    unfolded: bool
    """Whether its members stand in columns of their own, and only its own positions in this one."""


class MatrixCell(NamedTuple):
    """Where an actor stands on an issue: see `stances.Taken`."""

    issue: str
    actor: str
    stance: str = ""
    """Empty for no position in this text, which is not a neutral one."""
    count: int = 0  # type: ignore[assignment]  # a cell is not a tuple to count in
    """How many positions, those of the past too."""
    past: bool = False
    inferred: bool = False
    differs: bool = False
    basis: tuple[str, ...] = ()
    """The ids of the positions."""


class StanceMatrix(NamedTuple):
    """Issues by actors. Only the cells that hold a position are kept; `cell` gives any."""

    rows: tuple[MatrixRow, ...]
    columns: tuple[MatrixColumn, ...]
    cells: Mapping[tuple[str, str], MatrixCell]
    """By the ids of issue and actor."""

    def cell(self, issue: str, actor: str) -> MatrixCell:
        """The cell of an issue and an actor; an empty one where no position is."""
        return self.cells.get((issue, actor)) or MatrixCell(issue, actor)


def matrix(briefing: Briefing, unfolded: frozenset[str] = frozenset()) -> StanceMatrix:
    """Every issue, as `by_issue` orders them, by every root actor that takes a position or whose member does.

    Such a column counts all members, at any depth. That of an actor in `unfolded` counts only its own
    positions, and the columns of its direct members that take one follow it, each once. A position of several
    actors counts for each of them, and once in any cell.
    """
    members = members_of(briefing)
    columns = tuple(_columns(briefing, members, unfolded))
    heard = _heard(columns, members)
    rows: list[MatrixRow] = []
    cells: dict[tuple[str, str], MatrixCell] = {}
    for group, issue, positions in by_issue(briefing):
        if issue is None:
            continue
        rows.append(MatrixRow(issue.id, group))
        for cell in _cells(issue.id, positions, heard):
            cells[cell.issue, cell.actor] = cell
    return StanceMatrix(tuple(rows), columns, cells)


_Heard = dict[str, dict[str, bool]]
"""The columns that an actor's positions count in, and whether it is uncertain that it belongs there."""


def _cells(issue: str, positions: Iterable[Position], heard: _Heard) -> Iterator[MatrixCell]:
    """The cells of one row."""
    of: dict[str, list[Position]] = {}
    doubtful: dict[str, set[str]] = {}
    for position in positions:
        for column, uncertain in _columns_of(position, heard).items():
            of.setdefault(column, []).append(position)
            if uncertain:
                doubtful.setdefault(column, set()).add(position.id)
    for column, its in of.items():
        stance, past, inferred, differs, basis = taken(its, doubtful.get(column, ()))
        yield MatrixCell(issue, column, stance, len(basis), past, inferred, differs, basis)


def _columns_of(position: Position, heard: _Heard) -> dict[str, bool]:
    """The columns that a position counts in, each uncertain where it is so by every speaker."""
    found: dict[str, bool] = {}
    for ref in position.by:
        for column, uncertain in heard.get(ref.id, {}).items():
            found[column] = (ref.uncertain or uncertain) and found.get(column, True)
    return found


def _heard(columns: Iterable[MatrixColumn], members: Members) -> _Heard:
    heard: _Heard = {}
    for column in columns:
        of = {column.actor: False} if column.unfolded else family(column.actor, members)
        for actor, uncertain in of.items():
            heard.setdefault(actor, {})[column.actor] = uncertain
    return heard


def _columns(briefing: Briefing, members: Members, unfolded: frozenset[str]) -> Iterator[MatrixColumn]:
    speaking = _speaking(briefing)
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
    """The actors that take a position, and all that they belong to."""
    speaking: set[str] = set()
    waiting = [ref.id for position in briefing.positions for ref in position.by]
    while waiting:
        actor = briefing.actors.get(waiting.pop())
        if actor is not None and actor.id not in speaking:
            speaking.add(actor.id)
            waiting.extend(ref.id for ref in actor.part_of)
    return speaking
