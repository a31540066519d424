"""Changes that the reader writes into the author's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app import wording
from tui.edit import save_file
from tui.edit.errors import EditError
from tui.edit.mark_checked import without_mark
from tui.parse.raw_file import STDIN

if TYPE_CHECKING:
    from collections.abc import Callable


class Change:
    """Makes functions that change the file at a path and return an error message, or nothing."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        """The size limit of files, in bytes."""

    def check_off(self, id_: str) -> Callable[[str], str]:
        """Return the change that marks an entry as checked."""
        return lambda path: self._write(path, lambda text: without_mark(text, path, id_, limit=self._limit))

    def _write(self, path: str, make: Callable[[str], str]) -> str:
        if path == STDIN:
            return wording.NO_FILE
        try:
            document = save_file.read(path, limit=self._limit)
            save_file.save(document, make(document.text))
        except EditError as error:
            return ": ".join(filter(None, (str(error), error.help or error.note)))
        return ""
