"""The reader at every size; no text of a briefing breaks or controls it."""

from __future__ import annotations

import asyncio
import json
from itertools import cycle
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.screen.stage import PANES, Stage, reader
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Golden

SIZES = {"120x40": (120, 40), "80x24": (80, 24), "40x12": (40, 12), "20x6": (20, 6)}
HOSTILE = (
    "[Reuters] reported",
    "[/]",
    "[/bold] and [b unterminated",
    "[@click=app.quit]x[/]",
    "[link=https://example.org]away[/link]",
    r"\[x] \\[y]",
    "$5 million $name ${x}",
    "# Markdown * and _html_ <b>&amp;</b>",
    "黎巴嫩政府與以色列會談",
    "حزب الله לבנון",
    "👩‍👩‍👧‍👦 family 🇱🇧 flag ❤️ heart 👍🏽",
    "Z\u0351\u036b\u0343\u036aa\u0302l\u0329g\u0322o\u0335 H\u0323\u0324e\u0300\u0301",
    "e\u0301te\u0301 naïve\u00a0space\u2009thin",
    "a" * 300,
    "한국어 조선말 テスト ｆｕｌｌ",
)


# ---- golden


@pytest.mark.parametrize("size", SIZES)
async def test_each_pane_matches_its_golden_at_a_size(size: str, golden: Golden) -> None:
    async with reader(size=SIZES[size]) as stage:
        await stage.press("1", *"jjj")
        for number, pane in enumerate(PANES, 1):
            await stage.press(str(number))
            golden(f"reader/{pane}-{size}.txt", stage.grid() + "\n")


async def test_each_pane_matches_its_golden_in_ascii(golden: Golden) -> None:
    async with reader(size=(120, 40), plain=True) as stage:
        await stage.press("1", *"jjj")
        for number, pane in enumerate(PANES, 1):
            await stage.press(str(number))
            assert stage.grid().isascii()
            golden(f"reader/{pane}-plain.txt", stage.grid() + "\n")


@pytest.mark.parametrize("size", SIZES)
async def test_reader_opens_as_in_its_golden(size: str, golden: Golden) -> None:
    async with reader(size=SIZES[size]) as stage:
        golden(f"reader/opened-{size}.txt", stage.grid() + "\n")


@pytest.mark.parametrize("size", SIZES)
async def test_first_frame_has_the_final_layout(size: str) -> None:
    async with reader(size=SIZES[size]) as stage:
        assert stage.grid_after(1) == stage.grid()


# ---- sizes


@pytest.mark.parametrize("size", SIZES)
async def test_screen_is_painted_once_at_the_start(size: str) -> None:
    async with reader(size=SIZES[size]) as stage:
        first, *further = map(len, stage.frames)
        assert sum(further) < first / 2


@pytest.mark.parametrize("key", ["s", "m", "z"])
async def test_opening_or_closing_a_pane_paints_once(key: str) -> None:
    async with reader() as stage:
        whole = len(stage.frames[0])
        for _ in range(2):
            sent = len(stage.frames)
            await stage.press(key)
            assert sum(map(len, stage.frames[sent:])) < 1.2 * whole


async def test_every_size_fills_every_line() -> None:
    sizes = [(width, height) for width in (1, 2, 3, 5, 10, 29) for height in (1, 2, 8)]
    sizes += [(width, height) for width in (30, 55, 56, 79, 80, 119, 120, 200) for height in (7, 8, 30)]
    async with reader(size=(1, 1)) as stage:
        for number, size in enumerate(sizes):
            await stage.resize(size)
            await stage.press(str(number % 4 + 1), "j", "z" if number % 3 == 0 else "k")
            lines = stage.lines()
            assert len(lines) == size[1]
            assert {cell_len(line) for line in lines} == {size[0]}
            assert frames_are_whole(stage)


