"""Convert answers to the Language Server Protocol 3.17, with columns in the editor's units."""

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
    from tui.model.span import Span
    from tui.parse.load import LoadedFile

_ITEM_KINDS = {
    "id": lsp.CompletionItemKind.Reference,
    "key": lsp.CompletionItemKind.Property,
    "word": lsp.CompletionItemKind.EnumMember,
    "text": lsp.CompletionItemKind.Text,
}
_SYMBOL_KINDS = {
    "source": lsp.SymbolKind.File,
    "place": lsp.SymbolKind.Field,
    "actor": lsp.SymbolKind.Object,
    "relation": lsp.SymbolKind.Operator,
    "issue": lsp.SymbolKind.Interface,
    "event": lsp.SymbolKind.Event,
}
"""The symbol of each kind of entry; String for the others."""
_SEVERITIES = {"error": lsp.DiagnosticSeverity.Error, "warning": lsp.DiagnosticSeverity.Warning}


class PositionMapper(NamedTuple):
    """Converts the positions of a document to those of the protocol."""

    uri: str
    lines: Sequence[str]
    encoding: str
    """The encoding whose units the editor counts."""

    def position(self, line: int, column: int) -> lsp.Position:
        """Convert a line and a column from 0; past the end of the text, return its end."""
        if line >= len(self.lines):
            line, column = len(self.lines) - 1, len(self.lines[-1])
        return lsp.Position(line, units(self.lines[line][:column], self.encoding))

    def columns(self, line: int, start: int, end: int) -> lsp.Range:
        """Convert columns of a line; all from 0."""
        return lsp.Range(self.position(line, start), self.position(line, end))

    def range(self, span: Span) -> lsp.Range:
        """Convert a span; one without a position becomes the beginning of the text."""
        line, column, end_line, end_column = (max(number - 1, 0) for number in span)
        return lsp.Range(self.position(line, column), self.position(end_line, end_column))

    def location(self, span: Span) -> lsp.Location:
        """Convert a span to a location in this document."""
        return lsp.Location(self.uri, self.range(span))

    def edit(self, changes: Iterable[Replacement]) -> lsp.WorkspaceEdit:
        """Convert changes of this document."""
        return lsp.WorkspaceEdit(changes={self.uri: self.text_edits(changes)})

    def text_edits(self, changes: Iterable[Replacement]) -> list[lsp.TextEdit]:
        """Convert changes of this document, as the answer to a request about it alone."""
        return [lsp.TextEdit(self.range(change.span), change.text) for change in changes]


def diagnostic(found: Diagnostic, page: LoadedFile, mapper: PositionMapper) -> lsp.Diagnostic:
    """Convert a diagnostic."""
    related = [
        lsp.DiagnosticRelatedInformation(
            lsp.Location(
                mapper.uri if other.path == page.path else str(from_fs_path(other.path)),
                mapper.range(other.span),
            ),
            other.label,
        )
        for other in found.related
    ]
    return lsp.Diagnostic(
        range=mapper.range(place(found, page)),
        message=message(found),
        severity=_SEVERITIES[found.severity],
        code=found.code,
        source="briefing",
        related_information=related or None,
    )


def code_action(
    action: CodeAction, mapper: PositionMapper, solved: lsp.Diagnostic | None = None
) -> lsp.CodeAction:
    """Convert a code action, with the diagnostic that it solves; a rewriting solves none."""
    return lsp.CodeAction(
        title=action.title,
        kind=lsp.CodeActionKind.QuickFix if solved else lsp.CodeActionKind.RefactorRewrite,
        diagnostics=[solved] if solved else None,
        is_preferred=action.is_preferred if solved else None,
        edit=mapper.edit(action.edits),
    )


def completion_list(items: Sequence[CompletionItem], line: int, mapper: PositionMapper) -> lsp.CompletionList:
    """Convert completions of a line, in this order; an id is found by its entry's name too."""
    return lsp.CompletionList(
        # An editor would only narrow the words of a source down, which are found anew with every letter.
        is_incomplete=any(item.kind == "text" for item in items),
        items=[
            lsp.CompletionItem(
                label=item.label,
                kind=_ITEM_KINDS[item.kind],
                detail=item.detail or None,
                documentation=item.help or None,
                sort_text=f"{number:05}",
                filter_text=_filter_text(item),
                text_edit=lsp.TextEdit(mapper.columns(line, item.start, item.end), item.text),
            )
            for number, item in enumerate(items)
        ],
    )


def _filter_text(item: CompletionItem) -> str | None:
    """Return what an editor compares with the word being typed, if it is not the label."""
    if item.kind == "id":
        return f"{item.label} {item.detail}"
    return f"{item.typed} {item.label}" if item.typed else None


def document_symbols(symbols: Iterable[DocumentSymbol], mapper: PositionMapper) -> list[lsp.DocumentSymbol]:
    """Convert sections and entries, with the entries as children of their section."""
    sections: list[lsp.DocumentSymbol] = []
    for one in symbols:
        symbol = _document_symbol(one, mapper)
        if one.id and sections:
            sections[-1].children = [*(sections[-1].children or ()), symbol]
        else:
            sections.append(symbol)
    return sections


def _document_symbol(one: DocumentSymbol, mapper: PositionMapper) -> lsp.DocumentSymbol:
    kind = _SYMBOL_KINDS.get(one.kind.kind_name, lsp.SymbolKind.String)
    return lsp.DocumentSymbol(
        name=one.id or one.section,
        detail=one.name if one.id and one.name != one.id else None,
        kind=kind if one.id else lsp.SymbolKind.Namespace,
        range=mapper.range(one.span),
        selection_range=mapper.range(one.head),
    )
