"""Widgets that paint their lines whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from textual.filter import ANSIToTruecolor
from textual.geometry import Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.filter import LineFilter
    from textual.geometry import Region


class LineWidget(Widget):
    """A widget whose lines are painted as they stand: no style sheet gives it a frame, padding or opacity.

    Textual looks for those on every line of every frame, and keeps the lines once more.
    """

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)
    """Its size, for nothing scrolls it but itself; Textual would paint the screen twice when it changes."""

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


class Backdrop(LineWidget):
    """What other widgets stand on, and cover: it is blank."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Blank lines, all of them the same."""
        return [Strip.blank(crop.width, self.visual_style.rich_style)] * crop.height

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Paint again; where things are only arranged anew, what has moved is painted without this."""
        return super().refresh(*regions, repaint=repaint and not layout, layout=layout, recompose=recompose)
