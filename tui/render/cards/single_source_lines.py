"""What depends on a single source, in few words that lead to the briefing without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.entries import (
    Actor,
    Claim,
    Entry,
    Event,
    Issue,
    KeyPoint,
    Place,
    Position,
    Relation,
    Source,
    Unknown,
)
from tui.model.subjects import ExclusionSubject
from tui.render import wording
from tui.render.cards.pieces import COMMA, CardItem, Piece, joined
from tui.text.plural import plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.model.entries import Briefing
    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Pieces

MOST_COUNTED = 1_000
"""The most entries of a briefing that a card counts.

Counting more of them takes longer than a key may: a card then has a link that counts.
"""
_KINDS: tuple[type[Entry], ...] = (
    Event, Position, Claim, Unknown, KeyPoint, Relation, Actor, Issue, Place, Source,
)  # fmt: skip
_ORDER = {kind.kind_name: place for place, kind in enumerate(_KINDS)}


def is_counted(briefing: Briefing) -> bool:
    """Whether a briefing is small enough for a card to count all its entries."""
    return len(briefing.entries) <= MOST_COUNTED


def in_reading_order(ids: Iterable[str], builder: CardBuilder) -> list[str]:
    """The entries by kind: events and statements first, then the actors, issues and places in them."""
    entries = builder.briefing.entries
    return sorted(ids, key=lambda id_: _ORDER[entries[id_].kind_name])


def counts_by_kind(ids: Iterable[str], builder: CardBuilder) -> str:
    """How many entries there are of each kind: "1 event, 3 positions"."""
    numbers: dict[str, int] = {}
    for id_ in in_reading_order(ids, builder):
        kind = builder.briefing.entries[id_].kind_name
        numbers[kind] = numbers.get(kind, 0) + 1
    return ", ".join(plural(number, wording.KINDS[kind]) for kind, number in numbers.items())


def dependents(voice: str, builder: CardBuilder) -> Iterator[CardItem]:
    """What only this speaker or source supports, as a link to the briefing without it; none for nothing."""
    if _is_only_source(voice, builder.briefing):
        return
    if is_counted(builder.briefing):
        words = counts_by_kind(builder.answers.support.single_sources.get(voice, ()), builder)
    else:
        words = wording.SHOW_DEPENDENTS
    if words:
        yield CardItem(wording.DEPENDENTS, (Piece(words, ExclusionSubject(voice).address),))


def single_sources(builder: CardBuilder) -> list[tuple[str, int]]:
    """The speakers and sources that alone support entries, and how many, most first; not the only source."""
    found = [
        (voice, len(ids))
        for voice, ids in builder.answers.support.single_sources.items()
        if not _is_only_source(voice, builder.briefing)
    ]
    return sorted(found, key=lambda one: -one[1])


def summary(builder: CardBuilder) -> Pieces:
    """The single sources, each a link to the briefing without it: "8 entries depend on Lebanon alone"."""
    links = []
    for number, (voice, count) in enumerate(single_sources(builder)):
        template = wording.DEPEND_ON_NEXT if number else wording.DEPEND_ON
        entries = plural(count, *wording.ENTRY_DEPENDS)
        words = template.format(number=count, entries=entries, voice=builder.short(voice))
        links.append((Piece(words, ExclusionSubject(voice).address),))
    return joined(links, COMMA)


def _is_only_source(voice: str, briefing: Briefing) -> bool:
    return voice in briefing.sources and len(briefing.sources) == 1
