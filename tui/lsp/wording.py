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
MEANINGS = {"unstated": "unattributed", "unknown": "not known"}
"""The words that a reference or date may hold instead of an id or a date."""
