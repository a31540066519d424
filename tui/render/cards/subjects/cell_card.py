"""The card of a cell: where an actor stands on an issue, each of its statements whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.actor_record import record
from tui.analysis.positions_held import held, of_actors
from tui.model.entries import Actor, Issue
from tui.render.cards.actor_card import silence
from tui.render.cards.entry_marks import stance_words, stand
from tui.render.cards.pieces import (
    DOT,
    FAINT,
    GAP,
    HEDGE,
    STRONG,
    Card,
    CardColumn,
    CardItem,
    Piece,
    counted,
    quoted,
)
from tui.render.cards.statement_card import stands_line, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tui.model.entries import Position, Ref
    from tui.model.subjects import CellSubject
    from tui.render.cards.card_builder import CardBuilder

    Spoken = Mapping[tuple[Ref, ...], Sequence[Position]]
    """The positions in a cell by the actors in it that take them together."""


def cell_card(of: CellSubject, teller: CardBuilder) -> Card:
    """A cell's card; whoever speaks in it has a column."""
    issue, actor = teller.briefing.entries[of.issue], teller.briefing.entries[of.actor]
    assert isinstance(issue, Issue)
    assert isinstance(actor, Actor)
    heading = (Piece(actor.label, role=STRONG), Piece(" on ", role=FAINT), Piece(issue.label, role=STRONG))
    actors = teller.briefing.membership.family(actor.id)
    on = [one for one in teller.briefing.positions if one.issue is not None and one.issue.id == issue.id]
    own = of_actors(actors, on)
    heard = {ref.id for position in own for ref in position.by}
    unheard = [id_ for id_ in actors if id_ not in heard and id_ != actor.id]
    ends = (*teller.listed("issue", (issue.id,)), *teller.listed("actor", (actor.id,)))
    if not own:
        return Card(heading, (*_none(issue, actor, teller), *teller.listed("nor of", unheard), *ends))
    stands = held(actors, on)
    spoken = _by_speaker(own, actors)
    together = (stand(stands), DOT, Piece(counted(len(own), "position")))
    return Card(
        heading,
        (CardItem("stands", together), *(_differing(spoken, teller) if stands.differs else ()), *ends),
        tuple(CardColumn(teller.names(by), tuple(_all(its, teller))) for by, its in spoken.items()),
        teller.listed("no position of", unheard),
    )


def _none(issue: Issue, actor: Actor, teller: CardBuilder) -> Iterator[CardItem]:
    """That there is no position, and where an actor never speaks, that there is none of it on anything."""
    words = f"No position of {actor.label} on {quoted(issue.label)} in this text: that is not a neutral one."
    yield CardItem("", (Piece(words, role=HEDGE),))
    yield from silence(record(actor.id, teller.briefing, teller.links))


def _by_speaker(positions: Iterable[Position], actors: Mapping[str, bool]) -> Spoken:
    spoken: dict[tuple[Ref, ...], list[Position]] = {}
    for position in positions:
        by = tuple(ref for ref in position.by if ref.id in actors)
        spoken.setdefault(by, []).append(position)
    return spoken


def _differing(spoken: Spoken, teller: CardBuilder) -> Iterator[CardItem]:
    """Who holds what, where it is not the same."""
    for by, positions in spoken.items():
        stances = ", ".join(dict.fromkeys(map(stance_words, positions)))
        yield CardItem("they differ", (*teller.names(by), Piece(f": {stances}")))


def _all(positions: Iterable[Position], teller: CardBuilder) -> Iterator[CardItem]:
    for number, position in enumerate(positions):
        if number:
            yield GAP
        yield CardItem("", stands_line(position, teller))
        yield from whole(position, teller)
