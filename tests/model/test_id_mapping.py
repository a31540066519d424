"""Entries are found again after a change, by id, name, text or neighbours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.generated import briefings, reduced
from tests.analysis.given import SHIPPED, shipped
from tui.model.id_mapping import IdMapping
from tui.model.subjects import is_there
from tui.parse.builder import build
from tui.parse.parser import parse

if TYPE_CHECKING:
    from tui.model.entries import Briefing

CLAIMS = """\
title: Claims
actors: {ann: Ann, bob: Bob, cay: Cay}
issues: {peace: Peace, war: War}
timeline: {talks: Talks, strike: Strike, truce: Truce}
sources: {article: {text: "The first one. The second one. The third one."}}
claims:
  - {says: The first}
  - {says: The second}
  - {says: The third}
positions:
  - {issue: peace, by: ann, stance: for}
  - {issue: peace, by: ann, stance: against, says: Now not any more}
"""


def briefing(text: str) -> Briefing:
    root, diagnostics = parse(text, "a.yaml")
    assert not diagnostics
    built, _, _ = build(root, "a.yaml", lambda _: (None, []))
    assert built is not None
    return built


def after(old: str, new: str, text: str = CLAIMS) -> IdMapping:
    """The succession of an edition in which words were put for others."""
    assert old in text
    return IdMapping(briefing(text), briefing(text.replace(old, new)))


def test_unchanged_briefing_maps_every_address_to_itself() -> None:
    same = IdMapping(shipped(), shipped())
    assert {id_: same.of(id_) for id_ in shipped().entries} == {id_: id_ for id_ in shipped().entries}


def test_entry_is_found_by_its_id_whatever_else_changed() -> None:
    assert after("talks: Talks", "talks: Another name").of("talks") == "talks"


def test_entry_with_a_changed_id_is_found_by_its_name() -> None:
    assert after("talks: Talks", "meeting: Talks").of("talks") == "meeting"


def test_entry_of_another_kind_is_not_the_same() -> None:
    assert after("talks: Talks, ", "").of("talks") == ""
    assert after("war: War", "talks: Talks", CLAIMS.replace("talks: Talks, ", "")).of("war") == ""


def test_entries_without_id_are_found_after_an_insertion() -> None:
    moved = after("claims:\n", "claims:\n  - {says: A new one}\n")
    assert [moved.of(f"claims/{number}") for number in (1, 2, 3)] == ["claims/2", "claims/3", "claims/4"]


def test_changed_entry_without_id_is_found_by_its_neighbour() -> None:
    assert after("The second", "Something else").of("claims/2") == "claims/2"
    moved = after(
        "  - {says: The first}\n  - {says: The second}",
        "  - {says: A new one}\n  - {says: The first}\n  - {says: The 2nd}",
    )
    assert [moved.of(f"claims/{number}") for number in (1, 2, 3)] == ["claims/2", "claims/3", "claims/4"]


def test_entry_without_id_is_gone_if_the_next_took_its_place() -> None:
    moved = after("  - {says: The second}\n", "")
    assert [moved.of(f"claims/{number}") for number in (1, 2, 3)] == ["claims/1", "", "claims/2"]
    assert moved.nearest("claims/2") == "claims/2"


def test_two_positions_on_one_issue_are_found_by_their_text() -> None:
    moved = after("  - {issue: peace, by: ann, stance: for}\n", "")
    assert moved.of("peace/ann/2") == "peace/ann"


@pytest.mark.parametrize(
    ("gone", "nearest"),
    [("talks: Talks, ", "strike"), ("strike: Strike, ", "truce"), (", truce: Truce", "strike")],
)
def test_nearest_of_a_removed_entry_is_below_or_above(gone: str, nearest: str) -> None:
    address = gone.strip(", ").partition(":")[0]
    assert after(gone, "").of(address) == ""
    assert after(gone, "").nearest(address) == nearest


def test_only_entry_has_no_nearest() -> None:
    moved = after("timeline: {talks: Talks, strike: Strike, truce: Truce}\n", "")
    assert moved.nearest("strike") == ""
    assert moved.nearest("") == ""


@pytest.mark.parametrize(
    ("address", "old", "new", "now"),
    [
        ("peace@ann", "ann: Ann", "anna: Ann", "peace@anna"),
        ("peace@ann", "issues: {peace: Peace, ", "issues: {", ""),
        ("ann&bob", "bob: Bob", "rob: Bob", "ann&rob"),
        ("!cay", "cay: Cay", "kay: Cay", "!kay"),
        ("talks..truce", "talks: Talks", "meeting: Talks", "meeting..truce"),
        ("talks..truce", ", truce: Truce", "", ""),
        ("article#2", "The first one.", "A new one. The first one.", "article#3"),
        ("article#2", "The second one.", "The 2nd one.", "article#2"),
        ("article#3", " The second one. The third one.", "", "article#1"),
        ("article#3", "article:", "text:", ""),
    ],
)
def test_subjects_move_with_their_parts(address: str, old: str, new: str, now: str) -> None:
    assert after(old, new).of(address) == now


def test_nearest_of_a_cell_pair_or_range_is_its_remaining_part() -> None:
    assert after(", cay: Cay", "").nearest("ann&cay") == "ann"
    assert after("issues: {peace: Peace, ", "issues: {").nearest("peace@bob") == "bob"
    assert after(", truce: Truce", "").nearest("strike..truce") == "strike"


@given(briefings(), st.data())
@settings(max_examples=60, deadline=None)
def test_after_removals_addresses_are_unique_and_exist(before: Briefing, data: st.DataObject) -> None:
    left = data.draw(st.sets(st.sampled_from(sorted(before.entries)))) if before.entries else set()
    now = reduced(before, left)
    moved = IdMapping(before, now)
    places = [place for place in map(moved.of, before.entries) if place]
    assert len(places) == len(set(places))
    for address in before.entries:
        near = moved.nearest(address)
        assert not near or is_there(near, now)


def test_removed_line_never_maps_an_entry_to_another() -> None:
    text = SHIPPED.read_text(encoding="utf-8")
    lines = text.split("\n")
    first = next(number for number, line in enumerate(lines) if line == "claims:")
    item = next(n for n in range(first + 1, len(lines)) if re.match(r"  - ", lines[n]))
    end = next(n for n in range(item + 1, len(lines)) if re.match(r"  - ", lines[n]))
    now = briefing("\n".join(lines[:item] + lines[end:]))
    moved = IdMapping(shipped(), now)
    for address, entry in shipped().entries.items():
        place = moved.of(address)
        assert not place or now.entries[place].label == entry.label
