"""Reading a large briefing beside the screen, so that a key is answered while it goes on."""

from __future__ import annotations

import os
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING

from tui.library.watch import stamps
from tui.model.links import Links
from tui.parse.apart import Apart
from tui.parse.load import load
from tui.parse.raw_file import SIZE_LIMIT

if TYPE_CHECKING:
    from tui.parse.load import LoadedFile


class BackgroundLoad:
    """One file being read beside the screen. Whoever waits for it looks at what it has come to."""

    def __init__(self, path: str, limit: int = SIZE_LIMIT) -> None:
        self.path = path
        self._limit = limit
        self.taken = stamps([path])
        """What the folder said of the file before it was read."""
        # It begins while Textual is imported, where that does not take the processor from the title.
        self._apart = Apart(path, limit) if _processors() > 1 else None
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
        """Wait for it, once the title stands, in a thread that keeps nobody from leaving."""
        if self._apart is None:
            self._apart = Apart(self.path, self._limit)
        Thread(target=self._read, name="loading", daemon=True).start()

    def stop(self) -> None:
        """Nobody waits for the file any longer."""
        self._wanted = False
        if self._apart is not None:
            self._apart.stop()

    def _read(self) -> None:
        try:
            loaded = self._apart.wait(self._tell) if self._apart is not None else None
            if loaded is None and self._wanted:
                loaded = load(self.path, limit=self._limit, tell=self._tell)
            if loaded is not None and loaded.briefing is not None:
                self._tell("linking")
                self.links = Links(loaded.briefing)
            self.loaded = loaded
        except Exception as error:  # whatever it is, the application has to hear of it
            self.failure = error

    def _tell(self, step: str) -> None:
        self.step = step


def _processors() -> int:
    """How many processors there are for this process."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
