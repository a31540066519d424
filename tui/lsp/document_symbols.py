"""The sections and entries of a text, from its parsed form or else from its lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.edit.meaning_diff import entries_of
from tui.lsp.bracket_context import unquoted
from tui.lsp.cursor_context import margin, marks
from tui.model.entries import LISTS, MAPS, Actor, Entry
from tui.model.span import Span
from tui.parse.tree import Mapping
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.model.entries import Briefing
    from tui.parse.load import LoadedFile
    from tui.parse.source_map import SourceMap

KINDS: dict[str, type[Entry]] = {**MAPS, **LISTS}
"""The kind of entry of each section."""
_NAME = re.compile(r"\b(?:name|title)[ \t]*:[ \t]+((?:'[^']*')|(?:\"[^\"]*\")|[^,}#\n]+)")
_KIND = re.compile(r"[\s{,]kind[ \t]*:[ \t]+['\"]?([\w-]+)")
_OWN_ID = re.compile(r"[\s{,]id[ \t]*:[ \t]+['\"]?([\w-]+)")
_LONGEST = 200
_LOOKED_AT = 12
"""The most lines of an entry to search for its name."""


class DocumentSymbol(NamedTuple):
    """A section, or an entry in it."""

    section: str
    id: str
    """The id or address of an entry; empty for a section."""
    name: str
    span: Span
    """The whole section or entry."""
    head: Span
    """Its key, or its first line."""
    actor_kind: str = ""
    """The kind of an actor, if it is given."""

    @property
    def kind(self) -> type[Entry]:
        """The kind of entry of its section."""
        return KINDS[self.section]


def document_symbols(page: LoadedFile) -> list[DocumentSymbol]:
    """Return every section of a text, each followed by its entries, in the order of the file."""
    if page.source_map is None or page.briefing is None:
        return list(scan_symbols(page.lines))
    return sorted(_parsed(page.source_map, page.briefing), key=lambda one: (one.span[:2], one.id))


def _parsed(source_map: SourceMap, briefing: Briefing) -> Iterator[DocumentSymbol]:
    sections = {kind: section for section, kind in KINDS.items()}
    for key, value in source_map.root.items if isinstance(source_map.root, Mapping) else ():
        if key.value in KINDS:
            span = Span(key.span.line, key.span.column, value.span.end_line, value.span.end_column)
            yield DocumentSymbol(key.value, "", key.value, span, key.span)
    for entry in entries_of(briefing):
        head = first_line(source_map.head(entry), source_map.lines)
        kind = entry.kind if isinstance(entry, Actor) else ""
        yield DocumentSymbol(sections[type(entry)], entry.id, entry.label, entry.span, head, kind)


def first_line(span: Span, lines: Sequence[str]) -> Span:
    """Return the part of a span that is in its first line."""
    line, column, end_line, end_column = span
    return Span(line, column, line, end_column if end_line == line else len(lines[line - 1]) + 1)


def scan_symbols(lines: Sequence[str]) -> Iterator[DocumentSymbol]:
    """Yield the sections and entries that lines and indentation show, in a text that may be broken."""
    tops = [(number, line) for number, line in enumerate(lines) if line[:1].isalpha()]
    ends = [*(number for number, _ in tops[1:]), len(lines)]
    for (number, line), end in zip(tops, ends, strict=False):
        found, _ = marks(line)
        section = found[0].key if found else None
        if section in KINDS:
            yield _scanned(lines, section, "", section, number, 0, end)
            yield from _entries(lines, section, number + 1, end)


def _entries(lines: Sequence[str], section: str, start: int, end: int) -> Iterator[DocumentSymbol]:
    starts: list[tuple[int, int, str, str]] = []
    level = -1
    for number in range(start, end):
        line = lines[number]
        if level not in {-1, margin(line)} or line.lstrip().startswith("#"):
            continue
        found, at = marks(line)
        if not found:
            continue
        level = found[0].column
        if (found[0].key is None) is (section in LISTS):
            # The text after `- about:` is not the entry's name.
            starts.append((number, level, found[0].key or "", line[at:] if len(found) == 1 else ""))
    ends = [*(number for number, _, _, _ in starts[1:]), end]
    for count, ((number, column, key, rest), limit) in enumerate(zip(starts, ends, strict=False), 1):
        if key.startswith("x-"):
            continue
        own = key or _written(_OWN_ID, lines, number, limit) or f"{section}/{count}"
        yield _scanned(lines, section, own, _name(lines, number, rest, limit), number, column, limit)


def _scanned(
    lines: Sequence[str], section: str, id_: str, name: str, number: int, column: int, end: int
) -> DocumentSymbol:
    while end > number + 1 and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    span = Span(number + 1, column + 1, end, len(lines[end - 1]) + 1)
    width = len(id_ or section) if section in MAPS or not id_ else len(lines[number].rstrip()) - column
    head = Span(number + 1, column + 1, number + 1, column + 1 + width)
    kind = _written(_KIND, lines, number, end) if id_ and KINDS[section] is Actor else ""
    return DocumentSymbol(section, id_, clean(name[:_LONGEST], lines=False), span, head, kind)


def _written(field: re.Pattern[str], lines: Sequence[str], number: int, end: int) -> str:
    """Return the word in a field of an entry; empty if it has none in its first lines."""
    found = field.search("\n".join(lines[number : min(end, number + _LOOKED_AT)]))
    return found[1] if found else ""


def _name(lines: Sequence[str], number: int, rest: str, end: int) -> str:
    """Return the probable name of an entry: its `name` or `title`, or the text in its first line."""
    named = _NAME.search("\n".join(lines[number : min(end, number + _LOOKED_AT)]))
    if named:
        return unquoted(named[1])
    return unquoted(rest) if rest and rest[0] not in "{[#|>" else ""
