from __future__ import annotations

from tests.analysis.given import read, second, second_links, shipped, shipped_links
from tui.analysis.selection_links import SelectionLinks
from tui.analysis.silence import NeverQuoted, NoPosition, no_positions, silent
from tui.model.links import Links

TOWN = """\
title: A town
actors:
  town: {name: The town}
  mayor: {name: The mayor, part_of: town}
  guild: {name: The guild}
  paper: {name: The paper}
  hermit: {name: The hermit}
issues: {wall: Build the wall, gate: Open the gate, well: Dig a well}
positions:
  - {issue: wall, by: mayor, stance: for}
  - {issue: gate, by: guild, stance: against, period: once}
claims:
  - {by: [mayor, guild], says: The wall is old., about: hermit}
  - {by: gone, via: paper, says: It rained.}
"""


def test_hezbollah_and_hamas_are_mentioned_but_never_quoted() -> None:
    found = {one.actor: one for one in silent(shipped(), SelectionLinks(shipped(), shipped_links()))}
    assert list(found) == ["hezbollah", "hezbollah-chief-of-staff", "hamas", "radical-elements", "residents"]
    assert found["residents"] == NeverQuoted("residents", 1)
    assert found["hamas"] == NeverQuoted("hamas", 3)


def test_only_the_keepers_of_the_strait_are_silent() -> None:
    # The squadron fires, but no one mentions it by name, so it is not listed as silent.
    assert silent(second(), SelectionLinks(second(), second_links())) == (NeverQuoted("keepers", 2),)


def test_quoted_side_without_a_position_is_listed() -> None:
    assert no_positions(read(TOWN)) == (
        NoPosition("wall", ("guild",), ("wall", "guild", "gate/guild")),
        NoPosition("gate", ("town",), ("gate", "town", "wall/mayor")),  # the guild's was of the past, and one
        NoPosition("well", ("town", "guild"), ("well", "town", "guild", "wall/mayor", "gate/guild")),
    )


def test_relaying_others_is_not_speaking() -> None:
    assert not any("paper" in one.sides for one in no_positions(read(TOWN)))
    answers = SelectionLinks(read(TOWN), Links(read(TOWN)))
    assert [one.actor for one in silent(read(TOWN), answers)] == ["hermit"]


def test_lebanon_has_no_position_on_stronger_measures() -> None:
    missing = {one.issue: one.sides for one in no_positions(shipped())}
    assert missing == {
        "talks-success": ("israel", "usa", "russia", "analysts", "local-sources"),
        "economic-ties": ("usa", "russia", "local-sources"),
        "stronger-measures": ("lebanon", "usa", "russia", "analysts", "local-sources"),
        "international-plan": ("russia", "analysts", "local-sources"),
        "strikes-justified": ("usa", "russia", "analysts", "local-sources"),
        "restraint": ("lebanon", "israel", "usa", "analysts", "local-sources"),
    }


def test_mawjan_has_not_answered_about_the_light() -> None:
    missing = {one.issue: one.sides for one in no_positions(second())}
    assert "mawjan" in missing["joint-light"]
    assert "commission" not in missing["stay-closed"]  # to take no side is a position


def test_nothing_is_missing_if_all_take_a_position() -> None:
    assert no_positions(read("title: T\nactors: {a: A}\nissues: {i: I}\n")) == ()
