"""The card of the briefing itself: summary, key points, sources, open questions, and what it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.render.cards import card_links, missing, single_source_lines
from tui.render.cards.pieces import BULLET, FAINT, STRONG, Card, CardItem, Piece, headed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import Briefing
    from tui.render.cards.card_builder import CardBuilder

UNTITLED = "A briefing without a title"


def overview_card(briefing: Briefing, teller: CardBuilder) -> Card:
    """The briefing's own card."""
    heading = (Piece(briefing.title or UNTITLED, role=STRONG),)
    return Card(heading, _account(briefing, teller), footing=_derived(teller))


def _account(briefing: Briefing, teller: CardBuilder) -> Iterator[CardItem]:
    yield from teller.note(briefing.summary)
    yield from points(briefing, teller)
    yield from keywords(briefing, teller)
    for source in briefing.sources.values():
        yield CardItem("source", headed(Piece(source.label, source.id), (source.kind,)))
    yield from map(card_links.question, briefing.unknowns)


def _derived(teller: CardBuilder) -> Iterator[CardItem]:
    """Who is not heard, where no position is found, and what stands on one voice alone."""
    if not single_source_lines.is_counted(teller.briefing):
        return
    unheard = missing.silent_actors(teller)
    if unheard:
        yield CardItem("silent", unheard)
    for issue, sides in missing.without_position(teller):
        yield CardItem("no position", (*teller.name(issue), Piece(": ", role=FAINT), *sides))
    alone = single_source_lines.in_a_row(single_source_lines.sole_voices(teller), teller)
    if alone:
        yield CardItem("on one voice", alone)


def points(briefing: Briefing, teller: CardBuilder) -> tuple[CardItem, ...]:
    """The key points, a bullet before each."""
    return tuple(CardItem(BULLET, teller.prose(point)) for point in briefing.key_points)


def keywords(briefing: Briefing, teller: CardBuilder) -> tuple[CardItem, ...]:
    """The day that it tells of, and its tags; nothing where it has neither."""
    words = " · ".join(filter(None, (teller.date(briefing.date), *briefing.tags)))
    return (CardItem("", (Piece(words, role=FAINT),)),) if words else ()
