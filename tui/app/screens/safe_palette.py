"""Textual's palette, which fails for a page up or down before its list is laid out (8.2.8)."""

from __future__ import annotations

from contextlib import suppress

from textual.command import CommandPalette


class SafePalette(CommandPalette):
    """The palette; a page up or down in an empty list does nothing."""

    def _action_command_list(self, action: str) -> None:
        with suppress(KeyError):
            super()._action_command_list(action)
