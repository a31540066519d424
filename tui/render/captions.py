"""The words for the reasons why an entry is linked to the selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.agreement import Outcome
from tui.analysis.selection_links import SelectionLinkKind
from tui.model.edges import End, LinkKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import Enum

    from tui.model.links import Answer, Reason

_LINKS: dict[Enum, tuple[str, str]] = {
    LinkKind.BY: ("by", "by"),
    LinkKind.TARGET: ("target", "target"),
    LinkKind.INVOLVES: ("involved", "involved"),
    LinkKind.SAYS: ("says", "by"),
    LinkKind.VIA: ("passed on", "via"),
    LinkKind.ISSUE: ("on it", "issue"),
    LinkKind.MEMBER: ("member", "includes"),
    LinkKind.PART: ("part of", "includes"),
    LinkKind.WITHIN: ("within", "contains"),
    LinkKind.COUNTERS: ("counters", "countered"),
    LinkKind.CONTRADICTS: ("contradicts", "contradicts"),
    LinkKind.REPLACES: ("replaces", "replaced by"),
    LinkKind.BECAUSE: ("because", "led to"),
    LinkKind.ABOUT: ("about", "topic"),
    LinkKind.ASKS: ("open question", "topic"),
    LinkKind.SPEAKS: ("discusses it", "discussed"),
    LinkKind.VOTED_FOR: ("vote", "voted for"),
    LinkKind.VOTED_AGAINST: ("vote", "voted against"),
    LinkKind.ABSTAINED: ("vote", "abstained"),
    LinkKind.WHERE: ("here", "where"),
    LinkKind.AFTER: ("after", "before"),
    LinkKind.BEFORE: ("before", "after"),
    LinkKind.DURING: ("during", "around"),
    LinkKind.FROM: ("relation", "from"),
    LinkKind.TO: ("relation", "to"),
    LinkKind.SOURCE: ("quotes it", "source"),
    LinkKind.MENTIONS: ("mentions", "mentioned"),
}
"""By the kind of a link: the words beside the entry at its source, and beside the one at its target."""
SELECTIONS: dict[Enum, str] = {
    SelectionLinkKind.QUOTES_SENTENCE: "quotes it",
    SelectionLinkKind.SOURCE: "source",
    SelectionLinkKind.ISSUE: "issue",
    SelectionLinkKind.ACTOR: "actor",
    SelectionLinkKind.SPEAKER: "speaker",
    SelectionLinkKind.BOTH: "both",
    SelectionLinkKind.EXCLUDED: "excluded",
    SelectionLinkKind.IN_RANGE: "in this range",
    SelectionLinkKind.COMPARED: "compared",
    Outcome.AGREE: "agree",
    Outcome.DIFFER: "differ",
    Outcome.UNDECIDED: "undecided",
    Outcome.ONLY_A: "only {}",
    Outcome.ONLY_B: "only {}",
}
_VIA = "{reasons}, via {member}"
_REVERSE = "→ {relation}"
"""A relation without words for the other direction."""


def reasons(answer: Answer) -> str:
    """Return why an entry is linked: "by, target?". The same words stand once, without a ? if one is sure."""
    doubts: dict[str, bool] = {}
    for reason in answer.reasons:
        words = _words(reason)
        doubts[words] = reason.uncertain and doubts.get(words, True)
    return ", ".join(f"{words}?" if doubt else words for words, doubt in doubts.items())


def reasons_via(answer: Answer, name_of: Callable[[str], str]) -> str:
    """Return why an entry is linked, and through which member: "by, via Israeli government"."""
    if not answer.through:
        return reasons(answer)
    return _VIA.format(reasons=reasons(answer), member=name_of(answer.through))


def _words(reason: Reason) -> str:
    if reason.kind is LinkKind.RELATION:
        forward, reverse = reason.words
        return forward if reason.end is End.SOURCE else reverse or _REVERSE.format(relation=forward)
    if reason.kind in _LINKS:
        at_source, at_target = _LINKS[reason.kind]
        return at_source if reason.end is End.SOURCE else at_target
    return SELECTIONS.get(reason.kind, ", ".join(reason.words)).format(*reason.words)
