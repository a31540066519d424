"""Widgets that paint their lines whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget

if TYPE_CHECKING:
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
