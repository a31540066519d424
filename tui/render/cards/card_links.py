"""The rows of a card that lead to other entries: statements, relations, mentions, open questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.edges import LinkKind
from tui.model.entries import Event, Statement
from tui.render import wording
from tui.render.cards.pieces import CardItem, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.model.entries import Relation, Unknown
    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Pieces


def statements_and_events(
    ids: Iterable[str], builder: CardBuilder, label: str = wording.ABOUT_IT
) -> Iterator[CardItem]:
    """The statements and events among these ids, in one line each."""
    for id_ in ids:
        for statement in builder.each((id_,), Statement):
            yield CardItem(label, builder.statement_line(statement))
        for event in builder.each((id_,), Event):
            yield CardItem(label, builder.event_line(event))


def about(id_: str, builder: CardBuilder) -> Iterator[CardItem]:
    """The statements about an entry."""
    others = (link.other for link in builder.links.of(id_) if link.kind is LinkKind.ABOUT)
    for statement in builder.each(others, Statement):
        yield CardItem(wording.ABOUT_IT, builder.statement_line(statement))


def relations(id_: str, builder: CardBuilder) -> Iterator[CardItem]:
    """The relations of an entry, read from its end."""
    for relation in builder.briefing.relations:
        pieces = _read_from(id_, relation, builder)
        if pieces:
            yield CardItem(wording.RELATION, pieces)


def _read_from(id_: str, relation: Relation, builder: CardBuilder) -> Pieces:
    if relation.from_ is None or relation.to is None:
        return ()
    if relation.from_.id == id_:
        return (Piece(f"{relation.is_} ", relation.id), *builder.name(relation.to))
    if relation.to.id != id_:
        return ()
    if relation.reverse:
        return (Piece(f"{relation.reverse} ", relation.id), *builder.name(relation.from_))
    words = wording.RELATION_TO_IT.format(words=relation.is_)
    return (*builder.name(relation.from_), Piece(words, relation.id))


def mentions(id_: str, shown: Iterable[str], builder: CardBuilder) -> tuple[CardItem, ...]:
    """Where else the entry is mentioned, beside the entries that the card has shown already."""
    edges = builder.links.named_by(id_)
    known = {*shown, *(edge.source for edge in edges if edge.kind is LinkKind.ASKS)}
    named = dict.fromkeys(edge.source for edge in edges if edge.kind is LinkKind.MENTIONS)
    return builder.name_row(wording.MENTIONED_IN, (other for other in named if other not in known))


def open_questions(id_: str, builder: CardBuilder) -> Iterator[CardItem]:
    """The unknowns about an entry."""
    unknowns = builder.briefing.unknowns
    return (question(one) for one in unknowns if any(ref.id == id_ for ref in one.about))


def question(unknown: Unknown) -> CardItem:
    """An open question in one line."""
    return CardItem(wording.OPEN_QUESTION, (Piece(unknown.label, unknown.id, "", "unknown"),))
