"""The way from the beginning of a text to a cursor, found by lines and indentation alone.

A text that is being written is mostly no YAML. What stands above the cursor and further out is around it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.lsp.bracket_context import around, bare
from tui.parse.composer import DEEPEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DASH = re.compile(r"-(?:[ \t]+|$)")
_KEY = re.compile(
    r"""('(?:[^']|'')*+'|"(?:[^"\\]|\\.)*+"|(?:[^\s#'"\[\]{},&*!|>%@`?:-]|[-?][^\s:'"\[\]{}#])"""
    r"""[^\s:'"\[\]{}#]*+(?:[ \t]++[^\s:'"\[\]{}#]++)*+)[ \t]*+:(?:[ \t]++|$)"""
)
_COMMENT = re.compile(r"(?:^|\s)#.*", re.DOTALL)
_LOOKED_AT = 200
"""So many lines behind the cursor are looked at for what stands beside it, and so many of a bracket."""


class PathMark(NamedTuple):
    """A dash or a key in a line, with its column from 0."""

    column: int
    key: str | None
    """None for a dash."""


class IndentPath(NamedTuple):
    """What is around a cursor."""

    way: tuple[str | None, ...]
    """From the outermost key in; None for an item of a list."""
    inline: bool
    """Whether a value is being written, rather than a new line that may become one or a key."""
    in_brackets: bool
    others: frozenset[str]
    """The keys or items that stand beside what is written."""
    word: str
    """What is written before the cursor of the key, the value or the item."""
    in_text: bool
    """Whether the cursor stands in a text of many lines."""


def margin(line: str) -> int:
    """The blanks before the first character of a line."""
    return len(line) - len(line.lstrip(" \t"))


def marks(line: str) -> tuple[list[PathMark], int]:
    """The dashes and the key that a line begins with, and the column behind them."""
    found: list[PathMark] = []
    at = margin(line)
    while (dash := _DASH.match(line, at)) and len(found) < DEEPEST:
        found.append(PathMark(at, None))
        at = dash.end()
    if key := _KEY.match(line, at):
        found.append(PathMark(at, bare(key[1])))
        at = key.end()
    return found, at


def steps_to(lines: Sequence[str], number: int, column: int) -> IndentPath | None:
    """What is around the cursor in the line of that number, both from 0; None in a comment."""
    before = lines[number][:column]
    own, at = marks(before)
    limit = own[0].column if own else at
    climb = _climb(lines, number, limit, on_dash=bool(own) and own[0].key is None)
    way = [*climb.way, *(mark.key for mark in own)]
    if climb.value is not None:
        return _in_value(climb.way, f"{climb.value}\n{before}", _rest(lines, number, column))
    value, behind_key = before[at:], bool(own) and own[-1].key is not None
    if value and (behind_key or value[0] in "[{"):
        return _in_value(way, value, _rest(lines, number, column))
    if _COMMENT.search(value):
        return None
    others = frozenset[str]() if behind_key else _beside(lines, number, own, at)
    return IndentPath(tuple(way), behind_key, False, others, value, False)


class _Climb(NamedTuple):
    way: list[str | None]
    value: str | None
    """What was written of the value that the cursor stands in, if it began in a line above."""


def _climb(lines: Sequence[str], number: int, limit: int, *, on_dash: bool) -> _Climb:
    """Whatever is around a line that begins in column `limit`, with a dash or not."""
    way: list[str | None] = []
    value, value_number = None, number
    for above in range(number - 1, -1, -1):
        if limit == 0 and not on_dash:
            break
        line = lines[above]
        if margin(line) > limit or not line.strip() or line.lstrip().startswith("#"):
            continue
        found, at = marks(line)
        rest = _COMMENT.sub("", line[at:]).rstrip()
        for mark in reversed(found):
            # The dashes of a list may stand right below its key.
            if not (mark.column < limit or (mark.column == limit and on_dash and mark.key is not None)):
                continue
            if rest and mark is found[-1]:  # all that seemed to be around lies in this value
                way, value, value_number = [mark.key], line[at:], above
            else:
                way.insert(0, mark.key)
            limit, on_dash = mark.column, mark.key is None
    if value is not None:
        value = "\n".join([value, *lines[value_number + 1 : number]])
    return _Climb(way, value)


def _rest(lines: Sequence[str], number: int, column: int) -> str:
    return "\n".join([lines[number][column:], *lines[number + 1 : number + 1 + _LOOKED_AT]])


def _in_value(way: Sequence[str | None], before: str, behind: str) -> IndentPath | None:
    """What is around a cursor in a value that was begun."""
    if before[0] in "[{":
        found = around(before + behind, len(before))
        if found is None:
            return None
        inside = (*way, *found.steps)
        return IndentPath(inside, not found.at_key, True, found.others, found.word, "\n" in found.word)
    if before[0] not in "|>'\"" and _COMMENT.search(before):
        return None
    in_text = before[0] in "|>" or "\n" in before
    return IndentPath(tuple(way), True, False, frozenset(), before, in_text)


def _beside(lines: Sequence[str], number: int, own: Sequence[PathMark], at: int) -> frozenset[str]:
    """The keys, or the items, beside what is being written in a line of its own."""
    above = range(number - 1, -1, -1)
    below = range(number + 1, min(number + _LOOKED_AT, len(lines)))
    if not own:
        return frozenset([*_keys(lines, above, at), *_keys(lines, below, at)])
    # Behind a dash: an item of a list, or the first key of an entry.
    column = own[-1].column
    return frozenset([*_items(lines, above, column), *_items(lines, below, column), *_keys(lines, below, at)])


def _items(lines: Sequence[str], numbers: range, column: int) -> Iterator[str]:
    for found, rest in _level(lines, numbers, column):
        if found[0].column == column and found[0].key is not None:
            return  # the key right below which the list stands, or the next one
        if found == [PathMark(column, None)]:
            yield bare(_COMMENT.sub("", rest))


def _keys(lines: Sequence[str], numbers: range, column: int) -> Iterator[str]:
    for found, _ in _level(lines, numbers, column):
        if found[-1].column == column and found[-1].key is not None:
            yield found[-1].key


def _level(lines: Sequence[str], numbers: range, column: int) -> Iterator[tuple[list[PathMark], str]]:
    """Lines that begin in a column or further in, up to the first that begins further out."""
    for number in numbers:
        line = lines[number]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found, at = marks(line)
        inside = (found[0].column if found else at) >= column
        # The first key of an entry in a list stands behind a dash.
        if found and (inside or (numbers.step < 0 and found[-1].column == column)):
            yield found, line[at:]
        if not inside:
            return
