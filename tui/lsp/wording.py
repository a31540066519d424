"""All words of the language server that are not in a diagnostic or a refused edit."""

from __future__ import annotations

from tui.edit import wording
from tui.edit.errors import Refusal

# ---- diagnostics and errors

LABEL = " ({label})"
"""The label of a diagnostic, behind its message."""
MORE = "more: briefing explain {topic}"
NO_ID_HERE = Refusal("no id here", help="move the cursor to an id")
UNKNOWN_ID = wording.UNKNOWN_ID._replace(help="")
UNREADABLE_MESSAGE = "a message could not be read: {error}"
UNEXPECTED_ERROR = "unexpected error, {error}"

# ---- hover and completion

LINE = "line {line}"
MAP = "{section}: a map from ids to entries, each {entry}"
LIST = "{section}: a list of entries, each {entry}"
FIELD = "{key}: {help}"
ID_HELP = "the name by which others refer to it"
ID_OF = "the id of {kinds}"
ONE_OF = "{what}: {words}"
OR_WORDS = "{what}, or {words}"
TAKES = "takes {what}"
TAKES_SEVERAL = "takes {what}; or a list of them"
REQUIRED = "required"

# ---- words of sources, and actions

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
