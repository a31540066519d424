"""Selecting entries: links in all panes, and the way back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.screen.stage import LEBANON, PANES, Stage, reader
from tui.analysis.selection_links import SelectionLinks
from tui.app import wording
from tui.model.links import Links
from tui.parse.load import load
from tui.render.cards import mark_of
from tui.render.glyphs import GLYPHS

if TYPE_CHECKING:
    from tui.model.entries import Briefing

HEZBOLLAH, BEIRUT, AIN = "Hezbollah", "Airstrike in Beirut", "Airstrike at Ain al-Hilweh"
CLAIM = "The attack targeted a location in the city center."
OTHERS = ("timeline", "positions", "detail")


@pytest.fixture(scope="module")
def lebanon() -> Briefing:
    briefing = load(str(LEBANON)).briefing
    assert briefing is not None
    return briefing


async def to_row(stage: Stage, pane: str, words: str) -> None:
    """Move down the rows of the focused pane to the one with these words."""
    await stage.press("g")
    for _ in range(60):
        if any(words in row for row in stage.selected(pane)):
            return
        await stage.press("j")
    raise AssertionError(f"no row of {pane} to choose says {words!r}")


async def to_link(stage: Stage, words: str) -> None:
    """Move down the links of the detail to the one with these words."""
    for _ in range(60):
        if words in stage.link():
            return
        await stage.press("j")
    raise AssertionError(f"no link says {words!r}:\n{stage.grid()}")


async def select(stage: Stage, pane: str, words: str) -> None:
    """Select a row of a pane."""
    await stage.press(str(PANES.index(pane) + 1))
    await to_row(stage, pane, words)


def cursors(stage: Stage, *panes: str) -> dict[str, int]:
    """Return the row or link under each pane's cursor."""
    return {name: stage.position(name).cursor for name in panes or PANES}


# ---- one selection, one frame


async def test_nothing_is_selected_at_first_and_nothing_is_dimmed() -> None:
    async with reader() as stage:
        assert stage.reader.selection.id == ""
        for pane in ("actors", "timeline", "positions"):
            assert not any(row.dim for row in stage.rows(pane))
        assert stage.title("actors").endswith("23 ╮")


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
@pytest.mark.parametrize("pane", ["1", "2", "3"])
async def test_every_pane_answers_a_selection_in_one_frame(pane: str, size: tuple[int, int]) -> None:
    async with reader(size=size) as stage:
        await stage.press(pane, "g")
        for _ in range(6):
            sent, before = len(stage.frames), stage.reader.selection
            await stage.press("j")
            assert stage.reader.selection != before
            assert len(stage.frames) - sent == 1
            assert stage.is_on_the_terminal()


async def test_frame_holds_only_changed_lines() -> None:
    async with reader() as stage:
        whole = max(map(len, stage.frames))
        await select(stage, "actors", "LBCI TV")
        sent = len(stage.frames)
        await stage.press("j")
        assert len(stage.frames[sent]) < whole / 2


@pytest.mark.parametrize("key", ["j", "k", "G", "g", "ctrl+d", "ctrl+u", "down", "up", "end", "home"])
async def test_whatever_moves_the_cursor_selects(key: str) -> None:
    async with reader() as stage:
        await select(stage, "actors", HEZBOLLAH)
        await stage.press(key)
        (row,) = stage.selected("actors")
        assert row.startswith("▌")
        chosen = stage.reader._briefing.entries[stage.reader.selection.id]
        assert chosen.label in row
        assert chosen.id != "hezbollah"


async def test_cursor_stops_at_both_ends_without_a_frame() -> None:
    async with reader() as stage:
        for end, further in (("G", "j"), ("g", "k")):
            await stage.press("1", end)
            sent, here = len(stage.frames), stage.reader.selection
            await stage.press(further)
            assert (len(stage.frames), stage.reader.selection) == (sent, here)


# ---- reasons, dimming, counting


