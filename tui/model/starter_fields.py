"""The first fields of a new entry, for an editor's snippets and `briefing add`."""

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
    "point": ("text",),
}
"""The fields that an author most likely fills in first, with all required ones."""
BLOCKS = {"source": ("text",)}
"""The fields for a text of many lines."""
