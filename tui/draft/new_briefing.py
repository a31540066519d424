"""The text of a new briefing: an example to replace, or an article with a draft of its entries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

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

_EXAMPLE = """\
# An invented example with one entry of each kind: replace it with your own.
# Every `quote` is copied from the text of its source, word for word.
# `briefing check FILE` reports problems; `briefing FILE` opens it in the reader.

briefing: 1
title: {title}

sources:
  article:
    kind: article
    publisher: unknown
    published: unknown
    text: |
      On May 3, the town council of Arden closed the old bridge for repairs.
      Mayor Ada Moore, who leads the council, said that the bridge should be open again before winter.
      The repairs will reportedly cost two million.

places:
  arden: Arden
  old-bridge: {{name: the old bridge, within: arden}}

actors:
  council: {{name: town council of Arden, aliases: [the council], kind: organization}}
  mayor: {{name: Ada Moore, kind: person, role: Mayor, part_of: council}}

relations:
  - from: mayor
    is: leads
    to: council
    reverse: is led by
    quote: Mayor Ada Moore, who leads the council

issues:
  open-again: The bridge should be open again before winter

timeline:
  closing:
    title: The council closes the old bridge
    date: XXXX-05-03          # the text gives no year
    when: On May 3
    by: council
    where: old-bridge
    quote: On May 3, the town council of Arden closed the old bridge

positions:
  - issue: open-again
    by: mayor
    stance: for
    cue: said
    says: The bridge should be open again before winter.
    about: closing
    quote: said that the bridge should be open again before winter

claims:
  - about: closing
    cue: reportedly           # no `by`: the article itself says it
    says: The repairs cost two million.
    quote: The repairs will reportedly cost two million

unknowns:
  - about: closing
    text: Who reports what the repairs cost.
"""

_ARTICLE = """\
# A briefing with its article: add the entries that it reports.
# Every `quote` is copied from the text of the source, word for word.
# `briefing check FILE` reports problems; `briefing FILE` opens it in the reader.

briefing: 1
title: {title}

sources:
  article:
    kind: article
{known}
    sha256: {digest}
    text: {text}
{hint}{draft}"""
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
    return _EXAMPLE.format(title=line(clean_title(title)))


def from_article(title: str, article: Article) -> str:
    """Return a briefing with an article as its source, and a draft of its entries.

    Raises EditError if the title is invisible.
    """
    proposed = draft(article.text)
    gap = "" if article.text.endswith("\n\n") else "\n"
    return _ARTICLE.format(
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
        yield f"    title: {line(article.headline)}".ljust(_COMMENT) + "  # the first line of the text"
    else:
        yield "    title: untitled"
    yield "    publisher: unknown"
    if article.author:
        yield f"    author: {line(article.author)}".ljust(_COMMENT) + "  # from a line of the text"
    if article.published:
        yield f"    published: {article.published}".ljust(_COMMENT) + "  # from a line of the text"
    else:
        yield "    published: unknown"


def _hint(proposed: ArticleDraft) -> str:
    """Return a comment with the first name as an actor; empty if no name was found."""
    if not proposed.names:
        return ""
    name = proposed.names[0]
    id_ = slug(name.name)
    id_ = id_ if re.fullmatch(ID, id_) else "some-id"
    return (
        "# Next, add the actors, for example:\n"
        "# actors:\n"
        f"#   {id_}: {{name: {line(name.name, in_brackets=True)}}}\n\n"
    )


def clean_title(title: str) -> str:
    """Return a title as one sanitised line; raise EditError if nothing visible is left."""
    cleaned = clean(title, lines=False).strip()
    if not cleaned.strip(_JOINERS):
        raise EditError(
            "a briefing needs a title",
            help="add one, as in `briefing new 'Talks at the border'`",
        )
    return cleaned
