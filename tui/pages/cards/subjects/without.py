"""The card of a briefing without one voice: what falls with it, and what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.pages.cards import rests
from tui.pages.cards.lines import line_of
from tui.pages.cards.marks import called
from tui.pages.cards.pieces import FAINT, GAP, HEDGE, STRONG, Card, Item, Piece, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.briefing.readings.voices import Fallen
    from tui.briefing.subjects import Without
    from tui.pages.cards.teller import Teller


def without_card(of: Without, teller: Teller) -> Card:
    """The card of a briefing without a voice."""
    heading = (Piece("without ", role=FAINT), *teller.name(of.voice, role=STRONG))
    return Card((*heading, Piece(", this is left", role=FAINT)), _account(of, teller))


def _account(of: Without, teller: Teller) -> Iterator[Item]:
    remaining = teller.answers.support.without(of.voice)
    fallen = {one.entry: one for one in remaining.fallen}
    gone = {*fallen, *(id_ for id_ in remaining.taken if id_ in teller.briefing.sources)}
    left = [id_ for id_ in teller.briefing.entries if id_ not in gone]
    yield from plain("falls", rests.kinds(fallen, teller))
    yield from plain("is left", rests.kinds(left, teller))
    yield from teller.listed("with it go", (id_ for id_ in remaining.taken if id_ != of.voice))
    if fallen:
        yield from (GAP, Item("", (Piece("What falls", role=STRONG),)))
    else:
        name = teller.briefing.entries[of.voice].label
        yield Item("", (Piece(f"Nothing stands on {name} alone: nothing falls.", role=HEDGE),))
    for id_ in rests.in_reading_order(fallen, teller):
        yield _line(id_, teller)
        yield from _stood_on(fallen[id_], teller)
    if left:
        yield from (GAP, Item("", (Piece("What is left", role=STRONG),)))
    for id_ in rests.in_reading_order(left, teller):
        yield _line(id_, teller)


def _line(id_: str, teller: Teller) -> Item:
    entry = teller.briefing.entries[id_]
    return Item(called(entry), line_of(entry, teller))


def _stood_on(fallen: Fallen, teller: Teller) -> Iterator[Item]:
    """What an entry stood on and that is gone with it."""
    names = teller.names(id_ for id_ in fallen.basis if id_ != fallen.entry)
    if names:
        yield Item("", (Piece("stood on ", role=FAINT), *names), same=True, under=True)
