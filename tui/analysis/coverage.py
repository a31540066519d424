"""How many sentences of the sources the quotes of a briefing touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.named import NamedTuple

if TYPE_CHECKING:
    from tui.model.entries import Briefing, Entry, Quote


def quotes_of(entry: Entry) -> tuple[Quote, ...]:
    """Return the quotes of an entry, whatever its kind."""
    found: tuple[Quote, ...] = getattr(entry, "quote", ())
    return found


class Coverage(NamedTuple):
    """Counts of quotes found, and of sentences that they touch."""

    sources: int
    found: int
    orphans: int
    touched: int
    sentences: int
    basis: tuple[str, ...] = ()
    """The sources, and the entries that quote."""


def coverage(briefing: Briefing) -> Coverage:
    """Quotes found and not found, and sentences touched, over all sources."""
    quoting = [(entry.id, quotes) for entry in briefing.entries.values() if (quotes := quotes_of(entry))]
    passages = [quote.passage for _, quotes in quoting for quote in quotes]
    touched = {
        (passage.source, number)
        for passage in passages
        if passage is not None
        for number in range(passage.sentences[0], passage.sentences[1] + 1)
    }
    sentences = sum(len(source.body.sentences) for source in briefing.sources.values() if source.body)
    found = sum(passage is not None for passage in passages)
    basis = (*briefing.sources, *(id_ for id_, _ in quoting))
    return Coverage(len(briefing.sources), found, len(passages) - found, len(touched), sentences, basis)
