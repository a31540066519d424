"""The entries of an answer, each with its id: lists of them, or maps from id to entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tui.draft.language_model.flat_form import SECTIONS, has_id
from tui.edit.entry_template import title_key
from tui.edit.new_ids import id_from_title
from tui.model.entries import Position

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.model.entries import Entry

_MOST_ENTRIES = 5_000
"""The most entries of an answer that are read."""


class AnswerItem(NamedTuple):
    """An entry of an answer."""

    kind: type[Entry]
    name: str
    data: Mapping[str, Any]
    id: str
    """Its id in the briefing; empty for an entry that has none."""
    own_id: str
    """Its id in the answer."""


def items_in(data: Mapping[str, Any], taken: set[str]) -> Iterator[AnswerItem]:
    """Yield the entries of an answer in the order of the sections; a map from id to entry is a list too."""
    for section, kind in SECTIONS.items():
        listed = data.get(section) or []
        if isinstance(listed, dict):
            listed = [_with_id(id_, one) for id_, one in listed.items()]
        for number, one in enumerate(listed[:_MOST_ENTRIES] if isinstance(listed, list) else [], 1):
            yield item_of(kind, number, one, taken)


def item_of(kind: type[Entry], number: int, given: Any, taken: set[str]) -> AnswerItem:
    """Return an entry with an id of its own, if its kind has one; a text alone is its title."""
    title_field = title_key(kind.kind_name)
    data = {title_field: given} if isinstance(given, str) else given if isinstance(given, dict) else {}
    own_id, title = (data[key] if isinstance(data.get(key), str) else "" for key in ("id", title_field))
    plain = f"{kind.kind_name} {number}"
    id_ = ""
    if has_id(kind) and (own_id or kind is not Position):
        id_ = id_from_title(own_id or title or plain, taken) or id_from_title(plain, taken)
        taken.add(id_)
    return AnswerItem(kind, f"{kind.kind_name} `{own_id or number}`", data, id_, own_id)


def _with_id(id_: str, one: Any) -> Any:
    return {"id": id_} | (one if isinstance(one, dict) else {"name": one})
