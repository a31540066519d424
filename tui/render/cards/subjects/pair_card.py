"""The card of two actors: where they agree, where they differ, and where only one takes a position."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.agreement import Outcome, agreement
from tui.model.entries import Position
from tui.model.subjects import CellSubject
from tui.render import wording
from tui.render.cards.entry_marks import combined_stance, stance_before
from tui.render.cards.pieces import (
    DOT,
    FAINT,
    STRONG,
    Card,
    CardItem,
    Piece,
    joined,
    phrase,
    sentence,
    text_row,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.analysis.agreement import Agreement, Meeting
    from tui.analysis.combined_stance import CombinedStance
    from tui.model.subjects import PairSubject
    from tui.render.cards.card_builder import CardBuilder


def pair_card(of: PairSubject, builder: CardBuilder) -> Card:
    """The card of two actors."""
    one, other = builder.name(of.one, role=STRONG), builder.name(of.other, role=STRONG)
    return Card(phrase(wording.PAIR, FAINT, one=one, other=other), _account(of, builder))


def _account(of: PairSubject, builder: CardBuilder) -> Iterator[CardItem]:
    found = agreement(of.one, of.other, builder.briefing)
    yield from _member_excluded(of, builder)
    if not found.basis:
        yield sentence(wording.NO_COMMON_ISSUE)
    yield from text_row(wording.NOW, _summary(found.now, found, builder))
    yield from text_row(wording.IN_PAST, _summary(found.then, found, builder))
    for past, meetings in enumerate((found.now, found.then)):
        for outcome in Outcome:
            for meeting in meetings:
                if meeting.outcome is outcome:
                    yield from _meeting(meeting, found, _outcome(outcome, past, found, builder), builder)


def _member_excluded(of: PairSubject, builder: CardBuilder) -> Iterator[CardItem]:
    """That one of the two belongs to the other, which then counts without it."""
    for part, whole in ((of.one, of.other), (of.other, of.one)):
        if part in builder.briefing.membership.family(whole):
            ends = {"part": builder.name(part), "whole": builder.name(whole)}
            yield CardItem("", phrase(wording.MEMBER_EXCLUDED, **ends))


def _outcome(outcome: Outcome, past: int, of: Agreement, builder: CardBuilder) -> str:
    """An outcome in words; where only one takes a position, with its name."""
    actor = builder.briefing.entries[of.b if outcome is Outcome.ONLY_B else of.a].label
    return wording.OUTCOMES[outcome][past].format(actor=actor)


def _summary(meetings: tuple[Meeting, ...], of: Agreement, builder: CardBuilder) -> str:
    """On how many issues they have each outcome: "agree on 1 · only Lebanon on 3"."""
    outcomes = [meeting.outcome for meeting in meetings]
    return " · ".join(
        wording.OUTCOME_COUNT.format(
            outcome=_outcome(outcome, 0, of, builder), number=outcomes.count(outcome)
        )
        for outcome in Outcome
        if outcome in outcomes
    )


def _meeting(meeting: Meeting, of: Agreement, label: str, builder: CardBuilder) -> Iterator[CardItem]:
    """An issue, and the stance of each of the two on it."""
    yield CardItem(label, builder.name(meeting.issue))
    for actor, stance in ((of.a, meeting.a), (of.b, meeting.b)):
        if stance.basis:
            yield from _side(meeting.issue, actor, stance, builder)


def _side(issue: str, actor: str, stance: CombinedStance, builder: CardBuilder) -> Iterator[CardItem]:
    name = Piece(builder.briefing.entries[actor].label, CellSubject(issue, actor).address)
    stances = joined(((combined_stance(stance),), stance_before(stance, builder.briefing.year_hint)), DOT)
    yield CardItem("", (name, Piece("  "), *stances), same=True)
    for position in builder.each(stance.basis, Position):
        yield CardItem("", builder.statement_line(position), same=True, under=True)
