"""The draft of an article: names, times, speech and hedges found in its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.draft.name_kinds import kind_of
from tui.draft.names_in_text import names_in
from tui.draft.speech import speech_in
from tui.draft.times_in_text import times_in
from tui.model.hedges import hedges
from tui.model.segmentation import sentences

if TYPE_CHECKING:
    from tui.draft.names_in_text import NameFound
    from tui.draft.speech import SpeechFound
    from tui.draft.times_in_text import TimeFound

_BEFORE, _AFTER = 30, 40
"""The most characters to show on either side of a hedge."""


class HedgeFound(NamedTuple):
    """A word that may be a hedge, with the words around it."""

    word: str
    sentence: int
    """From 0."""
    around: str


class ArticleDraft(NamedTuple):
    """The proposals from a text."""

    sentences: int
    """The number of sentences."""
    names: tuple[NameFound, ...]
    times: tuple[TimeFound, ...]
    speech: tuple[SpeechFound, ...]
    hedges: tuple[HedgeFound, ...]


def draft(text: str) -> ArticleDraft:
    """Return the proposals from a text, in linear time; other languages than English give fewer."""
    spans = sentences(text)
    found = (
        HedgeFound(text[start:end], number, _around(text, span, start, end))
        for number, span in enumerate(spans)
        for start, end in hedges(text, *span)
    )
    names = tuple(name._replace(kind=kind_of(name, text)) for name in names_in(text, spans))
    return ArticleDraft(len(spans), names, times_in(text, spans), speech_in(text, spans), tuple(found))


def _around(text: str, span: tuple[int, int], start: int, end: int) -> str:
    """Return a word with part of its sentence, cut between words."""
    first, last = max(span[0], start - _BEFORE), min(span[1], end + _AFTER)
    before, after = text[first:start], text[end:last]
    if first > span[0]:
        before = "…" + before.partition(" ")[2]
    if last < span[1]:
        after = after.rpartition(" ")[0] + "…"
    return " ".join(f"{before}{text[start:end]}{after}".split())
