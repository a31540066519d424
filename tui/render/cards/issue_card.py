"""The card of an issue: what it covers, every position on it, and who takes none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.render import wording
from tui.render.cards import card_links, gaps, single_source_lines
from tui.render.cards.entry_marks import position_stance
from tui.render.cards.pieces import STRONG, Card, CardItem, Piece, headed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import Issue
    from tui.render.cards.card_builder import CardBuilder

SHOWN = frozenset({"name", "text"})
"""The fields with a place of their own."""


def issue_card(issue: Issue, builder: CardBuilder) -> Card:
    """An issue's card."""
    return Card(
        headed(Piece(issue.label, role=STRONG), (wording.KINDS[issue.kind_name],)),
        _account(issue, builder),
        footing=_no_position(issue, builder),
    )


def _account(issue: Issue, builder: CardBuilder) -> Iterator[CardItem]:
    yield from builder.prose_row(issue.text, issue.id)
    yield from builder.other_rows(issue, SHOWN)
    yield from _positions(issue, builder)
    yield from card_links.about(issue.id, builder)
    yield from card_links.open_questions(issue.id, builder)


def _no_position(issue: Issue, builder: CardBuilder) -> Iterator[CardItem]:
    """The speakers that take no position on it."""
    if single_source_lines.is_counted(builder.briefing):
        missed = (sides for id_, sides in gaps.without_position(builder) if id_ == issue.id)
        yield from (CardItem(wording.NO_POSITION, sides) for sides in missed)


def _positions(issue: Issue, builder: CardBuilder) -> Iterator[CardItem]:
    for position in builder.briefing.positions:
        if position.issue and position.issue.id == issue.id:
            yield CardItem(position_stance(position), builder.statement_line(position))
