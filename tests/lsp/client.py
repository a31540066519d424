"""A client of the language server that keeps document versions, as an editor does."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import count
from threading import Thread
from typing import TYPE_CHECKING, Any

from tests.edit.rewriter import ROOT
from tests.exchange.yaml_language_client import PATIENCE, Wire

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import IO


class RequestError(Exception):
    """An error response of the server."""

    def __init__(self, error: Mapping[str, Any]) -> None:
        super().__init__(error["message"])
        self.code: int = error["code"]


class Client(Wire):
    """A server process and its messages."""

    def __init__(self, *words: str, env: Mapping[str, str] | None = None) -> None:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), **(env or {})}
        command = [sys.executable, *(words or ("-m", "tui", "lsp"))]
        super().__init__(*command, stderr=subprocess.PIPE, env=environment)
        self._ids = count(1)
        self._published: dict[tuple[str, int | None], list[dict[str, Any]]] = {}
        self.said: list[str] = []
        """The lines of standard error."""
        self._stderr_reader = Thread(target=self._read_stderr, args=(self.process.stderr,), daemon=True)
        self._stderr_reader.start()

    def _read_stderr(self, stream: IO[bytes]) -> None:
        self.said += [line.decode() for line in stream]

    def notify(self, method: str, params: object) -> None:
        self.send({"method": method, "params": params})

    def request(self, method: str, params: object) -> Any:
        """Send a request and return its result; raise RequestError for an error response."""
        number = next(self._ids)
        self.send({"id": number, "method": method, "params": params})
        answer = self.wait(lambda message: message.get("id") == number and "method" not in message)
        if "error" in answer:
            raise RequestError(answer["error"])
        return answer["result"]

    def hello(self, *encodings: str) -> dict[str, Any]:
        """Initialise the server and return its capabilities."""
        general = {"positionEncodings": list(encodings)} if encodings else {}
        rename = {"prepareSupport": True}
        capabilities = {"general": general, "textDocument": {"rename": rename}}
        result = self.request(
            "initialize", {"processId": None, "rootUri": None, "capabilities": capabilities}
        )
        self.notify("initialized", {})
        found: dict[str, Any] = result["capabilities"]
        return found

    def open(self, uri: str, text: str, version: int = 1) -> None:
        document = {"uri": uri, "languageId": "yaml", "version": version, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})

    def change(self, uri: str, text: str, version: int) -> None:
        document = {"uri": uri, "version": version}
        self.notify("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})

    def diagnostics(self, uri: str, version: int | None = 1) -> list[dict[str, Any]]:
        """Return the diagnostics of one version of a document, skipping others."""
        if (uri, version) in self._published:
            return self._published.pop((uri, version))

        def of_that_version(message: dict[str, Any]) -> bool:
            is_it = message.get("method") == "textDocument/publishDiagnostics"
            return is_it and (message["params"]["uri"], message["params"].get("version")) == (uri, version)

        found: list[dict[str, Any]] = self.wait(of_that_version)["params"]["diagnostics"]
        return found

    def skipped(self, message: dict[str, Any]) -> None:
        """Keep diagnostics, which may come before or after a response."""
        if message.get("method") == "textDocument/publishDiagnostics":
            params = message["params"]
            self._published[params["uri"], params.get("version")] = params["diagnostics"]

    def ask(self, what: str, uri: str, line: int, character: int, **more: object) -> Any:
        """Send a request about a position."""
        at = {"line": line, "character": character}
        return self.request(f"textDocument/{what}", {"textDocument": {"uri": uri}, "position": at, **more})

    def leave(self) -> int:
        """Shut the server down and return its exit code."""
        self.request("shutdown", None)
        self.notify("exit", None)
        return self.end()

    def end(self) -> int:
        """Close the server's standard input, wait for its end and return its exit code."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        code = self.process.wait(PATIENCE)
        for thread in (self._listener, self._stderr_reader):
            thread.join(PATIENCE)
        self.close()
        return code
