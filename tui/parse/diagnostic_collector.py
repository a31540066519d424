"""Collects the diagnostics of one file."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from tui.diagnostics.diagnostic import Applicability, Diagnostic, Fix, FixKind, Related, Replacement
from tui.model.span import Span
from tui.parse.yaml_scalars import line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


class DiagnosticCollector:
    """The diagnostics of one file so far."""

    def __init__(self, path: str, text: str = "") -> None:
        self.path, self.text = path, text
        self.diagnostics: list[Diagnostic] = []
        self._said: dict[tuple[str, str, Span], list[dict[str, Any]]] = {}

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
        """Add a diagnostic, unless it is there already; `args` fill the placeholders of its variant."""
        said = self._said.setdefault((code, variant, span), [])
        if args in said:
            return
        said.append(args)
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

    def passage_fix(
        self, passage: str, span: Span, applicability: Applicability = Applicability.SUGGESTED
    ) -> tuple[Fix, ...]:
        """Return the fix that writes words of a source in the place of the author's."""
        return (Fix(FixKind.PASSAGE, (Replacement(span, line(passage, in_brackets=True)),), applicability),)

    def passages_fix(self, passages: Sequence[str], span: Span) -> tuple[Fix, ...]:
        """Return the fix that writes several passages of a source in the place of one quote."""
        if len(passages) == 1:
            return self.passage_fix(passages[0], span)
        before = self.lines[span.line - 1][: span.column - 1]
        above = "".join(self.lines[max(0, span.line - 2) : span.line - 1])
        parts = [line(passage, in_brackets=True) for passage in passages]
        if before.strip() == "-":
            text = f"\n{before}".join(parts)  # an item of a list: each passage is one
        elif (before if before.strip() else above).rstrip().endswith(("[", ",")):
            text = ", ".join(parts)
        else:
            text = f"[{', '.join(parts)}]"
        return (Fix(FixKind.PASSAGES, (Replacement(span, text),)),)
