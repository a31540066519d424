"""A program in a pseudo-terminal: send keys, and wait for the screen."""

from __future__ import annotations

import re
import sys
import termios
from typing import TYPE_CHECKING, Protocol, cast

from tests.bench.driver import Terminal, now
from tests.bench.screen import Screen
from tests.screen.stage import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PATIENCE = 20.0
"""Seconds after which what does not come is missing; it takes a fraction of one."""
ANSWERED = b"\x1b_answered\x1b\\"
"""Sent by `answering.py` when a key was answered."""
_MODE = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
ALTERNATE, CURSOR, PASTE = 1049, 25, 2004
MOUSE = (1000, 1002, 1003, 1006, 1015, 1016)


class Cell(Protocol):
    """The text of a cell of the terminal, and its style."""

    data: str
    fg: str
    underscore: bool


class Session(Terminal):
    """A program in its own terminal, with all its output."""

    def __init__(
        self, command: Sequence[str], *, size: tuple[int, int] = (120, 40), answers: bool = False
    ) -> None:
        """Start the program; `answers` if it signals answered keys, as `answering.py` does."""
        self.sent = b""
        self._answers = answers
        self._unanswered = 0
        self.size = size
        super().__init__(command, size=size, env={"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"})

    def _take(self, data: bytes) -> None:
        known = self.sent.count(ANSWERED)
        self.sent += data
        self._unanswered = max(0, self._unanswered - (self.sent.count(ANSWERED) - known))
        super()._take(data)

    # ---- what is done to it

    def press(self, *keys: str) -> None:
        """Press keys, as a terminal sends them; wait after each until it is answered."""
        for key in keys:
            self.until_answered()
            self._unanswered += self._answers
            self.type(key)

    def type(self, *keys: str) -> None:
        """Press keys without waiting, or those of another program."""
        for key in keys:
            self.send(key.encode())

    def press_until(self, key: str, test: Callable[[Session], bool], most: int = 40) -> None:
        """Press a key repeatedly until the condition is true of an answer."""
        for _ in range(most):
            self.until_answered()
            if test(self):
                return
            self.press(key)
        raise AssertionError(f"{key!r} led nowhere:\n{self.text()}")

    def until(self, test: Callable[[Session], bool]) -> None:
        """Read until the condition is true."""
        limit = now() + PATIENCE
        while not (self._is_shown() and test(self)):
            if self.ended or now() > limit:
                raise AssertionError(f"it never came:\n{self.text()}")
            self.read(0.2)
            self.show()

    def until_says(self, *words: str) -> None:
        """Read until words are on the screen."""
        self.until(lambda session: all(each in session.text() for each in words))

    def clear(self) -> None:
        """Blank the screen."""
        self.show()
        self.screen = Screen(*self.size)

    def until_answered(self) -> None:
        """Read until every key that was pressed is answered."""
        self.until(lambda session: not session._unanswered)

    def ends(self) -> int:
        """Read until the program has ended; return its exit code."""
        limit = now() + PATIENCE
        while not self.ended:
            assert now() < limit, f"it never ended:\n{self.text()}"
            self.read(0.2)
        self.show()
        return self._process.wait(timeout=PATIENCE)

    def _is_shown(self) -> bool:
        """Return whether all output is shown, not held back by synchronised output."""
        self.show()
        return not self._synchronised

    # ---- what is seen

    def text(self) -> str:
        """Return the lines of the screen."""
        return self.screen.text()

    def link(self) -> str:
        """Return the underlined text: the link under the cursor, its lines joined."""
        lines = [
            "".join(cell.data for _, cell in sorted(line.items()) if cell.underscore)
            for _, line in sorted(self._cells().items())
        ]
        return " ".join(line.strip() for line in lines if line)

    def ink(self, words: str) -> str:
        """Return the colour of the first cell of shown words, as rrggbb."""
        for y, line in enumerate(self.text().splitlines()):
            if words in line:
                return self._cells()[y][line.index(words)].fg
        raise AssertionError(f"{words!r} is not on the screen:\n{self.text()}")

    def _cells(self) -> dict[int, dict[int, Cell]]:
        return cast("dict[int, dict[int, Cell]]", self.screen.cells())

    def modes(self) -> set[int]:
        """Return the private modes that are set, by the last change of each."""
        modes: set[int] = set()
        for numbers, letter in _MODE.findall(self.sent):
            given = {int(number) for number in numbers.split(b";")}
            modes = modes | given if letter == b"h" else modes - given
        return modes

    def is_restored(self) -> bool:
        """Return whether the terminal is restored: main screen, cursor, no mouse, echo and line mode."""
        flags = termios.tcgetattr(self._outer)[3]
        cooked = bool(flags & termios.ECHO and flags & termios.ICANON)
        modes = self.modes()
        return cooked and CURSOR in modes and not modes & {ALTERNATE, PASTE, *MOUSE}


def briefing(*words: str, size: tuple[int, int] = (120, 40)) -> Session:
    """Run `briefing` with these arguments in a terminal of a size."""
    return Session([sys.executable, "-m", "tests.terminal.answering", *words], size=size, answers=True)
