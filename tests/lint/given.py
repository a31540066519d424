"""Briefings in memory and their lint warnings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.lint import lint
from tui.parse.load import load_text

if TYPE_CHECKING:
    from tui.diagnostics.diagnostic import Diagnostic


SOURCE = """\
sources:
  article:
    publisher: unknown
    published: unknown
    text: |
      Amid these developments, the ambassador urged all parties to exercise restraint.
"""
CAST = """\
actors:
  ambassador: {name: Russian Ambassador, kind: office}
issues:
  restraint: All parties should show restraint
"""
POSITION = """\
positions:
  - issue: restraint
    by: ambassador
    stance: for
"""
QUOTE = "    quote: urged all parties to exercise restraint\n"


def warnings_of(text: str, path: str = "talks.yaml") -> list[Diagnostic]:
    """Return the lint warnings of a briefing in memory, which may have errors too."""
    text = f"title: Talks\n{text}"
    return lint(load_text(text, path))


def marked(text: str) -> list[tuple[str, int, str]]:
    """Return the code, line and marked words of each warning."""
    lines = f"title: Talks\n{text}".split("\n")
    return [
        (diagnostic.code, span.line, lines[span.line - 1][span.column - 1 : span.end_column - 1])
        for diagnostic in warnings_of(text)
        for span in (diagnostic.span,)
    ]


def codes(text: str) -> list[str]:
    return [diagnostic.code for diagnostic in warnings_of(text)]
