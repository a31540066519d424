"""Searching in the reader: hits in every pane, and the way from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import events

from tests.analysis.given import TESTS
from tests.screen.stage import LEBANON, PANES, Stage, reader
from tui.app import wording
from tui.app.build_snapshot import build_snapshot
from tui.parse.load import load

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Golden


async def type_in(stage: Stage, words: str) -> None:
    """Open the search and type words."""
    await stage.press("slash")
    await stage.type(words)


def foot(stage: Stage) -> str:
    return stage.lines()[-1]


def marked(stage: Stage, pane: str) -> list[str]:
    """Return the text that is marked in a pane, hit by hit."""
    found: list[str] = []
    for line in stage.pane_cells(pane):
        was_on = False
        for cell in line:
            is_on = bool(cell.style.reverse)
            if is_on and not was_on:
                found.append("")
            if is_on:
                found[-1] += cell.text
            was_on = is_on
    return found


@pytest.mark.parametrize(
    ("name", "size", "plain"),
    [
        ("120x40", (120, 40), False),
        ("80x24", (80, 24), False),
        ("40x12", (40, 12), False),
        ("plain", (120, 40), True),
    ],
)
async def test_search_looks_right(name: str, size: tuple[int, int], plain: bool, golden: Golden) -> None:
    async with reader(size=size, plain=plain) as stage:
        await type_in(stage, "beirut")
        golden(f"reader/search-{name}.txt", stage.grid() + "\n")
        assert stage.is_on_the_terminal()


async def test_hits_are_marked_in_every_pane() -> None:
    async with reader() as stage:
        await stage.press("s")
        await type_in(stage, "israel")
        assert "Israel" in marked(stage, "actors")
        assert "Israel" in marked(stage, "positions")
        assert "Israel" in marked(stage, "source")
        await stage.press("escape")
        assert not any(marked(stage, pane) for pane in (*PANES, "source"))


async def test_current_hit_is_marked_differently() -> None:
    async with reader() as stage:
        await type_in(stage, "israel")
        styles = {
            cell.style.bold for line in stage.pane_cells("actors") for cell in line if cell.style.reverse
        }
        assert styles == {True, False}


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
async def test_escape_restores_cursor_scroll_and_selection(size: tuple[int, int]) -> None:
    async with reader(size=size) as stage:
        await stage.press("3", "j", "j", "j")
        shown = [pane for pane in PANES if stage.pane(pane)]
        before, positions = stage.grid(), [stage.position(pane) for pane in shown]
        await type_in(stage, "russia")
        assert stage.grid() != before
        await stage.press("escape")
        assert (stage.grid(), [stage.position(pane) for pane in shown]) == (before, positions)
        assert stage.is_on_the_terminal()


async def test_enter_keeps_and_back_returns() -> None:
    async with reader() as stage:
        await stage.press("2", "j", "j")
        before = stage.reader.selection
        await type_in(stage, "warns")
        await stage.press("enter")
        assert stage.reader.selection.id == "russian-warning"
        assert "/warns 1/5" in foot(stage)
        await stage.press("backspace")
        assert stage.reader.selection == before


async def test_next_hit_crosses_panes_wraps_and_says_so() -> None:
    async with reader() as stage:
        await type_in(stage, "warns")
        await stage.press("enter")
        places = [(stage.reader.focused.id if stage.reader.focused else "", stage.reader.selection.id)]
        for _ in range(5):
            await stage.press("n")
            places.append((stage.reader.focused.id or "", stage.reader.selection.id))  # type: ignore[union-attr]
        assert places[0] == places[5]
        assert len(set(places)) == 5
        assert "wrapped" in foot(stage)
        await stage.press("N")
        assert places[4][1] == stage.reader.selection.id


async def test_next_hit_goes_from_the_cursor() -> None:
    async with reader() as stage:
        await type_in(stage, "airstrike")
        await stage.press("enter", "2", "G", "N")
        assert stage.reader.selection.id == "beirut-condemnation"
        await stage.press("g", "n")
        assert stage.reader.selection.id == "strike-ain-al-hilweh"


async def test_titles_count_hits() -> None:
    async with reader() as stage:
        await type_in(stage, "beirut")
        assert "1/" in stage.title("timeline")
        assert "hit" in stage.title("detail")


async def test_hidden_hits_are_counted_and_reached() -> None:
    async with reader() as stage:
        await stage.press("3", "j", "j", "f")
        await type_in(stage, "lebanon")
        await stage.press("enter")
        seen = set()
        for _ in range(80):
            await stage.press("n")
            seen.add(stage.reader.selection.id)
        finder = stage.reader._finder
        assert finder is not None
        assert seen == set(finder.found)


async def test_up_recalls_earlier_queries() -> None:
    async with reader() as stage:
        for words in ("beirut", "russia"):
            await type_in(stage, words)
            await stage.press("enter")
        await stage.press("slash")
        assert wording.PROMPT + "beirut" not in foot(stage)
        await stage.press("up")
        assert "/russia" in foot(stage)
        await stage.press("up")
        assert "/beirut" in foot(stage)
        await stage.press("down", "down")
        assert "/russia" not in foot(stage)


async def test_tab_completes_fields_and_values() -> None:
    async with reader() as stage:
        await type_in(stage, "tar")
        await stage.press("tab")
        assert "/target:" in foot(stage)
        await stage.type("rad")
        await stage.press("tab")
        assert "/target:radical-elements" in foot(stage)


async def test_invalid_pattern_says_so_and_hits_stay() -> None:
    async with reader() as stage:
        await type_in(stage, "/air")
        await stage.type("/")
        before = marked(stage, "timeline")
        assert before
        await stage.press("backspace")
        await stage.type("(/")
        assert "invalid regular expression at character" in foot(stage)


@pytest.mark.parametrize(
    "query", ["C++", "it's", '"', "NEAR(", "(a+)+$", "/(a+)+$/", "-he", "foo:bar", "by:", "OR"]
)
async def test_any_query_can_be_typed_and_left(query: str) -> None:
    async with reader(size=(80, 24)) as stage:
        before = stage.grid()
        await type_in(stage, query)
        await stage.press("escape")
        assert stage.grid() == before
        await type_in(stage, query)
        await stage.press("enter", "n", "N", "escape", "escape")
        assert not any(marked(stage, pane) for pane in PANES)


async def test_next_hit_without_a_search_says_what_to_press() -> None:
    async with reader() as stage:
        await stage.press("n")
        assert wording.NO_SEARCH in stage.grid()


async def test_escape_drops_a_kept_search_first() -> None:
    async with reader() as stage:
        await type_in(stage, "beirut")
        await stage.press("enter")
        selected = stage.reader.selection
        await stage.press("escape")
        assert stage.reader.selection == selected
        assert not any(marked(stage, pane) for pane in PANES)


async def test_keys_of_one_read_are_all_typed() -> None:
    async with reader() as stage:
        for key, character in _BURST:
            stage.app.send(events.Key(key, character))
        await stage.settle()
        assert "/ed 1/" in foot(stage)


@pytest.mark.parametrize("is_new", [True, False])
async def test_keys_behind_enter_in_one_read_are_commands(is_new: bool) -> None:
    async with reader() as stage:
        if not is_new:
            await stage.press("slash", "escape")
        for key in ("slash", "e", "d", "enter", "n", "n", "N", "n"):
            stage.app.send(events.Key(key, {"slash": "/", "enter": "\r"}.get(key, key)))
        await stage.settle()
        assert "/ed 3/" in foot(stage)


async def test_search_is_done_again_after_a_reload(tmp_path: Path) -> None:
    text = LEBANON.read_text(encoding="utf-8")
    changed = tmp_path / "changed.yaml"
    text = text.replace("title: Airstrike in Beirut", "title: Airstrike in Batroun")
    changed.write_text(text, encoding="utf-8")
    now = load(str(changed)).briefing
    assert now is not None
    async with reader() as stage:
        await type_in(stage, "batroun")
        assert wording.NO_HITS in foot(stage)
        await stage.press("enter")
        stage.reader.renew(build_snapshot(stage.reader._briefing, now, []))
        await stage.settle()
        assert marked(stage, "timeline") == ["Batroun"] * 2
        await stage.press("n")
        assert "/batroun 1/" in foot(stage)


async def test_event_in_a_fold_is_reached() -> None:
    """The event under a closed fold is counted as hidden until one goes there."""
    path = TESTS / "briefings" / "strait-crossing.yaml"
    async with reader(path) as stage:
        timeline = stage.window("timeline")
        hidden = [id_ for id_ in stage.reader._briefing.timeline if timeline.hides(id_)]  # type: ignore[attr-defined]
        for id_ in hidden[:1]:
            title = stage.reader._briefing.timeline[id_].title
            await type_in(stage, f'"{title}"')
            await stage.press("enter")
            assert not timeline.hides(id_)  # type: ignore[attr-defined]


_BURST = (("slash", "/"), ("e", "e"), ("x", "x"), ("backspace", None), ("d", "d"), ("enter", "\r"))
