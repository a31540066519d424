"""Widgets that paint their lines whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.filter import ANSIToTruecolor
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.filter import LineFilter
    from textual.geometry import Region
    from textual.strip import Strip


class Painted(Widget):
    """A widget whose lines are painted as they stand: no style sheet gives it a frame, padding or opacity.

    Textual looks for those on every line of every frame, and keeps the lines once more.
    """

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a region, as all filters for colours leave them."""
        strips = [self.render_line(y) for y in crop.line_range]
        ground = self.background_colors[1]
        for colours in self.get_line_filters():
            strips = [strip.apply_filter(colours, ground) for strip in strips]
        start, end = crop.column_span
        return (
            strips if (start, end) == (0, self.size.width) else [strip.crop(start, end) for strip in strips]
        )

    def get_line_filters(self) -> Sequence[LineFilter]:
        """The filters that could change a colour: a theme has no other than true ones."""
        return [one for one in super().get_line_filters() if not isinstance(one, ANSIToTruecolor)]


class Ground(Widget):
    """What other widgets stand on, and cover: it is painted blank, and not line by line."""

    BLANK = True
