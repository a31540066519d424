"""What a briefing does not have: the voices that are not heard, and the positions that are not taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.briefing.readings.silence import no_positions, silent
from tui.briefing.subjects import Cell
from tui.pages.cards.pieces import COMMA, FAINT, Piece, joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.briefing.readings.silence import NoPosition
    from tui.pages.cards.pieces import Pieces
    from tui.pages.cards.teller import Teller


def silent_actors(teller: Teller) -> Pieces:
    """The actors that are spoken of and never speak, each with the number of places, in a row."""
    unheard = silent(teller.briefing, teller.links)
    return joined(
        ((*teller.name(one.actor), Piece(f"\u00a0in\u00a0{one.places}", role=FAINT)) for one in unheard),
        COMMA,
    )


def without_position(teller: Teller) -> Iterator[tuple[str, Pieces]]:
    """Every issue on which somebody who speaks takes no position, and who that is."""
    return ((one.issue, _sides(one, teller)) for one in no_positions(teller.briefing))


def _sides(one: NoPosition, teller: Teller) -> Pieces:
    """The sides, each leading to the cell that is empty."""
    entries = teller.briefing.entries
    return joined(((Piece(entries[id_].label, Cell(one.issue, id_).address),) for id_ in one.sides), COMMA)
