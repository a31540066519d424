"""The guide for authors is true: every YAML block in its pages is checked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.edit.rewriter import PAGES, ROOT
from tui.analysis.coverage import coverage
from tui.lint import load_linted
from tui.parse.load import load

if TYPE_CHECKING:
    from pathlib import Path

BLOCK = re.compile(r"^```yaml(?: error=([EW]\d{3}))?\n(.*?)^```$", re.M | re.S)
BLOCKS = [(found[1], found[2]) for found in BLOCK.finditer(PAGES)]


def test_every_yaml_block_of_the_guide_is_checked() -> None:
    assert len(re.findall(r"^```yaml", PAGES, re.M)) == len(BLOCKS) > 20


@pytest.mark.parametrize(("code", "block"), BLOCKS, ids=range(1, len(BLOCKS) + 1))
def test_block_of_the_guide_has_the_error_it_names_or_none(
    code: str | None, block: str, tmp_path: Path
) -> None:
    path = tmp_path / "briefing.yaml"
    path.write_text(block, encoding="utf-8")
    assert {diagnostic.code for diagnostic in load_linted(str(path)).diagnostics} == (
        {code} if code else set()
    )


@pytest.mark.parametrize("path", sorted((ROOT / "briefings").glob("*.yaml")), ids=lambda path: path.stem)
def test_shipped_briefing_is_clean_and_quotes_every_sentence(path: Path) -> None:
    loaded = load_linted(str(path))
    assert loaded.diagnostics == []
    assert loaded.briefing is not None
    cover = coverage(loaded.briefing)
    assert cover.touched == cover.sentences


def test_shipped_briefing_invents_no_year() -> None:
    loaded = load(str(ROOT / "briefings" / "lebanon-israel-talks.yaml"))
    assert loaded.briefing is not None
    assert loaded.briefing.year_hint is None
    dated = [
        date for event in loaded.briefing.timeline.values() for date in (event.date, event.reported) if date
    ]
    assert dated
    assert all(date.yearless for date in dated)
