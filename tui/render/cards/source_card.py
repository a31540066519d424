"""The card of a source: where it comes from, how long it is, and how much of it is quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.subjects import SentenceSubject
from tui.render.cards import single_source_lines
from tui.render.cards.pieces import FAINT, QUOTE, STRONG, Card, CardItem, Piece, counted, headed, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import Source
    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Pieces

BEGINNING = 60
"""Characters of a sentence that stand for it."""


def source_card(source: Source, teller: CardBuilder) -> Card:
    """A source's card."""
    heading = headed(Piece(source.label, role=STRONG), (source.kind or "source",))
    return Card(heading, _account(source, teller), footing=single_source_lines.alone(source.id, teller))


def source_line(source: Source, teller: CardBuilder) -> Pieces:
    """A source in one line: its title, kind, publisher and day."""
    publisher = source.origin if source.origin not in (source.label, source.id) else ""
    return headed(Piece(source.label, source.id), (source.kind, publisher, teller.date(source.published)))


def _account(source: Source, teller: CardBuilder) -> Iterator[CardItem]:
    yield from origin(source, teller)
    yield from coverage(source, teller)


def origin(source: Source, teller: CardBuilder) -> tuple[CardItem, ...]:
    """Where a source comes from, and how long it is."""
    body = source.body
    size = (
        f"{counted(len(body.paragraphs), 'paragraph')}, {counted(len(body.sentences), 'sentence')}"
        if body
        else ""
    )
    return (
        *plain("title", source.title if source.title != source.label else ""),
        *plain("publisher", source.publisher),
        *plain("author", source.author),
        *plain("published", teller.date(source.published)),
        *plain("retrieved", teller.date(source.retrieved)),
        *plain("reliability", source.reliability),
        *plain("address", source.url),
        *plain("text", size),
    )


def coverage(source: Source, teller: CardBuilder) -> Iterator[CardItem]:
    """How many of a source's sentences are quoted, which are not, and what rests on the others."""
    if source.body is None or not source.body.sentences:
        return
    covered = teller.answers.sources[source.id]
    of = len(covered.sentences)
    yield CardItem("quoted", (Piece(f"{of - len(covered.bare)} of {counted(of, 'sentence')}"),))
    yield from plain("rests on it", single_source_lines.kinds(covered.entries, teller))
    for bare in covered.bare:
        words = " ".join(source.body.text[bare.start : bare.end].split())
        shown = words if len(words) <= BEGINNING else f"{words[: BEGINNING - 1].rstrip()}…"
        place = Piece(f"  ¶{bare.paragraph}", role=FAINT)
        yield CardItem("bare", (Piece(shown, SentenceSubject(source.id, bare.number).address, QUOTE), place))
