"""The statements of a briefing, and how firmly each of them stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.model.entries import UNSTATED
from tui.model.hedges import is_hedged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.contests import Contests
    from tui.model.entries import Briefing, Statement


def statements(briefing: Briefing) -> Iterator[Statement]:
    """All positions, then all claims."""
    yield from briefing.positions
    yield from briefing.claims


class Standing(NamedTuple):
    """On whose word a statement stands, and how firmly."""

    voice: str
    """"article's voice", "said", "second hand" or "attributed to nobody"."""
    hedged: bool
    contested: bool
    """Whether another statement counters it or takes the opposite side."""

    @property
    def words(self) -> tuple[str, ...]:
        """The standing as a reader sees it."""
        return (
            self.voice,
            *(("hedged",) if self.hedged else ()),
            *(("contested",) if self.contested else ()),
        )


def standing(statement: Statement, contests: Contests) -> Standing:
    """The standing of a position or claim; `contests` is that of its briefing's links."""
    if any(ref.id == UNSTATED for ref in statement.by):
        voice = "attributed to nobody"
    elif not statement.by:
        voice = "article's voice"
    else:
        voice = "second hand" if statement.via else "said"
    return Standing(voice, is_hedged(statement.cue), bool(contests.first(statement)))
