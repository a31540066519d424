"""Add an article as one more source of a briefing, with a draft of its entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.draft import wording
from tui.draft.article_draft import draft_of
from tui.draft.draft_rows import KEY
from tui.draft.draft_yaml import parts_as_yaml
from tui.edit.add_entry import AddedEntry, add
from tui.edit.parsed_file import parse_file
from tui.parse.raw_file import SIZE_LIMIT
from tui.parse.source_hash import digest
from tui.parse.tree import Mapping, Sequence

if TYPE_CHECKING:
    from tui.draft.article import Article
    from tui.draft.article_draft import ArticleDraft
    from tui.edit.parsed_file import ParsedFile


def add_article(
    text: str,
    path: str,
    article: Article,
    given: dict[str, list[str]],
    id_: str = "",
    *,
    limit: int = SIZE_LIMIT,
) -> AddedEntry:
    """Return the text of a briefing's file with an article as one more source, and its draft in `x-draft`.

    `given` are values for its fields, which come before those that the article has itself. Without an id the
    source gets one made from its title. Raises EditError as `add` does.
    """
    fields = _fields(article) | given
    added = add(text, path, "source", fields, id_, is_complete=True, limit=limit)
    file = parse_file(added.text, path, limit=limit)
    return added._replace(text=_with_draft(file, added.address, draft_of(article)))


def _fields(article: Article) -> dict[str, list[str]]:
    known = {
        "kind": "article",
        "title": article.headline or "untitled",
        "publisher": "unknown",
        "author": article.author,
        "published": article.published or "unknown",
        "sha256": article.digest or digest(article.text.encode()),
        "text": article.text,
    }
    return {key: [value] for key, value in known.items() if value}


def _with_draft(file: ParsedFile, id_: str, found: ArticleDraft) -> str:
    """Return the file's text with the rows of one more draft below those that `x-draft` has."""
    written = file.root.get(KEY) if isinstance(file.root, Mapping) else None
    parts = parts_as_yaml([(f"{id_}:", found)])
    if not isinstance(written, Mapping):
        lines = [line for part in parts.values() for line in part]
        end = "" if file.text.endswith("\n") else "\n"
        return f"{file.text}{end}\n{wording.DRAFT.format(count=found.sentences)}{''.join(lines)}"
    lines = file.text.splitlines(keepends=True)
    last = max(value.span.end_line for _, value in written.items)
    ends = {key.value: value.span.end_line for key, value in written.items if isinstance(value, Sequence)}
    for part in sorted(parts, key=lambda part: ends.get(part, last), reverse=True):
        at = ends.get(part, last)
        lines[at:at] = parts[part][1:] if part in ends else parts[part]
    return "".join(lines)
