"""Make a briefing of an answer of a language model: nothing gets in that the articles do not bear out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.draft.language_model import wording
from tui.draft.language_model.answer_items import AnswerItem, items_in
from tui.draft.language_model.answer_text import answer_data
from tui.draft.language_model.entry_values import EntryReader, RefusedEntryError
from tui.draft.language_model.flat_form import SECTIONS
from tui.draft.new_briefing import from_articles
from tui.edit.add_entries import NewEntry, add_entries
from tui.edit.parsed_file import parse_file
from tui.parse.raw_file import SIZE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.draft.article import Article


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
    items, refused = list(items_in(data, set(file.briefing.entries))), dict[int, str]()
    while True:
        left = [item for item in items if id(item) not in refused]
        ids = {item.own_id: item.id for item in left if item.own_id and item.id}
        reader = EntryReader(texts, ids)
        taken: list[tuple[AnswerItem, NewEntry, tuple[str, ...]]] = []
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
