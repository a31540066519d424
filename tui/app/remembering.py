"""What the reader remembers of a briefing: the place where one was, and which entries were read.

A thread does all of it, so that no key waits for the disk or for another reader.
"""

from __future__ import annotations

import hashlib
import json
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.app.own_marks import OwnMarks
from tui.app.selection import HistoryStep, Selection, ViewPosition
from tui.library.entry_digests import entry_digests
from tui.library.memory import BriefingKey, ForgetfulError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui.library.memory import Memory
    from tui.model.entries import Briefing

LAST_WORDS = 1.0
"""Seconds that the end of the reader waits for what is still to be written."""


class News(NamedTuple):
    """What has changed since an entry was read last."""

    new: tuple[str, ...] = ()
    """The addresses of entries that were not there, in the order of the file."""
    changed: tuple[str, ...] = ()
    gone: int = 0
    """The number of entries that are no longer there."""

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many entries are new, changed and gone."""
        return len(self.new), len(self.changed), self.gone

    @property
    def unread(self) -> tuple[str, ...]:
        """The addresses of all entries to read."""
        return (*self.new, *self.changed)


class Remembering:
    """The memory of one briefing, while it is read."""

    def __init__(
        self,
        memory: Memory,
        path: str,
        tell: Callable[[News], object],
        show: Callable[[OwnMarks], object],
        say: Callable[[str], object],
    ) -> None:
        """`tell` takes news, `show` bookmarks and notes, and `say` a reason why nothing is remembered.

        They are called from the thread.
        """
        self._memory, self._path = memory, path
        self._tell, self._show, self._say = tell, show, say
        self._has_marks = False
        self._jobs: SimpleQueue[Callable[[], object] | None] = SimpleQueue()
        self._key = BriefingKey(path, "")
        self._digests: dict[str, str] = {}
        self._thread = Thread(target=self._work, name="remembering", daemon=True)

    def start(self, briefing: Briefing) -> None:
        """Begin with a briefing: find what is new in it."""
        self._thread.start()
        self.take(briefing)

    def take(self, briefing: Briefing) -> None:
        """Find what is new in a briefing, or in a new version of it."""
        self._jobs.put(lambda: self._compare(briefing))

    def read(self, address: str) -> None:
        """Remember that an entry was read as it is now."""
        self._jobs.put(lambda: self._keep(address))

    def turn_bookmark(self, address: str, label: str) -> None:
        """Add a bookmark, or remove it if it is there."""
        self._jobs.put(lambda: self._memory.turn_bookmark(self._key, address, label))

    def keep_note(self, address: str, note: str) -> None:
        """Keep a note on an entry; an empty one is removed."""
        self._jobs.put(lambda: self._memory.keep_note(self._key, address, note))

    def move_marks(self, moved: Mapping[str, str]) -> None:
        """Keep bookmarks and notes under the new addresses of their entries."""
        self._jobs.put(lambda: self._memory.move_marks(self._key, moved))

    def keep_setting(self, name: str, value: str) -> None:
        """Remember a choice that is not about one briefing."""
        self._jobs.put(lambda: self._memory.keep_setting(name, value))

    def stop(self, step: HistoryStep) -> None:
        """Remember the place, and wait a moment for all that is to be written."""
        place = as_text(step)
        self._jobs.put(lambda: self._memory.keep_place(self._key, place))
        self.wait(LAST_WORDS)
        self._jobs.put(None)

    def wait(self, seconds: float) -> None:
        """Wait until all that was asked for is done, but no longer than some seconds."""
        done = Event()
        self._jobs.put(done.set)
        if self._thread.is_alive():
            done.wait(seconds)

    # ---- in the thread

    def _work(self) -> None:
        while True:
            try:
                job = self._jobs.get(timeout=60)
            except Empty:
                continue
            if job is None:
                return
            try:
                job()
            except ForgetfulError as error:
                self._say(str(error))
                return

    def _compare(self, briefing: Briefing) -> None:
        self._key = BriefingKey(self._path, _digest_of_texts(briefing))
        self._digests = entry_digests(briefing)
        if not self._has_marks:
            self._has_marks = True
            marks = OwnMarks(self._memory.bookmarks_in(self._key), self._memory.notes(self._key))
            if any(marks):
                self._show(marks)
        known = self._memory.entries(self._key)
        if self._memory.moved_to:
            self._say(self._memory.moved_to)
        if not known:  # everything is new, so nothing is
            self._memory.keep_entries(self._key, self._digests)
            return
        new = tuple(address for address in self._digests if address not in known)
        changed = tuple(id_ for id_, digest in self._digests.items() if known.get(id_, digest) != digest)
        gone = [address for address in known if address not in self._digests]
        self._memory.forget_entries(self._key, gone)
        self._tell(News(new, changed, len(gone)))

    def _keep(self, address: str) -> None:
        digest = self._digests.get(address)
        if digest is not None:
            self._memory.keep_entries(self._key, {address: digest})


def _digest_of_texts(briefing: Briefing) -> str:
    texts = [source.body.text for source in briefing.sources.values() if source.body]
    return hashlib.sha256("\0".join(texts).encode(errors="backslashreplace")).hexdigest() if texts else ""


def as_text(step: HistoryStep) -> str:
    """Return a place as it is kept."""
    return json.dumps([step.selection, step.focus, step.positions])


def from_text(text: str) -> HistoryStep | None:
    """Return a place that was kept; None for any other text."""
    try:
        data: Any = json.loads(text)
        selection, focus, positions = data
        id_, degree, only, marked = selection
        kept = {
            str(pane): ViewPosition(int(at), int(top), str(row)) for pane, (at, top, row) in positions.items()
        }
        return HistoryStep(Selection(str(id_), int(degree), bool(only), str(marked)), str(focus), kept)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
