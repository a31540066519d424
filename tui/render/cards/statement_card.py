"""The cards of positions and claims: the chain of words, the cue, the standing, and what contests them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.standing import standing as standing_of
from tui.render.cards import card_links
from tui.render.cards.entry_marks import called, mark_of, stance_of, stance_words
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
    plain,
    quoted,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import Claim, Position, Statement
    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Pieces


def position_card(position: Position, teller: CardBuilder) -> Card:
    """A position's card."""
    return Card(
        _heading(position, "position", teller),
        (
            *words(position, teller),
            *_stands(position, teller),
            *terms(position, teller),
            *attribution(position, teller),
            *answers(position, teller),
            *card_links.open_questions(position.id, teller),
            *teller.quotes(position),
        ),
    )


def claim_card(claim: Claim, teller: CardBuilder) -> Card:
    """A claim's card."""
    return Card(
        _heading(claim, called(claim), teller),
        (
            *words(claim, teller),
            *attribution(claim, teller),
            *answers(claim, teller),
            *weight(claim),
            *card_links.open_questions(claim.id, teller),
            *teller.quotes(claim),
        ),
    )


def _heading(statement: Statement, called: str, teller: CardBuilder) -> Pieces:
    return joined(((Piece(called, role=STRONG, mark=mark_of(statement)),), standing(statement, teller)), DOT)


def standing(statement: Statement, teller: CardBuilder) -> Pieces:
    """On whose word a statement stands and how firmly, as words with dots between them."""
    stands = standing_of(statement, teller.links.contests).words
    return joined(((Piece(word, role=WRONG if word == "contested" else FAINT),) for word in stands), DOT)


def words(statement: Statement, teller: CardBuilder) -> tuple[CardItem, ...]:
    """What is said; nothing where the author did not write it."""
    hedged = standing_of(statement, teller.links.contests).hedged
    return (
        (CardItem("", teller.prose(statement.says, role=HEDGE if hedged else "")),) if statement.says else ()
    )


def _stands(position: Position, teller: CardBuilder) -> Iterator[CardItem]:
    if position.issue:
        stance = Piece(stance_words(position), "", stance_of(position), mark_of(position))
        yield CardItem("stands", (stance, Piece(" on "), *teller.name(position.issue)))


def terms(position: Position, teller: CardBuilder) -> Iterator[CardItem]:
    """What a position depends on, and when it was held."""
    yield from teller.note(position.condition, label="on condition")
    if position.period:
        yield CardItem("period", (Piece(position.period, role=HEDGE),))


def stands_line(position: Position, teller: CardBuilder) -> Pieces:
    """A position's stance as a link to it, and its standing."""
    stance = Piece(stance_words(position), position.id, stance_of(position), mark_of(position))
    return joined(((stance,), standing(position, teller)), DOT)


def whole(position: Position, teller: CardBuilder) -> Iterator[CardItem]:
    """All that is told of a position beside its stance."""
    yield from words(position, teller)
    yield from terms(position, teller)
    yield from attribution(position, teller)
    yield from answers(position, teller)
    yield from teller.quotes(position)


def attribution(statement: Statement, teller: CardBuilder) -> Iterator[CardItem]:
    """On whose word, in which words, and when."""
    yield CardItem("on whose word", teller.chain(statement))
    yield from utterance(statement, teller)


def utterance(statement: Statement, teller: CardBuilder) -> Iterator[CardItem]:
    """In which words it is attributed or hedged, and when it was said."""
    if statement.cue:
        yield CardItem("in the words", (Piece(quoted(statement.cue), role=CUE),))
    yield from plain("said", teller.date(statement.date))


def answers(statement: Statement, teller: CardBuilder) -> Iterator[CardItem]:
    """What a statement is about, what it counters, and what contests it."""
    yield from teller.listed("about", statement.about)
    yield from teller.listed("counters", statement.counters)
    countered = {ref.id for ref in statement.counters}
    contested = teller.links.contests.by(statement)
    yield from card_links.spoken_of(
        (id_ for id_ in contested if id_ not in countered), teller, "contested by"
    )


def weight(claim: Claim) -> tuple[CardItem, ...]:
    """How much a claim weighs in its author's judgement: grade, likelihood and confidence, never combined."""
    return (
        *plain("grade", claim.grade),
        *plain("likelihood", claim.likelihood),
        *plain("confidence", claim.confidence and f"{claim.confidence} confidence"),
    )
