"""The reader without a terminal: its cells, and every frame it sent."""

from __future__ import annotations

import asyncio
import re
from contextlib import asynccontextmanager
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from textual import events

from tests.screen.textual_private import StagedApp
from tui.app.keymap import DEFAULT, Keymap
from tui.app.panes.matrix_pane import MatrixPane
from tui.app.panes.source_pane import SourcePane
from tui.app.screens.reader_screen import ReaderScreen
from tui.app.widgets.framed_view import FramedView
from tui.app.widgets.prose_view import ProseView
from tui.app.widgets.row_list import RowList
from tui.parse.load import load
from tui.settings.checks import read_theme
from tui.settings.themes import theme_files
from tui.text.width import SELECTOR, cell_len, clusters

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from rich.style import Style
    from textual.pilot import Pilot
    from textual.strip import Strip

    from tui.app.selection import ViewPosition
    from tui.library.memory import Memory
    from tui.settings.themes import Theme

ROOT = Path(__file__).resolve().parents[2]
LEBANON = ROOT / "briefings" / "lebanon-israel-talks.yaml"
PANES = ("actors", "timeline", "positions", "detail")


class Cell(NamedTuple):
    """The text of a cell and its style; the second cell of a wide character is empty."""

    text: str
    style: Style


class Shown(NamedTuple):
    """A row of a pane as it is shown."""

    text: str
    dim: bool
    selected: bool


class Sheet:
    """The screen of a terminal that understands positions, styles and text only."""

    _TOKEN = re.compile(r"\x1b\[(?:(\d+);(\d+)H|(\d+)G)|\x1b\[([\d;]*)m|(\n)|([^\x1b\n]+)|(.)")

    def __init__(self) -> None:
        self.cells: dict[tuple[int, int], tuple[str, str]] = {}
        self._x = self._y = 0
        self._style = ""

    def feed(self, frame: str) -> None:
        """Apply a frame, with the style of each cell."""
        for token in self._TOKEN.finditer(frame):
            line, column, along, style, down, text, other = token.groups()
            assert other is None, f"{other!r} is not for a terminal"
            if line:
                self._x, self._y = int(column) - 1, int(line) - 1
            elif along:
                self._x = int(along) - 1
            elif style is not None:
                self._style = style
            elif down:
                self._x, self._y = 0, self._y + 1
            else:
                for character in self.columns(text.replace(SELECTOR, "")):  # which is never sent
                    self.cells[self._y, self._x] = character, self._style
                    self._x += 1

    def columns(self, text: str) -> Sequence[str]:
        """Return the text of each column; an empty one follows a wide character."""
        return _columns(text)

    def text(self) -> str:
        """Return the lines without trailing blanks."""
        lines: dict[int, str] = {}
        for (line, _), (character, _) in sorted(self.cells.items()):
            lines[line] = lines.get(line, "") + character
        return "\n".join(line.rstrip() for line in lines.values())


