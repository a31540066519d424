"""The span of the selection in a briefing's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.span import Span
from tui.model.subjects import CellSubject, SentenceSubject, subject

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.model.entries import Briefing

HEAD = Span(1, 1, 1, 1)
"""The start of the file."""
_ENOUGH = 24
"""Characters of a sentence that are searched for in the file."""


def span_of(address: str, briefing: Briefing, text: str) -> Span:
    """Return the span of an entry, or of the entry a subject is about; the start of the file for none.

    `text` is the file's: a sentence is searched for in it, below the head of its source.
    """
    entry = briefing.entries.get(address)
    if entry is not None:
        return entry.span
    of = subject(address, briefing)
    if isinstance(of, SentenceSubject):
        return _sentence(of, briefing, text)
    parts: Iterable[object] = of or ()
    named = [str(part) for part in parts]
    if isinstance(of, CellSubject):
        named.insert(0, f"{of.issue}/{of.actor}")
    return next((briefing.entries[id_].span for id_ in named if id_ in briefing.entries), HEAD)


def _sentence(of: SentenceSubject, briefing: Briefing, text: str) -> Span:
    """Return the span where a sentence begins; that of its source if the text is in a file of its own."""
    source = briefing.sources[of.source]
    if source.body is None or source.file:
        return source.span
    start, end = source.body.sentences[of.number]
    first = source.line_of(start)
    words = source.body.text[start : min(end, start + _ENOUGH)].split("\n")[0]
    # Where YAML does not keep the lines of the text, the sentence is in one below.
    for number, line in enumerate(text.split("\n")[first - 1 :], first):
        column = line.find(words) + 1
        if column:
            return Span(number, column, number, column + len(words))
    return Span(first, 1, first, 1)
