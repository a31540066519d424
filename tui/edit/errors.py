"""The error of an edit that is refused."""

from __future__ import annotations


class EditError(Exception):
    """A refused edit: its message is the fault, `note` a fact about it, `help` the way out."""

    def __init__(self, message: str, *, note: str = "", help: str = "") -> None:
        super().__init__(message)
        self.note, self.help = note, help
