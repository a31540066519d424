"""How much of each source is quoted, and the sentences that are not, with their place in the files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.sentence_coverage import covered

if TYPE_CHECKING:
    from tui.analysis.sentence_coverage import SourceSentence
    from tui.model.entries import Briefing, Source


class UnquotedSentence(NamedTuple):
    """A sentence that nothing quotes."""

    path: str
    """The file that it stands in: the briefing's, or the one beside it that holds the source's text."""
    line: int
    """From 1; where the source's text begins, if that is folded or stands in quotes over several lines."""
    paragraph: int
    """From 1, in the source."""
    text: str


class CoverageTally(NamedTuple):
    """How many sentences of one source there are, and which of them nothing quotes."""

    source: str
    sentences: int
    bare: tuple[UnquotedSentence, ...]

    @property
    def quoted(self) -> int:
        """How many sentences something quotes."""
        return self.sentences - len(self.bare)


def tallies(briefing: Briefing) -> tuple[CoverageTally, ...]:
    """Return how much of each source is quoted, in file order."""
    return tuple(
        CoverageTally(
            id_,
            len(one.sentences),
            tuple(_placed(sentence, briefing.sources[id_], briefing.path) for sentence in one.bare),
        )
        for id_, one in covered(briefing).items()
    )


def _placed(sentence: SourceSentence, source: Source, path: str) -> UnquotedSentence:
    text = source.body.text if source.body else ""
    where = os.path.join(os.path.dirname(path), source.file)  # noqa: PTH118, PTH120 - pathlib takes longer to import if source.file else path
    line = source.line_of(sentence.start)
    return UnquotedSentence(where, line, sentence.paragraph, text[sentence.start : sentence.end])
