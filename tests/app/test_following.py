"""Following a briefing's file: each save is reported once, after it is complete."""

from __future__ import annotations

import gc
from random import Random
from threading import Event
from typing import TYPE_CHECKING
from weakref import ref

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.screen.following import SAVES, TEXT, Clock, put_in_its_place, written_over
from tui.app import following
from tui.app.following import UNFINISHED_FOR, FileNews, Follower
from tui.library.watch import ABSENT, QUIET
from tui.parse.load import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SMALL = """\
title: Small
actors:
  ann: {name: Ann}
  bob: {name: Bob, note: About Bob.}
timeline:
  talks: {title: Talks, by: [ann, bob], date: 2025-11-19}
claims:
  - {says: It rained, by: ann}
  - {says: It snowed, by: bob}
"""


def follow(path: Path) -> Clock:
    return Clock(Follower(load(str(path)), lambda _: None))


@pytest.fixture(name="path")
def a_briefing(tmp_path: Path) -> Path:
    path = tmp_path / "small.yaml"
    path.write_text(SMALL, encoding="utf-8")
    return path


def titles(news: FileNews | None) -> list[str]:
    assert news is not None
    assert news.snapshot is not None
    return [event.title for event in news.snapshot.briefing.timeline.values()]


@pytest.mark.parametrize("save", SAVES, ids=lambda save: save.__name__)
def test_every_save_is_reported_once_and_soon(save: Callable[[Path, str], None], path: Path) -> None:
    time = follow(path)
    assert time.wait() is None
    for name in ("Walks", "Tanks", "Talks"):  # all of one length
        began = time.now
        save(path, SMALL.replace("title: Talks", f"title: {name}"))
        assert titles(time.wait()) == [name]
        assert time.now - began < QUIET + 0.11
        assert time.wait() is None


def test_unchanged_save_is_not_reported(path: Path) -> None:
    time = follow(path)
    put_in_its_place(path, SMALL)
    assert time.wait() is None
    path.touch()
    path.chmod(0o600)
    assert time.wait() is None


def test_change_before_the_first_poll_is_reported(path: Path) -> None:
    follower = Follower(load(str(path)), lambda _: None)
    loaded = load(str(path))
    put_in_its_place(path, SMALL.replace("Talks", "Walks"))
    assert titles(Clock(follower).wait()) == ["Walks"]
    late = Follower(loaded, lambda _: None)  # it was written between being read and being followed
    assert titles(late.step(1000.0)) == ["Walks"]


def test_file_written_in_slow_chunks_is_read_whole(path: Path) -> None:
    time = follow(path)
    text = SMALL.replace("Talks", "Walks")
    for end in range(0, len(text), 20):
        written_over(path, text[:end])
        assert time.wait(QUIET + UNFINISHED_FOR - 0.1) is None
    written_over(path, text)
    assert titles(time.wait()) == ["Walks"]


@pytest.mark.parametrize("end", range(0, len(SMALL), 7))
def test_truncated_file_is_reported_after_a_delay(end: int, path: Path) -> None:
    time = follow(path)
    before = load(str(path)).briefing
    assert before is not None
    written_over(path, SMALL[:end])
    began = time.now
    news = time.wait()
    assert news is not None
    whole = load(str(path)).briefing
    missing = whole is None or len(whole.entries) < len(before.entries)
    assert (time.now - began >= UNFINISHED_FOR) is missing
    if news.snapshot is not None:
        there = news.snapshot.briefing.entries
        assert {entry.id for entry in news.snapshot.succession.gone} >= before.entries.keys() - there.keys()


def test_unreadable_file_is_reported_once_per_change(path: Path) -> None:
    time = follow(path)
    written_over(path, SMALL.replace("{title: Talks", '{title: "Talks'))
    news = time.wait()
    assert news is not None
    assert news.snapshot is None
    assert news.loaded.diagnostics
    assert time.wait() is None
    written_over(path, SMALL)
    assert titles(time.wait()) == ["Talks"]


def test_missing_file_and_its_return_are_reported(path: Path) -> None:
    time = follow(path)
    path.unlink()
    began = time.now
    news = time.wait()
    assert news is not None
    assert [problem.code for problem in news.loaded.diagnostics] == ["E001"]
    assert time.now - began >= ABSENT
    written_over(path, SMALL)
    assert titles(time.wait()) == ["Talks"]


