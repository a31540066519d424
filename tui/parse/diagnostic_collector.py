"""Collects the diagnostics of one file."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from tui.diagnostics.diagnostic import Applicability, Diagnostic, Fix, FixKind, Related, Replacement
from tui.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class DiagnosticCollector:
    """The diagnostics of one file so far."""

    def __init__(self, path: str, text: str = "") -> None:
        self.path, self.text = path, text
        self.diagnostics: list[Diagnostic] = []

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the file, without its byte order mark."""
        return self.text.removeprefix("\ufeff").split("\n")

    def report(
        self,
        code: str,
        span: Span,
        variant: str = "",
        *,
        fixes: Iterable[Fix] = (),
        related: Iterable[Related] = (),
        entry: str = "",
        **args: Any,
    ) -> None:
        """Add a diagnostic; `args` fill the placeholders of its variant."""
        self.diagnostics.append(
            Diagnostic(code, self.path, span, variant, args, tuple(fixes), tuple(related), entry)
        )

    def at(self, kind: str, span: Span, **args: Any) -> tuple[Related, ...]:
        """Return a second place in the file; `kind` names its label in the catalogue."""
        return (Related(kind, self.path, span, args),)

    def line_fix(
        self, number: int, text: str, applicability: Applicability = Applicability.SUGGESTED
    ) -> tuple[Fix, ...]:
        """Return the fix that replaces a line of the file, counted from 1."""
        return self.lines_fix({number: text}, applicability)

    def lines_fix(
        self, changed: Mapping[int, str], applicability: Applicability = Applicability.SUGGESTED
    ) -> tuple[Fix, ...]:
        """Return the fix that replaces several lines at once, by their numbers from 1; none without lines."""
        edits = tuple(
            Replacement(Span(number, 1, number, len(self.lines[number - 1]) + 1), changed[number])
            for number in sorted(changed)
        )
        return (Fix(FixKind.LINE, edits, applicability),) if edits else ()
