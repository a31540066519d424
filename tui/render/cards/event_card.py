"""The card of an event: time, place, actors, who reports what side by side, and open questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.figures_compared import figures_about
from tui.analysis.tellings import common, tellings
from tui.model.edges import LinkKind
from tui.model.entries import UNSTATED, Statement
from tui.render import wording
from tui.render.cards import card_links
from tui.render.cards.entry_marks import mark_of, stance_text
from tui.render.cards.pieces import (
    COMMA,
    DOT,
    FAINT,
    QUOTE,
    REPLACED,
    STRONG,
    WRONG,
    Card,
    CardColumn,
    CardItem,
    Piece,
    headed,
    joined,
    phrase,
    quoted,
    sentence,
)
from tui.text.width import cell_len

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from tui.analysis.figures_compared import GivenFigure
    from tui.analysis.tellings import SharedPoint, Telling, TellingComparison
    from tui.model.entries import Event, Ref
    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Pieces

_ACTORS = ("by", "target", "involves")
_ROWS = ("where", "after", "before", "during", "because", "condition", "part_of")
SHOWN = frozenset({
    "title", "date", "until", "figure", "time", "when", "reported", "status", "background", "kind", "text",
    "quote", "source", *_ACTORS, *_ROWS,
})  # fmt: skip
"""The fields with a place of their own."""


def event_card(event: Event, builder: CardBuilder) -> Card:
    """An event's card; who reports it are the columns."""
    reports = reports_of(event, builder)
    questions = tuple(card_links.open_questions(event.id, builder))
    return Card(heading(event), description(event, builder), reports.columns, (*reports.together, *questions))


def heading(event: Event) -> Pieces:
    """Its mark and title, its status and kind."""
    words = (
        wording.STATUSES.get(event.status, ""),
        event.kind,
        wording.QUADRANTS.get(event.quad, ""),
        wording.BACKGROUND if event.is_background else "",
    )
    return headed(Piece(event.label, role=STRONG, mark=mark_of(event)), words)


def description(event: Event, builder: CardBuilder) -> tuple[CardItem, ...]:
    """The author's words about an event."""
    parts = (edge.source for edge in builder.links.named_by(event.id) if edge.kind is LinkKind.PART)
    return (
        *_times(event, builder),
        *builder.prose_row(event.text, event.id),
        *_actors(event, builder),
        *builder.field_rows(event, *_ROWS),
        *builder.name_row(wording.INCLUDES, parts),
        *_figures(event, builder),
        *builder.name_row(wording.field_label("source"), _sources_beside_quotes(event)),
        *builder.other_rows(event, SHOWN),
        *builder.quotes(event),
    )


def _actors(event: Event, builder: CardBuilder) -> Iterator[CardItem]:
    """Who took part, each with the post held at the time."""
    for key in _ACTORS:
        refs: tuple[Ref, ...] = getattr(event, key)
        names = joined((_in_post(ref, event, builder) for ref in refs), COMMA)
        if names:
            yield CardItem(wording.field_label(key), names)


def _in_post(ref: Ref, event: Event, builder: CardBuilder) -> Pieces:
    actor = builder.briefing.actors.get(ref.id)
    role = actor.role_at(event.date) if actor else ""
    return (*builder.name(ref), *((Piece(f" ({role})", role=FAINT),) if role else ()))


def _figures(event: Event, builder: CardBuilder) -> Iterator[CardItem]:
    """The figures about an event as a table: the unit, how many, who says so and when."""
    for unit, given in figures_about(event, builder.briefing, builder.links.contests).items():
        width = max(cell_len(one.figure.written) for one in given)
        for number, one in enumerate(given):
            yield CardItem(
                "" if number else unit or wording.FIGURES, _figure(one, width, builder), same=number > 0
            )


