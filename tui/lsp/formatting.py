"""Formatting of a document, as `briefing fmt` does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import Replacement
from tui.edit.format_file import format_text
from tui.model.span import Span

if TYPE_CHECKING:
    from tui.lsp.document import Document


def formatting(document: Document) -> list[Replacement]:
    """Return the changes that format a text, one for each line; raises EditError if it cannot be read."""
    old = document.lines
    new = format_text(document.text, document.path, limit=document.limit).split("\n")
    changes = [
        Replacement(Span(number, 1, number, len(before) + 1), after)
        for number, (before, after) in enumerate(zip(old, new, strict=False), 1)
        if before != after
    ]
    # Only the line ends at the end of a text are more or fewer.
    end = Span(len(old), len(old[-1]) + 1, len(old), len(old[-1]) + 1)
    if len(new) > len(old):
        changes.append(Replacement(end, "\n" * (len(new) - len(old))))
    elif len(new) < len(old):
        changes = [one for one in changes if one.span.line < len(new)]
        last = old[len(new) - 1]
        start = len(new[-1]) + 1 if last.startswith(new[-1]) else 1
        changes.append(Replacement(Span(len(new), start, end.line, end.column), ""))
    return changes
