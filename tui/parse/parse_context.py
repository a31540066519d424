"""The state shared by the builder's steps: diagnostics, references and ids of one file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.diagnostics.diagnostic import Diagnostic, Fix, FixKind, Related, Replacement
from tui.model.span import Span

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


class ParseContext:
    """Diagnostics, references and ids of one file so far."""

    def __init__(self, path: str, text: str = "") -> None:
        self.path, self.text = path, text
        self._lines: list[str] | None = None
        self.problems: list[Diagnostic] = []
        self.references: list[Reference] = []
        self.linked_prose: list[Scalar] = []
        """Prose with at least one `[[id]]`."""
        self.definitions: dict[str, Span] = {}
        """The first definition of each id."""
        self.custom_keys: dict[str, Span] = {}
        """Keys in sections that begin with `x-`, and so are no ids."""

    def report(
        self,
        code: str,
        span: Span,
        variant: str = "",
        *,
        fixes: tuple[Fix, ...] = (),
        related: tuple[Related, ...] = (),
        **args: Any,
    ) -> None:
        """Add a diagnostic; `args` fill the placeholders of its variant."""
        self.problems.append(Diagnostic(code, self.path, span, variant, args, fixes, related))

    def at(self, kind: str, span: Span, **args: Any) -> tuple[Related, ...]:
        """Return a second place in the file; `kind` names its label in the catalogue."""
        return (Related(kind, self.path, span, args),)

    def word_fix(self, word: str, span: Span, text: str) -> tuple[Fix, ...]:
        """Return the fix that replaces a word; none unless it is in the span exactly once."""
        place = word_in(word, span, self.lines)
        return (Fix(FixKind.WORD, (Replacement(place, text),)),) if place else ()

    @property
    def lines(self) -> list[str]:
        """The lines of the file, without its byte order mark."""
        if self._lines is None:
            self._lines = self.text.removeprefix("\ufeff").split("\n")
        return self._lines


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
