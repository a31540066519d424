"""A file that is read in another process: the same comes of it, and whatever goes wrong there is no loss."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.make import briefing as made
from tests.parse.test_kept import same
from tui.parse.apart import Apart
from tui.parse.load import load
from tui.parse.raw_file import SIZE_LIMIT

SHIPPED = Path(__file__).parents[2] / "briefings" / "lebanon-israel-talks.yaml"


def ignore(_step: str) -> None:
    """Nobody listens."""


@pytest.fixture(name="path")
def a_briefing(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text(made(30), encoding="utf-8")
    return path


@pytest.mark.parametrize("text", [SHIPPED.read_text(encoding="utf-8"), made(60), "titel: a\nactors: {b: }\n"])
def test_what_is_read_apart_is_all_that_reading_it_here_gives(text: str, tmp_path: Path) -> None:
    path = tmp_path / "a — b.yaml"
    path.write_text(text, encoding="utf-8")
    found, here = Apart(str(path), SIZE_LIMIT).wait(ignore), load(str(path))
    assert found is not None
    assert same(found, here)
    assert found.text == (here.text if here.problems else "")


def test_the_steps_are_told_on_the_way(path: Path) -> None:
    steps: list[str] = []
    assert Apart(str(path), SIZE_LIMIT).wait(steps.append) is not None
    assert steps == ["reading", "checking"]


@pytest.mark.parametrize("text", ["- no\n- briefing\n", "a: [b\n", "title: a\n\0"])
def test_of_what_is_no_briefing_nothing_comes(text: str, path: Path) -> None:
    path.write_text(text)
    assert Apart(str(path), SIZE_LIMIT).wait(ignore) is None


def test_of_what_is_not_there_or_too_large_nothing_comes(path: Path) -> None:
    assert Apart(str(path.with_name("gone.yaml")), SIZE_LIMIT).wait(ignore) is None
    assert Apart(str(path), 100).wait(ignore) is None


def test_of_a_reading_that_was_ended_nothing_comes(path: Path) -> None:
    apart = Apart(str(path), SIZE_LIMIT)
    apart.stop()
    assert apart.wait(ignore) is None


def test_where_there_is_no_other_python_nothing_comes(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "")
    apart = Apart(str(path), SIZE_LIMIT)
    assert apart.wait(ignore) is None
    apart.stop()


def test_no_code_is_taken_from_the_folder_that_it_is_started_in(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    canary = path.with_name("canary")
    for module in ("yaml", "json", "tui", "sitecustomize"):
        path.with_name(f"{module}.py").write_text(f"open({str(canary)!r}, 'w').close()\nraise SystemExit\n")
    monkeypatch.chdir(path.parent)
    monkeypatch.setattr("sys.path", [place for place in __import__("sys").path if place])
    assert Apart(path.name, SIZE_LIMIT).wait(ignore) is not None
    assert not canary.exists()
