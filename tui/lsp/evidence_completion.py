"""Completion of `quote`, `cue` and `when` with the words of the sources."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from tui.draft.speech import speech_in
from tui.draft.times_in_text import times_in
from tui.lsp import wording
from tui.lsp.completion import CompletionItem, separated
from tui.lsp.cursor_place import place_at
from tui.lsp.entry_at_cursor import entry_fields
from tui.lsp.passage_finder import FoundPassage
from tui.lsp.typed_value import TypedValue, typed_value
from tui.model.fields import Shape
from tui.model.hedges import hedge_in, hedges
from tui.model.quotes import normalise
from tui.parse.yaml_scalars import line as as_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tui.lsp.document import Document
    from tui.lsp.entry_at_cursor import EntryFields
    from tui.lsp.passage_finder import PassageFinder

MOST = 40
"""The most completions of one place."""
_LABEL = 64
"""The most characters of a label."""
_NEAR = 60
"""How many sentences before and after a quote to search for times and cues."""
_LONGEST_CUE = 8
"""The most words of a cue that begins as it was typed."""


_LEAST_TYPED = 3
"""The fewest characters to look up in a source if nothing better begins with them."""
_MARKS = '.,;:!?”’»")'
"""Marks at the end of words that are not part of a cue or a time."""


def complete_evidence(document: Document, number: int, column: int) -> list[CompletionItem]:
    """Return the words of the entry's sources that fit at a line and a column from 0, best first."""
    place = place_at(document.lines, number, column)
    if place is None or place.field is None or (place.context.in_brackets and not place.context.in_value):
        return []
    find = _find_quotes if place.field.shape is Shape.QUOTE else OWN_WORDS.get(place.field.key)
    value = typed_value(place.context, document.lines, number, column) if find else None
    if find is None or value is None or value.text.startswith(("[", "{")):
        return []
    fields = entry_fields(document.lines, number, value)
    sources = sources_of_entry(document, fields)
    is_part = place.context.path[-1:] == ("exact",)
    is_quote = place.field.shape is Shape.QUOTE
    line = document.lines[number]
    items = (
        _item(one, value, line[value.start : column], is_quote=is_quote, is_part=is_part)
        for one in _distinct(find(sources, fields, value.text))
    )
    return [separated(item, line) for item in islice(filter(None, items), MOST)]


def sources_of_entry(document: Document, fields: EntryFields) -> list[PassageFinder]:
    """Return the sources that an entry names; all of them if it names none with a text."""
    finders = document.passage_finders()
    named = [id_.strip().removesuffix("?").rstrip() for id_ in fields.texts("source")]
    return [finders[id_] for id_ in named if id_ in finders] or list(finders.values())


def _distinct(candidates: Iterable[FoundPassage]) -> Iterator[FoundPassage]:
    seen = set[tuple[str, str]]()
    for one in candidates:
        key = one.finder.source.source, one.text
        if one.text and key not in seen:
            seen.add(key)
            yield one


def _item(
    one: FoundPassage, value: TypedValue, typed: str, *, is_quote: bool, is_part: bool
) -> CompletionItem | None:
    """Return the completion with some words; None if they cannot be written there, or would be ambiguous."""
    written = value.written(one.text)
    if is_quote and not one.is_unique:
        prefix = "" if value.is_long or is_part else one.prefix
        parts = {"exact": one.text, "prefix": prefix}
        inside = ", ".join(f"{key}: {as_line(part, in_brackets=True)}" for key, part in parts.items())
        written = f"{{{inside}}}" if prefix else None
    if not written:
        return None
    detail = wording.PASSAGE.format(source=one.finder.source.source, paragraph=one.paragraph)
    return CompletionItem(
        "text", _short(one.text), detail, written, value.start, value.end, one.sentence, typed
    )


def _short(text: str) -> str:
    """Return the beginning and the end of a text: passages that begin alike differ there."""
    if len(text) <= _LABEL:
        return text
    return f"{text[: _LABEL - 21].rstrip()} … {text[-18:].lstrip()}"


# --- Quotes -----------------------------------------------------------------------------------------------


def _find_quotes(
    sources: Sequence[PassageFinder], _fields: EntryFields, words: str
) -> Iterator[FoundPassage]:
    for source in sources:
        found = source.passages(words) if words.strip() else source.sentences()
        yield from islice(found, MOST)


