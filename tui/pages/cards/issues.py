"""The card of an issue: what it covers, and everybody's stance on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.pages.cards import ties
from tui.pages.cards.marks import stance_words
from tui.pages.cards.pieces import STRONG, Card, Item, Piece, headed, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.briefing.model import Issue
    from tui.pages.cards.teller import Teller


def issue_card(issue: Issue, teller: Teller) -> Card:
    """An issue's card."""
    return Card(
        headed(Piece(issue.label, role=STRONG), ("issue",)),
        (
            *teller.note(issue.text, issue.id),
            *plain("among", issue.group),
            *_stances(issue, teller),
            *ties.about(issue.id, teller),
            *ties.open_questions(issue.id, teller),
        ),
    )


def _stances(issue: Issue, teller: Teller) -> Iterator[Item]:
    for position in teller.briefing.positions:
        if position.issue and position.issue.id == issue.id:
            yield Item(stance_words(position), teller.said(position))
