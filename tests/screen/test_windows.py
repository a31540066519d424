"""Behaviour common to all panes: fixed lines, and replaced rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.filter import NoColor
from textual.geometry import Region

from tests.screen.stage import reader
from tui.app.widgets.row_list import RowList
from tui.app.widgets.rows import MappedRows, Row
from tui.render.cards import Piece, Pieces

if TYPE_CHECKING:
    import pytest
    from rich.segment import Segment
    from textual.strip import Strip

# --- Rows that become others ---


async def test_replaced_rows_keep_cursor_and_height() -> None:
    async with reader(size=(120, 24)) as stage:
        await stage.press("1", "G", "k", "k")
        pane = stage.window("actors")
        assert isinstance(pane, RowList)
        kept, seen_at = pane.chosen, pane.position.cursor - pane.top
        pane.replace([Row("new", (Piece("new"),)), *pane._rows])
        await stage.settle()
        assert (pane.chosen, pane.position.cursor - pane.top) == (kept, seen_at)
        assert stage.is_on_the_terminal()
        pane.replace([row for row in pane._rows if row.id != kept])
        assert pane.chosen not in ("", kept)
        pane.replace([])
        assert pane.chosen == ""
        pane.replace([Row("only", (Piece("only"),))])
        assert pane.chosen == "only"


async def test_restored_position_finds_its_row_by_id() -> None:
    async with reader(size=(120, 24)) as stage:
        await stage.press("1", "G", "k", "k")
        pane = stage.window("actors")
        assert isinstance(pane, RowList)
        position = pane.position
        pane.replace([Row("new", (Piece("new"),)), *pane._rows])
        pane.first()
        pane.restore(position)
        assert pane.chosen == position.id
        assert pane.position.cursor == position.cursor + 1
        assert pane.top == position.top + 1


async def test_rows_are_built_when_seen() -> None:
    looked_at: list[int] = []

    def ends(number: int, level: int) -> tuple[Pieces, Pieces]:
        looked_at.append(number)
        return (Piece(f"{'  ' * level}row {number}"),), ()

    async with reader(size=(60, 12)) as stage:
        chosen: list[str] = []
        rows = MappedRows(((f"r{number}", number % 2, number) for number in range(5_000)), ends)
        window = Headed(stage.reader._paint, rows, chosen.append, chosen.append, id="headed")
        await stage.reader.mount(window, before=0)
        window.styles.height = 8
        window.focus()
        await stage.settle()
        window.last()
        window.repaint()
        await stage.settle()
        assert chosen == ["r4999"]
        assert "row 4999" in "".join(stage.pane("headed"))
        assert set(looked_at) <= {*range(10), *range(4990, 5000)}
        assert [row.id for row in rows[1:3]] == ["r1", "r2"]
        assert rows[-1] == rows[4999]


# --- What stays above the rows ---


class Headed(RowList):
    """Rows below a fixed line."""

    def heads(self) -> int:
        return 1

    def head(self, _index: int, _width: int, /) -> list[Segment]:
        return self._paint.segments((Piece("it stays"),))

    def title(self) -> tuple[Pieces, Pieces]:
        return (), ()


async def test_fixed_line_stays_above_scrolled_rows() -> None:
    async with reader(size=(60, 12)) as stage:
        chosen: list[str] = []
        rows = [Row(f"r{number}", (Piece(f"row {number}"),)) for number in range(50)]
        window = Headed(stage.reader._paint, rows, chosen.append, chosen.append, id="headed")
        await stage.reader.mount(window, before=0)
        window.styles.height = 8
        window.focus()
        await stage.settle()
        assert window.rows_seen == 5
        for turns in (0, 2, 30):
            await stage.wheel("headed", turns)
            lines = stage.pane("headed")
            assert "it stays" in lines[1]
            assert f"row {window.top} " in lines[2]
        x, y = window.region.offset
        await stage.click(x + 5, y + 1)
        assert chosen == []
        first = f"r{window.top}"
        await stage.click(x + 5, y + 2)
        assert chosen == [first]


# --- What is not painted, and what has to be ---


async def test_cursor_of_a_pinned_pane_is_shown() -> None:
    async with reader() as stage:
        await stage.press("2", "p", "j")
        before = stage.selected("timeline")
        await stage.press("j")
        assert stage.selected("timeline") not in ([], before)
        assert stage.is_on_the_terminal()


# --- What is painted whole ---


def coloured(strip: Strip) -> bool:
    colours = (segment.style.color for segment in strip if segment.style)
    return not all(colour is None or colour.is_default for colour in colours)


async def test_cropped_region_equals_cropped_lines_with_filters(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with reader(size=(60, 12)) as stage:
        window = stage.window("actors")
        whole = [window.render_line(y) for y in range(window.size.height)]
        part = window.render_lines(Region(3, 1, 10, 2))
        assert [strip.text for strip in part] == [strip.text[3:13] for strip in whole[1:3]]
        assert any(map(coloured, part))
        monkeypatch.setattr(type(window), "get_line_filters", lambda _: [NoColor()])
        grey = window.render_lines(Region(0, 0, 60, 3))
        assert [strip.text for strip in grey] == [strip.text for strip in whole[:3]]
        assert not any(map(coloured, grey))
