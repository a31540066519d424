"""What a page says of a briefing, and in which order: sections made of blocks, without a width."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.actor_record import record
from tui.analysis.issue_groups import by_issue
from tui.analysis.matrix import matrix
from tui.analysis.sides import actor_tree
from tui.analysis.silence import silent
from tui.model.entries import UNSTATED
from tui.render.cards import (
    event_card,
    missing,
    overview,
    place_card,
    relation_card,
    single_source_lines,
    statement_card,
)
from tui.render.cards.entry_marks import called, mark_of, stance_of, stance_words
from tui.render.cards.pieces import DOT, FAINT, STRONG, CardItem, Piece, Pieces, headed, joined, plain
from tui.render.cards.source_card import source_card

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.analysis.actor_record import ActorRecord
    from tui.analysis.matrix import StanceMatrix
    from tui.model.entries import Actor, Briefing, Claim, Event, Issue, Position, Statement
    from tui.render.cards.card_builder import CardBuilder


class PageBlock(NamedTuple):
    """A heading and the paragraphs below it."""

    heading: Pieces
    items: tuple[CardItem, ...] = ()
    depth: int = 0
    """How many steps it is indented."""
    inset: int = 1
    """How many steps its paragraphs are indented below the heading."""
    apart: bool = True
    """Whether a blank line parts it from the block before it."""


class PageSection(NamedTuple):
    """A part of the page under a title; it is left out where it has nothing to say."""

    title: str
    blocks: Iterable[PageBlock]
    table: StanceMatrix | None = None
    """A table that stands before the blocks, if it has any cell."""


def head(briefing: Briefing, teller: CardBuilder) -> PageBlock:
    """The title, the day and tags, and the summary."""
    title = Piece(briefing.title or overview.UNTITLED, role=STRONG)
    return PageBlock((title,), (*overview.keywords(briefing, teller), *teller.note(briefing.summary)))


def sections(briefing: Briefing, teller: CardBuilder) -> tuple[PageSection, ...]:
    """The sections in reading order."""
    return (
        PageSection("Key points", _points(briefing, teller)),
        PageSection("Timeline", _timeline(briefing, teller)),
        PageSection("Actors", _actors(briefing, teller)),
        PageSection("Relations", _relations(briefing, teller)),
        PageSection("Places", _places(briefing, teller)),
        PageSection("Who stands where", (), matrix(briefing)),
        PageSection("Positions", _positions(briefing, teller)),
        PageSection("Claims", (_claim(claim, teller) for claim in briefing.claims)),
        PageSection("Spoken of, and not heard", _silent(briefing, teller)),
        PageSection("No position found", _no_position(teller)),
        PageSection("Open questions", _open_questions(briefing, teller)),
        PageSection("What stands on one voice alone", _sole_voices(teller)),
        PageSection("Sources", _sources(briefing, teller)),
    )


def _points(briefing: Briefing, teller: CardBuilder) -> Iterator[PageBlock]:
    points = overview.points(briefing, teller)
    if points:
        yield PageBlock((), points, inset=0)


# ---- events


def _timeline(briefing: Briefing, teller: CardBuilder) -> Iterator[PageBlock]:
    for id_ in briefing.told:
        event = briefing.timeline[id_]
        yield PageBlock(event_card.heading(event), (*_as_told(event), *event_card.account(event, teller)))
        yield from _tellings(event, teller)


def _as_told(event: Event) -> tuple[CardItem, ...]:
    """That an event without any time has its place from the file alone."""
    return plain("when", "as told") if event.is_as_told and not event.when else ()


def _tellings(event: Event, teller: CardBuilder) -> Iterator[PageBlock]:
    """What each side tells of an event; all of it stands among the positions and claims, too."""
    if not any(link.kind == "about" for link in teller.links.of(event.id)):
        return  # of most events nobody tells, and the index knows it at once
    told = event_card.told_by(event, teller)
    for column in told.columns:
        heading = (Piece("told by ", role=FAINT), *column.heading)
        yield PageBlock(heading, column.items, depth=1, apart=False)
    if told.together:
        yield PageBlock((), told.together, apart=False)


# ---- actors, their relations, places


def _actors(briefing: Briefing, teller: CardBuilder) -> Iterator[PageBlock]:
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
        yield PageBlock(
            headed(Piece(actor.label, role=STRONG), words), items, depth, inset=2, apart=not depth
        )


def _counts(part: ActorRecord) -> Iterator[str]:
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


def _belongs(actor: Actor, depth: int, teller: CardBuilder) -> tuple[CardItem, ...]:
    """What an actor belongs to, where its place in the tree does not say it all."""
    told = depth and len(actor.part_of) == 1 and not actor.part_of[0].uncertain
    return () if told else teller.listed("part of", actor.part_of)


def _relations(briefing: Briefing, teller: CardBuilder) -> Iterator[PageBlock]:
    for relation in briefing.relations:
        items = (
            *plain("reverse", relation.reverse),
            *plain("date", teller.date(relation.date)),
            *teller.quotes(relation),
        )
        yield PageBlock(relation_card.sentence(relation, teller), items)


def _places(briefing: Briefing, teller: CardBuilder) -> Iterator[PageBlock]:
    for number, place in enumerate(briefing.places.values()):
        heading = (Piece(place.label, role=STRONG),)
        yield PageBlock(heading, place_card.description(place, teller), apart=not number)


# ---- statements


def _positions(briefing: Briefing, teller: CardBuilder) -> Iterator[PageBlock]:
    for group, issue, positions in by_issue(briefing):
        if issue is not None:
            yield _issue(issue, group, positions, teller)
        else:
            yield PageBlock((Piece("On no known issue", role=STRONG),))
        for position in positions:
            on = teller.listed("issue", filter(None, (position.issue,))) if issue is None else ()
            yield _position(position, on, teller)


def _issue(issue: Issue, group: str, positions: tuple[Position, ...], teller: CardBuilder) -> PageBlock:
    silence = () if positions else (CardItem("", (Piece("no position in this text", role=FAINT),)),)
    items = (*plain("among", group), *teller.note(issue.text, issue.id), *silence)
    return PageBlock((Piece(issue.label, role=STRONG),), items)


def _position(position: Position, on: tuple[CardItem, ...], teller: CardBuilder) -> PageBlock:
    stance = Piece(stance_words(position), role=stance_of(position), mark=mark_of(position))
    condition = teller.note(position.condition, label="on condition")
    return _statement(position, stance, (*on, *condition), (), teller)._replace(depth=1)


def _claim(claim: Claim, teller: CardBuilder) -> PageBlock:
    kind = Piece(called(claim), role=STRONG, mark=mark_of(claim))
    return _statement(claim, kind, (), statement_card.weight(claim), teller)


def _statement(
    statement: Statement,
    kind: Piece,
    terms: tuple[CardItem, ...],
    weight: tuple[CardItem, ...],
    teller: CardBuilder,
) -> PageBlock:
    speakers = teller.names(ref for ref in statement.by if ref.id != UNSTATED)  # the standing names nobody
    heading = joined(((kind,), speakers, statement_card.standing(statement, teller)), DOT)
    return PageBlock(
        heading,
        (
            *statement_card.words(statement, teller),
            *terms,
            *_chain(statement, teller),
            *statement_card.utterance(statement, teller),
            *statement_card.answers(statement, teller),
            *weight,
            *teller.quotes(statement),
        ),
    )


def _chain(statement: Statement, teller: CardBuilder) -> tuple[CardItem, ...]:
    """On whose word it is said; nothing for the article's own voice, which the heading names."""
    spoken = statement.by or statement.via or len(teller.briefing.sources) > 1
    return (CardItem("on whose word", teller.chain(statement)),) if spoken else ()


