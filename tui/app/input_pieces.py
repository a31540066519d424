"""What a terminal sends, cut into whole pieces: a character, a sequence, a paste.

Nothing stays open for long: a sequence or paste without an end is given up after a time, and one that grows
is cut. Sequences are those of ECMA-48; pastes are bracketed, as xterm does it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ESC = "\x1b"
PASTE = f"{ESC}[200~"
"""The beginning of a piece that is a paste; its text follows, without the end mark."""
LIMIT = 100_000
"""Characters that are kept of a paste or of an open sequence."""
_END = f"{ESC}[201~"
_TYPED = 16
"""Characters in one read that a person may have typed into an open sequence."""
_ESCAPE_WAIT, _SEQUENCE_WAIT, _PASTE_WAIT = 0.1, 0.3, 0.5
"""Seconds that each may stay open after the last read that was more than typing."""
_PIECE = re.compile(
    r"(?P<text>[^\x1b]+)"
    r"|(?P<paste>\x1b\[200~.*?)\x1b\[201~"
    r"|(?P<sequence>\x1b\[(?:\[[A-E]|M[^\x1b]{3}|(?![M\[]|200~)[0-?]*[ -/]*[@-~])"  # of xterm, or the console
    r"|\x1bO[\d;]*[@-~]|\x1b[^\x1b\[\]P_^XO]|\x1b(?=\x1b))"
    r"|(?P<string>\x1b[\]P_^X][^\x07\x18\x1a\x1b]*(?:[\x07\x18\x1a]|\x1b\\|(?=\x1b[^\\])))"
    # What cannot end any more.
    r"|\x1b\[(?:(?!M|200~)[0-?]*[ -/]*(?=[^ -~])|\[(?=[^A-E])|M[^\x1b]{0,2}(?=\x1b))"
    r"|\x1bO[\d;]*(?=[^\d;@-~])",
    re.DOTALL,
)


class InputPieces:
    """Cuts what is read into pieces, and keeps the one that is still open.

    Strings for a program, such as late answers to queries, are dropped.
    """

    def __init__(self, is_known: Callable[[str], bool]) -> None:
        """`is_known` says which sequences mean anything; the others are dropped."""
        self._is_known = is_known
        self._open = ""
        self._sure = 0
        """The length of what was open after the last read that was more than typing."""
        self._since = 0.0

    def take(self, data: str, time: float) -> Iterator[str]:
        """Return the pieces that are whole now; `time` is that of the read, in seconds."""
        yield from self.expire(time)
        typed = self._sure if self._open and len(data) <= _TYPED else 0
        data, at = self._open + data, 0
        while match := _PIECE.match(data, at):
            kind, piece = match.lastgroup, match[0]
            if kind == "text":
                yield from piece
            elif kind == "paste":
                yield match["paste"][:LIMIT]
            elif kind == "sequence" and self._is_known(piece):
                yield piece
            elif kind != "string" and not at and typed and len(data) == typed + 1:
                at = typed  # what was open is junk; a key that was typed behind it is not
                continue
            at = match.end()
        self._open = data[at:]
        if at or not typed:
            self._cut()
            self._sure, self._since = len(self._open), time

    def _cut(self) -> None:
        """Keep no more of what is open than its limit, and what may be the beginning of its end."""
        if len(self._open) > LIMIT:
            self._open = self._open[:LIMIT] + self._open[-len(_END) :]

    def expire(self, time: float) -> Iterator[str]:
        """Return what has been open for too long, if it means anything, and what was typed behind it."""
        if not self._open or time - self._since < self._patience():
            return
        opened, typed = self._open[: self._sure], self._open[self._sure :]
        self._open = ""
        if opened.startswith(PASTE):
            yield opened[:LIMIT]
        elif opened == ESC or self._is_known(opened):
            yield opened
        yield from self.take(typed, time)

    def _patience(self) -> float:
        if self._open == ESC:
            return _ESCAPE_WAIT
        return _PASTE_WAIT if self._open.startswith(PASTE) else _SEQUENCE_WAIT
