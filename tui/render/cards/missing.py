"""What a briefing does not have: the voices that are not heard, and the positions that are not taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.silence import no_positions, silent
from tui.model.subjects import CellSubject
from tui.render.cards.pieces import COMMA, FAINT, Piece, joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.analysis.silence import NoPosition
    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Pieces


def silent_actors(teller: CardBuilder) -> Pieces:
    """The actors that are spoken of and never speak, each with the number of places, in a row."""
    unheard = silent(teller.briefing, teller.links)
    return joined(
        ((*teller.name(one.actor), Piece(f"\u00a0in\u00a0{one.places}", role=FAINT)) for one in unheard),
        COMMA,
    )


def without_position(teller: CardBuilder) -> Iterator[tuple[str, Pieces]]:
    """Every issue on which somebody who speaks takes no position, and who that is."""
    return ((one.issue, _sides(one, teller)) for one in no_positions(teller.briefing))


def _sides(one: NoPosition, teller: CardBuilder) -> Pieces:
    """The sides, each leading to the cell that is empty."""
    entries = teller.briefing.entries
    return joined(
        ((Piece(entries[id_].label, CellSubject(one.issue, id_).address),) for id_ in one.sides), COMMA
    )
