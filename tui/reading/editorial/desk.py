"""What the editorial checks look at, and what they report to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reading.editorial.written import Written
from tui.reading.problems import Problem, Related

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.briefing.model import Briefing, Entry
    from tui.briefing.span import Span
    from tui.reading.nodes import Mapping

_HIDING = ("E1", "E2", "E3")
"""Errors of syntax, reference and shape, behind which may be what seems to be missing."""


class Desk:
    """One briefing on the desk: what it says, how it is written, and the warnings so far."""

    def __init__(self, briefing: Briefing, root: Mapping, text: str, problems: Sequence[Problem]) -> None:
        self.briefing = briefing
        self.written = Written(root, text)
        self.is_whole = not any(problem.code.startswith(_HIDING) for problem in problems)
        """Whether every entry and reference was read, so that what seems to be missing really is."""
        self.problems: list[Problem] = []

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
                Problem(code, message, self.briefing.path, span, label, note, help, fix, related)
            )

    def at(self, label: str, span: Span) -> tuple[Related, ...]:
        """A second place in the file."""
        return (Related(label, self.briefing.path, span),)
