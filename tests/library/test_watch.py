"""Whether a file was saved: every way of saving is seen, and what is half-written is waited for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screen.following import SAVES
from tui.library.watch import ABSENT, QUIET, SELDOM, Contents, Stamp, Stamps, Watch, stamps

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LIMIT = 2**20
STAMPS = st.none() | st.builds(
    Stamp, st.integers(0, 2), st.integers(0, 2), st.integers(0, 2), st.just(1), st.integers(0, 1)
)
STEPS = st.lists(st.tuples(st.floats(0.01, 2), STAMPS), max_size=30)


def one(modified: int = 1) -> Stamps:
    return {"a": Stamp(modified, modified, 10, 1, 1)}


# --- What follows from what is seen ---


def test_what_stays_as_it_was_is_unchanged_at_any_time() -> None:
    watch = Watch(one())
    assert {watch.see(one(), at / 7) for at in range(100)} == {"unchanged"}


def test_a_save_counts_once_the_file_has_been_quiet() -> None:
    watch = Watch(one())
    assert watch.see(one(2), 5.0) == "changing"
    assert watch.see(one(2), 5.0 + QUIET / 2) == "changing"
    assert watch.see(one(2), 5.0 + 2 * QUIET) == "changed"
    watch.take(one(2))
    assert watch.see(one(2), 9.0) == "unchanged"


def test_as_long_as_chunks_come_it_is_being_written() -> None:
    watch = Watch(one())
    assert {watch.see(one(number), number * QUIET * 0.9) for number in range(2, 40)} == {"changing"}


def test_what_is_taken_back_meanwhile_is_unchanged() -> None:
    watch = Watch(one())
    assert watch.see(one(2), 1.0) == "changing"
    assert watch.see(one(1), 1.1) == "unchanged"
    assert watch.see(one(2), 1.0 + 2 * QUIET) == "changing"  # it has to be quiet anew


def test_a_file_that_is_gone_for_a_moment_is_not_gone() -> None:
    watch = Watch(one())
    assert watch.see({"a": None}, 1.0) == "changing"
    assert watch.see({"a": None}, 1.0 + ABSENT * 0.9) == "changing"
    assert watch.see(one(3), 2.0) == "changing"
    assert watch.see(one(3), 2.0 + 2 * QUIET) == "changed"


def test_a_file_that_stays_away_is_gone_and_may_come_back() -> None:
    watch = Watch(one())
    watch.see({"a": None}, 1.0)
    assert watch.see({"a": None}, 1.0 + 2 * ABSENT) == "changed"
    watch.take({"a": None})
    assert watch.see({"a": None}, 9.0) == "unchanged"
    assert watch.see(one(4), 10.0) == "changing"
    assert watch.see(one(4), 10.0 + 2 * QUIET) == "changed"


@given(STAMPS, STEPS)
def test_a_change_is_told_only_of_what_is_another_and_stood_still_and_is_told_in_the_end(
    first: Stamp | None, steps: list[tuple[float, Stamp | None]]
) -> None:
    watch = Watch({"a": first})
    at, still_since, last = 0.0, 0.0, first
    for wait, stamp in steps:
        at += wait
        if stamp != last:
            still_since, last = at, stamp
        verdict = watch.see({"a": stamp}, at)
        assert (verdict == "unchanged") is (stamp == first)
        if verdict == "changed":
            assert at - still_since >= QUIET - 0.001
        if verdict == "changing":
            assert at - still_since < ABSENT
    assert watch.see({"a": last}, at + 2 * ABSENT) == ("unchanged" if last == first else "changed")


# --- Every way of saving ---


@pytest.mark.parametrize("save", SAVES, ids=lambda save: save.__name__)
def test_every_way_of_saving_is_seen_though_size_and_time_be_the_same(
    save: Callable[[Path, str], None], tmp_path: Path
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("title: one\n")
    before, times = stamps([str(path)]), path.stat().st_mtime_ns
    save(path, "title: two\n")
    os.utime(path, ns=(times, times))
    assert stamps([str(path)]) != before


@pytest.mark.parametrize("name", ["gone.yaml", "nul\0.yaml", "file/below"])
def test_what_cannot_be_asked_for_is_not_there(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert stamps([str(tmp_path / name)]) == {str(tmp_path / name): None}


def test_a_link_to_itself_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert stamps([str(tmp_path / "loop")]) == {str(tmp_path / "loop"): None}


# --- What is in the files ---


def test_other_words_of_the_same_length_are_other_contents(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("title: one\n")
    contents = Contents(LIMIT)
    before = contents.look([str(path)], 0.0)
    assert contents.look([str(path)], 0.0) == before
    path.write_text("title: two\n")
    assert contents.look([str(path)], 0.0) != before


def test_the_files_are_looked_into_now_and_then(tmp_path: Path) -> None:
    contents = Contents(LIMIT)
    assert contents.is_due(10.0)
    contents.look([str(tmp_path / "gone")], 10.0)
    assert not contents.is_due(10.0 + SELDOM / 2)
    assert contents.is_due(10.0 + 60)


def test_a_pipe_and_a_device_keep_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    found = Contents(LIMIT).look([str(tmp_path / "pipe"), "/dev/zero"], 0.0)
    assert len(set(found.values())) == 1
