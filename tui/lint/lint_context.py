"""What the editorial checks look at, and what they report to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.diagnostics.diagnostic import Diagnostic, Fix, FixKind, Related, Replacement
from tui.lint.written import Written
from tui.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model.entries import Briefing, Entry
    from tui.parse.tree import Mapping

_HIDING = ("E1", "E2", "E3")
"""Errors of syntax, reference and shape, behind which may be what seems to be missing."""


class LintContext:
    """One briefing on the desk: what it says, how it is written, and the warnings so far."""

    def __init__(self, briefing: Briefing, root: Mapping, text: str, problems: Sequence[Diagnostic]) -> None:
        self.briefing = briefing
        self.written = Written(root, text)
        self.is_whole = not any(problem.code.startswith(_HIDING) for problem in problems)
        """Whether every entry and reference was read, so that what seems to be missing really is."""
        self.problems: list[Diagnostic] = []

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
        """Keep a warning, unless the file or one of the entries that it is about allows it."""
        asked: list[Entry | Briefing] = [self.briefing, *owners]
        if not any(code in self.written.allowed(owner) for owner in asked):
            path = self.briefing.path
            self.problems.append(Diagnostic(code, path, span, variant, args, fixes, related))

    def at(self, kind: str, span: Span, **args: Any) -> tuple[Related, ...]:
        """Return a second place in the file, with the name of its label in the catalogue."""
        return (Related(kind, self.briefing.path, span, args),)

    def line_fix(self, number: int, text: str) -> tuple[Fix, ...]:
        """Return the suggestion to write a line of the file, from 1, anew."""
        span = Span(number, 1, number, len(self.written.lines[number - 1]) + 1)
        return (Fix(FixKind.LINE, (Replacement(span, text),)),)
