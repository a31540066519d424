"""The words of the language server."""

from __future__ import annotations

PASSAGE = "{source} ¶{paragraph}"
"""Where words are found."""
ADD = "add {kind} `{id}`"
QUOTE = "put the text in quotation marks"
"""Titles of code actions."""
