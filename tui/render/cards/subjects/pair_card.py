"""The card of two actors: on what they agree, on what they differ, and where one of them alone is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.agreement import Outcome, agreement
from tui.model.entries import Position
from tui.model.subjects import CellSubject
from tui.render.cards.entry_marks import stand
from tui.render.cards.pieces import FAINT, HEDGE, STRONG, Card, CardItem, Piece, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.analysis.agreement import Agreement, Meeting
    from tui.analysis.combined_stance import CombinedStance
    from tui.model.subjects import PairSubject
    from tui.render.cards.card_builder import CardBuilder

_LABELS = {
    Outcome.AGREE: ("agree", "agreed"),
    Outcome.DIFFER: ("differ", "differed"),
    Outcome.UNDECIDED: ("undecided", "were undecided"),
    Outcome.ONLY_A: ("one is heard", "one was heard"),
    Outcome.ONLY_B: ("one is heard", "one was heard"),
}
"""What stands before an issue: of what is held now, and of what was held in the past."""


def pair_card(of: PairSubject, teller: CardBuilder) -> Card:
    """The card of two actors."""
    one, other = teller.name(of.one, role=STRONG), teller.name(of.other, role=STRONG)
    return Card((*one, Piece(" and ", role=FAINT), *other), _account(of, teller))


def _account(of: PairSubject, teller: CardBuilder) -> Iterator[CardItem]:
    found = agreement(of.one, of.other, teller.briefing)
    yield from _apart(of, teller)
    if not found.basis:
        yield CardItem(
            "", (Piece("Neither of them takes a position on any issue in this text.", role=HEDGE),)
        )
    yield from plain("now", _summary(found.now, found, teller))
    yield from plain("in the past", _summary(found.then, found, teller))
    for past, meetings in enumerate((found.now, found.then)):
        for outcome in Outcome:
            for meeting in meetings:
                if meeting.outcome == outcome:
                    yield from _meeting(meeting, found, _LABELS[outcome][past], teller)


def _apart(of: PairSubject, teller: CardBuilder) -> Iterator[CardItem]:
    """That one of the two belongs to the other, which is then taken without it."""
    for part, whole in ((of.one, of.other), (of.other, of.one)):
        if part in teller.briefing.membership.family(whole):
            told = (*teller.name(part), Piece(" belongs to "), *teller.name(whole))
            yield CardItem("", (*told, Piece(", which is taken here without it.", role=FAINT)))


def _summary(meetings: tuple[Meeting, ...], of: Agreement, teller: CardBuilder) -> str:
    """On how many issues each outcome holds: "agree on 1 · only Lebanon on 3"."""
    outcomes = [meeting.outcome for meeting in meetings]
    heard = {Outcome.ONLY_A: of.a, Outcome.ONLY_B: of.b}
    alone = {outcome: f"only {teller.briefing.entries[id_].label}" for outcome, id_ in heard.items()}
    return " · ".join(
        f"{alone.get(outcome) or _LABELS[outcome][0]} on {outcomes.count(outcome)}"
        for outcome in Outcome
        if outcome in outcomes
    )


def _meeting(meeting: Meeting, of: Agreement, label: str, teller: CardBuilder) -> Iterator[CardItem]:
    """An issue, and what each of the two says on it."""
    yield CardItem(label, teller.name(meeting.issue))
    for actor, stands in ((of.a, meeting.a), (of.b, meeting.b)):
        if stands.basis:
            yield from _side(meeting.issue, actor, stands, teller)


def _side(issue: str, actor: str, stands: CombinedStance, teller: CardBuilder) -> Iterator[CardItem]:
    name = Piece(teller.briefing.entries[actor].label, CellSubject(issue, actor).address)
    yield CardItem("", (name, Piece("  "), stand(stands)), same=True)
    for position in teller.each(stands.basis, Position):
        yield CardItem("", teller.said(position), same=True, under=True)
