"""The guard before Textual's parser of keys, as version 8.2.8 has it.

That parser raises for a code point that is none, waits for ever in an open string or paste, takes every size
that a terminal claims, and turns what it does not know into keys. Here it gets whole sequences that it
knows, no more of them than can be answered, and is made anew if it raises all the same.
"""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.events import Key, Paste

from tui.app.input_pieces import ESC, PASTE, InputPieces
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.message import Message

BURST, RATE = 100, 100
"""Keys that are taken at once, and keys a second after those; of any more the last one is taken."""
_KNOWN = re.compile(
    r"\x1b(?:[^\x1b\[\]O]"  # alt and a key
    r"|\[[\d:;]{0,32}[u~ABCDEFHPQS]"  # kitty's keys
    r"|\[<\d{1,4};\d{1,4};\d{1,4}[Mm]"  # the mouse
    r"|\[[IO]|\[\?2026;\d\$y)"  # the focus; synchronised output
)
_MOVE = re.compile(r"\x1b\[<(?:3[2-9]|[45]\d|6[0-3]);")
"""A mouse that moves."""


def is_known(sequence: str) -> bool:
    """Return whether Textual is to see a sequence: a key, a mouse report, the focus.

    Sizes of the window are not among them: the signal SIGWINCH says them as well, and the system knows them.
    """
    return sequence in ANSI_SEQUENCES_KEYS or (
        _KNOWN.fullmatch(sequence) is not None and all(map(_is_number, re.findall(r"\d+", sequence)))
    )


def _is_number(digits: str) -> bool:
    """Return whether digits can be a code point."""
    return len(digits) <= 7 and int(digits) <= 0x10FFFF and not 0xD800 <= int(digits) <= 0xDFFF


class InputGuard:
    """Stands in for Textual's parser in the thread that reads keys."""

    typed = ""
    """What was typed before Textual read anything."""

    def __init__(self, _debug: bool = False) -> None:
        self._parser = XTermParser()
        self._pieces = InputPieces(is_known)
        self._left = float(BURST)
        """How many more keys are taken now."""
        self._counted = time.monotonic()
        self._last = ""
        """The last piece that was not taken."""

    def feed(self, data: str) -> Iterator[Message]:
        """Return the events of what was read; nothing read is the end."""
        if not data:
            yield from self._parser.feed("")
            return
        yield from self._events(self._pieces.take(data, self._count()))

    def tick(self) -> Iterator[Message]:
        """Return the events that are due because nothing more came; called ten times a second."""
        if self.typed:
            typed, self.typed = self.typed, ""
            yield from self.feed(typed)
        yield from self._events(self._pieces.expire(self._count()))

    def _count(self) -> float:
        """Count how many keys are taken now; return the time."""
        now = time.monotonic()
        self._left = min(BURST, self._left + (now - self._counted) * RATE)
        self._counted = now
        return now

    def _events(self, pieces: Iterable[str]) -> Iterator[Message]:
        if self._last and self._left >= 1:
            yield from self._taken(self._last)
        for piece in pieces:
            # Half of them are kept for what is pressed: a mouse moves a lot.
            if self._left >= (BURST / 2 if _MOVE.match(piece) else 1):
                yield from self._taken(piece)
            else:
                self._last = piece

    def _taken(self, piece: str) -> Iterator[Message]:
        self._last = ""
        self._left -= 1
        if piece.startswith(PASTE):
            yield Paste(clean(piece.removeprefix(PASTE), lines=True))
        elif piece == ESC:
            yield Key("escape", ESC)
        else:
            yield from self._parsed(piece)

    def _parsed(self, piece: str) -> list[Message]:
        try:
            events = list(self._parser.feed(piece))
            self._parser._timeout_time = 0.0 if self._parser._timeout_time is not None else None
            return events + list(self._parser.tick())  # it waits for more, and there is none
        except (ParseError, ValueError, OverflowError, StopIteration, RuntimeError):
            self._parser = XTermParser()
            return []
