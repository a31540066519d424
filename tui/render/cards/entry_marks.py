"""The mark before an entry, and the words for its kind and stance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.combined_stance import is_inferred, stance_of
from tui.model.date_format import format_date
from tui.model.entries import Claim, Event, Position, Unknown
from tui.model.hedges import is_hedged
from tui.render import wording
from tui.render.cards.pieces import WRONG, Piece, Pieces

if TYPE_CHECKING:
    from tui.analysis.combined_stance import CombinedStance
    from tui.model.dates import Date
    from tui.model.entries import Entry


def mark_of(entry: Entry) -> str:
    """The mark before an entry; empty where there is none."""
    if isinstance(entry, Event):
        kind = "background" if entry.is_background else entry.quad or "event"
        return "status" if entry.status else kind
    if isinstance(entry, Position):
        return f"past {stance_of(entry)}" if entry.is_past else stance_of(entry)
    if isinstance(entry, Claim):
        return entry.kind or ("fact" if _is_stated(entry) else "claim")
    return "unknown" if isinstance(entry, Unknown) else ""


def unchecked(entry: Entry | None) -> Pieces:
    """The mark before an entry that was adopted from a draft and that nobody has looked at."""
    return (Piece("", role=WRONG, mark="unchecked"),) if entry and entry.is_adopted else ()


def _is_stated(claim: Claim) -> bool:
    return not claim.by and not is_hedged(claim.cue)


def kind_words(entry: Entry) -> str:
    """The kind of an entry: "position", "stated as fact", "assessment", "open question"."""
    return wording.CLAIM_KINDS.get(mark_of(entry)) or wording.KINDS[entry.kind_name]


def stance_text(stance: str, uncertain: bool) -> str:
    """A stance, with a ? where it is inferred: "for", "against?"."""
    return f"{wording.STANCES[stance]}{'?' * uncertain}"


def position_stance(position: Position) -> str:
    """The stance of a position and its period: "for", "against?", "for, historically"."""
    words = stance_text(stance_of(position), is_inferred(position))
    return f"{words}, {position.period}" if position.period else words


def combined_stance(stance: CombinedStance) -> Piece:
    """The stance of several positions behind its mark: "mixed, members differ", "for?, in the past"."""
    words = (
        stance_text(stance.stance, stance.inferred),
        wording.THEY_DIFFER if stance.differs else "",
        wording.IN_PAST_ONLY if stance.past else "",
    )
    mark = f"past {stance.stance}" if stance.past else stance.stance
    return Piece(", ".join(filter(None, words)), role=stance.stance, mark=mark)


def stance_before(stance: CombinedStance, hint: Date | None) -> tuple[Piece, ...]:
    """The stance that was held before, and until when: "against before 3 Mar"; nothing if unchanged."""
    if stance.moved is None:
        return ()
    mark = f"past {stance.moved.stance}"
    words = wording.MOVED_FROM.format(
        stance=wording.STANCES[stance.moved.stance], date=format_date(stance.moved.since, hint)
    )
    return (Piece(words, role=mark, mark=mark),)
