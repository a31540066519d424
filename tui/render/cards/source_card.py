"""The card of a source: where it comes from, how long it is, and how much of it is quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.subjects import SentenceSubject
from tui.render import wording
from tui.render.cards import single_source_lines
from tui.render.cards.pieces import FAINT, QUOTE, STRONG, Card, CardItem, Piece, headed, text_row
from tui.text.plural import plural

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import Source
    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Pieces

SHOWN = frozenset({"kind", "title", "text"})
"""The fields with a place of their own; the text itself has a pane."""
BEGINNING = 60
"""The most characters that are shown of a sentence."""


def source_card(source: Source, builder: CardBuilder) -> Card:
    """A source's card."""
    kind = source.kind or wording.KINDS[source.kind_name]
    return Card(
        headed(Piece(source.label, role=STRONG), (kind,)),
        _account(source, builder),
        footing=single_source_lines.dependents(source.id, builder),
    )


def source_line(source: Source, builder: CardBuilder) -> Pieces:
    """A source in one line: its title, kind, publisher and day."""
    publisher = source.origin if source.origin not in (source.label, source.id) else ""
    words = (source.kind, publisher, builder.date(source.published))
    return headed(Piece(source.label, source.id), words)


def _account(source: Source, builder: CardBuilder) -> Iterator[CardItem]:
    if source.title != source.label:
        yield from builder.field_rows(source, "title")
    yield from builder.other_rows(source, SHOWN)
    if source.body:
        paragraphs = plural(len(source.body.paragraphs), wording.PARAGRAPH)
        sentences = plural(len(source.body.sentences), wording.SENTENCE)
        yield from text_row(wording.field_label("text"), f"{paragraphs}, {sentences}")
    yield from _coverage(source, builder)


def _coverage(source: Source, builder: CardBuilder) -> Iterator[CardItem]:
    """How many of a source's sentences are quoted, by which entries, and which are not."""
    if source.body is None or not source.body.sentences:
        return
    covered = builder.answers.sources[source.id]
    of = len(covered.sentences)
    share = wording.QUOTED_SHARE.format(number=of - len(covered.bare), sentences=plural(of, wording.SENTENCE))
    yield from text_row(wording.QUOTED, share)
    yield from text_row(wording.QUOTED_BY, single_source_lines.counts_by_kind(covered.entries, builder))
    for bare in covered.bare:
        words = " ".join(source.body.text[bare.start : bare.end].split())
        shown = words if len(words) <= BEGINNING else f"{words[: BEGINNING - 1].rstrip()}…"
        sentence = Piece(shown, SentenceSubject(source.id, bare.number).address, QUOTE)
        yield CardItem(wording.NOT_QUOTED, (sentence, Piece(f"  ¶{bare.paragraph}", role=FAINT)))
