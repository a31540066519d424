"""What one pass over a file gathers for the passes after it: problems, references, quotes."""

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
    """A reference as it stands in the file: who, in which field, to what, and where."""

    owner: str
    field: Field
    ref: Ref
    span: Span
    is_item: bool = False
    """Whether it stands in a list, rather than alone behind its key."""


class Findings:
    """What has been found in one file so far."""

    def __init__(self, path: str, text: str = "") -> None:
        self.path, self.text = path, text
        self._lines: list[str] | None = None
        self.problems: list[Diagnostic] = []
        self.references: list[Reference] = []
        self.linking: list[Scalar] = []
        """Prose with an `[[id]]` in it."""
        self.defined: dict[str, Span] = {}
        """Where each id is first defined."""
        self.own: dict[str, Span] = {}
        """Where in a section a key stands that is the author's own, and no id."""

    def add(
        self,
        code: str,
        span: Span,
        variant: str = "",
        *,
        fixes: tuple[Fix, ...] = (),
        related: tuple[Related, ...] = (),
        **args: Any,
    ) -> None:
        """Keep a diagnostic of this file; `args` fill the sentences of its variant."""
        self.problems.append(Diagnostic(code, self.path, span, variant, args, fixes, related))

    def at(self, kind: str, span: Span, **args: Any) -> tuple[Related, ...]:
        """Return a second place in this file, with the name of its label in the catalogue."""
        return (Related(kind, self.path, span, args),)

    def word_fix(self, word: str, span: Span, text: str) -> tuple[Fix, ...]:
        """Return the fix that writes `text` for a word; none unless the word is in the span exactly once."""
        found = word_in(word, span, self.lines)
        return (Fix(FixKind.WORD, (Replacement(found, text),)),) if found else ()

    @property
    def lines(self) -> list[str]:
        """The lines of the file, without its byte order mark."""
        if self._lines is None:
            self._lines = self.text.removeprefix("\ufeff").split("\n")
        return self._lines


def word_in(word: str, span: Span, lines: list[str]) -> Span | None:
    """Return where a word is in a span of a file; None where it is not there, or more than once."""
    pattern = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
    found = [
        Span(number, match.start() + 1, number, match.end() + 1)
        for number in range(span.line, min(span.end_line, len(lines)) + 1)
        for match in pattern.finditer(
            lines[number - 1],
            span.column - 1 if number == span.line else 0,
            span.end_column - 1 if number == span.end_line else len(lines[number - 1]),
        )
    ]
    return found[0] if len(found) == 1 else None
