"""The mark that stands before an entry, and the words that a stance is told in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.briefing.model import Claim, Event, Position
from tui.briefing.readings.standing import voice_of

if TYPE_CHECKING:
    from tui.briefing.model import Entry


def mark_of(entry: Entry) -> str:
    """The mark that stands before an entry; empty where none does."""
    if isinstance(entry, Event):
        return "background" if entry.is_background else entry.quad or "event"
    if isinstance(entry, Position):
        return f"past {stance_of(entry)}" if entry.is_past else stance_of(entry)
    if isinstance(entry, Claim):
        return voice_of(entry)
    return ""


def stance_of(position: Position) -> str:
    """A stance in one word; "unclear" where the author gave none."""
    return position.stance.word if position.stance else "unclear"


def stance_words(position: Position) -> str:
    """A stance as words: "for", "against?", "for, historically"."""
    word = f"{stance_of(position)}{'?' if is_inferred(position) else ''}"
    return f"{word}, {position.period}" if position.period else word


def is_inferred(entry: Entry) -> bool:
    """Whether it is a position whose stance is inferred."""
    return isinstance(entry, Position) and entry.stance is not None and entry.stance.uncertain
