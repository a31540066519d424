"""Ids that an author asks for: whether one may be had, and one made of words."""

from __future__ import annotations

import re
from itertools import chain, count
from typing import TYPE_CHECKING

from tui.edit.errors import EditError
from tui.model.entries import UNSTATED, called
from tui.parse.addresses import is_id, malformed_id, not_own
from tui.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tui.edit.occurrences import Occurrence
    from tui.edit.whole_file import WholeFile

LONGEST = 40
"""Characters that an id made of words has at most."""


def demand_free(id_: str, whole: WholeFile, found: Sequence[Occurrence], *, is_key: bool) -> None:
    """Raise WritingError where an entry cannot have this id; `is_key` where it would be a section's key."""
    if not is_id(id_):
        problem = malformed_id(id_, "")
        raise EditError(problem.message, help=problem.help)
    if is_key and id_.startswith("x-"):
        raise EditError(
            f"`{id_}` cannot be an id",
            note="a key that begins with `x-` is the author's own, and not read",
            help=f"choose another, such as `{not_own(id_)}`",
        )
    for one in found:
        if one.id == id_ and one.role == "name":
            entry = whole.briefing.entries.get(id_)
            which = called(entry.kind_name) if entry else "an entry"
            raise EditError(
                f"the id `{id_}` is used already",
                note=f"it is that of {which} in line {one.span.line}",
                help="choose another",
            )


def made_of(words: str, taken: Collection[str]) -> str:
    """An id out of a name or title, with a number where it is taken; empty where none can be made."""
    if not any(map(str.isalnum, words)):
        return ""
    parts = [part for part in re.sub("[^a-z0-9-]", "", slug(words)).split("-") if part]
    while len(parts) > 1 and len("-".join(parts)) > LONGEST:
        parts.pop()
    whole = not_own("-".join(parts)[:LONGEST])
    if not whole or whole == UNSTATED:
        return ""
    numbered = (not_own(f"{whole}-{number}") for number in count(2))
    return next(id_ for id_ in chain([whole], numbered) if id_ not in taken)
