"""What rests on one voice alone, in few words that lead to the briefing without it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.entries import Actor, Claim, Entry, Event, Issue, Place, Position, Relation, Source, Unknown
from tui.model.subjects import ExclusionSubject
from tui.render.cards.pieces import COMMA, CardItem, Piece, counted, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.model.entries import Briefing
    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Pieces

MOST_COUNTED = 1_000
"""Entries of a briefing up to which a card counts what it tells of all of them together.

In a larger one that takes longer than a key may: there it waits until somebody asks.
"""
_KINDS: tuple[type[Entry], ...] = (
    Event, Position, Claim, Unknown, Relation, Actor, Issue, Place, Source,
)  # fmt: skip
_ORDER = {kind.kind_name: place for place, kind in enumerate(_KINDS)}
_NAMES = {"unknown": "open question"}
"""What entries are called where that is not the name of their kind."""


def is_counted(briefing: Briefing) -> bool:
    """Whether a card may count all entries of a briefing through."""
    return len(briefing.entries) <= MOST_COUNTED


def in_reading_order(ids: Iterable[str], teller: CardBuilder) -> list[str]:
    """The entries by kind: what happened and what is said first, and then of whom and of what."""
    entries = teller.briefing.entries
    return sorted(ids, key=lambda id_: _ORDER[entries[id_].kind_name])


def kinds(ids: Iterable[str], teller: CardBuilder) -> str:
    """How many entries of each kind, in words: "1 event, 3 positions"."""
    numbers: dict[str, int] = {}
    for id_ in in_reading_order(ids, teller):
        name = teller.briefing.entries[id_].kind_name
        numbers[name] = numbers.get(name, 0) + 1
    return ", ".join(counted(number, _NAMES.get(name, name)) for name, number in numbers.items())


def alone(voice: str, teller: CardBuilder) -> Iterator[CardItem]:
    """What stands on a voice alone, as a link to the briefing without it; nothing where nothing does."""
    if _is_only_source(voice, teller.briefing):
        return
    address = ExclusionSubject(voice).address
    if not is_counted(teller.briefing):
        yield CardItem("on it alone", (Piece("what would fall without it", address),))
        return
    ids = teller.answers.support.single_sources.get(voice, ())
    if ids:
        yield CardItem("on it alone", (Piece(kinds(ids, teller), address),))


def sole_voices(teller: CardBuilder) -> list[tuple[str, int]]:
    """Every voice on which something stands alone, and how much, the most first; not the only source."""
    voices = [
        (voice, len(ids))
        for voice, ids in teller.answers.support.single_sources.items()
        if not _is_only_source(voice, teller.briefing)
    ]
    return sorted(voices, key=lambda one: -one[1])


def in_a_row(voices: Iterable[tuple[str, int]], teller: CardBuilder) -> Pieces:
    """Voices, each leading to the briefing without it: "8 things stand on Lebanon alone, 4 on Russia"."""
    told = []
    for number, (voice, things) in enumerate(voices):
        words = f"{things}\u00a0on {teller.short(voice)}"  # a number stays with what it counts
        if not number:
            words = f"{things} thing{' stands' if things == 1 else 's stand'} on {teller.short(voice)} alone"
        told.append((Piece(words, ExclusionSubject(voice).address),))
    return joined(told, COMMA)


def _is_only_source(voice: str, briefing: Briefing) -> bool:
    return voice in briefing.sources and len(briefing.sources) == 1
