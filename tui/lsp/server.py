"""The language server: what an editor asks and is told, over its standard streams, on pygls.

Everything that is answered is made in the files beside this one. Texts come whole: what pygls makes of their
pieces would be wrong where a line holds U+2028 and the like, which end no line in an editor.
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
from tui.lsp import protocol, symbol_uses
from tui.lsp.code_actions import code_actions, place
from tui.lsp.completion import complete
from tui.lsp.document import Document
from tui.lsp.hover import hover
from tui.lsp.parsed_page import read_page
from tui.lsp.position_units import characters

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

PAUSE = 0.2
"""Seconds without a key before problems are looked for."""


def serve(report: Callable[[BaseException], None], *, limit: int) -> int:
    """Answer an editor on standard input and output until it leaves; the answer is the exit code.

    `report` hears of every fault of our own, `limit` is the size in bytes of the largest text that is read.
    """
    logging.getLogger("pygls").setLevel(logging.CRITICAL)  # what goes wrong is reported here
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    said: TextIO = sys.stdout
    sys.stdout = sys.stderr  # nothing but answers goes there
    server = BriefingLanguageServer(report, limit=limit)
    try:
        server.start_io(stdout=answers)
    finally:
        sys.stdout = said
        server.close()
    return 0 if server.is_dismissed else 1


class _Protocol(LanguageServerProtocol):
    """The protocol, where a request that makes no sense is answered too, and keeps no editor waiting."""

    def structure_message(self, data: dict[str, Any]) -> Any:
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            if "id" in data and "method" in data:
                self._send_response(data["id"], error=error.to_response_error())
            raise


class BriefingLanguageServer(LanguageServer):
    """The texts that an editor has open, and the answers about them."""

    def __init__(self, report: Callable[[BaseException], None], *, limit: int) -> None:
        super().__init__("briefing", __version__, lsp.TextDocumentSyncKind.Full, protocol_cls=_Protocol)
        self.is_dismissed = False
        """Whether the editor has taken its leave."""
        self._report = report
        self._limit = limit
        self._drafts: dict[str, Document] = {}
        # One at a time: where a large text is typed in, no reading is begun before the last is over.
        self._reader = ThreadPoolExecutor(1)
        self._versions: dict[str, int] = {}
        self._pending: dict[str, asyncio.Task[None]] = {}
        for method, (answer, options) in self._answers().items():
            self.feature(method, options)(self._guarded(answer))

    def _answers(self) -> dict[str, tuple[Callable[[Any], Any], Any]]:
        """What answers each message, and what an editor has to know of that."""
        triggers = lsp.CompletionOptions(trigger_characters=[" ", "[", ","])
        quick = lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix])
        return {
            lsp.TEXT_DOCUMENT_DID_OPEN: (self._opened, None),
            lsp.TEXT_DOCUMENT_DID_CHANGE: (self._changed, None),
            lsp.TEXT_DOCUMENT_DID_SAVE: (self._saved, None),
            lsp.TEXT_DOCUMENT_DID_CLOSE: (self._closed, None),
            lsp.TEXT_DOCUMENT_COMPLETION: (self._complete, triggers),
            lsp.TEXT_DOCUMENT_HOVER: (self._hover, None),
            lsp.TEXT_DOCUMENT_DEFINITION: (self._definition, None),
            lsp.TEXT_DOCUMENT_REFERENCES: (self._references, None),
            lsp.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT: (self._highlights, None),
            lsp.TEXT_DOCUMENT_PREPARE_RENAME: (self._prepare_rename, None),
            lsp.TEXT_DOCUMENT_RENAME: (self._rename, None),
            lsp.TEXT_DOCUMENT_DOCUMENT_SYMBOL: (self._symbols, None),
            lsp.TEXT_DOCUMENT_CODE_ACTION: (self._actions, quick),
            lsp.SHUTDOWN: (self._dismissed, None),
        }

    def close(self) -> None:
        """Begin nothing any more."""
        self._reader.shutdown(wait=False, cancel_futures=True)

    def _guarded(self, answer: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """The same, but what is refused is told, and a fault of our own is reported and ends nothing."""

        def guarded(params: Any) -> Any:
            try:
                return answer(params)
            except EditError as refusal:
                said = "; ".join(filter(None, (str(refusal), refusal.note, refusal.help)))
                raise JsonRpcException(said, lsp.LSPErrorCodes.RequestFailed.value) from refusal
            except Exception as fault:
                self._report(fault)
                raise JsonRpcInternalError(f"unexpected error, {type(fault).__name__}") from fault

        return guarded

    def report_server_error(self, error: Exception, source: object) -> None:
        """Write what an editor sent amiss into its log, where pygls would show it to its user."""
        if source is FeatureRequestError:  # the answer has told it
            return
        said = f"a message could not be read: {type(error).__name__}"
        self.window_log_message(lsp.LogMessageParams(lsp.MessageType.Warning, said))

    # ---- texts that are open

    def _opened(self, params: lsp.DidOpenTextDocumentParams) -> None:
        document = params.text_document
        self._drafts[document.uri] = Document(document.text, _path(document.uri), limit=self._limit)
        self._tell_soon(document.uri, document.version, 0)

    def _changed(self, params: lsp.DidChangeTextDocumentParams) -> None:
        document = params.text_document
        draft = self._drafts.get(document.uri)
        if draft is not None and params.content_changes:
            draft.write(params.content_changes[-1].text)
            self._tell_soon(document.uri, document.version, PAUSE)

    def _saved(self, params: lsp.DidSaveTextDocumentParams) -> None:
        uri = params.text_document.uri
        if draft := self._drafts.get(uri):
            draft.write(draft.text)  # the files of its sources may be others by now
            self._tell_soon(uri, self._versions[uri], 0)

    def _closed(self, params: lsp.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        if task := self._pending.pop(uri, None):
            task.cancel()
        if self._drafts.pop(uri, None) is not None:
            self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    def _dismissed(self, _params: object) -> None:
        self.is_dismissed = True

    # ---- problems

    def _tell_soon(self, uri: str, version: int, pause: float) -> None:
        self._versions[uri] = version
        if task := self._pending.pop(uri, None):
            task.cancel()
        self._pending[uri] = asyncio.get_running_loop().create_task(self._tell(uri, version, pause))

    async def _tell(self, uri: str, version: int, pause: float) -> None:
        """Tell the problems of a text, unless it is another by the time they are known."""
        try:
            await asyncio.sleep(pause)
            draft = self._drafts[uri]
            text = draft.text
            found: list[lsp.Diagnostic] = []
            if draft.is_briefing:
                reading = partial(read_page, text, draft.path, limit=self._limit)
                page = await asyncio.get_running_loop().run_in_executor(self._reader, reading)
                if self._drafts.get(uri) is not draft or draft.text is not text:
                    return
                draft.keep(page)
                sheet = self._sheet(uri, draft)
                found = [protocol.diagnostic(problem, page, sheet) for problem in page.problems]
            self.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, found, version))
        except Exception as fault:  # nobody waits for this task
            self._report(fault)

    def _actions(self, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        only = params.context.only
        uri = params.text_document.uri
        draft = self._briefing(uri)
        if draft is None or (only and lsp.CodeActionKind.QuickFix not in only):
            return []
        page, sheet = draft.at_once(), self._sheet(uri, draft)
        if page is None:
            return []
        first, last = params.range.start.line + 1, params.range.end.line + 1
        return [
            protocol.action(remedy, problem, page, sheet)
            for problem in page.problems
            if (span := place(problem, page)).line <= last and span.end_line >= first
            for remedy in code_actions(problem)
        ]

    # ---- what stands at a cursor

    def _at(self, params: Any) -> tuple[Document, int, int] | None:
        """The text that is asked about, and the place of the cursor in it: line and column from 0."""
        draft = self._briefing(params.text_document.uri)
        at: lsp.Position = params.position
        if draft is None or at.line >= len(draft.lines):
            return None
        return draft, at.line, characters(draft.lines[at.line], at.character, self._encoding)

    def _complete(self, params: lsp.CompletionParams) -> lsp.CompletionList | None:
        if (asked := self._at(params)) is None:
            return None
        draft, line, column = asked
        offers = complete(draft.lines, line, column, draft.known())
        return protocol.items(offers, line, self._sheet(params.text_document.uri, draft))

    def _hover(self, params: lsp.HoverParams) -> lsp.Hover | None:
        if (asked := self._at(params)) is None or (told := hover(*asked)) is None:
            return None
        sheet = self._sheet(params.text_document.uri, asked[0])
        text = lsp.MarkupContent(lsp.MarkupKind.PlainText, told.text)
        return lsp.Hover(text, sheet.columns(asked[1], told.start, told.end))

    def _definition(self, params: lsp.DefinitionParams) -> lsp.Location | None:
        if (asked := self._at(params)) is None or (span := symbol_uses.definition(*asked)) is None:
            return None
        return self._sheet(params.text_document.uri, asked[0]).location(span)

    def _references(self, params: lsp.ReferenceParams) -> list[lsp.Location]:
        if (asked := self._at(params)) is None:
            return []
        sheet = self._sheet(params.text_document.uri, asked[0])
        spans = symbol_uses.uses(*asked, declaration=params.context.include_declaration)
        return [sheet.location(span) for span in spans]

    def _highlights(self, params: lsp.DocumentHighlightParams) -> list[lsp.DocumentHighlight]:
        if (asked := self._at(params)) is None:
            return []
        sheet = self._sheet(params.text_document.uri, asked[0])
        return [lsp.DocumentHighlight(sheet.range(span)) for span in symbol_uses.uses(*asked)]

    def _prepare_rename(self, params: lsp.PrepareRenameParams) -> lsp.PrepareRenamePlaceholder | None:
        if (asked := self._at(params)) is None:
            return None
        found = symbol_uses.renamable(*asked)
        sheet = self._sheet(params.text_document.uri, asked[0])
        return lsp.PrepareRenamePlaceholder(sheet.columns(asked[1], found.start, found.end), found.word)

    def _rename(self, params: lsp.RenameParams) -> lsp.WorkspaceEdit | None:
        if (asked := self._at(params)) is None:
            return None
        return self._sheet(params.text_document.uri, asked[0]).edit(
            symbol_uses.renamed(*asked, params.new_name)
        )

    def _symbols(self, params: lsp.DocumentSymbolParams) -> list[lsp.DocumentSymbol]:
        uri = params.text_document.uri
        draft = self._briefing(uri)
        return protocol.symbols(draft.outline(), self._sheet(uri, draft)) if draft else []

    def _briefing(self, uri: str) -> Document | None:
        """The text, where it is open and may be a briefing."""
        draft = self._drafts.get(uri)
        return draft if draft is not None and draft.is_briefing else None

    def _sheet(self, uri: str, draft: Document) -> protocol.PositionMapper:
        return protocol.PositionMapper(uri, draft.lines, self._encoding)

    @property
    def _encoding(self) -> str:
        encoding = self.workspace.position_encoding
        return encoding.value if isinstance(encoding, lsp.PositionEncodingKind) else str(encoding)


def _path(uri: str) -> str:
    """The path of a text; of one that lies in no folder here, its bare name."""
    return to_fs_path(uri) or PurePath(unquote(urlsplit(uri).path)).name or "briefing.yaml"
