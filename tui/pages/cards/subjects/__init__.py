"""The cards of what is no entry: a sentence, a cell, two actors, no voice of one, events in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.briefing.subjects import Cell, Pair, Sentence, Stretch, Subject, Without
from tui.pages.cards.subjects.cells import cell_card
from tui.pages.cards.subjects.pairs import pair_card
from tui.pages.cards.subjects.sentences import sentence_card
from tui.pages.cards.subjects.stretches import stretch_card
from tui.pages.cards.subjects.without import without_card

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui.pages.cards.pieces import Card
    from tui.pages.cards.teller import Teller

__all__ = ["subject_card"]


def subject_card(of: Subject, teller: Teller) -> Card:
    """The card of a subject."""
    return _CARDS[type(of)](of, teller)


_CARDS: dict[type[Subject], Callable[[Any, Teller], Card]] = {
    Sentence: sentence_card,
    Cell: cell_card,
    Pair: pair_card,
    Without: without_card,
    Stretch: stretch_card,
}
