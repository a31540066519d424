"""The card of an issue: what it covers, everybody's stance on it, and who takes none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.render.cards import card_links, missing, single_source_lines
from tui.render.cards.entry_marks import stance_words
from tui.render.cards.pieces import STRONG, Card, CardItem, Piece, headed, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import Issue
    from tui.render.cards.card_builder import CardBuilder


def issue_card(issue: Issue, teller: CardBuilder) -> Card:
    """An issue's card."""
    return Card(
        headed(Piece(issue.label, role=STRONG), ("issue",)),
        _account(issue, teller),
        footing=_unheard(issue, teller),
    )


def _account(issue: Issue, teller: CardBuilder) -> Iterator[CardItem]:
    yield from teller.note(issue.text, issue.id)
    yield from plain("among", issue.group)
    yield from _stances(issue, teller)
    yield from card_links.about(issue.id, teller)
    yield from card_links.open_questions(issue.id, teller)


def _unheard(issue: Issue, teller: CardBuilder) -> Iterator[CardItem]:
    """Who speaks, and takes no position on it."""
    if single_source_lines.is_counted(teller.briefing):
        missed = (sides for id_, sides in missing.without_position(teller) if id_ == issue.id)
        yield from (CardItem("no position of", sides) for sides in missed)


def _stances(issue: Issue, teller: CardBuilder) -> Iterator[CardItem]:
    for position in teller.briefing.positions:
        if position.issue and position.issue.id == issue.id:
            yield CardItem(stance_words(position), teller.said(position))
