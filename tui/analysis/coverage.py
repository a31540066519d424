"""The passages that entries quote, and how many sentences of the sources they touch."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.source_head import head_fields

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.model.entries import Briefing, Entry, Quote
    from tui.model.quotes import Passage


def quotes_of(entry: Entry) -> tuple[Quote, ...]:
    """Return the quotes of an entry, whatever its kind."""
    found: tuple[Quote, ...] = getattr(entry, "quote", ())
    return found


class Coverage(NamedTuple):
    """Counts of quotes found, and of sentences that they touch."""

    sources: int
    found: int
    touched: int
    """The sentences that quotes touch, and those that repeat a field of their source."""
    sentences: int


def coverage(briefing: Briefing) -> Coverage:
    """Quotes found, and sentences touched, over all sources."""
    passages = [passage for entry in briefing.entries.values() for passage in passages_of(entry)]
    sentences = sum(len(source.body.sentences) for source in briefing.sources.values() if source.body)
    heads = {(source.id, number) for source in briefing.sources.values() for number in head_fields(source)}
    return Coverage(len(briefing.sources), len(passages), len(_touched(passages) | heads), sentences)


def _touched(passages: Iterable[Passage]) -> set[tuple[str, int]]:
    """Return the sentences that passages touch: the id of the source, and the number from 0."""
    return {
        (passage.source, number)
        for passage in passages
        for number in range(passage.sentences[0], passage.sentences[1] + 1)
    }


def passages_of(entry: Entry) -> tuple[Passage, ...]:
    """Return the passages that an entry quotes, in the order of its quotes; orphans have none."""
    return tuple(quote.passage for quote in quotes_of(entry) if quote.passage is not None)


class QuotedPassages(NamedTuple):
    """The passages of one briefing, by entry and by source."""

    of: dict[str, tuple[Passage, ...]]
    """By the ids of the entries that have any."""
    beginning: dict[str, tuple[tuple[int, str], ...]]
    """By the id of each source: the offsets at which passages begin, and the ids of their entries."""

    def sentences(self, ids: Iterable[str]) -> set[tuple[str, int]]:
        """Return the sentences that some entries quote: the id of the source, and the number from 0."""
        return _touched(passage for id_ in ids for passage in self.of.get(id_, ()))


def anchors(briefing: Briefing) -> QuotedPassages:
    """Return all passages that are quoted from the sources."""
    of = {id_: found for id_, entry in briefing.entries.items() if (found := passages_of(entry))}
    beginning: dict[str, list[tuple[int, str]]] = {source: [] for source in briefing.sources}
    for id_, found in of.items():
        for passage in found:
            beginning[passage.source].append((passage.start, id_))
    return QuotedPassages(of, {source: tuple(sorted(begin)) for source, begin in beginning.items()})
