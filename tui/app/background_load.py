"""Reading a large briefing in a thread, so that keys are answered meanwhile."""

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
    """Reading was stopped."""


class BackgroundLoad:
    """A file being read in a thread; its attributes are polled."""

    def __init__(self, path: str, limit: int = SIZE_LIMIT) -> None:
        self.path = path
        self._limit = limit
        self.taken = stamps([path])
        """The file's stamps before it was read."""
        self.step = ""
        """The current step, one of `wording.STEPS`."""
        self.loaded: LoadedFile | None = None
        """The result, once it is there."""
        self.links: Links | None = None
        """The links of the briefing, if the file held one."""
        self.failure: Exception | None = None
        """The exception that ended it, if any."""
        self._wanted = True
        self._began = monotonic()

    @property
    def seconds(self) -> float:
        """The seconds it has taken so far."""
        return monotonic() - self._began

    def start(self) -> None:
        """Start reading in a daemon thread."""
        Thread(target=self._read, name="loading", daemon=True).start()

    def stop(self) -> None:
        """End the reading at its next step."""
        self._wanted = False

    def _read(self) -> None:
        try:
            loaded = load.load(self.path, limit=self._limit, tell=self._report, source_map=False)
            if loaded.briefing is not None:
                self._report("linking")
                self.links = Links(loaded.briefing)
            self.loaded = loaded
        except _Stopped:
            return
        except Exception as error:  # whatever it is, the application has to hear of it
            self.failure = error

    def _report(self, step: str) -> None:
        if not self._wanted:
            raise _Stopped
        self.step = step
