"""What a card says of an entry's ties: who speaks of it, where it is named, what is not known about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.edges import LinkKind
from tui.model.entries import Event, Statement
from tui.model.links import Reason
from tui.render.cards.pieces import CardItem, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.model.entries import Relation, Unknown
    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Pieces


def spoken_of(ids: Iterable[str], teller: CardBuilder, label: str = "is said about it") -> Iterator[CardItem]:
    """The statements and events among these ids, in one line each."""
    for id_ in ids:
        for statement in teller.each((id_,), Statement):
            yield CardItem(label, teller.said(statement))
        for event in teller.each((id_,), Event):
            yield CardItem(label, teller.happened(event))


def about(id_: str, teller: CardBuilder) -> Iterator[CardItem]:
    """The statements about an entry."""
    others = (link.other for link in teller.links.of(id_) if link.kind is LinkKind.ABOUT)
    return (CardItem("is said about it", teller.said(other)) for other in teller.each(others, Statement))


def relations(id_: str, teller: CardBuilder) -> Iterator[CardItem]:
    """The lasting ties of an entry, read from its end."""
    for relation in teller.briefing.relations:
        pieces = _read_from(id_, relation, teller)
        if pieces:
            yield CardItem("relation", pieces)


def _read_from(id_: str, relation: Relation, teller: CardBuilder) -> Pieces:
    if relation.from_ is None or relation.to is None:
        return ()
    if relation.from_.id == id_:
        return (Piece(f"{relation.is_} ", relation.id), *teller.name(relation.to))
    if relation.to.id != id_:
        return ()
    if relation.reverse:
        return (Piece(f"{relation.reverse} ", relation.id), *teller.name(relation.from_))
    return (*teller.name(relation.from_), Piece(f" {relation.is_} it", relation.id))


def mentions(id_: str, told: Iterable[str], teller: CardBuilder) -> tuple[CardItem, ...]:
    """Where else the entry is named, beside what the card has told already."""
    ties = teller.links.of(id_)
    known = {*told, *(link.other for link in ties if link.kind is LinkKind.ASKS)}
    named = (link.other for link in ties if link.reason == Reason(LinkKind.MENTIONS))
    return teller.listed("named in", dict.fromkeys(other for other in named if other not in known))


def open_questions(id_: str, teller: CardBuilder) -> Iterator[CardItem]:
    """The unknowns about an entry."""
    unknowns = teller.briefing.unknowns
    return (question(one) for one in unknowns if any(ref.id == id_ for ref in one.about))


def question(unknown: Unknown) -> CardItem:
    """An open question in one line."""
    return CardItem("not known", (Piece(unknown.label, unknown.id, "", "unknown"),))
