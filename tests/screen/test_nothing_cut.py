"""Every row, title and card of the briefings that come with the reader is shown whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.screen.stage import LEBANON, ROOT, Stage, reader
from tui.app.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tui.app.widgets.framed_view import FramedView
    from tui.render.cards import Pieces

EXAMPLES = sorted((ROOT / "briefings" / "examples").glob("*.yaml"))
LISTS = ("actors", "timeline", "positions")
CHROME = str.maketrans("", "", "▌│┃╭╮╰╯─… ")


def lines_of(window: FramedView) -> list[str]:
    """Return the lines that a pane shows now."""
    return ["".join(segment.text for segment in window.render_line(y)) for y in range(window.size.height)]


def everything(window: FramedView) -> Iterator[str]:
    """Yield the title of a pane, and the lines that scroll, from the first to the last, some twice."""
    before = window.top
    yield lines_of(window)[0]
    window.scroll(0)
    while True:
        window.repaint()
        yield from lines_of(window)[1 + window.heads() : -1]
        top = window.top
        window.scroll(top + max(1, window.items_seen - 1))
        if window.top == top:
            break
    window.scroll(before)
    window.repaint()


def squeezed(words: str) -> str:
    """Return words without blanks, frames and marks of the cursor."""
    return "".join(words.translate(CHROME).split())


def texts(window: RowList) -> Iterator[str]:
    """Yield the words of all rows that a list shows."""
    for place in range(window.count()):
        number = window._shown[place]
        id_ = window._ids[number]
        answer = window._answers.get(id_) if id_ else None
        answer = answer._replace(through="") if answer else None
        yield squeezed(words_of(window.left(number, window._rows[number])))
        yield squeezed(words_of(window.right(number, window._rows[number], answer)))


def words_of(pieces: Pieces) -> str:
    return "".join(piece.text for piece in pieces)


def cut_in(stage: Stage, pane: str) -> Iterator[str]:
    """Yield what a pane cuts, or has and does not show."""
    window = stage.window(pane)
    if not window.display or window.size.height <= 1:  # the strip of actors names only some
        return
    title, *shown = everything(window)
    if "…" in title and squeezed(title)[2:] not in "".join(map(squeezed, shown)):
        yield f"{pane}: {title}"
    yield from (f"{pane}: {line}" for line in shown if "…" in line)
    if isinstance(window, RowList):
        whole = "".join(map(squeezed, shown))
        yield from (f"{pane} lacks {words}" for words in texts(window) if words not in whole)


async def walk(path: Path, size: tuple[int, int], *keys: str) -> list[str]:
    """Return what is cut while nothing is selected, and while each entry is."""
    found: list[str] = []
    async with reader(path, size) as stage:
        assert stage.reader._briefing.entries
        await stage.press(*keys)
        for id_ in ("", *stage.reader._briefing.entries):
            stage.reader.choose(id_)
            await stage.settle()
            for pane in stage.reader._at.shown:
                assert pane.id
                found += [f"{id_ or 'nothing'} selected, {words}" for words in cut_in(stage, pane.id)]
    return found


@pytest.mark.parametrize("keys", [(), ("m",), ("L",)], ids=["", "matrix", "lanes"])
@pytest.mark.parametrize("path", [LEBANON, *EXAMPLES], ids=lambda path: path.stem)
async def test_nothing_is_cut_on_a_large_screen(path: Path, keys: tuple[str, ...]) -> None:
    assert await walk(path, (120, 40), *keys) == []


@pytest.mark.parametrize("keys", [("1",), ("2",), ("m",)], ids=["actors", "timeline", "matrix"])
@pytest.mark.parametrize("path", [LEBANON, *EXAMPLES], ids=lambda path: path.stem)
async def test_nothing_is_cut_on_a_small_screen(path: Path, keys: tuple[str, ...]) -> None:
    assert await walk(path, (80, 24), *keys) == []
