"""Texts with a cursor, which is written as `▮` and is not part of the text."""

from __future__ import annotations

from tui.lsp.document import Document

CURSOR = "▮"
CAST = """\
actors:
  idf: {name: Israeli Defense Forces, kind: military}
  hamas: Hamas
  lebanon:
    name: Lebanon
    kind: state
places:
  beirut: Beirut
issues:
  restraint: Restraint is needed
timeline:
  raid: A raid
  talks: {title: 'Talks in [[beirut]]'}
positions:
  - {issue: restraint, by: lebanon, stance: for}
claims:
  - {id: denial, says: It was not so.}
  - says: It was so.
"""
"""Entries to refer to, some of them in brackets."""


def cut(text: str) -> tuple[str, int, int]:
    """Return the text without its cursor, and the cursor's line and column from 0."""
    before, _, behind = text.partition(CURSOR)
    return before + behind, before.count("\n"), len(before) - before.rfind("\n") - 1


def document_at(text: str) -> tuple[Document, int, int]:
    """Return a document with the text without its cursor, and the cursor's line and column from 0."""
    plain, line, column = cut(text)
    return Document(plain, "a.yaml"), line, column
