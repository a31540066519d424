"""The words of the language server."""

from __future__ import annotations

PASSAGE = "{source} ¶{paragraph}"
"""Where words are found."""
ADD = "add {kind} `{id}`"
CLAIM = "quote this text in a new claim"
QUOTE = "put the text in quotation marks"
"""Titles of code actions."""
MEANING = "{word}: {meaning}"
FOUND = "{source} ¶{paragraph}, sentence {number} of {count}"
FOUND_AGAIN = "{place}, and again at {again}"
NOT_FOUND = "not found word for word in a source"
BEFORE = "before: {sentence}"
AFTER = "after: {sentence}"
"""Lines of the hover of a word, and of words of a source."""
PRECISIONS = {
    "minute": "a day and a time",
    "day": "one day",
    "month": "some day of a month",
    "season": "some day of a season",
    "year": "some day of a year",
    "decade": "some day of ten years",
    "century": "some day of a hundred years",
    "interval": "some day between two, or all of them",
}
"""What a date says, by its precision."""
DAYS = "from {first} to {last}"
OPEN = {"first": "any day before", "last": "any day after"}
NO_YEAR = "the year is not given"
QUALIFIERS = {"?": "uncertain or inferred", "~": "approximate", "%": "approximate, and uncertain or inferred"}
"""Further lines of the hover of a date."""
