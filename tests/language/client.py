"""An editor as a language server sees it: JSON-RPC over the standard streams of a process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import count
from queue import Queue
from threading import Thread
from typing import TYPE_CHECKING, Any

from tests.scribe import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import IO

PATIENCE = 60
"""Seconds that an answer may take, on the slowest machine."""


class RequestError(Exception):
    """The server answered that it cannot."""

    def __init__(self, error: Mapping[str, Any]) -> None:
        super().__init__(error["message"])
        self.code: int = error["code"]


class Client:
    """One server, and what it said."""

    def __init__(self, *words: str, env: Mapping[str, str] | None = None) -> None:
        self.process = subprocess.Popen(
            [sys.executable, *(words or ("-m", "tui", "lsp"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT), **(env or {})},
        )
        self._ids = count(1)
        self._answers: Queue[dict[str, Any]] = Queue()
        self._told: Queue[dict[str, Any]] = Queue()
        self.said: list[str] = []
        """What stood on standard error."""
        assert self.process.stdout is not None
        assert self.process.stderr is not None
        self._threads = [
            Thread(target=self._listen, args=(self.process.stdout,), daemon=True),
            Thread(target=self._overhear, args=(self.process.stderr,), daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def _listen(self, stream: IO[bytes]) -> None:
        while header := stream.readline():
            length = 0
            while header.strip():
                name, _, value = header.partition(b":")
                length = int(value) if name.lower() == b"content-length" else length
                header = stream.readline()
            message = json.loads(stream.read(length))
            (self._told if "method" in message else self._answers).put(message)

    def _overhear(self, stream: IO[bytes]) -> None:
        self.said += [line.decode() for line in stream]

    def send(self, message: Mapping[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def notify(self, method: str, params: object) -> None:
        self.send({"method": method, "params": params})

    def request(self, method: str, params: object) -> Any:
        """What is answered; raises RequestError where the server cannot, queue.Empty where it is silent."""
        number = next(self._ids)
        self.send({"id": number, "method": method, "params": params})
        while (answer := self._answers.get(timeout=PATIENCE))["id"] != number:
            pass
        if "error" in answer:
            raise RequestError(answer["error"])
        return answer["result"]

    def hello(self, *encodings: str) -> dict[str, Any]:
        """Begin, and return what the server can do."""
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

    def problems(self, uri: str, version: int = 1) -> list[dict[str, Any]]:
        """What is told of the problems of that version of a text; others are passed over."""
        while True:
            told = self._told.get(timeout=PATIENCE)
            params = told["params"]
            is_it = told["method"] == "textDocument/publishDiagnostics" and params["uri"] == uri
            if is_it and params.get("version") == version:
                found: list[dict[str, Any]] = params["diagnostics"]
                return found

    def ask(self, what: str, uri: str, line: int, character: int, **more: object) -> Any:
        """Ask about a place in a text."""
        at = {"line": line, "character": character}
        return self.request(f"textDocument/{what}", {"textDocument": {"uri": uri}, "position": at, **more})

    def leave(self) -> int:
        """Take leave as the protocol wants it; the exit code of the server."""
        self.request("shutdown", None)
        self.notify("exit", None)
        return self.end()

    def end(self) -> int:
        """Close the server's standard input and wait for its end."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        code = self.process.wait(PATIENCE)
        for thread in self._threads:
            thread.join(PATIENCE)
        for stream in (self.process.stdout, self.process.stderr):
            assert stream is not None
            stream.close()
        return code
