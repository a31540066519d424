from __future__ import annotations

import pytest

from tests.analysis.given import of_dates, read, second, shipped
from tui.analysis.density import beginnings
from tui.analysis.elapsed import Gap, gaps
from tui.analysis.eras import is_era, parts, stretch
from tui.model.edtf import parse
from tui.model.entries import Event
from tui.model.subjects import EventRunSubject

BLOCKADE = """\
title: A blockade
timeline:
  before: {title: The quarrel, background: true, date: 199X/..}
  blockade: {title: The blockade, date: 2019/2024}
  landing: {title: A landing, date: 2024-05-01}
  famine: {title: The hungry years, date: 202X}
  answer: {title: An answer of that year, date: 2024, after: landing}
  first: {title: The first convoy, date: 2024-05-04}
  rumour: {title: A rumour}
"""


@pytest.mark.parametrize(
    ("written", "era"),
    [
        ("2025", True), ("2029?", True), ("199X", True), ("18XX", True), ("199X/..", True), ("../2029", True),
        ("2010/2015", True), ("2024-03/2025-05", True), ("2024-03/2025-02", False), ("2025-11-1X", False),
        ("2025-11-19", False), ("XXXX-11-19", False), ("2025-11", False), ("2029-23~", False),
        ("2025-01-05/..", False), ("../2025-01-05", False), ("2031-03-04/2031-03-05", False),
    ],
)  # fmt: skip
def test_era_is_dated_by_years_or_lasts_longer_than_one(written: str, era: bool) -> None:
    assert is_era(Event(id="one", title="One", date=parse(written))) is era


def test_event_that_lasted_longer_than_a_year_is_an_era() -> None:
    event = Event(id="siege", title="A siege", date=parse("2010-03-01"), until=parse("2012-03-01"))
    assert is_era(event)
    assert not is_era(event.replace(until=parse("2010-04-01")))


def test_undated_event_is_no_era() -> None:
    assert not is_era(Event(id="one", title="One"))


def test_background_and_eras_are_separate_parts() -> None:
    found = parts(read(BLOCKADE))
    assert found.background == ("before",)
    assert found.eras == ("blockade", "famine")
    assert found.days == ("landing", "answer", "first", "rumour")  # an answer follows what it answers


def test_strait_eras_are_where_a_relation_puts_them() -> None:
    found = parts(second())
    assert (found.background, found.eras) == (("quarrel",), ())
    assert found.days.index("refusal") > found.days.index("request")


def test_parts_share_all_events_among_them() -> None:
    for briefing in (shipped(), second(), read(BLOCKADE)):
        found = parts(briefing)
        assert sorted(id_ for part in found for id_ in part) == sorted(briefing.event_order)


def test_days_are_counted_across_an_era() -> None:
    assert list(gaps(of_dates(a="2024-05-01", b="2024", c="2024-05-04"))) == [Gap("a", "c", 3)]


def test_era_counts_on_no_day() -> None:
    begun = beginnings(read(BLOCKADE))
    assert begun.eras == ("blockade", "famine", "answer")
    assert list(begun.days) == ["landing", "first"]
    assert {*begun.days, *begun.background, *begun.eras} == set(read(BLOCKADE).timeline) - {"rumour"}


def test_event_range_is_within_one_part() -> None:
    briefing = read(BLOCKADE)
    assert stretch(EventRunSubject("landing", "first"), briefing) == ("landing", "answer", "first")
    assert stretch(EventRunSubject("first", "landing"), briefing) == ("landing", "answer", "first")
    assert stretch(EventRunSubject("before", "before"), briefing) == ("before",)
    assert stretch(EventRunSubject("blockade", "famine"), briefing) == ("blockade", "famine")
