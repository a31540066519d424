"""What a text may hold for a briefing, found by rules of thumb for English: proposals, and no decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.draft.names_in_text import names_in
from tui.draft.speech import speech_in
from tui.draft.times_in_text import times_in
from tui.model.hedges import hedges
from tui.model.segmentation import sentences

if TYPE_CHECKING:
    from tui.draft.names_in_text import NameFound
    from tui.draft.speech import SpeechFound
    from tui.draft.times_in_text import TimeFound

_BEFORE, _BEHIND = 30, 40
"""Characters that are shown around a hedge."""


class HedgeFound(NamedTuple):
    """A word that may hedge, with the words around it."""

    word: str
    sentence: int
    """From 0."""
    around: str


class ArticleDraft(NamedTuple):
    """All that a text proposes."""

    sentences: int
    """How many it has."""
    names: tuple[NameFound, ...]
    times: tuple[TimeFound, ...]
    said: tuple[SpeechFound, ...]
    hedges: tuple[HedgeFound, ...]


def draft(text: str) -> ArticleDraft:
    """What a text proposes, in time in proportion to its length; of other languages than English, less."""
    spans = sentences(text)
    found = (
        HedgeFound(text[start:end], number, _around(text, span, start, end))
        for number, span in enumerate(spans)
        for start, end in hedges(text, *span)
    )
    return ArticleDraft(
        len(spans), names_in(text, spans), times_in(text, spans), speech_in(text, spans), tuple(found)
    )


def _around(text: str, span: tuple[int, int], start: int, end: int) -> str:
    """A word with some of its sentence, cut between words."""
    first, last = max(span[0], start - _BEFORE), min(span[1], end + _BEHIND)
    before, behind = text[first:start], text[end:last]
    if first > span[0]:
        before = "…" + before.partition(" ")[2]
    if last < span[1]:
        behind = behind.rpartition(" ")[0] + "…"
    return " ".join(f"{before}{text[start:end]}{behind}".split())
