"""Add an entry to a briefing's file, leaving the rest of the file as it is."""

from __future__ import annotations

from typing import NamedTuple

from tui.edit import wording
from tui.edit.entry_template import SECTION_OF, EntryTemplate, entry_class, entry_template
from tui.edit.errors import EditError
from tui.edit.insertion_point import InsertionPoint, insertion_point
from tui.edit.meaning_diff import difference
from tui.edit.new_ids import check_id_is_free, id_from_title
from tui.edit.occurrences import occurrences
from tui.edit.parsed_file import ParsedFile, check_section_names, parse_file
from tui.edit.text_edits import TextEdit, apply
from tui.model.entries import IDENTIFIED, MAPS, called
from tui.parse.raw_file import SIZE_LIMIT
from tui.text.sanitise import clean


class AddedEntry(NamedTuple):
    """The text of a file with one entry added."""

    text: str
    address: str
    """The entry's id, or its address if it has none."""
    line: int
    """The line to continue at, from 1."""
    column: int
    """The column to continue at, from 1."""


def add(
    text: str, path: str, kind: str, title: str = "", id_: str = "", *, limit: int = SIZE_LIMIT
) -> AddedEntry:
    """Return the text of a briefing's file with an entry template added to the section of its kind.

    `kind` is a kind of entry, such as `event`. An entry that is a key of its section gets `id_`, or else an
    id made from the title. Raises EditError if that id is not available, or if the way the file is written
    leaves no place for an entry.
    """
    title = clean(title, lines=False).strip()
    if text and not text.endswith("\n"):
        text += "\n"  # more than one would become part of the last value
    file = parse_file(text, path, limit=limit)
    check_section_names(file)
    id_ = _id(file, kind, title, id_)
    point = insertion_point(file, SECTION_OF[kind])
    template = entry_template(kind, id_, title, point)
    new_text = apply(text, [TextEdit(point.start, point.end, point.lead + template.text + point.tail)])
    address = _check_only_addition(file, new_text, path, kind, limit)
    return AddedEntry(new_text, address, *_cursor(new_text, point, template))


def _id(file: ParsedFile, kind: str, title: str, requested: str) -> str:
    known = list(occurrences(file.root, file.text))
    is_key = SECTION_OF[kind] in MAPS
    if requested:
        if not is_key and entry_class(kind) not in IDENTIFIED:
            raise EditError(wording.HAS_NO_ID, entry=called(kind))
        check_id_is_free(requested, file, known, is_key=is_key)
        return requested
    if not is_key:
        return ""
    if not title:
        raise EditError(wording.NEEDS_ID, entry=called(kind), kind=kind)
    id_ = id_from_title(title, {*file.briefing.entries, *(one.id for one in known if one.role == "name")})
    if not id_:
        raise EditError(wording.NO_ID_FROM_TITLE, title=title)
    return id_


def _check_only_addition(file: ParsedFile, text: str, path: str, kind: str, limit: int) -> str:
    """Return the address of the new entry; raise EditError if anything else changed."""
    try:
        after = parse_file(text, path, limit=limit)
    except EditError as error:
        raise _impossible(kind, error.note) from error
    section = getattr(after.briefing, SECTION_OF[kind])
    added = list(section.values() if isinstance(section, dict) else section)[-1:]
    if not added:
        raise _impossible(kind, wording.NOTHING_ADDED)
    if changed := difference(file.briefing, after.briefing, added=added[0]):
        raise _impossible(kind, changed)
    address: str = added[0].id
    return address


def _impossible(kind: str, reason: str) -> EditError:
    return EditError(wording.NOT_ADDED, entry=called(kind), reason=reason)


def _cursor(text: str, point: InsertionPoint, template: EntryTemplate) -> tuple[int, int]:
    start = point.start + len(point.lead)
    column = start - (text.rfind("\n", 0, start) + 1) if template.line == 0 else 0
    return text.count("\n", 0, start) + template.line + 1, column + template.column + 1