async def test_linked_rows_are_bright_with_a_reason_others_dim() -> None:
    async with reader() as stage:
        await select(stage, "actors", HEZBOLLAH)
        beirut, ain = stage.row("timeline", BEIRUT), stage.row("timeline", AIN)
        assert beirut.text.endswith("target?")
        assert not beirut.dim
        assert ain.dim
        assert "target" not in ain.text
        assert stage.row("actors", "Hamas").dim
        assert not stage.row("actors", "chief of staff of").dim
        assert not stage.row("actors", "▌ Hezbollah").dim
        assert not stage.row("timeline", "23 Nov").dim  # the heading of a row that answers
        assert stage.row("timeline", "19 Nov").dim


async def test_actor_answers_for_its_members_and_names_them() -> None:
    async with reader(size=(200, 40)) as stage:
        await select(stage, "actors", "Lebanon")
        assert re.search(
            "says,.* via Lebanese officials$", stage.row("positions", "▼ Lebanese officials").text
        )


async def test_an_event_marks_its_positions_and_its_actors() -> None:
    async with reader() as stage:
        await select(stage, "timeline", BEIRUT)
        assert stage.reader.selection.id == "strike-beirut"
        assert stage.row("positions", "Israeli government ←").text.endswith("about")
        assert not stage.row("positions", "Israeli government ←").dim
        assert stage.row("positions", "United States").dim
        assert stage.row("actors", "chief of staff").text.endswith("target?")
        assert stage.row("actors", f"{HEZBOLLAH} ").text.endswith("target?")
        assert not stage.row("actors", "Israel  ").dim
        assert stage.row("actors", "Lebanese delegation").dim


async def test_a_position_marks_its_event_and_its_actor() -> None:
    async with reader() as stage:
        await select(stage, "positions", "Israeli government ←")
        assert not stage.row("timeline", BEIRUT).dim
        assert stage.row("timeline", BEIRUT).text.endswith("topic")
        assert stage.row("timeline", AIN).dim
        assert stage.row("actors", "Israeli government").text.endswith("by")
        assert stage.row("actors", "Prime Minister").text.endswith("via")
        assert stage.row("actors", "United States").dim


async def test_titles_count_linked_entries(lebanon: Briefing) -> None:
    links = SelectionLinks(lebanon, Links(lebanon))
    kinds = {
        "actors": set(lebanon.actors),
        "timeline": set(lebanon.timeline),
        "positions": {position.id for position in lebanon.positions},
    }
    async with reader() as stage:
        for pane in "123":
            await stage.press(pane, "g")
            for _ in range(8):
                answering = set(links.to(stage.reader.selection.id))
                for name, all_ in kinds.items():
                    assert wording.LINKED_OF.format(len(answering & all_), len(all_)) in stage.title(name)
                await stage.press("j")


async def test_hezbollah_is_answered_by_so_many() -> None:
    async with reader() as stage:
        await select(stage, "actors", HEZBOLLAH)
        tally = [stage.title(pane).split("─")[-1].strip(" ╮") for pane in ("actors", "timeline", "positions")]
        assert [words.partition(" of ")[2] for words in tally] == ["23", "8", "13"]
        assert all(int(words.split()[0]) > 0 for words in tally)


async def test_linked_events_are_bright_and_others_dim(lebanon: Briefing) -> None:
    links = Links(lebanon)
    async with reader(size=(180, 40)) as stage:
        await stage.press("1", "g")
        for _ in lebanon.actors:
            answers = links.answers(stage.reader.selection.id)
            for event in lebanon.timeline.values():
                row = stage.row("timeline", f"{GLYPHS[mark_of(event)][0]} {event.label[:20]}")
                assert row.dim is (event.id not in answers)
            await stage.press("j")


# ---- where the other panes stand


async def test_the_first_linked_row_comes_into_view() -> None:
    async with reader(size=(120, 24)) as stage:
        assert "Russian Ambassador" not in "\n".join(stage.pane("positions"))
        await select(stage, "actors", "Russian Ambassador")
        assert not stage.row("positions", "Russian Ambassador").dim


