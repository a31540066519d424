"""How much of each source is quoted, and the sentences that are not, with their place in the files."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.sentence_coverage import covered
from tui.parse.parser import parse
from tui.parse.tree import Mapping, Scalar

if TYPE_CHECKING:
    from tui.analysis.sentence_coverage import SourceSentence
    from tui.model.entries import Briefing, Source
    from tui.parse.tree import Node


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


def tallies(briefing: Briefing, text: str) -> tuple[CoverageTally, ...]:
    """The sources of a briefing in file order; `text` is that of its file."""
    sources, path = briefing.sources, briefing.path
    found = covered(briefing)
    # Most authors leave no sentence out in the end: then it need not be known where the texts stand.
    root = parse(text, path)[0] if any(one.bare for one in found.values()) else None
    return tuple(
        CoverageTally(
            id_,
            len(one.sentences),
            tuple(_placed(sentence, sources[id_], path, root) for sentence in one.bare),
        )
        for id_, one in found.items()
    )


def _placed(sentence: SourceSentence, source: Source, briefing: str, root: Node | None) -> UnquotedSentence:
    text = source.body.text if source.body else ""
    above = text.count("\n", 0, sentence.start)
    path, line = briefing, source.span.line
    if source.file:
        from pathlib import Path  # noqa: PLC0415 - most briefings have no file beside them

        path, line = str(Path(briefing).parent / source.file), above + 1
    elif isinstance(typed := _text_of(root, source.id), Scalar):
        line = typed.span.line + (above + 1 if typed.style == "literal" else typed.style == "folded")
    return UnquotedSentence(path, line, sentence.paragraph, text[sentence.start : sentence.end])


def _text_of(root: Node | None, id_: str) -> Node | None:
    """The text of a source as it stands in the briefing."""
    node = root
    for key in ("sources", id_, "text"):
        node = node.get(key) if isinstance(node, Mapping) else None
    return node
