"""The diagnostics of a text as an editor shows them, and what it offers to do about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.diagnostics.diagnostic import FixKind
from tui.edit.meaning_diff import entries_of
from tui.lsp import wording
from tui.lsp.document_symbols import first_line
from tui.model.span import Span
from tui.report.inert import advice, as_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.diagnostics.diagnostic import Diagnostic, Replacement
    from tui.parse.load import LoadedFile

_LONGEST = 60
"""Characters of a title, of which an editor shows one line."""


class CodeAction(NamedTuple):
    """Something that may be done about a diagnostic."""

    title: str
    edits: tuple[Replacement, ...]
    is_preferred: bool
    """Whether it is the one answer, rather than a guess."""


def message(diagnostic: Diagnostic) -> str:
    """Return what an editor shows of a diagnostic: what it is, why, what to do, and how to read more."""
    label = wording.LABEL.format(label=diagnostic.label) if diagnostic.label else ""
    more = wording.MORE.format(topic=diagnostic.topic)
    return "\n".join([as_line(diagnostic.message + label), *advice(diagnostic), more])


def place(diagnostic: Diagnostic, page: LoadedFile) -> Span:
    """Return what is underlined: the first line of an entry, and of the file where there is no place."""
    span = diagnostic.span
    if not span.line:
        return Span(1, 1, 1, 1)
    starts = {entry.span[:2] for entry in entries_of(page.briefing)} if page.briefing else set()
    return first_line(span, page.lines) if span[:2] in starts else span


def code_actions(diagnostic: Diagnostic) -> Iterator[CodeAction]:
    """Yield the fixes of a diagnostic, the best first."""
    for fix in diagnostic.fixes:
        title = as_line(diagnostic.title_of(fix))
        title = title if len(title) <= _LONGEST else f"{title[:_LONGEST]}…"
        yield CodeAction(title, fix.edits, fix.kind is FixKind.LINE)
