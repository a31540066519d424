"""Events without a day are listed behind what bounds them, never between two days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings

from tests.analysis.generated import briefings
from tests.analysis.given import read, shipped
from tui.analysis.undated import days_and_rest, has_day, in_order_of_days

if TYPE_CHECKING:
    from tui.model.entries import Briefing

EVENTS = """\
title: T
timeline:
  first: {title: First, date: 2025-11-19}
  told: {title: Told}
  talks: {title: Talks, before: answer}
  last: {title: Last, date: 2025-11-23}
  answer: {title: Answer, because: last}
  later: {title: Later, after: answer}
  soon: {title: Soon, after: first}
"""


def test_events_without_a_day_stand_behind_what_bounds_them() -> None:
    briefing = read(EVENTS)
    days, behind, rest = days_and_rest(briefing.event_order, briefing)
    assert days == ("first", "last")
    assert behind == {"first": ("soon",), "last": ("answer",), "answer": ("talks", "later")}
    assert rest == ("told",)
    order = in_order_of_days(briefing.event_order, briefing)
    assert order == ["first", "soon", "last", "answer", "talks", "later", "told"]


def test_talks_are_not_listed_between_the_strikes() -> None:
    order = in_order_of_days(shipped().event_order, shipped())
    assert order.index("strike-beirut") == order.index("strike-ain-al-hilweh") + 1


def test_a_circle_without_a_day_is_listed_as_told() -> None:
    briefing = read("title: T\ntimeline: {a: {title: A, after: b}, b: {title: B, before: a}, c: {title: C}}")
    assert days_and_rest(briefing.event_order, briefing).rest == briefing.event_order


@settings(max_examples=60, deadline=None)
@given(briefings())
def test_every_event_is_listed_once_and_days_keep_their_order(briefing: Briefing) -> None:
    def days(ids: tuple[str, ...] | list[str]) -> list[str]:
        events = [(id_, briefing.timeline[id_]) for id_ in ids]
        return [id_ for id_, event in events if has_day(event) and not event.is_background]

    order = in_order_of_days(briefing.event_order, briefing)
    assert sorted(order) == sorted(briefing.timeline)
    assert days(order) == days(briefing.event_order)
