"""The card of the briefing itself: summary, key points, sources, open questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.pages.cards import ties
from tui.pages.cards.pieces import BULLET, FAINT, STRONG, Card, Item, Piece, headed

if TYPE_CHECKING:
    from tui.briefing.model import Briefing
    from tui.pages.cards.teller import Teller

UNTITLED = "A briefing without a title"


def overview_card(briefing: Briefing, teller: Teller) -> Card:
    """The briefing's own card."""
    return Card(
        (Piece(briefing.title or UNTITLED, role=STRONG),),
        (
            *teller.note(briefing.summary),
            *points(briefing, teller),
            *keywords(briefing, teller),
            *(
                Item("source", headed(Piece(source.label, source.id), (source.kind,)))
                for source in briefing.sources.values()
            ),
            *map(ties.question, briefing.unknowns),
        ),
    )


def points(briefing: Briefing, teller: Teller) -> tuple[Item, ...]:
    """The key points, a bullet before each."""
    return tuple(Item(BULLET, teller.prose(point)) for point in briefing.key_points)


def keywords(briefing: Briefing, teller: Teller) -> tuple[Item, ...]:
    """The day that it tells of, and its tags; nothing where it has neither."""
    words = " · ".join(filter(None, (teller.date(briefing.date), *briefing.tags)))
    return (Item("", (Piece(words, role=FAINT),)),) if words else ()
