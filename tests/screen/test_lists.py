"""The lists that take turns in the place of the positions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.screen.stage import LEBANON, reader
from tui.analysis.place_tree import place_tree
from tui.app.pane_registry import PANES
from tui.parse.load import load, load_text

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Golden

LISTS = {spec.toggle: spec.id for spec in PANES if spec.is_list}


@pytest.mark.parametrize(
    ("size", "plain", "name"),
    [
        ((120, 40), False, "120x40"),
        ((80, 24), False, "80x24"),
        ((40, 12), False, "40x12"),
        ((80, 24), True, "plain"),
    ],
)
async def test_lists_look_right(size: tuple[int, int], plain: bool, name: str, golden: Golden) -> None:
    async with reader(size=size, plain=plain) as stage:
        await stage.press("2", "j")
        shown = []
        for key, pane in LISTS.items():
            await stage.press(key)
            shown += stage.pane(pane)
        golden(f"reader/lists-{name}.txt", "\n".join(shown) + "\n")


@pytest.mark.parametrize("key", LISTS)
async def test_list_opens_in_the_place_of_the_positions_and_closes(key: str) -> None:
    async with reader() as stage:
        await stage.press("1", "j")
        before = stage.lines()
        region = stage.window("positions").region
        await stage.press(key)
        assert stage.window(LISTS[key]).region == region
        assert not stage.window("positions").display
        assert stage.reader.here.focus == LISTS[key]
        await stage.press(key)
        assert stage.lines() == before


async def test_lists_take_turns_with_each_other_and_the_matrix() -> None:
    async with reader() as stage:
        for key in ("C", "P", "m", "S", "C", "3"):
            await stage.press(key)
            open_ones = [one for one in (*LISTS.values(), "matrix", "positions") if stage.window(one).display]
            assert open_ones == [{**LISTS, "m": "matrix", "3": "positions"}[key]]


async def test_list_holds_every_entry_and_answers() -> None:
    briefing = load(str(LEBANON)).briefing
    assert briefing is not None
    async with reader() as stage:
        for pane, entries in {
            "claims": [claim.id for claim in briefing.claims],
            "places": [place.id for place, _ in place_tree(briefing)],
            "unknowns": [unknown.id for unknown in briefing.unknowns],
            "sources": list(briefing.sources),
        }.items():
            assert stage.window(pane)._ids == entries  # type: ignore[attr-defined]
        await stage.press("P", "G")
        selected = stage.reader.selection.id
        assert selected in briefing.places
        await stage.press("2", "j", "P")
        assert "linked of" in stage.title("places")


async def test_names_in_the_edge_lead_to_the_other_lists() -> None:
    async with reader() as stage:
        await stage.click_on("C claims")
        assert stage.window("claims").display
        await stage.click_on("3 positions")
        assert stage.window("positions").display


async def test_escape_closes_a_list() -> None:
    async with reader() as stage:
        await stage.press("C", "escape")
        assert not stage.window("claims").display


async def test_empty_lists_have_no_name(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("title: A\nplaces: {arden: Arden}\nissues: {open: Open}\n", encoding="utf-8")
    async with reader(path) as stage:
        assert stage.pane("positions")[-1].startswith("╰─ P places ─")


async def test_issue_links_those_who_take_a_position_on_it() -> None:
    async with reader() as stage:
        await stage.press("3")
        assert "0 linked" not in stage.title("actors")
        stage.reader.choose("economic-ties")
        await stage.settle()
        assert "linked of 23" in stage.title("actors")
        assert not stage.title("actors").count(" 0 linked")
        assert stage.row("actors", "Lebanese delegation").dim is False
        assert stage.row("actors", "Hezbollah").dim is True


def test_places_of_a_loop_are_listed_once() -> None:
    text = (
        "title: A\nplaces:\n  a: {name: A, within: b}\n  b: {name: B, within: a}\n  c: {name: C, within: a}\n"
    )
    briefing = load_text(text, "a.yaml").briefing
    assert briefing is not None
    assert [(place.id, depth) for place, depth in place_tree(briefing)] == [("a", 0), ("b", 1), ("c", 1)]
