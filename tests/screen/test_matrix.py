"""The matrix: issues by actors, with the statements of each cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.screen.stage import ROOT, Stage, reader
from tests.screen.test_layouts import SIZES
from tui.app.panes.matrix_pane import MatrixPane
from tui.model.subjects import CellSubject

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Golden

STRAIT = ROOT / "tests" / "briefings" / "strait-crossing.yaml"


def matrix(stage: Stage) -> MatrixPane:
    pane = stage.window("matrix")
    assert isinstance(pane, MatrixPane)
    return pane


def chosen(stage: Stage) -> str:
    """Return the text of the cells with the selected background."""
    ground = stage.theme.colors["selected"]
    lines = [
        "".join(cell.text for cell in line if cell.style.bgcolor and cell.style.bgcolor.name == ground)
        for line in stage.pane_cells("matrix")
    ]
    return " ".join(line.strip() for line in lines if line.strip())


def large(tmp_path: Path, issues: int, actors: int) -> Path:
    """Return a briefing in which each actor has positions on some issues and none on others."""
    stances = ("for", "against", "mixed", "neutral", "unclear")
    positions = [
        f"  - {{issue: i{issue}, by: a{actor}, stance: {stances[(issue + actor) % 5]}}}"
        for issue in range(issues)
        for actor in range(actors)
        if (issue + actor) % 3
    ]
    lines = [
        "title: Large",
        "actors:",
        *(f"  a{actor}: Actor number {actor}" for actor in range(actors)),
        "issues:",
        *(f"  i{issue}: Issue number {issue} should be settled" for issue in range(issues)),
        "positions:",
        *positions,
    ]
    path = tmp_path / "large.yaml"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


async def test_matrix_replaces_actors_and_positions_until_closed() -> None:
    async with reader() as stage:
        await stage.press("2", "m")
        assert stage.pane("actors") == stage.pane("positions") == []
        assert "m Matrix" in stage.title("matrix")
        assert "6 issues, 5 actors" in stage.title("matrix")
        assert stage.window("matrix").has_focus
        await stage.press("tab")
        assert stage.window("timeline").has_focus
        await stage.press("m", "m")
        assert stage.pane("matrix") == []
        assert stage.window("timeline").has_focus
        await stage.press("m", "3")
        assert stage.pane("matrix") == []
        assert stage.window("positions").has_focus
        await stage.press("m", "escape")
        assert stage.pane("matrix") == []
        assert stage.window("positions").has_focus
        assert stage.is_on_the_terminal()


async def test_cursor_moves_by_cell_and_selects_issue_and_actor() -> None:
    async with reader() as stage:
        await stage.press("m", "g", "j", "j", "j", "j")
        assert stage.reader.selection.id == CellSubject("strikes-justified", "lebanon").address
        assert chosen(stage) == "▼ 2"
        await stage.press("l")
        assert stage.reader.selection.id == CellSubject("strikes-justified", "israel").address
        assert chosen(stage) == "▲"
        assert not stage.row("timeline", "Airstrike in Beirut").dim
        assert stage.row("timeline", "Talks").dim
        await stage.press("l")
        assert stage.reader.selection.id == CellSubject("strikes-justified", "usa").address
        assert chosen(stage) == "·"


async def test_issues_are_left_of_the_cells_and_actors_above() -> None:
    async with reader() as stage:
        await stage.press("m", "g", "h")
        assert stage.reader.selection.id == "talks-success"
        assert "The talks were a" in chosen(stage)
        await stage.press("l", "k")
        assert stage.reader.selection.id == "lebanon"
        assert "Lebanon" in chosen(stage)
        await stage.press("k")
        assert stage.reader.selection.id == "lebanon"
        for _ in range(4):
            await stage.press("l")
        assert stage.reader.selection.id == "analysts"
        await stage.press("l")
        assert stage.window("timeline").has_focus


async def test_an_actor_unfolds_into_its_members_and_folds_again() -> None:
    async with reader() as stage:
        await stage.press("m", "g", "k", "l")
        assert stage.reader.selection.id == "israel"
        await stage.press("enter")
        assert "5 actors" not in stage.title("matrix")
        assert "▾Israel" in "\n".join(stage.pane("matrix"))
        await stage.press("l", "j", "j")
        issue, _, actor = stage.reader.selection.id.partition("@")
        assert (issue, actor) == ("economic-ties", "israeli-delegation")
        assert chosen(stage) == "▲?"
        await stage.press("minus")
        assert "5 actors" in stage.title("matrix")
        assert stage.reader.selection.id == CellSubject("economic-ties", "israel").address
        await stage.press("plus")
        assert "5 actors" not in stage.title("matrix")
        assert stage.reader.selection.degree == 1


async def test_former_position_is_shown_beside_the_current_one() -> None:
    async with reader(STRAIT) as stage:
        await stage.press("m", "g", "j")
        assert stage.reader.selection.id == CellSubject("inspections", "mawjan").address
        assert chosen(stage) == "▼ △"
        await stage.press("l", "plus")
        assert stage.reader.selection.id == CellSubject("inspections", "yamira").address
        assert stage.reader.selection.degree == 1


async def test_cell_opens_its_statements_and_back_returns() -> None:
    async with reader() as stage:
        await stage.press("m", "g", "j", "l")
        cell = stage.reader.selection.id
        await stage.press("enter")
        assert stage.window("detail").has_focus
        assert stage.reader.selection.id == cell
        await stage.press("enter")
        assert stage.reader.selection.id != cell
        await stage.press("backspace")
        assert stage.reader.selection.id == cell
        await stage.press("m")
        assert stage.position("matrix").id == cell


async def test_selection_elsewhere_moves_the_matrix_cursor() -> None:
    async with reader() as stage:
        await stage.press("m")
        for id_, shown in (
            ("strikes-justified", "strikes"),
            ("russia", "Russia"),
            ("restraint/russia", "▲ 2"),
        ):
            stage.reader.choose(id_)
            await stage.settle()
            assert shown in chosen(stage)
        assert stage.position("matrix").id == CellSubject("restraint", "russia").address


async def test_only_linked_hides_other_issues_in_the_matrix() -> None:
    async with reader() as stage:
        await stage.press("1", "g")
        for _ in range(40):
            if stage.reader.selection.id == "russia":
                break
            await stage.press("j")
        await stage.press("m", "f")
        seen = "\n".join(stage.pane("matrix"))
        assert "restraint" in seen
        assert "economic" not in seen
        await stage.press("f")
        assert "economic" in "\n".join(stage.pane("matrix"))


async def test_large_matrix_scrolls_both_ways_under_its_heads(tmp_path: Path) -> None:
    async with reader(large(tmp_path, 40, 30), size=(100, 30)) as stage:
        await stage.press("m", "g")
        assert "(1–" in stage.title("matrix")
        for _ in range(29):
            await stage.press("l")
        assert stage.reader.selection.id == "i0@a29"
        assert "–30)" in stage.title("matrix")
        heads = "\n".join(stage.pane("matrix")[1:4])
        assert "29" in heads
        assert " 0 " not in heads
        await stage.press("G")
        assert stage.reader.selection.id == "i39@a29"
        assert "29" in "\n".join(stage.pane("matrix")[1:4])
        assert any("Issue number 39" in line for line in stage.pane("matrix"))
        assert not any("Issue number 0" in line for line in stage.pane("matrix"))
        await stage.press("ctrl+u")
        assert stage.reader.selection.id != "i39@a29"
        assert stage.is_on_the_terminal()


async def test_clicks_select_cells_and_names_then_follow() -> None:
    async with reader() as stage:
        await stage.press("m")
        x, y = stage.place_of("Lebanon ", "matrix")
        await stage.click(x, y)
        assert stage.reader.selection.id == "lebanon"
        await stage.click_on("The talks were", "matrix")
        assert stage.reader.selection.id == "talks-success"
        await stage.click(*stage.place_of("▽", "matrix"))
        assert stage.reader.selection.id == CellSubject("international-plan", "israel").address
        await stage.click(*stage.place_of("▽", "matrix"))
        assert stage.window("detail").has_focus
        await stage.click(*stage.place_of("Hezbollah's disarmament", "matrix"))
        assert stage.reader.selection.id == CellSubject("international-plan", "israel").address


@pytest.mark.parametrize(
    "text",
    ["title: Nothing\n", "title: I\nissues: {i: An issue}\n", "title: A\nactors: {a: Ann}\n",
     "title: N\npositions: [{issue: i, by: a, stance: for}]\n"],
)  # fmt: skip
async def test_empty_matrix_does_not_crash(tmp_path: Path, text: str) -> None:
    path = tmp_path / "none.yaml"
    path.write_text(text, encoding="utf-8")
    keys = (
        "g",
        "G",
        "j",
        "k",
        "h",
        "m",
        "l",
        "m",
        "ctrl+d",
        "ctrl+u",
        "plus",
        "minus",
        "enter",
        "m",
        "f",
        "t",
    )
    async with reader(path) as stage:
        await stage.press("m", *keys)
        for size in ((30, 8), (1, 1), (31, 9), (200, 50)):
            await stage.resize(size)
        assert stage.is_on_the_terminal()


@pytest.mark.parametrize("size", SIZES)
async def test_matrix_matches_its_golden_at_a_size(size: str, golden: Golden) -> None:
    async with reader(size=SIZES[size]) as stage:
        await stage.press("m", "g", *"jjjj")
        golden(f"reader/matrix-{size}.txt", stage.grid() + "\n")


async def test_matrix_beside_sources_matches_its_golden(
    golden: Golden,
) -> None:
    async with reader(STRAIT) as stage:
        await stage.press("s", "m", "g", "k", "plus", "j", "j")
        golden("reader/matrix-strait-120x40.txt", stage.grid() + "\n")


async def test_matrix_matches_its_golden_in_ascii(golden: Golden) -> None:
    async with reader(plain=True) as stage:
        await stage.press("m", "g", *"jjjj")
        grid = stage.grid()
        assert grid.isascii()
        golden("reader/matrix-plain.txt", grid + "\n")
