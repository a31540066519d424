"""Building the snapshot of a briefing in the follower's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.coverage import coverage
from tui.analysis.selection_links import SelectionLinks
from tui.app.pane_registry import PANES
from tui.app.panes import pane_class
from tui.app.panes.rows_pane import RowsPane
from tui.app.snapshot import Snapshot
from tui.model.id_mapping import IdMapping
from tui.model.links import Links

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.entries import Briefing


def build_snapshot(before: Briefing, briefing: Briefing, problems: Sequence[Diagnostic]) -> Snapshot:
    """Return the snapshot of a briefing that replaces another one."""
    links = Links(briefing)
    answers = SelectionLinks(briefing, links)
    contents = {
        spec.id: cls.contents(briefing, answers)
        for spec in PANES
        if issubclass(cls := pane_class(spec), RowsPane)
    }
    _work_out(answers, links, briefing)
    succession = IdMapping(before, briefing)
    return Snapshot(briefing, problems, links, answers, coverage(briefing), contents, succession)


def _work_out(answers: SelectionLinks, links: Links, briefing: Briefing) -> None:
    """Compute what is cached at first use, so that no key waits for it."""
    _ = answers.sources, answers.anchors, links.contests, links.place
    for id_ in briefing.entries:
        answers.to(id_)
        break