# --- Cues and times ---------------------------------------------------------------------------------------


def _find_cues(sources: Sequence[PassageFinder], fields: EntryFields, words: str) -> Iterator[FoundPassage]:
    for source, quoted in _quoting(sources, fields):
        found = chain.from_iterable(_cues(source, number) for number in quoted or range(2 * _NEAR))
        yield from _beginning(words, found) or _typed(source, quoted, words)


def _find_times(sources: Sequence[PassageFinder], fields: EntryFields, words: str) -> Iterator[FoundPassage]:
    for source, quoted in _quoting(sources, fields):
        centre = quoted[0] if quoted else 0
        numbers = range(max(0, centre - _NEAR), min(len(source.source.sentences), centre + _NEAR + 1))
        near = sorted(numbers, key=lambda number: abs(number - centre))
        found = chain.from_iterable(_times(source, number) for number in near)
        yield from _beginning(words, found) or _typed(source, [], words)


OWN_WORDS: dict[str, Callable[[Sequence[PassageFinder], EntryFields, str], Iterator[FoundPassage]]] = {
    "cue": _find_cues,
    "when": _find_times,
}
"""What completes a field that keeps a source's own words."""


def _quoting(sources: Sequence[PassageFinder], fields: EntryFields) -> list[tuple[PassageFinder, list[int]]]:
    """Return the sources that an entry quotes, with the numbers of the sentences; all, if it quotes none."""
    quotes = fields.texts("quote")
    found = [(source, list(_sentences_with(source, quotes))) for source in sources]
    return [one for one in found if one[1]] or found


def _sentences_with(source: PassageFinder, quotes: Iterable[str]) -> Iterator[int]:
    for quote in quotes:
        start = next(source.offsets(quote), None)
        if start is not None:
            yield from range(source.sentence_of(start), source.sentence_of(start + len(quote) - 1) + 1)


def _cues(source: PassageFinder, number: int) -> Iterator[FoundPassage]:
    """Yield the words of a sentence that hedge or attribute, in its order."""
    spans = source.source.sentences[number : number + 1]
    for start, end in spans:
        text = source.source.text[start:end]
        found = {(at, text[at:to]) for at, to in hedges(text, 0, len(text))}
        cues = [hedge_in(text)]
        for speech in speech_in(text, [(0, len(text))]):
            cues.append(speech.cue)
            if speech.by:
                cues.append(f"{speech.cue} {speech.by}")
        found |= {(at, cue) for cue in cues if cue and (at := text.find(cue)) >= 0}
        for at, cue in sorted(found, key=lambda pair: (pair[0], -len(pair[1]))):
            yield FoundPassage(" ".join(cue.split()), start + at, source)


def _times(source: PassageFinder, number: int) -> Iterator[FoundPassage]:
    """Yield the words for times in a sentence, in its order."""
    start, end = source.source.sentences[number]
    text = source.source.text[start:end]
    for time in times_in(text, [(0, len(text))]):
        yield FoundPassage(time.words, next(source.offsets(time.words, start, end), start), source)


def _beginning(words: str, passages: Iterable[FoundPassage]) -> list[FoundPassage]:
    """Return the passages in which a word begins as it was typed, first those that begin so themselves."""
    wanted = normalise(words).strip().lower()
    found = [one for one in passages if f" {wanted}" in f" {normalise(one.text).lower()}"]
    return sorted(found, key=lambda one: not normalise(one.text).lower().startswith(wanted))


def _typed(source: PassageFinder, numbers: Sequence[int], words: str) -> Iterator[FoundPassage]:
    """Yield the words of a source, in some of its sentences or else in all, that begin as it was typed."""
    if len(words.strip()) < _LEAST_TYPED:
        return
    spans = source.source.sentences
    parts = [spans[number] for number in numbers] or [(0, len(source.source.text))]
    for start, end in parts:
        for at in islice(source.offsets(words, start, end), _LONGEST_CUE):
            stop = spans[source.sentence_of(at)][1]
            found = source.found(at, stop).text.split(" ")
            least = len(words.split())
            for count in (least, _LONGEST_CUE):
                yield FoundPassage(" ".join(found[:count]).rstrip(_MARKS), at, source)
