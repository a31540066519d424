"""The card of an exclusion: which entries lose their support without one speaker or source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model.entries import KeyPoint
from tui.render import wording
from tui.render.cards import single_source_lines
from tui.render.cards.pieces import FAINT, GAP, STRONG, Card, CardItem, phrase, sentence, text_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.analysis.single_sources import LostSupport
    from tui.model.subjects import ExclusionSubject
    from tui.render.cards.card_builder import CardBuilder


def exclusion_card(of: ExclusionSubject, builder: CardBuilder) -> Card:
    """The card of a briefing without one speaker or source."""
    voice = builder.name(of.excluded, role=STRONG)
    return Card(phrase(wording.EXCLUSION, FAINT, voice=voice), _account(of, builder))


def _account(of: ExclusionSubject, builder: CardBuilder) -> Iterator[CardItem]:
    excluded = builder.answers.support.excluding(of.excluded)
    fallen = {one.entry: one for one in excluded.lost}
    gone = {*fallen, *(id_ for id_ in excluded.excluded if id_ in builder.briefing.sources)}
    entries = builder.briefing.entries.items()
    left = [id_ for id_, entry in entries if id_ not in gone and not isinstance(entry, KeyPoint)]
    yield from text_row(wording.UNSUPPORTED, single_source_lines.counts_by_kind(fallen, builder))
    yield from text_row(wording.STILL_SUPPORTED, single_source_lines.counts_by_kind(left, builder))
    yield from builder.name_row(
        wording.EXCLUDED_TOO, (id_ for id_ in excluded.excluded if id_ != of.excluded)
    )
    if fallen:
        yield from (GAP, sentence(wording.UNSUPPORTED_ENTRIES, STRONG))
    else:
        voice = builder.briefing.entries[of.excluded].label
        yield sentence(wording.NOTHING_DEPENDS.format(voice=voice))
    for id_ in single_source_lines.in_reading_order(fallen, builder):
        yield builder.entry_row(id_)
        yield from _lost(fallen[id_], builder)
    if left:
        yield from (GAP, sentence(wording.STILL_SUPPORTED_ENTRIES, STRONG))
    for id_ in single_source_lines.in_reading_order(left, builder):
        yield builder.entry_row(id_)


def _lost(fallen: LostSupport, builder: CardBuilder) -> Iterator[CardItem]:
    """The support that an entry lost."""
    names = builder.names(id_ for id_ in fallen.basis if id_ != fallen.entry)
    if names:
        yield CardItem("", phrase(wording.DEPENDED_ON, FAINT, entries=names), same=True, under=True)
