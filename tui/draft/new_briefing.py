"""The text of a new briefing: an example to replace, or an article with a draft of its entries."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from tui.draft import wording
from tui.draft.article_draft import draft_of
from tui.draft.draft_yaml import as_yaml
from tui.edit.errors import EditError
from tui.edit.new_ids import id_from_title
from tui.parse.source_hash import digest
from tui.parse.yaml_scalars import block, line
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.draft.article import Article

_COMMENT = 28
"""The least column of a comment after a value."""
_INSIDE = 6
"""The indentation of the article's text."""
_JOINERS = "\u200c\u200d\u200e\u200f\u061c"
"""Invisible characters that the sanitiser keeps."""


def example(title: str) -> str:
    """Return a briefing with one entry of each kind, in which `check --strict` finds nothing.

    Raises EditError if the title is invisible.
    """
    return wording.EXAMPLE.format(title=line(clean_title(title)))


def from_articles(title: str, articles: Mapping[str, Article], *, drafted_by: str = "") -> str:
    """Return a briefing with articles as its sources, by their ids, and a draft of its entries.

    It has no draft by rules if it was `drafted_by` someone else, whom it names then.

    Raises EditError if the title is invisible.
    """
    sources = "\n".join(
        wording.SOURCE.format(
            id=id_,
            known="\n".join(_known(article)),
            digest=article.digest or digest(article.text.encode()),
            text=block(article.text, _INSIDE),
        )
        for id_, article in articles.items()
    )
    last = list(articles.values())[-1].text
    found = "" if drafted_by else as_yaml({id_: draft_of(article) for id_, article in articles.items()})
    return wording.WITH_ARTICLE.format(
        title=line(clean_title(title)),
        head=f"drafted_by: {line(drafted_by)}\n" if drafted_by else "",
        sources=sources,
        gap="" if last.endswith("\n\n") or drafted_by else "\n",
        draft=found,
    )


def source_ids(paths: Sequence[str]) -> list[str]:
    """Return an id for the source from each file: `article` for one, else made from their names."""
    if len(paths) == 1:
        return ["article"]
    ids: list[str] = []
    for path in paths:
        ids.append(id_from_title(PurePath(path).stem, ids) or id_from_title("article", ids))
    return ids


def _known(article: Article) -> Iterator[str]:
    """Yield the lines of an article's metadata."""
    if article.headline:
        yield f"    title: {line(article.headline)}".ljust(_COMMENT) + wording.FIRST_LINE
    else:
        yield "    title: untitled"
    yield "    publisher: unknown"
    if article.author:
        yield f"    author: {line(article.author)}".ljust(_COMMENT) + wording.FROM_A_LINE
    if article.published:
        yield f"    published: {article.published}".ljust(_COMMENT) + wording.FROM_A_LINE
    else:
        yield "    published: unknown"


def clean_title(title: str) -> str:
    """Return a title as one sanitised line; raise EditError if nothing visible is left."""
    cleaned = clean(title, lines=False).strip()
    if not cleaned.strip(_JOINERS):
        raise EditError(wording.NO_TITLE)
    return cleaned
