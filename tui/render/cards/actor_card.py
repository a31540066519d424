"""The card of an actor: what it says, does and undergoes, what is said about it, its members and ties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.actor_record import record as record_of
from tui.model.entries import Event, Statement
from tui.render.cards import card_links, single_source_lines
from tui.render.cards.pieces import DOT, FAINT, HEDGE, STRONG, Card, CardItem, Piece, headed, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.analysis.actor_record import ActorRecord
    from tui.model.entries import Actor, Ref
    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Pieces


def actor_card(actor: Actor, teller: CardBuilder) -> Card:
    """An actor's card."""
    record = record_of(actor.id, teller.briefing, teller.links)
    marks = (actor.kind.replace("-", " "), actor.role, "silent" if record.silent else "")
    return Card(
        headed(Piece(actor.label, role=STRONG), marks),
        _account(actor, record, teller),
        footing=single_source_lines.alone(actor.id, teller),
    )


def _account(actor: Actor, record: ActorRecord, teller: CardBuilder) -> Iterator[CardItem]:
    """All that is told of an actor, each thing once it is asked for."""
    yield from silence(record)
    yield from teller.note(actor.note, actor.id)
    yield from plain("also called", ", ".join(filter(None, (actor.short, *actor.aliases))))
    yield from teller.listed("part of", actor.part_of)
    yield from _part(actor, record, teller)
    yield from card_links.spoken_of(record.spoken_of, teller)
    yield from card_links.relations(actor.id, teller)
    yield from teller.listed("members", teller.briefing.membership.members(actor.id))
    yield from card_links.open_questions(actor.id, teller)
    told = (*record.says, *record.does, *record.acted_on, *record.spoken_of)
    yield from card_links.mentions(actor.id, told, teller)
    yield from teller.quotes(actor)


def silence(record: ActorRecord) -> tuple[CardItem, ...]:
    """That an actor is spoken about and never speaks; nothing where it does."""
    if not record.silent:
        return ()
    places = "one place" if record.places == 1 else f"{record.places} places"
    return (CardItem("", (Piece(f"Spoken about in {places}, quoted in none.", role=HEDGE),)),)


def _part(actor: Actor, record: ActorRecord, teller: CardBuilder) -> Iterator[CardItem]:
    for statement in teller.each(record.says, Statement):
        yield CardItem("says", _saying(statement, actor.id, teller))
    for event in teller.each(record.does, Event):
        yield CardItem("does", (*teller.happened(event), *_role(event.by, "by", actor.id, teller)))
    for event in teller.each(record.acted_on, Event):
        yield CardItem(
            "is acted on", (*teller.happened(event), *_role(event.target, "target", actor.id, teller))
        )


def _saying(statement: Statement, speaker: str, teller: CardBuilder) -> Pieces:
    """What an actor says, itself or through a member, and about what."""
    own = any(ref.id == speaker for ref in statement.by)
    said = teller.said(statement, speaker=not own)
    return (
        (*said, Piece(" · about ", role=FAINT), *teller.names(statement.about)) if statement.about else said
    )


def _role(refs: tuple[Ref, ...], field: str, id_: str, teller: CardBuilder) -> Pieces:
    """By which member the actor takes part, or that it is inferred; nothing where it takes part itself."""
    own = [ref for ref in refs if ref.id == id_]
    if own:
        return (DOT, Piece(f"{field}?", role=HEDGE)) if all(ref.uncertain for ref in own) else ()
    members = teller.briefing.membership.members(id_)
    through = [ref for ref in refs if ref.id in members]
    return (Piece(" through ", role=FAINT), *teller.names(through)) if through else ()
