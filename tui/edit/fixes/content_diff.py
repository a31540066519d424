"""Compare the content of a file before and after an edit, unknown keys included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.parse.tree import Mapping, Node, Scalar, Sequence, held

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet


def agree(one: Node | None, other: Node | None, repaired: AbstractSet[int]) -> bool:
    """Return whether two trees have the same content outside the repaired lines, which count from 1."""
    match one, other:
        case Mapping(items=pairs), Mapping(items=pairs_now):
            return _agree_by_key(pairs, pairs_now, repaired)
        case Sequence(items=items), Sequence(items=items_now) if len(items) == len(items_now):
            return all(agree(*pair, repaired) for pair in zip(items, items_now, strict=True))
        case Node(), Node():
            return held(one) == held(other) or (_is_in(one, repaired) and _is_in(other, repaired))
    return one is other


def _agree_by_key(
    pairs: list[tuple[Scalar, Node]], pairs_now: list[tuple[Scalar, Node]], repaired: AbstractSet[int]
) -> bool:
    before, now = ({key.value: value for key, value in one} for one in (pairs, pairs_now))
    changed = [key for key, _ in (*pairs, *pairs_now) if (key.value in before) is not (key.value in now)]
    return (
        all(_is_in(key, repaired) for key in changed)
        and [key for key in before if key in now] == [key for key in now if key in before]
        and all(agree(before[key], now[key], repaired) for key in before if key in now)
    )


def _is_in(node: Node, lines: AbstractSet[int]) -> bool:
    return all(line in lines for line in range(node.span.line, node.span.end_line + 1))
