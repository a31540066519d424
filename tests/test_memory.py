"""Memory of a large briefing, bounded by counted allocations."""

from __future__ import annotations

import gc
import tracemalloc
from typing import TYPE_CHECKING

from tests.bench.make import briefing as made
from tui.analysis.selection_links import SelectionLinks
from tui.app.panes.actors_pane import ActorsPane
from tui.app.panes.positions_pane import PositionsPane
from tui.app.panes.timeline_pane import TimelinePane
from tui.model.links import Links
from tui.parse.load import load

if TYPE_CHECKING:
    from pathlib import Path

MOST = 2_600
"""The most bytes per event: its lines, sentence, links, rows and share of statements."""


def held(events: int, folder: Path) -> int:
    """Return the memory of a briefing with this many events and nothing selected."""
    path = folder / f"{events}.yaml"
    path.write_text(made(events), encoding="utf-8")
    gc.collect()
    tracemalloc.start()
    try:
        loaded = load(str(path), source_map=False)
        briefing = loaded.briefing
        assert briefing is not None
        answers = SelectionLinks(briefing, Links(briefing))
        panes = [pane.contents(briefing, answers) for pane in (ActorsPane, TimelinePane, PositionsPane)]
        gc.collect()
        assert all(pane.rows for pane in panes)
        return tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()


def test_memory_per_event_is_bounded(tmp_path: Path) -> None:
    held(50, tmp_path)  # allocates what is made only once
    assert (held(1_200, tmp_path) - held(200, tmp_path)) / 1_000 < MOST
