"""What of an entry an author writes first: an editor's snippets and `briefing add` begin with it."""

from __future__ import annotations

FIELDS: dict[str, tuple[str, ...]] = {
    "source": ("kind", "title", "publisher", "published", "text"),
    "place": ("name", "within"),
    "actor": ("name", "kind"),
    "relation": ("from", "is", "to", "quote"),
    "issue": ("name",),
    "event": ("title", "date", "by", "quote"),
    "position": ("issue", "by", "stance", "says", "quote"),
    "claim": ("about", "by", "says", "quote"),
    "unknown": ("about", "text"),
}
"""What an author most likely fills in first; all that has to be there is among it."""
BLOCKS = {"source": ("text",)}
"""The fields that take a text of many lines."""
