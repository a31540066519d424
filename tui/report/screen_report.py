"""Diagnostics on one screen: as many as fit, errors first, and a last line with their count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.diagnostics.catalogue.reports import REST
from tui.report.excerpt import counted_blocks
from tui.text.width import cell_len, cut_cells

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.diagnostics.diagnostic import Diagnostic

_SGR = re.compile(r"\x1b\[[\d;]*m")
LEAST_WIDTH, LEAST_HEIGHT = 20, 3
"""The smallest screen that is laid out; of a smaller one, a part is shown."""


class ScreenLine(NamedTuple):
    """A line, and the rows that it takes where the terminal wraps it."""

    text: str
    rows: int = 1


def screen(
    diagnostics: Sequence[Diagnostic],
    sources: Mapping[str, str],
    status: str,
    size: tuple[int, int],
    *,
    colour: bool = False,
) -> list[ScreenLine]:
    """Return the lines of a screen of `size` columns and rows; together they take all rows but a few.

    The last line is the status. Diagnostics that do not fit are counted in the line above it.
    """
    width, height = max(size[0], LEAST_WIDTH), max(size[1], LEAST_HEIGHT)
    room = height - 2  # without the status and the count of the rest
    shown: list[ScreenLine] = []
    left = len(diagnostics)
    for block, count in counted_blocks(diagnostics, sources, colour=colour, width=width):
        lines = [_measured(line, width) for line in block.split("\n")]
        used = sum(line.rows for line in shown)
        if shown and used + sum(line.rows for line in lines) > room:
            break
        shown += [*lines, ScreenLine("")]
        left -= count
    shown = _fitting(shown, room + (not left))
    rest = [ScreenLine(REST.format(count=left))] if left else []
    blank = height - 1 - len(rest) - sum(line.rows for line in shown)
    return [*shown, *rest, *[ScreenLine("")] * blank, ScreenLine(cut_cells(status, width - 1))]


def _measured(line: str, width: int) -> ScreenLine:
    cells = cell_len(_SGR.sub("", line))
    # A wide character does not fit in the last column of a row.
    per_row = width if cells == len(_SGR.sub("", line)) else width - 1
    return ScreenLine(line, max(-(-cells // per_row), 1))


def _fitting(lines: Sequence[ScreenLine], room: int) -> list[ScreenLine]:
    """Return the first lines that take at most `room` rows."""
    fitting: list[ScreenLine] = []
    for line in lines:
        room -= line.rows
        if room < 0:
            break
        fitting.append(line)
    return fitting
