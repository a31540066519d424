from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.given import of_actors
from tui.model.entries import Briefing, Place, Ref
from tui.model.membership import Membership

Wholes = dict[str, list[tuple[str, bool]]]

WHOLES = st.dictionaries(
    st.sampled_from("abcdef"), st.lists(st.tuples(st.sampled_from("abcdefx"), st.booleans()), max_size=3)
)


def reachable(start: str, wholes: Wholes, *, certainly: bool = False) -> set[str]:
    """All that an entry belongs to, maybe by certain steps alone."""
    found, before = {start}, set[str]()
    while found != before:
        before = set(found)
        found |= {
            whole
            for member in before
            for whole, uncertain in wholes.get(member, ())
            if whole in wholes and not (certainly and uncertain)
        }
    return found - {start}


@given(WHOLES)
def test_wholes_are_transitive(wholes: Wholes) -> None:
    membership = Membership(wholes)
    for id_ in wholes:
        found = membership.wholes(id_)
        assert set(found) == reachable(id_, wholes)
        certain = {whole for whole, uncertain in found.items() if not uncertain}
        assert certain == reachable(id_, wholes, certainly=True)


@given(WHOLES)
def test_members_and_wholes_are_the_same_read_both_ways(wholes: Wholes) -> None:
    membership = Membership(wholes)
    up = {(id_, *whole) for id_ in wholes for whole in membership.wholes(id_).items()}
    down = {(member, id_, doubt) for id_ in wholes for member, doubt in membership.members(id_).items()}
    assert up == down
    assert all([*membership.family(id_)] == [id_, *membership.members(id_)] for id_ in wholes)


def test_doubt_anywhere_on_the_way_is_kept() -> None:
    membership = Membership({"office": [("ministry", False)], "ministry": [("state", True)], "state": []})
    assert membership.members("state") == {"ministry": True, "office": True}
    assert membership.wholes("office") == {"ministry": False, "state": True}


def test_membership_is_certain_if_one_way_is() -> None:
    membership = Membership({
        "post": [("army", True), ("ministry", False)],
        "army": [("state", False)],
        "ministry": [("state", False)],
        "state": [],
    })  # fmt: skip
    assert membership.members("state") == {"army": False, "ministry": False, "post": False}
    assert membership.wholes("post") == {"army": True, "ministry": False, "state": False}


def test_place_within_a_state_is_no_member_of_it() -> None:
    beirut = Place(id="beirut", name="Beirut", within=(Ref("lebanon"),))
    briefing = of_actors(lebanon=()).replace(places={"beirut": beirut})
    assert briefing.membership.members("lebanon") == {}


def test_membership_is_read_anew_from_a_changed_briefing() -> None:
    briefing = of_actors(state=(), army=("state",))
    assert briefing.membership is briefing.membership
    assert Briefing(actors={}).membership.members("state") == {}
    assert briefing.replace(actors={}).membership.members("state") == {}
