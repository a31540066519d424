"""The user's keymap is checked like a briefing, and what is wrong in it leaves the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.app.commands import COMMANDS, as_keymap
from tui.cli.main import main
from tui.settings.key_names import textual_keys
from tui.settings.keymap import keymap_file, read_keymap
from tui.settings.user_settings import settings_file

if TYPE_CHECKING:
    from pathlib import Path

NAMES = [command.short for command in COMMANDS]


def read(tmp_path: Path, text: str) -> tuple[dict[str, tuple[str, ...]], list[tuple[str, str, int]]]:
    path = tmp_path / "keymap.yaml"
    path.write_text(text, encoding="utf-8")
    keys, diagnostics = read_keymap(path, NAMES)
    return keys, [(one.code, one.variant, one.span.line) for one in diagnostics]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("g", "g"), ("G", "G"), ("/", "slash"), ("?", "question_mark"), (":", "colon"), (";", "semicolon"),
        ("\\", "backslash"), ("ctrl+f", "ctrl+f"), ("esc", "escape"), ("⌫", "backspace"), ("F5", "f5"),
        ("alt+j", "alt+j"), ("shift+tab", "shift+tab"), (" ", "space"), ("g g", "g g"), ("é", "é"),
        ("ctrl+F", ""), ("shift+a", ""), ("ctrl+/", ""), ("gg", ""), ("", ""), ("a b c d", ""), ("\n", ""),
    ],
)  # fmt: skip
def test_keys_have_the_names_that_textual_knows(written: str, name: str) -> None:
    assert textual_keys(written) == name


def test_keymap_to_begin_with_is_what_is_in_force(tmp_path: Path) -> None:
    keys, problems = read(tmp_path, as_keymap())
    assert problems == []
    assert keys == {command.short: command.keys for command in COMMANDS}


def test_wrong_lines_are_named_and_the_rest_applies(tmp_path: Path) -> None:
    text = "serch: /\nback: [b, gg]\nquit: {a: b}\nfirst: g g\nlast: g\nforward: b\nzoom: z\nx-mine: 1\n"
    keys, problems = read(tmp_path, text)
    assert problems == [
        ("E302", "keymap-near", 1),
        ("E306", "key", 2),
        ("E301", "keys", 3),
        ("E202", "key", 5),
        ("E202", "key", 6),
    ]
    assert keys == {"back": ("b",), "quit": (), "first": ("g g",), "last": (), "forward": (), "zoom": ("z",)}


@given(st.text())
def test_any_file_gives_keys_or_problems(text: str) -> None:
    path = keymap_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(errors="replace"))
    keys, _ = read_keymap(path, NAMES)
    assert set(keys) <= set(NAMES)


def test_settings_are_listed_with_their_origin(capsys: pytest.CaptureFixture[str]) -> None:
    settings_file().parent.mkdir(parents=True, exist_ok=True)
    settings_file().write_text("ascii: false\ntheme: paper\n", encoding="utf-8")
    keymap_file().write_text("search: ctrl+f\nserch: x\n", encoding="utf-8")
    assert main(["settings"]) == 1
    out = capsys.readouterr().out
    assert f"theme       paper   {settings_file()}:2\n" in out
    assert "size_limit  32 MB   default\n" in out
    assert f"search      ctrl+f  {keymap_file()}\n" in out
    assert f"{keymap_file()}:2:1" in out
    assert "did you mean `search`?" in out
    keymap_file().unlink()
    assert main(["settings"]) == 0


def test_keys_in_force_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    keymap_file().parent.mkdir(parents=True, exist_ok=True)
    keymap_file().write_text("search: [ctrl+f, g s]\n", encoding="utf-8")
    assert main(["keys"]) == 0
    assert "  ctrl+f g s" in capsys.readouterr().out