async def test_pane_keeps_its_own_cursor_and_scroll() -> None:
    async with reader(size=(120, 24)) as stage:
        await select(stage, "positions", "United States")
        await select(stage, "timeline", BEIRUT)
        await stage.press("escape")
        before = [stage.position(pane) for pane in ("timeline", "positions")]
        await stage.press("1", "j", "j", "G")
        assert [stage.position(pane).cursor for pane in ("timeline", "positions")] == [
            position.cursor for position in before
        ]
        await stage.press("escape")
        assert [stage.position(pane) for pane in ("timeline", "positions")] == before


async def test_reentered_pane_continues_from_its_cursor() -> None:
    async with reader() as stage:
        await select(stage, "timeline", AIN)
        await select(stage, "actors", HEZBOLLAH)
        await stage.press("2", "j")
        assert stage.reader.selection.id == "strike-beirut"


# ---- how much is shown


async def test_f_toggles_only_linked() -> None:
    async with reader() as stage:
        await select(stage, "actors", HEZBOLLAH)
        whole = stage.grid()
        await stage.press("f")
        assert BEIRUT in "\n".join(stage.bright("timeline"))
        assert AIN not in "\n".join(stage.pane("timeline"))
        for pane in ("timeline", "positions"):
            assert not any(row.dim for row in stage.rows(pane))
        assert "Hamas" in "\n".join(stage.pane("actors"))  # the pane of the selection keeps all its rows
        await stage.press("f")
        assert stage.grid() == whole


async def test_only_linked_still_selects_in_one_frame() -> None:
    async with reader() as stage:
        await select(stage, "actors", HEZBOLLAH)
        await stage.press("f")
        sent = len(stage.frames)
        await stage.press("j")
        assert len(stage.frames) - sent == 1
        assert stage.is_on_the_terminal()


async def test_pinned_pane_ignores_selections_until_unpinned() -> None:
    async with reader() as stage:
        await select(stage, "actors", HEZBOLLAH)
        await stage.press("4", "p")
        assert wording.PINNED[:3] in stage.title("detail")
        await select(stage, "actors", "Hamas")
        assert "Hezbollah" in stage.title("detail")
        assert not stage.row("timeline", AIN[:16]).dim
        await stage.press("4", "p")
        assert "Hamas" in stage.title("detail")
        assert "pinned" not in stage.title("detail")


async def test_a_pinned_list_keeps_its_answers_and_its_count() -> None:
    async with reader() as stage:
        await select(stage, "actors", HEZBOLLAH)
        await stage.press("2", "p", "1")
        kept = stage.pane("timeline")
        await select(stage, "actors", "LBCI TV")
        assert stage.pane("timeline") == kept
        assert not stage.row("timeline", BEIRUT).dim
        assert stage.row("timeline", AIN).dim
        assert wording.PINNED[:3] in stage.title("timeline")


async def test_plus_and_minus_widen_and_narrow_by_degrees() -> None:
    async with reader() as stage:
        await select(stage, "actors", "Hamas")
        near, once = stage.bright("timeline"), stage.grid()
        await stage.press("plus")
        assert wording.steps(2) in stage.lines()[-1]
        assert len(stage.bright("timeline")) > len(near)
        await stage.press("minus")
        assert stage.grid() == once
        await stage.press("minus")
        assert stage.grid() == once


async def test_escape_undoes_view_changes_then_clears_selection() -> None:
    async with reader() as stage:
        await select(stage, "actors", HEZBOLLAH)
        grids = [stage.grid()]
        for key in ("f", "plus", "p", "z"):
            await stage.press(key)
            grids.append(stage.grid())
        assert len(set(grids)) == len(grids)
        for grid in reversed(grids[:-1]):
            await stage.press("escape")
            assert stage.grid() == grid
        await stage.press("escape")
        assert stage.reader.selection.id == ""
        assert not stage.row("timeline", AIN).dim
        nothing = stage.grid()
        await stage.press("escape")
        assert stage.grid() == nothing


