"""Make a briefing of an answer of a language model: nothing gets in that the articles do not bear out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.draft.language_model import wording
from tui.draft.language_model.answer_items import MOST_ENTRIES, AnswerItem, AnswerParts, items_in, parts_of
from tui.draft.language_model.answer_text import read_answer
from tui.draft.language_model.article_words import ArticleWords
from tui.draft.language_model.entry_values import EntryReader, RefusedEntryError
from tui.draft.new_briefing import from_articles
from tui.edit.add_entries import NewEntry, add_entries
from tui.edit.parsed_file import parse_file
from tui.model.quotes import SourceText
from tui.parse.raw_file import SIZE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.draft.article import Article
    from tui.model.entries import Briefing


_DANGLING = "E201"
"""The code of a reference to an entry that does not exist."""
_MOST_ROUNDS = 5


class Remark(NamedTuple):
    """What was refused or left out of an answer."""

    entry: str
    """What the answer calls the entry: its kind and id, or its place in the list; empty for the whole."""
    message: str
    is_refused: bool
    """Whether the entry itself was refused, and not only a part of it."""
    given: str = ""
    """What the answer has of a refused entry, as JSON: it is in no file, and a person may want it."""


class ImportedBriefing(NamedTuple):
    """The briefing that an answer became."""

    text: str
    added: tuple[NewEntry, ...]
    remarks: tuple[Remark, ...]


def title_in(answer: str, articles: Mapping[str, Article]) -> str:
    """Return the title in an answer if the articles bear it out; may raise EditError as `import_answer`."""
    title = read_answer(answer).data.get("title")
    texts = {id_: SourceText(id_, article.text) for id_, article in articles.items()}
    words = ArticleWords(texts)
    return title if isinstance(title, str) and not words.foreign_to(title, words.text) else ""


def import_answer(
    answer: str, articles: Mapping[str, Article], title: str, by: str, path: str, *, limit: int = SIZE_LIMIT
) -> ImportedBriefing:
    """Return the briefing that an answer becomes, with what was refused; `by` is who or what made it.

    Raises EditError if there is no data in the answer.
    """
    data, unread = read_answer(answer)
    text = from_articles(title, articles, drafted_by=by)
    file = parse_file(text, path, limit=limit)
    texts = {source.id: source.body for source in file.briefing.sources.values() if source.body}
    words = words_of(file.briefing)
    parts = parts_of(data)
    items = list(items_in(parts, set(file.briefing.entries)))
    refused = dict(_used_twice(items))
    for rounds_left in reversed(range(_MOST_ROUNDS)):
        taken = _taken(items, refused, texts, words)
        result = add_entries(text, path, [entry for _, entry, _ in taken], limit=limit)
        names = {id(entry): id(item) for item, entry, _ in taken}
        faults = [(names[id(entry)], found) for entry, found in result.refused]
        # What refers to an entry with an error may do without it in the next round.
        lasting = [one for one in faults if one[1].code != _DANGLING] if rounds_left else []
        refused |= {item: found.message for item, found in lasting or faults}
        if not lasting:
            break
    remarks = [Remark("", fault, is_refused=True) for fault in unread]
    remarks += _whole(data, parts, words)
    remarks += [refusal(one, refused[id(one)]) for one in items if id(one) in refused]
    remarks += [
        Remark(one.name, part, is_refused=False)
        for one, _, left_out in taken
        if id(one) not in refused
        for part in left_out
    ]
    return ImportedBriefing(result.text, result.added, tuple(remarks))


def refusal(item: AnswerItem, reason: str) -> Remark:
    """Return the remark about an entry that is refused, with all that the answer has of it."""
    return Remark(item.name, reason, is_refused=True, given=json.dumps(item.data, ensure_ascii=False))


def words_of(briefing: Briefing) -> ArticleWords:
    """Return what the sources of a briefing have in words."""
    sources = [source for source in briefing.sources.values() if source.body]
    published = (source.published.written for source in sources if source.published)
    return ArticleWords({source.id: source.body for source in sources if source.body}, published)


def _whole(data: Mapping[str, Any], parts: AnswerParts, words: ArticleWords) -> Iterator[Remark]:
    """Yield what is left out of an answer beside its entries."""
    title = data.get("title")
    if isinstance(title, str) and (found := words.foreign_to(title, words.text)):
        yield Remark("", wording.TITLE_FOREIGN.format(found=found, value=title), is_refused=False)
    for key in parts.unknown:
        yield Remark("", wording.NO_SECTION.format(key=key), is_refused=False)
    for section in parts.longer:
        yield Remark("", wording.TOO_MANY.format(key=section, most=MOST_ENTRIES), is_refused=True)


def _used_twice(items: Sequence[AnswerItem]) -> Iterator[tuple[int, str]]:
    """Yield the entries with the id of one before them: what refers to it could mean either."""
    seen: set[str] = set()
    for item in items:
        if item.own_id and item.own_id in seen:
            yield id(item), wording.USED_TWICE.format(id=item.own_id)
        seen.add(item.own_id)


def _taken(
    items: Sequence[AnswerItem], refused: dict[int, str], texts: Mapping[str, SourceText], words: ArticleWords
) -> list[tuple[AnswerItem, NewEntry, tuple[str, ...]]]:
    """Return the entries that are borne out, with what was left out of each; add the others to `refused`."""
    while True:
        left = [item for item in items if id(item) not in refused]
        named = {name: item.id for item in reversed(left) if item.id and (name := _name(item))}
        ids = named | {id_: id_ for id_ in texts} | {item.own_id: item.id for item in left if item.id}
        reader = EntryReader(texts, words, ids)
        taken: list[tuple[AnswerItem, NewEntry, tuple[str, ...]]] = []
        for item in left:
            try:
                values = reader.values(item.kind, item.data)
            except RefusedEntryError as error:
                refused[id(item)] = str(error)
            else:
                entry = NewEntry(item.kind.kind_name, item.id, values.given, is_adopted=True)
                taken.append((item, entry, values.left_out))
        if len(taken) == len(left):
            return taken


def _name(item: AnswerItem) -> str:
    """Return the name of an entry, by which an answer may refer to it; empty if it has none."""
    name = item.data.get("name", "")
    return name if isinstance(name, str) else ""
