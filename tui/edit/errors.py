"""The error of an edit that is refused."""

from __future__ import annotations

from typing import NamedTuple


class Refusal(NamedTuple):
    """The words of a refused edit, as templates for `str.format`."""

    message: str
    """The fault, as one sentence in lower case without a full stop."""
    note: str = ""
    """A fact about it."""
    help: str = ""
    """The way out, beginning with a verb."""


class EditError(Exception):
    """A refused edit; its arguments fill the placeholders of its words."""

    def __init__(self, refusal: Refusal, **args: object) -> None:
        super().__init__(refusal, args)
        self.refusal = refusal
        self._args = args

    def __str__(self) -> str:
        return self.refusal.message.format(**self._args)

    @property
    def note(self) -> str:
        """A fact about the fault, or the empty string."""
        return self.refusal.note.format(**self._args)

    @property
    def help(self) -> str:
        """The way out, or the empty string."""
        return self.refusal.help.format(**self._args)
