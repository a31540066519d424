"""The page that teaches the format is true: every block of YAML in it is checked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tui.analysis.coverage import coverage
from tui.diagnostics.catalogue import CODES
from tui.lint import load_linted
from tui.parse.load import load

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "briefings" / "README.md"
BLOCK = re.compile(r"^```yaml(?: error=([EW]\d{3}))?\n(.*?)^```$", re.M | re.S)
BLOCKS = [(found[1], found[2]) for found in BLOCK.finditer(GUIDE.read_text(encoding="utf-8"))]


def test_no_block_of_the_guide_escapes_the_check() -> None:
    fences = re.findall(r"^```yaml", GUIDE.read_text(encoding="utf-8"), re.M)
    assert len(fences) == len(BLOCKS) > 20


@pytest.mark.parametrize(("code", "block"), BLOCKS, ids=range(1, len(BLOCKS) + 1))
def test_a_block_of_the_guide_is_what_it_says(code: str | None, block: str, tmp_path: Path) -> None:
    path = tmp_path / "briefing.yaml"
    path.write_text(block, encoding="utf-8")
    assert {problem.code for problem in load_linted(str(path)).problems} == ({code} if code else set())


@pytest.mark.parametrize("path", sorted((ROOT / "briefings").glob("*.yaml")), ids=lambda path: path.stem)
def test_a_shipped_briefing_has_no_problem_and_quotes_every_sentence(path: Path) -> None:
    loaded = load_linted(str(path))
    assert loaded.problems == []
    assert loaded.briefing is not None
    cover = coverage(loaded.briefing)
    assert cover.touched == cover.sentences


def test_the_guide_tells_of_every_editorial_warning_in_order() -> None:
    told = re.findall(r"^\| (W7\d\d) \| .+ \|$", GUIDE.read_text(encoding="utf-8"), re.M)
    assert told == [code for code in CODES if code.startswith("W7")]


def test_the_shipped_briefing_invents_no_year() -> None:
    loaded = load(str(ROOT / "briefings" / "lebanon-israel-talks.yaml"))
    assert loaded.briefing is not None
    assert loaded.briefing.year_hint is None
    dated = [
        date for event in loaded.briefing.timeline.values() for date in (event.date, event.reported) if date
    ]
    assert dated
    assert all(date.yearless for date in dated)
