"""W702: unnamed speakers without a description, such as "a source". English only.

The Associated Press all but forbids "sources said" without a description; so do most stylebooks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import shortened
from tui.model.entries import UNSTATED

if TYPE_CHECKING:
    from tui.lint.lint_context import LintContext
    from tui.model.entries import Actor, Statement

_NOBODY = frozenset({"source", "sources", "official", "officials", "insider", "insiders"})
_SAYING_NOTHING = frozenset({
    "a", "an", "the", "one", "two", "three", "some", "several", "many", "various", "multiple", "other",
    "another", "anonymous", "unnamed", "unidentified", "undisclosed",
})  # fmt: skip
"""Words before a noun that describe no one."""
_BEFORE = (("according", "to"), ("cited", "by"), ("quoted", "by"), ("citing",), ("quoting",))
_TELL = frozenset({"tell", "tells", "told"})
_SAYS = _TELL | {
    "say", "says", "said", "claim", "claims", "claimed", "report", "reports", "reported", "state", "states",
    "stated", "add", "adds", "added", "confirm", "confirms", "confirmed", "suggest", "suggests", "suggested",
    "believe", "believes", "believed",
}  # fmt: skip
_LONGEST_LISTENER = 3
"""The most words that may name the listener: "told the Associated Press"."""
_DESCRIBED_BY = ("note", "role", "part_of")
_NAMES_OF_THEIR_OWN = frozenset({"media", "organization"})
"""Kinds of actor whose proper name may be "Insider"."""


def check(context: LintContext) -> None:
    """Report actors and cues that are "a source" or "officials" and no more."""
    for actor in context.briefing.actors.values():
        if is_bare(actor.name) and not _is_described(actor, context):
            span = context.source_map.span_of(actor, "name", actor.name)
            context.warn("W702", span, "actor", actor, name=shortened(actor.name))
    for statement in (*context.briefing.positions, *context.briefing.claims):
        if statement.cue and _has_no_speaker(statement, context) and is_bare(_speakers(statement.cue)):
            span = context.source_map.span(statement, "cue")
            context.warn("W702", span, "cue", statement, name=shortened(statement.cue))


def is_bare(name: str) -> bool:
    """Return whether a name is "a source" or "officials" without a description."""
    words = name.casefold().split()
    return bool(words) and words[-1] in _NOBODY and _SAYING_NOTHING.issuperset(words[:-1])


def _speakers(cue: str) -> str:
    """Return the speakers in a cue: "sources" for "sources have told Reuters"."""
    words = cue.casefold().replace(",", " ").split()
    for before in _BEFORE:
        if tuple(words[: len(before)]) == before:
            return " ".join(words[len(before) :])
    verb = next((place for place, word in enumerate(words) if word in _SAYS), len(words))
    rest = words[verb + 1 :]
    if rest and not (words[verb] in _TELL and len(rest) <= _LONGEST_LISTENER):
        return ""
    speakers = words[:verb]
    return " ".join(speakers[:-1] if speakers[-1:] in (["have"], ["has"], ["had"]) else speakers)


def _is_described(actor: Actor, context: LintContext) -> bool:
    return (
        actor.kind in _NAMES_OF_THEIR_OWN
        or any(context.source_map.has(actor, key) for key in _DESCRIBED_BY)
        or any(not is_bare(quote.exact) for quote in actor.quote)
    )


def _has_no_speaker(statement: Statement, context: LintContext) -> bool:
    by = {ref.id for ref in statement.by}
    return (
        by <= {UNSTATED} and (bool(by) or not context.source_map.has(statement, "by")) and not statement.via
    )
