"""Whatever can be selected, told whole: what the detail pane and the plain page say of it.

A card is text and links without a width: whoever shows it wraps it. Nothing in here is markup.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, cast

from tui.briefing.model import (
    Actor,
    Claim,
    Entry,
    Event,
    Issue,
    Place,
    Position,
    Relation,
    Source,
    Unknown,
)
from tui.briefing.subjects import subject
from tui.pages.cards.actors import actor_card
from tui.pages.cards.events import event_card
from tui.pages.cards.issues import issue_card
from tui.pages.cards.marks import mark_of, stance_words
from tui.pages.cards.overview import overview_card
from tui.pages.cards.pieces import BULLET, Card, Column, Item, Piece, Pieces, Told, once
from tui.pages.cards.places import place_card
from tui.pages.cards.relations import relation_card
from tui.pages.cards.sources import source_card
from tui.pages.cards.statements import claim_card, position_card
from tui.pages.cards.teller import Teller
from tui.pages.cards.unknowns import unknown_card

if TYPE_CHECKING:
    from tui.briefing.links import Links
    from tui.briefing.model import Briefing
    from tui.briefing.readings.answers import Answers

__all__ = [
    "BULLET",
    "Card",
    "Column",
    "Item",
    "Piece",
    "Pieces",
    "Teller",
    "Told",
    "card",
    "mark_of",
    "stance_words",
]

_E = TypeVar("_E", bound=Entry)
_Tell = Callable[[Entry, Teller], Card]


def card(address: str, briefing: Briefing, links: Links, answers: Answers | None = None) -> Card:
    """The card of an entry or a subject; of the briefing itself for an address that leads nowhere.

    `answers` is what was worked out of the briefing already; without it a card works out what it needs.
    """
    told = _told(address, Teller(briefing, links, answers))
    return told._replace(items=Told(once(told.items)), footing=Told(once(told.footing)))


def _told(address: str, teller: Teller) -> Card:
    entry = teller.briefing.entries.get(address)
    if entry is not None:
        return _CARDS[type(entry)](entry, teller)
    of = subject(address, teller.briefing)
    if of is None:
        return overview_card(teller.briefing, teller)
    from tui.pages.cards.subjects import subject_card  # noqa: PLC0415 - the reader starts without

    return subject_card(of, teller)


def _of(kind: type[_E], tell: Callable[[_E, Teller], Card]) -> tuple[type[Entry], _Tell]:
    """A row of the table: the checker sees that a kind's card is told by a function of that very kind."""
    return kind, cast("_Tell", tell)


_CARDS: dict[type[Entry], _Tell] = dict(
    (
        _of(Actor, actor_card),
        _of(Event, event_card),
        _of(Position, position_card),
        _of(Claim, claim_card),
        _of(Place, place_card),
        _of(Issue, issue_card),
        _of(Source, source_card),
        _of(Relation, relation_card),
        _of(Unknown, unknown_card),
    )
)
