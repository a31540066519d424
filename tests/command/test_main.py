"""The command line as somebody types it: what it prints, and the code it ends with."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import tui.cli.console
from tui.cli.main import COMMANDS, main
from tui.diagnostics.diagnostic import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "briefings" / "lebanon-israel-talks.yaml"
TITLE = "Lebanon-Israel talks at Ras EnNakoura"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder; nothing of the developer's own is read or written."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    return tmp_path / "desk"


def briefing(
    *words: str | Path,
    stdin: str | None = None,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> subprocess.CompletedProcess[str]:
    """What a command does in a process of its own, without a terminal anywhere."""
    return subprocess.run(
        [sys.executable, "-m", "tui", *map(str, words)],
        input=stdin or "",
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **(env or {})},
    )


def in_terminal(*words: str, keyboard: bool = True, term: str | None = "xterm") -> tuple[int, str]:
    """The exit code and the text of a command that writes to a terminal and ends by itself."""
    outer, inner = os.openpty()
    env = {key: value for key, value in os.environ.items() if key != "TERM"} | {"PYTHONPATH": str(ROOT)}
    if term is not None:
        env["TERM"] = term
    process = subprocess.Popen(
        [sys.executable, "-m", "tui", *words],
        stdin=inner if keyboard else subprocess.DEVNULL,
        stdout=inner,
        stderr=inner,
        env=env,
    )
    os.close(inner)
    said = b""
    while chunk := _read(outer):
        said += chunk
    os.close(outer)
    return process.wait(timeout=20), said.decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says EIO where the last writer is gone
        return b""


def lines(text: str) -> list[str]:
    return text.rstrip("\n").split("\n")


# --- help, version, usage -------------------------------------------------------------------------


def test_the_version_is_the_package_s(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"briefing {tui.__version__}\n"


def test_help_names_every_command_in_short_lines(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    out = capsys.readouterr().out
    for name, command in COMMANDS.items():
        assert re.search(
            rf"^  briefing {name} ?{re.escape(command.usage)} +{re.escape(command.text)}$", out, re.M
        )
    assert max(map(len, out.splitlines())) <= 100


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"usage: briefing {name}")
    assert COMMANDS[name].text in " ".join(out.split())


def test_every_command_of_the_readme_exists_and_the_other_way_round() -> None:
    named = re.findall(r"^\| `briefing (\w+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.M)
    assert named == list(COMMANDS)


GONE = Diagnostic("E001", "gone.yaml")


@pytest.mark.parametrize(
    ("words", "message", "way_out"),
    [
        (["--nope"], "there is no option --nope", "`briefing --help` lists"),
        (["--verson"], "there is no option --verson", "did you mean `--version`?"),
        (["-x"], "there is no option -x", "`briefing --help` lists"),
        (["check", "--strct", "a.yaml"], "there is no option --strct", "did you mean `--strict`?"),
        (["check", "--fromat=json", "a.yaml"], "there is no option --fromat", "did you mean `--format`?"),
        (["check", "--format", "jsno", "a.yaml"], "invalid choice: 'jsno'", "`briefing check --help`"),
        (["check", "--form", "json", "a.yaml"], "there is no option --form", "did you mean `--format`?"),
        (["check"], "required: PATH", "`briefing check --help`"),
        (["show"], "required: FILE", "`briefing show --help`"),
        (["show", "a.yaml", "b.yaml"], "more than `show` takes: b.yaml", "`briefing show --help`"),
        (["show", "--width", "19", "a.yaml"], "a line has 20 to 1000 cells", "`briefing show --help`"),
        (["show", "--width", "wide", "a.yaml"], "a line has 20 to 1000 cells", "`briefing show --help`"),
        (["show", "--width", "٨٠٠٠", "a.yaml"], "a line has 20 to 1000 cells", "`briefing show --help`"),
        (["keys", "all"], "more than `keys` takes: all", "`briefing keys --help`"),
        (["chekc"], "no command, file or briefing is called `chekc`", "did you mean `check`?"),
        (["chekc", "a.yaml"], "no command, file or briefing is called `chekc`", "did you mean `check`?"),
        (["chekc", "--strict", "a.yaml"], "is called `chekc`", "did you mean `check`?"),
        (["a.yaml", "b.yaml"], "more than `open` takes: b.yaml", "`briefing open --help`"),
        (["lebanon-israel"], "is called `lebanon-israel`", "did you mean `lebanon-israel-talks`?"),
        (["gone.yaml"], f"{GONE.message}: gone.yaml", GONE.help),
        (
            ["open", "sub/gone.yaml"],
            f"{GONE.message}: sub/gone.yaml",
            "`sub`",
        ),
    ],
)
def test_a_command_that_cannot_be_carried_out_says_why_and_what_to_do(
    words: Sequence[str], message: str, way_out: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(list(words)) == 2
    out, err = capsys.readouterr()
    assert out == ""
    said = lines(err)
    assert said[0].startswith("briefing: ")
    assert message in said[0]
    assert said[-1].startswith("  = help: ")
    assert way_out in said[-1]


def test_of_an_article_it_is_said_once_how_a_briefing_is_made_of_it(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "article.txt").write_text("A dam broke.\n")
    assert main(["show", "article.txt"]) == 2
    assert lines(capsys.readouterr().err) == [
        "briefing: this is no briefing: article.txt",
        "  = note: a briefing's name ends in `.yaml`",
        "  = help: out of an article `briefing new --from article.txt` makes a briefing",
    ]


def test_words_from_the_command_line_reach_the_terminal_without_their_control_characters(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["\x1b]0;title\x07\x9b2J"]) == 2
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", capsys.readouterr().err)


# --- check ----------------------------------------------------------------------------------------


def test_check_of_a_clean_briefing_ends_with_zero(desk: Path) -> None:
    done = briefing("check", "--strict", SHIPPED)
    assert (done.returncode, done.stderr) == (0, "")


def test_check_of_a_problem_ends_with_one_and_shows_the_line(desk: Path) -> None:
    (desk / "a.yaml").write_text("title: T\ntittle: T\n")
    done = briefing("check", "a.yaml")
    assert done.returncode == 1
    assert "--> a.yaml:2:1" in done.stdout
    assert "tittle: T" in done.stdout


def test_check_reads_the_others_where_one_is_missing_and_ends_with_two(desk: Path) -> None:
    (desk / "a.yaml").write_text("title: T\ntittle: T\n")
    done = briefing("check", "--format", "json", "gone.yaml", "a.yaml")
    answer = json.loads(done.stdout)
    assert done.returncode == 2
    assert answer["files"] == 1
    assert {problem["path"] for problem in answer["problems"]} == {"gone.yaml", "a.yaml"}


def test_check_counts_warnings_only_where_it_is_told_to(desk: Path) -> None:
    (desk / "a.yaml").write_bytes("title: T\n".encode("utf-16"))
    assert briefing("check", "a.yaml").returncode == 0
    assert briefing("check", "--strict", "a.yaml").returncode == 1


def test_check_reads_standard_input(desk: Path) -> None:
    assert briefing("check", "-", stdin="title: T\n").returncode == 0
    assert briefing("check", "-", stdin="title: [T\n").returncode == 1


def test_check_of_a_folder_without_a_briefing_ends_with_two(desk: Path) -> None:
    done = briefing("check", ".")
    assert done.returncode == 2
    assert "no briefings found in ." in done.stdout


def test_check_has_no_colour_in_a_pipe_and_none_where_nobody_wants_it(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "a.yaml").write_text("tittle: T\n")
    assert "\x1b" not in briefing("check", "a.yaml").stdout
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" in in_terminal("check", "a.yaml")[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in in_terminal("check", "a.yaml")[1]


# --- the page, and the reader without a terminal --------------------------------------------------


@pytest.mark.parametrize(
    "words", [[], ["lebanon-israel-talks"], [SHIPPED], ["open", SHIPPED], [SHIPPED.parent]]
)
def test_without_a_terminal_the_reader_prints_the_page(words: Sequence[str | Path], desk: Path) -> None:
    done = briefing(*words)
    assert (done.returncode, done.stderr) == (0, "")
    assert TITLE in done.stdout
    assert done.stdout == briefing("show", SHIPPED).stdout


def test_show_keeps_to_the_width_it_is_given(desk: Path) -> None:
    done = briefing("show", "--width", "44", SHIPPED)
    assert max(map(len, done.stdout.splitlines())) <= 44


def test_show_reads_standard_input(desk: Path) -> None:
    done = briefing("show", "-", stdin="title: From a pipe\n")
    assert done.returncode == 0
    assert "From a pipe" in done.stdout


def test_show_of_a_briefing_with_mistakes_prints_the_rest_and_ends_with_one(desk: Path) -> None:
    (desk / "a.yaml").write_text("title: Still here\ntittle: T\n")
    done = briefing("show", "a.yaml")
    assert done.returncode == 1
    assert "Still here" in done.stdout
    assert "`briefing check a.yaml`" in done.stderr


def test_show_of_what_is_not_yaml_says_why_on_standard_error(desk: Path) -> None:
    (desk / "a.yaml").write_text("title: 'T\n")
    done = briefing("show", "a.yaml")
    assert (done.returncode, done.stdout) == (1, "")
    assert "--> a.yaml:1:8" in done.stderr


def test_a_file_that_is_called_like_a_command_can_be_opened(desk: Path) -> None:
    (desk / "check").mkdir()
    (desk / "check" / "a.yaml").write_text("title: In a folder called check\n")
    done = briefing("open", "check")
    assert done.returncode == 0
    assert "In a folder called check" in done.stdout


def test_a_folder_opens_its_first_briefing_and_names_the_others(desk: Path) -> None:
    for name in "ba":
        (desk / f"{name}.yaml").write_text(f"title: The {name} one\n")
    done = briefing(".")
    assert "The a one" in done.stdout
    assert "also here: ./b.yaml" in done.stderr


def test_a_stream_without_utf_8_gets_plain_letters_and_no_traceback(desk: Path) -> None:
    done = briefing("show", SHIPPED, env={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, "")
    assert TITLE in done.stdout
    assert "▲" in briefing("show", SHIPPED).stdout
    assert "▲" not in briefing("show", "--ascii", SHIPPED).stdout


def test_what_even_that_stream_has_no_code_for_is_a_question_mark(desk: Path) -> None:
    done = briefing("show", "-", stdin="title: Talks in \u5317\u4eac\n", env={"PYTHONIOENCODING": "utf-8"})
    assert "Talks in \u5317\u4eac" in done.stdout
    (desk / "a.yaml").write_text("title: Talks in \u5317\u4eac\n", encoding="utf-8")
    done = briefing("show", "a.yaml", env={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, "")
    assert "Talks in ??" in done.stdout


# --- terminals ------------------------------------------------------------------------------------


def test_a_terminal_without_a_keyboard_is_told_the_way_out(desk: Path) -> None:
    code, said = in_terminal(str(SHIPPED), keyboard=False)
    assert code == 2
    assert lines(said) == [
        "briefing: the reader needs a terminal on standard input",
        "  = note: standard input is a file or a pipe, and keys come from there",
        f"  = help: `briefing show {SHIPPED}` prints the same as plain text",
    ]


@pytest.mark.parametrize(
    ("term", "note"),
    [
        (None, "TERM is not set"),
        ("", "TERM is not set"),
        ("dumb", "TERM is `dumb`"),
        ("unknown", "`unknown`"),
    ],
)
def test_a_terminal_that_cannot_place_text_is_told_the_way_out(
    term: str | None, note: str, desk: Path
) -> None:
    code, said = in_terminal(str(SHIPPED), term=term)
    assert code == 2
    assert note in lines(said)[1]
    assert "briefing show" in lines(said)[2]


# --- trouble --------------------------------------------------------------------------------------


def test_a_pipe_that_closes_early_ends_the_command_quietly(desk: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "tui", "show", str(SHIPPED)]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, cwd=ROOT, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_closed_standard_output_is_no_crash(desk: Path) -> None:
    command = f"'{sys.executable}' -m tui check '{SHIPPED}' >&-"
    done = subprocess.run(["sh", "-c", command], stderr=subprocess.PIPE, cwd=ROOT, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("name", ["yaml", "textual", "rich.text", "platformdirs"])
def test_a_part_that_was_never_installed_is_named_with_the_command(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: object) -> int:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    monkeypatch.setattr("tui.cli.commands.paths.run", fail)
    assert main(["paths"]) == 2
    said = lines(capsys.readouterr().err)
    assert len(said) == 1
    assert "python3 -m venv .venv && .venv/bin/pip install -q -e ." in said[0]


def test_a_bare_checkout_gets_one_sentence_and_no_traceback(desk: Path) -> None:
    command = [sys.executable, "-S", "-m", "tui", "check", str(SHIPPED)]  # -S: no installed packages
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 2
    assert re.fullmatch(
        r"briefing needs (PyYAML|platformdirs), which is not installed here; .*\n", done.stderr
    )


def test_the_command_that_the_bare_checkout_is_told_is_the_readme_s() -> None:
    assert f"\n{tui.cli.console.INSTALL}\n" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_a_crash_is_one_line_with_the_log_and_without_anybody_s_data(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: object) -> int:
        private = "secret".upper()
        raise KeyError(len(private))

    monkeypatch.setattr("tui.cli.commands.keys.run", fail)
    assert main(["keys"]) == 70
    (said,) = lines(capsys.readouterr().err)
    log = Path(said.removeprefix("unexpected error, KeyError: the log is at "))
    assert log.is_relative_to(desk.parent)
    written = log.read_text(encoding="utf-8")
    assert "KeyError: 6" in written
    assert "SECRET" not in written


def test_a_crash_whose_log_cannot_be_written_still_says_so(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(desk / "file"))
    monkeypatch.setattr("tui.cli.commands.keys.run", lambda _: int("nothing"))
    assert main(["keys"]) == 70
    assert "no log could be written" in capsys.readouterr().err


def test_an_interrupt_ends_with_130_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("tui.cli.commands.keys.run", interrupt)
    assert main(["keys"]) == 130
    assert capsys.readouterr().err == ""


def test_paths_says_where_things_lie(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["paths"]) == 0
    places = dict(re.split(r" {2,}", line, maxsplit=1) for line in lines(capsys.readouterr().out))
    assert places["briefings"] == str(ROOT / "briefings")
    assert Path(places["settings"]).is_relative_to(desk.parent)


def test_themes_are_listed_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["themes"]) == 0
    assert lines(capsys.readouterr().out) == sorted(path.stem for path in (ROOT / "themes").glob("*.yaml"))


def test_keys_are_those_of_the_command_table(capsys: pytest.CaptureFixture[str]) -> None:
    from tui.app.commands import as_text  # noqa: PLC0415 - the command imports it when it runs, and so do we

    assert main(["keys"]) == 0
    assert capsys.readouterr().out.strip() == as_text().strip()
