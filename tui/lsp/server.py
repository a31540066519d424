"""The language server over standard streams, on pygls.

It only dispatches: the answers come from the other modules of this room. Documents are sent as a whole,
because pygls splits lines at U+2028 and the like when it applies partial changes, and editors do not.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from lsprotocol import types as lsp
from pygls.exceptions import FeatureRequestError, JsonRpcException, JsonRpcInternalError
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol
from pygls.uris import to_fs_path

from tui import __version__
from tui.edit.errors import EditError
from tui.lsp import protocol, references, wording
from tui.lsp.code_actions import code_actions, place, quotation
from tui.lsp.completion import complete
from tui.lsp.create_entry import creations
from tui.lsp.document import Document, parse_symbols
from tui.lsp.evidence_completion import complete_evidence
from tui.lsp.formatting import formatting
from tui.lsp.hover import hover
from tui.lsp.position_units import characters
from tui.lsp.quote_selection import quote_in_claim
from tui.parse.raw_file import LARGE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TextIO

PAUSE = 0.2
"""Seconds without a change before a document is checked."""
PAUSE_IF_LARGE = 1.0
"""The same for a large document: its check takes longer than the next keys, which would wait for it."""


def serve(report: Callable[[BaseException], None], *, limit: int) -> int:
    """Serve an editor on standard input and output until it leaves; return the exit code.

    `report` is called with every internal error; `limit` is the size of the largest document, in bytes.
    """
    logging.getLogger("pygls").setLevel(logging.CRITICAL)  # errors are reported here
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    stdout: TextIO = sys.stdout
    sys.stdout = sys.stderr  # a stray print must not break the protocol
    server = BriefingLanguageServer(report, limit=limit)
    try:
        server.start_io(stdout=answers)
    finally:
        sys.stdout = stdout
        server.close()
    return 0 if server.is_shut_down else 1


class _Protocol(LanguageServerProtocol):
    """The protocol of pygls, with an error response to invalid requests, for which an editor would wait."""

    def structure_message(self, data: dict[str, Any]) -> Any:
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            if "id" in data and "method" in data:
                # Private; seen in pygls 2.1.1. The only private name of pygls in use.
                self._send_response(data["id"], error=error.to_response_error())
            raise


class BriefingLanguageServer(LanguageServer):
    """The open documents of an editor, and the answers about them."""

    def __init__(self, report: Callable[[BaseException], None], *, limit: int) -> None:
        super().__init__("briefing", __version__, lsp.TextDocumentSyncKind.Full, protocol_cls=_Protocol)
        self.is_shut_down = False
        """Whether the editor has sent `shutdown`."""
        self._report = report
        self._limit = limit
        self._documents: dict[str, Document] = {}
        # One worker: a large document is not parsed again before the last parse ends.
        self._parser = ThreadPoolExecutor(1)
        self._versions: dict[str, int] = {}
        self._pending: dict[str, asyncio.Task[None]] = {}
        for method, (handler, options) in self._handlers().items():
            self.feature(method, options)(self._guarded(handler))

    def _handlers(self) -> dict[str, tuple[Callable[[Any], Any], Any]]:
        """Return the handler of each message with its registration options."""
        triggers = lsp.CompletionOptions(trigger_characters=[" ", "[", ","])
        actions = lsp.CodeActionOptions([lsp.CodeActionKind.QuickFix, lsp.CodeActionKind.RefactorRewrite])
        return {
            lsp.TEXT_DOCUMENT_DID_OPEN: (self._did_open, None),
            lsp.TEXT_DOCUMENT_DID_CHANGE: (self._did_change, None),
            lsp.TEXT_DOCUMENT_DID_SAVE: (self._did_save, None),
            lsp.TEXT_DOCUMENT_DID_CLOSE: (self._did_close, None),
            lsp.TEXT_DOCUMENT_COMPLETION: (self._completion, triggers),
            lsp.TEXT_DOCUMENT_HOVER: (self._hover, None),
            lsp.TEXT_DOCUMENT_DEFINITION: (self._definition, None),
            lsp.TEXT_DOCUMENT_REFERENCES: (self._references, None),
            lsp.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT: (self._document_highlight, None),
            lsp.TEXT_DOCUMENT_PREPARE_RENAME: (self._prepare_rename, None),
            lsp.TEXT_DOCUMENT_RENAME: (self._rename, None),
            lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL: (self._document_symbol, None),
            lsp.TEXT_DOCUMENT_CODE_ACTION: (self._code_action, actions),
            lsp.TEXT_DOCUMENT_FORMATTING: (self._formatting, None),
            lsp.TEXT_DOCUMENT_RANGE_FORMATTING: (self._range_formatting, None),
            lsp.SHUTDOWN: (self._shutdown, None),
        }

    def close(self) -> None:
        """Stop parsing."""
        self._parser.shutdown(wait=False, cancel_futures=True)

    def _guarded(self, handler: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """Wrap a handler: a refused edit is answered, an internal error is reported and answered."""

        def guarded(params: Any) -> Any:
            try:
                return handler(params)
            except EditError as error:
                message = "; ".join(filter(None, (str(error), error.note, error.help)))
                raise JsonRpcException(message, lsp.LSPErrorCodes.RequestFailed.value) from error
            except Exception as error:
                self._report(error)
                raise JsonRpcInternalError(
                    wording.UNEXPECTED_ERROR.format(error=type(error).__name__)
                ) from error

        return guarded

    def report_server_error(self, error: Exception, source: object) -> None:
        """Log an invalid message, which pygls would show to the user."""
        if source is FeatureRequestError:  # already answered
            return
        message = wording.UNREADABLE_MESSAGE.format(error=type(error).__name__)
        self.window_log_message(lsp.LogMessageParams(lsp.MessageType.Warning, message))

    # ---- documents

    def _did_open(self, params: lsp.DidOpenTextDocumentParams) -> None:
        opened = params.text_document
        self._documents[opened.uri] = Document(opened.text, _path(opened.uri), limit=self._limit)
        self._schedule_check(opened.uri, opened.version, 0)

    def _did_change(self, params: lsp.DidChangeTextDocumentParams) -> None:
        changed = params.text_document
        document = self._documents.get(changed.uri)
        if document is not None and params.content_changes:
            document.update(params.content_changes[-1].text)
            pause = PAUSE if len(document.text) < LARGE else PAUSE_IF_LARGE
            self._schedule_check(changed.uri, changed.version, pause)

    def _did_save(self, params: lsp.DidSaveTextDocumentParams) -> None:
        uri = params.text_document.uri
        if document := self._documents.get(uri):
            document.update(document.text)  # the files of its sources may have changed
            self._schedule_check(uri, self._versions[uri], 0)

    def _did_close(self, params: lsp.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        if task := self._pending.pop(uri, None):
            task.cancel()
        if self._documents.pop(uri, None) is not None:
            self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    def _shutdown(self, _params: object) -> None:
        self.is_shut_down = True

    # ---- diagnostics and code actions

    def _schedule_check(self, uri: str, version: int, pause: float) -> None:
        self._versions[uri] = version
        if task := self._pending.pop(uri, None):
            task.cancel()
        self._pending[uri] = asyncio.get_running_loop().create_task(self._check(uri, version, pause))

    async def _check(self, uri: str, version: int, pause: float) -> None:
        """Publish the diagnostics of a document, unless its text changes meanwhile."""
        try:
            await asyncio.sleep(pause)
            document = self._documents[uri]
            text = document.text
            diagnostics: list[lsp.Diagnostic] = []
            if document.is_briefing:
                parsing = partial(parse_symbols, text, document.path, limit=self._limit)
                page, symbols = await asyncio.get_running_loop().run_in_executor(self._parser, parsing)
                if self._documents.get(uri) is not document or document.text is not text:
                    return
                document.set_page(page, symbols)
                mapper = self._mapper(uri, document)
                diagnostics = [protocol.diagnostic(one, page, mapper) for one in page.diagnostics]
            self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, diagnostics, version))
        except Exception as error:  # no one awaits this task
            self._report(error)

    def _code_action(self, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        uri = params.text_document.uri
        document = self._briefing(uri)
        if document is None:
            return []
        wanted = params.context.only or (lsp.CodeActionKind.QuickFix, lsp.CodeActionKind.Refactor)
        mapper, actions = self._mapper(uri, document), list[lsp.CodeAction]()
        if lsp.CodeActionKind.QuickFix in wanted:
            actions += self._quick_fixes(document, mapper, params.range)
        if not {lsp.CodeActionKind.Refactor, lsp.CodeActionKind.RefactorRewrite}.isdisjoint(wanted):
            actions += self._rewritings(document, mapper, params.range)
        return actions

    def _rewritings(
        self, document: Document, mapper: protocol.PositionMapper, selected: lsp.Range
    ) -> Iterator[lsp.CodeAction]:
        start, end = (self._position(document, at) for at in (selected.start, selected.end))
        if start is None or end is None:
            return
        for action in (quotation(document.lines, *end), quote_in_claim(document, start, end)):
            if action is not None:
                yield protocol.code_action(action, mapper)

    def _quick_fixes(
        self, document: Document, mapper: protocol.PositionMapper, lines: lsp.Range
    ) -> Iterator[lsp.CodeAction]:
        page = document.parsed()
        if page is None:
            return
        first, last = lines.start.line + 1, lines.end.line + 1
        for one in page.diagnostics:
            span = place(one, page)
            if span.line <= last and span.end_line >= first:
                solved = protocol.diagnostic(one, page, mapper)
                for action in (*code_actions(one), *creations(one, document)):
                    yield protocol.code_action(action, mapper, solved)

    def _formatting(self, params: lsp.DocumentFormattingParams) -> list[lsp.TextEdit]:
        uri = params.text_document.uri
        document = self._briefing(uri)
        if document is None:
            return []
        edits = formatting(document)
        return self._mapper(uri, document).text_edits(edits)

    def _range_formatting(self, params: lsp.DocumentRangeFormattingParams) -> list[lsp.TextEdit]:
        uri = params.text_document.uri
        document = self._briefing(uri)
        if document is None:
            return []
        first, last = params.range.start.line + 1, params.range.end.line + 1
        edits = [one for one in formatting(document) if first <= one.span.line <= last]
        return self._mapper(uri, document).text_edits(edits)

    # ---- at the cursor

    def _cursor(self, params: Any) -> tuple[Document, int, int] | None:
        """Return the document of a request and its position in it, line and column from 0."""
        document = self._briefing(params.text_document.uri)
        at = self._position(document, params.position) if document is not None else None
        return (document, *at) if document is not None and at is not None else None

    def _position(self, document: Document, at: lsp.Position) -> tuple[int, int] | None:
        """Return a position as a line and a column from 0; None past the end of the document."""
        if at.line >= len(document.lines):
            return None
        return at.line, characters(document.lines[at.line], at.character, self._encoding)

    def _completion(self, params: lsp.CompletionParams) -> lsp.CompletionList | None:
        if (cursor := self._cursor(params)) is None:
            return None
        document, line, column = cursor
        items = [
            *complete_evidence(*cursor),
            *complete(document.lines, line, column, document.known_symbols()),
        ]
        return protocol.completion_list(items, line, self._mapper(params.text_document.uri, document))

    def _hover(self, params: lsp.HoverParams) -> lsp.Hover | None:
        if (cursor := self._cursor(params)) is None or (found := hover(*cursor)) is None:
            return None
        document, line, _ = cursor
        columns = self._mapper(params.text_document.uri, document).columns(line, found.start, found.end)
        return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.PlainText, found.text), columns)

    def _definition(self, params: lsp.DefinitionParams) -> lsp.Location | None:
        if (cursor := self._cursor(params)) is None or (span := references.definition(*cursor)) is None:
            return None
        return self._mapper(params.text_document.uri, cursor[0]).location(span)

    def _references(self, params: lsp.ReferenceParams) -> list[lsp.Location]:
        if (cursor := self._cursor(params)) is None:
            return []
        mapper = self._mapper(params.text_document.uri, cursor[0])
        spans = references.references(*cursor, declaration=params.context.include_declaration)
        return [mapper.location(span) for span in spans]

    def _document_highlight(self, params: lsp.DocumentHighlightParams) -> list[lsp.DocumentHighlight]:
        if (cursor := self._cursor(params)) is None:
            return []
        mapper = self._mapper(params.text_document.uri, cursor[0])
        return [lsp.DocumentHighlight(mapper.range(span)) for span in references.references(*cursor)]

    def _prepare_rename(self, params: lsp.PrepareRenameParams) -> lsp.PrepareRenamePlaceholder | None:
        if (cursor := self._cursor(params)) is None:
            return None
        document, line, _ = cursor
        found = references.prepare_rename(*cursor)
        mapper = self._mapper(params.text_document.uri, document)
        return lsp.PrepareRenamePlaceholder(mapper.columns(line, found.start, found.end), found.word)

    def _rename(self, params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
        if (cursor := self._cursor(params)) is None:
            return None
        changes = references.rename(*cursor, params.new_name)
        return self._mapper(params.text_document.uri, cursor[0]).edit(changes)

    def _document_symbol(self, params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
        uri = params.text_document.uri
        document = self._briefing(uri)
        if document is None:
            return []
        return protocol.document_symbols(document.symbols(), self._mapper(uri, document))

    def _briefing(self, uri: str) -> Document | None:
        """Return an open document that may be a briefing."""
        document = self._documents.get(uri)
        return document if document is not None and document.is_briefing else None

    def _mapper(self, uri: str, document: Document) -> protocol.PositionMapper:
        return protocol.PositionMapper(uri, document.lines, self._encoding)

    @property
    def _encoding(self) -> str:
        encoding = self.workspace.position_encoding
        return encoding.value if isinstance(encoding, lsp.PositionEncodingKind) else str(encoding)


def _path(uri: str) -> str:
    """Return the path of a document; for one that is not a local file, its bare name."""
    return to_fs_path(uri) or PurePath(unquote(urlsplit(uri).path)).name or "briefing.yaml"
