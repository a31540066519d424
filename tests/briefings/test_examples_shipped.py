"""The briefings that come with the reader: without problems, every sentence quoted, opened by name."""

from __future__ import annotations

import pytest

from tests.screen.stage import ROOT
from tui.analysis.coverage import coverage
from tui.cli.main import main
from tui.lint import load_linted
from tui.model.links import Links
from tui.render.cards import card

SHIPPED = sorted((ROOT / "briefings").rglob("*.yaml"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_briefing_is_clean_and_quotes_every_sentence(path: object) -> None:
    loaded = load_linted(str(path))
    assert loaded.diagnostics == []
    assert loaded.briefing is not None
    found = coverage(loaded.briefing)
    assert found.touched == found.sentences > 0


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_entry_has_a_card(path: object) -> None:
    briefing = load_linted(str(path)).briefing
    assert briefing is not None
    links = Links(briefing)
    for id_ in briefing.entries:
        assert list(card(id_, briefing, links).items) or card(id_, briefing, links).columns


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_briefing_opens_by_its_name(path: object, capsys: pytest.CaptureFixture[str]) -> None:
    name = str(path).rpartition("/")[2].removesuffix(".yaml")
    assert main(["show", name]) == 0
    assert capsys.readouterr().out
