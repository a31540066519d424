"""How much of each source is quoted, and where the other sentences are."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.sentence_coverage import covered
from tui.model.names import source_names

if TYPE_CHECKING:
    from tui.analysis.sentence_coverage import SourceSentence
    from tui.model.entries import Briefing, Source


class UnquotedSentence(NamedTuple):
    """A sentence that no entry quotes."""

    path: str
    """The file with the source's text: the briefing's own, or one beside it."""
    line: int
    """From 1; the first line of the text, if YAML does not keep its lines."""
    paragraph: int
    """From 1, in the source."""
    text: str


class CoverageTally(NamedTuple):
    """The number of sentences of one source, and the unquoted ones."""

    source: str
    """Its id."""
    name: str
    sentences: int
    bare: tuple[UnquotedSentence, ...]

    @property
    def quoted(self) -> int:
        """The number of quoted sentences."""
        return self.sentences - len(self.bare)


def tallies(briefing: Briefing) -> tuple[CoverageTally, ...]:
    """Return how much of each source is quoted, in file order."""
    names = source_names(briefing.sources)
    return tuple(
        CoverageTally(
            id_,
            names[id_],
            len(one.sentences),
            tuple(_placed(sentence, briefing.sources[id_], briefing.path) for sentence in one.bare),
        )
        for id_, one in covered(briefing).items()
    )


def _placed(sentence: SourceSentence, source: Source, path: str) -> UnquotedSentence:
    text = source.body.text if source.body else ""
    where = path
    if source.file:
        where = os.path.join(os.path.dirname(path), source.file)  # noqa: PTH118, PTH120 - pathlib is slow to import
    line = source.line_of(sentence.start)
    return UnquotedSentence(where, line, sentence.paragraph, text[sentence.start : sentence.end])
