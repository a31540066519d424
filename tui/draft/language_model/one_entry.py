"""Add one entry in the flat form to a briefing that exists, if its sources bear it out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.draft.language_model.answer_items import item_of
from tui.draft.language_model.answer_text import as_texts
from tui.draft.language_model.entry_values import EntryReader, RefusedEntryError
from tui.draft.language_model.import_answer import ImportedBriefing, Remark, refusal, words_of
from tui.draft.proposals import taken_ids
from tui.edit.add_entries import NewEntry, add_entries
from tui.edit.parsed_file import parse_file
from tui.parse.raw_file import SIZE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.model.entries import Entry


def add_one(
    text: str, path: str, kind: type[Entry], given: Mapping[str, Any], *, limit: int = SIZE_LIMIT
) -> ImportedBriefing:
    """Return the text of a briefing's file with an entry added and marked as unchecked, and the remarks.

    If it is refused, nothing is added. Raises EditError if the file cannot be read or has no place for it.
    """
    file = parse_file(text, path, limit=limit)
    texts = {source.id: source.body for source in file.briefing.sources.values() if source.body}
    item = item_of(kind, 1, as_texts(given), taken_ids(file))
    try:
        entries = file.briefing.entries.values()
        ids = {entry.label: entry.id for entry in entries} | {entry.id: entry.id for entry in entries}
        reader = EntryReader(texts, words_of(file.briefing), ids)
        values = reader.values(kind, item.data)
    except RefusedEntryError as error:
        return ImportedBriefing(text, (), (refusal(item, str(error)),))
    left_out = tuple(Remark(item.name, one, is_refused=False) for one in values.left_out)
    entry = NewEntry(kind.kind_name, item.id, values.given, is_adopted=True)
    result = add_entries(text, path, [entry], limit=limit)
    refused = (refusal(item, found.message) for _, found in result.refused)
    return ImportedBriefing(result.text, result.added, (*refused, *left_out))
