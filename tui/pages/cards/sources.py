"""The card of a source: where it comes from, and how long it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.pages.cards.pieces import STRONG, Card, Piece, headed, plain

if TYPE_CHECKING:
    from collections.abc import Sized

    from tui.briefing.model import Source
    from tui.pages.cards.teller import Teller


def source_card(source: Source, teller: Teller) -> Card:
    """A source's card."""
    body = source.body
    size = f"{_counted(body.paragraphs, 'paragraph')}, {_counted(body.sentences, 'sentence')}" if body else ""
    return Card(
        headed(Piece(source.label, role=STRONG), (source.kind or "source",)),
        (
            *plain("title", source.title if source.title != source.label else ""),
            *plain("publisher", source.publisher),
            *plain("author", source.author),
            *plain("published", teller.date(source.published)),
            *plain("retrieved", teller.date(source.retrieved)),
            *plain("reliability", source.reliability),
            *plain("address", source.url),
            *plain("text", size),
        ),
    )


def _counted(things: Sized, word: str) -> str:
    return f"{len(things)} {word}{'' if len(things) == 1 else 's'}"