async def test_escape_skips_changes_already_undone() -> None:
    async with reader() as stage:
        await select(stage, "actors", HEZBOLLAH)
        await stage.press("f", "z", "f", "escape")
        assert not stage.reader.has_class("-zoom")
        await stage.press("escape")
        assert stage.reader.selection.id == ""


@pytest.mark.parametrize("pane", PANES)
async def test_z_toggles_full_screen(pane: str) -> None:
    async with reader() as stage:
        await stage.press(str(PANES.index(pane) + 1))
        whole = stage.grid()
        await stage.press("z")
        assert [name for name in PANES if stage.pane(name)] == [pane]
        assert len(stage.title(pane)) == 120
        await stage.press("tab")
        assert [name for name in PANES if stage.pane(name)] == [PANES[(PANES.index(pane) + 1) % 4]]
        await stage.press("shift+tab", "z")
        assert stage.grid() == whole


# ---- following, and the way back


async def walk(stage: Stage) -> None:
    """Follow Hezbollah, the strike on Beirut, and the press office's claim about it."""
    await select(stage, "actors", HEZBOLLAH)
    await stage.press("enter")
    await to_link(stage, BEIRUT)
    await stage.press("enter")
    await to_link(stage, CLAIM)
    await stage.press("enter")


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
async def test_walk_of_the_design_returns_to_its_first_row(
    size: tuple[int, int],
) -> None:
    async with reader(size=size) as stage:
        await select(stage, "actors", HEZBOLLAH)
        assert stage.reader.selection.id == "hezbollah"
        await stage.press("enter")
        assert "Hezbollah · armed group · " in stage.title("detail")
        await to_link(stage, BEIRUT)
        await stage.press("enter")
        assert BEIRUT in stage.title("detail")
        await to_link(stage, CLAIM)
        await stage.press("enter")
        assert stage.reader.selection.id == "beirut-location"
        assert "Israeli press office" in "\n".join(stage.pane("detail"))
        await stage.press("backspace")
        assert stage.reader.selection.id == "strike-beirut"
        assert CLAIM in stage.link()
        await stage.press("backspace")
        assert stage.reader.selection.id == "hezbollah"
        assert BEIRUT in stage.link()
        await stage.press("1")
        (row,) = stage.selected("actors")
        assert row.startswith("▌ Hezbollah")


@pytest.mark.parametrize("back", ["backspace", "left_square_bracket"])
async def test_back_and_forward_restore_row_scroll_and_link(back: str) -> None:
    async with reader(size=(100, 20)) as stage:
        await select(stage, "actors", HEZBOLLAH)
        await stage.press("enter")
        await to_link(stage, BEIRUT)
        left = stage.grid(), [stage.position(pane) for pane in PANES], stage.link()
        await stage.press("enter")
        await to_link(stage, CLAIM)
        middle = stage.grid(), [stage.position(pane) for pane in PANES], stage.link()
        await stage.press("enter")
        end = stage.grid(), [stage.position(pane) for pane in PANES], stage.link()
        for key, place in (
            (back, middle),
            (back, left),
            (back, left),  # there is nothing further back
            ("right_square_bracket", middle),
            ("right_square_bracket", end),
            ("right_square_bracket", end),
        ):
            await stage.press(key)
            seen = stage.grid(), [stage.position(pane) for pane in PANES], stage.link()
            assert seen[1:] == place[1:]
            assert without_footer(seen[0]) == without_footer(place[0])


def without_footer(grid: str) -> str:
    """Return the screen without its footer, which shows whether there is a way back."""
    return grid.rpartition("\n")[0]


async def test_new_step_clears_the_way_forward() -> None:
    async with reader() as stage:
        await walk(stage)
        await stage.press("backspace", "backspace")
        await to_link(stage, "chief of staff of Hezbollah")
        await stage.press("enter")
        new = stage.reader.selection.id
        assert new not in ("hezbollah", "strike-beirut")
        await stage.press("right_square_bracket")
        assert stage.reader.selection.id == new
        await stage.press("backspace")
        assert stage.reader.selection.id == "hezbollah"


