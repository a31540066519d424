"""The error of a text that is no date, or no time of day."""

from __future__ import annotations


class DateError(ValueError):
    """A text that is no date, or no time of day.

    `kind` is `shape` (not spelled like one), `impossible` (no such day or month), `reversed` (an interval
    that ends before it begins) or `time` (no time of day). `message` is a part of a sentence in lower case,
    `help` an action, with the corrected spelling if there is one.
    """

    def __init__(self, kind: str, message: str, help_: str = "") -> None:
        super().__init__(kind, message, help_)
        self.kind = kind
        self.message = message
        self.help = help_

    def __str__(self) -> str:
        """Return the message."""
        return self.message
