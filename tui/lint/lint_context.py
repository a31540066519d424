"""What the editorial checks look at, and what they report to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import Diagnostic, Related
from tui.lint.written import Written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.model.entries import Briefing, Entry
    from tui.model.span import Span
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
        message: str,
        span: Span,
        *owners: Entry | Briefing,
        label: str = "",
        note: str = "",
        help: str = "",
        fix: str = "",
        related: tuple[Related, ...] = (),
    ) -> None:
        """Keep a warning, unless the file or one of the entries that it is about allows it."""
        asked: list[Entry | Briefing] = [self.briefing, *owners]
        if not any(code in self.written.allowed(owner) for owner in asked):
            self.problems.append(
                Diagnostic(code, message, self.briefing.path, span, label, note, help, fix, related)
            )

    def at(self, label: str, span: Span) -> tuple[Related, ...]:
        """A second place in the file."""
        return (Related(label, self.briefing.path, span),)
