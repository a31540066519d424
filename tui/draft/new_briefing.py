"""The text of a new briefing: an example to replace, or an article with a draft of its entries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.draft import wording
from tui.draft.article_draft import draft
from tui.draft.draft_yaml import as_yaml
from tui.edit.errors import EditError
from tui.model.patterns import ID
from tui.parse.source_hash import digest
from tui.parse.yaml_scalars import block, line
from tui.text.sanitise import clean
from tui.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.draft.article import Article
    from tui.draft.article_draft import ArticleDraft

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


def from_article(title: str, article: Article) -> str:
    """Return a briefing with an article as its source, and a draft of its entries.

    Raises EditError if the title is invisible.
    """
    proposed = draft(article.text)
    gap = "" if article.text.endswith("\n\n") else "\n"
    return wording.WITH_ARTICLE.format(
        title=line(clean_title(title)),
        known="\n".join(_known(article)),
        digest=article.digest or digest(article.text.encode()),
        text=block(article.text, _INSIDE),
        hint=gap + _hint(proposed),
        draft=as_yaml(proposed),
    )


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


def _hint(proposed: ArticleDraft) -> str:
    """Return a comment with the first name as an actor; empty if no name was found."""
    if not proposed.names:
        return ""
    name = proposed.names[0]
    id_ = slug(name.name)
    id_ = id_ if re.fullmatch(ID, id_) else wording.SOME_ID
    return wording.NEXT.format(id=id_, name=line(name.name, in_brackets=True))


def clean_title(title: str) -> str:
    """Return a title as one sanitised line; raise EditError if nothing visible is left."""
    cleaned = clean(title, lines=False).strip()
    if not cleaned.strip(_JOINERS):
        raise EditError(wording.NO_TITLE)
    return cleaned
