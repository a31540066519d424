"""The context of a cursor, found by lines and indentation: text being typed is rarely valid YAML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.lsp.bracket_context import CursorContext, bracket_context, unquoted
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
"""The most lines after the cursor to search for siblings, or for the rest of a bracket."""


class PathMark(NamedTuple):
    """A dash or a key in a line, with its column from 0."""

    column: int
    key: str | None
    """None for a dash."""


def margin(line: str) -> int:
    """Return the number of blanks before the first character of a line."""
    return len(line) - len(line.lstrip(" \t"))


def marks(line: str) -> tuple[list[PathMark], int]:
    """Return the dashes and the key that a line begins with, and the column after them."""
    found: list[PathMark] = []
    at = margin(line)
    while (dash := _DASH.match(line, at)) and len(found) < DEEPEST:
        found.append(PathMark(at, None))
        at = dash.end()
    if key := _KEY.match(line, at):
        found.append(PathMark(at, unquoted(key[1])))
        at = key.end()
    return found, at


def context_at(lines: Sequence[str], number: int, column: int) -> CursorContext | None:
    """Return the context of a line and a column, both from 0; None in a comment."""
    before = lines[number][:column]
    own, at = marks(before)
    limit = own[0].column if own else at
    outer = _outer(lines, number, limit, on_dash=bool(own) and own[0].key is None)
    if outer.value is not None:
        return _in_value(outer.path, f"{outer.value}\n{before}", _rest(lines, number, column))
    path = [*outer.path, *(mark.key for mark in own)]
    value, after_key = before[at:], bool(own) and own[-1].key is not None
    if value and (after_key or value[0] in "[{"):
        return _in_value(path, value, _rest(lines, number, column))
    if _COMMENT.search(value):
        return None
    siblings = frozenset[str]() if after_key else _siblings(lines, number, own, at)
    return CursorContext(tuple(path), after_key, False, siblings, value, False)


class _Outer(NamedTuple):
    path: list[str | None]
    value: str | None
    """The text of the value around the cursor, if it began in a line above."""


def _outer(lines: Sequence[str], number: int, limit: int, *, on_dash: bool) -> _Outer:
    """Return what is around a line that begins in column `limit`, with a dash or not."""
    path: list[str | None] = []
    value, value_number = None, number
    for above in range(number - 1, -1, -1):
        if limit == 0 and not on_dash:
            break
        line = lines[above]
        start = margin(line)
        # Lines further in, and the entries beside the one looked for, are most of a large file.
        if start > limit or start == len(line) or line[start] == "#":
            continue
        if start == limit and (not on_dash or line[start] == "-"):
            continue
        found, at = marks(line)
        rest = _COMMENT.sub("", line[at:]).rstrip()
        for mark in reversed(found):
            # A list may have its dashes right below its key.
            if not (mark.column < limit or (mark.column == limit and on_dash and mark.key is not None)):
                continue
            if rest and mark is found[-1]:  # this value contains all lines below it
                path, value, value_number = [mark.key], line[at:], above
            else:
                path.insert(0, mark.key)
            limit, on_dash = mark.column, mark.key is None
    if value is not None:
        value = "\n".join([value, *lines[value_number + 1 : number]])
    return _Outer(path, value)


def _rest(lines: Sequence[str], number: int, column: int) -> str:
    return "\n".join([lines[number][column:], *lines[number + 1 : number + 1 + _LOOKED_AT]])


def _in_value(path: Sequence[str | None], before: str, after: str) -> CursorContext | None:
    """Return the context of a cursor in a value, between the texts before and after it."""
    if before[0] in "[{":
        inner = bracket_context(before + after, len(before))
        return inner and inner._replace(path=(*path, *inner.path))
    if before[0] not in "|>'\"" and _COMMENT.search(before):
        return None
    in_text = before[0] in "|>" or "\n" in before
    return CursorContext(tuple(path), True, False, frozenset(), before, in_text)


def _siblings(lines: Sequence[str], number: int, own: Sequence[PathMark], at: int) -> frozenset[str]:
    """Return the other keys or items of the mapping or list that a line is part of."""
    above = range(number - 1, -1, -1)
    below = range(number + 1, min(number + _LOOKED_AT, len(lines)))
    if not own:
        return frozenset([*_keys(lines, above, at), *_keys(lines, below, at)])
    # After a dash: an item of a list, or the first key of an entry.
    column = own[-1].column
    return frozenset([*_items(lines, above, column), *_items(lines, below, column), *_keys(lines, below, at)])


def _items(lines: Sequence[str], numbers: range, column: int) -> Iterator[str]:
    for found, rest in _level(lines, numbers, column):
        if found[0].column == column and found[0].key is not None:
            return  # the key of the list right above its dashes, or the next key
        if found == [PathMark(column, None)]:
            yield unquoted(_COMMENT.sub("", rest))


def _keys(lines: Sequence[str], numbers: range, column: int) -> Iterator[str]:
    for found, _ in _level(lines, numbers, column):
        if found[-1].column == column and found[-1].key is not None:
            yield found[-1].key


def _level(lines: Sequence[str], numbers: range, column: int) -> Iterator[tuple[list[PathMark], str]]:
    """Yield the lines that begin in a column, up to the first that begins further out."""
    for number in numbers:
        line = lines[number]
        start = margin(line)
        if start > column or start == len(line) or line[start] == "#":
            continue
        found, at = marks(line)
        inside = (found[0].column if found else at) >= column
        # The first key of an entry in a list follows a dash.
        if found and (inside or (numbers.step < 0 and found[-1].column == column)):
            yield found, line[at:]
        if not inside:
            return
