"""Ids for new entries: whether an id is available, and an id made from a title."""

from __future__ import annotations

from itertools import chain, count
from typing import TYPE_CHECKING

from tui.edit import wording
from tui.edit.errors import EditError
from tui.model.entries import UNSTATED, called
from tui.parse.addresses import id_error, not_own
from tui.text.slug import ascii_slug

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tui.edit.occurrences import Occurrence
    from tui.edit.parsed_file import ParsedFile

LONGEST = 40
"""The most characters of an id made from a title."""


def check_id_is_free(id_: str, file: ParsedFile, known: Sequence[Occurrence], *, is_key: bool) -> None:
    """Raise EditError if an entry cannot have this id; `is_key` if it would be a key of a section."""
    if error := id_error(id_):
        raise EditError(wording.INVALID_ID, fault=error)
    if is_key and id_.startswith("x-"):
        raise EditError(wording.OWN_KEY, id=id_, better=not_own(id_))
    for one in known:
        if one.id == id_ and one.role == "name":
            entry = file.briefing.entries.get(id_)
            owner = called(entry.kind_name) if entry else wording.SOME_ENTRY
            raise EditError(wording.ID_IN_USE, id=id_, owner=owner, line=one.span.line)


def id_from_title(title: str, taken: Collection[str]) -> str:
    """Return an id made from a title, numbered if it is taken; empty if none can be made."""
    parts = ascii_slug(title).split("-")
    while len(parts) > 1 and len("-".join(parts)) > LONGEST:
        parts.pop()
    base = not_own("-".join(parts)[:LONGEST])
    if not base or base == UNSTATED:
        return ""
    numbered = (not_own(f"{base}-{number}") for number in count(2))
    return next(id_ for id_ in chain([base], numbered) if id_ not in taken)
