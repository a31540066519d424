"""The diagnostics of the composer: repeated keys, refused features of YAML, missing dashes and spaces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tui.diagnostics.diagnostic import Diagnostic, shortened
from tui.model.span import Span
from tui.parse.diagnostic_collector import DiagnosticCollector
from tui.text.sanitise import spelled_out

if TYPE_CHECKING:
    from tui.diagnostics.diagnostic import Fix
    from tui.parse.tree import Items, Scalar
    from tui.parse.yaml_events import NodeEvent

LONGEST_KEY = 60
"""Characters of a repeated key that a message shows."""
_PROPERTY = re.compile(r"[&!][^\s,\[\]{}]*")


class ComposerDiagnostics(DiagnosticCollector):
    """Collects the diagnostics of one text; `restore` maps placeholders to the characters they replaced."""

    def __init__(self, text: str, path: str, restore: dict[int, str]) -> None:
        super().__init__(path, text)
        self.refused: set[str] = set()
        """The codes of refused features; each is reported once."""
        self._restore = restore

    def report(self, code: str, span: Span, variant: str = "", **args: Any) -> None:
        """Add a diagnostic; `args` fill the placeholders of its variant."""
        restore = self._restore
        shown: dict[str, Any] = {
            name: arg.translate(restore) if isinstance(arg, str) else arg for name, arg in args.items()
        }
        super().report(code, span, variant, **shown)

    def refuse(self, code: str, span: Span, variant: str = "", **args: Any) -> None:
        """Report a feature that is refused, the first time only."""
        if code not in self.refused:
            self.refused.add(code)
            self.report(code, span, variant, **args)

    def refuse_properties(self, event: NodeEvent) -> None:
        """Refuse the anchor or the tag before a node."""
        line, column = event.start_mark.line, event.start_mark.column
        # A lone CR ends a line for YAML alone.
        written = _PROPERTY.match(self.lines[line], column) if line < len(self.lines) else None
        end = written.end() if written else column + 1
        span = Span(line + 1, column + 1, line + 1, end + 1)
        if event.anchor is not None:
            self.refuse("E107", span, "anchor")
        if event.tag is not None:
            self.refuse("E108", span, "tag")

    def repeated_key(self, key: Scalar, first: Scalar) -> None:
        """Report a key that its mapping already has."""
        self.diagnostics.append(self._repeated(key, first))

    def missing_dash(self, items: Items, repeated: list[Scalar], margin: int) -> None:
        """Report repeated keys of a list item as one missing dash; `margin` is the column of the dashes."""
        spans = {key.span for key in repeated}
        self.diagnostics = [one for one in self.diagnostics if one.code != "E106" or one.span not in spans]
        key, number = repeated[0], repeated[0].span.line
        first = next(other for other, _ in items if other.value == key.value)
        # Only before the key that items begin with is the place of the dash certain.
        is_first = first is items[0][0] and key.span.column == margin + 3
        line = f"{' ' * margin}- {self.lines[number - 1].lstrip()}"
        fixes = self._repair(number, line, "", key.span) if is_first else ()
        self.diagnostics.append(self._repeated(key, first)._replace(variant="dash", fixes=fixes))

    def missing_space(self, key: Scalar, name: str, colon: str, text: str) -> None:
        """Report `{name:Hamas}`, a key that lacks a colon and a space; `colon` is what it has instead."""
        number, column = key.span.line, key.span.column + len(name)
        variant = "odd-colon" if colon[0] != ":" else "odd-space" if len(colon) > 1 else "space-in-braces"
        line, span = self.lines[number - 1], Span(number, column, number, column + 1)
        if len(colon) > 1:
            span = Span(number, column + 1, number, column + len(colon))
        repair = f"{line[: column - 1]}: {line[column - 1 + len(colon) :]}"
        fixes = self._repair(number, repair, variant, span)
        self.report("E101", span, variant, fixes=fixes, key=name, text=text, character=spelled_out(colon[-1]))

    def refuse_alias(self, span: Span) -> None:
        """Refuse an alias; at the start of a line it is an item with a star."""
        line = self.lines[span.line - 1]
        if line[: span.column - 1].strip() or line[span.end_column - 1 :].strip():
            self.refuse("E107", span, "alias")
            return
        self.refused.add("E107")
        fixes = self.line_fix(span.line, f"{' ' * (span.column - 1)}- {line[span.column :]}")
        self.report("E101", span._replace(end_column=span.column + 1), "list-sign", fixes=fixes, sign="*")

    def _repeated(self, key: Scalar, first: Scalar) -> Diagnostic:
        related = self.at("first-written", first.span)
        args = {"key": shortened(key.value, LONGEST_KEY)}
        return Diagnostic("E106", self.path, key.span, args=args, related=related)

    def _repair(self, number: int, text: str, variant: str, at: Span) -> tuple[Fix, ...]:
        from tui.parse.syntax.certainty import applicability  # noqa: PLC0415 - as in `parse`

        how_sure = applicability("E101", variant, at, text, self.lines)
        return self.line_fix(number, text.translate(self._restore), how_sure)
