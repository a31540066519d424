"""The sections of a page in reading order: blocks of paragraphs, without a width."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.issue_groups import by_issue
from tui.analysis.matrix import matrix
from tui.analysis.sides import actor_tree
from tui.analysis.silence import silent
from tui.analysis.undated import in_order_of_days
from tui.model.edges import LinkKind
from tui.model.entries import UNSTATED
from tui.render import wording
from tui.render.cards import (
    actor_card,
    briefing_card,
    event_card,
    gaps,
    issue_card,
    place_card,
    relation_card,
    single_source_lines,
    statement_card,
    unknown_card,
)
from tui.render.cards.entry_marks import kind_words, mark_of
from tui.render.cards.pieces import (
    DOT,
    FAINT,
    STRONG,
    CardItem,
    Piece,
    Pieces,
    headed,
    joined,
    phrase,
    sentence,
    text_row,
)
from tui.render.cards.source_card import source_card

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.analysis.actor_record import ActorRecord
    from tui.analysis.matrix import StanceMatrix
    from tui.model.entries import Briefing, Claim, Event, Issue, Position, Statement
    from tui.render.cards.card_builder import CardBuilder


_DEEDS = ("does", "acted_on")
"""The counts of events, which may be planned or alleged only."""


class PageBlock(NamedTuple):
    """A heading and the paragraphs below it."""

    heading: Pieces
    items: tuple[CardItem, ...] = ()
    depth: int = 0
    """How many steps it is indented."""
    inset: int = 1
    """How many steps its paragraphs are indented below the heading."""
    apart: bool = True
    """Whether a blank line separates it from the block before it."""


class PageSection(NamedTuple):
    """A part of the page under a title; an empty one is left out."""

    title: str
    blocks: Iterable[PageBlock]
    table: StanceMatrix | None = None
    """A table before the blocks; left out where it has no cell."""


def head(builder: CardBuilder) -> PageBlock:
    """The title, the day and tags, the summary, and the other fields of the briefing."""
    return PageBlock(
        briefing_card.title(builder),
        (
            *briefing_card.keywords(builder),
            *builder.prose_row(builder.briefing.summary),
            *builder.other_rows(builder.briefing, briefing_card.SHOWN),
        ),
    )


def sections(builder: CardBuilder) -> Iterator[PageSection]:
    """The sections in reading order."""
    blocks: dict[str, Iterable[PageBlock]] = {
        "points": _points(builder),
        "evidence": _evidence(builder),
        "timeline": _timeline(builder),
        "actors": _actors(builder),
        "relations": _relations(builder),
        "places": _places(builder),
        "matrix": (),
        "positions": _positions(builder),
        "claims": (_claim(claim, builder) for claim in builder.briefing.claims),
        "never_quoted": _never_quoted(builder),
        "no_position": _no_position(builder),
        "unknowns": _unknowns(builder),
        "single_sources": _single_sources(builder),
        "sources": _sources(builder),
    }
    for key, its in blocks.items():
        table = matrix(builder.briefing) if key == "matrix" else None
        yield PageSection(wording.SECTIONS[key], its, table)


def _points(builder: CardBuilder) -> Iterator[PageBlock]:
    points = briefing_card.points(builder)
    if points:
        yield PageBlock((), points, inset=0)


def _evidence(builder: CardBuilder) -> Iterator[PageBlock]:
    rows = tuple(briefing_card.evidence(builder))
    if rows:
        yield PageBlock((), rows, inset=0)


# ---- events


def _timeline(builder: CardBuilder) -> Iterator[PageBlock]:
    for id_ in in_order_of_days(builder.briefing.event_order, builder.briefing):
        event = builder.briefing.timeline[id_]
        no_date = text_row(wording.WHEN, wording.NO_DATE) if event.is_as_told and not event.when else ()
        yield PageBlock(event_card.heading(event), (*no_date, *event_card.description(event, builder)))
        yield from _reports(event, builder)


def _reports(event: Event, builder: CardBuilder) -> Iterator[PageBlock]:
    """Who reports an event; all of it is among the positions and claims, too."""
    if not any(link.kind is LinkKind.ABOUT for link in builder.links.of(event.id)):
        return  # most events have no reports, and the index knows it at once
    reports = event_card.reports_of(event, builder)
    for column in reports.columns:
        heading = phrase(wording.REPORTED_BY, FAINT, speaker=column.heading)
        yield PageBlock(heading, column.items, depth=1, apart=False)
    if reports.together:
        yield PageBlock((), reports.together, apart=False)


# ---- actors, their relations, places


def _actors(builder: CardBuilder) -> Iterator[PageBlock]:
    for actor, depth in actor_tree(builder.briefing):
        its = builder.answers.record(actor.id)
        heading = headed(
            Piece(actor.label, role=STRONG), (*actor_card.marks(actor, its), *_counts(its, builder.briefing))
        )
        items = (*actor_card.description(actor, builder, in_tree=depth > 0), *builder.quotes(actor))
        # A member is a step below its whole, and the paragraphs of the whole are a step further in.
        yield PageBlock(heading, items, depth, inset=2, apart=not depth)


def _counts(its: ActorRecord, briefing: Briefing) -> Iterator[str]:
    """How often an actor says, does and undergoes something, its members included."""
    for name, template in wording.COUNTS.items():
        ids: tuple[str, ...] = getattr(its, name)
        if ids:
            yield template.format(number=len(ids)) + _not_facts(ids if name in _DEEDS else (), briefing)


def _not_facts(ids: Iterable[str], briefing: Briefing) -> str:
    """How many of these events are planned, alleged, denied or cancelled; nothing if none is."""
    statuses = Counter(event.status for id_ in ids if (event := briefing.timeline[id_]).status)
    parts = (wording.OF_STATUS.format(number=number, status=status) for status, number in statuses.items())
    return wording.NOT_FACTS.format(parts=", ".join(parts)) if statuses else ""


def _relations(builder: CardBuilder) -> Iterator[PageBlock]:
    for relation in builder.briefing.relations:
        items = tuple(relation_card.description(relation, builder))
        yield PageBlock(relation_card.relation_sentence(relation, builder), items)


def _places(builder: CardBuilder) -> Iterator[PageBlock]:
    for number, place in enumerate(builder.briefing.places.values()):
        heading = (Piece(place.label, role=STRONG),)
        yield PageBlock(heading, tuple(place_card.description(place, builder)), apart=not number)


# ---- statements


def _positions(builder: CardBuilder) -> Iterator[PageBlock]:
    for group, issue, positions in by_issue(builder.briefing):
        if issue is not None:
            yield _issue(issue, group, positions, builder)
        else:
            yield PageBlock((Piece(wording.UNKNOWN_ISSUE, role=STRONG),))
        for position in positions:
            yield _position(position, builder, named=issue is None)


def _issue(issue: Issue, group: str, positions: tuple[Position, ...], builder: CardBuilder) -> PageBlock:
    none = () if positions else (sentence(wording.NO_STATED_POSITION, FAINT),)
    items = (
        *text_row(wording.field_label("group"), group),
        *builder.prose_row(issue.text, issue.id),
        *builder.other_rows(issue, {*issue_card.SHOWN, "group"}),
        *none,
    )
    return PageBlock((Piece(issue.label, role=STRONG),), items)


def _position(position: Position, builder: CardBuilder, *, named: bool) -> PageBlock:
    """A position below its issue; `named` where the issue is a row of its own."""
    terms = tuple(builder.field_rows(position, *(("issue",) if named else ()), "condition"))
    stance = statement_card.stance_piece(position)
    return _statement(position, stance, terms, statement_card.SHOWN, builder)._replace(depth=1)


def _claim(claim: Claim, builder: CardBuilder) -> PageBlock:
    kind = Piece(kind_words(claim), role=STRONG, mark=mark_of(claim))
    terms = tuple(builder.field_rows(claim, "condition"))
    return _statement(claim, kind, terms, statement_card.CLAIM_SHOWN, builder)


def _statement(
    statement: Statement,
    kind: Piece,
    terms: tuple[CardItem, ...],
    shown: frozenset[str],
    builder: CardBuilder,
) -> PageBlock:
    speakers = builder.names(ref for ref in statement.by if ref.id != UNSTATED)  # the standing says that
    heading = joined(((kind,), speakers, statement_card.standing(statement, builder)), DOT)
    return PageBlock(
        heading,
        (
            *statement_card.words(statement, builder),
            *terms,
            *_chain(statement, builder),
            *statement_card.cue_and_date(statement, builder),
            *statement_card.related(statement, builder),
            *builder.other_rows(statement, shown),
            *builder.quotes(statement),
        ),
    )


def _chain(statement: Statement, builder: CardBuilder) -> tuple[CardItem, ...]:
    """The attribution chain; nothing for the article's own words, since the heading says that."""
    attributed = statement.by or statement.via or len(builder.briefing.sources) > 1
    return (CardItem(wording.ATTRIBUTION, builder.chain(statement)),) if attributed else ()


