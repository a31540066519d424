"""The panes of the reader, one file each."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from tui.app.pane_registry import PANES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.app.pane import Pane, PaneContext
    from tui.app.pane_registry import PaneSpec


def pane_class(spec: PaneSpec) -> type:
    """Return the class of a pane."""
    cls: type = getattr(import_module(f"{__name__}.{spec.id}_pane"), f"{spec.id.title()}Pane")
    return cls


def make_panes(context: PaneContext) -> Iterator[Pane]:
    """Make all panes, in the order of the registry."""
    for spec in PANES:
        yield pane_class(spec)(spec, context)
