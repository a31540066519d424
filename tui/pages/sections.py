"""What a page says of a briefing, and in which order: sections made of blocks, without a width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.briefing.model import UNSTATED
from tui.briefing.named import NamedTuple
from tui.briefing.readings.issues import by_issue
from tui.briefing.readings.matrix import matrix
from tui.briefing.readings.record import record
from tui.briefing.readings.sides import actor_tree
from tui.briefing.readings.silence import silent
from tui.pages.cards import events, missing, overview, places, relations, rests, statements
from tui.pages.cards.marks import called, mark_of, stance_of, stance_words
from tui.pages.cards.pieces import DOT, FAINT, STRONG, Item, Piece, Pieces, headed, joined, plain
from tui.pages.cards.sources import source_card

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.briefing.model import Actor, Briefing, Claim, Event, Issue, Position, Statement
    from tui.briefing.readings.matrix import Matrix
    from tui.briefing.readings.record import Record
    from tui.pages.cards.teller import Teller


class Block(NamedTuple):
    """A heading and the paragraphs below it."""

    heading: Pieces
    items: tuple[Item, ...] = ()
    depth: int = 0
    """How many steps it is indented."""
    inset: int = 1
    """How many steps its paragraphs are indented below the heading."""
    apart: bool = True
    """Whether a blank line parts it from the block before it."""


class Section(NamedTuple):
    """A part of the page under a title; it is left out where it has nothing to say."""

    title: str
    blocks: Iterable[Block]
    table: Matrix | None = None
    """A table that stands before the blocks, if it has any cell."""


def head(briefing: Briefing, teller: Teller) -> Block:
    """The title, the day and tags, and the summary."""
    title = Piece(briefing.title or overview.UNTITLED, role=STRONG)
    return Block((title,), (*overview.keywords(briefing, teller), *teller.note(briefing.summary)))


def sections(briefing: Briefing, teller: Teller) -> tuple[Section, ...]:
    """The sections in reading order."""
    return (
        Section("Key points", _points(briefing, teller)),
        Section("Timeline", _timeline(briefing, teller)),
        Section("Actors", _actors(briefing, teller)),
        Section("Relations", _relations(briefing, teller)),
        Section("Places", _places(briefing, teller)),
        Section("Who stands where", (), matrix(briefing)),
        Section("Positions", _positions(briefing, teller)),
        Section("Claims", (_claim(claim, teller) for claim in briefing.claims)),
        Section("Spoken of, and not heard", _silent(briefing, teller)),
        Section("No position found", _no_position(teller)),
        Section("Open questions", _open_questions(briefing, teller)),
        Section("What stands on one voice alone", _sole_voices(teller)),
        Section("Sources", _sources(briefing, teller)),
    )


def _points(briefing: Briefing, teller: Teller) -> Iterator[Block]:
    points = overview.points(briefing, teller)
    if points:
        yield Block((), points, inset=0)


# ---- events


def _timeline(briefing: Briefing, teller: Teller) -> Iterator[Block]:
    for id_ in briefing.told:
        event = briefing.timeline[id_]
        yield Block(events.heading(event), (*_as_told(event), *events.account(event, teller)))
        yield from _tellings(event, teller)


def _as_told(event: Event) -> tuple[Item, ...]:
    """That an event without any time has its place from the file alone."""
    return plain("when", "as told") if event.is_as_told and not event.when else ()


def _tellings(event: Event, teller: Teller) -> Iterator[Block]:
    """What each side tells of an event; all of it stands among the positions and claims, too."""
    if not any(link.kind == "about" for link in teller.links.of(event.id)):
        return  # of most events nobody tells, and the index knows it at once
    told = events.told_by(event, teller)
    for column in told.columns:
        heading = (Piece("told by ", role=FAINT), *column.heading)
        yield Block(heading, column.items, depth=1, apart=False)
    if told.together:
        yield Block((), told.together, apart=False)


# ---- actors, their relations, places


def _actors(briefing: Briefing, teller: Teller) -> Iterator[Block]:
    for actor, depth in actor_tree(briefing):
        part = record(actor.id, briefing, teller.links)
        words = (actor.kind.replace("-", " "), actor.role, *_counts(part))
        items = (
            *teller.note(actor.note, actor.id),
            *plain("also called", ", ".join(filter(None, (actor.short, *actor.aliases)))),
            *_belongs(actor, depth, teller),
            *plain("Wikidata", actor.wikidata),
            *plain("address", actor.url),
            *teller.quotes(actor),
        )
        # A member stands a step below its whole, and what is told of the whole a step further in.
        yield Block(headed(Piece(actor.label, role=STRONG), words), items, depth, inset=2, apart=not depth)


def _counts(part: Record) -> Iterator[str]:
    """How often an actor says, does and undergoes something, its members included."""
    if part.silent:
        yield "silent"
    for label, ids in (
        ("says", part.says),
        ("does", part.does),
        ("is acted on", part.acted_on),
        ("is spoken of", part.spoken_of),
    ):
        if ids:
            yield f"{label}\u00a0{len(ids)}"  # a number stays with what it counts


def _belongs(actor: Actor, depth: int, teller: Teller) -> tuple[Item, ...]:
    """What an actor belongs to, where its place in the tree does not say it all."""
    told = depth and len(actor.part_of) == 1 and not actor.part_of[0].uncertain
    return () if told else teller.listed("part of", actor.part_of)


def _relations(briefing: Briefing, teller: Teller) -> Iterator[Block]:
    for relation in briefing.relations:
        items = (
            *plain("reverse", relation.reverse),
            *plain("date", teller.date(relation.date)),
            *teller.quotes(relation),
        )
        yield Block(relations.sentence(relation, teller), items)


def _places(briefing: Briefing, teller: Teller) -> Iterator[Block]:
    for number, place in enumerate(briefing.places.values()):
        heading = (Piece(place.label, role=STRONG),)
        yield Block(heading, places.description(place, teller), apart=not number)


# ---- statements


def _positions(briefing: Briefing, teller: Teller) -> Iterator[Block]:
    for group, issue, positions in by_issue(briefing):
        if issue is not None:
            yield _issue(issue, group, positions, teller)
        else:
            yield Block((Piece("On no known issue", role=STRONG),))
        for position in positions:
            on = teller.listed("issue", filter(None, (position.issue,))) if issue is None else ()
            yield _position(position, on, teller)


def _issue(issue: Issue, group: str, positions: tuple[Position, ...], teller: Teller) -> Block:
    silence = () if positions else (Item("", (Piece("no position in this text", role=FAINT),)),)
    items = (*plain("among", group), *teller.note(issue.text, issue.id), *silence)
    return Block((Piece(issue.label, role=STRONG),), items)


def _position(position: Position, on: tuple[Item, ...], teller: Teller) -> Block:
    stance = Piece(stance_words(position), role=stance_of(position), mark=mark_of(position))
    condition = teller.note(position.condition, label="on condition")
    return _statement(position, stance, (*on, *condition), (), teller)._replace(depth=1)


def _claim(claim: Claim, teller: Teller) -> Block:
    kind = Piece(called(claim), role=STRONG, mark=mark_of(claim))
    return _statement(claim, kind, (), statements.weight(claim), teller)


def _statement(
    statement: Statement, kind: Piece, terms: tuple[Item, ...], weight: tuple[Item, ...], teller: Teller
) -> Block:
    speakers = teller.names(ref for ref in statement.by if ref.id != UNSTATED)  # the standing names nobody
    heading = joined(((kind,), speakers, statements.standing(statement, teller)), DOT)
    return Block(
        heading,
        (
            *statements.words(statement, teller),
            *terms,
            *_chain(statement, teller),
            *statements.utterance(statement, teller),
            *statements.answers(statement, teller),
            *weight,
            *teller.quotes(statement),
        ),
    )


def _chain(statement: Statement, teller: Teller) -> tuple[Item, ...]:
    """On whose word it is said; nothing for the article's own voice, which the heading names."""
    spoken = statement.by or statement.via or len(teller.briefing.sources) > 1
    return (Item("on whose word", teller.chain(statement)),) if spoken else ()


