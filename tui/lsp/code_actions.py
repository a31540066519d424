"""The diagnostics of a text as an editor shows them, and what it offers to do about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.diagnostics.diagnostic import FixKind, Replacement
from tui.edit.meaning_diff import entries_of
from tui.lsp import wording
from tui.lsp.cursor_place import place_at
from tui.lsp.document_symbols import first_line
from tui.lsp.typed_value import typed_value
from tui.model.fields import Shape
from tui.model.span import Span
from tui.parse.yaml_scalars import quoted
from tui.report.inert import advice, as_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.parse.load import LoadedFile

_TEXTS = frozenset({Shape.LINE, Shape.HEADLINE, Shape.PROSE, Shape.TEXT, Shape.QUOTE})
_LONGEST = 60
"""Characters of a title, of which an editor shows one line."""


class CodeAction(NamedTuple):
    """Something that may be done about a diagnostic."""

    title: str
    edits: tuple[Replacement, ...]
    is_preferred: bool
    """Whether it is the one answer, rather than a guess."""


def quotation(lines: Sequence[str], number: int, column: int) -> CodeAction | None:
    """Return the action that puts the text at a line and a column from 0 in quotation marks."""
    place = place_at(lines, number, column)
    if place is None or place.field is None or place.field.shape not in _TEXTS:
        return None
    value = typed_value(place.context, lines, number, column)
    if value is None or value.is_long or value.style or value.start >= value.end:
        return None
    text = lines[number][value.start : value.end]
    if text[0] in "[{|>":
        return None
    span = Span(number + 1, value.start + 1, number + 1, value.end + 1)
    return CodeAction(wording.QUOTE, (Replacement(span, quoted(text)),), is_preferred=False)


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
