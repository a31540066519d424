"""The beginning of a briefing: an example to be written over, or an article with a draft of what it holds."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from tui.edit.errors import EditError
from tui.model.patterns import ID
from tui.parse.yaml_scalars import block, line
from tui.text.sanitise import clean
from tui.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.draft import ArticleDraft
    from tui.draft.article import Article

_EXAMPLE = """\
# One entry of each kind, for you to write over: the example is made up.
# Every `quote` is copied from the text of its source, word for word.
# `briefing check FILE` says what is wrong, and where; `briefing FILE` opens it in the reader.

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
    date: XXXX-05-03          # the text gives no year, so none stands here
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
    cue: reportedly           # no `by`: the text says it in its own voice
    says: The repairs cost two million.
    quote: The repairs will reportedly cost two million

unknowns:
  - about: closing
    text: Who reports what the repairs cost.
"""

_ARTICLE = """\
# The beginning of a briefing: the article is in it, and what it says is yours to add.
# Every `quote` is copied from the text of the source, word for word.
# `briefing check FILE` says what is wrong, and where; `briefing FILE` opens it in the reader.

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
"""How far in a comment behind a value stands, at least."""
_INSIDE = 6
"""How far in the lines of the text stand."""
_JOINERS = "\u200c\u200d\u200e\u200f\u061c"
"""What stays in a text and takes no room in it."""


def example(title: str) -> str:
    """A briefing of that title with one entry of each kind, in which `check --strict` finds nothing.

    Raises WritingError for a title that nobody could see.
    """
    return _EXAMPLE.format(title=line(readable(title)))


def from_article(title: str, article: Article) -> str:
    """A briefing of that title with an article for its source, and a draft of what the article may hold.

    Raises WritingError for a title that nobody could see.
    """
    from tui.draft import draft  # noqa: PLC0415 - an example does not pay for it
    from tui.draft.draft_yaml import as_yaml  # noqa: PLC0415 - as above

    proposed = draft(article.text)
    parted = "" if article.text.endswith("\n\n") else "\n"  # its own blank lines are enough
    return _ARTICLE.format(
        title=line(readable(title)),
        known="\n".join(_known(article)),
        digest=hashlib.sha256(article.text.encode()).hexdigest(),
        text=block(article.text, _INSIDE),
        hint=parted + _hint(proposed),
        draft=as_yaml(proposed),
    )


def _known(article: Article) -> Iterator[str]:
    """The lines that say of an article what it plainly says itself."""
    if article.headline:
        yield f"    title: {line(article.headline)}".ljust(_COMMENT) + "  # the first line of the text"
    else:
        yield "    title: untitled"
    yield "    publisher: unknown"
    if article.author:
        yield f"    author: {line(article.author)}".ljust(_COMMENT) + "  # as a line of the text says"
    if article.published:
        yield f"    published: {article.published}".ljust(_COMMENT) + "  # as a line of the text says"
    else:
        yield "    published: unknown"


def _hint(proposed: ArticleDraft) -> str:
    """How an entry could begin, in comments; nothing where no name was found."""
    if not proposed.names:
        return ""
    name = proposed.names[0]
    id_ = slug(name.name)
    id_ = id_ if re.fullmatch(ID, id_) else "some-id"
    return (
        "# The next step is to say who acts, for instance:\n"
        "# actors:\n"
        f"#   {id_}: {{name: {line(name.name, in_brackets=True)}}}\n\n"
    )


def readable(title: str) -> str:
    """The title as a briefing has it, on one line; raises WritingError where nothing is left of it."""
    cleaned = clean(title, lines=False).strip()
    if not cleaned.strip(_JOINERS):
        raise EditError(
            "a briefing needs a title",
            help="say what it is about: `briefing new 'Talks at the border'`",
        )
    return cleaned
