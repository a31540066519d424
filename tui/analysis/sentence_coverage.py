"""The sources sentence by sentence: which entries quote each, which ranges are quoted, and which are not."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.coverage import quotes_of
from tui.analysis.source_head import head_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.model.entries import Briefing, Source
    from tui.model.quotes import Passage


class SourceSentence(NamedTuple):
    """A sentence of a source. Offsets are those of the source's text, the end exclusive."""

    source: str
    number: int
    """From 0, as `Passage.sentences` counts: its place among the source's sentences."""
    start: int
    end: int
    paragraph: int
    """From 1."""
    entries: tuple[str, ...]
    """The ids of the entries whose quotes touch it, as `Briefing.entries` has them; maybe none."""
    fields: tuple[str, ...] = ()
    """The fields of the source that it repeats, such as its title."""

    @property
    def is_bare(self) -> bool:
        """Whether nothing in the briefing has it: no quote, and no field of its source."""
        return not self.entries and not self.fields


class QuotedRange(NamedTuple):
    """A range of a source's text that the same entries quote; no quote begins or ends inside it."""

    source: str
    start: int
    end: int
    entries: tuple[str, ...]
    """The ids of the entries, as `Briefing.entries` has them, at least one."""


class SourceCoverage(NamedTuple):
    """A source with its quoted sentences and ranges."""

    source: str
    sentences: tuple[SourceSentence, ...]
    """All of them, in order: a passage's `sentences` are indexes of this."""
    stretches: tuple[QuotedRange, ...]
    """In order, none overlapping; what is between them is not quoted."""
    entries: tuple[str, ...]
    """The ids of the entries that quote it, as `Briefing.entries` has them."""

    @property
    def bare(self) -> tuple[SourceSentence, ...]:
        """The sentences that nothing in the briefing has."""
        return tuple(sentence for sentence in self.sentences if sentence.is_bare)


def covered(briefing: Briefing) -> dict[str, SourceCoverage]:
    """Return every source by its id, in file order; one without a text has no sentences.

    Takes time in proportion to the texts and the quotes.
    """
    anchors: dict[str, list[_Anchor]] = {id_: [] for id_ in briefing.sources}
    for entry in briefing.entries.values():
        for quote in quotes_of(entry):
            if quote.passage is not None and quote.passage.source in anchors:
                anchors[quote.passage.source].append((entry.id, quote.passage))
    return {id_: _covered(briefing.sources[id_], of) for id_, of in anchors.items()}


_Anchor = tuple[str, "Passage"]
"""The id of an entry, and a passage that it quotes."""


def _covered(source: Source, anchors: list[_Anchor]) -> SourceCoverage:
    return SourceCoverage(
        source.id,
        tuple(_sentences(source, anchors)),
        tuple(_stretches(source.id, anchors)),
        tuple(dict.fromkeys(id_ for id_, _ in anchors)),
    )


def _sentences(source: Source, anchors: Iterable[_Anchor]) -> Iterator[SourceSentence]:
    if source.body is None:
        return
    touching: dict[int, dict[str, None]] = {}
    for id_, passage in anchors:
        first, last = passage.sentences
        for number in range(first, last + 1):
            touching.setdefault(number, {})[id_] = None
    paragraphs, head = source.body.paragraphs, head_fields(source)
    paragraph = 0
    for number, (start, end) in enumerate(source.body.sentences):
        while paragraphs[paragraph][1] <= start:
            paragraph += 1
        entries, fields = tuple(touching.get(number, ())), head.get(number, ())
        yield SourceSentence(source.id, number, start, end, paragraph + 1, entries, fields)


def _stretches(source: str, anchors: Iterable[_Anchor]) -> Iterator[QuotedRange]:
    """Yield the ranges between the ends of all quotes; an entry may quote the same words twice."""
    steps: dict[int, dict[int, int]] = {}
    places: dict[str, int] = {}
    for id_, passage in anchors:
        place = places.setdefault(id_, len(places))
        for offset, step in ((passage.start, 1), (passage.end, -1)):
            at = steps.setdefault(offset, {})
            at[place] = at.get(place, 0) + step
    ids = list(places)
    held: dict[int, int] = {}
    for start, end in pairwise(sorted(steps)):
        for place, step in steps[start].items():
            held[place] = held.get(place, 0) + step
            if not held[place]:
                del held[place]
        if held:
            yield QuotedRange(source, start, end, tuple(ids[place] for place in sorted(held)))
