"""Warnings that an author allows, and W714 for those that cannot be allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.lint.given import CAST, POSITION, SOURCE, codes, marked
from tui.lint import load_linted

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("codes_", ["W703", "[W703]", "w703", "W701, W703", "[W701, W703]", "[[W703], W701]"])
def test_allowed_warning_is_silenced(codes_: str) -> None:
    assert codes(SOURCE + CAST + POSITION + f"    x-allow: {codes_}\n") == []
    assert codes(f"x-allow: {codes_}\n" + SOURCE + CAST + POSITION) == []


@pytest.mark.parametrize("codes_", ["", "W708", "{}"])
def test_allowing_another_warning_silences_nothing(codes_: str) -> None:
    assert codes(SOURCE + CAST + POSITION + f"    x-allow: {codes_}\n") == ["W703"]
    assert codes(f"x-allow: {codes_}\n" + SOURCE + CAST + POSITION) == ["W703"]


@pytest.mark.parametrize("codes_", ["W70", "W703W708", "all", "W999", "E501", "W501", "[x, W708]"])
def test_invalid_allow_is_reported_and_silences_nothing(codes_: str) -> None:
    word = codes_.removeprefix("[").partition(",")[0]
    assert marked(SOURCE + CAST + POSITION + f"    x-allow: {codes_}\n")[1:] == [("W714", 16, word)]
    assert marked(f"x-allow: {codes_}\n" + SOURCE + CAST + POSITION)[0] == ("W714", 2, word)
    assert codes(f"x-allow: [{word}, W714]\n" + SOURCE + CAST + POSITION) == ["W703"]


def test_allowing_in_one_entry_does_not_silence_the_next() -> None:
    text = "sources:\n  article: {x-allow: W708}\n  wire: {kind: wire}\n"
    assert marked(text) == [("W708", 4, "wire")]


def test_errors_cannot_be_silenced(tmp_path: Path) -> None:
    path = tmp_path / "talks.yaml"
    path.write_text("title: Talks\nx-allow: [E302]\nno-key: 1\n", encoding="utf-8")
    assert [diagnostic.code for diagnostic in load_linted(str(path)).diagnostics] == ["E302", "W714"]
