"""In secure mode each feature is off, unless it is allowed by name."""

from __future__ import annotations

import os
import webbrowser
from typing import TYPE_CHECKING

import pytest
from textual.app import App

from tests.screen.stage import LEBANON, reader
from tui.app import web_browser, wording
from tui.cli.main import main
from tui.edit import external_editor
from tui.edit.create_file import create
from tui.edit.errors import EditError
from tui.edit.save_file import read, save
from tui.secure_mode import Feature, is_allowed

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def secure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_SECURE", "1")
    monkeypatch.delenv("BRIEFING_SECURE_ALLOW", raising=False)


@pytest.mark.parametrize("feature", Feature)
def test_each_feature_is_allowed_by_its_name_only(feature: Feature, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_allowed(feature)
    monkeypatch.setenv("BRIEFING_SECURE_ALLOW", f"nothing, {feature}")
    assert [one for one in Feature if is_allowed(one)] == [feature]
    monkeypatch.setenv("BRIEFING_SECURE", "0")
    assert all(map(is_allowed, Feature))


def test_no_editor_is_started() -> None:
    with pytest.raises(EditError, match="secure mode"):
        external_editor.command("a.yaml", 1, 1, {"EDITOR": "true"})


def test_no_file_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("title: Talks\nactors: {a: A}\n", encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(EditError, match="secure mode"):
        save(read(str(path)), "title: Other\n")
    with pytest.raises(EditError, match="secure mode"):
        create(str(tmp_path / "b.yaml"), "title: Other\n")
    for words in (["add", "actor", str(path), "B", "--no-edit"], ["rename", "a", "b", str(path)]):
        assert main(words) == 2
        assert "secure mode" in capsys.readouterr().err
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["a.yaml"]  # noqa: PTH208 - names


def test_no_browser_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "get", lambda: pytest.fail("opened"))
    said: list[str] = []
    web_browser.open_address(App(), "https://example.org/", said.append)
    assert said == [wording.NO_BROWSER.format("https://example.org/")]


async def test_nothing_is_copied_and_nothing_suspended(monkeypatch: pytest.MonkeyPatch) -> None:
    async with reader(LEBANON) as stage:
        monkeypatch.setattr(stage.app, "copy_to_clipboard", lambda _: pytest.fail("copied"))
        await stage.press("1", "j", "y")
        assert stage.app.messages()[-1] == wording.SECURE.format(wording.COPYING)
        await stage.press("ctrl+z")
        assert stage.app.messages()[-1] == wording.SECURE.format(wording.SUSPENDING)
