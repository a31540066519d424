"""The timeline on the screen: folds, density, lanes and headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from tests.analysis.given import SECOND
from tests.app.timeline.given import MANY, WEEK
from tests.screen.stage import LEBANON, Stage, reader
from tests.screen.test_selecting import select, to_link
from tui.app import wording
from tui.app.build_snapshot import build_snapshot
from tui.app.panes.timeline_pane import TimelinePane
from tui.app.timeline.timeline_rows import TimelineRows
from tui.parse.builder import build
from tui.parse.parser import parse
from tui.settings.themes import SIDES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Golden
    from tui.model.entries import Briefing


@pytest.fixture
def week(tmp_path: Path) -> Path:
    path = tmp_path / "week.yaml"
    path.write_text(WEEK, encoding="utf-8")
    return path


def timeline(stage: Stage) -> TimelinePane:
    window = stage.window("timeline")
    assert isinstance(window, TimelinePane)
    return window


def rows(stage: Stage) -> str:
    return "\n".join(stage.pane("timeline"))


def picture(stage: Stage) -> str:
    """Return the timeline alone."""
    return rows(stage) + "\n"


# ---- from date to date


async def test_braces_go_from_date_to_date(week: Path) -> None:
    async with reader(week) as stage:
        await select(stage, "timeline", "A landing")
        for key, id_ in (
            ("right_curly_bracket", "m1"),
            ("right_curly_bracket", "truce"),
            ("right_curly_bracket", "truce"),
            ("left_curly_bracket", "m1"),
            ("left_curly_bracket", "landing"),
        ):
            await stage.press(key)
            assert stage.reader.selection.id == id_


async def test_braces_go_by_month_where_there_are_many_days(tmp_path: Path) -> None:
    days = [f"  e{month}-{day}: {{title: E, date: 2024-{month:02}-{day:02}}}\n" for month in (1, 2, 3, 4)
            for day in range(1, 29)]  # fmt: skip
    path = tmp_path / "days.yaml"
    path.write_text("title: T\ntimeline:\n" + "".join(days), encoding="utf-8")
    async with reader(path) as stage:
        await stage.press("2", "g")
        await stage.press("right_curly_bracket", "right_curly_bracket")
        assert stage.reader.selection.id == "e3-1"


# ---- folds


async def test_enter_toggles_a_fold_and_keeps_the_cursor(week: Path) -> None:
    async with reader(week, (120, 60)) as stage:
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


async def test_plus_and_minus_fold_before_they_change_the_degree(week: Path) -> None:
    async with reader(week) as stage:
        await select(stage, "timeline", "+3 more")
        await stage.press("plus")
        assert "Move 8" in rows(stage)
        assert stage.reader.selection.degree == 1
        await stage.press("minus")
        assert "Move 8" not in rows(stage)


async def test_selected_fold_lists_its_events(week: Path) -> None:
    async with reader(week) as stage:
        await select(stage, "timeline", "+3 more")
        detail = "\n".join(stage.pane("detail"))
        assert "4 3 " in stage.title("detail")  # the number of the pane, and of the events
        assert all(f"Move {number}" in detail for number in (6, 7, 8))
        assert "Move 5" not in detail
        assert not stage.row("actors", "Southland").dim  # who acted in them answers


async def test_fold_counts_its_linked_events_and_is_bright(week: Path) -> None:
    async with reader(week) as stage:
        await select(stage, "actors", "the crew")
        fold = stage.row("timeline", "+3 more")
        assert fold.text.endswith(wording.LINKED_IN_FOLD.format(2))
        assert not fold.dim
        assert not stage.row("timeline", "4 May").dim
        await select(stage, "actors", "Northland Guard")
        assert stage.row("timeline", "+3 more").dim


async def test_first_linked_event_in_a_fold_reveals_the_fold(week: Path) -> None:
    async with reader(week, (120, 20)) as stage:
        await stage.press("2", "g")
        assert "+3 more" not in rows(stage)
        await select(stage, "actors", "the crew")
        assert "+3 more" in rows(stage)


async def test_only_linked_shows_and_counts_folded_events(week: Path) -> None:
    async with reader(week) as stage:
        await select(stage, "actors", "the crew")
        assert wording.LINKED_OF.format(2, 16) in stage.title("timeline")
        await stage.press("f")
        assert "Move 6" in rows(stage)
        assert "Move 8" in rows(stage)
        assert "Move 7" not in rows(stage)
        assert "more" not in rows(stage)
        assert wording.LINKED_OF.format(2, 16) in stage.title("timeline")
        await stage.press("f")
        assert "Move 6" not in rows(stage)
        assert "+3 more" in rows(stage)


async def test_followed_event_is_unfolded(week: Path) -> None:
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


async def test_pinned_timeline_unfolds_nothing(week: Path) -> None:
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
    briefing, _, _ = build(root, "week.yaml", lambda _: (None, []))
    assert briefing is not None
    return briefing


async def test_unfolded_events_come_into_view(week: Path) -> None:
    async with reader(week, (120, 24)) as stage:
        await select(stage, "timeline", "+3 more")
        await stage.press("enter")
        assert "Move 8" in rows(stage)
        assert "▾ 3 more" in rows(stage)


async def test_open_fold_stays_open_when_it_grows_in_a_reload(week: Path) -> None:
    more = WEEK.replace("  truce:", "  m9: {title: Move 9, date: 2024-05-04}\n  truce:")
    async with reader(week) as stage:
        await select(stage, "timeline", "+3 more")
        await stage.press("enter", "j")
        timeline(stage).replace(TimelineRows(edited(more)))
        await stage.settle()
        assert stage.row("timeline", "4 more").text.startswith("▾")
        assert stage.position("timeline").id == "m6"
        await stage.press("j", "j", "j")
        assert "Move 9" in rows(stage)


@pytest.mark.parametrize(
    "text",
    [
        WEEK.replace("A landing", "The landing"),
        WEEK.replace("  truce:", "  m9: {title: Move 9, date: 2024-05-04}\n  truce:"),
    ],
    ids=["elsewhere", "in the fold"],
)
async def test_a_selected_fold_survives_a_reload(text: str, week: Path) -> None:
    async with reader(week) as stage:
        await select(stage, "timeline", "+3 more")
        now = edited(text)
        assert not stage.reader.renew(build_snapshot(stage.reader._briefing, now, []))
        await stage.settle()
        assert stage.reader.selection.id == "m6..m8"
        (row,) = stage.selected("timeline")
        assert " more" in row


async def test_reload_does_not_fold_away_the_selection(week: Path) -> None:
    early = "".join(f"  a{n}: {{title: Early {n}, date: 2024-05-04}}\n" for n in range(3))
    async with reader(week) as stage:
        await select(stage, "timeline", "Move 5")
        timeline(stage).replace(TimelineRows(edited(WEEK.replace("  m1:", f"{early}  m1:"))))
        await stage.settle()
        assert timeline(stage).chosen == "m5"
        (row,) = stage.selected("timeline")
        assert "Move 5" in row


# ---- density


async def test_density_strip_stays_above_scrolled_rows(week: Path) -> None:
    async with reader(week, (120, 30)) as stage:
        strip = stage.pane("timeline")[1]
        assert "1 May" in strip
        assert "█" in strip
        await stage.press("2", "G")
        assert stage.pane("timeline")[1] == strip
        assert "background" not in rows(stage)


async def test_linked_share_is_below_in_the_accent_colour(week: Path) -> None:
    async with reader(week) as stage:
        assert stage.pane("timeline")[2].strip("│┃ ") == ""
        await select(stage, "actors", "Southland")
        strip, share = stage.pane_cells("timeline")[1:3]
        assert "linked" in "".join(cell.text for cell in share)
        bars = [at for at, cell in enumerate(share) if cell.text in set("▂▃▄▅▆▇█")]
        assert len(bars) == 3
        accent = stage.theme.colors["accent"]
        for at in bars:
            color = share[at].style.color
            assert color is not None
            assert color.name == accent
            assert strip[at].text >= share[at].text
        await stage.press("escape")
        assert "linked" not in rows(stage)


async def test_selected_event_counts_in_its_share(week: Path) -> None:
    async with reader(week) as stage:
        await select(stage, "timeline", "A truce")
        assert "▂" in stage.pane("timeline")[2]


async def test_click_on_density_selects_the_first_event_of_a_bucket(week: Path) -> None:
    async with reader(week) as stage:
        await stage.click_on("█", "timeline")
        assert stage.reader.selection.id == "m1"
        assert "Move 1" in stage.selected("timeline")[0]
        await stage.click_on("May", "timeline")
        assert stage.reader.selection.id == "m1"
        assert stage.is_on_the_terminal()


async def test_in_a_low_pane_there_is_no_density(week: Path) -> None:
    async with reader(week, (40, 12)) as stage:
        await stage.press("2")
        assert "█" not in rows(stage)
        await stage.resize((40, 24))
        assert "█" in rows(stage)


# ---- lanes


async def test_one_key_toggles_lanes(week: Path) -> None:
    async with reader(week) as stage:
        await stage.press("2", "j")
        before = stage.grid()
        await stage.press("L")
        assert "✸─◎   │ A landing" in rows(stage)
        assert "N S t ∅" in rows(stage)
        assert stage.is_on_the_terminal()
        await stage.press("L")
        assert stage.grid() == before


async def test_lanes_key_goes_to_the_timeline(week: Path) -> None:
    async with reader(week, (40, 24)) as stage:
        await stage.press("1", "L")
        assert stage.reader.focused is timeline(stage)
        assert "✸─◎   │ A landing" in rows(stage)


async def test_lanes_survive_selection_filter_back_and_reload(week: Path) -> None:
    async with reader(week) as stage:
        await stage.press("L")
        await select(stage, "actors", "the crew")
        assert "│ ✸─◌" not in rows(stage)
        await stage.press("f")
        assert "│ ✸─◌ │ Move 6" in rows(stage)
        await stage.press("f", "enter", "j", "enter", "backspace")
        assert "N S t ∅" in rows(stage)
        more = WEEK.replace("target: south, kind: assault", "target: crew, kind: assault")
        timeline(stage).replace(TimelineRows(edited(more)))
        await stage.settle()
        assert "✸─┼─◎ │ A landing" in rows(stage) or "✸───◎ │ A landing" in rows(stage)


async def test_lane_legend_names_participants_of_the_event(week: Path) -> None:
    async with reader(week) as stage:
        await stage.press("L")
        await select(stage, "timeline", "+3 more")
        await stage.press("enter", "j", "j", "j")
        heads = "\n".join(stage.pane("timeline")[3:6])
        assert "✸ Northland" in heads
        assert "◎ the crew?" in heads


async def test_lane_legend_names_the_selected_actors_side(
    week: Path,
) -> None:
    async with reader(week) as stage:
        await stage.press("L")
        await select(stage, "actors", "Northland Guard")
        assert stage.pane("timeline")[3].strip("│┃ ").endswith("∅  Northland")


async def test_lane_lines_are_not_dimmed(week: Path) -> None:
    async with reader(week) as stage:
        await stage.press("L")
        await select(stage, "actors", "the crew")
        assert stage.row("timeline", "A landing").dim
        cells = [cell for line in stage.pane_cells("timeline")[6:-1] for cell in line[1:-1]]
        lines = {cell.style.color.name for cell in cells if cell.text == "│" and cell.style.color}
        assert lines <= {stage.theme.colors[name] for name in ("line", *SIDES)}


async def test_click_on_a_lane_name_selects_its_actor(week: Path) -> None:
    async with reader(week) as stage:
        await stage.press("2", "L")
        await stage.click_on("S t ∅", "timeline")
        assert stage.reader.selection.id == "south"
        await stage.click_on("∅", "timeline")
        assert stage.reader.selection.id == "south"


async def test_hidden_lane_appears_when_its_actor_is_selected(tmp_path: Path) -> None:
    path = tmp_path / "many.yaml"
    path.write_text(MANY, encoding="utf-8")
    async with reader(path) as stage:
        await stage.press("L")
        assert "+6" in rows(stage)
        assert "S S S S S S +6" in rows(stage)
        await select(stage, "actors", "Side K")
        assert "K" in "".join(stage.pane("timeline")[3:6])
        assert stage.is_on_the_terminal()


@pytest.mark.parametrize("size", [(1, 1), (30, 8), (34, 9), (80, 24), (200, 60)])
async def test_lanes_and_folds_break_nothing_at_any_size(week: Path, size: tuple[int, int]) -> None:
    async with reader(week, size) as stage:
        await stage.press("2", "L", "G", *"kkkkk", "enter", "z", "f", "L", "plus", "G")
        await stage.resize((50, 20), (31, 9), (2, 2), (120, 40), size)
        lines = stage.lines()
        assert {cell_len(line) for line in lines} == {size[0]}
        assert stage.is_on_the_terminal()


# ---- golden

SIZES = {"120x40": (120, 40), "80x24": (80, 24), "40x12": (40, 12)}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["shipped", "second"])
async def test_timeline_with_lanes_matches_its_golden(name: str, size: str, golden: Golden) -> None:
    async with reader({"shipped": LEBANON, "second": SECOND}[name], SIZES[size]) as stage:
        await stage.press("2", *"jjj")
        golden(f"timeline/{name}-{size}.txt", picture(stage))
        await stage.press("L")
        golden(f"timeline/{name}-lanes-{size}.txt", picture(stage))


@pytest.mark.parametrize("name", ["shipped", "second"])
async def test_timeline_matches_its_golden_in_ascii(name: str, golden: Golden) -> None:
    async with reader({"shipped": LEBANON, "second": SECOND}[name], plain=True) as stage:
        await stage.press("2", *"jjj", "L")
        assert stage.grid().isascii()
        golden(f"timeline/{name}-plain.txt", picture(stage))


async def test_week_of_folds_matches_its_golden(week: Path, golden: Golden) -> None:
    async with reader(week) as stage:
        await select(stage, "actors", "the crew")
        golden("timeline/week.txt", picture(stage))
