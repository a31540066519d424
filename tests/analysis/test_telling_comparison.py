from __future__ import annotations

import pytest

from tests.analysis.given import read, second, shipped
from tui.analysis.tellings import Counter, SharedPoint, SoleReport, TellingComparison, common

MARCH = """\
title: A march
actors:
  union: {name: The union}
  steward: {name: A steward, part_of: union}
  police: {name: The police}
  shops: {name: The shops}
issues: {peaceful: It was peaceful, lawful: It was lawful, large: It was large, loud: It was loud}
timeline: {march: The march, after: {title: The evening after}}
positions:
  - {issue: lawful, by: union, stance: for, about: march}
  - {issue: lawful, by: police, stance: for, about: march}
  - {issue: lawful, by: shops, stance: for?, about: march}
  - {issue: large, by: union, stance: for, about: march}
  - {issue: large, by: police, stance: for, about: march}
  - {issue: large, by: shops, stance: unclear, about: march}
  - {issue: peaceful, by: union, stance: for, about: march}
  - {issue: peaceful, by: steward, stance: against, about: march}
  - {issue: loud, by: shops, stance: for, about: march}
  - {issue: loud, by: police, stance: for, about: after}
claims:
  - {id: met, by: [union, police, shops], says: They met before., about: march}
  - {id: u-rain, by: union, says: It rained., about: march}
  - {id: p-rain, by: police, says: it  rained, about: march}
  - {id: s-rain, by: shops, says: "[[march|It]] rained.", about: march}
  - {id: u-count, by: union, says: A thousand came., about: march}
  - {id: p-count, by: police, says: A hundred came., about: [march, after], counters: [u-count, u-count]}
  - {id: u-song, by: steward, says: They sang., about: march}
  - {id: s-windows, by: shops, says: Windows broke., about: march}
  - {id: u-windows, by: union, says: No window broke., about: after, counters: s-windows}
  - {id: own, says: It rained., about: march}
  - {id: rumour, by: unstated, says: It was filmed., about: march}
"""


def march() -> TellingComparison:
    return common("march", read(MARCH))


def alone(side: str, event: str = "march", text: str = MARCH) -> list[str]:
    return [one.statement for one in common(event, read(text)).alone if one.side == side]


def test_all_sides_agree_on_one_stance_or_the_same_words() -> None:
    assert march().sides == ("union", "police", "shops")
    assert march().alike == (
        SharedPoint("lawful", "for", ("lawful/union", "lawful/police", "lawful/shops")),
        SharedPoint("", "", ("met",)),
        SharedPoint("", "", ("u-rain", "p-rain", "s-rain")),
    )


def test_statement_that_no_side_answers_is_lone() -> None:
    assert alone("union") == ["peaceful/union", "peaceful/steward", "u-song"]
    # The police find the evening after loud, and the union denies broken windows then: both another matter.
    assert alone("shops") == ["loud/shops", "s-windows"]
    assert alone("police") == []


def test_article_and_unattributed_are_distinct() -> None:
    assert alone("") == []  # that it rained is what all the others say
    assert alone("unstated") == ["rumour"]


def test_counters_are_pairs_about_this_event() -> None:
    assert march().counters == (Counter("p-count", "u-count"),)


def test_one_side_alone_has_nothing_in_common() -> None:
    assert common("after", read(MARCH.replace("by: union, says: No", "by: police, says: No"))).alike == ()


def test_event_without_statements_has_nothing_in_common() -> None:
    assert common("nowhere", read(MARCH)) == TellingComparison((), (), (), (), ())


# --- The shipped briefing ----------------------------------------------------------------------------------


def test_both_delegations_say_that_they_discussed_trade() -> None:
    talks = common("talks", shipped())
    assert talks.sides == ("lebanon", "israel")
    assert talks.alike == (
        SharedPoint(
            "economic-ties", "for", ("economic-ties/lebanese-delegation", "economic-ties/israeli-delegation")
        ),
    )
    assert [one.statement for one in talks.alone if one.side == "israel"] == [
        "stronger-measures/israeli-officials"
    ]


def test_only_israel_names_the_target_at_ain_al_hilweh() -> None:
    found = common("strike-ain-al-hilweh", shipped())
    assert SoleReport("israel", "ain-target") in found.alone
    assert found.counters == (Counter("ain-damage", "ain-precautions"),)
    assert {one.statement for one in found.alone}.isdisjoint({"ain-damage", "ain-precautions"})


def test_only_israel_names_the_target_in_beirut() -> None:
    found = common("strike-beirut", shipped())
    assert [one.statement for one in found.alone if one.side == "israel"] == [
        "beirut-announcement", "beirut-location", "beirut-aim",
    ]  # fmt: skip
    assert found.counters == (Counter("officials-on-beirut", "strikes-justified/israeli-government"),)
    assert found.alike == ()


# --- The strait --------------------------------------------------------------------------------------------


def test_only_the_loudspeaker_goes_unanswered() -> None:
    found = common("exchange-of-fire", second())
    assert found.sides == ("yamira", "mawjan", "passengers", "commission")
    assert found.alike == ()
    assert found.alone == (SoleReport("passengers", "loudspeaker"),)
    assert found.counters == (
        Counter("denial", "cutter-first"),
        Counter("not-first", "cutter-first"),
        Counter("one-dead", "three-dead"),
        Counter("two-dead", "three-dead"),
        Counter("two-dead", "one-dead"),
    )


@pytest.mark.parametrize(
    ("event", "alone"),
    [("shelling", ["launch-site", "smoke"]), ("closure", []), ("crossing", ["drift"]), ("patrols", [])],
)
def test_lone_statements_of_the_strait(event: str, alone: list[str]) -> None:
    assert [one.statement for one in common(event, second()).alone] == alone
