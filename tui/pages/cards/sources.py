"""The card of a source: where it comes from, and how long it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.pages.cards.pieces import STRONG, Card, Piece, headed, plain

if TYPE_CHECKING:
    from tui.briefing.model import Source
    from tui.pages.cards.teller import Teller


def source_card(source: Source, teller: Teller) -> Card:
    """A source's card."""
    body = source.body
    size = f"{len(body.paragraphs)} paragraphs, {len(body.sentences)} sentences" if body else ""
    return Card(
        headed(Piece(source.label, role=STRONG), (source.kind or "source",)),
        (
            *plain("title", source.title),
            *plain("publisher", source.publisher),
            *plain("author", source.author),
            *plain("published", teller.date(source.published)),
            *plain("retrieved", teller.date(source.retrieved)),
            *plain("reliability", source.reliability),
            *plain("address", source.url),
            *plain("text", size),
        ),
    )
