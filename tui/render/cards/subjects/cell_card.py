"""The card of a cell: an actor's stance on an issue, and each of its positions in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.combined_stance import held, of_actors
from tui.render import wording
from tui.render.cards.actor_card import never_quoted
from tui.render.cards.entry_marks import combined_stance, position_stance, stance_before
from tui.render.cards.pieces import (
    DOT,
    FAINT,
    GAP,
    STRONG,
    Card,
    CardColumn,
    CardItem,
    Piece,
    joined,
    phrase,
    sentence,
)
from tui.render.cards.statement_card import account, position_line
from tui.text.plural import plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tui.model.entries import Position, Ref
    from tui.model.subjects import CellSubject
    from tui.render.cards.card_builder import CardBuilder

    PositionsBySpeakers = Mapping[tuple[Ref, ...], Sequence[Position]]
    """The positions in a cell by the actors in it that take them together."""


def cell_card(of: CellSubject, builder: CardBuilder) -> Card:
    """A cell's card; every speaker in it has a column."""
    ends = {
        key: (Piece(builder.briefing.entries[getattr(of, key)].label, role=STRONG),) for key in of._fields
    }
    heading = phrase(wording.CELL, FAINT, **ends)
    actors = builder.briefing.membership.family(of.actor)
    on = [one for one in builder.briefing.positions if one.issue is not None and one.issue.id == of.issue]
    own = of_actors(actors, on)
    speaking = {ref.id for position in own for ref in position.by}
    others = [id_ for id_ in actors if id_ not in speaking and id_ != of.actor]
    links = (
        *builder.name_row(wording.KINDS["issue"], (of.issue,)),
        *builder.name_row(wording.ACTOR, (of.actor,)),
    )
    if not own:
        none = (
            sentence(wording.NO_STATED_POSITION),
            *never_quoted(builder.answers.record(of.actor)),
        )
        return Card(heading, (*none, *builder.name_row(wording.NONE_FROM_EITHER, others), *links))
    stance = held(actors, on)
    by_speakers = _by_speakers(own, actors)
    together = joined(
        (
            (combined_stance(stance),),
            stance_before(stance, builder.briefing.year_hint),
            (Piece(plural(len(own), wording.KINDS["position"])),),
        ),
        DOT,
    )
    differing = _differing(by_speakers, builder) if stance.differs else ()
    return Card(
        heading,
        (CardItem(wording.STANCE, together), *differing, *links),
        tuple(CardColumn(builder.names(by), tuple(_all(its, builder))) for by, its in by_speakers.items()),
        builder.name_row(wording.NO_POSITION, others),
    )


def _by_speakers(positions: Iterable[Position], actors: Mapping[str, bool]) -> PositionsBySpeakers:
    found: dict[tuple[Ref, ...], list[Position]] = {}
    for position in positions:
        by = tuple(ref for ref in position.by if ref.id in actors)
        found.setdefault(by, []).append(position)
    return found


def _differing(by_speakers: PositionsBySpeakers, builder: CardBuilder) -> Iterator[CardItem]:
    """The stances of each speaker, where they are not the same."""
    for by, positions in by_speakers.items():
        stances = (Piece(", ".join(dict.fromkeys(map(position_stance, positions)))),)
        yield CardItem(
            wording.DIFFERING, phrase(wording.STANCES_OF, speakers=builder.names(by), stances=stances)
        )


def _all(positions: Iterable[Position], builder: CardBuilder) -> Iterator[CardItem]:
    for number, position in enumerate(positions):
        if number:
            yield GAP
        yield CardItem("", position_line(position, builder))
        yield from account(position, builder)