class Stage:
    """The running reader: takes keys and mouse events, returns cells and frames."""

    def __init__(self, app: StagedApp, pilot: Pilot[int], theme: Theme) -> None:
        self.app, self.pilot, self.theme = app, pilot, theme

    # ---- what is done to it

    async def press(self, *keys: str) -> None:
        """Press keys, by Textual's names; wait after each until the screen is at rest."""
        for key in keys:
            await self._send(events.Key(key, key if len(key) == 1 else None))

    async def type(self, words: str) -> None:
        """Type words into the line that has the focus."""
        for character in words:
            await self._send(events.Key(character if character.isalnum() else "sign", character))

    async def click(self, x: int, y: int) -> None:
        """Press and release the mouse on a cell of the screen."""
        await self._send(events.MouseDown(None, x, y, 0, 0, 1, False, False, False))
        await self._send(events.MouseUp(None, x, y, 0, 0, 1, False, False, False))

    async def click_on(self, words: str, pane: str = "") -> None:
        """Click on the first cell of shown words, in a pane or anywhere."""
        await self.click(*self.place_of(words, pane))

    async def wheel(self, pane: str, turns: int) -> None:
        """Turn the wheel over the middle of a pane, down, or up if negative."""
        x, y = self.window(pane).region.center
        kind = events.MouseScrollDown if turns > 0 else events.MouseScrollUp
        for _ in range(abs(turns)):
            await self._send(kind(None, int(x), int(y), 0, 0, 0, False, False, False))

    async def _send(self, event: events.InputEvent) -> None:
        """Send an event as the terminal does."""
        self.app.send(event)
        await self.settle()

    async def resize(self, *sizes: tuple[int, int]) -> None:
        """Resize the terminal several times without waiting."""
        for size in sizes:
            self.app.set_size(*size)
        await self.settle()

    async def remembered(self) -> None:
        """Wait until the thread that remembers has done all that it was asked for."""
        await self.settle()
        assert self.app.remembering is not None
        await asyncio.to_thread(self.app.remembering.wait, 10)
        await self.settle()

    async def settle(self) -> None:
        """Wait until every message is handled and every frame is out."""
        await self.app.rest()

    # ---- what is seen

    @property
    def reader(self) -> ReaderScreen:
        """The reader's own screen, even below another."""
        return next(screen for screen in self.app.screen_stack if isinstance(screen, ReaderScreen))

    @property
    def frames(self) -> list[str]:
        """The frames sent to the terminal so far."""
        return self.app.frames

    def lines(self) -> list[str]:
        """Return the lines of the screen at its full width."""
        return ["".join(segment.text for segment in strip) for strip in self.app.strips()]

    def grid(self) -> str:
        """Return the screen as text without trailing blanks."""
        return "\n".join(line.rstrip() for line in self.lines())

    def is_on_the_terminal(self) -> bool:
        """Return whether the frames alone produce this screen on a terminal."""
        sent, whole = Sheet(), Sheet()
        for frame in self.frames:
            sent.feed(frame)
        whole.feed("\n".join(strip.render(self.app.console) for strip in self.app.strips()))
        return all(sent.cells.get(place) == cell for place, cell in whole.cells.items())

    def grid_after(self, count: int) -> str:
        """Return the screen as text after a number of frames."""
        sheet = Sheet()
        for frame in self.frames[:count]:
            sheet.feed(frame)
        return sheet.text()

    def cells(self, y: int) -> list[Cell]:
        """Return the cells of a line."""
        return _cells(self.app.strips()[y])

    def pane(self, name: str) -> list[str]:
        """Return the lines of a pane with its frame; none if it is hidden."""
        return ["".join(cell.text for cell in line) for line in self.pane_cells(name)]

    def title(self, name: str) -> str:
        """Return the upper edge of a pane."""
        return self.pane(name)[0]

    def row(self, pane: str, words: str) -> Shown:
        """Return the row of a pane that contains these words, on one line or several."""
        for row in self.rows(pane):
            if words in row.text:
                return row
        raise AssertionError(f"no row of {pane} says {words!r}:\n" + "\n".join(self.pane(pane)))

    def selected(self, pane: str) -> list[str]:
        """Return the text of the rows with the selected background."""
        return [row.text for row in self.rows(pane) if row.selected]

    def bright(self, pane: str) -> list[str]:
        """Return the text of the rows that are neither dimmed nor empty."""
        return [row.text for row in self.rows(pane) if row.text and not row.dim]

    def rows(self, pane: str) -> list[Shown]:
        """Return the visible rows of a pane, each with all its lines in view; blank lines are rows too."""
        window, lines = self.window(pane), [line[1:-1] for line in self.pane_cells(pane)[1:-1]]
        numbers = [*range(-window.heads(), 0), *(index for index, _ in window.lines_seen())]
        rows: dict[int, list[list[Cell]]] = {}
        for at, line in enumerate(lines):
            rows.setdefault(numbers[at] if at < len(numbers) else len(lines) + at, []).append(line)
        shown = []
        for first, *further in rows.values():
            cursor = self.app.paint.glyph("cursor")
            texts = [
                _text(first).strip(),
                *(_text(line).strip().removeprefix(cursor).strip() for line in further),
            ]
            shown.append(self._shown(" ".join(texts), [cell for line in (first, *further) for cell in line]))
        return shown

    def link(self) -> str:
        """Return the words of the link under the cursor of the detail, on all its lines."""
        ground = self.theme.colors["selected"]
        lines = [
            "".join(cell.text for cell in line[1:-1] if _ground(cell) == ground and cell.style.underline)
            for line in self.pane_cells("detail")
        ]
        return " ".join(part.strip() for part in lines if part)

    def place_of(self, words: str, pane: str = "") -> tuple[int, int]:
        """Return the column and line of words on the screen."""
        x, y = self.reader.query_one(f"#{pane}").region.offset if pane else (0, 0)
        lines = self.pane(pane) if pane else self.lines()
        for number, line in enumerate(lines):
            if words in line:
                return x + len(line[: line.index(words)]), y + number
        raise AssertionError(f"{words!r} is nowhere on the screen:\n{self.grid()}")

    def window(self, name: str) -> FramedView:
        """Return a pane."""
        return self.reader.query_one(f"#{name}", FramedView)

    def position(self, name: str) -> ViewPosition:
        """Return the row or link under a pane's cursor, and its first visible line."""
        window = self.window(name)
        assert isinstance(window, RowList | ProseView | SourcePane | MatrixPane)
        return window.position

    def pane_cells(self, name: str) -> list[list[Cell]]:
        """Return the cells of each line of a pane; none if it is hidden."""
        pane = self.reader.query_one(f"#{name}")
        if not pane.display or not pane.region:
            return []
        x, y, width, height = pane.region
        return [_cells(strip)[x : x + width] for strip in self.app.strips()[y : y + height]]

    def _shown(self, text: str, cells: list[Cell]) -> Shown:
        dim, line = self.theme.colors["dim"], self.theme.colors["line"]
        inks = {cell.style.color.name if cell.style.color else "" for cell in cells if cell.text.strip()}
        inks.discard(line)
        assert dim not in inks or inks == {dim}, f"half of this row is dimmed: {text}"
        grounds = {_ground(cell) for cell in cells}
        return Shown(text, inks == {dim}, grounds == {self.theme.colors["selected"]})