# ---- what is missing, and where it all comes from


def _silent(briefing: Briefing, teller: Teller) -> Iterator[Block]:
    """Who never speaks, and in how many places others speak of it."""
    for number, one in enumerate(silent(briefing, teller.links)):
        places = "in one place" if one.places == 1 else f"in {one.places} places"
        yield Block(headed(teller.name(one.actor)[0], (places,)), apart=not number)


def _no_position(teller: Teller) -> Iterator[Block]:
    """The issues on which somebody who speaks takes no position."""
    for number, (issue, sides) in enumerate(missing.without_position(teller)):
        yield Block(teller.name(issue, role=STRONG), (Item("", sides),), apart=not number)


def _sole_voices(teller: Teller) -> Iterator[Block]:
    """How much falls without each voice on which something stands alone."""
    for number, (voice, _) in enumerate(rests.sole_voices(teller)):
        fallen = rests.kinds(teller.answers.support.alone[voice], teller)
        yield Block(headed(Piece(teller.short(voice)), (fallen,)), apart=not number)


def _open_questions(briefing: Briefing, teller: Teller) -> Iterator[Block]:
    for unknown in briefing.unknowns:
        question = (Piece("", mark="unknown"), *teller.prose(unknown.text))
        yield Block(question, (*teller.listed("about", unknown.about), *teller.quotes(unknown)))


def _sources(briefing: Briefing, teller: Teller) -> Iterator[Block]:
    for source in briefing.sources.values():
        card = source_card(source, teller)
        yield Block(card.heading, tuple(card.items))