def test_a_file_that_was_emptied_shows_nothing_new(path: Path) -> None:
    time = follow(path)
    written_over(path, "\n")
    news = time.wait()
    assert news is not None
    assert news.snapshot is None
    assert [problem.code for problem in news.loaded.diagnostics] == ["W001"]


def test_files_named_by_sources_are_followed(path: Path) -> None:
    text = "title: One\nsources:\n  article: {title: A, file: article.txt}\n"
    (path.parent / "article.txt").write_text("It rained.")
    written_over(path, text)
    time = follow(path)
    (path.parent / "article.txt").write_text("It snowed.")
    assert words(time.wait()) == "It snowed."
    written_over(path, text.replace("article.txt", "other.txt"))
    assert time.wait() is not None
    (path.parent / "other.txt").write_text("It thawed.")
    assert words(time.wait()) == "It thawed."
    assert time.wait() is None


def words(news: FileNews | None) -> str:
    """Return the text of the one source."""
    assert news is not None
    assert news.snapshot is not None
    [source] = news.snapshot.briefing.sources.values()
    return source.body.text if source.body else ""


def test_requested_reload_is_answered_at_once(path: Path) -> None:
    follower = Follower(load(str(path)), lambda _: None)
    time = Clock(follower)
    follower.ask()
    news = time.wait(0.05)
    assert news is not None
    assert news.asked
    assert titles(news) == ["Talks"]
    assert time.wait() is None


def test_a_broken_briefing_is_followed_until_it_can_be_read(path: Path) -> None:
    written_over(path, "- no briefing\n")
    time = follow(path)
    assert time.wait() is None
    written_over(path, SMALL)
    assert titles(time.wait()) == ["Talks"]


@given(st.integers(0, 2**32), st.sampled_from(SAVES))
@settings(max_examples=40, deadline=None)
def test_every_write_yields_the_content_or_its_problems(
    tmp_path_factory: pytest.TempPathFactory, seed: int, save: Callable[[Path, str], None]
) -> None:
    random = Random(seed)
    path = tmp_path_factory.mktemp("edits") / "a.yaml"
    path.write_text(TEXT, encoding="utf-8")
    time = follow(path)
    text = TEXT
    for _ in range(3):
        start = random.randrange(len(text))
        end = start + random.choice((0, 1, 5, 400))
        put = random.choice(("", "x", ": ", '"', "\n", "- ", "[", "\x00", "\t", "é", "  new: {name: New}\n"))
        text = text[:start] + put + text[end:]
        save(path, text)
        news = time.wait()
        found = load(str(path))
        if news is None:
            continue  # nothing was changed by it
        assert news.failure is None
        assert [problem.code for problem in news.loaded.diagnostics] == [
            one.code for one in found.diagnostics
        ]
        if news.snapshot is not None:
            assert found.briefing is not None
            assert list(news.snapshot.briefing.entries) == list(found.briefing.entries)


def test_thread_reports_news_and_failures_and_ends(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reported: list[FileNews] = []
    arrived = Event()

    def hear(news: FileNews) -> None:
        reported.append(news)
        arrived.set()

    follower = Follower(load(str(path)), hear)
    follower.start()
    follower.ask()
    assert arrived.wait(10)
    assert reported[0].asked
    arrived.clear()

    def fail(self: Follower) -> FileNews:
        raise RuntimeError("on purpose")

    monkeypatch.setattr(following.Follower, "_read", fail)
    follower.ask()
    assert arrived.wait(10)
    assert isinstance(reported[1].failure, RuntimeError)
    follower.stop()


def test_dropped_snapshot_is_freed_without_the_collector(path: Path) -> None:
    time = follow(path)
    written_over(path, SMALL.replace("Talks", "Walks"))
    gc.collect()
    gc.disable()
    try:
        news = time.wait()
        assert news is not None
        assert news.snapshot is not None
        list(news.snapshot.contents["timeline"].rows)
        parts = [news.snapshot.links, news.snapshot.answers, news.snapshot.succession]
        alive = [ref(part) for part in (*parts, *(one.rows for one in news.snapshot.contents.values()))]
        del news, parts
        assert [one() for one in alive if one() is not None] == []
    finally:
        gc.enable()
