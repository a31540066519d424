"""Filtering a pane: only the rows that match stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.app.timeline.given import WEEK
from tests.screen.stage import LEBANON, Stage, reader
from tui.app import wording
from tui.app.build_snapshot import build_snapshot
from tui.parse.load import load

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Golden

LAYOUTS = pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])


async def filter_by(stage: Stage, words: str, *, keep: bool = True) -> None:
    """Filter the current pane by words."""
    await stage.press("backslash")
    await stage.type(words)
    if keep:
        await stage.press("enter")


def rows(stage: Stage, pane: str) -> list[str]:
    """Return the ids of the rows that a pane shows, those without one left out."""
    shown = stage.window(pane)._shown  # type: ignore[attr-defined]
    return [id_ for id_ in shown.ids if id_]


@pytest.mark.parametrize(
    ("name", "size", "plain"),
    [
        ("120x40", (120, 40), False),
        ("80x24", (80, 24), False),
        ("40x12", (40, 12), False),
        ("plain", (120, 40), True),
    ],
)
async def test_filter_looks_right(name: str, size: tuple[int, int], plain: bool, golden: Golden) -> None:
    async with reader(size=size, plain=plain) as stage:
        await stage.press("3")
        await filter_by(stage, "by:lebanon")
        await stage.press("2")
        await filter_by(stage, "airstrike", keep=False)
        golden(f"reader/filter-{name}.txt", stage.grid() + "\n")
        assert stage.is_on_the_terminal()


@LAYOUTS
async def test_only_matching_rows_stay_and_the_rest_is_counted(size: tuple[int, int]) -> None:
    async with reader(size=size) as stage:
        await stage.press("2")
        all_rows = rows(stage, "timeline")
        await filter_by(stage, "airstrike")
        kept = rows(stage, "timeline")
        assert "strike-beirut" in kept
        assert len(kept) < len(all_rows)
        assert f"{len(all_rows) - len(kept)} hidden" in stage.title("timeline")
        assert stage.is_on_the_terminal()


@LAYOUTS
async def test_escape_drops_the_filter_and_nothing_else(size: tuple[int, int]) -> None:
    async with reader(size=size) as stage:
        await stage.press("2", "j", "p")
        await filter_by(stage, "airstrike")
        selection = stage.reader.selection
        await stage.press("escape")
        assert "hidden" not in stage.title("timeline")
        assert stage.reader.selection == selection
        assert wording.PINNED in stage.title("timeline")


@LAYOUTS
async def test_escape_while_typing_restores_everything(size: tuple[int, int]) -> None:
    async with reader(size=size) as stage:
        await stage.press("2", "j", "j")
        before, position = stage.grid(), stage.position("timeline")
        await filter_by(stage, "russia", keep=False)
        assert stage.grid() != before
        await stage.press("escape")
        assert (stage.grid(), stage.position("timeline")) == (before, position)


async def test_selection_moves_to_the_nearest_row_that_passes() -> None:
    async with reader() as stage:
        await stage.press("2", "G")
        before = stage.reader.selection
        await filter_by(stage, "airstrike")
        assert stage.reader.selection.id in rows(stage, "timeline")
        assert stage.reader.selection != before
        await stage.press("backspace")
        assert stage.reader.selection == before
        assert "hidden" not in stage.title("timeline")
        await stage.press("right_square_bracket")
        assert "hidden" in stage.title("timeline")


async def test_back_and_forward_restore_the_filter() -> None:
    async with reader() as stage:
        await stage.press("2")
        await filter_by(stage, "airstrike")
        await stage.press("j", "enter")
        filtered, kept = stage.reader.filters, rows(stage, "timeline")
        await stage.press("j", "enter", "2")
        await stage.press("escape")
        assert not stage.reader.filters
        await stage.press("backspace")
        assert (stage.reader.filters, rows(stage, "timeline")) == (filtered, kept)


async def test_empty_result_names_the_filter_and_the_way_out() -> None:
    async with reader() as stage:
        await stage.press("2", "j")
        selection = stage.reader.selection
        await filter_by(stage, "xyzzy")
        text = " ".join(" ".join(line.strip("│ ") for line in stage.pane("timeline")).split())
        assert wording.nothing_passes("xyzzy") in text
        await stage.press("j", "k", "g", "G", "ctrl+d", "ctrl+u", "f", "f", "escape")
        assert stage.reader.selection == selection
        assert len(rows(stage, "timeline")) > 1


async def test_empty_query_drops_the_filter() -> None:
    async with reader() as stage:
        await stage.press("2")
        await filter_by(stage, "air")
        await stage.press("backslash", "backspace", "backspace", "backspace", "enter")
        assert not stage.reader.filters
        assert "hidden" not in stage.title("timeline")


async def test_each_pane_has_its_own_filter_beside_a_search() -> None:
    async with reader() as stage:
        await stage.press("2")
        await filter_by(stage, "airstrike")
        await stage.press("1")
        await filter_by(stage, "israel")
        await stage.press("slash")
        await stage.type("warns")
        await stage.press("enter")
        assert stage.reader.filters == {"timeline": "airstrike", "actors": "israel"}
        assert "/warns" in stage.lines()[-1]
        await stage.press("escape")
        assert stage.reader.filters == {"timeline": "airstrike", "actors": "israel"}
        await stage.press("escape")
        assert stage.reader.filters == {"timeline": "airstrike"}


async def test_hit_that_a_filter_hides_is_counted_and_reached() -> None:
    async with reader() as stage:
        await stage.press("2")
        await filter_by(stage, "airstrike")
        await stage.press("slash")
        await stage.type("israel")
        assert "hidden" in stage.lines()[-1]
        await stage.press("enter")
        finder = stage.reader._finder
        assert finder is not None
        seen = set()
        for _ in range(len(finder.hits)):
            await stage.press("n")
            seen.add(stage.reader.selection.id)
            current = stage.reader._at.current
            if current.id == "timeline":
                assert current.cursor_address == stage.reader.selection.id
        assert seen == set(finder.found)


async def test_filter_and_only_linked_go_together() -> None:
    async with reader() as stage:
        await stage.press("1", "j", "f", "2")
        linked = rows(stage, "timeline")
        await filter_by(stage, "airstrike")
        both = rows(stage, "timeline")
        assert set(both) < set(linked)
        await stage.press("escape")
        assert rows(stage, "timeline") == linked


async def test_filter_finds_events_in_folds(tmp_path: Path) -> None:
    path = tmp_path / "week.yaml"
    path.write_text(WEEK, encoding="utf-8")
    async with reader(path) as stage:
        await stage.press("2")
        every = len(stage.reader._briefing.timeline)
        await filter_by(stage, '"Move 7"')
        kept = [id_ for id_ in rows(stage, "timeline") if stage.reader._briefing.entries[id_]]
        assert [stage.reader._briefing.entries[id_].label for id_ in kept] == ["Move 7"]
        assert f"{every - 1} hidden" in stage.title("timeline")
        await stage.press("escape", "j", "k")
        assert "hidden" not in stage.title("timeline")


async def test_filter_survives_a_reload(tmp_path: Path) -> None:
    text = LEBANON.read_text(encoding="utf-8")
    changed = tmp_path / "changed.yaml"
    text = text.replace("title: Airstrike in Beirut", "title: Airstrike in Batroun")
    changed.write_text(text, encoding="utf-8")
    now = load(str(changed)).briefing
    assert now is not None
    async with reader() as stage:
        await stage.press("2")
        every = rows(stage, "timeline")
        await filter_by(stage, "batroun")
        assert not rows(stage, "timeline")
        stage.reader.renew(build_snapshot(stage.reader._briefing, now, []))
        await stage.settle()
        assert "strike-beirut" in rows(stage, "timeline")
        assert "hidden" in stage.title("timeline")
        await stage.press("escape")
        assert rows(stage, "timeline") == every


@pytest.mark.parametrize(("key", "pane", "query"), [("C", "claims", "israel"), ("P", "places", "beirut")])
async def test_lists_are_filtered_too(key: str, pane: str, query: str) -> None:
    async with reader() as stage:
        await stage.press(key)
        every = rows(stage, pane)
        await filter_by(stage, query)
        kept = rows(stage, pane)
        assert kept
        assert set(kept) < set(every)
        assert "hidden" in stage.title(pane)
        await stage.press("escape")
        assert rows(stage, pane) == every


async def test_strip_of_actors_names_those_that_pass() -> None:
    async with reader(size=(80, 24)) as stage:
        await stage.press("1")
        await filter_by(stage, "russia")
        await stage.press("2")
        (strip,) = stage.pane("actors")
        assert "Russian Ambassador" in strip
        assert "Lebanon" not in strip.partition("Russian Ambassador")[0]
        assert "hidden" in strip


async def test_pane_without_rows_says_so() -> None:
    async with reader() as stage:
        await stage.press("4", "backslash")
        assert wording.NO_ROWS in stage.grid()


@pytest.mark.parametrize(
    "query", ["C++", '"', "(a+)+$", "/(a+)+$/", "/(/", "foo:bar", "by:", "OR", "-", "\\"]
)
async def test_any_filter_can_be_typed_and_dropped(query: str) -> None:
    async with reader(size=(80, 24)) as stage:
        await stage.press("2")
        before = rows(stage, "timeline")
        await filter_by(stage, query)
        await stage.press("escape")
        assert rows(stage, "timeline") == before
        assert "hidden" not in stage.title("timeline")
