"""Whether those who speak without a name are described: of "a source" alone a reader can judge nothing.

The Associated Press all but forbids "sources said" without a description; so do most stylebooks. In English.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.diagnostics.diagnostic import shortened
from tui.model.entries import UNSTATED

if TYPE_CHECKING:
    from tui.lint.lint_context import LintContext
    from tui.model.entries import Actor, Statement

_NOBODY = frozenset({"source", "sources", "official", "officials", "insider", "insiders"})
_SAYING_NOTHING = frozenset(
    {
        "a",
        "an",
        "the",
        "one",
        "two",
        "three",
        "some",
        "several",
        "many",
        "various",
        "multiple",
        "other",
        "another",
        "anonymous",
        "unnamed",
        "unidentified",
        "undisclosed",
    }
)
"""Words before them that describe nobody."""
_BEFORE = (("according", "to"), ("cited", "by"), ("quoted", "by"), ("citing",), ("quoting",))
_TELLS = frozenset({"tell", "tells", "told"})
_SAYS = _TELLS | {
    "say", "says", "said", "claim", "claims", "claimed", "report", "reports", "reported", "state", "states",
    "stated", "add", "adds", "added", "confirm", "confirms", "confirmed", "suggest", "suggests", "suggested",
    "believe", "believes", "believed",
}  # fmt: skip
_HEARERS = 3
"""So many words may say whom they told it: "told the Associated Press"."""
_DESCRIBED_BY = ("note", "role", "part_of")
_NAMES_OF_THEIR_OWN = frozenset({"media", "organization"})
"""The kinds of actor that may really be called "Insider"."""


def check(context: LintContext) -> None:
    """Actors and cues that are "a source", "officials" and no more (W702)."""
    for actor in context.briefing.actors.values():
        if is_bare(actor.name) and not _is_described(actor, context):
            span = context.source_map.span_of(actor, "name", actor.name)
            context.warn("W702", span, "actor", actor, name=shortened(actor.name))
    for statement in (*context.briefing.positions, *context.briefing.claims):
        if statement.cue and _is_by_nobody(statement, context) and is_bare(_without_saying(statement.cue)):
            span = context.source_map.span(statement, "cue")
            context.warn("W702", span, "cue", statement, name=shortened(statement.cue))


def is_bare(name: str) -> bool:
    """Whether a name is "a source" or "officials", and tells nothing of them."""
    words = name.casefold().split()
    return bool(words) and words[-1] in _NOBODY and _SAYING_NOTHING.issuperset(words[:-1])


def _without_saying(cue: str) -> str:
    """Those who speak in a cue: "sources" in "sources have told Reuters", "a source" in "citing a source"."""
    words = cue.casefold().replace(",", " ").split()
    for before in _BEFORE:
        if tuple(words[: len(before)]) == before:
            return " ".join(words[len(before) :])
    verb = next((place for place, word in enumerate(words) if word in _SAYS), len(words))
    heard = words[verb + 1 :]
    if heard and not (words[verb] in _TELLS and len(heard) <= _HEARERS):
        return ""
    speakers = words[:verb]
    return " ".join(speakers[:-1] if speakers[-1:] in (["have"], ["has"], ["had"]) else speakers)


def _is_described(actor: Actor, context: LintContext) -> bool:
    return (
        actor.kind in _NAMES_OF_THEIR_OWN
        or any(context.source_map.has(actor, key) for key in _DESCRIBED_BY)
        or any(not is_bare(quote.exact) for quote in actor.quote)
    )


def _is_by_nobody(statement: Statement, context: LintContext) -> bool:
    by = {ref.id for ref in statement.by}
    return (
        by <= {UNSTATED} and (bool(by) or not context.source_map.has(statement, "by")) and not statement.via
    )
