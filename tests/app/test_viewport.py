"""The line of a row in a viewport."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tui.app.widgets.viewport import Viewport, moved

if TYPE_CHECKING:
    from collections.abc import Callable

IDS = st.lists(st.sampled_from(["", *"abcdefgh"]), max_size=12, unique_by=lambda id_: id_ or object())


def in_rows(ids: list[str]) -> Callable[[str], int]:
    return lambda id_: ids.index(id_) if id_ and id_ in ids else -1


@given(IDS, st.integers(0, 15))
def test_line_keeps_its_place_among_the_same_rows(ids: list[str], line: int) -> None:
    assert moved(line, ids, in_rows(ids)) == line


@given(IDS, IDS, st.integers(0, 11))
def test_remaining_line_is_found(before: list[str], now: list[str], line: int) -> None:
    if line < len(before) and before[line] and before[line] in now:
        assert moved(line, before, in_rows(now)) == now.index(before[line])


def test_removed_line_is_placed_by_the_nearest_one() -> None:
    before = ["a", "b", "c", "d"]
    for now, line in ((["x", "a", "c", "d"], 1), (["x", "y", "a"], 3), ([], 1)):
        assert moved(1, before, in_rows(now)) == line


def test_line_keeps_its_height_below_the_top() -> None:
    assert Viewport(["a", "b", "c"], 2, 1).top(in_rows([*"zzzzzzz", "c"])) == 6
