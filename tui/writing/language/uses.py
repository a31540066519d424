"""Where an entry is written down, where it is spoken of, and what changes where it gets another id."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.writing.edits import Offsets
from tui.writing.errors import WritingError
from tui.writing.language.pointed import Pointed, pointed
from tui.writing.occurrences import occurrences
from tui.writing.rename import rename

if TYPE_CHECKING:
    from tui.briefing.span import Span
    from tui.writing.language.draft import Draft


class Change(NamedTuple):
    """A new text for a stretch of the old one."""

    span: Span
    text: str


def definition(draft: Draft, number: int, column: int) -> Span | None:
    """Where the entry is written down whose id stands at a line and a column from 0."""
    found = _id_at(draft, number, column)
    if found is None:
        return None
    return next((one.head for one in draft.known() if one.id == found.word), None)


def uses(draft: Draft, number: int, column: int, *, declaration: bool = True) -> list[Span]:
    """Every place of the id that stands at a line and a column from 0, with that of the entry or without.

    None in a text that cannot be read, where places are not certain.
    """
    found = _id_at(draft, number, column)
    if found is None:
        return []
    page = draft.read()
    offsets = Offsets(page.text)
    return [
        one.span if one.place is None else offsets.span(*one.place)
        for one in occurrences(page.root, page.text)
        if one.id == found.word and (declaration or one.role != "name")
    ]


def renamable(draft: Draft, number: int, column: int) -> Pointed:
    """The id at a line and a column from 0; raises WritingError where there is none to be changed."""
    found = _id_at(draft, number, column)
    if found is None:
        raise WritingError("there is no id here", help="put the cursor into one")
    if all(one.id != found.word for one in draft.known()):
        raise WritingError(f"nothing in this briefing has the id `{found.word}`")
    return found


def renamed(draft: Draft, number: int, column: int, new: str) -> list[Change]:
    """What changes where the id at a line and a column from 0 becomes another; raises as `rename` does."""
    found = renamable(draft, number, column)
    done = rename(draft.text, draft.path, found.word, new, limit=draft.limit)
    offsets = Offsets(draft.text)
    return [Change(offsets.span(edit.start, edit.end), edit.text) for edit in done.edits]


def _id_at(draft: Draft, number: int, column: int) -> Pointed | None:
    found = pointed(draft.lines, number, column)
    return found if found is not None and found.is_id else None
