"""The mark that stands before an entry, and the words that a stance is told in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.entries import Claim, Event, Position, Unknown
from tui.model.hedges import is_hedged
from tui.render.cards.pieces import Piece

if TYPE_CHECKING:
    from tui.analysis.combined_stance import CombinedStance
    from tui.model.entries import Entry

FACT = "stated as fact"
"""What the article says in its own voice and does not hedge; whether it is so is another question."""


def mark_of(entry: Entry) -> str:
    """The mark that stands before an entry; empty where none does."""
    if isinstance(entry, Event):
        return "background" if entry.is_background else entry.quad or "event"
    if isinstance(entry, Position):
        return f"past {stance_of(entry)}" if entry.is_past else stance_of(entry)
    if isinstance(entry, Claim):
        return entry.kind or ("fact" if _is_stated(entry) else "claim")
    return "unknown" if isinstance(entry, Unknown) else ""


def called(entry: Entry) -> str:
    """What an entry is, in words: "position", "stated as fact", "assessment", "open question"."""
    return _CALLED.get(mark_of(entry), entry.kind_name)


_CALLED = {"fact": FACT, "assessment": "assessment", "unknown": "open question"}
"""What an entry is where its mark tells more than its kind."""


def _is_stated(claim: Claim) -> bool:
    return not claim.by and not is_hedged(claim.cue)


def stance_of(position: Position) -> str:
    """A stance in one word; "unclear" where the author gave none."""
    return position.stance.word if position.stance else "unclear"


def stance_words(position: Position) -> str:
    """A stance as words: "for", "against?", "for, historically"."""
    word = f"{stance_of(position)}{'?' if is_inferred(position) else ''}"
    return f"{word}, {position.period}" if position.period else word


def stand(stands: CombinedStance) -> Piece:
    """Where several positions stand together, behind its mark: "mixed, they differ", "for?, in the past"."""
    doubt, differs = "?" if stands.inferred else "", ", they differ" if stands.differs else ""
    past = ", in the past" if stands.past else ""
    mark = f"past {stands.stance}" if stands.past else stands.stance
    return Piece(f"{stands.stance}{doubt}{differs}{past}", role=stands.stance, mark=mark)


def is_inferred(entry: Entry) -> bool:
    """Whether it is a position whose stance is inferred."""
    return isinstance(entry, Position) and entry.stance is not None and entry.stance.uncertain