@pytest.mark.parametrize("size", [(1, 1), (2, 2), (29, 8), (30, 7), (30, 8), (80, 8), (120, 8), (300, 80)])
async def test_the_reader_opens_at_any_size(size: tuple[int, int]) -> None:
    async with reader(size=size) as stage:
        assert frames_are_whole(stage)
        await stage.press("1", "j", "enter", "j", "z", "question_mark", "escape", "f", "G")
        assert frames_are_whole(stage)


@pytest.mark.parametrize("size", [(29, 20), (60, 7), (10, 3), (20, 6)])
async def test_too_small_a_screen_says_how_much_is_needed(size: tuple[int, int]) -> None:
    async with reader(size=size) as stage:
        words = [line.strip() for line in stage.lines() if line.strip()]
        assert len(words) == 1
        assert "30×8" in words[0] or size[0] < 6


@pytest.mark.parametrize("pane", PANES)
async def test_resizing_there_and_back_restores_the_screen(pane: str) -> None:
    async with reader() as stage:
        await stage.press("1", *"jjjj", str(PANES.index(pane) + 1))
        before = stage.grid()
        for size in ((80, 24), (40, 12), (20, 6), (1, 1), (300, 80), (120, 40)):
            await stage.resize(size)
        assert stage.grid() == before


async def test_reader_opened_too_small_works_once_enlarged() -> None:
    async with reader() as stage:
        opened = stage.grid()
    async with reader(size=(20, 6)) as stage:
        await stage.resize((120, 40))
        assert stage.grid() == opened
        assert stage.window("actors").has_focus
        await stage.press("j")
        assert [row[:1] for row in stage.selected("actors")] == ["▌"]


async def test_the_row_under_the_cursor_stays_in_view_at_every_size() -> None:
    async with reader() as stage:
        await stage.press("1", "G")
        (row,) = stage.selected("actors")
        for size in ((60, 10), (120, 20), (40, 8), (80, 24), (120, 40)):
            await stage.resize(size)
            assert [text[:12] for text in stage.selected("actors")] == [row[:12]]


async def test_a_hundred_sizes_in_a_row_end_in_the_right_layout() -> None:
    async with reader() as stage:
        before = stage.grid()
        await stage.resize(*((40 + number, 6 + number % 30) for number in range(100)), (120, 40))
        assert stage.grid() == before
        assert stage.is_on_the_terminal()


# ---- hostile text


def briefing_of(words: Callable[[], str]) -> str:
    """Return a briefing with words in every field that takes any. JSON is YAML."""
    quotes = [words() for _ in range(6)]
    return json.dumps(
        {
            "title": words(),
            "summary": words(),
            "key_points": [words(), words()],
            "tags": [words()],
            "sources": {
                "article": {**_each(words, "title", "publisher", "author"), "text": " ".join(quotes)}
            },
            "actors": {
                "one": {**_each(words, "name", "short", "aliases", "role", "note"), "quote": quotes[0]},
                "two": {**_each(words, "name", "note"), "part_of": "one"},
            },
            "places": {"place": _each(words, "name", "note")},
            "relations": [
                {**_each(words, "is", "reverse"), "from": "one", "to": "two", "quote": quotes[1]},
            ],
            "issues": {"issue": _each(words, "name", "text", "group")},
            "timeline": {
                "event": {
                    **_each(words, "title", "when", "text"),
                    "by": "one",
                    "target": "two",
                    "where": "place",
                    "date": "2025-11-19",
                    "quote": quotes[2],
                },
                "later": {"title": words(), "by": "two", "date": "2025-11-23"},
            },
            "positions": [
                {
                    **_each(words, "cue", "condition", "says"),
                    "issue": "issue",
                    "by": "one",
                    "via": "two",
                    "stance": "for",
                    "about": "event",
                    "quote": quotes[3],
                },
                {**_each(words, "period", "says"), "issue": "issue", "by": "two", "stance": "against"},
            ],
            "claims": [{**_each(words, "cue", "says"), "about": "event", "by": "two", "quote": quotes[4]}],
            "unknowns": [words(), {"about": "event", "text": words(), "quote": quotes[5]}],
        },
        ensure_ascii=False,
    )


