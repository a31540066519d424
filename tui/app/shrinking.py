"""Whether a briefing has become shorter while it was shown: half of a file may look like all of one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui.app import wording

if TYPE_CHECKING:
    from tui.model.entries import Briefing


class Shrinking:
    """Compares a briefing with the one that was there when a key was pressed last."""

    def __init__(self, briefing: Briefing) -> None:
        self._now = self._seen = _kinds(briefing)

    def take(self, briefing: Briefing) -> None:
        """Take the briefing as it is now."""
        self._now = _kinds(briefing)

    def see(self) -> bool:
        """Take what is there as seen; return whether that changes the words."""
        has_words, self._seen = bool(self.words), self._now
        return has_words

    @property
    def words(self) -> str:
        """How many entries are missing; empty if none are."""
        return wording.shrank(self._seen - self._now)


def _kinds(briefing: Briefing) -> Counter[str]:
    """Return the number of entries of each kind."""
    return Counter(entry.kind_name for entry in briefing.entries.values())
