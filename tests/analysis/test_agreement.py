from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.analysis.given import read, second, shipped
from tui.analysis.agreement import Agreement, Meeting, Outcome, agreement
from tui.analysis.combined_stance import CombinedStance

if TYPE_CHECKING:
    from tui.model.entries import Briefing

PARLIAMENT = """\
title: A parliament
actors:
  reds: {name: Reds}
  left: {name: Left wing of the Reds, part_of: reds}
  blues: {name: Blues}
  both: {name: The joint caucus, part_of: [reds, blues]}
  guests:
    name: Guests
    part_of:
      - blues?
issues: {tax: Raise the tax, road: Build the road, port: Build a port, debt: Take on debt, dam: Build a dam}
positions:
  - {issue: tax, by: left, stance: for}
  - {issue: tax, by: reds, stance: against}
  - {issue: tax, by: blues, stance: against}
  - {issue: road, by: [reds, blues], stance: for}
  - {issue: port, by: both, stance: against}
  - {issue: debt, by: reds, stance: against}
  - {issue: debt, by: guests, stance: for}
  - {issue: dam, by: reds, stance: for, date: 2024}
  - {issue: dam, by: reds, stance: against, date: 2025}
  - {issue: dam, by: blues, stance: for, period: before the flood}
  - {issue: nowhere, by: reds, stance: for}
"""


def found(a: str, b: str, briefing: Briefing) -> list[str]:
    """The comparison as lines: when, issue, outcome."""
    compared = agreement(a, b, briefing)
    both = (("now", compared.now), ("then", compared.then))
    return [f"{when} {one.issue}: {one.outcome.value}" for when, meetings in both for one in meetings]


def test_lebanon_and_israel_agree_on_trade_not_on_strikes() -> None:
    assert found("lebanon", "israel", shipped()) == [
        "now talks-success: only a",
        "now economic-ties: agree",
        "now stronger-measures: only b",
        "now international-plan: only a",
        "now strikes-justified: differ",
        "then international-plan: only b",  # a plan that Israel resisted once meets no resistance of today
    ]


def test_israel_and_usa_agree_only_in_the_past() -> None:
    compared = agreement("israel", "usa", shipped())
    assert [one.outcome.value for one in compared.now] == ["only a"] * 3
    (then,) = compared.then
    assert then == Meeting(
        "international-plan",
        Outcome.AGREE,
        CombinedStance("against", past=True, basis=("international-plan/israel",)),
        CombinedStance("against", past=True, basis=("international-plan/usa",)),
    )
    assert then.basis == ("international-plan/israel", "international-plan/usa")


def test_states_that_swapped_sides_differ_now_and_then() -> None:
    compared = agreement("mawjan", "yamira", second())
    assert [(one.issue, one.outcome.value, one.a.stance, one.b.stance) for one in compared.now] == [
        ("stay-closed", "differ", "for", "against"),
        ("inspections", "differ", "against", "for"),
        ("joint-light", "only b", "", "for"),
    ]
    assert [(one.issue, one.outcome.value, one.a.stance, one.b.stance) for one in compared.then] == [
        ("inspections", "differ", "for", "against")
    ]


@pytest.mark.parametrize(
    ("a", "b", "lines"),
    [
        # Neither a neutral commission nor a company with a mixed stance opposes anyone.
        ("mawjan", "commission", "stay-closed: undecided, inspections: differ"),
        ("yamira", "commission", "stay-closed: undecided, inspections: agree, joint-light: agree"),
        ("yamira", "strait-ferries", "stay-closed: undecided"),
        ("verrin", "commission", ""),
    ],
)
def test_who_agrees_with_whom_in_the_strait(a: str, b: str, lines: str) -> None:
    both = [one for one in agreement(a, b, second()).now if not one.outcome.value.startswith("only")]
    assert ", ".join(f"{one.issue}: {one.outcome.value}" for one in both) == lines


def test_members_count_with_their_whole() -> None:
    assert found("reds", "blues", read(PARLIAMENT)) == [
        "now tax: undecided",  # the Reds are not of one mind
        "now road: agree",
        "now port: agree",
        "now debt: differ",
        "now dam: only a",
        "then dam: only b",
    ]
    tax, road, port, debt, dam = agreement("reds", "blues", read(PARLIAMENT)).now
    assert tax.a == CombinedStance("mixed", differs=True, basis=("tax/left", "tax/reds"))
    assert road.basis == ("road/reds",)
    assert port.basis == ("port/both",)
    assert (debt.a.inferred, debt.b.inferred) == (False, True)
    assert dam.a._replace(moved=None) == CombinedStance("against", basis=("dam/reds", "dam/reds/2"))


@pytest.mark.parametrize(("a", "b"), [("reds", "left"), ("left", "reds")])
def test_whole_is_compared_with_its_member_excluding_it(a: str, b: str) -> None:
    compared = agreement(a, b, read(PARLIAMENT))
    assert [one.outcome.value for one in compared.now if one.issue == "tax"] == ["differ"]


@pytest.mark.parametrize(("a", "b"), [("reds", "reds"), ("gone", "away"), ("tax", "road")])
def test_nothing_to_compare_without_two_actors(a: str, b: str) -> None:
    assert agreement(a, b, read(PARLIAMENT)) == Agreement(a, b, (), ())


def test_agreement_is_the_same_from_either_end() -> None:
    turned = {Outcome.ONLY_A: Outcome.ONLY_B, Outcome.ONLY_B: Outcome.ONLY_A}
    for briefing in (shipped(), second(), read(PARLIAMENT)):
        for a in briefing.actors:
            for b in briefing.actors:
                there, back = agreement(a, b, briefing), agreement(b, a, briefing)
                for one, other in zip((*there.now, *there.then), (*back.now, *back.then), strict=True):
                    assert (one.a, one.b) == (other.b, other.a)
                    assert other.outcome is turned.get(one.outcome, one.outcome)
