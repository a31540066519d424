"""The working folder of the tools: no path leads out of it."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from tui.edit.errors import EditError
from tui.library.find_files import ENDINGS
from tui.mcp import wording

if TYPE_CHECKING:
    from collections.abc import Iterator

_TEXTS = (".txt", ".md")
"""The ends of the names of articles."""
MOST_FILES = 500
"""The most briefings of a folder that are searched."""


class Workspace:
    """The working folder, and the files in it that the tools may read and write; paths are relative to it."""

    def __init__(self) -> None:
        self._root = Path.cwd()

    def briefing(self, path: str) -> str:
        """Return the path of a briefing; raise EditError for any other file, and for one outside."""
        return self._file(path, ENDINGS)

    def text(self, path: str) -> str:
        """Return the path of a briefing or of an article; raise EditError as `briefing` does."""
        return self._file(path, (*ENDINGS, *_TEXTS))

    def is_article(self, path: str) -> bool:
        """Return whether a path is that of an article."""
        return path.casefold().endswith(_TEXTS)

    def briefings(self) -> Iterator[str]:
        """Yield the paths of the briefings in the folder and below it, without hidden ones."""
        yield from islice(filter(self._is_inside, self._names()), MOST_FILES)

    def _names(self) -> Iterator[str]:
        """Yield the names of all briefings; links to folders, which may be circles, are not followed."""
        for folder, folders, names in os.walk(self._root):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            briefings = sorted(name for name in names if name.casefold().endswith(ENDINGS))
            yield from (self._name(Path(folder, name)) for name in briefings)

    def _file(self, path: str, endings: tuple[str, ...]) -> str:
        # An absolute path stays as it is, and is then inside or not like any other.
        try:
            found = (self._root / path).resolve()
            is_file = found.is_relative_to(self._root) and found.is_file()
        except (OSError, ValueError, RuntimeError) as error:  # a NUL, a name too long, a link to itself
            raise EditError(wording.NO_FILE, path=path) from error
        if not found.is_relative_to(self._root):
            raise EditError(wording.OUTSIDE, path=path)
        if not is_file:
            raise EditError(wording.NO_FILE, path=path)
        if self._is_hidden(found) or not found.name.casefold().endswith(endings):
            raise EditError(wording.OTHER_KIND, path=path, endings=", ".join(endings))
        return self._name(found)

    def _name(self, path: Path) -> str:
        return path.relative_to(self._root).as_posix()

    def _is_inside(self, path: str) -> bool:
        try:
            self.briefing(path)
        except EditError:
            return False
        return True

    def _is_hidden(self, path: Path) -> bool:
        return any(part.startswith(".") for part in path.relative_to(self._root).parts)
