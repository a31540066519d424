"""`briefing check --coverage`: how much of the sources is quoted, and where the other sentences are."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tui.cli.main import main
from tui.lint.coverage_tally import UnquotedSentence, tallies
from tui.parse.builder import build
from tui.parse.load import load
from tui.parse.parser import parse
from tui.parse.raw_file import read_source_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Golden
    from tui.model.entries import Briefing

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "briefings" / "lebanon-israel-talks.yaml"
CROSSING = ROOT / "tests" / "briefings" / "strait-crossing.yaml"
WRITTEN = """\
title: Talks
sources:
  wire:
    publisher: Reuters
    published: 2025-11-24
    text: TEXT
claims:
  - says: They met.
    quote: They met on Monday.
"""
LITERAL = "|\n      They met on Monday.\n\n      Nobody said why. It rained.\n"
FOLDED = ">-\n      They met\n      on Monday. Nobody said why.\n      It rained.\n"
QUOTED = "'They met on Monday.\n      Nobody said why. It rained.'"
ON_ONE_LINE = "They met on Monday. Nobody said why. It rained."


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def bare(path: Path | str) -> Iterator[UnquotedSentence]:
    loaded = load(str(path))
    assert loaded.briefing is not None
    return (one for tally in tallies(loaded.briefing) for one in tally.bare)


def test_shipped_briefing_is_fully_quoted(capsys: pytest.CaptureFixture[str], golden_case: Golden) -> None:
    assert main(["check", "--coverage", str(SHIPPED)]) == 0
    golden_case("command/coverage.txt", capsys.readouterr().out.replace(f"{SHIPPED.parent}/", ""))


def test_unquoted_sentence_is_shown_with_line_and_paragraph(
    capsys: pytest.CaptureFixture[str], golden_case: Golden
) -> None:
    assert main(["check", "--coverage", str(CROSSING)]) == 0
    golden_case("command/coverage.txt", capsys.readouterr().out.replace(f"{CROSSING.parent}/", ""))


@pytest.mark.parametrize("path", [SHIPPED, CROSSING])
def test_unquoted_sentence_is_in_the_line_shown(path: Path) -> None:
    loaded = load(str(path))
    assert loaded.briefing is not None
    without = loaded.text.replace("quote:", "x-quote:")  # then nothing is quoted
    briefing = path.with_name("without.yaml")
    found = tallies(read_text(without, briefing))
    assert sum(tally.quoted for tally in found) == 0
    texts = [one for tally in found for one in tally.bare]
    assert len(texts) == sum(tally.sentences for tally in found)
    for one in texts:
        held = without if one.path == str(briefing) else Path(one.path).read_text(encoding="utf-8")
        assert one.text.split("\n")[0] in held.split("\n")[one.line - 1]


def read_text(text: str, path: Path) -> Briefing:
    """The briefing in a text, as if the file at that path held it."""
    root, _ = parse(text, str(path))
    briefing, _, _ = build(root, str(path), lambda name: read_source_file(str(path), name, 2**20))
    assert briefing is not None
    return briefing


@pytest.mark.parametrize(
    ("text", "line", "paragraph"),
    [(LITERAL, 9, 2), (FOLDED, 7, 1), (QUOTED, 6, 1), (ON_ONE_LINE, 6, 1)],
    ids=["literal", "folded", "quoted", "plain"],
)
def test_line_is_that_of_the_sentence_or_its_text(text: str, line: int, paragraph: int, desk: Path) -> None:
    (desk / "a.yaml").write_text(WRITTEN.replace("TEXT", text))
    assert list(bare("a.yaml")) == [
        UnquotedSentence("a.yaml", line, paragraph, "Nobody said why."),
        UnquotedSentence("a.yaml", line, paragraph, "It rained."),
    ]


def test_unquoted_sentence_of_a_text_file_names_that_file(desk: Path) -> None:
    (desk / "sub").mkdir()
    (desk / "sub" / "a.yaml").write_text(WRITTEN.replace("text: TEXT", "file: a.txt"))
    (desk / "sub" / "a.txt").write_text("They met on Monday.\nNobody said why.\n")
    assert list(bare("sub/a.yaml")) == [UnquotedSentence("sub/a.txt", 2, 2, "Nobody said why.")]


def test_coverage_of_several_files_is_summed(
    desk: Path, capsys: pytest.CaptureFixture[str], golden_case: Golden
) -> None:
    (desk / "a.yaml").write_text(WRITTEN.replace("TEXT", ON_ONE_LINE))
    (desk / "b.yaml").write_text(WRITTEN.replace("    text: TEXT\n", ""))
    (desk / "c.yaml").write_text("title: T\n")
    (desk / "d.yaml").write_text("title: [T\n")
    assert main(["check", "--coverage", "."]) == 1
    golden_case("command/coverage.txt", capsys.readouterr().out)


def test_coverage_without_any_text(
    desk: Path, capsys: pytest.CaptureFixture[str], golden_case: Golden
) -> None:
    (desk / "c.yaml").write_text("title: T\n")
    main(["check", "--coverage", "c.yaml"])
    golden_case("command/coverage.txt", capsys.readouterr().out)


def test_json_has_the_coverage_if_asked_for(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "a.yaml").write_text(WRITTEN.replace("TEXT", LITERAL))
    assert main(["check", "--coverage", "--format", "json", "a.yaml"]) == 0
    assert json.loads(capsys.readouterr().out)["coverage"] == [
        {
            "path": "a.yaml",
            "sentences": 3,
            "quoted": 1,
            "sources": [
                {
                    "source": "wire",
                    "sentences": 3,
                    "quoted": 1,
                    "bare": [
                        {"path": "a.yaml", "line": 9, "paragraph": 2, "text": "Nobody said why."},
                        {"path": "a.yaml", "line": 9, "paragraph": 2, "text": "It rained."},
                    ],
                }
            ],
        }
    ]
    main(["check", "--format", "json", "a.yaml"])
    assert "coverage" not in json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("form", ["short", "github", "sarif"])
def test_coverage_is_refused_in_formats_without_it(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--coverage", "--format", form, str(SHIPPED)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert f"`--format {form}`" in err


def test_sentence_has_no_control_characters(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hostile = '"They met on Monday. \\e]0;x\\a ::error::##[debug] it rained."'
    (desk / "a.yaml").write_text(WRITTEN.replace("TEXT", hostile))
    main(["check", "--coverage", "a.yaml"])
    said = capsys.readouterr().out
    assert "it rained" in said
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]|##\[|^\s*::", said, re.M)
