"""`briefing sentences`, and `briefing add` with their numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui.cli.main import main
from tui.lint import load_linted

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = (
    "The bridge was closed. It will open in May.\n\nThe mayor said so on Monday. The bridge was closed.\n"
)
BRIEFING = """\
title: T
sources:
  a:
    title: A
    publisher: P
    published: unknown
    text: The bridge was closed. It will open in May.
  wire:
    title: W
    publisher: Q
    published: unknown
    text: It will reopen in June. Nobody knows.
claims:
  - says: It opens in May.
    quote: It will open in May
    source: a
"""


def test_article_is_numbered(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    assert main(["sentences", str(tmp_path / "a.txt")]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "1  The bridge was closed.",
        "2  It will open in May.",
        "3  The mayor said so on Monday.",
        "4  The bridge was closed.",
    ]


def test_unquoted_sentences_are_marked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(BRIEFING, encoding="utf-8")
    assert main(["sentences", str(path)]) == 0
    shown = ["a: A", "1* The bridge was closed.", "2  It will open in May."]
    wire = ["wire: W", "1* It will reopen in June.", "2* Nobody knows."]
    assert capsys.readouterr().out.splitlines() == shown + wire
    assert main(["sentences", str(path), "--unquoted"]) == 0
    assert capsys.readouterr().out.splitlines() == [*shown[:2], *wire]


def test_quote_by_number_is_written_as_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(BRIEFING, encoding="utf-8")
    assert main(["add", "claim", str(path), "--quote", "1"]) == 0
    assert main(["add", "claim", str(path), "It reopens", "--quote", "wire:1:1-4"]) == 0
    assert main(["add", "unknown", str(path), "--quote", "wire:2"]) == 0
    loaded = load_linted(str(path))
    assert loaded.briefing is not None
    claims = [(one.says, one.quote[0].exact, one.source[0].id) for one in loaded.briefing.claims[1:]]
    assert claims == [
        ("The bridge was closed.", "The bridge was closed.", "a"),
        ("It reopens", "It will reopen in", "wire"),
    ]
    assert loaded.briefing.unknowns[0].text == "Nobody knows."
    assert loaded.diagnostics == []
    assert main(["sentences", str(path), "--unquoted"]) == 0
    assert capsys.readouterr().out.endswith("every sentence is quoted\n")


def test_repeated_words_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    assert main(["new", "T", "--from", str(_article(tmp_path)), "--output", str(path)]) == 0
    assert main(["add", "claim", str(path), "--quote", "4"]) == 0
    loaded = load_linted(str(path))
    assert loaded.briefing is not None
    passage = loaded.briefing.claims[0].quote[0].passage
    assert passage is not None
    assert passage.sentences == (3, 3)


@pytest.mark.parametrize("number", ["5", "0", "1:9", "wire:1"])
def test_number_out_of_range_writes_nothing(
    number: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.yaml"
    assert main(["new", "T", "--from", str(_article(tmp_path)), "--output", str(path)]) == 0
    before = path.read_bytes()
    assert main(["add", "claim", str(path), "--quote", number]) == 2
    assert path.read_bytes() == before
    assert f"`{number}`" in capsys.readouterr().err


def _article(folder: Path) -> Path:
    path = folder / "a.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path
