"""Rich and Textual made to measure text as the reader does, and to send lines that stay straight."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import rich.cells
from rich.segment import Segment
from textual._compositor import ChopsUpdate, LayoutUpdate

from tui.text.disputed import straightened
from tui.text.width import cell_len, clusters, cut_cells

if TYPE_CHECKING:
    from rich.console import Console


def use_our_width() -> None:
    """Let Rich, and Textual through it, take the width of text from `tui.text.width`.

    As they are, they give no cell to the vowel signs of Indic scripts, and count clusters otherwise: strips
    come out too wide, and frames shift. The names are private ones of Rich, seen on 15.0.0.
    """
    for owner, name, ours in (
        (rich.cells, "_cell_len", _cell_len),
        (rich.cells, "split_graphemes", _split_graphemes),
        (Segment, "_split_cells", staticmethod(lru_cache(1 << 14)(_split_cells))),
    ):
        setattr(owner, name, ours)
    rich.cells.cached_cell_len.cache_clear()
    setattr(ChopsUpdate, "render_segments", _render_part)  # noqa: B010 - mypy holds methods for constant
    setattr(LayoutUpdate, "render_segments", _render_whole)  # noqa: B010 - as above


_part, _whole = ChopsUpdate.render_segments, LayoutUpdate.render_segments


def _render_part(update: ChopsUpdate, console: Console) -> str:
    return straightened(_part(update, console))


def _render_whole(update: LayoutUpdate, console: Console) -> str:
    return straightened(_whole(update, console))


def _cell_len(text: str, _unicode_version: str) -> int:
    return cell_len(text)


def _split_graphemes(text: str, _unicode_version: str = "auto") -> tuple[list[tuple[int, int, int]], int]:
    """Return where each grapheme cluster begins and ends with the cells it takes, and the cells of all."""
    spans, start, total = [], 0, 0
    for cluster in clusters(text):
        size = cell_len(cluster)
        spans.append((start, start := start + len(cluster), size))
        total += size
    return spans, total


def _split_cells(segment: Segment, cut: int) -> tuple[Segment, Segment]:
    """Return the two parts of a segment, with blanks for a wide character that the cut goes through."""
    text, style, control = segment
    left = cut_cells(text, cut)
    right = text[len(left) :]
    if right and (missing := cut - cell_len(left)):
        whole = next(clusters(right))
        left += " " * missing
        right = " " * (cell_len(whole) - missing) + right[len(whole) :]
    return Segment(left, style, control), Segment(right, style, control)
