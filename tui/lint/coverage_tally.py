"""How much of each source is quoted, and the sentences that are not, with their place in the files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.sentence_coverage import covered
from tui.parse.tree import Scalar

if TYPE_CHECKING:
    from tui.analysis.sentence_coverage import SourceSentence
    from tui.model.entries import Source
    from tui.parse.load import LoadedFile


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


def tallies(loaded: LoadedFile) -> tuple[CoverageTally, ...]:
    """Return how much of each source is quoted, in file order; nothing where the file could not be read."""
    if loaded.briefing is None or loaded.source_map is None:
        return ()
    return tuple(
        CoverageTally(
            id_,
            len(one.sentences),
            tuple(_placed(sentence, loaded.briefing.sources[id_], loaded) for sentence in one.bare),
        )
        for id_, one in covered(loaded.briefing).items()
    )


def _placed(sentence: SourceSentence, source: Source, loaded: LoadedFile) -> UnquotedSentence:
    text = source.body.text if source.body else ""
    above = text.count("\n", 0, sentence.start)
    path, line = loaded.path, source.span.line
    if source.file:
        path, line = str(Path(path).parent / source.file), above + 1
    elif loaded.source_map and isinstance(typed := loaded.source_map.node(source, "text"), Scalar):
        line = typed.span.line + (above + 1 if typed.style == "literal" else typed.style == "folded")
    return UnquotedSentence(path, line, sentence.paragraph, text[sentence.start : sentence.end])
