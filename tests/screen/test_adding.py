"""Adding an entry that quotes a sentence of the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.screen.following import pass_on
from tests.screen.stage import reader
from tests.screen.test_live import followed
from tui.app import wording
from tui.lint import load_linted

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Golden
    from tests.screen.stage import Stage

BRIEFING = """\
title: The bridge
sources:
  article:
    kind: article
    title: A
    publisher: P
    published: 2026-05-04
    text: |
      Ada Moore said that the bridge would open in Arden. On 3 May 2026, the council closed it.
      It rained.
actors:
  moore: {name: Ada Moore, kind: person}
issues:
  open: The bridge should open
"""
SIZES = [(120, 40), (80, 24), (40, 12)]


@pytest.fixture(name="path")
def a_briefing(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.yaml"
    path.write_text(BRIEFING, encoding="utf-8")
    return path


async def typed(stage: Stage, words: str) -> None:
    await stage.press(*words)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_form_is_filled_in_from_the_sentence(path: Path, size: tuple[int, int], golden: Golden) -> None:
    async with reader(path, size) as stage:
        await stage.press("s", "a")
        kinds = stage.grid()
        await stage.press("c")
        golden(f"reader/add-{size[0]}x{size[1]}.txt", f"{kinds}\n{stage.grid()}\n")


async def test_claim_is_written_and_shown(path: Path) -> None:
    async with followed(path) as (stage, time):
        await stage.press("s", "a", "c", "enter")
        assert await pass_on(stage, time)
        assert stage.reader.selection.id == "the-bridge-would-open-in-arden"
        assert "The bridge would open in Arden" in stage.grid()
    loaded = load_linted(str(path))
    assert loaded.briefing is not None
    claim = loaded.briefing.claims[0]
    assert (claim.cue, [ref.id for ref in claim.by]) == ("said", ["moore"])
    assert claim.quote[0].exact == "Ada Moore said that the bridge would open in Arden."


async def test_event_gets_its_date(path: Path) -> None:
    async with followed(path) as (stage, time):
        await stage.press("s", "j", "a", "e", "enter")
        assert await pass_on(stage, time)
    loaded = load_linted(str(path))
    assert loaded.briefing is not None
    event = next(iter(loaded.briefing.timeline.values()))
    assert event.date is not None
    assert (event.title, event.date.written, event.when) == (
        "The council closed it", "2026-05-03", "On 3 May 2026",
    )  # fmt: skip


async def test_name_stands_for_its_id(path: Path) -> None:
    async with followed(path) as (stage, time):
        await stage.press("s", "j", "j", "a", "p")
        await typed(stage, "the bridge should open")
        await stage.press("tab")
        await typed(stage, "ada moore")
        await stage.press("tab")
        await typed(stage, "for")
        await stage.press("enter")
        assert await pass_on(stage, time)
    loaded = load_linted(str(path))
    assert loaded.briefing is not None
    position = loaded.briefing.positions[0]
    assert position.issue is not None
    assert (position.issue.id, position.by[0].id) == ("open", "moore")


async def test_error_is_shown_and_nothing_is_lost(path: Path) -> None:
    async with followed(path) as (stage, _):
        await stage.press("s", "j", "j", "a", "c")
        await typed(stage, "nobody")
        await stage.press("enter")
        assert "by: no entry has the id `nobody`" in stage.grid()
        assert "nobody" in stage.grid()
        assert path.read_text(encoding="utf-8") == BRIEFING
        await stage.press("escape")
        assert "nobody" not in stage.grid()


async def test_without_a_sentence_it_says_where_to_find_one(path: Path) -> None:
    async with reader(path) as stage:
        await stage.press("1", "a")
        assert stage.app.messages()[-1] == wording.NO_SENTENCE