@asynccontextmanager
async def reader(
    path: Path = LEBANON,
    size: tuple[int, int] = (120, 40),
    *,
    plain: bool = False,
    theme: str = "ink",
    memory: Memory | None = None,
    selected: str = "",
    keys: Keymap = DEFAULT,
) -> AsyncIterator[Stage]:
    """Run the reader of a briefing on a terminal of a size, and wait until it is at rest."""
    colors = _theme(theme)
    loaded = _loaded(str(path)) if memory is None else load(str(path))
    app = StagedApp(loaded, colors, plain=plain, follow=False, memory=memory, selected=selected, keys=keys)
    app.frames = []
    async with app.run_test(size=size, notifications=True) as pilot:
        stage = Stage(app, pilot, colors)
        await stage.settle()
        yield stage


_loaded = lru_cache(4)(load)
"""A briefing is frozen: one reading of it serves every test."""


@lru_cache
def _theme(name: str) -> Theme:
    theme, problems = read_theme(theme_files()[name])
    assert theme is not None, problems
    return theme


def _cells(strip: Strip) -> list[Cell]:
    """Return the cells of a line, one for each column."""
    cells: list[Cell] = []
    for text, style, _ in strip:
        assert style is not None
        cells += [Cell(character, style) for character in _columns(text)]
    return cells


@lru_cache(100_000)
def _columns(text: str) -> tuple[str, ...]:
    """Return the text of each column; an empty one follows a wide character."""
    columns: list[str] = []
    for cluster in clusters(text):
        columns += [cluster, *[""] * (cell_len(cluster) - 1)]
    return tuple(columns)


def _text(cells: list[Cell]) -> str:
    return "".join(cell.text for cell in cells)


def _ground(cell: Cell) -> str:
    return cell.style.bgcolor.name if cell.style.bgcolor else ""
