"""The command line as a user types it: its output and exit codes."""

from __future__ import annotations

import errno
import json
import os
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import tui
from tui.app.commands import as_text
from tui.cli.command_names import COMMANDS
from tui.cli.failures import INSTALL
from tui.cli.main import main

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from tests.conftest import Golden

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "briefings" / "lebanon-israel-talks.yaml"
TITLE = "Lebanon-Israel talks at Ras EnNakoura"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder; no file of the developer is read or written."""
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
    """Run a command in its own process, without a terminal."""
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
    """Run a command in a terminal until it ends; return its exit code and output."""
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


def test_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"briefing {tui.__version__}\n"


def test_help_lists_every_command(golden: Golden, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    out = capsys.readouterr().out
    golden("command/help.txt", out)
    assert re.findall(r"^  briefing ([a-z]+)", out, re.M) == list(COMMANDS)
    assert max(map(len, out.splitlines())) <= 100


@pytest.mark.parametrize("name", COMMANDS)
def test_command_help_shows_docstring_and_arguments(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    docstring = " ".join(str(import_module(f"tui.cli.commands.{name}").__doc__).split())
    assert main([name, "-h"]) == 0
    out = capsys.readouterr().out
    assert main([name, "--help"]) == 0
    assert capsys.readouterr().out == out
    assert out.startswith(f"usage: briefing {name}")
    usage, _, text = docstring.partition("`: ")
    assert text.casefold() in " ".join(out.split()).casefold()
    shown = out.partition("positional arguments:")[2].partition("options:")[0]
    assert re.findall(r"^  ([A-Z|]+)(?: |$)", shown, re.M) == re.findall(r"[A-Z|]{2,}", usage)


def test_readme_lists_the_commands_that_exist() -> None:
    named = re.findall(r"^\| `briefing (\w+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.M)
    assert named == list(COMMANDS)


REFUSED = {
    "--nope": "--nope",
    "--verson": "`--version`",
    "-x": "-x",
    "check --zzz a.yaml": "`briefing check --help`",
    "check --strct a.yaml": "`--strict`",
    "check --fromat=json a.yaml": "`--format`",
    "check --form json a.yaml": "`--format`",
    "check --format jsno a.yaml": "`briefing check --help`",
    "check": "PATH",
    "show": "FILE",
    "show a.yaml b.yaml": "b.yaml",
    "show a.yaml -- --ascii": "--ascii",
    "show --width 19 a.yaml": "20",
    "show --width 1001 a.yaml": "1000",
    "show --width 0000000080 a.yaml": "1000",
    "show --width wide a.yaml": "--width",
    "show --width ٨٠٠٠ a.yaml": "--width",
    "keys all": "all",
    "chekc": "`check`",
    "chekc a.yaml": "`check`",
    "chekc --strict a.yaml": "`check`",
    "a.yaml b.yaml": "b.yaml",
    "lebanon-israel": "`lebanon-israel-talks`",
    "gone.yaml": "gone.yaml",
    "open sub/gone.yaml": "`sub`",
    "show article.txt": "`briefing new --from article.txt`",
    "open --theme inc gone/": "gone/",
    "explain E2O1": "`E201`",
    "add evnt a.yaml": "`event`",
    "new --stdout --output a.yaml Talks": "--output",
    "check --dry-run a.yaml": "--fix",
    "check --fix -": "standard input",
    "check --fix --dry-run --coverage a.yaml": "--dry-run",
    "check --coverage --format short a.yaml": "--format short",
    "lsp": "briefings/editors.md",
    "mcp": "briefings/README.md",
    "import - --article -": "standard input",
}
"""Command lines that are refused, and a word of the message that helps to mend each."""
ITS_OWN_WORDS = {"check --format jsno a.yaml"}
"""Those whose message is Python's, and not the same in every version."""


