"""Copying the selection, opening its address, and opening a briefing at an entry."""

from __future__ import annotations

import stat
import webbrowser
from typing import TYPE_CHECKING

import pytest

from tests.screen.stage import reader
from tui.app import wording
from tui.library.state_folder import copied_file

if TYPE_CHECKING:
    from pathlib import Path

BRIEFING = """\
title: T
actors:
  a: {name: Ada, url: "https://example.org/ada?x=1"}
  b: {name: Bob, wikidata: Q42}
  c: {name: "C\\e[31m"}
"""


@pytest.fixture(name="path")
def a_briefing(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text(BRIEFING, encoding="utf-8")
    return path


async def test_selection_goes_to_clipboard_and_file(path: Path) -> None:
    async with reader(path) as stage:
        await stage.press("1", "j", "y")
        assert stage.app.clipboard == "Bob"
        assert copied_file().read_text(encoding="utf-8") == "Bob"
        assert stat.S_IMODE(copied_file().stat().st_mode) == 0o600
        assert stage.app.messages()[-1] == wording.copied("Bob")


async def test_menu_copies_in_another_form(path: Path) -> None:
    async with reader(path) as stage:
        await stage.press("1", "j", "Y")
        assert wording.COPY_TITLE in stage.grid()
        await stage.press("l")
        assert stage.app.clipboard == f"{path}#b"
        await stage.press("Y", "escape")
        assert wording.COPY_TITLE not in stage.grid()
        assert stage.app.clipboard == f"{path}#b"


async def test_copied_text_has_no_control_characters(path: Path) -> None:
    async with reader(path) as stage:
        await stage.press("1", "j", "j", "y")
        assert "\x1b" not in stage.app.clipboard
        assert stage.app.clipboard.startswith("C")


async def test_address_is_shown_whole_before_it_is_opened(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    class Browser(webbrowser.BaseBrowser):
        def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:  # noqa: ARG002 - its signature
            opened.append(url)
            return True

    monkeypatch.setattr(webbrowser, "get", Browser)
    async with reader(path) as stage:
        await stage.press("1", "o")
        assert "https://example.org/ada?x=1" in stage.grid()
        await stage.press("escape")
        assert opened == []
        await stage.press("j", "o", "enter")
        await stage.settle()
    assert opened == ["https://www.wikidata.org/wiki/Q42"]


async def test_selection_without_an_address_says_so(path: Path) -> None:
    async with reader(path) as stage:
        await stage.press("1", "j", "j", "o")
        assert stage.app.messages()[-1] == wording.NO_ADDRESS
