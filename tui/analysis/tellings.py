"""How the sides tell of an event."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.analysis.sides import side
from tui.analysis.standing import statements

if TYPE_CHECKING:
    from tui.model.entries import Briefing, Statement


class Telling(NamedTuple):
    """What one side says of an event; `side` is empty for the article's own voice."""

    side: str
    statements: tuple[Statement, ...]


def tellings(event_id: str, briefing: Briefing) -> tuple[Telling, ...]:
    """The statements about an event by side, as the sides first speak, the article's own voice last."""
    sides: dict[str, list[Statement]] = {}
    for statement in statements(briefing):
        if any(ref.id == event_id for ref in statement.about):
            speaker = statement.by[0].id if statement.by else ""
            sides.setdefault(side(speaker, briefing) if speaker else "", []).append(statement)
    article = sides.pop("", None)
    told = [Telling(name, tuple(said)) for name, said in sides.items()]
    return (*told, Telling("", tuple(article))) if article else tuple(told)