def _each(words: Callable[[], str], *fields: str) -> dict[str, str]:
    return {field: words() for field in fields}


def frames_are_whole(stage: Stage) -> bool:
    """Return whether every visible pane, except a strip, has an unbroken frame."""
    for name in PANES:
        lines = [line for line in stage.pane_cells(name) if len(line) > 1]
        if len(lines) < 2:
            continue
        first, *middle, last = [(line[0].text, line[-1].text) for line in lines]
        if (first, last) != (("╭", "╮"), ("╰", "╯")):
            return False
        if any(left != "│" or right not in {"│", "┃"} for left, right in middle):
            return False
    return True


@pytest.mark.parametrize("start", [0, 7])
@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12)])
async def test_hostile_text_in_every_field_is_shown_inertly(
    start: int, size: tuple[int, int], tmp_path: Path
) -> None:
    path = tmp_path / "hostile.yaml"
    texts = cycle([*HOSTILE[start:], *HOSTILE[:start]])
    path.write_text(briefing_of(lambda: next(texts)), encoding="utf-8")
    async with reader(path, size) as stage:
        for pane in "1234":
            await stage.press(pane)
            for _ in range(5):
                await stage.press("j")
                assert frames_are_whole(stage)
                assert {cell_len(line) for line in stage.lines()} == {size[0]}
        assert stage.app.is_running
        assert stage.is_on_the_terminal()


async def test_click_on_link_markup_in_text_runs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "hostile.yaml"
    path.write_text(briefing_of(lambda: "[@click=app.quit]x[/]"), encoding="utf-8")
    async with reader(path) as stage:
        places = [(line.index("]x[") + 1, y) for y, line in enumerate(stage.lines()) if "]x[" in line]
        assert places
        for place in places:
            await stage.click(*place)
            assert stage.app.is_running
            assert stage.app.return_code is None


async def everything_shown(path: Path, size: tuple[int, int]) -> str:
    """Return everything that lists and cards show, row by row, without blanks."""
    seen: list[str] = []
    async with reader(path, size) as stage:
        seen.append(stage.lines()[0])
        for number in "123":
            await stage.press(number, "z")
            await down_through(stage, PANES[int(number) - 1], seen)
            await stage.press("z")
        await stage.press("4", "z")
        for id_ in ("", *stage.reader._briefing.entries):
            stage.reader.choose(id_)
            await stage.settle()
            await down_through(stage, "detail", seen)
    return "".join("".join(seen).split())


async def down_through(stage: Stage, pane: str, seen: list[str]) -> None:
    """Scroll a pane from its beginning to its end."""
    await stage.press("g")
    seen.append(stage.title(pane))
    top = -1
    while stage.window(pane).top > top:
        assert frames_are_whole(stage)
        top = stage.window(pane).top
        seen += [line[2:-2] for line in stage.pane(pane)[1:-1]]
        await stage.press("ctrl+d", "ctrl+d")


SPOKEN = st.text(
    st.characters(
        codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs", "Mn", "Me")
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=2, deadline=None, suppress_health_check=list(HealthCheck))
@example(texts=["[Reuters]", "[/]", "[@click=x]y", "[link=z]", r"\[x]", "[b", "[$5m]", "&lt;"])
@given(texts=st.lists(SPOKEN, min_size=1, max_size=8))
def test_every_visible_character_of_a_briefing_is_on_some_screen(
    texts: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    used: list[str] = []

    def words() -> str:
        used.append(f"q{len(used)}{clean(texts[len(used) % len(texts)], lines=False)}q")
        return used[-1]

    path = tmp_path_factory.mktemp("hostile") / "hostile.yaml"
    path.write_text(briefing_of(words), encoding="utf-8")
    shown = asyncio.run(everything_shown(path, (90, 40)))
    assert [words for words in used if words not in shown] == []
