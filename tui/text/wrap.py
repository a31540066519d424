"""Text broken into lines by width in cells: the one wrapper of the screen and the pages.

A line is broken at blanks, and between the letters of Chinese and Japanese, which put no blanks between
words; there no line begins with a closing mark or ends with an opening one (kinsoku). A word that is wider
than a line is broken between grapheme clusters.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, TypeVar

from tui.text.width import cell_len, clusters_between, one_cell_each

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Style = TypeVar("Style")

GLUE = "\u00a0"
"""A blank that no line is broken at. It is shown as a plain one, so that a page can be searched."""
_STAYS = re.compile(r" (?=(?:¶|par\.)\d|[·-] $)")
"""The blank before a paragraph's number, or before a dot between words."""

_GLUES = "\u00a0\u2007\u202f"
_BLANK = rf"[^\S{_GLUES}]"
_NOT_BLANK = rf"[\S{_GLUES}]"
_CJK = (
    r"[\u2e80-\u2fff\u3001-\u312f\u31a0-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff9f"
    r"\uffe0-\uffe6\U0001b000-\U0001b2ff\U00020000-\U0003fffd]"
)
_OPENING = frozenset("（〔［｛〈《「『【〘〖〝｟｢⦅")
"""Marks of Chinese and Japanese that no line ends with."""
_CLOSING = frozenset(
    "、。，．・：；？！゛゜）〕］｝〉》」』】〙〗〟｠｣⦆､｡･ﾞﾟー々〻ゝゞヽヾ〜～゠％￠"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯｰ"
)
"""Marks and letters of Chinese and Japanese that no line begins with."""
_OPENING_BESIDE = _OPENING.union("([{“‘«‹", _GLUES)
"""What no line ends with where a letter of Chinese or Japanese follows."""
_CLOSING_BESIDE = _CLOSING.union(")]}”’»›!,.:;?%…‥‐–°℃‰‼⁇⁈⁉", _GLUES)
"""What no line begins with where such a letter comes before it."""


def glued(words: str) -> str:
    """Return faint words so that neither a paragraph's number nor a dot between words begins a line."""
    return _STAYS.sub(GLUE, words)


def wrapped(text: str, width: int) -> list[str]:
    """Return the lines of a text; line breaks in it stay, and an empty line is one."""
    return [
        paragraph[start:end].replace(GLUE, " ").rstrip()
        for paragraph in text.split("\n")
        for start, end in _spans(paragraph, width)
    ]


def wrap(runs: Sequence[tuple[str, Style]], width: int) -> list[list[tuple[str, Style]]]:
    """Return the lines of a text in runs of different styles, broken as if it had one style.

    Line breaks in the text are blanks like any other. There is one line at least.
    """
    lines = []
    number = offset = 0
    for start, end in _spans("".join([words for words, _ in runs]), width):
        line: list[tuple[str, Style]] = []
        while number < len(runs) and offset < end:
            words, style = runs[number]
            if part := words[max(0, start - offset) : end - offset]:
                line.append((part.replace(GLUE, " "), style))
            if offset + len(words) > end:
                break
            offset += len(words)
            number += 1
        lines.append(line)
    return lines


def _spans(text: str, width: int) -> list[tuple[int, int]]:
    """Return where the lines of a text are; most texts are one that only has to be measured."""
    if not text[:1].isspace() and cell_len(text) <= width:
        return [(0, _trim(text, 0, len(text)))]
    return list(line_spans(text, 0, len(text), width)) or [(0, 0)]


def line_spans(
    text: str, start: int, end: int, width: int, size: Callable[[str], int] = cell_len
) -> Iterator[tuple[int, int]]:
    """Yield where each line between two offsets of a text begins and ends, without the blanks around it.

    No line is wider than `width` cells, if its first grapheme cluster is not; `size` says how many cells a
    cluster takes. Latin text is searched by a regular expression alone: 5 MB take 0.05 s.
    """
    width = max(1, width)
    if size is cell_len and one_cell_each(text, start, end):
        for line in _one_cell_line(width).finditer(text, start, end):
            yield line.span()
        return
    at = _skip_blanks(text, start, end)
    while at < end:
        last = _reach(text, at, end, width, size)
        following = _skip_blanks(text, last, end)
        if following < end:
            last, following = _break(text, at, last, following)
        yield at, _trim(text, at, last)
        at = _skip_blanks(text, following, end)


@cache
def _up_to_break() -> re.Pattern[str]:
    """Return a pattern up to the last place where a line can be broken, if no mark forbids it.

    Compiling it takes 3 ms, and Latin text needs none of it.
    """
    return re.compile(rf".+(?:(?<={_BLANK})|(?<={_CJK})|(?={_CJK}))(?={_NOT_BLANK})", re.S)


@lru_cache(64)
def _one_cell_line(width: int) -> re.Pattern[str]:
    """Return a pattern of as many characters as fit up to a blank, or as many of a longer word."""
    word = "[^ \n]"
    return re.compile(
        rf"{word}(?:.{{0,{width - 2}}}{word})?(?!{word})|{word}{{1,{width}}}" if width > 1 else word, re.S
    )


def _reach(text: str, at: int, end: int, width: int, size: Callable[[str], int]) -> int:
    """Return the end of the last cluster that fits in a line, or of the first one."""
    last = at
    for cluster in clusters_between(text, at, end):
        width -= size(cluster)
        if width < 0 and last > at:
            break
        last += len(cluster)
    return last


def _break(text: str, at: int, last: int, following: int) -> tuple[int, int]:
    """Return where a line that reaches to `last` ends, and where the next one begins.

    `following` is the first character behind `last` that is not a blank.
    """
    limit = following
    while found := _up_to_break().match(text, at, limit + 1):
        limit = found.end()
        end = _trim(text, at, limit)
        if end > at and _may_part(text, end, limit, beside=end == limit):
            return end, limit
        limit -= 1
    ends = [at + length for length in accumulate(map(len, clusters_between(text, at, last)))]
    for end in reversed(ends):
        if not _is_blank(text[end]) and _may_part(text, _trim(text, at, end), end, beside=False):
            return end, end
    return last, last


def _may_part(text: str, end: int, following: int, *, beside: bool) -> bool:
    """Return whether a line may end at `end` and the next begin at `following`, with only blanks between.

    `beside` is for a break without a blank, beside a Chinese or Japanese letter: there Latin marks count too.
    """
    return (
        text[end - 1] not in (_OPENING_BESIDE if beside else _OPENING)
        and text[following] not in (_CLOSING_BESIDE if beside else _CLOSING)
        and len(next(clusters_between(text, following - 1, following + 1))) == 1
    )


def _is_blank(cluster: str) -> bool:
    return cluster.isspace() and cluster not in _GLUES


def _skip_blanks(text: str, start: int, end: int) -> int:
    for cluster in clusters_between(text, start, end):
        if not _is_blank(cluster):  # a blank that carries a mark is none
            break
        start += 1
    return start


def _trim(text: str, start: int, end: int) -> int:
    """Return the end of a line without its last blanks."""
    while end > start and _is_blank(text[end - 1]):
        end -= 1
    return end
