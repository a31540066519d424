"""The card of two actors: on what they agree, on what they differ, and where one of them alone is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.briefing.model import Position
from tui.briefing.readings.agreement import AGREE, DIFFER, ONLY_A, ONLY_B, UNDECIDED, agreement
from tui.briefing.readings.families import family, members_of
from tui.briefing.subjects import Cell
from tui.pages.cards.marks import stand
from tui.pages.cards.pieces import FAINT, HEDGE, STRONG, Card, Item, Piece, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.briefing.readings.agreement import Agreement, Meeting
    from tui.briefing.readings.stances import Taken
    from tui.briefing.subjects import Pair
    from tui.pages.cards.teller import Teller

_OUTCOMES = (AGREE, DIFFER, UNDECIDED, ONLY_A, ONLY_B)
_LABELS = {
    AGREE: ("agree", "agreed"),
    DIFFER: ("differ", "differed"),
    UNDECIDED: ("undecided", "were undecided"),
    ONLY_A: ("one is heard", "one was heard"),
    ONLY_B: ("one is heard", "one was heard"),
}
"""What stands before an issue: of what is held now, and of what was held in the past."""


def pair_card(of: Pair, teller: Teller) -> Card:
    """The card of two actors."""
    one, other = teller.name(of.one, role=STRONG), teller.name(of.other, role=STRONG)
    return Card((*one, Piece(" and ", role=FAINT), *other), _account(of, teller))


def _account(of: Pair, teller: Teller) -> Iterator[Item]:
    found = agreement(of.one, of.other, teller.briefing)
    yield from _apart(of, teller)
    if not found.basis:
        yield Item("", (Piece("Neither of them takes a position on any issue in this text.", role=HEDGE),))
    yield from plain("now", _summary(found.now, found, teller))
    yield from plain("in the past", _summary(found.then, found, teller))
    for past, meetings in enumerate((found.now, found.then)):
        for outcome in _OUTCOMES:
            for meeting in meetings:
                if meeting.outcome == outcome:
                    yield from _meeting(meeting, found, _LABELS[outcome][past], teller)


def _apart(of: Pair, teller: Teller) -> Iterator[Item]:
    """That one of the two belongs to the other, which is then taken without it."""
    members = members_of(teller.briefing)
    for part, whole in ((of.one, of.other), (of.other, of.one)):
        if part in family(whole, members):
            told = (*teller.name(part), Piece(" belongs to "), *teller.name(whole))
            yield Item("", (*told, Piece(", which is taken here without it.", role=FAINT)))


def _summary(meetings: tuple[Meeting, ...], of: Agreement, teller: Teller) -> str:
    """On how many issues each outcome holds: "agree on 1 · only Lebanon on 3"."""
    outcomes = [meeting.outcome for meeting in meetings]
    heard = {ONLY_A: of.a, ONLY_B: of.b}
    alone = {outcome: f"only {teller.briefing.entries[id_].label}" for outcome, id_ in heard.items()}
    return " · ".join(
        f"{alone.get(outcome, outcome)} on {outcomes.count(outcome)}"
        for outcome in _OUTCOMES
        if outcome in outcomes
    )


def _meeting(meeting: Meeting, of: Agreement, label: str, teller: Teller) -> Iterator[Item]:
    """An issue, and what each of the two says on it."""
    yield Item(label, teller.name(meeting.issue))
    for actor, stands in ((of.a, meeting.a), (of.b, meeting.b)):
        if stands.basis:
            yield from _side(meeting.issue, actor, stands, teller)


def _side(issue: str, actor: str, stands: Taken, teller: Teller) -> Iterator[Item]:
    name = Piece(teller.briefing.entries[actor].label, Cell(issue, actor).address)
    yield Item("", (name, Piece("  "), stand(stands)), same=True)
    for position in teller.each(stands.basis, Position):
        yield Item("", teller.said(position), same=True, under=True)
