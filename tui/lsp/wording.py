"""The words of the language server."""

from __future__ import annotations

PASSAGE = "{source} ¶{paragraph}"
"""Where words are found."""
