"""Code actions that add the entry that a reference lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import Replacement
from tui.edit.add_entry import add
from tui.edit.entry_template import title_key
from tui.edit.errors import EditError
from tui.edit.new_ids import id_from_title
from tui.edit.text_edits import Offsets, changed_part
from tui.lsp import wording
from tui.lsp.code_actions import CodeAction
from tui.lsp.cursor_place import place_at
from tui.model.entries import MAPS
from tui.model.fields import LINKED
from tui.parse.addresses import id_error
from tui.parse.raw_file import LARGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.lsp.document import Document

_WITH_IDS = tuple(kind.kind_name for kind in MAPS.values())
"""The kinds of entry that a single id is enough for."""
_ANY = ("event", "actor", "place", "issue")
"""What a reference to any entry most likely means."""
_UNKNOWN = frozenset({"", "near", "undefined", "name"})
"""The variants of an id that no entry has."""
_NAMED = frozenset({"actor", "place"})
"""The kinds whose names have capitals throughout."""


def creations(diagnostic: Diagnostic, document: Document) -> Iterator[CodeAction]:
    """Yield the ways to add the entry whose id is unknown; none of a large text, for which it takes long."""
    if diagnostic.code != "E201" or diagnostic.variant not in _UNKNOWN or len(document.text) >= LARGE:
        return
    written, span = str(diagnostic.args["id"]), diagnostic.span
    page = document.parse()
    is_id = id_error(written) is None
    id_ = written if is_id else id_from_title(written, page.briefing.entries if page.briefing else ())
    offsets = Offsets(document.text)
    start, end = offsets.of(span)
    is_plain = document.text[start:end].strip("'\"").removesuffix("?").rstrip() == written
    if not id_ or not (is_id or is_plain):
        return
    for kind in _kinds(document, span.end_line - 1, span.end_column - 1):
        title = _name(id_, kind) if is_id else written
        try:
            added = add(
                document.text, document.path, kind, {title_key(kind): [title]}, id_, limit=document.limit
            )
        except EditError:
            continue  # the file leaves no place for it
        edit = changed_part(document.text, added.text)
        edits = [Replacement(offsets.span(edit.start, edit.end), edit.text)]
        if not is_id:
            mark = "?" if document.text[start:end].strip("'\"").endswith("?") else ""
            edits.append(Replacement(span, id_ + mark))
        yield CodeAction(wording.ADD.format(kind=kind, id=id_), tuple(edits), is_preferred=False)


def _kinds(document: Document, number: int, column: int) -> tuple[str, ...]:
    """Return the kinds of entry that a reference at a line and a column from 0 may name."""
    place = place_at(document.lines, number, column)
    field = place.field if place else None
    if field is None or field.shape in LINKED or not field.kinds:
        return _ANY
    return tuple(kind for kind in field.kinds if kind in _WITH_IDS)


def _name(id_: str, kind: str) -> str:
    """Return a name made from an id: `ben-gvir` is Ben Gvir."""
    words = id_.split("-")
    capitals = range(len(words)) if kind in _NAMED else range(1)
    return " ".join(word.capitalize() if number in capitals else word for number, word in enumerate(words))
