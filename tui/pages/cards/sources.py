"""The card of a source: where it comes from, how long it is, and how much of it is quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.briefing.subjects import Sentence
from tui.pages.cards import rests
from tui.pages.cards.pieces import FAINT, QUOTE, STRONG, Card, Item, Piece, counted, headed, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.briefing.model import Source
    from tui.pages.cards.pieces import Pieces
    from tui.pages.cards.teller import Teller

BEGINNING = 60
"""Characters of a sentence that stand for it."""


def source_card(source: Source, teller: Teller) -> Card:
    """A source's card."""
    heading = headed(Piece(source.label, role=STRONG), (source.kind or "source",))
    return Card(heading, _account(source, teller), footing=rests.alone(source.id, teller))


def source_line(source: Source, teller: Teller) -> Pieces:
    """A source in one line: its title, kind, publisher and day."""
    publisher = source.origin if source.origin not in (source.label, source.id) else ""
    return headed(Piece(source.label, source.id), (source.kind, publisher, teller.date(source.published)))


def _account(source: Source, teller: Teller) -> Iterator[Item]:
    yield from origin(source, teller)
    yield from coverage(source, teller)


def origin(source: Source, teller: Teller) -> tuple[Item, ...]:
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


def coverage(source: Source, teller: Teller) -> Iterator[Item]:
    """How many of a source's sentences are quoted, which are not, and what rests on the others."""
    if source.body is None or not source.body.sentences:
        return
    covered = teller.answers.sources[source.id]
    of = len(covered.sentences)
    yield Item("quoted", (Piece(f"{of - len(covered.bare)} of {counted(of, 'sentence')}"),))
    yield from plain("rests on it", rests.kinds(covered.entries, teller))
    for bare in covered.bare:
        words = " ".join(source.body.text[bare.start : bare.end].split())
        shown = words if len(words) <= BEGINNING else f"{words[: BEGINNING - 1].rstrip()}…"
        place = Piece(f"  ¶{bare.paragraph}", role=FAINT)
        yield Item("bare", (Piece(shown, Sentence(source.id, bare.number).address, QUOTE), place))
