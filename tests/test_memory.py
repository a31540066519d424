"""What is held of a large briefing: a bound on bytes that are counted, not on what the machine says."""

from __future__ import annotations

import gc
import tracemalloc
from typing import TYPE_CHECKING

from tests.bench.make import briefing as made
from tui.app.panes.actors_pane import ActorsPane
from tui.app.panes.positions_pane import PositionsPane
from tui.app.panes.timeline_pane import TimelinePane
from tui.model.links import Links
from tui.parse.load import load

if TYPE_CHECKING:
    from pathlib import Path

MOST = 2_600
"""Bytes that an event may take: its lines in the file, its sentence, links, rows and share of statements."""


def held(events: int, folder: Path) -> int:
    """Bytes that are held of a briefing of so many events while nothing is selected in it."""
    path = folder / f"{events}.yaml"
    path.write_text(made(events), encoding="utf-8")
    gc.collect()
    tracemalloc.start()
    try:
        loaded = load(str(path)).without_source_map()
        briefing = loaded.briefing
        assert briefing is not None
        links = Links(briefing)
        panes = [pane.contents(briefing, links) for pane in (ActorsPane, TimelinePane, PositionsPane)]
        gc.collect()
        assert all(pane.rows for pane in panes)
        return tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()


def test_memory_per_event_is_bounded(tmp_path: Path) -> None:
    held(50, tmp_path)  # what is made once is there from now on
    assert (held(1_200, tmp_path) - held(200, tmp_path)) / 1_000 < MOST
