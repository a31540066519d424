"""The card of events in a row: each with its date and a link to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.eras import stretch
from tui.render import wording
from tui.render.cards.entry_marks import mark_of
from tui.render.cards.pieces import BULLET, DOT, FAINT, STRONG, Card, CardItem, Piece, headed, joined
from tui.text.plural import plural

if TYPE_CHECKING:
    from tui.model.subjects import EventRunSubject
    from tui.render.cards.card_builder import CardBuilder


def event_run_card(of: EventRunSubject, builder: CardBuilder) -> Card:
    """The card of events from one to another, in the order of the timeline."""
    ids = stretch(of, builder.briefing)
    count = Piece(plural(len(ids), wording.KINDS["event"]), role=STRONG)
    return Card(headed(count, (wording.EVENT_RUN,)), (_item(id_, builder) for id_ in ids))


def _item(id_: str, builder: CardBuilder) -> CardItem:
    event = builder.briefing.timeline[id_]
    when = builder.when(event)
    name = Piece(event.label, ref=id_, mark=mark_of(event))
    return CardItem(BULLET, joined(((name,), (Piece(when, role=FAINT),) if when else ()), DOT))
