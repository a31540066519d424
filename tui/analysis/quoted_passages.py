"""Which passages every entry is quoted from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.coverage import quotes_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.model.entries import Briefing, Entry
    from tui.model.quotes import Passage


def passages_of(entry: Entry) -> tuple[Passage, ...]:
    """The passages that an entry is quoted from, as its quotes stand in the file; orphans have none."""
    return tuple(quote.passage for quote in quotes_of(entry) if quote.passage is not None)


class QuotedPassages(NamedTuple):
    """The passages of one briefing, by entry and by source."""

    of: dict[str, tuple[Passage, ...]]
    """By the ids of the entries that have any."""
    beginning: dict[str, tuple[tuple[int, str], ...]]
    """By the id of each source: where passages begin, in order, and the ids of their entries."""

    def sentences(self, ids: Iterable[str]) -> set[tuple[str, int]]:
        """The sentences that some entries rest on: the id of the source, and the number from 0."""
        return {
            (passage.source, number)
            for id_ in ids
            for passage in self.of.get(id_, ())
            for number in range(passage.sentences[0], passage.sentences[1] + 1)
        }


def anchors(briefing: Briefing) -> QuotedPassages:
    """All passages that are quoted from the sources."""
    of = {id_: found for id_, entry in briefing.entries.items() if (found := passages_of(entry))}
    beginning: dict[str, list[tuple[int, str]]] = {source: [] for source in briefing.sources}
    for id_, found in of.items():
        for passage in found:
            beginning[passage.source].append((passage.start, id_))
    return QuotedPassages(of, {source: tuple(sorted(begin)) for source, begin in beginning.items()})
