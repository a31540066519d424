"""The card of an actor: what it says, does and undergoes, what is said about it, its members and ties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.briefing.model import Event, Statement
from tui.briefing.readings.record import record as record_of
from tui.pages.cards import rests, ties
from tui.pages.cards.pieces import DOT, FAINT, HEDGE, STRONG, Card, Item, Piece, headed, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.briefing.model import Actor, Ref
    from tui.briefing.readings.record import Record
    from tui.pages.cards.pieces import Pieces
    from tui.pages.cards.teller import Teller


def actor_card(actor: Actor, teller: Teller) -> Card:
    """An actor's card."""
    record = record_of(actor.id, teller.briefing, teller.links)
    marks = (actor.kind.replace("-", " "), actor.role, "silent" if record.silent else "")
    return Card(
        headed(Piece(actor.label, role=STRONG), marks),
        _account(actor, record, teller),
        footing=rests.alone(actor.id, teller),
    )


def _account(actor: Actor, record: Record, teller: Teller) -> Iterator[Item]:
    """All that is told of an actor, each thing once it is asked for."""
    yield from silence(record)
    yield from teller.note(actor.note, actor.id)
    yield from plain("also called", ", ".join(filter(None, (actor.short, *actor.aliases))))
    yield from teller.listed("part of", actor.part_of)
    yield from _part(actor, record, teller)
    yield from ties.spoken_of(record.spoken_of, teller)
    yield from ties.relations(actor.id, teller)
    yield from teller.listed("members", teller.links.members(actor.id))
    yield from ties.open_questions(actor.id, teller)
    told = (*record.says, *record.does, *record.acted_on, *record.spoken_of)
    yield from ties.mentions(actor.id, told, teller)
    yield from teller.quotes(actor)


def silence(record: Record) -> tuple[Item, ...]:
    """That an actor is spoken about and never speaks; nothing where it does."""
    if not record.silent:
        return ()
    places = "one place" if record.places == 1 else f"{record.places} places"
    return (Item("", (Piece(f"Spoken about in {places}, quoted in none.", role=HEDGE),)),)


def _part(actor: Actor, record: Record, teller: Teller) -> Iterator[Item]:
    for statement in teller.each(record.says, Statement):
        yield Item("says", _saying(statement, actor.id, teller))
    for event in teller.each(record.does, Event):
        yield Item("does", (*teller.happened(event), *_role(event.by, "by", actor.id, teller)))
    for event in teller.each(record.acted_on, Event):
        yield Item("is acted on", (*teller.happened(event), *_role(event.target, "target", actor.id, teller)))


def _saying(statement: Statement, speaker: str, teller: Teller) -> Pieces:
    """What an actor says, itself or through a member, and about what."""
    own = any(ref.id == speaker for ref in statement.by)
    said = teller.said(statement, speaker=not own)
    return (
        (*said, Piece(" · about ", role=FAINT), *teller.names(statement.about)) if statement.about else said
    )


def _role(refs: tuple[Ref, ...], field: str, id_: str, teller: Teller) -> Pieces:
    """By which member the actor takes part, or that it is inferred; nothing where it takes part itself."""
    own = [ref for ref in refs if ref.id == id_]
    if own:
        return (DOT, Piece(f"{field}?", role=HEDGE)) if all(ref.uncertain for ref in own) else ()
    members = teller.links.members(id_)
    through = [ref for ref in refs if ref.id in members]
    return (Piece(" through ", role=FAINT), *teller.names(through)) if through else ()
