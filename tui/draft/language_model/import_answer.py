"""Make a briefing of an answer of a language model: nothing gets in that the articles do not bear out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tui.draft.language_model import wording
from tui.draft.language_model.answer_text import answer_data
from tui.draft.language_model.entry_values import EntryReader, RefusedEntryError
from tui.draft.language_model.flat_form import SECTIONS, has_id
from tui.draft.new_briefing import from_articles
from tui.edit.add_entries import NewEntry, add_entries
from tui.edit.entry_template import title_key
from tui.edit.new_ids import id_from_title
from tui.edit.parsed_file import parse_file
from tui.model.entries import Position
from tui.parse.raw_file import SIZE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.draft.article import Article
    from tui.model.entries import Entry

_MOST_ENTRIES = 5_000
"""The most entries of an answer that are read."""


class Remark(NamedTuple):
    """What was refused or left out of an answer."""

    entry: str
    """What the answer calls the entry: its kind and id, or its place in the list; empty for the whole."""
    message: str
    is_refused: bool
    """Whether the entry itself was refused, and not only a part of it."""


class ImportedBriefing(NamedTuple):
    """The briefing that an answer became."""

    text: str
    added: tuple[NewEntry, ...]
    remarks: tuple[Remark, ...]


class _Item(NamedTuple):
    """An entry of an answer."""

    kind: type[Entry]
    name: str
    data: Mapping[str, Any]
    id: str
    """Its id in the briefing; empty for an entry that has none."""
    own_id: str
    """Its id in the answer."""


def title_in(answer: str) -> str:
    """Return the title in an answer; raise EditError if there is no data in it."""
    title = answer_data(answer).get("title")
    return title if isinstance(title, str) else ""


def import_answer(
    answer: str, articles: Mapping[str, Article], title: str, by: str, path: str, *, limit: int = SIZE_LIMIT
) -> ImportedBriefing:
    """Return the briefing that an answer becomes, with what was refused; `by` is who or what made it.

    Raises EditError if there is no data in the answer.
    """
    data = answer_data(answer)
    text = from_articles(title, articles, drafted_by=by)
    file = parse_file(text, path, limit=limit)
    texts = {source.id: source.body for source in file.briefing.sources.values() if source.body}
    remarks = [
        Remark("", wording.NO_SECTION.format(key=key), is_refused=False)
        for key in data
        if key not in SECTIONS and key != "title"
    ]
    items, refused = list(_items(data, set(file.briefing.entries))), dict[int, str]()
    while True:
        left = [item for item in items if id(item) not in refused]
        ids = {item.own_id: item.id for item in left if item.own_id and item.id}
        reader = EntryReader(texts, ids)
        taken: list[tuple[_Item, NewEntry, tuple[str, ...]]] = []
        before = len(refused)
        for item in left:
            try:
                values = reader.values(item.kind, item.data)
            except RefusedEntryError as error:
                refused[id(item)] = str(error)
            else:
                entry = NewEntry(item.kind.kind_name, item.id, values.given, is_adopted=True)
                taken.append((item, entry, values.left_out))
        if len(refused) == before:
            break
    remarks += [
        Remark(item.name, refused[id(item)], is_refused=True) for item in items if id(item) in refused
    ]
    remarks += [Remark(item.name, one, is_refused=False) for item, _, left_out in taken for one in left_out]
    result = add_entries(text, path, [entry for _, entry, _ in taken], limit=limit)
    names = {id(entry): item.name for item, entry, _ in taken}
    remarks += [Remark(names[id(entry)], found.message, is_refused=True) for entry, found in result.refused]
    return ImportedBriefing(result.text, result.added, tuple(remarks))


def _items(data: Mapping[str, Any], taken: set[str]) -> Iterator[_Item]:
    """Yield the entries of an answer in the order of the sections; a map from id to entry is a list too."""
    for section, kind in SECTIONS.items():
        listed = data.get(section) or []
        if isinstance(listed, dict):
            listed = [_with_id(id_, one) for id_, one in listed.items()]
        for number, one in enumerate(listed[:_MOST_ENTRIES] if isinstance(listed, list) else [], 1):
            yield _item(kind, number, one, taken)


def _item(kind: type[Entry], number: int, given: Any, taken: set[str]) -> _Item:
    """Return an entry with an id of its own, if its kind has one; a text alone is its title."""
    title_field = title_key(kind.kind_name)
    data = {title_field: given} if isinstance(given, str) else given if isinstance(given, dict) else {}
    own_id, title = (data[key] if isinstance(data.get(key), str) else "" for key in ("id", title_field))
    plain = f"{kind.kind_name} {number}"
    id_ = ""
    if has_id(kind) and (own_id or kind is not Position):
        id_ = id_from_title(own_id or title or plain, taken) or id_from_title(plain, taken)
        taken.add(id_)
    return _Item(kind, f"{kind.kind_name} `{own_id or number}`", data, id_, own_id)


def _with_id(id_: str, one: Any) -> Any:
    return {"id": id_} | (one if isinstance(one, dict) else {"name": one})
