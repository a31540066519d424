"""Reloading a changed briefing keeps everything that still exists."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.screen.stage import LEBANON, PANES, Stage, reader
from tests.screen.test_selecting import select, to_link
from tui.app import wording
from tui.app.build_snapshot import build_snapshot
from tui.app.selection import Selection
from tui.parse.builder import build
from tui.parse.parser import parse
from tui.parse.raw_file import SIZE_LIMIT, read_source_file

if TYPE_CHECKING:
    from pathlib import Path

    from tui.app.selection import ViewPosition

TEXT = LEBANON.read_text(encoding="utf-8")
BEIRUT, AIN, HEZBOLLAH = "Airstrike in Beirut", "Airstrike at Ain al-Hilweh", "Hezbollah"
ALL = (*PANES, "source")
KEYS = (
    "j",
    "k",
    "j",
    "j",
    "G",
    "g",
    "ctrl+d",
    "tab",
    "1",
    "2",
    "3",
    "4",
    "enter",
    "backspace",
    "f",
    "p",
    "plus",
)


def with_event(text: str = TEXT) -> str:
    """Return a version with an event, an actor and an issue before all others."""
    for part, line in (
        ("timeline", "  aaa-first: {title: The very first one, date: XXXX-11-01}"),
        ("actors", "  aaa-actor: {name: A new delegation}"),
        ("issues", "  aaa-issue: {name: A new issue}"),
    ):
        assert f"\n{part}:\n" in text
        text = text.replace(f"\n{part}:\n", f"\n{part}:\n{line}\n")
    return text


def without(id_: str, text: str = TEXT) -> str:
    """Return a version without an entry: its line and the lines indented below it."""
    lines = text.split("\n")
    first = next(number for number, line in enumerate(lines) if line.startswith(f"  {id_}:"))
    end = next(n for n in range(first + 1, len(lines)) if lines[n].strip() and not lines[n].startswith("   "))
    return "\n".join(lines[:first] + lines[end:])


async def renew(stage: Stage, text: str) -> str:
    """Reload another version; return the name of the selected entry if it was removed."""
    root, _ = parse(text, str(LEBANON))
    briefing, problems, _ = build(
        root, str(LEBANON), lambda name: read_source_file(str(LEBANON), name, SIZE_LIMIT)
    )
    assert briefing is not None
    gone = stage.reader.renew(build_snapshot(stage.reader._briefing, briefing, problems))
    await stage.settle()
    return gone


def positions(stage: Stage) -> dict[str, ViewPosition]:
    return {name: stage.position(name) for name in ALL}


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
@pytest.mark.parametrize("seed", range(3))
async def test_unchanged_snapshot_changes_no_cell(seed: int, size: tuple[int, int]) -> None:
    random = Random(seed)
    async with reader(size=size) as stage:
        for _ in range(5):
            await stage.press(*random.choices(KEYS, k=6))
            seen = [name for name in ALL if stage.window(name).display]
            await stage.wheel(random.choice(seen), random.choice((-1, 1, 2)))
            before, stood, selection = stage.lines(), positions(stage), stage.reader.selection
            assert await renew(stage, TEXT) == ""
            assert stage.lines() == before
            assert (positions(stage), stage.reader.selection) == (stood, selection)
            assert stage.is_on_the_terminal()


async def test_history_survives_a_reload() -> None:
    async with reader() as stage:
        await select(stage, "actors", HEZBOLLAH)
        await stage.press("enter")
        await to_link(stage, BEIRUT)
        await stage.press("enter")
        await renew(stage, with_event())
        assert stage.reader.selection.id == "strike-beirut"
        await stage.press("backspace")
        assert stage.reader.selection.id == "hezbollah"
        assert BEIRUT in stage.link()
        await stage.press("right_square_bracket")
        assert stage.reader.selection.id == "strike-beirut"


async def test_rows_inserted_above_keep_cursor_and_height() -> None:
    async with reader(size=(120, 24)) as stage:
        for pane, words in (("actors", HEZBOLLAH), ("timeline", AIN), ("positions", "historically")):
            await select(stage, pane, words)
        before = positions(stage)
        heights = {name: stage.position(name).cursor - stage.window(name).top for name in PANES[:3]}
        await renew(stage, with_event())
        after = positions(stage)
        assert {name: after[name].id for name in PANES} == {name: before[name].id for name in PANES}
        moved = [name for name in PANES[:3] if after[name].cursor != before[name].cursor]
        assert set(moved) == {"actors", "timeline", "positions"}
        for name in PANES[:3]:
            if before[name].top:
                assert after[name].cursor - stage.window(name).top == heights[name]
        assert stage.title("timeline").endswith("of 9 ╮")


async def test_only_linked_survives_a_reload_and_counts_again() -> None:
    async with reader() as stage:
        await select(stage, "actors", HEZBOLLAH)
        await stage.press("f")
        shown = stage.bright("timeline")
        await renew(stage, with_event())
        assert stage.bright("timeline")[-len(shown) :] == shown  # below the density, now that three are dated
        assert not any("The very first one" in row for row in stage.pane("timeline"))
        await stage.press("escape")
        assert any("The very first one" in row for row in stage.pane("timeline"))


async def test_pinned_pane_keeps_its_selection_across_a_reload() -> None:
    async with reader() as stage:
        await select(stage, "actors", HEZBOLLAH)
        await stage.press("2", "p", "4", "p")
        await select(stage, "actors", "Russia")
        timeline, detail = stage.pane("timeline"), stage.pane("detail")
        assert any("target?" in row for row in timeline)
        await renew(stage, TEXT)
        assert (stage.pane("timeline"), stage.pane("detail")) == (timeline, detail)
        await renew(stage, without("hezbollah"))
        assert wording.PINNED[:3] in stage.title("timeline")
        assert stage.reader.selection.id == "russia"


async def test_degree_zoom_and_undo_survive_a_reload() -> None:
    async with reader() as stage:
        await select(stage, "timeline", AIN)
        await stage.press("plus", "z")
        await renew(stage, with_event())
        assert stage.reader.has_class("-zoom")
        assert stage.reader.selection.degree == 2
        await stage.press("escape")
        assert not stage.reader.has_class("-zoom")
        await stage.press("escape")
        assert stage.reader.selection == Selection("strike-ain-al-hilweh")


async def test_removed_selection_moves_to_its_neighbour_and_is_named() -> None:
    async with reader() as stage:
        await select(stage, "timeline", AIN)
        gone = await renew(stage, without("strike-ain-al-hilweh"))
        assert gone == AIN
        now = stage.reader.selection.id
        assert now in stage.reader._briefing.timeline
        assert stage.position("timeline").id == now
        assert stage.is_on_the_terminal()


async def test_selection_survives_a_change_of_id() -> None:
    async with reader() as stage:
        await select(stage, "timeline", AIN)
        assert await renew(stage, TEXT.replace("strike-ain-al-hilweh", "camp-strike")) == ""
        assert stage.reader.selection.id == "camp-strike"
        assert any(AIN in row for row in stage.selected("timeline"))


async def test_step_to_a_removed_entry_is_skipped_with_a_message() -> None:
    async with reader() as stage:
        await select(stage, "actors", "Russia")
        await stage.press("enter")
        for id_ in ("hezbollah", "strike-ain-al-hilweh", "hezbollah", "strike-beirut"):
            stage.reader.follow(id_)
        await renew(stage, without("hezbollah"))
        await stage.press("backspace")
        assert stage.reader.selection.id == "strike-ain-al-hilweh"
        assert wording.ENTRY_GONE in stage.grid()
        await stage.press("backspace")
        assert stage.reader.selection.id == "russia"
        await stage.press("right_square_bracket", "right_square_bracket")
        assert stage.reader.selection.id == "strike-beirut"


async def test_thousand_steps_to_removed_entries_take_one_key() -> None:
    async with reader() as stage:
        stage.reader.follow("russia")
        for _ in range(500):
            stage.reader.follow("hezbollah")
            stage.reader.follow("strike-beirut")
        await renew(stage, without("strike-beirut", without("hezbollah")))
        await stage.press("backspace")
        assert stage.reader.selection.id == "russia"
        await stage.press("backspace", "backspace")
        assert not stage.reader._history.can_go_back


async def test_briefing_can_become_empty_and_whole_again() -> None:
    async with reader() as stage:
        await select(stage, "actors", HEZBOLLAH)
        await stage.press("enter", "f", "plus")
        await renew(stage, "title: Nothing yet\n")
        assert stage.reader.selection.id == ""
        await stage.press("1", "j", "2", "j", "3", "G", "4", "j", "enter", "f", "backspace")
        await renew(stage, TEXT)
        await select(stage, "actors", HEZBOLLAH)
        assert any(HEZBOLLAH in row for row in stage.selected("actors"))


async def test_reload_under_open_help_is_shown_afterwards(tmp_path: Path) -> None:
    async with reader() as stage:
        await stage.press("question_mark")
        await renew(stage, with_event())
        await stage.press("escape")
        assert "The very first one" in stage.grid()
        assert stage.is_on_the_terminal()
