"""The exception of a file that holds nothing to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.parse.load import LoadedFile


class NotABriefingError(Exception):
    """A file that holds nothing to show; `loaded` has the reasons."""

    def __init__(self, loaded: LoadedFile) -> None:
        super().__init__(loaded.path)
        self.loaded = loaded
