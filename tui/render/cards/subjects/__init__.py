"""The cards of subjects other than entries: a sentence, a cell, two actors, an exclusion, an event run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.model.subjects import (
    CellSubject,
    EventRunSubject,
    ExclusionSubject,
    PairSubject,
    SentenceSubject,
    Subject,
)
from tui.render.cards.subjects.cell_card import cell_card
from tui.render.cards.subjects.event_run_card import event_run_card
from tui.render.cards.subjects.exclusion_card import exclusion_card
from tui.render.cards.subjects.pair_card import pair_card
from tui.render.cards.subjects.sentence_card import sentence_card

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Card

__all__ = ["subject_card"]


def subject_card(of: Subject, builder: CardBuilder) -> Card:
    """The card of a subject."""
    return _CARDS[type(of)](of, builder)


_CARDS: dict[type[Subject], Callable[[Any, CardBuilder], Card]] = {
    SentenceSubject: sentence_card,
    CellSubject: cell_card,
    PairSubject: pair_card,
    ExclusionSubject: exclusion_card,
    EventRunSubject: event_run_card,
}
