"""The colours of quoted words in a source, and the marks beside its lines."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from rich.segment import Segment

from tui.model.entries import QUADS, STANCES
from tui.render.cards import Piece, mark_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tui.analysis.coverage import QuotedPassages
    from tui.analysis.sentence_coverage import SourceCoverage
    from tui.app.painter import Painter
    from tui.app.source_lines import SourceLine
    from tui.app.styles import TextStyle
    from tui.model.entries import Briefing

BARE, OTHER = "bare", "quoted"
"""The marks of a sentence that is never quoted, and of a quote of an entry without a mark."""
_COLOURED = frozenset((*QUADS, *STANCES, *(f"past {stance}" for stance in STANCES)))
"""The marks that give quoted words their colour; others get that of a quote."""
_start = attrgetter("start")


class SourceMarks:
    """The entries that quote the sources, as colours and marks of their lines."""

    def __init__(
        self, briefing: Briefing, sources: Sequence[SourceCoverage], anchors: QuotedPassages
    ) -> None:
        self._briefing, self._sources, self._anchors = briefing, sources, anchors

    def words(
        self, line: SourceLine, paint: Painter, style_at: Callable[[int, int], TextStyle]
    ) -> Iterator[Segment]:
        """The words of a line, underlined where several things rest on them.

        `look` says how what stands at an offset of a source is shown.
        """
        covered = self._sources[line.source]
        body = self._briefing.sources[covered.source].body
        assert body is not None
        for start, end in self._ranges(line, covered):
            resting = _resting(covered, start)
            role, hue = self._role(resting), self._hue(resting, paint)
            style = paint.style(role, style_at(line.source, start), link=len(resting) > 1, hue=hue)
            yield Segment(paint.text(body.text[start:end]), style)

    def _ranges(self, line: SourceLine, covered: SourceCoverage) -> Iterator[tuple[int, int]]:
        """Yield the ranges of a line that have one style."""
        edges = {line.start, line.end}
        for parts in (covered.stretches, covered.sentences):
            first = max(0, bisect_right(parts, line.start, key=_start) - 1)
            for part in parts[first : bisect_left(parts, line.end, key=_start)]:
                edges.update((part.start, part.end))
        ordered = sorted(edge for edge in edges if line.start <= edge <= line.end)
        return itertools.pairwise(ordered)

    def _role(self, resting: Sequence[str]) -> str:
        """Return the role of words: that of the first event or stance that quotes them, else a quote's."""
        if not resting:
            return "faint"
        marks = [mark_of(self._briefing.entries[id_]) for id_ in resting]
        return next((mark for mark in marks if mark in _COLOURED), "quote")

    def _hue(self, resting: Sequence[str], paint: Painter) -> str:
        """Return the colour of the side that speaks or acts first in what quotes words; empty for none."""
        hues = (paint.hues.of_entry(self._briefing.entries[id_]) for id_ in resting)
        return next(filter(None, hues), "")

    def marks(self, line: SourceLine, paint: Painter) -> Iterator[Segment]:
        """Yield the marks of entries whose quotes begin in a line; one for a sentence never quoted."""
        beginning = self._anchors.beginning[self._sources[line.source].source]
        first, last = (bisect_left(beginning, (edge, "")) for edge in (line.start, line.end))
        entries = self._briefing.entries
        quoting = [entries[id_] for _, id_ in beginning[first:last]]
        marks = dict.fromkeys((mark_of(entry) or OTHER, paint.hues.of_entry(entry)) for entry in quoting)
        if not marks and self._begins_bare(line):
            marks = {(BARE, ""): None}
        yield from paint.segments((Piece(" "),))
        for mark, hue in marks:
            yield Segment(f"{paint.glyph(mark)}{paint.letter(hue)}", paint.style(mark, hue=hue))

    def _begins_bare(self, line: SourceLine) -> bool:
        sentences = self._sources[line.source].sentences
        first, last = (bisect_left(sentences, edge, key=_start) for edge in (line.start, line.end))
        return any(sentence.is_bare for sentence in sentences[first:last])


def _resting(covered: SourceCoverage, offset: int) -> Sequence[str]:
    """Return the entries that quote the text at an offset."""
    at = bisect_right(covered.stretches, offset, key=_start) - 1
    if at < 0 or offset >= covered.stretches[at].end:
        return ()
    return covered.stretches[at].entries
