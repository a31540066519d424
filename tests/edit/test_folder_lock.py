"""Writers do not lose each other's text, and writers that died leave nothing."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.edit.rewriter import ROOT
from tui.edit.create_file import create
from tui.edit.errors import EditError
from tui.edit.folder_lock import locked
from tui.edit.save_file import read, save

if TYPE_CHECKING:
    from pathlib import Path

WRITERS = 6


def test_what_was_added_by_many_at_once_is_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "talks.yaml"
    path.write_text("title: Talks\n", encoding="utf-8")
    acknowledged = 0
    for _ in range(3):
        writers = [
            subprocess.Popen(
                [sys.executable, "-m", "tui", "add", "actor", str(path), f"Actor {number}", "--no-edit"],
                cwd=ROOT,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for number in range(WRITERS)
        ]
        said = [writer.communicate(timeout=60) for writer in writers]
        codes = [writer.returncode for writer in writers]
        acknowledged += codes.count(0)
        assert set(codes) <= {0, 2}, said
        assert [out.startswith("added") for out, _ in said] == [code == 0 for code in codes]
    assert acknowledged
    assert path.read_text(encoding="utf-8").count("name: Actor") == acknowledged


def test_writer_waits_for_another_one_and_then_refuses(tmp_path: Path) -> None:
    path = tmp_path / "talks.yaml"
    path.write_text("title: Talks\n", encoding="utf-8")
    document = read(str(path))
    with locked(tmp_path):
        start = time.monotonic()
        with pytest.raises(EditError, match="another briefing command"):
            save(document, "title: Other\n", patience=0.2)
        assert 0.2 < time.monotonic() - start < 2
    save(document, "title: Other\n")
    assert path.read_text(encoding="utf-8") == "title: Other\n"


def _dead_process() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


@pytest.mark.parametrize(
    ("name", "age", "is_kept"),
    [
        (".briefing-{dead}-abc_1.tmp", 3600, False),
        (".briefing-{dead}-abc_1.tmp", 0, True),
        (".briefing-{alive}-abc_1.tmp", 3600, True),
        (".briefing-notes.tmp", 3600, True),
        ("briefing-{dead}-abc_1.tmp", 3600, True),
        (".briefing-{dead}-abc_1.tmp~", 3600, True),
    ],
)
def test_only_leftovers_of_dead_writers_are_cleared(
    name: str, age: float, is_kept: bool, tmp_path: Path
) -> None:
    path = tmp_path / name.format(dead=_dead_process(), alive=os.getpid())
    path.touch()
    os.utime(path, (time.time() - age, time.time() - age))
    with locked(tmp_path):
        assert path.exists() == is_kept


KILLED = """
import os, signal, sys
from tui.edit import create_file
def kill(*_): os.kill(os.getpid(), signal.SIGKILL)
setattr(os, sys.argv[1], kill)
create_file.create(sys.argv[2], "title: Talks\\n" * 1000)
"""


@pytest.mark.parametrize("step", ["fsync", "link"])
def test_killed_new_leaves_its_name_free(step: str, tmp_path: Path) -> None:
    path = tmp_path / "talks.yaml"
    subprocess.run([sys.executable, "-c", KILLED, step, str(path)], cwd=ROOT, check=False)
    assert not path.exists()
    create(str(path), "title: Talks\n")
    assert path.read_text(encoding="utf-8") == "title: Talks\n"


def test_new_file_is_whole_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "talks.yaml"
    create(str(path), "title: Talks\n")
    assert path.read_text(encoding="utf-8") == "title: Talks\n"
    with pytest.raises(EditError, match="exists"):
        create(str(path), "title: Other\n")
    assert [file.name for file in tmp_path.iterdir()] == ["talks.yaml"]


def test_file_system_without_locks_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(95, "not supported")

    monkeypatch.setattr(fcntl, "flock", refuse)
    path = tmp_path / "talks.yaml"
    create(str(path), "title: Talks\n")
    save(read(str(path)), "title: Other\n")
    assert path.read_text(encoding="utf-8") == "title: Other\n"
