"""What the reader remembers from one time to the next."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screen.following import clock, pass_on
from tests.screen.stage import Stage, reader
from tui.app.remembering import as_text, from_text
from tui.app.selection import HistoryStep, Selection, ViewPosition
from tui.library.memory import Memory

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.conftest import Golden

BRIEFING = """\
title: The bridge
actors:
  moore: {name: Ada Moore}
  black: {name: Eve Black}
  rook: {name: Pavel Rook}
timeline:
  closing: {title: The bridge closes, date: 2026-05-03, by: moore}
"""


@pytest.fixture(name="path")
def a_briefing(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.yaml"
    path.write_text(BRIEFING, encoding="utf-8")
    return path


@asynccontextmanager
async def read_again(path: Path, memory: Memory | None = None) -> AsyncIterator[Stage]:
    """Run the reader with a memory, once it knows what is new."""
    async with reader(path, memory=memory or Memory()) as stage:
        await stage.remembered()
        yield stage


async def test_reader_opens_where_one_was(path: Path) -> None:
    async with read_again(path) as stage:
        await stage.press("1", "j", "j", "4")
    async with read_again(path) as stage:
        assert stage.reader.selection.id == "rook"
        assert "Pavel Rook" in stage.grid()
        assert stage.reader.here.focus == "detail"


async def test_entry_that_was_asked_for_comes_first(path: Path) -> None:
    async with read_again(path) as stage:
        await stage.press("1", "j", "j")
    async with reader(path, memory=Memory(), selected="black") as stage:
        await stage.remembered()
        assert stage.reader.selection.id == "black"


async def test_place_of_an_entry_that_is_gone_is_not_restored(path: Path) -> None:
    async with read_again(path) as stage:
        await stage.press("1", "j", "j")
    path.write_text(BRIEFING.replace("  rook: {name: Pavel Rook}\n", ""), encoding="utf-8")
    async with read_again(path) as stage:
        assert stage.reader.selection.id == ""


async def test_first_time_nothing_is_new(path: Path) -> None:
    async with read_again(path) as stage:
        assert " new" not in stage.lines()[0]
        await stage.press("u")
        assert "everything is read" in stage.app.messages()[-1]


async def test_new_changed_and_gone_are_counted_and_marked(path: Path, golden: Golden) -> None:
    async with read_again(path):
        pass
    text = BRIEFING.replace("Eve Black", "Eve White").replace(
        "  rook: {name: Pavel Rook}\n", "  dell: Dell\n"
    )
    path.write_text(text, encoding="utf-8")
    async with read_again(path) as stage:
        assert "1 new, 1 changed, 1 gone" in stage.lines()[0]
        golden("reader/unread.txt", stage.grid() + "\n")
        await stage.press("u")
        assert stage.reader.selection.id == "black"
        assert "1 new, 1 gone" in stage.lines()[0]
        await stage.press("u")
        assert stage.reader.selection.id == "dell"
        await stage.press("u")
        assert "everything is read" in stage.app.messages()[-1]
    async with read_again(path) as stage:
        assert " new" not in stage.lines()[0]


async def test_what_was_not_read_stays_new(path: Path) -> None:
    async with read_again(path):
        pass
    path.write_text(
        BRIEFING + "issues:\n  open: It should open\n  shut: It should stay shut\n", encoding="utf-8"
    )
    async with read_again(path) as stage:
        await stage.press("u")
    async with read_again(path) as stage:
        assert "1 new" in stage.lines()[0]


async def test_change_that_is_saved_while_reading_is_new(path: Path) -> None:
    async with read_again(path) as stage:
        time = clock(stage)
        path.write_text(BRIEFING.replace("Eve Black", "Eve White"), encoding="utf-8")
        assert await pass_on(stage, time)
        await stage.remembered()
        assert "1 changed" in stage.lines()[0]


async def test_without_a_state_folder_it_says_so_once(path: Path, tmp_path: Path) -> None:
    (tmp_path / "memory.sqlite").mkdir()
    async with read_again(path, Memory(tmp_path / "memory.sqlite")) as stage:
        assert "nothing is remembered" in stage.app.messages()[-1]
        await stage.press("1", "j")
        assert stage.reader.selection.id == "black"


STEPS = st.builds(
    HistoryStep,
    st.builds(Selection, st.text(), st.integers(1, 4), st.booleans(), st.text()),
    st.text(),
    st.dictionaries(st.text(), st.builds(ViewPosition, st.integers(), st.integers(), st.text())),
)


@given(STEPS)
def test_place_is_read_as_it_was_kept(step: HistoryStep) -> None:
    assert from_text(as_text(step)) == step


@given(st.text())
def test_any_other_text_is_no_place(text: str) -> None:
    found = from_text(text)
    assert found is None or isinstance(found, HistoryStep)
