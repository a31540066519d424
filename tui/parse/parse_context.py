"""The state shared by the builder's steps: diagnostics, references and ids of one file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.diagnostics.diagnostic import Fix, FixKind, Replacement
from tui.model.span import Span
from tui.parse.diagnostic_collector import DiagnosticCollector

if TYPE_CHECKING:
    from tui.model.entries import Ref
    from tui.model.fields import Field
    from tui.parse.tree import Scalar


class Reference(NamedTuple):
    """A reference in a file: its owner, field, target and span."""

    owner: str
    field: Field
    ref: Ref
    span: Span
    is_item: bool = False
    """Whether it is an item of a list rather than a single value."""


class ParseContext(DiagnosticCollector):
    """Diagnostics, references and ids of one file so far."""

    def __init__(self, path: str, text: str = "") -> None:
        super().__init__(path, text)
        self.references: list[Reference] = []
        self.linked_prose: list[Scalar] = []
        """Prose that may have links, `[[id]]` or `[^id]`."""
        self.definitions: dict[str, Span] = {}
        """The first definition of each id."""
        self.custom_keys: dict[str, Span] = {}
        """Keys in sections that begin with `x-`, and so are no ids."""

    def word_fix(self, word: str, span: Span, text: str) -> tuple[Fix, ...]:
        """Return the fix that replaces a word; none unless it is in the span exactly once."""
        place = word_in(word, span, self.lines)
        return (Fix(FixKind.WORD, (Replacement(place, text),)),) if place else ()


def word_in(word: str, span: Span, lines: list[str]) -> Span | None:
    """Return the span of a word inside a span; None unless it occurs exactly once."""
    pattern = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
    places = [
        Span(number, match.start() + 1, number, match.end() + 1)
        for number in range(span.line, min(span.end_line, len(lines)) + 1)
        for match in pattern.finditer(
            lines[number - 1],
            span.column - 1 if number == span.line else 0,
            span.end_column - 1 if number == span.end_line else len(lines[number - 1]),
        )
    ]
    return places[0] if len(places) == 1 else None
