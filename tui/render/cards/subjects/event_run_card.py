"""The card of events that are told in a row: each with its date, and a way to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.event_runs import stretch
from tui.render.cards.entry_marks import mark_of
from tui.render.cards.pieces import BULLET, DOT, FAINT, STRONG, Card, CardItem, Piece, headed, joined

if TYPE_CHECKING:
    from tui.model.subjects import EventRunSubject
    from tui.render.cards.card_builder import CardBuilder


def stretch_card(of: EventRunSubject, teller: CardBuilder) -> Card:
    """The card of a stretch of the telling."""
    ids = stretch(of, teller.briefing)
    count = f"{len(ids)} event{'' if len(ids) == 1 else 's'}"
    return Card(headed(Piece(count, role=STRONG), ("told in a row",)), (_item(id_, teller) for id_ in ids))


def _item(id_: str, teller: CardBuilder) -> CardItem:
    event = teller.briefing.timeline[id_]
    when = teller.when(event)
    name = Piece(event.label, ref=id_, mark=mark_of(event))
    return CardItem(BULLET, joined(((name,), (Piece(when, role=FAINT),) if when else ()), DOT))
