"""Answers as the Language Server Protocol 3.17 has them, with columns as the editor counts them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types as lsp
from pygls.uris import from_fs_path

from tui.lsp.code_actions import CodeAction, message, place
from tui.lsp.position_units import units

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.diagnostics.diagnostic import Diagnostic, Replacement
    from tui.lsp.completion import CompletionItem
    from tui.lsp.document_symbols import DocumentSymbol
    from tui.lsp.parsed_page import ParsedPage
    from tui.lsp.symbol_uses import FileChange
    from tui.model.span import Span

_OFFERED = {
    "id": lsp.CompletionItemKind.Reference,
    "key": lsp.CompletionItemKind.Property,
    "word": lsp.CompletionItemKind.EnumMember,
}
_DRAWN = {
    "source": lsp.SymbolKind.File,
    "place": lsp.SymbolKind.Field,
    "actor": lsp.SymbolKind.Object,
    "relation": lsp.SymbolKind.Operator,
    "issue": lsp.SymbolKind.Interface,
    "event": lsp.SymbolKind.Event,
}
"""How an editor draws each kind of entry; the others are drawn as text."""
_SEVERITIES = {"error": lsp.DiagnosticSeverity.Error, "warning": lsp.DiagnosticSeverity.Warning}


class PositionMapper(NamedTuple):
    """A text that answers lie in."""

    uri: str
    lines: Sequence[str]
    encoding: str
    """In whose units the editor counts columns."""

    def position(self, line: int, column: int) -> lsp.Position:
        """A line and a column from 0, as the editor counts them; the end of the text where it is shorter."""
        if line >= len(self.lines):
            line, column = len(self.lines) - 1, len(self.lines[-1])
        return lsp.Position(line, units(self.lines[line][:column], self.encoding))

    def columns(self, line: int, start: int, end: int) -> lsp.Range:
        """A stretch of one line; all from 0."""
        return lsp.Range(self.position(line, start), self.position(line, end))

    def range(self, span: Span) -> lsp.Range:
        """A span; that of what has no place is the beginning of the text."""
        line, column, end_line, end_column = (max(number - 1, 0) for number in span)
        return lsp.Range(self.position(line, column), self.position(end_line, end_column))

    def location(self, span: Span) -> lsp.Location:
        """A span of this text, for whom the text is one of many."""
        return lsp.Location(self.uri, self.range(span))

    def edit(self, changes: Iterable[FileChange | Replacement]) -> lsp.WorkspaceEdit:
        """Changes of this text."""
        edits = [lsp.TextEdit(self.range(change.span), change.text) for change in changes]
        return lsp.WorkspaceEdit(changes={self.uri: edits})


def diagnostic(problem: Diagnostic, page: ParsedPage, sheet: PositionMapper) -> lsp.Diagnostic:
    """A problem."""
    related = [
        lsp.DiagnosticRelatedInformation(
            lsp.Location(
                sheet.uri if other.path == page.path else str(from_fs_path(other.path)),
                sheet.range(other.span),
            ),
            other.label,
        )
        for other in problem.related
    ]
    return lsp.Diagnostic(
        range=sheet.range(place(problem, page)),
        message=message(problem),
        severity=_SEVERITIES[problem.severity],
        code=problem.code,
        source="briefing",
        related_information=related or None,
    )


def action(
    remedy: CodeAction, problem: Diagnostic, page: ParsedPage, sheet: PositionMapper
) -> lsp.CodeAction:
    """Something that may be done about a problem."""
    return lsp.CodeAction(
        title=remedy.title,
        kind=lsp.CodeActionKind.QuickFix,
        diagnostics=[diagnostic(problem, page, sheet)],
        is_preferred=remedy.is_preferred,
        edit=sheet.edit(remedy.edits),
    )


def items(offers: Iterable[CompletionItem], line: int, sheet: PositionMapper) -> lsp.CompletionList:
    """What may be written in a line, in this order; an id is found by its entry's name too."""
    return lsp.CompletionList(
        is_incomplete=False,
        items=[
            lsp.CompletionItem(
                label=offer.label,
                kind=_OFFERED[offer.what],
                detail=offer.detail or None,
                sort_text=f"{number:05}",
                filter_text=f"{offer.label} {offer.detail}" if offer.what == "id" else None,
                text_edit=lsp.TextEdit(sheet.columns(line, offer.start, offer.end), offer.text),
            )
            for number, offer in enumerate(offers)
        ],
    )


def symbols(outline: Iterable[DocumentSymbol], sheet: PositionMapper) -> list[lsp.DocumentSymbol]:
    """Sections with their entries."""
    sections: list[lsp.DocumentSymbol] = []
    for one in outline:
        symbol = _symbol(one, sheet)
        if one.id and sections:
            sections[-1].children = [*(sections[-1].children or ()), symbol]
        else:
            sections.append(symbol)
    return sections


def _symbol(one: DocumentSymbol, sheet: PositionMapper) -> lsp.DocumentSymbol:
    kind = _DRAWN.get(one.kind.kind_name, lsp.SymbolKind.String)
    return lsp.DocumentSymbol(
        name=one.id or one.section,
        detail=one.name if one.id and one.name != one.id else None,
        kind=kind if one.id else lsp.SymbolKind.Namespace,
        range=sheet.range(one.span),
        selection_range=sheet.range(one.head),
    )
