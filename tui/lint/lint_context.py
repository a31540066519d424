"""The input of the lint rules, and where they report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.diagnostics.diagnostic import Diagnostic, Fix, FixKind, Related, Replacement
from tui.model.entries import Entry
from tui.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.model.entries import Briefing
    from tui.parse.source_map import SourceMap

ALLOW = "x-allow"
"""The author's key for the codes of warnings to silence."""
_HIDING = ("E1", "E2", "E3")
"""Errors of syntax, reference and shape, which may hide what seems to be missing."""


class LintContext:
    """One briefing, its source map, and the warnings so far."""

    def __init__(self, briefing: Briefing, source_map: SourceMap, problems: Sequence[Diagnostic]) -> None:
        self.briefing = briefing
        self.source_map = source_map
        self.is_whole = not any(problem.code.startswith(_HIDING) for problem in problems)
        """Whether every entry and reference was read, so that nothing is missing by mistake."""
        self.problems: list[Diagnostic] = []

    def owners(self) -> Iterator[Entry | Briefing]:
        """Yield the briefing itself, and then its entries."""
        yield self.briefing
        yield from self.briefing.entries.values()

    def warn(
        self,
        code: str,
        span: Span,
        variant: str,
        *owners: Entry | Briefing,
        fixes: tuple[Fix, ...] = (),
        related: tuple[Related, ...] = (),
        **args: Any,
    ) -> None:
        """Add a warning, unless the file or one of its entries allows it."""
        asked: list[Entry | Briefing] = [self.briefing, *owners]
        if not any(code in self._allowed(owner) for owner in asked):
            entry = owners[0].id if owners and isinstance(owners[0], Entry) else ""
            path = self.briefing.path
            self.problems.append(Diagnostic(code, path, span, variant, args, fixes, related, entry))

    def _allowed(self, owner: Entry | Briefing) -> frozenset[str]:
        """Return the codes that the author allows on an entry, or in the whole file."""
        values = self.source_map.values(owner, ALLOW)
        return frozenset(word.upper() for value in values for word in value.value.replace(",", " ").split())

    def at(self, kind: str, span: Span, **args: Any) -> tuple[Related, ...]:
        """Return a second place in the file; `kind` names its label in the catalogue."""
        return (Related(kind, self.briefing.path, span, args),)

    def line_fix(self, number: int, text: str) -> tuple[Fix, ...]:
        """Return a suggested fix that replaces a line of the file, counted from 1."""
        span = Span(number, 1, number, len(self.source_map.lines[number - 1]) + 1)
        return (Fix(FixKind.LINE, (Replacement(span, text),)),)
