from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.analysis.given import position, refs, said, shipped_links
from tui.analysis.standing import Attribution, standing
from tui.model.contests import Contests
from tui.model.entries import Claim, Position, Ref, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator


def contested_by(id_: str) -> tuple[str, ...]:
    return shipped_links().contests.by(said(id_))


@pytest.mark.parametrize(
    ("statement", "attribution", "hedged", "contested"),
    [
        ("claims/1", Attribution.ARTICLE, False, False),
        ("claims/2", Attribution.ARTICLE, True, False),
        ("ain-damage", Attribution.DIRECT, False, False),
        ("talks-success/lebanon", Attribution.SECOND_HAND, False, False),
        ("claims/18", Attribution.UNSTATED, True, False),
        ("ain-precautions", Attribution.DIRECT, False, True),
        ("strikes-justified/israeli-government", Attribution.SECOND_HAND, False, True),
        ("officials-on-beirut", Attribution.DIRECT, False, True),
    ],
)
def test_statement_has_its_standing(
    statement: str, attribution: Attribution, hedged: bool, contested: bool
) -> None:
    assert standing(said(statement), shipped_links().contests)[:3] == (attribution, hedged, contested)


def test_statement_is_contested_by_counter_or_opposite() -> None:
    assert contested_by("ain-precautions") == ("ain-damage",)
    assert contested_by("ain-damage") == ()
    assert contested_by("strikes-justified/israeli-government") == ("officials-on-beirut",)
    assert contested_by("officials-on-beirut") == ("strikes-justified/israeli-government",)
    # The other stance of the officials is about the other strike.
    assert contested_by("strikes-justified/lebanese-officials") == ()


STATEMENTS = (
    position("ours"),
    position("theirs", "against", about=("x", "e")),
    position("elsewhere", "against", about=("x",)),
    position("on another issue", "against", issue="j"),
    position("undecided", "mixed"),
    position("about nothing", "against", about=()),
    Position(id="stanceless", issue=Ref("i"), about=refs("e")),
    Claim(id="countering", counters=refs("ours", "gone", "countering"), about=refs("e")),
    Claim(id="plain", about=refs("e")),
)


def test_contradiction_contests_both() -> None:
    one, other = Claim(id="one", contradicts=refs("other", "gone", "one")), Claim(id="other")
    contests = Contests([one, other])
    assert contests.by(one) == ("other",)
    assert contests.by(other) == ("one",)


def test_newer_claim_replaces_the_older() -> None:
    old, new = Claim(id="old", replaces=refs("old")), Claim(id="new", replaces=refs("old"))
    contests = Contests([old, new])
    assert contests.replaced_by(old) == "new"
    assert contests.replaced_by(new) == ""
    assert standing(old, contests).replaced
    assert not standing(old, contests).contested


@pytest.mark.parametrize(
    ("id_", "by"),
    [
        ("ours", ("theirs", "countering")),
        ("theirs", ("ours",)),
        *((one.id, ()) for one in STATEMENTS if one.id not in ("ours", "theirs")),
    ],
)
def test_sides_are_opposite_on_one_issue_about_one_thing(id_: str, by: tuple[str, ...]) -> None:
    contests = Contests(STATEMENTS)
    statement = next(one for one in STATEMENTS if one.id == id_)
    assert contests.by(statement) == by
    assert bool(contests.first(statement)) is bool(by)


def test_standing_of_all_statements_is_linear() -> None:
    looked = [0]

    class Topics(tuple[Ref, ...]):
        __slots__ = ()

        def __iter__(self) -> Iterator[Ref]:
            looked[0] += 1
            return super().__iter__()

    def one(number: int) -> Position:
        stance = Stance(("for", "against")[number % 2])
        return Position(id=str(number), issue=Ref("i"), stance=stance, about=Topics(refs("e")))

    many = [one(number) for number in range(500)]
    contests = Contests(many)
    assert all(standing(position, contests).contested for position in many)
    assert looked[0] <= 3 * len(many)
