"""The author's editor: which one, how it gets the position, and how its failures are reported."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import signal
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from tests.edit.refusal import text_of
from tui.edit.errors import EditError
from tui.edit.external_editor import KNOWN, command, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Golden


def only(*names: str) -> Callable[[str], str | None]:
    """Return a `which` that finds only these programs."""
    return lambda name: f"/usr/bin/{name}" if name in names else None


def everything(name: str) -> str:
    return f"/usr/bin/{name}"


def at(path: str = "a.yaml", column: int = 5, **environment: str) -> list[str]:
    return command(path, 12, column, environment, everything, windows=False)


def refusal(which: Callable[[str], str | None], **environment: str) -> EditError:
    with pytest.raises(EditError) as caught:
        command("a.yaml", 1, 1, environment, which, windows=False)
    return caught.value


# --- Which editor -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("environment", "program"),
    [
        ({"VISUAL": "hx", "EDITOR": "nano"}, "hx"),
        ({"EDITOR": "nano"}, "nano"),
        ({"VISUAL": "  ", "EDITOR": "nano"}, "nano"),
        ({"VISUAL": "", "EDITOR": ""}, "sensible-editor"),
        ({}, "sensible-editor"),
    ],
)
def test_first_nonempty_variable_names_the_editor(environment: dict[str, str], program: str) -> None:
    assert command("a.yaml", 1, 1, environment, everything, windows=False)[0] == program


def test_first_installed_editor_is_the_default() -> None:
    assert command("a.yaml", 3, 1, {}, only("emacs", "code"), windows=False) == [
        "emacs",
        "-nw",
        "+3:1",
        "a.yaml",
    ]
    found = command("a.yaml", 3, 1, {}, only("code"), windows=False)
    assert found == ["code", "--wait", "--goto", "a.yaml:3:1"]


def test_every_known_editor_gets_the_position() -> None:
    for words in KNOWN:
        found = command("a.yaml", 12, 5, {"EDITOR": words}, everything, windows=False)
        assert ("12" in " ".join(found)) is (words != "notepad")


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("vim -f", ["vim", "-f"]),
        ("emacs -nw --eval '(a \"b\")'", ["emacs", "-nw", "--eval", '(a "b")']),
        ("'/opt/my editors/ed' -x", ["/opt/my editors/ed", "-x"]),
        (r"/opt/my\ editors/ed", ["/opt/my editors/ed"]),
        ("ed; rm -rf $HOME `x`", ["ed;", "rm", "-rf", "$HOME", "`x`"]),
    ],
)
def test_value_is_split_without_a_shell(value: str, words: list[str]) -> None:
    assert at(EDITOR=value)[: len(words)] == words


def test_unquoted_path_with_blanks_is_found() -> None:
    which = only("/Applications/My Editor/ed")
    environment = {"EDITOR": "/Applications/My Editor/ed"}
    assert command("a.yaml", 1, 1, environment, which, windows=False) == [
        "/Applications/My Editor/ed",
        "a.yaml",
    ]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (r"C:\Windows\notepad.exe", [r"C:\Windows\notepad.exe"]),
        (r'"C:\Program Files\Vim\vim.exe" -f', [r"C:\Program Files\Vim\vim.exe", "-f"]),
        ("code --wait", [r"C:\bin\code.cmd", "--wait"]),
    ],
)
def test_windows_paths_and_scripts_are_understood(value: str, words: list[str]) -> None:
    def which(name: str) -> str | None:
        return r"C:\bin\code.cmd" if name == "code" else name if name.endswith(".exe") else None

    assert command("a.yaml", 12, 5, {"EDITOR": value}, which, windows=True)[: len(words)] == words


# --- Position ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("editor", "place"),
    [
        ("vim", ["+12", "+normal! 04l", "a.yaml"]),
        ("/usr/bin/vim.basic", ["+12", "+normal! 04l", "a.yaml"]),
        ("nvim", ["+12", "+normal! 04l", "a.yaml"]),
        ("vim.tiny", ["+12", "a.yaml"]),
        ("vi", ["+12", "a.yaml"]),
        ("sensible-editor", ["+12", "a.yaml"]),
        ("nano", ["+12,5", "a.yaml"]),
        ("emacs", ["+12:5", "a.yaml"]),
        ("emacs-29.3", ["+12:5", "a.yaml"]),
        ("emacsclient", ["+12:5", "a.yaml"]),
        ("kak", ["+12:5", "a.yaml"]),
        ("micro", ["+12:5", "a.yaml"]),
        ("hx", ["a.yaml:12:5"]),
        ("subl", ["a.yaml:12:5"]),
        ("zed", ["a.yaml:12:5"]),
        ("code", ["--goto", "a.yaml:12:5"]),
        ("code-insiders", ["--goto", "a.yaml:12:5"]),
        ("kate", ["--line", "12", "--column", "5", "a.yaml"]),
        ("mate", ["--line", "12:5", "a.yaml"]),
        ("notepad++.exe", ["-n12", "-c5", "a.yaml"]),
        ("my-own-editor", ["a.yaml"]),
    ],
)
def test_position_is_passed_in_the_editor_s_own_form(editor: str, place: list[str]) -> None:
    assert at(EDITOR=editor) == [editor, *place]


def test_first_column_needs_no_step_to_the_right() -> None:
    assert at(column=1, EDITOR="vim") == ["vim", "+12", "+normal! 0", "a.yaml"]


@pytest.mark.parametrize(
    ("path", "word"),
    [
        ("-w.yaml", "./-w.yaml"),
        ("+5.yaml", "./+5.yaml"),
        ("my 'own' \"notes\".yaml", "my 'own' \"notes\".yaml"),
        ("two\nlines.yaml", "two\nlines.yaml"),
        ("{line}.yaml", "{line}.yaml"),
        ("$(rm x).yaml", "$(rm x).yaml"),
        ("./-w.yaml", "./-w.yaml"),
        ("/a/-w.yaml", "/a/-w.yaml"),
    ],
)
def test_path_is_one_argument_and_never_an_option(path: str, word: str) -> None:
    assert at(path, EDITOR="nano") == ["nano", "+12,5", word]
    assert at(path, EDITOR="hx") == ["hx", f"{word}:12:5"]


# --- No editor --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "environment",
    [{}, {"VISUAL": "vmi -f", "EDITOR": "vim"}, {"EDITOR": "vi 'a"}],
    ids=["none set", "not installed", "unclosed quote"],
)
def test_missing_editor_is_explained(environment: dict[str, str], golden_case: Golden) -> None:
    golden_case("edit/editor.txt", text_of(refusal(only(), **environment)))


# --- Running it -------------------------------------------------------------------------------------------

STUB = """\
#!{python}
import json, signal, sys
from pathlib import Path
Path(__file__).with_suffix(".json").write_text(json.dumps(sys.argv[1:]))
{work}
"""


def stub(folder: Path, name: str, work: str = "") -> str:
    """Create a program that records its arguments and runs some code."""
    path = folder / name
    path.write_text(STUB.format(python=sys.executable, work=work))
    path.chmod(0o755)
    return str(path)


@pytest.mark.skipif(os.name != "posix", reason="the stub is a script")
def test_editor_gets_these_arguments_and_changes_the_file(tmp_path: Path) -> None:
    folder = tmp_path / "my 'editors'\n$HOME"
    folder.mkdir()
    file = folder / "a b\n'c'.yaml"
    file.write_text("title: T\n")
    nano = stub(folder, "nano", "Path(sys.argv[-1]).write_text('title: New\\n')")
    words = command(str(file), 3, 7, {"VISUAL": f"{shlex.quote(nano)} -x"})
    assert words == [nano, "-x", "+3,7", str(file)]
    run(words)
    assert json.loads((folder / "nano.json").read_text()) == words[1:]
    assert file.read_text() == "title: New\n"


@pytest.mark.skipif(os.name != "posix", reason="the stub is a script")
@pytest.mark.parametrize("work", ["sys.exit(1)", "import os; os.kill(os.getpid(), signal.SIGTERM)"])
def test_failing_editor_is_reported(tmp_path: Path, work: str, golden_case: Golden) -> None:
    program = stub(tmp_path, "ed", work)
    with pytest.raises(EditError) as caught:
        run([program, "a.yaml"])
    golden_case("edit/editor.txt", text_of(caught.value).replace(program, "ed"))


@pytest.mark.parametrize("words", [["/no/such/editor"], ["ed", "a\0b"], ["/"]])
def test_editor_that_cannot_start_is_reported(words: list[str], golden_case: Golden) -> None:
    with pytest.raises(EditError) as caught:
        run(words)
    golden_case("edit/editor.txt", text_of(caught.value))


@pytest.mark.skipif(os.name != "posix", reason="the stub is a script")
def test_interrupt_goes_to_the_editor_while_it_runs(tmp_path: Path) -> None:
    work = (
        "import os\nassert signal.getsignal(signal.SIGINT) is signal.default_int_handler\n"
        "os.kill(os.getppid(), signal.SIGINT)\nPath(sys.argv[-1]).touch()"
    )
    run([stub(tmp_path, "ed", work), str(tmp_path / "done")])
    assert (tmp_path / "done").exists()
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


@pytest.mark.skipif(os.name != "posix", reason="the stub is a script")
def test_editor_runs_from_another_thread(tmp_path: Path) -> None:
    words = [stub(tmp_path, "ed")]
    thread = threading.Thread(target=run, args=(words,))
    thread.start()
    thread.join()
    assert (tmp_path / "ed.json").exists()


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
def test_terminal_settings_are_restored(tmp_path: Path) -> None:
    import pty  # noqa: PLC0415 - POSIX alone has them
    import termios  # noqa: PLC0415

    program = stub(tmp_path, "ed", "import tty; tty.setraw(0)")
    outer, inner = pty.openpty()
    before = termios.tcgetattr(inner)
    kept = os.dup(0)
    os.dup2(inner, 0)
    try:
        run([program])
        assert termios.tcgetattr(inner) == before
    finally:
        os.dup2(kept, 0)
        for handle in (kept, outer, inner):
            os.close(handle)


@pytest.mark.skipif(shutil.which("vim") is None, reason="Vim is not installed")
def test_vim_opens_at_the_right_character(tmp_path: Path) -> None:
    file = tmp_path / "-a b.yaml"
    file.write_text("title: T\nname: ‘café’, idf\n", encoding="utf-8")
    when_open = "--cmd 'autocmd VimEnter * normal! iX' --cmd 'autocmd VimEnter * wq'"
    environment = {"EDITOR": f"vim -u NONE -i NONE -N -n -es --cmd 'set encoding=utf-8' {when_open}"}
    run(command(str(file), 2, len("name: ‘café’, ") + 1, environment))
    assert file.read_text(encoding="utf-8") == "title: T\nname: ‘café’, Xidf\n"
