"""What a briefing lacks: actors that are never quoted, and positions that nobody takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.silence import no_positions, silent
from tui.model.subjects import CellSubject
from tui.render import wording
from tui.render.cards.pieces import COMMA, FAINT, Piece, joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Pieces


def never_quoted(builder: CardBuilder) -> Pieces:
    """The actors that are mentioned and never quoted, each with the number of mentions, in a row."""
    found = silent(builder.briefing, builder.answers)
    return joined(
        (
            (*builder.name(one.actor), Piece(f"\u00a0{mentions(one.places)}", role=FAINT))  # kept together
            for one in found
        ),
        COMMA,
    )


def mentions(number: int) -> str:
    """How often an actor is mentioned: "12×"."""
    return wording.MENTIONS.format(number=number)


def without_position(builder: CardBuilder) -> Iterator[tuple[str, Pieces]]:
    """Every issue with speakers that take no position on it, and links to their empty cells."""
    entries = builder.briefing.entries
    for one in no_positions(builder.briefing):
        cells = ((Piece(entries[id_].label, CellSubject(one.issue, id_).address),) for id_ in one.sides)
        yield one.issue, joined(cells, COMMA)
