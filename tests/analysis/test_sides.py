from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.given import of_actors, shipped
from tui.analysis.sides import actor_tree, main_sides, side


def test_tree_lists_members_under_their_first_whole() -> None:
    briefing = of_actors(
        army=("state",), press=("office", "state"), state=(), alone=(), office=("state",), post=("nowhere",)
    )
    tree = [(actor.id, depth) for actor, depth in actor_tree(briefing)]
    assert tree == [("state", 0), ("army", 1), ("office", 1), ("press", 2), ("alone", 0), ("post", 0)]


def test_actors_in_a_membership_loop_are_listed() -> None:
    briefing = of_actors(a=("b",), b=("c",), c=("b",), alone=("alone",))
    assert [(actor.id, depth) for actor, depth in actor_tree(briefing)] == [
        ("a", 0), ("b", 0), ("c", 1), ("alone", 0),
    ]  # fmt: skip


@given(
    st.dictionaries(st.sampled_from("abcdefg"), st.lists(st.sampled_from("abcdefgx"), max_size=3).map(tuple))
)
def test_tree_has_every_actor_once(
    part_of: dict[str, tuple[str, ...]],
) -> None:
    tree = list(actor_tree(of_actors(**part_of)))
    assert Counter(actor.id for actor, _ in tree) == Counter(part_of.keys())
    above = -1
    for _, depth in tree:
        assert 0 <= depth <= above + 1
        above = depth


def test_deep_membership_needs_no_recursion() -> None:
    briefing = of_actors(a0=(), **{f"a{number}": (f"a{number - 1}",) for number in range(1, 3000)})
    assert list(actor_tree(briefing))[-1][1] == 2999
    assert side("a2999", briefing) == "a0"


def test_shipped_tree_has_its_depths() -> None:
    depths = {actor.id: depth for actor, depth in actor_tree(shipped())}
    assert len(depths) == len(shipped().actors)
    ids = ("israel", "israeli-government", "pmo", "radical-elements")
    assert [depths[id_] for id_ in ids] == [0, 1, 2, 1]


@pytest.mark.parametrize(
    ("actor", "root"),
    [("pmo", "israel"), ("lebanese-officials", "lebanon"), ("usa", "usa"), ("nobody", "nobody")],
)
def test_actor_s_side_is_the_root_of_what_it_belongs_to(actor: str, root: str) -> None:
    assert side(actor, shipped()) == root


def test_membership_loop_still_has_a_side() -> None:
    briefing = of_actors(a=("b",), b=("a",), own=("own",))
    assert {side(id_, briefing) for id_ in "ab"} <= {"a", "b"}
    assert side("own", briefing) == "own"


def test_main_sides_are_those_of_most_entries() -> None:
    briefing = shipped()
    assert main_sides(briefing, 3) == ("lebanon", "israel", "hezbollah")
    assert len(main_sides(briefing, 99)) > 3


def test_side_of_no_entry_is_no_main_side() -> None:
    assert main_sides(of_actors(army=("state",), state=()), 6) == ()
