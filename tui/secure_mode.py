"""Secure mode: what a reader on a shared machine may do for its user.

`BRIEFING_SECURE=1` turns everything below off, and `BRIEFING_SECURE_ALLOW=copy,notes` some of it on again.
"""

from __future__ import annotations

import os
from enum import StrEnum


class Feature(StrEnum):
    """What secure mode turns off."""

    EDITOR = "editor"
    """Starting the editor."""
    BROWSER = "browser"
    """Opening a web address."""
    WRITE = "write"
    """Changing and creating files that the user names."""
    SUSPEND = "suspend"
    """Going back to the shell with ctrl+z."""
    COPY = "copy"
    """Putting text into the clipboard."""
    NOTES = "notes"
    """Keeping what was read, where, and with which theme."""


def is_allowed(feature: Feature) -> bool:
    """Return whether a feature may be used: each asks here, and nowhere else."""
    if os.environ.get("BRIEFING_SECURE", "") in {"", "0"}:
        return True
    allowed = os.environ.get("BRIEFING_SECURE_ALLOW", "")
    return feature in [word.strip() for word in allowed.split(",")]
