"""The positions pane: issues, and the positions on each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.combined_stance import changes
from tui.analysis.issue_groups import by_issue
from tui.app import wording
from tui.app.panes.tabbed_pane import TabbedPane
from tui.app.snapshot import PaneContents
from tui.app.statement_ends import speakers
from tui.app.widgets.rows import MappedRows
from tui.model.date_format import format_date
from tui.model.entries import Briefing, Position
from tui.model.hedges import is_hedged
from tui.render.cards import Piece, Pieces, mark_of, unchecked
from tui.render.cards.pieces import DOT, joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.analysis.combined_stance import Move
    from tui.analysis.selection_links import SelectionLinks
    from tui.model.entries import Issue

    _Of = Issue | Position | str | None
    """The thing of a row: an issue (None if undefined), a position, or a heading."""


class PositionsPane(TabbedPane):
    """The issues and the positions on them."""

    @staticmethod
    def contents(briefing: Briefing, _answers: SelectionLinks, /) -> PaneContents:
        """Return the positions under their issues."""
        moves = {id_: move for _, _, own in by_issue(briefing) for id_, move in changes(own).items()}
        rows = MappedRows(_rows(briefing), lambda of, level: _ends(of, level, briefing, moves))
        return PaneContents(rows, len(briefing.positions), briefing.issues)


def _rows(briefing: Briefing) -> Iterator[tuple[str, int, _Of]]:
    under = ""
    for group, issue, positions in by_issue(briefing):
        if group and group != under:
            yield "", 0, group
        under = group
        level = 1 if group else 0
        yield issue.id if issue else "", level, issue
        for position in positions:
            yield position.id, level + 1, position


def _ends(of: _Of, level: int, briefing: Briefing, moves: Mapping[str, Move]) -> tuple[Pieces, Pieces]:
    indent = Piece("  " * level)
    if isinstance(of, Position):
        changed = _changed(of, moves.get(of.id), briefing)
        mark = f"past {mark_of(of)}" if _is_former(of, moves.get(of.id)) else mark_of(of)
        doubt = Piece("? " if of.stance and of.stance.uncertain else "", mark=mark)
        left = (indent, *unchecked(of), doubt, *speakers(of, briefing))
        return left, joined((changed, _tail(of)), DOT)
    if isinstance(of, str):
        return (Piece(of, role="faint"),), ()
    return (indent, *unchecked(of), Piece(of.label if of else wording.UNDEFINED_ISSUE, role="strong")), ()


def _is_former(position: Position, move: Move | None) -> bool:
    return move is not None and position.id in move.basis


def _changed(position: Position, move: Move | None, briefing: Briefing) -> Pieces:
    """Return until when a position was held that another has replaced, or that it is the new one."""
    if move is None:
        return ()
    if not _is_former(position, move):
        return (Piece(wording.NOW, role="strong"),)
    return (Piece(wording.HELD_BEFORE.format(date=format_date(move.since, briefing.year_hint)), role="cue"),)


def _tail(position: Position) -> Pieces:
    """Return the period of a position, or the words that attribute it."""
    if position.period:
        return (Piece(position.period, role="cue"),)
    role = "cue" if is_hedged(position.cue) else "faint"
    return (Piece(position.cue, role=role),) if position.cue else ()
