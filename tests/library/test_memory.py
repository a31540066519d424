"""What is remembered: nothing acknowledged is lost, and nothing broken is in the way."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.screen.stage import ROOT
from tui.library.entry_digests import entry_digests
from tui.library.memory import Bookmark, BriefingKey, ForgetfulError, Memory
from tui.parse.load import load_text

if TYPE_CHECKING:
    from pathlib import Path

KEY = BriefingKey("/a.yaml", "t1")
MARK = """\
import sys
from pathlib import Path
from tui.library.memory import BriefingKey, Memory
memory = Memory(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    memory.keep_entries(BriefingKey("/a.yaml", "t"), {f"{sys.argv[2]}-{number}": "d"})
    print(f"{sys.argv[2]}-{number}", flush=True)
"""


@pytest.fixture(name="memory")
def a_memory(tmp_path: Path) -> Memory:
    return Memory(tmp_path / "state" / "memory.sqlite")


def test_place_is_kept(memory: Memory) -> None:
    assert memory.place("/a.yaml") == ""
    memory.keep_place(KEY, "here")
    memory.keep_place(BriefingKey("/b.yaml", ""), "there")
    assert (memory.place("/a.yaml"), memory.place("/b.yaml")) == ("here", "there")


def test_settings_are_kept(memory: Memory) -> None:
    assert memory.setting("theme") == ""
    memory.keep_setting("theme", "paper")
    assert memory.setting("theme") == "paper"


def test_entries_are_kept_and_forgotten(memory: Memory) -> None:
    memory.keep_entries(KEY, {"a": "1", "b": "2"})
    memory.keep_entries(KEY, {"b": "3"})
    memory.forget_entries(KEY, ["a", "x"])
    assert memory.entries(KEY) == {"b": "3"}


def test_bookmarks_are_turned_on_and_off(memory: Memory) -> None:
    assert memory.turn_bookmark(KEY, "a", "Ada")
    assert memory.turn_bookmark(KEY, "b", "Bob")
    assert not memory.turn_bookmark(KEY, "a", "Ada")
    assert memory.bookmarks() == [Bookmark("/a.yaml", "b", "Bob")]


def test_notes_are_kept_and_removed(memory: Memory) -> None:
    memory.keep_note(KEY, "a", "Ask her.\nAgain.")
    memory.keep_note(KEY, "b", "x")
    memory.keep_note(KEY, "b", "")
    assert memory.notes(KEY) == {"a": "Ask her.\nAgain."}


def test_renamed_file_is_known_by_its_texts(memory: Memory, tmp_path: Path) -> None:
    memory.keep_entries(BriefingKey(str(tmp_path / "old.yaml"), "t"), {"a": "1"})
    assert memory.entries(BriefingKey(str(tmp_path / "new.yaml"), "t")) == {"a": "1"}


def test_copied_file_has_marks_of_its_own(memory: Memory, tmp_path: Path) -> None:
    (tmp_path / "old.yaml").write_text("", encoding="utf-8")
    memory.keep_entries(BriefingKey(str(tmp_path / "old.yaml"), "t"), {"a": "1"})
    assert memory.entries(BriefingKey(str(tmp_path / "copy.yaml"), "t")) == {}


def test_file_is_private(memory: Memory, tmp_path: Path) -> None:
    memory.keep_setting("a", "b")
    path = tmp_path / "state" / "memory.sqlite"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("content", [b"not a database at all" * 100, b"SQLite format 3\0" + b"\xff" * 5000])
def test_broken_file_is_moved_aside(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite"
    path.write_bytes(content)
    memory = Memory(path)
    memory.keep_setting("a", "b")
    assert memory.setting("a") == "b"
    assert memory.moved_to == str(tmp_path / "memory.bak")
    assert (tmp_path / "memory.bak").read_bytes() == content


def test_newer_file_is_moved_aside(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite"
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    memory = Memory(path)
    memory.keep_setting("a", "b")
    assert memory.moved_to


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_read_only_folder_is_an_error_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "state").mkdir(mode=0o500)
    with pytest.raises(ForgetfulError):
        Memory(tmp_path / "state" / "memory.sqlite").keep_setting("a", "b")


def test_folder_in_its_place_is_an_error_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "memory.sqlite").mkdir()
    with pytest.raises(ForgetfulError):
        Memory(tmp_path / "memory.sqlite").keep_setting("a", "b")


def marking(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", MARK, str(path), name, str(count)],
        stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def test_four_processes_lose_no_mark(tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite"
    processes = [marking(path, name, 50) for name in "abcd"]
    for process in processes:
        process.communicate(timeout=120)
        assert process.returncode == 0
    assert len(Memory(path).entries(BriefingKey("/a.yaml", "t"))) == 200


@pytest.mark.parametrize("after", [1, 5, 9])
def test_killed_process_loses_no_acknowledged_mark(after: int, tmp_path: Path) -> None:
    path = tmp_path / "memory.sqlite"
    process = marking(path, "a", 10_000)
    assert process.stdout is not None
    said = [process.stdout.readline().strip() for _ in range(after)]
    process.kill()
    said += process.communicate()[0].split()
    assert set(said) <= Memory(path).entries(BriefingKey("/a.yaml", "t")).keys()


def test_digest_follows_what_an_entry_says() -> None:
    def digests(text: str) -> dict[str, str]:
        briefing = load_text(text, "a.yaml").briefing
        assert briefing is not None
        return entry_digests(briefing)

    actors = "title: T\nactors:\n  a: {name: Ada}\n  b: {name: Bob, note: x}\n"
    before, after = digests(actors), digests(f"# a comment\n{actors.replace('note: x', 'note: y')}")
    assert before["a"] == after["a"]
    assert before["b"] != after["b"]
    assert before == digests(actors)
