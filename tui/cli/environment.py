"""What the environment may decide: nothing of Textual's own but a list."""

from __future__ import annotations

import os

KEPT = frozenset({"TEXTUAL_DISABLE_KITTY_KEY"})
"""The variables of Textual that reach it; others name modules to run, files to write and keys to press."""


def drop_foreign() -> None:
    """Take Textual's variables out of the environment, before Textual reads them."""
    for name in [name for name in os.environ if name.startswith("TEXTUAL") and name not in KEPT]:
        del os.environ[name]
