"""The timeline on the screen: what is folded and opened, and what stays above the rows and beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.screen.stage import Stage, reader
from tests.screen.test_selecting import select, to_link
from tests.timeline.given import WEEK
from tui.reading.build import build
from tui.reading.nodes import parse
from tui.terminal.panes.timeline import Timeline
from tui.terminal.timeline.rows import TimelineRows

if TYPE_CHECKING:
    from pathlib import Path

    from tui.briefing.model import Briefing


@pytest.fixture
def week(tmp_path: Path) -> Path:
    path = tmp_path / "week.yaml"
    path.write_text(WEEK, encoding="utf-8")
    return path


def timeline(stage: Stage) -> Timeline:
    window = stage.window("timeline")
    assert isinstance(window, Timeline)
    return window


def rows(stage: Stage) -> str:
    return "\n".join(stage.pane("timeline"))


# ---- folds


async def test_enter_opens_a_fold_and_closes_it_and_the_cursor_stays_on_it(week: Path) -> None:
    async with reader(week) as stage:
        await select(stage, "timeline", "+3 more")
        assert "Move 6" not in rows(stage)
        before = stage.grid()
        await stage.press("enter")
        assert stage.reader.focused is timeline(stage)
        assert all(f"Move {number}" in rows(stage) for number in range(1, 9))
        (row,) = stage.selected("timeline")
        assert row.startswith("▌ ▾ 3 more")
        assert stage.is_on_the_terminal()
        await stage.press("enter")
        assert stage.grid() == before


async def test_plus_opens_a_fold_and_minus_closes_it_before_they_widen_and_narrow(week: Path) -> None:
    async with reader(week) as stage:
        await select(stage, "timeline", "+3 more")
        await stage.press("plus")
        assert "Move 8" in rows(stage)
        assert stage.reader.selection.degree == 1
        await stage.press("minus")
        assert "Move 8" not in rows(stage)


async def test_a_fold_that_is_chosen_lists_what_it_hides(week: Path) -> None:
    async with reader(week) as stage:
        await select(stage, "timeline", "+3 more")
        detail = "\n".join(stage.pane("detail"))
        assert "3 events" in stage.title("detail")
        assert all(f"Move {number}" in detail for number in (6, 7, 8))
        assert "Move 5" not in detail
        assert not stage.row("actors", "Southland").dim  # who acted in them answers


async def test_a_fold_says_how_many_answer_behind_it_and_is_bright_with_them(week: Path) -> None:
    async with reader(week) as stage:
        await select(stage, "actors", "the crew")
        fold = stage.row("timeline", "+3 more")
        assert fold.text.endswith("2 linked")
        assert not fold.dim
        assert not stage.row("timeline", "4 May").dim
        await select(stage, "actors", "Northland Guard")
        assert stage.row("timeline", "+3 more").dim


async def test_what_answers_first_behind_a_fold_brings_the_fold_into_view(week: Path) -> None:
    async with reader(week, (120, 20)) as stage:
        await stage.press("2", "g")
        assert "+3 more" not in rows(stage)
        await select(stage, "actors", "the crew")
        assert "+3 more" in rows(stage)


async def test_only_linked_shows_what_a_fold_hides_and_counts_it(week: Path) -> None:
    async with reader(week) as stage:
        await select(stage, "actors", "the crew")
        assert "2 of 16" in stage.title("timeline")
        await stage.press("f")
        assert "Move 6" in rows(stage)
        assert "Move 8" in rows(stage)
        assert "Move 7" not in rows(stage)
        assert "more" not in rows(stage)
        assert "2 of 16" in stage.title("timeline")
        await stage.press("f")
        assert "Move 6" not in rows(stage)
        assert "+3 more" in rows(stage)


async def test_an_event_that_is_gone_to_is_unfolded(week: Path) -> None:
    async with reader(week) as stage:
        await select(stage, "timeline", "+3 more")
        await stage.press("4")
        await to_link(stage, "Move 7")
        await stage.press("enter")
        assert stage.reader.selection.id == "m7"
        assert not stage.row("timeline", "Move 7").dim
        await stage.press("backspace")
        assert stage.reader.selection.id == "m6..m8"
        await stage.press("2", "j")
        assert stage.reader.selection.id == "m6"


async def test_a_click_on_a_fold_chooses_it_and_another_opens_it(week: Path) -> None:
    async with reader(week) as stage:
        await stage.click_on("+3 more", "timeline")
        assert stage.reader.selection.id == "m6..m8"
        await stage.click_on("+3 more", "timeline")
        assert "Move 8" in rows(stage)


async def test_a_pinned_timeline_opens_nothing_for_others(week: Path) -> None:
    async with reader(week) as stage:
        await select(stage, "timeline", "+3 more")
        await stage.press("p", "4")
        kept = rows(stage)
        await to_link(stage, "Move 7")
        await stage.press("enter")
        assert rows(stage).replace("2 Timeline", "") == kept.replace("2 Timeline", "")


# ---- other editions


def edited(text: str) -> Briefing:
    root, _ = parse(text, "week.yaml")
    briefing, _ = build(root, "week.yaml", lambda _: (None, []))
    assert briefing is not None
    return briefing


async def test_a_fold_that_was_open_is_open_in_the_next_edition_though_it_hides_more(week: Path) -> None:
    more = WEEK.replace("  truce:", "  m9: {title: Move 9, date: 2024-05-04}\n  truce:")
    async with reader(week) as stage:
        await select(stage, "timeline", "+3 more")
        await stage.press("enter", "j")
        timeline(stage).replace(TimelineRows(edited(more)))
        await stage.settle()
        assert stage.row("timeline", "4 more").text.startswith("▾")
        assert stage.spot("timeline").id == "m6"
        assert "Move 9" in rows(stage)


async def test_what_is_selected_is_not_folded_away_by_the_next_edition(week: Path) -> None:
    early = "".join(f"  a{n}: {{title: Early {n}, date: 2024-05-04}}\n" for n in range(3))
    async with reader(week) as stage:
        await select(stage, "timeline", "Move 5")
        timeline(stage).replace(TimelineRows(edited(WEEK.replace("  m1:", f"{early}  m1:"))))
        await stage.settle()
        assert timeline(stage).chosen == "m5"
        (row,) = stage.selected("timeline")
        assert "Move 5" in row
