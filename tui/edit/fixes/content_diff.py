"""What a file holds, known to the format or not: two readings are compared, but for what was repaired."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.parse.tree import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Mapping as AbstractMapping
    from collections.abc import Set as AbstractSet

    from tui.model.span import Span


def held(node: Node | None, instead: AbstractMapping[Span, str] | None = None) -> Any:
    """The texts of a file in its lists and mappings; `instead` has other ones for some places."""
    match node:
        case Scalar(value=value, span=span):
            return instead.get(span, value) if instead else value
        case Mapping(items=items):
            return [(held(key, instead), held(value, instead)) for key, value in items]
        case Sequence(items=items):
            return [held(item, instead) for item in items]
    return None


def agree(one: Node | None, other: Node | None, repaired: AbstractSet[int]) -> bool:
    """Whether two readings hold the same, wherever it does not stand in the repaired lines, from 1."""
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
