"""`briefing check` of many files: several processes print what one would, and end with it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from tui.cli import check_files, process_pool
from tui.cli.commands.check import FORMATS
from tui.cli.console import CommandError
from tui.cli.main import main
from tui.cli.process_pool import map_in_order

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "briefings" / "lebanon-israel-talks.yaml"
EXAMPLES = sorted((ROOT / "tests" / "examples").glob("*.yaml"))


@pytest.fixture
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let even a few small files be checked by two processes."""
    monkeypatch.setattr(check_files, "WORTHWHILE", 0)
    monkeypatch.setattr(process_pool, "processors", lambda: 2)


def shuffled(folder: Path, seed: int) -> None:
    """Fill a folder with faulty, clean, empty, binary and long files, in any order."""
    random = Random(seed)
    files = [*random.sample(EXAMPLES, 12), SHIPPED]
    random.shuffle(files)
    for number, file in enumerate(files):
        shutil.copy(file, folder / f"{number:02}.yaml")
    (folder / "03.yaml").write_bytes(random.choice([b"", b"\xff\xfe\x00", b"a: [", b"title: T\n" * 3000]))
    (folder / "05.yaml").write_text(f"title: T\nsummary: {'long ' * 20_000}\ntittle: x\n")


def report_of(words: Sequence[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    return main(["check", *words]), *capsys.readouterr()


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("seed", range(3))
def test_two_processes_print_what_one_prints(
    seed: int, form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    shuffled(tmp_path, seed)
    words = ["--format", form, str(tmp_path), str(tmp_path / "gone.yaml")]
    words += ["--coverage"] if form in {"text", "json"} else []
    alone = report_of(words, capsys)
    request.getfixturevalue("two_processors")
    assert report_of(words, capsys) == alone


def test_fixes_are_the_same_with_two_processors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    shuffled(tmp_path, 1)
    shutil.copytree(tmp_path, tmp_path / "kept")
    alone = report_of(["--fix", str(tmp_path)], capsys), [one.read_bytes() for one in tmp_path.glob("*.yaml")]
    for file in tmp_path.glob("*.yaml"):
        shutil.copy(tmp_path / "kept" / file.name, file)
    request.getfixturevalue("two_processors")
    again = report_of(["--fix", str(tmp_path)], capsys), [one.read_bytes() for one in tmp_path.glob("*.yaml")]
    assert again == alone


def test_first_result_comes_before_the_last_item_is_taken() -> None:
    taken = []

    def items() -> Iterator[int]:
        for number in range(100):
            taken.append(number)
            yield number

    results = map_in_order(str, items(), 2)
    assert next(results) == "0"
    assert len(taken) < 20
    assert list(results) == [str(number) for number in range(1, 100)]


def _fail(number: int) -> int:
    if number == 3:
        raise ValueError(number)
    return number


def test_exception_comes_in_the_place_of_its_result() -> None:
    results = map_in_order(_fail, range(9), 2)
    assert [next(results) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(ValueError, match="3"):
        next(results)


def test_killed_process_is_reported_in_a_sentence() -> None:
    with pytest.raises(CommandError, match="was killed"):
        list(map_in_order(os._exit, [1], 2))


@pytest.fixture
def running(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A check of many files that has printed its first problem and has far to go."""
    for number in range(150):
        shutil.copy(SHIPPED, tmp_path / f"{number:03}.yaml")
    (tmp_path / "000.yaml").write_text("title: T\ntittle: T\n")
    code = "import sys; from tui.cli import process_pool; from tui.cli.main import main; "
    code += "process_pool.processors = lambda: 2; sys.exit(main(sys.argv[1:]))"
    with subprocess.Popen(
        [sys.executable, "-c", code, "check", "--format", "short", str(tmp_path)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert "E302" in process.stdout.readline()
        yield process


def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    """Return the exit code and the messages, once no process of the group holds the streams any more."""
    _, messages = process.communicate(timeout=20)
    return process.returncode, messages


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("whole_group", [True, False])
def test_interrupt_ends_all_processes(running: subprocess.Popen[str], whole_group: bool) -> None:
    (os.killpg if whole_group else os.kill)(running.pid, signal.SIGINT)
    assert ended(running) == (130, "")
    with pytest.raises(ProcessLookupError):
        os.killpg(running.pid, 0)


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGKILL"])
def test_processes_end_with_a_killed_parent(running: subprocess.Popen[str], name: str) -> None:
    running.send_signal(getattr(signal, name))
    assert ended(running) == (-getattr(signal, name), "")


def test_reader_that_stops_ends_all_processes(tmp_path: Path) -> None:
    for number in range(60):
        shutil.copy(SHIPPED, tmp_path / f"{number:03}.yaml")
        with (tmp_path / f"{number:03}.yaml").open("a") as file:
            file.write("tittle: T\n")
    command = f'"{sys.executable}" -m tui check "{tmp_path}"'
    done = subprocess.run(
        ["bash", "-c", f"{command} | head -n 1; echo ${{PIPESTATUS[0]}}"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "141"
