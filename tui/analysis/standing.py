"""The statements of a briefing, and how well each is attributed."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from tui.model.entries import UNSTATED
from tui.model.hedges import is_hedged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.contests import Contests
    from tui.model.entries import Briefing, Statement


def statements(briefing: Briefing) -> Iterator[Statement]:
    """Yield all positions, then all claims."""
    yield from briefing.positions
    yield from briefing.claims


class Attribution(Enum):
    """Whose word a statement rests on."""

    ARTICLE = "article"
    DIRECT = "direct"
    SECOND_HAND = "second hand"
    UNSTATED = "unstated"


class Standing(NamedTuple):
    """Whose word a statement rests on, and how firmly."""

    attribution: Attribution
    hedged: bool
    contested: bool
    """Whether another statement counters or contradicts it, or takes the opposite side."""
    replaced: bool
    """Whether its source has replaced it by a newer claim."""


def standing(statement: Statement, contests: Contests) -> Standing:
    """Return the standing of a position or claim; `contests` is that of its briefing's links."""
    if any(ref.id == UNSTATED for ref in statement.by):
        attribution = Attribution.UNSTATED
    elif not statement.by:
        attribution = Attribution.ARTICLE
    else:
        attribution = Attribution.SECOND_HAND if statement.via else Attribution.DIRECT
    return Standing(
        attribution,
        is_hedged(statement.cue),
        bool(contests.first(statement)),
        bool(contests.replaced_by(statement)),
    )
