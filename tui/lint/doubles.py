"""W705: actors that seem to be entered twice: one item of Wikidata, or one person under two spellings."""

from __future__ import annotations

from functools import cache
from itertools import dropwhile
from typing import TYPE_CHECKING

from tui.model.abbreviations import abbreviations
from tui.text.slug import slug

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.lint.lint_context import LintContext
    from tui.model.entries import Actor

_PEOPLE = frozenset({"", "person", "office"})
"""Kinds of actor that may be one person; without a kind, any."""
_TITLES = frozenset({
    "president", "premier", "prime", "minister", "chancellor", "secretary", "deputy", "vice", "former",
    "foreign", "defense", "defence", "interior", "finance", "ambassador", "senator", "governor", "mayor",
    "judge", "justice", "king", "queen", "prince", "princess", "pope", "sheikh", "sheik", "sir", "dame",
    "lord", "lady", "general", "colonel", "major", "captain", "lieutenant", "sergeant", "commander",
    "professor", "doctor", "the",
})  # fmt: skip
_OF = frozenset({"of", "for"})
"""What follows the title of an office: `Minister of Defense`."""
_LEAST_WORDS = 2
"""The words of a full name: `Khan` alone may be several people."""


def check(context: LintContext) -> None:
    """Report actors with the Wikidata item of another, and people whose names differ in spelling alone."""
    actors = context.briefing.actors.values()
    _check_pairs(context, "item", ((actor.wikidata.strip().upper(), actor) for actor in actors))
    people = (actor for actor in actors if actor.kind in _PEOPLE)
    _check_pairs(context, "person", ((_full_name(actor.name), actor) for actor in people))


def _check_pairs(context: LintContext, variant: str, keyed: Iterable[tuple[str, Actor]]) -> None:
    """Report each actor whose key another had before, unless they have one name: that has its own variant."""
    first: dict[str, Actor] = {}
    for key, actor in keyed:
        other = first.setdefault(key, actor) if key else actor
        if other is actor or other.name == actor.name:
            continue
        field = "wikidata" if variant == "item" else "name"
        related = context.at("id", context.source_map.span(other, field), id=other.id)
        span = context.source_map.span(actor, field)
        args = {"name": actor.name, "other": other.name, "item": actor.wikidata}
        context.warn("W705", span, variant, other, actor, id=actor.id, related=related, **args)


def _full_name(name: str) -> str:
    """Return a name without titles, marks and capitals; empty if that leaves an office or half a name."""
    words = list(dropwhile(_titles().__contains__, slug(name).split("-")))
    return "-".join(words) if len(words) >= _LEAST_WORDS and words[0] not in _OF else ""


@cache
def _titles() -> frozenset[str]:
    return _TITLES | {title.lower() for title in abbreviations("en").before_names}