@pytest.fixture
def refusal(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[[str], str]:
    """Run a command line that is refused, and return its messages."""
    (desk / "article.txt").write_text("A dam broke.\n")
    monkeypatch.setattr("tui.cli.console.is_terminal", lambda _: True)

    def run(line: str) -> str:
        assert main(line.split()) == 2
        out, err = capsys.readouterr()
        assert out == ""
        return err

    return run


@pytest.mark.parametrize(("line", "named"), REFUSED.items(), ids=REFUSED)
def test_refusal_names_its_cause(line: str, named: str, refusal: Callable[[str], str]) -> None:
    said = lines(refusal(line))
    assert said[0].startswith("briefing: ")
    assert said[-1].startswith("  = help: ")
    assert named in " ".join(said)


def test_refusals_match_their_golden(golden: Golden, refusal: Callable[[str], str]) -> None:
    golden(
        "command/refusals.txt",
        "\n".join(f"$ briefing {line}\n{refusal(line)}" for line in REFUSED if line not in ITS_OWN_WORDS),
    )


def test_messages_have_no_control_characters(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["\x1b]0;title\x07\x9b2J"]) == 2
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", capsys.readouterr().err)


# --- check ----------------------------------------------------------------------------------------


def test_check_of_a_clean_briefing_ends_with_zero(desk: Path) -> None:
    done = briefing("check", "--strict", SHIPPED)
    assert (done.returncode, done.stderr) == (0, "")


def test_check_of_a_fault_shows_its_line_and_exits_with_1(desk: Path) -> None:
    (desk / "a.yaml").write_text("title: T\ntittle: T\n")
    done = briefing("check", "a.yaml")
    assert done.returncode == 1
    assert "--> a.yaml:2:1" in done.stdout
    assert "tittle: T" in done.stdout


def test_check_of_a_missing_file_reads_the_others(desk: Path) -> None:
    (desk / "a.yaml").write_text("title: T\ntittle: T\n")
    done = briefing("check", "--format", "json", "gone.yaml", "a.yaml")
    answer = json.loads(done.stdout)
    assert done.returncode == 2
    assert answer["files"] == 1
    assert {diagnostic["path"] for diagnostic in answer["problems"]} == {"gone.yaml", "a.yaml"}


def test_check_counts_warnings_only_if_strict(desk: Path) -> None:
    (desk / "a.yaml").write_bytes("title: T\n".encode("utf-16"))
    assert briefing("check", "a.yaml").returncode == 0
    assert briefing("check", "--strict", "a.yaml").returncode == 1


def test_check_reads_standard_input(desk: Path) -> None:
    assert briefing("check", "-", stdin="title: T\n").returncode == 0
    assert briefing("check", "-", stdin="title: [T\n").returncode == 1


def test_check_of_a_folder_without_briefings_exits_with_2(desk: Path) -> None:
    done = briefing("check", ".")
    assert done.returncode == 2
    assert done.stdout.startswith("error[E008]: ")


def test_check_has_no_colour_in_a_pipe_or_with_no_color(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
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


def test_show_prints_the_valid_parts_and_exits_with_1(desk: Path) -> None:
    (desk / "a.yaml").write_text("title: Still here\ntittle: T\n")
    done = briefing("show", "a.yaml")
    assert done.returncode == 1
    assert "Still here" in done.stdout
    assert "`briefing check a.yaml`" in done.stderr


def test_show_of_invalid_yaml_explains_on_stderr(desk: Path) -> None:
    (desk / "a.yaml").write_text("title: 'T\n")
    done = briefing("show", "a.yaml")
    assert (done.returncode, done.stdout) == (1, "")
    assert "--> a.yaml:1:8" in done.stderr


def test_file_named_like_a_command_can_be_opened(desk: Path) -> None:
    (desk / "check").mkdir()
    (desk / "check" / "a.yaml").write_text("title: In a folder called check\n")
    done = briefing("open", "check")
    assert done.returncode == 0
    assert "In a folder called check" in done.stdout


def test_folder_opens_its_first_briefing_and_names_the_others(desk: Path) -> None:
    for name in "ba":
        (desk / f"{name}.yaml").write_text(f"title: The {name} one\n")
    done = briefing(".")
    assert "The a one" in done.stdout
    assert "./b.yaml" in done.stderr


def test_ascii_output_uses_letters_for_symbols(desk: Path) -> None:
    done = briefing("show", SHIPPED, env={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, "")
    assert TITLE in done.stdout
    assert "▲" in briefing("show", SHIPPED).stdout
    assert "▲" not in briefing("show", "--ascii", SHIPPED).stdout


def test_unencodable_characters_become_question_marks(desk: Path) -> None:
    done = briefing("show", "-", stdin="title: Talks in \u5317\u4eac\n", env={"PYTHONIOENCODING": "utf-8"})
    assert "Talks in \u5317\u4eac" in done.stdout
    (desk / "a.yaml").write_text("title: Talks in \u5317\u4eac\n", encoding="utf-8")
    done = briefing("show", "a.yaml", env={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, "")
    assert "Talks in ??" in done.stdout


# --- terminals ------------------------------------------------------------------------------------


def test_terminal_without_a_keyboard_is_refused(desk: Path, golden_case: Golden) -> None:
    code, said = in_terminal(str(SHIPPED), keyboard=False)
    assert code == 2
    golden_case("command/terminal.txt", said.replace(str(SHIPPED), "FILE"))


@pytest.mark.parametrize("term", [None, "", "dumb", "unknown"])
def test_terminal_that_cannot_position_text_is_refused(
    term: str | None, desk: Path, golden_case: Golden
) -> None:
    code, said = in_terminal(str(SHIPPED), term=term)
    assert code == 2
    golden_case("command/terminal.txt", said.replace(str(SHIPPED), "FILE"))


# --- trouble --------------------------------------------------------------------------------------


def test_closed_pipe_ends_the_command_quietly(desk: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "tui", "show", str(SHIPPED)]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, cwd=ROOT, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def test_closed_standard_output_is_no_crash(desk: Path) -> None:
    command = f"'{sys.executable}' -m tui check '{SHIPPED}' >&-"
    done = subprocess.run(["sh", "-c", command], stderr=subprocess.PIPE, cwd=ROOT, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("words", ["show -", "check -", "fmt -", "-", ""])
def test_closed_standard_input_is_a_refusal(words: str, desk: Path) -> None:
    command = f"'{sys.executable}' -m tui {words} <&-"
    done = subprocess.run(["sh", "-c", command], capture_output=True, cwd=ROOT, check=False)
    assert done.returncode == (2 if words else 0), done  # in a pipe it prints the page
    assert b"unexpected" not in done.stderr


@pytest.mark.parametrize("words", [["show", ""], [""], ["check", ""], ["fmt", ""], ["rename", "a", "b", ""]])
def test_empty_name_is_a_refusal(words: list[str], desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert "Lebanon" not in capsys.readouterr().out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
@pytest.mark.parametrize(
    "words",
    [
        ["show", "FILE"],
        ["check", "FILE"],
        ["check", "--format", "json", "FILE"],
        ["check", "--format", "sarif", "FILE"],
        ["schema"],
        ["explain"],
        ["explain", "E101"],
        ["paths"],
        ["--help"],
        ["show", "--help"],
        ["--version"],
    ],
    ids=" ".join,
)
def test_full_output_is_a_refusal_and_no_crash(words: list[str], desk: Path, golden_case: Golden) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "tui", *(word.replace("FILE", str(SHIPPED)) for word in words)]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False)
    assert done.returncode == 2
    golden_case("command/trouble.txt", done.stderr.decode())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
def test_full_standard_error_leaves_the_exit_code(desk: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        for words in (["show", str(SHIPPED)], ["nosuch"]):
            command = [sys.executable, "-m", "tui", *words]
            assert subprocess.run(command, stdout=full, stderr=full, cwd=ROOT, check=False).returncode == 2


@pytest.mark.parametrize(
    "words", ["show '{}'", "schema", "explain E101", "check --format json '{}'", "--help"]
)
def test_any_command_runs_with_a_closed_output(words: str, desk: Path) -> None:
    command = f"'{sys.executable}' -m tui {words.format(SHIPPED)} >&-"
    done = subprocess.run(["sh", "-c", command], stderr=subprocess.PIPE, cwd=ROOT, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EROFS], ids=errno.errorcode.get)
@pytest.mark.parametrize(
    "words",
    [["new", "Talks"], ["add", "actor", "a.yaml", "B"], ["fmt", "a.yaml"], ["check", "--fix", "a.yaml"]],
    ids=" ".join,
)
def test_full_or_read_only_disk_is_a_refusal(
    words: list[str],
    number: int,
    desk: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    text = "title: A: b\n" if "--fix" in words else "title: A  \nactors: {a: A}\n\n\n"
    (desk / "a.yaml").write_text(text)
    monkeypatch.setattr(os, "fsync", fail)
    assert main(words) == 2
    assert os.strerror(number) not in capsys.readouterr().err
    assert [path.name for path in desk.iterdir()] == ["a.yaml"]
    assert (desk / "a.yaml").read_text() == text


@pytest.mark.parametrize("name", ["yaml", "textual", "rich.text", "platformdirs", "wcwidth"])
def test_missing_package_is_named_with_the_install_command(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: object) -> int:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    monkeypatch.setattr("tui.cli.commands.paths.run", fail)
    assert main(["paths"]) == 2
    said = lines(capsys.readouterr().err)
    assert len(said) == 1
    assert "python3 -m venv .venv && .venv/bin/pip install -q -e ." in said[0]


def test_bare_checkout_gets_the_install_command(desk: Path) -> None:
    command = [sys.executable, "-S", "-m", "tui", "check", str(SHIPPED)]  # -S: no installed packages
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 2
    assert re.fullmatch(rf".*(PyYAML|platformdirs).*{re.escape(INSTALL)}\n", done.stderr)


def test_install_command_is_the_one_in_the_readme() -> None:
    assert f"\n{INSTALL}\n" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_crash_is_one_line_and_its_log_has_no_data(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: object) -> int:
        private = "secret".upper()
        raise KeyError(len(private))

    monkeypatch.setattr("tui.cli.commands.keys.run", fail)
    assert main(["keys"]) == 70
    (said,) = lines(capsys.readouterr().err)
    assert "KeyError" in said
    log = Path(said.split(" ")[-1])
    assert log.is_relative_to(desk.parent)
    written = log.read_text(encoding="utf-8")
    assert "KeyError: 6" in written
    assert "SECRET" not in written


def test_crash_without_a_log_is_still_reported(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(desk / "file"))
    monkeypatch.setattr("tui.cli.commands.keys.run", lambda _: int("nothing"))
    assert main(["keys"]) == 70
    assert "NotADirectoryError" in capsys.readouterr().err


def test_interrupt_ends_with_130_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("tui.cli.commands.keys.run", interrupt)
    assert main(["keys"]) == 130
    assert capsys.readouterr().err == ""


def test_paths_shows_where_things_are(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["paths"]) == 0
    places = dict(re.split(r" {2,}", line, maxsplit=1) for line in lines(capsys.readouterr().out))
    assert places["briefings"] == str(ROOT / "briefings")
    assert Path(places["settings"]).is_relative_to(desk.parent)


def test_themes_are_listed_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["themes"]) == 0
    assert lines(capsys.readouterr().out) == sorted(path.stem for path in (ROOT / "themes").glob("*.yaml"))


def test_keys_are_those_of_the_command_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["keys"]) == 0
    assert capsys.readouterr().out.strip() == as_text().strip()


def test_keys_in_ascii_are_named_without_symbols(desk: Path) -> None:
    done = briefing("keys", env={"PYTHONIOENCODING": "ascii"})
    assert done.stdout.strip() == as_text(plain=True).strip()
    assert done.stdout.isascii()