# ---- what is missing, and where it all comes from


def _silent(briefing: Briefing, teller: CardBuilder) -> Iterator[PageBlock]:
    """Who never speaks, and in how many places others speak of it."""
    for number, one in enumerate(silent(briefing, teller.links)):
        places = "in one place" if one.places == 1 else f"in {one.places} places"
        yield PageBlock(headed(teller.name(one.actor)[0], (places,)), apart=not number)


def _no_position(teller: CardBuilder) -> Iterator[PageBlock]:
    """The issues on which somebody who speaks takes no position."""
    for number, (issue, sides) in enumerate(missing.without_position(teller)):
        yield PageBlock(teller.name(issue, role=STRONG), (CardItem("", sides),), apart=not number)


def _sole_voices(teller: CardBuilder) -> Iterator[PageBlock]:
    """How much falls without each voice on which something stands alone."""
    for number, (voice, _) in enumerate(single_source_lines.sole_voices(teller)):
        fallen = single_source_lines.kinds(teller.answers.support.alone[voice], teller)
        yield PageBlock(headed(Piece(teller.short(voice)), (fallen,)), apart=not number)


def _open_questions(briefing: Briefing, teller: CardBuilder) -> Iterator[PageBlock]:
    for unknown in briefing.unknowns:
        question = (Piece("", mark="unknown"), *teller.prose(unknown.text))
        yield PageBlock(question, (*teller.listed("about", unknown.about), *teller.quotes(unknown)))


def _sources(briefing: Briefing, teller: CardBuilder) -> Iterator[PageBlock]:
    for source in briefing.sources.values():
        card = source_card(source, teller)
        yield PageBlock(card.heading, tuple(card.items))