# ---- gaps, and sources


def _never_quoted(builder: CardBuilder) -> Iterator[PageBlock]:
    """The actors that are never quoted, and in how many places they are mentioned."""
    for number, one in enumerate(silent(builder.briefing, builder.answers)):
        heading = headed(builder.name(one.actor)[0], (gaps.mentions(one.places),))
        yield PageBlock(heading, apart=not number)


def _no_position(builder: CardBuilder) -> Iterator[PageBlock]:
    """The issues on which a speaker takes no position."""
    for number, (issue, sides) in enumerate(gaps.without_position(builder)):
        yield PageBlock(builder.name(issue, role=STRONG), (CardItem("", sides),), apart=not number)


def _single_sources(builder: CardBuilder) -> Iterator[PageBlock]:
    """What depends on each single source."""
    for number, (voice, _) in enumerate(single_source_lines.single_sources(builder)):
        counts = single_source_lines.counts_by_kind(builder.answers.support.single_sources[voice], builder)
        yield PageBlock(headed(Piece(builder.short(voice)), (counts,)), apart=not number)


def _unknowns(builder: CardBuilder) -> Iterator[PageBlock]:
    for unknown in builder.briefing.unknowns:
        question = (Piece("", mark="unknown"), *builder.prose(unknown.text))
        yield PageBlock(question, tuple(unknown_card.description(unknown, builder)))


def _sources(builder: CardBuilder) -> Iterator[PageBlock]:
    for source in builder.briefing.sources.values():
        card = source_card(source, builder)
        yield PageBlock(card.heading, tuple(card.items))