def _figure(one: GivenFigure, width: int, builder: CardBuilder) -> Pieces:
    figure = Piece(one.figure.written, one.entry, REPLACED if one.replaced else "")
    entry = builder.briefing.entries[one.entry]
    speakers = builder.names(entry.by) if isinstance(entry, Statement) else ()
    parts = (
        (figure, Piece(" " * (width - cell_len(figure.text)))),
        speakers or (Piece(wording.ARTICLE, role=FAINT),),
        (Piece(builder.date(one.date), role=FAINT),) if one.date else (),
        (Piece(wording.NEWEST, role=STRONG),) if one.newest and not one.replaced else (),
        (Piece(wording.REPLACED, role=WRONG),) if one.replaced else (),
    )
    return joined(parts, DOT)


def _sources_beside_quotes(event: Event) -> Iterator[Ref]:
    """The sources of an event that no quote of it names."""
    found = {quote.passage.source for quote in event.quote if quote.passage}
    return (ref for ref in event.source if ref.uncertain or ref.id not in found)


def _times(event: Event, builder: CardBuilder) -> Iterator[CardItem]:
    when = builder.when(event)
    shown = (Piece(when),) if when else ()
    words = (Piece(quoted(event.when), role=QUOTE),) if event.when else ()
    if shown or words:
        yield CardItem(wording.WHEN, joined((shown, words), DOT))
    yield from builder.field_rows(event, "reported")


_SPEAKERS = {"": wording.ARTICLE, UNSTATED: wording.UNNAMED_SPEAKER}
"""The name of a speaker that is no actor."""


class EventReports(NamedTuple):
    """Who reports an event, and what they have in common."""

    columns: tuple[CardColumn, ...]
    """The speakers, each with what it says."""
    together: tuple[CardItem, ...]
    """What all of them say, or that there is only one of them."""


def reports_of(event: Event, builder: CardBuilder) -> EventReports:
    """The reports of an event, side by side, and what they have in common."""
    reports = tellings(event.id, builder.briefing)
    if not reports:
        return EventReports((), ())
    compared = common(event.id, builder.briefing)
    columns = tuple(_column(report, compared, builder, only=len(reports) == 1) for report in reports)
    if len(reports) == 1:
        return EventReports(columns, (sentence(wording.NO_ACCOUNT_BUT_THIS),))
    agreed = (CardItem(wording.AGREED, _shared(one, builder)) for one in compared.alike)
    note = (sentence(wording.ONLY_THIS_SOURCE, FAINT),) if compared.alone else ()
    return EventReports(columns, (*agreed, *note))


def _shared(one: SharedPoint, builder: CardBuilder) -> Pieces:
    """What all speakers agree on: their stance on an issue, or the words that all of them claim."""
    if not one.issue:
        return builder.name(one.basis[0])
    stance = (Piece(stance_text(one.stance, uncertain=False), role=one.stance, mark=one.stance),)
    return phrase(wording.STANCE_ON, stance=stance, issue=builder.name(one.issue))


def _column(report: Telling, compared: TellingComparison, builder: CardBuilder, *, only: bool) -> CardColumn:
    speaker = _SPEAKERS.get(report.side)
    name = (Piece(speaker, role=STRONG),) if speaker else builder.name(report.side, role=STRONG)
    alone = frozenset() if only else frozenset(one.statement for one in compared.alone)
    items = (item for one in report.statements for item in _statement(one, report.side, alone, builder))
    return CardColumn(name, tuple(items))


def _statement(
    statement: Statement, speaker: str, alone: Collection[str], builder: CardBuilder
) -> Iterator[CardItem]:
    """One statement about an event, whether no one else reports it, and what it counters."""
    own = len(statement.by) == 1 and statement.by[0].id == speaker
    sign = (Piece(wording.ONLY_THIS_SOURCE_SIGN, role=FAINT),) if statement.id in alone else ()
    yield CardItem("", (*builder.statement_line(statement, speaker=not own), *sign))
    if statement.counters:
        names = builder.names(statement.counters)
        yield CardItem("", phrase(wording.COUNTERS, FAINT, statements=names), under=True)
