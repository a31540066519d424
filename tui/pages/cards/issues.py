"""The card of an issue: what it covers, everybody's stance on it, and who takes none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.pages.cards import missing, rests, ties
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
        _account(issue, teller),
        footing=_unheard(issue, teller),
    )


def _account(issue: Issue, teller: Teller) -> Iterator[Item]:
    yield from teller.note(issue.text, issue.id)
    yield from plain("among", issue.group)
    yield from _stances(issue, teller)
    yield from ties.about(issue.id, teller)
    yield from ties.open_questions(issue.id, teller)


def _unheard(issue: Issue, teller: Teller) -> Iterator[Item]:
    """Who speaks, and takes no position on it."""
    if rests.is_counted(teller.briefing):
        missed = (sides for id_, sides in missing.without_position(teller) if id_ == issue.id)
        yield from (Item("no position of", sides) for sides in missed)


def _stances(issue: Issue, teller: Teller) -> Iterator[Item]:
    for position in teller.briefing.positions:
        if position.issue and position.issue.id == issue.id:
            yield Item(stance_words(position), teller.said(position))
