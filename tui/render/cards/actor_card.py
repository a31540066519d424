"""The card of an actor: what it says, does and undergoes, statements about it, members and relations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.combined_stance import held
from tui.analysis.issue_groups import by_issue
from tui.model.entries import Event, Statement
from tui.render import wording
from tui.render.cards import card_links, single_source_lines
from tui.render.cards.entry_marks import combined_stance, stance_before
from tui.render.cards.pieces import (
    DOT,
    FAINT,
    HEDGE,
    STRONG,
    Card,
    CardItem,
    Piece,
    headed,
    joined,
    phrase,
    sentence,
    text_row,
)
from tui.text.plural import plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.analysis.actor_record import ActorRecord
    from tui.model.entries import Actor, Ref
    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Pieces

SHOWN = frozenset({"name", "short", "aliases", "kind", "part_of", "role", "note", "quote"})
"""The fields with a place of their own."""


def actor_card(actor: Actor, builder: CardBuilder) -> Card:
    """An actor's card."""
    record = builder.answers.record(actor.id)
    return Card(
        headed(Piece(actor.label, role=STRONG), marks(actor, record)),
        _account(actor, record, builder),
        footing=single_source_lines.dependents(actor.id, builder),
    )


def marks(actor: Actor, record: ActorRecord) -> tuple[str, ...]:
    """An actor's kind, role, and whether it is never quoted; empty for what does not apply."""
    return (actor.kind.replace("-", " "), actor.role, wording.NEVER_QUOTED if record.silent else "")


def _account(actor: Actor, record: ActorRecord, builder: CardBuilder) -> Iterator[CardItem]:
    yield from never_quoted(record)
    yield from description(actor, builder)
    yield from _part(actor, record, builder)
    yield from card_links.statements_and_events(record.spoken_of, builder)
    yield from card_links.relations(actor.id, builder)
    yield from builder.name_row(wording.MEMBERS, builder.briefing.membership.members(actor.id))
    yield from card_links.open_questions(actor.id, builder)
    shown = (*record.says, *record.does, *record.acted_on, *record.spoken_of)
    yield from card_links.mentions(actor.id, shown, builder)
    yield from builder.quotes(actor)


def description(actor: Actor, builder: CardBuilder, *, in_tree: bool = False) -> Iterator[CardItem]:
    """The author's words about an actor; `in_tree` leaves out the whole that it is listed under."""
    yield from builder.prose_row(actor.note, actor.id)
    names = ", ".join(filter(None, (actor.short, *actor.aliases)))
    yield from text_row(wording.FIELDS["aliases"], names)
    if not (in_tree and len(actor.part_of) == 1 and not actor.part_of[0].uncertain):
        yield from builder.field_rows(actor, "part_of")
    yield from builder.other_rows(actor, SHOWN)
    yield from _moves(actor, builder)


def _moves(actor: Actor, builder: CardBuilder) -> Iterator[CardItem]:
    """The issues on which an actor, members included, has changed its stance."""
    family = builder.briefing.membership.family(actor.id)
    for _, issue, positions in by_issue(builder.briefing):
        stance = held(family, positions) if issue else None
        if issue and stance and stance.moved:
            now = phrase(wording.STANCE_ON, stance=(combined_stance(stance),), issue=builder.name(issue.id))
            before = stance_before(stance, builder.briefing.year_hint)
            yield CardItem(wording.CHANGED, joined((now, before), DOT))


def never_quoted(record: ActorRecord) -> tuple[CardItem, ...]:
    """That an actor is mentioned and never quoted; nothing where it is quoted."""
    places = plural(record.places, wording.PLACE_IN_TEXT)
    return (sentence(wording.MENTIONED.format(places=places)),) if record.silent else ()


def _part(actor: Actor, record: ActorRecord, builder: CardBuilder) -> Iterator[CardItem]:
    for statement in builder.each(record.says, Statement):
        yield CardItem(wording.SAYS, _statement(statement, actor.id, builder))
    for label, field, ids in (
        (wording.DOES, "by", record.does),
        (wording.TARGET_OF, "target", record.acted_on),
    ):
        for event in builder.each(ids, Event):
            yield CardItem(label, (*builder.event_line(event), *_role(event, field, actor.id, builder)))


def _statement(statement: Statement, speaker: str, builder: CardBuilder) -> Pieces:
    """A statement of an actor itself or of a member, and its topics."""
    own = any(ref.id == speaker for ref in statement.by)
    line = builder.statement_line(statement, speaker=not own)
    topics = builder.names(statement.about)
    return (*line, *phrase(wording.ABOUT, FAINT, topics=topics)) if topics else line


def _role(event: Event, field: str, id_: str, builder: CardBuilder) -> Pieces:
    """By which member the actor takes part, or that it is inferred; nothing where it takes part itself."""
    refs: tuple[Ref, ...] = getattr(event, field)
    own = [ref for ref in refs if ref.id == id_]
    if own:
        doubt = (DOT, Piece(f"{wording.field_label(field)}?", role=HEDGE))
        return doubt if all(ref.uncertain for ref in own) else ()
    members = builder.briefing.membership.members(id_)
    through = builder.names(ref for ref in refs if ref.id in members)
    return phrase(wording.VIA, FAINT, members=through) if through else ()
