"""An empty briefing says what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.screen.stage import reader
from tui.render.wording import EMPTY

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
@pytest.mark.parametrize("text", ["", "# a comment\n", "null\n", "---\n", "{}\n", "  \n\n", "\ufeff"])
async def test_empty_briefing_says_what_to_do(text: str, size: tuple[int, int], tmp_path: Path) -> None:
    path = tmp_path / "empty.yaml"
    path.write_text(text, encoding="utf-8")
    async with reader(path, size) as stage:
        await stage.press("4")
        shown = " ".join(" ".join(line.strip("│ ") for line in stage.pane("detail")).split())
        assert EMPTY in shown
        for key in "12345jkmszvf?":
            await stage.press(key)


@pytest.mark.parametrize("text", ["title: T\n", "summary: S\n", "actors: {a: A}\n", "unknowns: [Why?]\n"])
async def test_briefing_with_anything_is_not_empty(text: str, tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_text(text, encoding="utf-8")
    async with reader(path) as stage:
        assert EMPTY[:20] not in stage.grid()
