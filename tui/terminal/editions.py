"""How one edition of a briefing follows on another: all of it is done beside the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.briefing.links import Links
from tui.briefing.readings.answers import Answers
from tui.briefing.readings.coverage import coverage
from tui.briefing.succession import Succession
from tui.terminal.edition import Edition
from tui.terminal.panes.actors import Actors
from tui.terminal.panes.positions import Positions
from tui.terminal.panes.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.briefing.model import Briefing
    from tui.reading.problems import Problem


def edition(before: Briefing, briefing: Briefing, problems: Sequence[Problem]) -> Edition:
    """The edition of a briefing that follows on the one before."""
    links = Links(briefing)
    answers = Answers(briefing, links)
    contents = {
        "actors": Actors.contents(briefing, links),
        "timeline": Timeline.contents(briefing),
        "positions": Positions.contents(briefing),
    }
    _work_out(answers, links, briefing)
    succession = Succession(before, briefing)
    return Edition(briefing, problems, links, answers, coverage(briefing), contents, succession)


def _work_out(answers: Answers, links: Links, briefing: Briefing) -> None:
    """Ask for what is kept once somebody has asked for it: here it takes its time, and no key waits."""
    _ = answers.sources, answers.anchors, links.contests, links.place
    for id_ in briefing.entries:
        answers.to(id_)
        break
