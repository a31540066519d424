"""The cards of positions and claims: words, attribution, cue, and what contests them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.combined_stance import stance_of
from tui.analysis.standing import standing as standing_of
from tui.model.entries import Position
from tui.render import wording
from tui.render.cards import card_links
from tui.render.cards.card_builder import words_role
from tui.render.cards.entry_marks import kind_words, mark_of, position_stance
from tui.render.cards.pieces import (
    CUE,
    DOT,
    FAINT,
    HEDGE,
    STRONG,
    WRONG,
    Card,
    CardItem,
    Piece,
    joined,
    phrase,
    quoted,
    text_row,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import Statement
    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Pieces

SHOWN = frozenset({
    "by", "via", "cue", "says", "about", "because", "counters", "contradicts", "replaces", "date", "quote",
    "source", "issue", "stance", "condition", "period",
})  # fmt: skip
"""The fields of a statement with a place of their own."""
CLAIM_SHOWN = SHOWN | {"kind"}


def statement_card(statement: Statement, builder: CardBuilder) -> Card:
    """The card of a position or claim; grade, likelihood and confidence are rows of their own."""
    return Card(_heading(statement, builder), account(statement, builder, in_full=True))


def _heading(statement: Statement, builder: CardBuilder) -> Pieces:
    kind = Piece(kind_words(statement), role=STRONG, mark=mark_of(statement))
    return joined(((kind,), standing(statement, builder)), DOT)


def standing(statement: Statement, builder: CardBuilder) -> Pieces:
    """How a statement is attributed, whether it is hedged and contested, with dots between them."""
    of = standing_of(statement, builder.links.contests)
    parts = (
        (Piece(wording.ATTRIBUTIONS[of.attribution], role=FAINT),),
        (Piece(wording.HEDGED, role=FAINT),) if of.hedged else (),
        (Piece(wording.REPLACED, role=WRONG),) if of.replaced else (),
        (Piece(wording.CONTESTED, role=WRONG),) if of.contested else (),
    )
    return joined(parts, DOT)


def words(statement: Statement, builder: CardBuilder) -> tuple[CardItem, ...]:
    """The words of a statement; nothing where the author did not write them."""
    if not statement.says:
        return ()
    of = standing_of(statement, builder.links.contests)
    return (CardItem("", builder.prose(statement.says, role=words_role(of))),)


def stance_piece(position: Position, ref: str = "") -> Piece:
    """A position's stance behind its mark; a link where a `ref` is given."""
    return Piece(position_stance(position), ref, stance_of(position), mark_of(position))


def _stance(position: Position, builder: CardBuilder) -> Iterator[CardItem]:
    if position.issue:
        stance, issue = (stance_piece(position),), builder.name(position.issue)
        yield CardItem(wording.STANCE, phrase(wording.STANCE_ON, stance=stance, issue=issue))


def terms(statement: Statement, builder: CardBuilder) -> Iterator[CardItem]:
    """The condition of a statement, and the period of a position."""
    yield from builder.field_rows(statement, "condition")
    if isinstance(statement, Position) and statement.period:
        yield CardItem(wording.field_label("period"), (Piece(statement.period, role=HEDGE),))


def position_line(position: Position, builder: CardBuilder) -> Pieces:
    """A position's stance as a link to it, and how it is attributed."""
    return joined(((stance_piece(position, position.id),), standing(position, builder)), DOT)


def account(statement: Statement, builder: CardBuilder, *, in_full: bool = False) -> Iterator[CardItem]:
    """All that is shown of a statement; its stance, and the open questions about it, only in full."""
    yield from words(statement, builder)
    if isinstance(statement, Position):
        yield from _stance(statement, builder) if in_full else ()
    yield from terms(statement, builder)
    yield from attribution(statement, builder)
    yield from related(statement, builder)
    yield from builder.other_rows(statement, SHOWN if isinstance(statement, Position) else CLAIM_SHOWN)
    yield from card_links.open_questions(statement.id, builder) if in_full else ()
    yield from builder.quotes(statement)


def attribution(statement: Statement, builder: CardBuilder) -> Iterator[CardItem]:
    """The chain of a statement, the words that attribute or hedge it, and its date."""
    yield CardItem(wording.ATTRIBUTION, builder.chain(statement))
    yield from cue_and_date(statement, builder)


def cue_and_date(statement: Statement, builder: CardBuilder) -> Iterator[CardItem]:
    """The words that attribute or hedge a statement, and when it was made."""
    if statement.cue:
        yield CardItem(wording.CUE, (Piece(quoted(statement.cue), role=CUE),))
    yield from text_row(wording.SAID_ON, builder.date(statement.date))


def related(statement: Statement, builder: CardBuilder) -> Iterator[CardItem]:
    """The topics of a statement, what it counters, and what contests it."""
    yield from builder.field_rows(statement, "about", "because", "counters", "contradicts", "replaces")
    newer = builder.links.contests.replaced_by(statement)
    yield from card_links.statements_and_events((newer,) if newer else (), builder, wording.REPLACED_BY)
    countered = {ref.id for ref in (*statement.counters, *statement.contradicts)}
    contesting = (id_ for id_ in builder.links.contests.by(statement) if id_ not in countered)
    yield from card_links.statements_and_events(contesting, builder, wording.CONTESTED_BY)
