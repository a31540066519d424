"""The card of a briefing without one voice: what falls with it, and what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.render.cards import single_source_lines
from tui.render.cards.entry_marks import called
from tui.render.cards.one_line import line_of
from tui.render.cards.pieces import FAINT, GAP, HEDGE, STRONG, Card, CardItem, Piece, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.analysis.single_sources import LostSupport
    from tui.model.subjects import ExclusionSubject
    from tui.render.cards.card_builder import CardBuilder


def without_card(of: ExclusionSubject, teller: CardBuilder) -> Card:
    """The card of a briefing without a voice."""
    heading = (Piece("without ", role=FAINT), *teller.name(of.excluded, role=STRONG))
    return Card((*heading, Piece(", this is left", role=FAINT)), _account(of, teller))


def _account(of: ExclusionSubject, teller: CardBuilder) -> Iterator[CardItem]:
    remaining = teller.answers.support.excluding(of.excluded)
    fallen = {one.entry: one for one in remaining.lost}
    gone = {*fallen, *(id_ for id_ in remaining.excluded if id_ in teller.briefing.sources)}
    left = [id_ for id_ in teller.briefing.entries if id_ not in gone]
    yield from plain("falls", single_source_lines.kinds(fallen, teller))
    yield from plain("is left", single_source_lines.kinds(left, teller))
    yield from teller.listed("with it go", (id_ for id_ in remaining.excluded if id_ != of.excluded))
    if fallen:
        yield from (GAP, CardItem("", (Piece("What falls", role=STRONG),)))
    else:
        name = teller.briefing.entries[of.excluded].label
        yield CardItem("", (Piece(f"Nothing stands on {name} alone: nothing falls.", role=HEDGE),))
    for id_ in single_source_lines.in_reading_order(fallen, teller):
        yield _line(id_, teller)
        yield from _stood_on(fallen[id_], teller)
    if left:
        yield from (GAP, CardItem("", (Piece("What is left", role=STRONG),)))
    for id_ in single_source_lines.in_reading_order(left, teller):
        yield _line(id_, teller)


def _line(id_: str, teller: CardBuilder) -> CardItem:
    entry = teller.briefing.entries[id_]
    return CardItem(called(entry), line_of(entry, teller))


def _stood_on(fallen: LostSupport, teller: CardBuilder) -> Iterator[CardItem]:
    """What an entry stood on and that is gone with it."""
    names = teller.names(id_ for id_ in fallen.basis if id_ != fallen.entry)
    if names:
        yield CardItem("", (Piece("stood on ", role=FAINT), *names), same=True, under=True)
