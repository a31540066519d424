"""The names of those who make a statement, for its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app import wording
from tui.model.entries import UNSTATED
from tui.render.cards import Piece, Pieces
from tui.render.cards.pieces import COMMA, joined

if TYPE_CHECKING:
    from tui.model.entries import Briefing, Ref, Statement


def speakers(statement: Statement, briefing: Briefing) -> Pieces:
    """Return the chain of speakers, the first one first: "Israeli government ← PMO"."""
    first = joined(((_name(ref, briefing),) for ref in statement.by), COMMA)
    return joined((first, *((_name(ref, briefing),) for ref in statement.via)), Piece(" ← "))


def _name(ref: Ref, briefing: Briefing) -> Piece:
    entry = briefing.entries.get(ref.id)
    name = entry.label if entry else wording.UNSTATED if ref.id == UNSTATED else f"⁇ {ref.id}"
    return Piece(f"{name}{'?' if ref.uncertain else ''}", ref.id)
