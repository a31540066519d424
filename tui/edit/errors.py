"""What cannot be written, and why."""

from __future__ import annotations


class EditError(Exception):
    """Something that is not done to an author's file: what is wrong, a fact, and the way out."""

    def __init__(self, message: str, *, note: str = "", help: str = "") -> None:
        super().__init__(message)
        self.note, self.help = note, help
