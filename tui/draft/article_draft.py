"""The draft of an article: names, times, speech and hedges found in its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.source_head import head_fields
from tui.draft.name_kinds import kind_of
from tui.draft.names_in_text import names_in
from tui.draft.other_languages import language_of
from tui.draft.speech import speech_in
from tui.draft.speech_abroad import speech_abroad
from tui.draft.times_abroad import times_abroad
from tui.draft.times_in_text import times_in
from tui.model.edtf import parse as parse_date
from tui.model.entries import Source
from tui.model.hedges import hedges
from tui.model.quotes import SourceText
from tui.model.segmentation import sentences

if TYPE_CHECKING:
    from collections.abc import Collection

    from tui.draft.article import Article
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


def draft(text: str, head: Collection[int] = (), published: int | None = None) -> ArticleDraft:
    """Return the proposals from a text, in linear time; other languages than English give fewer.

    Sentences of the `head`, such as byline and headline, are left out. `published` is the day of publication,
    from which relative times are resolved, as `calendar.civil` counts.
    """
    spans = [(start, start if number in head else end) for number, (start, end) in enumerate(sentences(text))]
    found = (
        HedgeFound(text[start:end], number, _around(text, span, start, end))
        for number, span in enumerate(spans)
        for start, end in hedges(text, *span)
    )
    names = tuple(name._replace(kind=kind_of(name, text)) for name in names_in(text, spans))
    if code := language_of(text):
        times, speech = times_abroad(text, spans, code, published), speech_abroad(text, spans, code)
    else:
        times, speech = times_in(text, spans, published), speech_in(text, spans)
    return ArticleDraft(len(spans), names, times, speech, tuple(found))


def draft_of(article: Article) -> ArticleDraft:
    """Return the proposals from an article, whose head and day of publication are known."""
    published = parse_date(article.published) if article.published else None
    source = Source(
        id="",
        title=article.headline or "untitled",
        author=article.author,
        published=published,
        body=SourceText("", article.text),
    )
    day = published.earliest if published and not published.yearless else None
    return draft(article.text, head_fields(source), day)


def _around(text: str, span: tuple[int, int], start: int, end: int) -> str:
    """Return a word with part of its sentence, cut between words."""
    first, last = max(span[0], start - _BEFORE), min(span[1], end + _AFTER)
    before, after = text[first:start], text[end:last]
    if first > span[0]:
        before = "…" + before.partition(" ")[2]
    if last < span[1]:
        after = after.rpartition(" ")[0] + "…"
    return " ".join(f"{before}{text[start:end]}{after}".split())
