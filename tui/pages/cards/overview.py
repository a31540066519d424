"""The card of the briefing itself: summary, key points, sources, open questions, and what it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.pages.cards import missing, rests, ties
from tui.pages.cards.pieces import BULLET, FAINT, STRONG, Card, Item, Piece, headed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.briefing.model import Briefing
    from tui.pages.cards.teller import Teller

UNTITLED = "A briefing without a title"


def overview_card(briefing: Briefing, teller: Teller) -> Card:
    """The briefing's own card."""
    heading = (Piece(briefing.title or UNTITLED, role=STRONG),)
    return Card(heading, _account(briefing, teller), footing=_derived(teller))


def _account(briefing: Briefing, teller: Teller) -> Iterator[Item]:
    yield from teller.note(briefing.summary)
    yield from points(briefing, teller)
    yield from keywords(briefing, teller)
    for source in briefing.sources.values():
        yield Item("source", headed(Piece(source.label, source.id), (source.kind,)))
    yield from map(ties.question, briefing.unknowns)


def _derived(teller: Teller) -> Iterator[Item]:
    """Who is not heard, where no position is found, and what stands on one voice alone."""
    if not rests.is_counted(teller.briefing):
        return
    unheard = missing.silent_actors(teller)
    if unheard:
        yield Item("silent", unheard)
    for issue, sides in missing.without_position(teller):
        yield Item("no position", (*teller.name(issue), Piece(": ", role=FAINT), *sides))
    alone = rests.in_a_row(rests.sole_voices(teller), teller)
    if alone:
        yield Item("on one voice", alone)


def points(briefing: Briefing, teller: Teller) -> tuple[Item, ...]:
    """The key points, a bullet before each."""
    return tuple(Item(BULLET, teller.prose(point)) for point in briefing.key_points)


def keywords(briefing: Briefing, teller: Teller) -> tuple[Item, ...]:
    """The day that it tells of, and its tags; nothing where it has neither."""
    words = " · ".join(filter(None, (teller.date(briefing.date), *briefing.tags)))
    return (Item("", (Piece(words, role=FAINT),)),) if words else ()
