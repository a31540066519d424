"""Paths in commands are pasted as one word."""

from __future__ import annotations

import shlex
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.shell import shell_word

PATHS = [
    "a.yaml",
    "dir a/b.yaml",
    "it's.yaml",
    "$HOME.yaml",
    "~/a.yaml",
    "a;b",
    "a`b`",
    'a"b',
    "-x.yaml",
    "",
    "نص.yaml",
]


@pytest.mark.parametrize("path", PATHS)
def test_shell_takes_a_path_as_one_word(path: str) -> None:
    said = subprocess.run(["sh", "-c", f"printf '<%s>' {shell_word(path)}"], capture_output=True, check=True)
    assert said.stdout.decode() in {f"<{path}>", f"<./{path}>"}


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_any_path_is_one_word(path: str) -> None:
    (word,) = shlex.split(shell_word(path))
    assert word.removeprefix("./") == path.removeprefix("./")
    assert word == "-" or not word.startswith("-")


def test_plain_paths_stay_plain() -> None:
    assert shell_word("briefings/talks-2.yaml") == "briefings/talks-2.yaml"
