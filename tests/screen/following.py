"""A followed file: a test saves it and controls the time."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from tests.screen.stage import LEBANON

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.screen.stage import Stage
    from tui.app.following import FileNews, Follower

TEXT = LEBANON.read_text(encoding="utf-8")
TICK = 0.05
"""Seconds between two looks."""
LONG = 5.0
"""Seconds after which nothing more is to be expected."""


class Clock:
    """The time of a follower, controlled by a test."""

    def __init__(self, follower: Follower) -> None:
        self._follower = follower
        self.now = 1000.0
        self.wait(TICK)  # the first look is at what is there already

    def wait(self, seconds: float = LONG) -> FileNews | None:
        """Poll for some seconds; return the first news."""
        until = self.now + seconds
        while self.now < until:
            self.now += TICK
            news = self._follower.step(self.now)
            if news is not None:
                return news
        return None


def clock(stage: Stage) -> Clock:
    """Return the time of the file on a stage."""
    assert stage.app.live is not None
    return Clock(stage.app.live.follower)


async def pass_on(stage: Stage, time: Clock, seconds: float = LONG) -> bool:
    """Let time pass until there is news, and pass it to the screen; return whether there was any."""
    news = time.wait(seconds)
    if news is not None:
        assert stage.app.live is not None
        stage.app.live.take(news)
        await stage.settle()
    return news is not None


# ---- the ways in which editors save


def written_over(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def put_in_its_place(path: Path, text: str) -> None:
    path.with_suffix(".new").write_text(text, encoding="utf-8")
    path.with_suffix(".new").replace(path)


def backed_up_and_renamed(path: Path, text: str) -> None:
    path.rename(path.with_name(path.name + "~"))
    path.write_text(text, encoding="utf-8")


def deleted_and_made_anew(path: Path, text: str) -> None:
    path.unlink()
    path.write_text(text, encoding="utf-8")


def copied_with_the_time_of_the_former(path: Path, text: str) -> None:
    other = path.with_suffix(".other")
    times = path.stat().st_atime_ns, path.stat().st_mtime_ns
    other.write_text(text, encoding="utf-8")
    os.utime(other, ns=times)
    shutil.copy2(other, path)
    os.utime(path, ns=times)


def linked_elsewhere(path: Path, text: str) -> None:
    other = path.with_name(f"elsewhere-{len(list(path.parent.iterdir()))}.txt")
    other.write_text(text, encoding="utf-8")
    path.with_suffix(".link").symlink_to(other)
    path.with_suffix(".link").replace(path)


SAVES: tuple[Callable[[Path, str], None], ...] = (
    written_over,
    put_in_its_place,
    backed_up_and_renamed,
    deleted_and_made_anew,
    copied_with_the_time_of_the_former,
    linked_elsewhere,
)
