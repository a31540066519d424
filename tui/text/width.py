"""The width of text in terminal cells: the one measure of the screen, the pages and the excerpts.

Text is measured by grapheme cluster, a character as a reader sees it, with the tables of `wcwidth`. The
variation selector that asks for an emoji does not count: half of the terminals ignore it, and the reader
never sends it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import category

if TYPE_CHECKING:
    from collections.abc import Iterator

SELECTOR = "\ufe0f"
"""The variation selector that asks for the form of an emoji."""
_INDIC = "\u0900", "\u0dff"
_SPACED = frozenset({"Lo", "Mc"})
ONE_CELL = (
    r"\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0377\u037a-\u037f\u0384-\u038a\u038e-\u03a1\u03a3-\u0482\u048a-\u052f"
    r"\u05d0-\u05ea\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20c0\u2150-\u218b\u2190-\u2319"
    r"\u2400-\u2426\u2500-\u25fc\u270c-\u2727\u2729-\u274b\u2756"
)
"""The inside of a class of characters that take one cell each and never join another one."""
one_cell_each = re.compile(f"[{ONE_CELL}\n]*+").fullmatch
"""Matches a text, or a part of it, without a character that takes no cell, or two, or joins another one."""


def cell_len(text: str) -> int:
    """Return the cells that a text takes, which holds no control characters."""
    return len(text) if text.isascii() or one_cell_each(text) else _sum_of_clusters(text)


def cut_cells(text: str, width: int) -> str:
    """Return the longest beginning of a text that fits a width in cells, cut between clusters."""
    return text[: max(0, width)] if text.isascii() or one_cell_each(text) else _cut_cells(text, width)


def clusters(text: str) -> Iterator[str]:
    """Yield the grapheme clusters of a text, the characters as a reader sees them."""
    if one_cell_each(text) or (text.isascii() and "\r" not in text):
        return iter(text)
    return clusters_between(text, 0, len(text))


def clusters_between(text: str, start: int, end: int) -> Iterator[str]:
    """Yield the grapheme clusters between two offsets, without a look at what is never asked for."""
    # Loading wcwidth takes 25 ms (0.9.4), a tenth of the time to the first frame. Text in Latin, Greek,
    # Cyrillic or Hebrew letters needs none of it.
    from wcwidth import iter_graphemes  # noqa: PLC0415 - see above

    return iter_graphemes(text, start, end)


@lru_cache(4096)
def _sum_of_clusters(text: str) -> int:
    # wcwidth's own sum differs where a mark stands beside a letter of another script.
    return sum(map(_cluster_len, clusters_between(text, 0, len(text))))


@lru_cache(4096)
def _cluster_len(cluster: str) -> int:
    from wcwidth import width  # noqa: PLC0415 - as in `clusters_between`

    size = width(cluster.replace(SELECTOR, ""), control_codes="ignore")
    if _INDIC[0] <= cluster[0] <= _INDIC[1]:
        # Many terminals give a cell to each letter of a conjunct, and to each sign that is spaced: a blank
        # behind it is better than the loss of its last sign.
        size = max(size, sum(category(char) in _SPACED for char in cluster))
    return size


@lru_cache(4096)
def _cut_cells(text: str, width: int) -> str:
    end = 0
    for cluster in clusters_between(text, 0, len(text)):
        width -= _cluster_len(cluster)
        if width < 0:
            break
        end += len(cluster)
    return text[:end]
