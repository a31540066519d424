"""The card of the briefing itself: summary, key points, sources, open questions, and what it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.declared import fields_of
from tui.model.entries import Briefing
from tui.render import wording
from tui.render.cards import card_links, gaps, key_point_card, single_source_lines
from tui.render.cards.entry_marks import mark_of
from tui.render.cards.pieces import DOT, FAINT, STRONG, Card, CardItem, Piece, headed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Pieces

SHOWN = frozenset({"title", "briefing", "summary", "date", "tags"})
"""The fields with a place of their own; the version of the format has none."""


def card_of_briefing(builder: CardBuilder) -> Card:
    """The briefing's own card; for an empty one, what to do about it."""
    if _is_empty(builder.briefing):
        return Card(title(builder), (CardItem("", (Piece(wording.EMPTY),)),))
    return Card(title(builder), _account(builder), footing=_derived(builder))


def _is_empty(briefing: Briefing) -> bool:
    """Return whether a briefing says nothing at all."""
    return not (briefing.entries or any(getattr(briefing, field) for field in fields_of(Briefing)))


def title(builder: CardBuilder) -> Pieces:
    """The briefing's title."""
    return (Piece(builder.briefing.title or wording.UNTITLED, role=STRONG),)


def _account(builder: CardBuilder) -> Iterator[CardItem]:
    briefing = builder.briefing
    yield from builder.prose_row(briefing.summary)
    yield from points(builder)
    yield from evidence(builder)
    yield from keywords(builder)
    for source in briefing.sources.values():
        heading = headed(Piece(source.label, source.id), (source.kind,))
        yield CardItem(wording.KINDS[source.kind_name], heading)
    yield from builder.other_rows(briefing, SHOWN)
    yield from map(card_links.question, briefing.unknowns)


def _derived(builder: CardBuilder) -> Iterator[CardItem]:
    """Who is never quoted, who has no stated position, and what depends on a single source."""
    if not single_source_lines.is_counted(builder.briefing):
        return
    unquoted = gaps.never_quoted(builder)
    if unquoted:
        yield CardItem(wording.NEVER_QUOTED, unquoted)
    for issue, sides in gaps.without_position(builder):
        yield CardItem(wording.NO_POSITION, (*builder.name(issue), Piece(": ", role=FAINT), *sides))
    sources = single_source_lines.summary(builder)
    if sources:
        yield CardItem(wording.SINGLE_SOURCES, sources)


def points(builder: CardBuilder) -> tuple[CardItem, ...]:
    """The key points, a bullet before each, with their quotes."""
    return tuple(row for point in builder.briefing.key_points for row in key_point_card.rows(point, builder))


def evidence(builder: CardBuilder) -> Iterator[CardItem]:
    """The entries that marks such as `[1]` stand for, by their numbers."""
    for id_, number in builder.links.names.evidence.items():
        entry = builder.briefing.entries[id_]
        kind = Piece(wording.KINDS[entry.kind_name], role=FAINT)
        name = Piece(entry.label, id_, "", mark_of(entry))
        yield CardItem("", (Piece(f"[{number}] ", role=FAINT), name, DOT, kind))


def keywords(builder: CardBuilder) -> tuple[CardItem, ...]:
    """The briefing's day, and its tags; nothing where it has neither."""
    words = " · ".join(filter(None, (builder.date(builder.briefing.date), *builder.briefing.tags)))
    return (CardItem("", (Piece(words, role=FAINT),)),) if words else ()
