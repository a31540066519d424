"""Add an entry to a briefing's file, leaving the rest of the file as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.edit import wording
from tui.edit.entry_template import SECTION_OF, entry_class, entry_template, title_key
from tui.edit.errors import EditError
from tui.edit.field_values import cleaned
from tui.edit.insertion_point import insertion_point
from tui.edit.meaning_diff import difference
from tui.edit.new_ids import check_id_is_free, id_from_title
from tui.edit.occurrences import occurrences
from tui.edit.parsed_file import check_section_names, new_error, parse_file
from tui.edit.quote_by_number import with_quoted_words
from tui.edit.text_edits import TextEdit, apply
from tui.lint import lint
from tui.model.declared import fields_of
from tui.model.entries import IDENTIFIED, MAPS, called
from tui.model.mentions import bare
from tui.parse.raw_file import SIZE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.edit.entry_template import EntryTemplate
    from tui.edit.insertion_point import InsertionPoint
    from tui.edit.parsed_file import ParsedFile
    from tui.model.entries import Entry


_UNUSED = "W704"
"""The warning of an entry that no other one uses, as a new one always is."""


class Finding(NamedTuple):
    """A diagnostic of the new entry."""

    field: str
    """The field that has it; empty if none of those that are written does."""
    diagnostic: Diagnostic


class AddedEntry(NamedTuple):
    """The text of a file with one entry added."""

    text: str
    address: str
    """The entry's id, or its address if it has none."""
    line: int
    """The line to continue at, from 1."""
    column: int
    """The column to continue at, from 1."""
    findings: tuple[Finding, ...] = ()
    """What `check` finds in it, if its fields were given."""


class FaultyEntryError(EditError):
    """An entry that `check` would find errors in."""

    def __init__(self, kind: str, findings: Sequence[Finding]) -> None:
        super().__init__(wording.FAULTY_ENTRY, kind=kind)
        self.kind = kind
        self.findings = findings


def add(
    text: str,
    path: str,
    kind: str,
    given: Mapping[str, Sequence[str]] | None = None,
    id_: str = "",
    *,
    is_complete: bool = False,
    force: bool = False,
    limit: int = SIZE_LIMIT,
) -> AddedEntry:
    """Return the text of a briefing's file with an entry added to the section of its kind.

    `kind` is a kind of entry, such as `event`, and `given` the values of its fields, where the number of a
    sentence stands for its words in a quote. Fields to fill in are added unless it `is_complete`. An entry
    gets `id_`, or else an id made from its title if it can have one.

    Raises EditError if that id is not available, or if the way the file is written leaves no place for an
    entry; FaultyEntryError if a complete entry has errors, unless `force`.
    """
    fields = {key: spec for key, (_, spec) in fields_of(entry_class(kind)).items()}
    values = {key: [cleaned(fields[key], one) for one in many] for key, many in (given or {}).items()}
    if text and not text.endswith("\n"):
        text += "\n"  # more than one would become part of the last value
    file = parse_file(text, path, limit=limit)
    check_section_names(file)
    title = title_key(kind)
    complete = with_quoted_words(
        {key: many for key, many in values.items() if any(many)}, fields, file.briefing, title
    )
    id_ = _id(file, kind, " ".join(map(str, complete.get(title, ()))), id_)
    point = insertion_point(file, SECTION_OF[kind])
    template = entry_template(kind, id_, complete, point, is_complete=is_complete)
    new_text = apply(text, [TextEdit(point.start, point.end, point.lead + template.text + point.tail)])
    after, entry = _check_only_addition(file, new_text, path, kind, limit)
    findings = tuple(_findings(file, after, entry, complete)) if is_complete else ()
    if not force and any(one.diagnostic.severity == "error" for one in findings):
        raise FaultyEntryError(kind, findings)
    return AddedEntry(new_text, entry.id, *_cursor(new_text, point, template), findings)


def _id(file: ParsedFile, kind: str, title: str, requested: str) -> str:
    known = list(occurrences(file.root, file.text))
    is_key = SECTION_OF[kind] in MAPS
    can_have_one = is_key or entry_class(kind) in IDENTIFIED
    if requested:
        if not can_have_one:
            raise EditError(wording.HAS_NO_ID, entry=called(kind))
        check_id_is_free(requested, file, known, is_key=is_key)
        return requested
    if not can_have_one:
        return ""
    if not title and is_key:
        raise EditError(wording.NEEDS_ID, entry=called(kind), kind=kind)
    taken = {*file.briefing.entries, *(one.id for one in known if one.role == "name")}
    id_ = id_from_title(bare(title), taken)
    if not id_ and is_key:
        raise EditError(wording.NO_ID_FROM_TITLE, title=title)
    return id_


def _findings(
    before: ParsedFile, after: ParsedFile, entry: Entry, fields: Iterable[str]
) -> Iterator[Finding]:
    """Yield what `check` finds in the new entry; if there is no error, the first that it causes elsewhere."""
    places = after.loaded.source_map
    assert places is not None  # parse_file raises without one
    nodes = [(key, node) for key in fields if (node := places.node(entry, key)) is not None]
    is_faulty = False
    for one in (*after.diagnostics, *lint(after.loaded)):
        if one.code != _UNUSED and places.entry_at(one.span) == entry.id:
            spans = ((key, node.span) for key, node in nodes)
            yield Finding(next((key for key, at in spans if at[:2] <= one.span[:2] < at[2:]), ""), one)
            is_faulty |= one.severity == "error"
    if not is_faulty and (elsewhere := new_error(before, after)):
        yield Finding("", elsewhere)


def _check_only_addition(
    file: ParsedFile, text: str, path: str, kind: str, limit: int
) -> tuple[ParsedFile, Entry]:
    """Return the new file and the new entry; raise EditError if anything else changed."""
    try:
        after = parse_file(text, path, limit=limit)
    except EditError as error:
        raise _impossible(kind, error.note) from error
    section = getattr(after.briefing, SECTION_OF[kind])
    added = list(section.values() if isinstance(section, dict) else section)[-1:]
    if not added:
        raise _impossible(kind, wording.NOTHING_ADDED)
    if changed := difference(file.briefing, after.briefing, added={added[0].id}):
        raise _impossible(kind, changed)
    return after, added[0]


def _impossible(kind: str, reason: str) -> EditError:
    return EditError(wording.NOT_ADDED, entry=called(kind), reason=reason)


def _cursor(text: str, point: InsertionPoint, template: EntryTemplate) -> tuple[int, int]:
    start = point.start + len(point.lead)
    column = start - (text.rfind("\n", 0, start) + 1) if template.line == 0 else 0
    return text.count("\n", 0, start) + template.line + 1, column + template.column + 1
