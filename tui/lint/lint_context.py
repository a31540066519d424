"""The input of the lint rules, and where they report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.model.entries import Entry
from tui.parse.diagnostic_collector import DiagnosticCollector

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.entries import Briefing
    from tui.model.span import Span
    from tui.parse.source_map import SourceMap

ALLOW = "x-allow"
"""The author's key for the codes of warnings to silence."""
_HIDING = ("E1", "E2", "E3")
"""Errors of syntax, reference and shape, which may hide what seems to be missing."""


class LintContext(DiagnosticCollector):
    """One briefing, its source map, and the warnings so far."""

    def __init__(self, briefing: Briefing, source_map: SourceMap, diagnostics: Iterable[Diagnostic]) -> None:
        super().__init__(briefing.path, source_map.text)
        self.briefing, self.source_map = briefing, source_map
        self.is_whole = not any(diagnostic.code.startswith(_HIDING) for diagnostic in diagnostics)
        """Whether every entry and reference was read, so that nothing is missing by mistake."""

    def owners(self) -> Iterator[Entry | Briefing]:
        """Yield the briefing itself, and then its entries."""
        yield self.briefing
        yield from self.briefing.entries.values()

    def warn(self, code: str, span: Span, variant: str, *owners: Entry | Briefing, **details: Any) -> None:
        """Report a warning, unless the file or one of its entries allows it; see `report` for `details`."""
        if not any(code in self._allowed(owner) for owner in (self.briefing, *owners)):
            entry = owners[0].id if owners and isinstance(owners[0], Entry) else ""
            self.report(code, span, variant, entry=entry, **details)

    def _allowed(self, owner: Entry | Briefing) -> frozenset[str]:
        """Return the codes that the author allows on an entry, or in the whole file."""
        values = self.source_map.values(owner, ALLOW)
        return frozenset(word.upper() for value in values for word in value.value.replace(",", " ").split())
