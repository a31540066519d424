"""Changes that the reader writes into the author's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app import wording
from tui.edit import save_file
from tui.edit.add_entry import FaultyEntryError, add
from tui.edit.errors import EditError
from tui.edit.mark_checked import without_mark
from tui.parse.raw_file import STDIN

if TYPE_CHECKING:
    from collections.abc import Callable


PATIENCE = 0.1
"""Seconds that the screen waits for another writer of the file."""


class Change:
    """Makes functions that change the file at a path and return an error message, or nothing."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        """The size limit of files, in bytes."""
        self.added = ""
        """The id of the entry that was added last."""

    def add(self, kind: str, values: dict[str, list[str]]) -> Callable[[str], str]:
        """Return the change that adds an entry of a kind; its id is then `added`."""

        def make(text: str, path: str) -> str:
            entry = add(text, path, kind, values, is_complete=True, limit=self._limit)
            self.added = entry.address
            return entry.text

        return lambda path: self._write(path, lambda text: make(text, path))

    def check_off(self, id_: str) -> Callable[[str], str]:
        """Return the change that marks an entry as checked."""
        return lambda path: self._write(path, lambda text: without_mark(text, path, id_, limit=self._limit))

    def _write(self, path: str, make: Callable[[str], str]) -> str:
        if path == STDIN:
            return wording.NO_FILE
        try:
            document = save_file.read(path, limit=self._limit)
            save_file.save(document, make(document.text), patience=PATIENCE)
        except FaultyEntryError as error:
            return "\n".join(
                f"{field or error.kind}: {'; '.join(filter(None, (one.message, one.help)))}"
                for field, one in error.findings
            )
        except EditError as error:
            return ": ".join(filter(None, (str(error), error.help or error.note)))
        return ""
