"""Reading a large briefing beside the screen, so that a key is answered while it goes on."""

from __future__ import annotations

from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING

from tui.library.watch import stamps
from tui.model.links import Links
from tui.parse import load
from tui.parse.raw_file import SIZE_LIMIT

if TYPE_CHECKING:
    from tui.parse.load import LoadedFile


class _Stopped(Exception):  # noqa: N818 - it ends the reading and is no error
    """Nobody waits for the file any longer."""


class BackgroundLoad:
    """One file being read beside the screen. Whoever waits for it looks at what it has come to."""

    def __init__(self, path: str, limit: int = SIZE_LIMIT) -> None:
        self.path = path
        self._limit = limit
        self.taken = stamps([path])
        """What the folder said of the file before it was read."""
        self.step = ""
        """What is being done: one of `screens.opening.STEPS`."""
        self.loaded: LoadedFile | None = None
        """What came of it, once it is done."""
        self.links: Links | None = None
        """The links of the briefing, if the file held one."""
        self.failure: Exception | None = None
        """What ended it, if something went wrong."""
        self._wanted = True
        self._began = monotonic()

    @property
    def seconds(self) -> float:
        """How long it has taken so far."""
        return monotonic() - self._began

    def start(self) -> None:
        """Read it, once the title stands, in a thread that keeps nobody from leaving."""
        Thread(target=self._read, name="loading", daemon=True).start()

    def stop(self) -> None:
        """End the reading at its next step: nobody waits for the file any longer."""
        self._wanted = False

    def _read(self) -> None:
        try:
            loaded = load.load(self.path, limit=self._limit, tell=self._tell).without_source_map()
            if loaded.briefing is not None:
                self._tell("linking")
                self.links = Links(loaded.briefing)
            self.loaded = loaded
        except _Stopped:
            return
        except Exception as error:  # whatever it is, the application has to hear of it
            self.failure = error

    def _tell(self, step: str) -> None:
        if not self._wanted:
            raise _Stopped
        self.step = step
