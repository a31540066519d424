"""The entries of an answer, each with its id: lists of them, or maps from id to entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tui.draft.language_model.flat_form import EVIDENCE, SECTIONS, form_fields, has_id
from tui.edit.entry_template import title_key
from tui.edit.new_ids import id_from_title
from tui.model.entries import Position
from tui.parse.synonyms import KEYS

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from tui.model.entries import Entry

MOST_ENTRIES = 5_000
"""The most entries of a section that are read."""


class AnswerItem(NamedTuple):
    """An entry of an answer."""

    kind: type[Entry]
    name: str
    data: Mapping[str, Any]
    id: str
    """Its id in the briefing; empty for an entry that has none."""
    own_id: str
    """Its id in the answer."""


class AnswerParts(NamedTuple):
    """The lists of an answer, and what else it has."""

    lists: dict[str, list[Any]]
    """By section, each at most `MOST_ENTRIES` long."""
    unknown: tuple[str, ...]
    """Keys that mean no section."""
    longer: tuple[str, ...]
    """The sections of which entries are left out."""


def parts_of(data: Mapping[str, Any]) -> AnswerParts:
    """Return the lists of an answer; a map from id to entry is a list too, and `events` is the timeline."""
    lists: dict[str, list[Any]] = {}
    unknown: list[str] = []
    for key, listed in data.items():
        section = meant_key(key, SECTIONS, data)
        if section:
            lists[section] = _listed(SECTIONS[section], listed)
        elif key != "title":
            unknown.append(key)
    longer = tuple(section for section, listed in lists.items() if len(listed) > MOST_ENTRIES)
    return AnswerParts({key: of[:MOST_ENTRIES] for key, of in lists.items()}, tuple(unknown), longer)


def _listed(kind: type[Entry], given: Any) -> list[Any]:
    """Return the entries of a section: a list of them, a map from ids to them, or a single one."""
    if isinstance(given, dict) and not given.keys() <= {"id", EVIDENCE, "quote", *form_fields(kind)}:
        return [_with_id(id_, one) for id_, one in given.items()]
    return given if isinstance(given, list) else [given] if given else []


def meant_key(key: str, known: Container[str], beside: Container[str]) -> str:
    """Return the key of the form that one of an answer means: itself, or what it is another word for."""
    if key in known:
        return key
    senses = KEYS.get(key.casefold(), ())
    return next((one for one in senses if one in known and one not in beside), "")


def items_in(parts: AnswerParts, taken: set[str]) -> Iterator[AnswerItem]:
    """Yield the entries of an answer in the order of the sections; ids that are `taken` are added to it."""
    for section, kind in SECTIONS.items():
        for number, one in enumerate(parts.lists.get(section, ()), 1):
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