async def test_footer_offers_back_only_with_a_history() -> None:
    async with reader() as stage:
        assert "back" not in stage.lines()[-1]
        await walk(stage)
        assert "⌫ back" in stage.lines()[-1]
        await stage.press("backspace", "backspace")
        assert "back" not in stage.lines()[-1]


async def test_only_and_degree_come_back_with_the_step() -> None:
    async with reader() as stage:
        await select(stage, "actors", HEZBOLLAH)
        await stage.press("f", "plus", "enter")
        await to_link(stage, BEIRUT)
        await stage.press("enter")
        await stage.press("escape", "escape")
        assert (stage.reader.selection.only, stage.reader.selection.degree) == (False, 1)
        await stage.press("backspace")
        assert (stage.reader.selection.only, stage.reader.selection.degree) == (True, 2)
        assert "The conflict in Gaza" not in "\n".join(stage.pane("timeline"))


async def test_view_changes_restored_by_a_step_can_be_undone() -> None:
    async with reader() as stage:
        await select(stage, "actors", HEZBOLLAH)
        await stage.press("f", "enter")
        await to_link(stage, BEIRUT)
        await stage.press("enter", "escape", "backspace")
        assert stage.reader.selection.only
        await stage.press("escape")
        assert stage.reader.selection.id == "hezbollah"
        assert not stage.reader.selection.only


async def test_following_a_missing_entry_only_says_so() -> None:
    async with reader() as stage:
        await select(stage, "actors", HEZBOLLAH)
        here = stage.reader.selection
        stage.reader.follow("gone")
        await stage.settle()
        assert stage.reader.selection == here
        assert "not in this briefing" in stage.grid()
        await stage.press("backspace")
        assert stage.reader.selection == here


async def test_hundreds_of_steps_lead_back_without_a_loop() -> None:
    async with reader(size=(60, 12)) as stage:
        ids = list(stage.reader._briefing.entries)
        for step in range(300):
            stage.reader.follow(ids[step % len(ids)])
        await stage.settle()
        for _ in range(300):
            stage.reader.action_back()
        await stage.settle()
        assert stage.reader.selection.id == ""
        assert not stage.reader._history.can_go_back


@pytest.mark.parametrize("keys", ["2", "3", "4", "tab"])
async def test_changing_panes_paints_little_but_frames(keys: str) -> None:
    async with reader() as stage:
        await select(stage, "actors", HEZBOLLAH)
        sent = len(stage.frames)
        await stage.press(keys)
        frames = stage.frames[sent:]
        assert len(frames) == 1
        assert len(frames[0]) < 6000  # the frames of two panes; the whole screen takes 24,000


# ---- the mouse


async def test_click_selects_and_second_click_follows() -> None:
    async with reader() as stage:
        await stage.click_on(BEIRUT, "timeline")
        assert stage.reader.selection.id == "strike-beirut"
        assert stage.window("timeline").has_focus
        assert not stage.row("actors", "Israel  ").dim
        await stage.click_on(BEIRUT, "timeline")
        assert stage.window("detail").has_focus
        assert BEIRUT in stage.title("detail")


async def test_no_frame_of_a_click_is_half_answered() -> None:
    async with reader() as stage:
        await stage.click_on("Lebanese officials", "actors")
        before, sent = stage.grid(), len(stage.frames)
        await stage.click_on(HEZBOLLAH, "actors")
        assert stage.row("timeline", BEIRUT).text.endswith("target?")
        after = stage.grid()
        assert {stage.grid_after(number) for number in range(sent + 1, len(stage.frames) + 1)} <= {
            before,
            after,
        }


async def test_a_click_on_a_link_follows_it_and_back_returns_to_it() -> None:
    async with reader() as stage:
        await select(stage, "actors", HEZBOLLAH)
        await stage.click_on(BEIRUT, "detail")
        assert stage.reader.selection.id == "strike-beirut"
        await stage.press("backspace")
        assert stage.reader.selection.id == "hezbollah"
        assert BEIRUT in stage.link()


