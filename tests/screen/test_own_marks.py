"""The reader's own bookmarks and notes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.screen.stage import reader
from tests.screen.test_remembering import read_again
from tui.app import note_editor, wording
from tui.app.own_marks import OwnMarks
from tui.app.screens.note_screen import NoteScreen
from tui.library.memory import BriefingKey, Memory

if TYPE_CHECKING:
    from tests.conftest import Golden

BRIEFING = """\
title: The bridge
actors:
  moore: {name: Ada Moore}
  black: {name: Eve Black}
timeline:
  closing: {title: The bridge closes, date: 2026-05-03, by: moore}
"""


@pytest.fixture(name="path")
def a_briefing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    path = tmp_path / "bridge.yaml"
    path.write_text(BRIEFING, encoding="utf-8")
    return path


async def test_bookmark_is_shown_and_remembered(path: Path) -> None:
    async with read_again(path) as stage:
        await stage.press("1", "j", "b")
        assert "⚑ Eve Black" in stage.grid()
    async with read_again(path) as stage:
        assert "⚑ Eve Black" in stage.grid()
        await stage.press("2", "j", "B", "enter")
        await stage.settle()
        assert stage.reader.selection.id == "black"
        await stage.press("b")
        assert "⚑" not in stage.grid()
    async with read_again(path) as stage:
        assert "⚑" not in stage.grid()
        await stage.press("B")
        assert stage.app.screen is stage.reader


async def test_note_is_on_the_card_and_never_in_the_file(path: Path) -> None:
    async with read_again(path) as stage:
        await stage.press("1", "j", "N")
        assert isinstance(stage.app.screen, NoteScreen)
        await stage.type("ask again")
        await stage.press("ctrl+s")
        await stage.settle()
        assert "your note         ask again" in stage.grid()
        assert "≡ Eve Black" in stage.grid()
    assert path.read_text(encoding="utf-8") == BRIEFING
    async with read_again(path) as stage:
        await stage.press("1", "j")
        assert "ask again" in stage.grid()
        await stage.press("N")
        await stage.type(" more")
        await stage.press("escape")
        await stage.settle()
        assert "ask again more" not in stage.grid()


@pytest.mark.parametrize(("size", "name"), [((120, 40), "120x40"), ((80, 24), "80x24"), ((40, 12), "40x12")])
async def test_own_marks_look_right(path: Path, size: tuple[int, int], name: str, golden: Golden) -> None:
    async with reader(path, size, memory=Memory()) as stage:
        await stage.remembered()
        await stage.press("1", "j", "b", "N")
        await stage.type("Ask her again before Friday.")
        page = stage.grid()
        await stage.press("ctrl+s")
        await stage.settle()
        card = stage.grid()
        await stage.press("B")
        golden(f"reader/own-marks-{name}.txt", f"{page}\n{card}\n{stage.grid()}\n")


async def test_n_goes_back_while_a_search_is_kept(path: Path) -> None:
    async with read_again(path) as stage:
        await stage.press("slash")
        await stage.type("bridge")
        await stage.press("enter", "N")
        assert stage.app.screen is stage.reader


async def test_without_a_memory_nothing_is_marked(path: Path) -> None:
    async with reader(path) as stage:
        await stage.press("1", "j", "b")
        assert wording.NOTHING_KEPT[:30] in stage.grid()


async def test_note_is_written_in_the_editor_that_is_named(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "editor")

    def run(_app: object, at: str, _place: object) -> str:
        Path(at).write_text("first\033[31m\nsecond\n", encoding="utf-8")
        return ""

    monkeypatch.setattr(note_editor, "edit", run)
    async with read_again(path) as stage:
        await stage.press("1", "j", "N")
        await stage.settle()
        assert stage.reader._marks.notes == {"black": "first␛[31m\nsecond"}


def test_marks_follow_their_entries() -> None:
    marks = OwnMarks({"a": "A", "gone": "G"}, {"a": "note"})
    moved, changed = marks.moved(lambda id_: {"a": "b", "gone": ""}[id_])
    assert moved == OwnMarks({"b": "A", "gone": "G"}, {"b": "note"})
    assert changed == {"a": "b"}


def test_moved_marks_are_kept_under_their_new_address(tmp_path: Path) -> None:
    memory, key = Memory(tmp_path / "memory.sqlite"), BriefingKey("a.yaml", "")
    memory.turn_bookmark(key, "a", "A")
    memory.keep_note(key, "a", "note")
    memory.move_marks(key, {"a": "b"})
    assert (memory.bookmarks_in(key), memory.notes(key)) == ({"b": "A"}, {"b": "note"})
