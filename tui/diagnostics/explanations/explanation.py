"""What is said of one code."""

from __future__ import annotations

from tui.model.named import NamedTuple


class Explanation(NamedTuple):
    """Why a code is a problem and what to do, with an example of both."""

    why: str
    """Sentences for people, in one paragraph or several with an empty line between; backticks round code."""
    wrong: str = ""
    """Lines of a briefing that have the problem, whole; empty where no lines of a briefing could."""
    right: str = ""
    """What to write in their place."""
