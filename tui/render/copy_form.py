"""The forms in which a selection can be copied."""

from __future__ import annotations

from enum import Enum


class CopyForm(Enum):
    """In which form a selection is copied."""

    ATTRIBUTED = "attributed"
    QUOTE = "quote"
    MARKDOWN = "markdown"
    ID = "id"
    LINK = "link"
    CARD = "card"
