"""The text that the catalogue holds for a code and for one of its variants."""

from __future__ import annotations

from typing import NamedTuple


class CodeText(NamedTuple):
    """A code explained: what it stands for, why it is a problem and what to do, with an example."""

    title: str
    """What the code stands for, as a noun phrase in lower case."""
    why: str
    """One or more paragraphs with an empty line between them; code stands in backticks."""
    wrong: str = ""
    """Whole lines of a briefing that have the problem; empty where no lines of a briefing can."""
    right: str = ""
    """What to write instead of them."""


class Words(NamedTuple):
    """The sentences of one variant of a code, as templates for `str.format`.

    None takes the sentence of the code's variant without a name; the empty string shows nothing.
    """

    message: str | None = None
    """One general sentence in lower case without a full stop."""
    label: str | None = None
    """Two to five words under the caret."""
    note: str | None = None
    """A fact that explains."""
    help: str | None = None
    """An action, beginning with a verb."""


Variants = dict[str, Words]
