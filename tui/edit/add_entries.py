"""Add several entries to a briefing's file at once, and take the lines they come from out of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tui.edit import wording
from tui.edit.entry_template import SECTION_OF, entry_template
from tui.edit.errors import EditError
from tui.edit.insertion_point import SECTIONS, insertion_point
from tui.edit.meaning_diff import difference
from tui.edit.parsed_file import check_section_names, parse_file
from tui.edit.text_edits import TextEdit, apply
from tui.parse.raw_file import SIZE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.edit.entry_template import Given
    from tui.edit.parsed_file import ParsedFile


class NewEntry(NamedTuple):
    """An entry to add; its values are cleaned, and its id, if it has one, is free."""

    kind: str
    id: str
    given: Given
    is_adopted: bool = False


class AddedEntries(NamedTuple):
    """The text of a file with entries added."""

    text: str
    added: tuple[NewEntry, ...]
    refused: tuple[tuple[NewEntry, Diagnostic], ...]
    """Entries that are not in it, because `check` would find this error in each."""


def add_entries(text: str, path: str, new: Sequence[NewEntry], *, limit: int = SIZE_LIMIT) -> AddedEntries:
    """Return the text of a briefing's file with those entries added in which `check` finds no error.

    Raises EditError if the way the file is written leaves no place for an entry.
    """
    before = parse_file(text, path, limit=limit)
    check_section_names(before)
    refused: list[tuple[NewEntry, Diagnostic]] = []
    while True:
        kept = [one for one in new if all(one is not other for other, _ in refused)]
        after = _with_all(before, kept, path, limit)
        addresses = _addresses(after, kept)
        faults = {one.entry: one for one in reversed(after.diagnostics) if one.severity == "error"}
        faulty = [(one, faults[at]) for one, at in zip(kept, addresses, strict=True) if at in faults]
        if not faulty:
            break
        refused += faulty
    if changed := difference(before.briefing, after.briefing, added=set(addresses)):
        raise EditError(wording.ENTRIES_NOT_ADDED, reason=changed)
    return AddedEntries(after.text, tuple(kept), tuple(refused))


def _addresses(after: ParsedFile, new: Sequence[NewEntry]) -> list[str]:
    """Return the address of each new entry: they are the last ones of their sections."""
    counts = Counter(SECTION_OF[one.kind] for one in new)
    last: dict[str, Iterator[str]] = {}
    for section, count in counts.items():
        entries = getattr(after.briefing, section)
        ids = [entry.id for entry in (entries.values() if isinstance(entries, dict) else entries)]
        last[section] = iter(ids[-count:])
    return [next(last[SECTION_OF[one.kind]], "") for one in new]


def _with_all(file: ParsedFile, new: Iterable[NewEntry], path: str, limit: int) -> ParsedFile:
    """Return the file with all entries added, section by section."""
    by_section: dict[str, list[NewEntry]] = {section: [] for section in SECTIONS}
    for one in new:
        by_section[SECTION_OF[one.kind]].append(one)
    for section, entries in by_section.items():
        if entries:
            text = _with_section(file, section, entries)
            file = parse_file(text, path, limit=limit)
    return file


def _with_section(file: ParsedFile, section: str, entries: Sequence[NewEntry]) -> str:
    text = file.text if file.text.endswith("\n") or not file.text else f"{file.text}\n"
    point = insertion_point(file._replace(text=text), section)
    between = ", " if point.in_brackets else "\n" * (point.lead == "\n")
    written = between.join(
        entry_template(one.kind, one.id, one.given, point, is_complete=True, is_adopted=one.is_adopted).text
        for one in entries
    )
    return apply(text, [TextEdit(point.start, point.end, point.lead + written + point.tail)])