async def test_a_click_on_a_heading_or_a_frame_selects_nothing() -> None:
    async with reader() as stage:
        for words in ("19 Nov, night", "2 Timeline"):
            await stage.click_on(words, "timeline")
            assert stage.reader.selection.id == ""


async def test_wheel_scrolls_without_moving_the_cursor() -> None:
    async with reader(size=(120, 24)) as stage:
        await select(stage, "actors", HEZBOLLAH)
        here, rows, top = stage.reader.selection, cursors(stage), stage.window("positions").top
        await stage.wheel("positions", 2)
        assert stage.window("positions").top > top
        assert stage.reader.selection == here
        assert cursors(stage) == rows
        await stage.wheel("positions", -40)
        assert stage.window("positions").top == 0
        assert stage.is_on_the_terminal()


async def test_click_on_a_footer_word_runs_its_command() -> None:
    async with reader() as stage:
        await select(stage, "actors", HEZBOLLAH)
        foot = len(stage.lines()) - 1
        await stage.click(stage.lines()[foot].index("only linked"), foot)
        assert stage.reader.selection.only
        await stage.click(stage.lines()[foot].index("zoom"), foot)
        assert stage.reader.has_class("-zoom")


async def test_a_click_on_a_name_in_the_bar_of_panes_goes_to_that_pane() -> None:
    async with reader(size=(70, 12)) as stage:
        for pane, name in (
            ("timeline", "2 Timeline"),
            ("positions", "3 Positions"),
            ("detail", "4 Detail"),
            ("actors", "1 Actors"),
        ):
            bar = stage.lines()[1]
            await stage.click(bar.index(name), 1)
            assert [each for each in PANES if stage.pane(each)] == [pane]


async def test_click_on_a_pane_number_in_a_narrow_bar_goes_there() -> None:
    async with reader(size=(40, 12)) as stage:
        await stage.click(stage.lines()[1].index("3"), 1)
        assert stage.window("positions").has_focus


async def test_a_click_opens_the_strip_of_actors_and_selects_nothing() -> None:
    async with reader(size=(80, 24)) as stage:
        await stage.press("2")
        assert len(stage.pane("actors")) == 1
        await stage.click_on("1 Actors", "actors")
        assert len(stage.pane("actors")) > 1
        assert stage.reader.selection.id == ""


# ---- panes


async def test_digits_tab_and_letters_go_from_pane_to_pane() -> None:
    async with reader() as stage:
        for number, pane in enumerate(PANES, 1):
            await stage.press(str(number))
            assert stage.window(pane).has_focus
        for key, pane in (("tab", "actors"), ("shift+tab", "detail"), ("h", "positions"), ("l", "detail")):
            await stage.press(key)
            assert stage.window(pane).has_focus


async def test_the_focused_pane_s_title_has_the_accent_and_no_other() -> None:
    async with reader() as stage:
        for number, current in enumerate(PANES, 1):
            await stage.press(str(number))
            for pane in PANES:
                x, y = stage.window(pane).region.offset
                ink = stage.cells(y)[x + 2].style.color
                assert ink is not None
                assert (ink.name == stage.theme.colors["accent"]) is (pane == current)


async def test_pane_returns_to_its_row_after_only_linked() -> None:
    async with reader(size=(80, 24)) as stage:
        await stage.press("3", "G", "escape")
        before = stage.position("positions")
        await select(stage, "actors", HEZBOLLAH)
        await stage.press("f")
        assert stage.position("positions") != before
        await stage.press("f", "escape")
        assert stage.position("positions") == before


async def test_pane_chosen_right_after_a_resize_keeps_focus() -> None:
    async with reader() as stage:
        stage.reader.on_resize()
        stage.reader.action_pane("timeline")
        await stage.settle()
        assert stage.reader.focused is stage.window("timeline")
