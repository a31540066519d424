"""Comparing two actors, and excluding an actor or a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.screen.stage import PANES, Stage, reader
from tui.analysis.selection_links import SelectionLinkKind
from tui.app import wording
from tui.model.subjects import ExclusionSubject, PairSubject
from tui.render.captions import SELECTIONS

if TYPE_CHECKING:
    from tests.conftest import Golden


async def to(stage: Stage, id_: str) -> None:
    """Move down the actors to one of them."""
    await stage.press("1", "g")
    for _ in range(60):
        if stage.reader.selection.id == id_:
            return
        await stage.press("j")
    raise AssertionError(f"{id_} is not among the actors")


async def test_marking_a_second_actor_compares_both() -> None:
    async with reader() as stage:
        await to(stage, "lebanon")
        await stage.press("space")
        assert wording.MARKED.format("Lebanon") in stage.lines()[-1]
        await to(stage, "israel")
        assert "⇄" in stage.row("actors", "Lebanon").text
        await stage.press("space")
        assert stage.reader.selection.id == PairSubject("lebanon", "israel").address
        assert "marked for" not in stage.lines()[-1]
        assert "differ" in stage.row("positions", "Israel's strikes").text
        assert "both" in stage.row("timeline", "Airstrike in Beirut").text
        assert "compared" in stage.row("actors", "Lebanon ").text
        assert "Lebanon" in stage.title("detail")
        assert "Israel" in stage.title("detail")
        await stage.press("backspace")
        assert stage.reader.selection.id == "israel"
        assert stage.window("actors").has_focus


async def test_same_key_and_escape_remove_a_mark() -> None:
    async with reader() as stage:
        await to(stage, "lebanon")
        await stage.press("space")
        await stage.press("space")
        assert stage.reader.selection.marked == ""
        await stage.press("space", "j", "escape")
        assert stage.reader.selection.marked == ""
        assert stage.reader.selection.id != ""
        await stage.press("2", "j", "space")
        assert stage.reader.selection.marked == ""


async def test_exclusion_dims_and_counts_unsupported_entries() -> None:
    async with reader() as stage:
        await to(stage, "lbci-source")
        await stage.press("v")
        assert stage.reader.selection.id == ExclusionSubject("lbci-source").address
        assert wording.LINKED_OF.format(12, 13) in stage.title("positions")
        assert stage.row("positions", "Lebanon ←").dim
        assert stage.row("positions", "The talks were a success").dim
        assert not stage.row("positions", "analysts").dim
        assert SELECTIONS[SelectionLinkKind.EXCLUDED] in stage.row("actors", "a source cited").text
        await stage.press("f")
        assert not any("Lebanon ←" in line for line in stage.pane("positions"))
        await stage.press("f", "v")
        assert stage.reader.selection.id == "lbci-source"


async def test_statement_excludes_its_speaker_and_event_nobody() -> None:
    async with reader() as stage:
        await stage.press("3", "G", "v")
        assert stage.reader.selection.id == ExclusionSubject("russia").address
        await stage.press("2", "G", "v")
        assert not stage.reader.selection.id.startswith("!")


async def test_comparison_and_exclusion_match_goldens(golden: Golden) -> None:
    async with reader() as stage:
        await to(stage, "lebanon")
        await stage.press("space")
        await to(stage, "israel")
        golden("reader/marked-120x40.txt", stage.grid() + "\n")
        await stage.press("space")
        golden("reader/compared-120x40.txt", stage.grid() + "\n")
        await to(stage, "israel")
        await stage.press("v")
        golden("reader/without-120x40.txt", stage.grid() + "\n")
        assert all(map(stage.pane, PANES))
