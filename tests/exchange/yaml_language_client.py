"""A client of a language server over standard streams."""

from __future__ import annotations

import json
import subprocess
import threading
from queue import Empty, Queue
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path
    from typing import IO

PATIENCE = 60.0
"""Seconds to wait for a server."""


class Wire:
    """JSON-RPC over the standard streams of a server."""

    def __init__(
        self, *command: str, stderr: int = subprocess.DEVNULL, env: Mapping[str, str] | None = None
    ) -> None:
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=stderr, env=env
        )
        self._heard: Queue[dict[str, Any]] = Queue()
        self._listener = threading.Thread(target=self._listen, args=(self.process.stdout,), daemon=True)
        self._listener.start()

    def send(self, message: Mapping[str, Any]) -> None:
        """Send one message."""
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(data), data))
        self.process.stdin.flush()

    def wait(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Return the next message of a kind, skipping those before it."""
        while True:
            try:
                message = self._heard.get(timeout=PATIENCE)
            except Empty:
                raise AssertionError("the language server says nothing any more") from None
            if wanted(message):
                return message
            self.skipped(message)

    def skipped(self, message: dict[str, Any]) -> None:
        """Handle a message that is not awaited."""

    def close(self) -> None:
        """Close the streams of a server that has ended."""
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream is not None:
                stream.close()

    def _listen(self, stream: IO[bytes]) -> None:
        while header := stream.readline():
            if header.lower().startswith(b"content-length:"):
                length = int(header.partition(b":")[2])
                while stream.readline().strip():
                    pass
                self._heard.put(json.loads(stream.read(length)))


class LanguageClient(Wire):
    """A server process."""

    def __init__(self, *command: str, settings: dict[str, Any]) -> None:
        super().__init__(*command)
        self._settings = settings
        self._opened: set[str] = set()

    def __enter__(self) -> Self:
        markdown = {"contentFormat": ["markdown"]}
        snippets = {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}}
        self.ask(
            "initialize",
            processId=None,
            rootUri=None,
            capabilities={
                "textDocument": {"hover": markdown, "completion": snippets, "publishDiagnostics": {}},
                "workspace": {"configuration": True, "didChangeConfiguration": {}},
            },
        )
        self.tell("initialized")
        self.tell("workspace/didChangeConfiguration", settings=self._settings)
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self.ask("shutdown")
            self.tell("exit")
            self.process.wait(PATIENCE)
        finally:
            self.process.kill()
            self.process.wait()
            self.close()

    # --- Editor actions -----------------------------------------------------------------------------------

    def open(self, path: Path, text: str) -> list[dict[str, Any]]:
        """Open a file with a text, saved or not, and return the server's diagnostics.

        Each file is opened once: diagnostics do not say which of two texts they are about.
        """
        uri = path.as_uri()
        assert uri not in self._opened
        self._opened.add(uri)
        self.tell(
            "textDocument/didOpen",
            textDocument={"uri": uri, "languageId": "yaml", "version": 1, "text": text},
        )

        def of_this_file(message: dict[str, Any]) -> bool:
            return (
                message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri
            )

        found: list[dict[str, Any]] = self.wait(of_this_file)["params"]["diagnostics"]
        return found

    def hover(self, path: Path, line: int, column: int) -> str:
        """Return the hover at a position from 0; empty if there is none."""
        shown = self.ask("textDocument/hover", **_at(path, line, column))
        return str(shown["contents"]["value"]) if shown else ""

    def complete(self, path: Path, line: int, column: int) -> list[dict[str, Any]]:
        """Return the completions at a position from 0."""
        proposed = self.ask("textDocument/completion", **_at(path, line, column))
        items: list[dict[str, Any]] = proposed["items"] if isinstance(proposed, dict) else proposed or []
        return items

    # --- The protocol -------------------------------------------------------------------------------------

    def ask(self, method: str, **params: Any) -> Any:
        """Send a request and return its result."""
        self.send({"id": method, "method": method, "params": params})
        answer = self.wait(lambda message: message.get("id") == method and "method" not in message)
        assert "error" not in answer, answer
        return answer["result"]

    def tell(self, method: str, **params: Any) -> None:
        """Send a notification."""
        self.send({"method": method, "params": params})

    def skipped(self, message: dict[str, Any]) -> None:
        """Answer a request of the server."""
        if "id" in message and "method" in message:
            self.send({"id": message["id"], "result": self._answer(message)})

    def _answer(self, message: dict[str, Any]) -> Any:
        if message["method"] != "workspace/configuration":
            return None
        return [self._settings.get(item.get("section", "")) for item in message["params"]["items"]]


def _at(path: Path, line: int, column: int) -> dict[str, Any]:
    return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": column}}
