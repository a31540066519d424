from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tui.library.find_files import collect
from tui.parse.load import load

if TYPE_CHECKING:
    from tui.diagnostics.diagnostic import Diagnostic


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two briefings, a hidden one and a note; the working folder is above it."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    for name in ("b.yaml", "a.yml", ".hidden.yaml", "notes.txt"):
        (folder / name).write_text("title: T\n")
    monkeypatch.chdir(tmp_path)
    return folder


def codes(diagnostics: list[Diagnostic]) -> list[str]:
    return [diagnostic.code for diagnostic in diagnostics]


def test_folder_means_its_briefings_sorted_by_name(shelf: Path) -> None:
    assert collect(["shelf"]) == (["shelf/a.yml", "shelf/b.yaml"], [])


def test_paths_are_kept_as_the_user_named_them(shelf: Path) -> None:
    assert collect(["./shelf/b.yaml", str(shelf / "a.yml")])[0] == ["./shelf/b.yaml", str(shelf / "a.yml")]


def test_folders_below_a_folder_are_not_searched(shelf: Path) -> None:
    (shelf / "deeper.yaml").mkdir()
    (shelf / "deeper.yaml" / "c.yaml").write_text("title: T\n")
    assert collect(["shelf"]) == (["shelf/a.yml", "shelf/b.yaml"], [])


def test_file_named_twice_is_read_once(shelf: Path) -> None:
    (shelf / "link.yaml").symlink_to("b.yaml")
    files, diagnostics = collect(["shelf/b.yaml", "shelf", "shelf/../shelf/b.yaml", "shelf/link.yaml"])
    assert files == ["shelf/b.yaml", "shelf/a.yml"]
    assert diagnostics == []


def test_standard_input_is_taken_once_and_in_its_place(shelf: Path) -> None:
    assert collect(["-", "shelf/b.yaml", "-"]) == (["-", "shelf/b.yaml"], [])


def test_pattern_finds_matching_briefings(shelf: Path) -> None:
    assert collect(["shelf/*"]) == (["shelf/a.yml", "shelf/b.yaml"], [])
    assert collect(["**/b*"]) == (["shelf/b.yaml"], [])


def test_file_named_like_a_pattern_is_that_file(shelf: Path) -> None:
    (shelf / "[b].yaml").write_text("title: T\n")
    assert collect(["shelf/[b].yaml"])[0] == ["shelf/[b].yaml"]


@pytest.mark.parametrize("nowhere", ["empty", "shelf/*.json", "empty/*"])
def test_place_without_briefings_is_named(shelf: Path, nowhere: str) -> None:
    Path("empty").mkdir()
    files, diagnostics = collect([nowhere])
    assert files == []
    assert [(p.code, p.args) for p in diagnostics] == [("E008", {"where": nowhere})]


def test_no_paths_are_reported() -> None:
    assert codes(collect([])[1]) == ["E008"]


def test_missing_file_is_named_and_the_others_are_read(shelf: Path) -> None:
    files, diagnostics = collect(["shelf/bb.yaml", "shelf/b.yaml"])
    assert files == ["shelf/b.yaml"]
    assert [(p.code, p.path, p.args) for p in diagnostics] == [
        ("E001", "shelf/bb.yaml", {"guess": "b.yaml"}),
    ]


@pytest.mark.parametrize("path", ["no/such/file.yaml", "shelf/b.yaml/c.yaml", "", "nul\0.yaml"])
def test_paths_that_lead_nowhere_are_missing_files(shelf: Path, path: str) -> None:
    assert codes(collect([path])[1]) == ["E001"]


def test_other_files_are_skipped_and_named_once(shelf: Path) -> None:
    others = [f"{n}.json" for n in range(7)]
    for name in others:
        Path(name).touch()
    files, diagnostics = collect(["shelf/notes.txt", *others, "shelf/b.yaml"])
    assert files == ["shelf/b.yaml"]
    assert codes(diagnostics) == ["W003"]
    named = "shelf/notes.txt, 0.json, 1.json, 2.json, 3.json"
    assert diagnostics[0].args == {"names": named, "more": 3}


def test_only_skipped_files_means_nothing_found(shelf: Path) -> None:
    assert codes(collect(["shelf/notes.txt"])[1]) == ["W003", "E008"]


@pytest.mark.parametrize("kind", ["fifo", "socket", "device"])
def test_irregular_files_are_refused_and_never_opened(shelf: Path, kind: str) -> None:
    path = shelf / "odd.yaml"
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "device":
        path.symlink_to(os.devnull)
    else:
        with socket.socket(socket.AF_UNIX) as server:
            server.bind("shelf/odd.yaml")  # relative: a socket's path has to be short
    files, diagnostics = collect(["shelf"])
    assert files == ["shelf/a.yml", "shelf/b.yaml"]
    assert [(p.code, p.path) for p in diagnostics] == [("E006", "shelf/odd.yaml")]


def test_loop_of_links_ends(shelf: Path) -> None:
    (shelf / "loop.yaml").symlink_to("loop.yaml")
    files, diagnostics = collect(["shelf"])
    assert len(files) == 2
    assert [(p.code, p.path) for p in diagnostics] == [("E006", "shelf/loop.yaml")]


def test_link_to_nothing_is_a_missing_file(shelf: Path) -> None:
    (shelf / "gone.yaml").symlink_to("nowhere.yaml")
    (found,) = collect(["shelf"])[1]
    assert (found.code, found.path, found.variant) == ("E001", "shelf/gone.yaml", "link")
    assert found.args == {"target": "nowhere.yaml"}
    assert load("shelf/gone.yaml").diagnostics == collect(["shelf/gone.yaml"])[1] == [found]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_folder_without_permission_stops_no_other(shelf: Path) -> None:
    locked = Path("locked")
    locked.mkdir(mode=0)
    try:
        files, diagnostics = collect(["locked", "shelf"])
    finally:
        locked.chmod(0o700)
    assert len(files) == 2
    assert [(p.code, p.path) for p in diagnostics] == [("E002", "locked")]


def test_permission_error_of_the_system_is_reported(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert [(p.code, p.path) for p in collect(["shelf"])[1]] == [("E002", "shelf")]


def test_folder_may_have_thousands_of_briefings(tmp_path: Path) -> None:
    for number in range(3000):
        (tmp_path / f"{number:05}.yaml").touch()
    files, diagnostics = collect([str(tmp_path)])
    assert len(files) == 3000
    assert files == sorted(files)
    assert diagnostics == []
