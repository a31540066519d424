"""The cards of entries, each kind told by the file that is called like it."""

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
from tui.pages.cards.actors import actor_card
from tui.pages.cards.events import event_card
from tui.pages.cards.issues import issue_card
from tui.pages.cards.pieces import Card
from tui.pages.cards.places import place_card
from tui.pages.cards.relations import relation_card
from tui.pages.cards.sources import source_card
from tui.pages.cards.statements import claim_card, position_card
from tui.pages.cards.unknowns import unknown_card

if TYPE_CHECKING:
    from tui.pages.cards.teller import Teller

_E = TypeVar("_E", bound=Entry)
_Tell = Callable[[Entry, "Teller"], Card]


def entry_card(entry: Entry, teller: Teller) -> Card:
    """The card of an entry."""
    return _CARDS[type(entry)](entry, teller)


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
