"""Briefings to derive from, and short ways to write entries."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tui.model import edtf
from tui.model.entries import Actor, Briefing, Event, Position, Ref, Stance, Statement
from tui.model.event_order import order_events
from tui.model.links import Links
from tui.parse.builder import build
from tui.parse.load import load
from tui.parse.parser import parse

if TYPE_CHECKING:
    from collections.abc import Iterable

TESTS = Path(__file__).parents[1]
SHIPPED = TESTS.parent / "briefings" / "lebanon-israel-talks.yaml"
SECOND = TESTS / "briefings" / "strait-crossing.yaml"
A_WEEK = """\
title: A week
timeline:
  dispute: {title: An old dispute, background: true, date: 2025-11-01}
  strike: {title: A strike, date: 2025-11-19, time: night}
  rumour: {title: A rumour}
  meeting: {title: A meeting, date: 2025-11-20}
  walkout: {title: A walk-out, date: 2025-11-20}
  month: {title: Some time that month, date: 2025-12}
  truce: {title: A truce, date: 2025-12-02?}
"""


def _loaded(path: Path) -> Briefing:
    briefing = load(str(path)).briefing
    assert briefing is not None
    return briefing


@cache
def shipped() -> Briefing:
    return _loaded(SHIPPED)


@cache
def second() -> Briefing:
    """The invented night in a strait: sources that contradict one another, positions that changed."""
    return _loaded(SECOND)


@cache
def shipped_links() -> Links:
    return Links(shipped())


@cache
def second_links() -> Links:
    return Links(second())


def said(id_: str) -> Statement:
    """A statement of the shipped briefing."""
    statement = shipped().entries[id_]
    assert isinstance(statement, Statement)
    return statement


def refs(*ids: str) -> tuple[Ref, ...]:
    return tuple(map(Ref, ids))


def of_actors(**part_of: tuple[str, ...]) -> Briefing:
    """Return a briefing of actors and their memberships."""
    return Briefing(
        actors={
            id_: Actor(id=id_, name=id_.upper(), part_of=refs(*wholes)) for id_, wholes in part_of.items()
        }
    )


def position(
    id_: str, stance: str = "for", issue: str = "i", about: Iterable[str] = ("e",), **more: Any
) -> Position:
    return Position(id=id_, issue=Ref(issue), stance=Stance(stance), about=refs(*about), **more)


def read(text: str) -> Briefing:
    """Return the readable part of a briefing in memory; it may have faults."""
    root, _ = parse(text, "given.yaml")
    briefing, _, _ = build(root, "given.yaml", lambda _: (None, []))
    assert briefing is not None
    return briefing


def of_dates(hint: str = "", **written: str) -> Briefing:
    """A briefing of events by their dates; an event without one has an empty date, a background one a ~."""
    timeline = {
        id_: Event(id=id_, background="true")
        if date == "~"
        else Event(id=id_, date=edtf.parse(date) if date else None)
        for id_, date in written.items()
    }
    year = edtf.parse(hint) if hint else None
    return Briefing(
        timeline=timeline, entries={**timeline}, event_order=order_events(timeline, year)[0], year_hint=year
    )
