"""The hover of a value: what a word means, how a date is read, and where words of a source are found."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.lsp import wording
from tui.lsp.cursor_place import place_at
from tui.lsp.entry_at_cursor import entry_fields
from tui.lsp.evidence_completion import OWN_WORDS, sources_of_entry
from tui.lsp.typed_value import typed_value
from tui.model.calendar import civil, spelled_year
from tui.model.date_format import format_date
from tui.model.dates import DateError
from tui.model.edtf import parse as parse_date
from tui.model.fields import Shape
from tui.model.meanings import meaning
from tui.parse.composer import compose
from tui.parse.tree import Mapping, Scalar
from tui.parse.tree import Sequence as ListNode
from tui.parse.yaml_events import DEFAULT_PARSER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.lsp.document import Document
    from tui.lsp.passage_finder import PassageFinder
    from tui.model.dates import Date
    from tui.parse.tree import Node

_LONGEST = 300
"""The most characters of a sentence to show."""


class Hover(NamedTuple):
    """A text about some columns of a line, from 0, the end exclusive."""

    text: str
    start: int
    end: int


def value_hover(document: Document, number: int, column: int) -> Hover | None:
    """Return the hover of the value at a line and a column from 0; None if there is nothing to say."""
    lines = document.lines
    place = place_at(lines, number, column)
    field = place.field if place else None
    value = typed_value(place.context, lines, number, column) if place and field else None
    if field is None or value is None or (value.start >= value.end and not value.is_long):
        return None
    start = min(
        value.start, len(lines[number]) - len(lines[number].lstrip()) if value.is_long else value.start
    )
    if field.shape is Shape.QUOTE or field.key in OWN_WORDS:
        words = _whole(document, number, column, lines[number][start : value.end])
        sources = sources_of_entry(document, entry_fields(lines, number, value))
        text = "\n".join(_places(words, sources))
    else:
        word = _read(lines[number][start : value.end]).strip()
        text = _about(field_word := word.removesuffix("?").rstrip(), meaning(field, field_word))
        if not text and field.shape is Shape.DATE:
            text = "\n".join(_of_date(word, document))
    return Hover(text, start, value.end) if text else None


def _about(word: str, text: str) -> str:
    return wording.MEANING.format(word=word, meaning=text) if text else ""


# --- The value --------------------------------------------------------------------------------------------


def _read(raw: str) -> str:
    """Return a value of one line as it is read; as it is written, if it is not complete."""
    root = compose(raw, "", {}, DEFAULT_PARSER).root
    return root.value if isinstance(root, Scalar) else raw.strip("'\"")


def _whole(document: Document, number: int, column: int, raw: str) -> str:
    """Return the whole text at a line and a column from 0, of which `raw` is in that line."""
    page = document.parsed()
    found = _text_at(page.root, (number + 1, column + 1)) if page and page.root else None
    return found.value if found else _read(raw)


def _text_at(node: Node, at: tuple[int, int]) -> Scalar | None:
    """Return the text in a tree around a line and a column, from 1."""
    if isinstance(node, Scalar):
        return node
    parts = [value for _, value in node.items] if isinstance(node, Mapping) else []
    parts += node.items if isinstance(node, ListNode) else []
    inner = (part for part in parts if part.span[:2] <= at <= part.span[2:])
    return next((found for part in inner if (found := _text_at(part, at))), None)


# --- Dates ------------------------------------------------------------------------------------------------


def _of_date(word: str, document: Document) -> Iterator[str]:
    """Yield how a date is read: in words, what it says, its days, and what is open about it."""
    try:
        date = parse_date(word)
    except DateError:
        return
    briefing = document.briefing()
    yield format_date(date, briefing.year_hint if briefing else None)
    notes = [wording.PRECISIONS[date.precision]]
    if date.earliest != date.latest:
        first, last = _day(date, date.earliest, "first"), _day(date, date.latest, "last")
        notes.append(wording.DAYS.format(first=first, last=last))
    if date.yearless:
        notes.append(wording.NO_YEAR)
    if date.qualifier:
        notes.append(wording.QUALIFIERS[date.qualifier])
    yield "\n".join(notes)


def _day(date: Date, day: int | None, end: str) -> str:
    if day is None:
        return wording.OPEN[end]
    year, month, number = civil(day)
    return f"{'XXXX' if date.yearless else spelled_year(year)}-{month:02}-{number:02}"


# --- Words of a source ------------------------------------------------------------------------------------


def _places(words: str, sources: list[PassageFinder]) -> Iterator[str]:
    """Yield where words are found, and the sentences before and after them."""
    found = [passage for source in sources for passage in source.exactly(words)]
    if not found:
        if sources and words.strip():
            yield wording.NOT_FOUND
        return
    first = found[0]
    spans = first.finder.source.sentences
    number = first.finder.sentence_of(first.start)
    place = wording.FOUND.format(
        source=first.finder.source.source, paragraph=first.paragraph, number=number + 1, count=len(spans)
    )
    again = [
        wording.PASSAGE.format(source=one.finder.source.source, paragraph=one.paragraph) for one in found[1:]
    ]
    yield wording.FOUND_AGAIN.format(place=place, again=", ".join(again)) if again else place
    last = first.finder.sentence_of(first.start + max(len(words.rstrip()) - 1, 0))
    if number:
        yield wording.BEFORE.format(sentence=_short(first.finder.found(*spans[number - 1]).text))
    if last + 1 < len(spans):
        yield wording.AFTER.format(sentence=_short(first.finder.found(*spans[last + 1]).text))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
