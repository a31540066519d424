"""The lines of a source's text that its fields hold already: headline, byline, dateline and publisher."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.model.calendar import MONTHS, civil

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.dates import Date
    from tui.model.entries import Source

_HEAD = 6
"""The first paragraphs of a text, in which such lines are."""
_LONGEST = 20
"""The most words of such a line."""
_MOST_OTHERS = 3
"""The most words beside author and date: a place or an agency."""
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_CLOCK = re.compile(r"(?:\b|T)\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?:Z|[+-]\d{2}:?\d{2})?(?![\w.:])")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_CONNECTIVES = frozenset({
    "a", "agencies", "am", "and", "at", "bst", "by", "cet", "correspondent", "de", "di", "du", "e", "edt",
    "el", "est", "et", "first", "for", "fri", "friday", "from", "gmt", "il", "in", "la", "last", "le",
    "m", "modified", "mon", "monday", "of", "on", "p", "par", "pm", "por", "posted", "pubblicato",
    "publicado", "published", "publié", "reported", "reporter", "reporting", "sat", "saturday", "staff",
    "sun", "sunday", "the", "thu", "thur", "thurs", "thursday", "to", "tue", "tues", "tuesday", "uhr",
    "um", "und", "updated", "utc", "veröffentlicht", "von", "wed", "wednesday", "writer", "written", "y",
    "z", "מאת", "بقلم", "في", "كتب", "نشر",
})  # fmt: skip
"""Words between author, place and date, in a few languages."""
_MONTHS = {
    form: number
    for number, name in enumerate(MONTHS, 1)
    for form in (name.lower(), name[:3].lower(), *(("sept",) if name == "September" else ()))
}
_YEAR_DIGITS = 4


def head_fields(source: Source) -> dict[int, tuple[str, ...]]:
    """Return the sentences that repeat fields of their source: by number from 0, the keys of those fields."""
    found: dict[int, tuple[str, ...]] = {}
    body = source.body
    if body is None:
        return found
    ends = [end for _, end in body.paragraphs[:_HEAD]]
    last = ends[-1] if ends else 0
    for number, (start, _) in enumerate(body.sentences):
        if start >= last:
            break
        paragraph = next(at for at, end in enumerate(ends) if start < end)
        first, end = body.paragraphs[paragraph]
        if keys := tuple(_fields_in(body.text[first:end], source)):
            found[number] = keys
    return found


def _fields_in(line: str, source: Source) -> Iterator[str]:
    """Yield the fields that a whole line repeats; none if it says anything else."""
    words = _WORD.findall(_CLOCK.sub(" ", line)[: _LONGEST * 40])
    folded = _folded(words)
    if folded == _folded(_WORD.findall(_CLOCK.sub(" ", source.title))) and source.title != "untitled":
        yield "title"
        return
    author, publisher = (_folded(_WORD.findall(name)) for name in (source.author, source.publisher))
    has_author = bool(author) and set(author) - _CONNECTIVES <= set(folded)
    has_day = source.published is not None and _has_day(folded, source.published)
    named = {*(author if has_author else ()), *publisher}
    others = [
        word for word, low in zip(words, folded, strict=True) if low not in named and not _is_filler(low)
    ]
    is_head = (
        len(words) <= _LONGEST and len(others) <= _MOST_OTHERS and all(word[0].isupper() for word in others)
    )
    if is_head and has_author:
        yield "author"
    if is_head and has_day:
        yield "published"
    if words and folded == publisher:
        yield "publisher"


def _folded(words: list[str]) -> list[str]:
    return [_ORDINAL.sub(r"\1", word.casefold()) for word in words]


def _is_filler(word: str) -> bool:
    return word in _CONNECTIVES or word in _MONTHS or word.isdigit()


def _has_day(words: list[str], date: Date) -> bool:
    """Return whether the numbers and months in a line are those of a day, and all of them are."""
    if date.earliest is None or date.precision not in {"day", "minute"}:
        return False
    year, month, day = civil(date.earliest)
    months = {_MONTHS[word] for word in words if word in _MONTHS}
    numbers = [int(word) for word in words if word.isdigit()]
    years = {number for number in numbers if len(str(number)) == _YEAR_DIGITS}
    allowed = {day, *(() if months else (month,)), *(years if date.yearless else {year})}
    return (
        day in numbers and months <= {month} and bool(months or month in numbers) and set(numbers) <= allowed
    )
