"""Noticing saves: every way of saving counts, once the file is complete."""

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


# --- Decisions from stamps ------------


def test_file_without_a_change_stays_unchanged() -> None:
    watch = Watch(one())
    assert {watch.update(one(), at / 7) for at in range(100)} == {"unchanged"}


def test_save_counts_after_a_quiet_time() -> None:
    watch = Watch(one())
    assert watch.update(one(2), 5.0) == "changing"
    assert watch.update(one(2), 5.0 + QUIET / 2) == "changing"
    assert watch.update(one(2), 5.0 + 2 * QUIET) == "changed"
    watch.reset(one(2))
    assert watch.update(one(2), 9.0) == "unchanged"


def test_file_that_keeps_changing_is_being_written() -> None:
    watch = Watch(one())
    assert {watch.update(one(number), number * QUIET * 0.9) for number in range(2, 40)} == {"changing"}


def test_change_that_is_undone_is_no_change() -> None:
    watch = Watch(one())
    assert watch.update(one(2), 1.0) == "changing"
    assert watch.update(one(1), 1.1) == "unchanged"
    assert watch.update(one(2), 1.0 + 2 * QUIET) == "changing"  # it has to be quiet anew


def test_file_missing_for_a_moment_is_not_deleted() -> None:
    watch = Watch(one())
    assert watch.update({"a": None}, 1.0) == "changing"
    assert watch.update({"a": None}, 1.0 + ABSENT * 0.9) == "changing"
    assert watch.update(one(3), 2.0) == "changing"
    assert watch.update(one(3), 2.0 + 2 * QUIET) == "changed"


def test_deleted_file_may_come_back() -> None:
    watch = Watch(one())
    watch.update({"a": None}, 1.0)
    assert watch.update({"a": None}, 1.0 + 2 * ABSENT) == "changed"
    watch.reset({"a": None})
    assert watch.update({"a": None}, 9.0) == "unchanged"
    assert watch.update(one(4), 10.0) == "changing"
    assert watch.update(one(4), 10.0 + 2 * QUIET) == "changed"


@given(STAMPS, STEPS)
def test_change_is_reported_once_it_has_settled(
    first: Stamp | None, steps: list[tuple[float, Stamp | None]]
) -> None:
    watch = Watch({"a": first})
    at, still_since, last = 0.0, 0.0, first
    for wait, stamp in steps:
        at += wait
        if stamp != last:
            still_since, last = at, stamp
        verdict = watch.update({"a": stamp}, at)
        assert (verdict == "unchanged") is (stamp == first)
        if verdict == "changed":
            assert at - still_since >= QUIET - 0.001
        if verdict == "changing":
            assert at - still_since < ABSENT
    assert watch.update({"a": last}, at + 2 * ABSENT) == ("unchanged" if last == first else "changed")


# --- Every way of saving ---


@pytest.mark.parametrize("save", SAVES, ids=lambda save: save.__name__)
def test_every_way_of_saving_changes_the_stamp(save: Callable[[Path, str], None], tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("title: one\n")
    before, times = stamps([str(path)]), path.stat().st_mtime_ns
    save(path, "title: two\n")
    os.utime(path, ns=(times, times))
    assert stamps([str(path)]) != before


@pytest.mark.parametrize("name", ["gone.yaml", "nul\0.yaml", "file/below"])
def test_path_that_cannot_be_read_is_missing(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert stamps([str(tmp_path / name)]) == {str(tmp_path / name): None}


def test_link_to_itself_is_missing(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert stamps([str(tmp_path / "loop")]) == {str(tmp_path / "loop"): None}


# --- Contents of files ------


def test_digest_changes_with_words_of_the_same_length(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("title: one\n")
    contents = Contents(LIMIT)
    before = contents.digests([str(path)], 0.0)
    assert contents.digests([str(path)], 0.0) == before
    path.write_text("title: two\n")
    assert contents.digests([str(path)], 0.0) != before


def test_files_are_read_now_and_then(tmp_path: Path) -> None:
    contents = Contents(LIMIT)
    assert contents.is_due(10.0)
    contents.digests([str(tmp_path / "gone")], 10.0)
    assert not contents.is_due(10.0 + SELDOM / 2)
    assert contents.is_due(10.0 + 60)


def test_pipe_and_device_do_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    found = Contents(LIMIT).digests([str(tmp_path / "pipe"), "/dev/zero"], 0.0)
    assert len(set(found.values())) == 1
