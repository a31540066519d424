"""Choosing what to adopt of a draft, and marking what was adopted as checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.screen.following import pass_on
from tests.screen.stage import reader
from tests.screen.test_live import followed
from tests.screen.textual_private import strips_of
from tui.app.adopt_list import AdoptApp
from tui.draft.adopt import adopt_named
from tui.draft.article import Article
from tui.draft.new_briefing import from_articles
from tui.draft.proposals import proposals
from tui.edit.parsed_file import parse_file
from tui.settings.checks import read_theme
from tui.settings.themes import theme_files

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Golden

ARTICLE = """\
Prime Minister Ada Moore said on Monday that the bridge would open in Arden.

On 3 May 2026, the town council closed the bridge.

“We were told nothing,” said a man who would not give his name.
"""
SIZES = [(120, 40), (80, 24), (40, 12)]


def made() -> str:
    return from_articles("The bridge", {"article": Article(ARTICLE)})


def the_list() -> AdoptApp:
    file = parse_file(made(), "a.yaml")
    theme, _ = read_theme(theme_files()["ink"])
    assert theme is not None
    return AdoptApp(file.briefing, proposals(file), theme)


def text_of(app: AdoptApp) -> str:
    lines = ("".join(part.text for part in strip).rstrip() for strip in strips_of(app))
    return "\n".join(lines)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_list_shows_proposals_and_their_sentences(size: tuple[int, int], golden: Golden) -> None:
    app = the_list()
    async with app.run_test(size=size) as pilot:
        await pilot.press("j", "space")
        golden(f"reader/adopt-{size[0]}x{size[1]}.txt", text_of(app) + "\n")


async def test_what_is_chosen_is_returned() -> None:
    app = the_list()
    async with app.run_test(size=(120, 40)) as pilot:
        everything = set(app.list.chosen)
        await pilot.press("space")
        assert len(app.list.chosen) == len(everything) - 1
        await pilot.press("a")
        assert app.list.chosen == everything
        await pilot.press("a")
        assert app.list.chosen == set()
        await pilot.press("g", "space", "enter")
    assert app.list.is_confirmed
    assert app.list.chosen == {0}


async def test_leaving_the_list_adopts_nothing() -> None:
    app = the_list()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("escape")
    assert not app.list.is_confirmed


@pytest.fixture(name="path")
def an_adopted_draft(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.yaml"
    path.write_text(adopt_named(made(), str(path), None).text, encoding="utf-8")
    return path


async def test_adopted_entries_are_marked_everywhere(path: Path, golden: Golden) -> None:
    async with reader(path) as stage:
        await stage.press("1", "j")
        golden("reader/unchecked.txt", stage.grid() + "\n")


async def test_x_takes_the_mark_out_of_the_file(path: Path) -> None:
    async with followed(path) as (stage, time):
        count = path.read_text(encoding="utf-8").count("x-adopted")
        assert f"{count} unchecked" in stage.lines()[0]
        await stage.press("1", "j", "x")
        assert path.read_text(encoding="utf-8").count("x-adopted") == count - 1
        assert await pass_on(stage, time)
        assert f"{count - 1} unchecked" in stage.lines()[0]
        await stage.press("x")
        assert "marked as unchecked" in stage.app.messages()[-1]
        assert path.read_text(encoding="utf-8").count("x-adopted") == count - 1
