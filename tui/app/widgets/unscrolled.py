"""The base class of all widgets of the reader."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import Reactive
from textual.widget import Widget


class Unscrolled(Widget):
    """A widget that Textual never scrolls."""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)
    """Its size; Textual would paint the screen again whenever it changes."""
