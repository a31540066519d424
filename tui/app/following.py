"""A briefing's file, followed beside the screen: what is saved is read, and what came of it is handed over.

The disk is asked, and the file read, in a thread of its own: a disk that hangs keeps no key waiting. What
somebody is still writing is waited for.
"""

from __future__ import annotations

import gc
from operator import attrgetter
from threading import Event, Thread
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from tui.app.build_snapshot import build_snapshot
from tui.library.find_files import source_files
from tui.library.watch import Contents, Digests, Stamps, Watch, stamps
from tui.parse.decode import decode
from tui.parse.load import load
from tui.parse.raw_file import SIZE_LIMIT, read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui.app.snapshot import Snapshot
    from tui.model.entries import Briefing
    from tui.parse.load import LoadedFile

POLL, QUICK_POLL = 0.4, 0.05
"""Seconds between two polls, and between two while a file is being written."""
UNFINISHED_FOR = 0.3
"""Seconds after which a file that looks half-written is taken as it is."""
MOST_FROZEN = 1.25
"""How many times more objects may be frozen than when their garbage was last collected."""
_EMPTY = "W001"


class FileNews(NamedTuple):
    """The result of reading the file again."""

    loaded: LoadedFile
    snapshot: Snapshot | None = None
    """The snapshot to show; None if the file cannot be shown."""
    asked: bool = False
    """Whether the user asked for it."""
    failure: Exception | None = None
    """The exception that ended the reading, if any."""


class _Unfinished(NamedTuple):
    """The contents of files that look half-written, and when they were read."""

    stamps: Stamps
    digests: Digests
    news: FileNews
    since: float


class Follower:
    """Follows one briefing: `step` asks the disk once, `start` lets a thread do so again and again."""

    def __init__(
        self,
        loaded: LoadedFile,
        hand_over: Callable[[FileNews], None],
        limit: int = SIZE_LIMIT,
        taken: Stamps | None = None,
    ) -> None:
        self._loaded = loaded
        """The file as it was read last."""
        self._shown = loaded.briefing
        self._hand_over = hand_over
        self._limit = limit
        self._watch = Watch({**stamps(self._paths()), **(taken or {})})
        self._contents = Contents(limit)
        self._digests: Digests = {}
        self._unfinished: _Unfinished | None = None
        self._is_asked = False
        self._wake, self._ended = Event(), Event()
        self._frozen = 0
        """The number of objects that were frozen when the garbage among them was last collected."""

    # ---- the thread

    def start(self) -> None:
        """Start following in a daemon thread."""
        Thread(target=self._follow, name="following", daemon=True).start()

    def stop(self) -> None:
        """Stop following."""
        self._ended.set()
        self._wake.set()

    def ask(self) -> None:
        """Read the file at once, changed or not."""
        self._is_asked = True
        self._wake.set()

    def poll(self) -> None:
        """Poll the disk at once."""
        self._wake.set()

    def _follow(self) -> None:
        while not self._ended.is_set():
            news = self._step_without_collecting()
            if news is not None:
                self._hand_over(news)
            has_pending_change = self._unfinished is not None or self._watch.has_pending_change
            self._wake.wait(QUICK_POLL if has_pending_change else POLL)
            self._wake.clear()

    def _step_without_collecting(self) -> FileNews | None:
        """Poll with the collector off: it would pause all threads, and keep keys waiting."""
        gc.disable()
        news = None
        try:
            news = self.step(monotonic())
        except Exception as error:  # whatever it is, the application has to hear of it
            news = FileNews(self._loaded, failure=error)
        finally:
            if news is not None:
                self._freeze()
            gc.enable()
        return news

    def _freeze(self) -> None:
        """Keep the collector from looking through what was read; what is frozen is garbage at some time."""
        if gc.get_freeze_count() > MOST_FROZEN * self._frozen:
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            self._frozen = gc.get_freeze_count()
        gc.freeze()

    # ---- one look

    def step(self, at: float) -> FileNews | None:
        """Poll the disk at a time in seconds; return news, if any."""
        asked, self._is_asked = self._is_asked, False
        now = stamps(self._watch.paths)
        verdict = self._watch.update(now, at)
        if asked:
            digests = self._contents.digests(now, at)
            return self._take(now, digests, self._read()._replace(asked=True), at)
        if verdict == "changing":
            return None
        if verdict == "changed" or self._unfinished is not None or self._contents.is_due(at):
            return self._read_if_changed(now, at)
        return None

    def _read_if_changed(self, now: Stamps, at: float) -> FileNews | None:
        """Read the files if their contents changed and look complete, or have had their time."""
        unfinished = self._unfinished
        if unfinished is not None and unfinished.stamps == now:
            return (
                self._take(now, unfinished.digests, unfinished.news, at)
                if at - unfinished.since >= UNFINISHED_FOR
                else None
            )
        self._unfinished = None
        first = not self._digests
        # Before the file is read, so that a later change differs from this.
        digests = self._contents.digests(now, at)
        if digests == self._digests or (first and self._is_as_loaded()):
            self._digests = digests
            self._watch.reset(now)
            return None
        news = self._read()
        if self._looks_unfinished(news):
            self._unfinished = _Unfinished(now, digests, news, at)
            return None
        return self._take(now, digests, news, at)

    def _is_as_loaded(self) -> bool:
        """Return whether the file still holds what was read before following began."""
        data, _ = read_bytes(self._loaded.path, self._limit)
        text = decode(data, self._loaded.path)[0] if data is not None else None
        return not self._watch.has_pending_change and (not self._loaded.text or text == self._loaded.text)

    def _take(self, now: Stamps, digests: Digests, news: FileNews, at: float) -> FileNews:
        """Remember what was read, and follow the files that it names."""
        self._unfinished = None
        self._loaded = news.loaded
        if news.snapshot is not None:
            self._shown = news.snapshot.briefing
        paths = self._paths()
        further = [path for path in paths if path not in now]
        taken = {**now, **stamps(further)}
        self._digests = {**digests, **self._contents.digests(further, at)} if further else digests
        self._digests = {path: self._digests[path] for path in paths}
        self._watch.reset({path: taken[path] for path in paths})
        return news

    def _paths(self) -> Sequence[str]:
        """Return the paths of the briefing and of the files that its sources name."""
        path = self._loaded.path
        return list(dict.fromkeys((path, *source_files(self._shown, path))))

    # ---- reading

    def _read(self) -> FileNews:
        loaded = load(self._loaded.path, limit=self._limit, source_map=False)
        briefing = loaded.briefing
        emptied = bool(self._shown and self._shown.entries) and any(
            p.code == _EMPTY for p in loaded.diagnostics
        )
        if briefing is None or emptied:
            return FileNews(loaded)
        return FileNews(loaded, build_snapshot(self._shown or briefing, briefing, loaded.diagnostics))

    def _looks_unfinished(self, news: FileNews) -> bool:
        """Return whether the file may be half-written: unreadable, or without its last entry."""
        if news.snapshot is None:
            return True
        before: Briefing | None = self._shown
        if before is None or not before.entries:
            return False
        last = max(before.entries.values(), key=attrgetter("span"))
        return not news.snapshot.succession.of(last.id)
