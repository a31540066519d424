"""How much of the sources the quotes of a briefing touch."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui.model.entries import Briefing, Entry, Quote


def quotes_of(entry: Entry) -> tuple[Quote, ...]:
    """The quotes of an entry, whatever its kind."""
    found: tuple[Quote, ...] = getattr(entry, "quote", ())
    return found


class Coverage(NamedTuple):
    """How much of the sources the briefing's quotes touch."""

    sources: int
    found: int
    touched: int
    sentences: int


def coverage(briefing: Briefing) -> Coverage:
    """Quotes found, and sentences touched, over all sources."""
    quotes = [quote for entry in briefing.entries.values() for quote in quotes_of(entry)]
    passages = [quote.passage for quote in quotes if quote.passage is not None]
    touched = {
        (passage.source, number)
        for passage in passages
        for number in range(passage.sentences[0], passage.sentences[1] + 1)
    }
    sentences = sum(len(source.body.sentences) for source in briefing.sources.values() if source.body)
    return Coverage(len(briefing.sources), len(passages), len(touched), sentences)
