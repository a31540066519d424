"""Derived answers name existing entries, and can be derived again from these alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from hypothesis import given, settings

from tests.analysis.generated import briefings, reduced
from tests.analysis.given import second, shipped
from tui.analysis.actor_record import record
from tui.analysis.agreement import agreement
from tui.analysis.combined_stance import taken
from tui.analysis.coverage import coverage, quotes_of
from tui.analysis.density import beginnings
from tui.analysis.elapsed import gaps
from tui.analysis.issue_groups import by_issue
from tui.analysis.lanes import lanes
from tui.analysis.matrix import matrix
from tui.analysis.selection_links import SelectionLinks
from tui.analysis.sentence_coverage import covered
from tui.analysis.silence import no_positions, silent
from tui.analysis.single_sources import Support, speakers_of
from tui.analysis.standing import standing, statements
from tui.analysis.tellings import common, tellings
from tui.model.links import Links

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tui.model.entries import Briefing


class Thing(NamedTuple):
    """A derived answer: its subject, its value, and the entries it names."""

    of: tuple[Any, ...]
    value: Any
    basis: tuple[str, ...]
    asked: tuple[str, ...] = ()
    """The entries in the question, which a smaller briefing must keep."""


def _named(*parts: Iterable[str]) -> tuple[str, ...]:
    """The ids of all parts, each once."""
    return tuple(dict.fromkeys(id_ for part in parts for id_ in part))


def _cells(briefing: Briefing) -> Iterator[Thing]:
    for unfolded in (frozenset[str](), frozenset(briefing.actors)):
        for key, cell in matrix(briefing, unfolded).cells.items():
            yield Thing((*key, bool(unfolded)), cell, cell.basis)


def _taken(briefing: Briefing) -> Iterator[Thing]:
    for _, issue, positions in by_issue(briefing):
        if issue is not None:
            together = taken(positions)
            yield Thing((issue.id,), together, together.basis, (issue.id,))


def _voices(briefing: Briefing) -> Iterator[Thing]:
    for statement in statements(briefing):
        found = speakers_of(statement, briefing)
        yield Thing((statement.id,), found, found.basis)


def _fallen(briefing: Briefing) -> Iterator[Thing]:
    support = Support(briefing, Links(briefing))
    for id_ in (*briefing.sources, *briefing.actors):
        for fallen in support.excluding(id_).lost:
            yield Thing((id_, fallen.entry), True, fallen.basis, (id_,))


def _agreements(briefing: Briefing) -> Iterator[Thing]:
    for a in briefing.actors:
        for b in briefing.actors:
            compared = agreement(a, b, briefing)
            yield Thing((a, b), compared, compared.basis, (a, b))
            for when, meetings in (("now", compared.now), ("then", compared.then)):
                for one in meetings:
                    yield Thing((a, b, when, one.issue), one, one.basis, (a, b))


def _common(briefing: Briefing) -> Iterator[Thing]:
    for id_ in briefing.timeline:
        found = common(id_, briefing)
        yield Thing((id_,), found, found.basis, (id_,))
        for alike in found.alike:
            yield Thing((id_, alike), alike, alike.basis, (id_,))
        for alone in found.alone:
            yield Thing((id_, alone), alone, (alone.statement,), (id_,))
        for counter in found.counters:
            yield Thing((id_, counter), counter, tuple(counter), (id_,))


def _tellings(briefing: Briefing) -> Iterator[Thing]:
    for id_ in briefing.timeline:
        for one in tellings(id_, briefing):
            yield Thing((id_, one.side), one, tuple(statement.id for statement in one.statements), (id_,))


def _standings(briefing: Briefing) -> Iterator[Thing]:
    contests = Links(briefing).contests
    for statement in statements(briefing):
        found = standing(statement, contests)
        contesting = contests.first(statement)
        yield Thing((statement.id,), found, (statement.id, *([contesting] if contesting else [])))


def _records(briefing: Briefing) -> Iterator[Thing]:
    links = Links(briefing)
    for id_ in briefing.actors:
        found = record(id_, briefing, links)
        yield Thing((id_,), found, _named(*found), (id_,))


def _silent(briefing: Briefing) -> Iterator[Thing]:
    links = Links(briefing)
    for one in silent(briefing, SelectionLinks(briefing, links)):
        spoken = record(one.actor, briefing, links)
        yield Thing((one.actor,), one, _named((one.actor,), spoken.acted_on, spoken.spoken_of))


def _no_positions(briefing: Briefing) -> Iterator[Thing]:
    for one in no_positions(briefing):
        for side in one.sides:
            yield Thing((one.issue, side), True, one.basis)


def _sentences(briefing: Briefing) -> Iterator[Thing]:
    for of in covered(briefing).values():
        for one in of.sentences:
            yield Thing((of.source, one.number), one, (of.source, *one.entries))
        yield Thing((of.source,), of, (of.source, *of.entries))


def _characters(briefing: Briefing) -> Iterator[Thing]:
    """Of stretches every character: where others begin and end is theirs to say."""
    for of in covered(briefing).values():
        for one in of.stretches:
            for at in range(one.start, one.end):
                yield Thing((of.source, at), one.entries, (of.source, *one.entries))


def _coverage(briefing: Briefing) -> Iterator[Thing]:
    found = coverage(briefing)
    quoting = (id_ for id_, entry in briefing.entries.items() if quotes_of(entry))
    yield Thing((), found, (*briefing.sources, *quoting))


def _tempo(briefing: Briefing) -> Iterator[Thing]:
    for gap in gaps(briefing):
        yield Thing((gap.first, gap.then), gap, (gap.first, gap.then))
    begun = beginnings(briefing)
    yield Thing((), begun, _named(begun.days, begun.background, begun.eras))


def _lanes(briefing: Briefing) -> Iterator[Thing]:
    for lane in lanes(briefing):
        yield Thing((lane.actor,), lane, _named(filter(None, (lane.actor,)), lane.events))


DERIVATIONS = (
    _cells, _taken, _voices, _fallen, _agreements, _common, _tellings, _standings, _records, _silent,
    _no_positions, _sentences, _characters, _coverage, _tempo, _lanes,
)  # fmt: skip


def _is_derived_from_its_basis(derive: Callable[[Briefing], Iterator[Thing]], briefing: Briefing) -> None:
    again: dict[frozenset[str], dict[tuple[Any, ...], Any]] = {}
    for thing in derive(briefing):
        assert set(thing.basis) <= briefing.entries.keys()
        assert len(set(thing.basis)) == len(thing.basis)
        needed = frozenset((*thing.basis, *thing.asked))
        if needed not in again:
            again[needed] = {one.of: one.value for one in derive(reduced(briefing, needed))}
        assert again[needed].get(thing.of) == thing.value


@settings(max_examples=60, deadline=None)
@given(briefings())
def test_derived_answers_depend_only_on_named_entries(briefing: Briefing) -> None:
    for derive in DERIVATIONS:
        _is_derived_from_its_basis(derive, briefing)


@pytest.mark.parametrize("derive", DERIVATIONS, ids=lambda derive: derive.__name__.strip("_"))
@pytest.mark.parametrize("briefing", [shipped(), second()], ids=["talks", "strait"])
def test_derived_answers_of_written_briefings_do_too(
    derive: Callable[[Briefing], Iterator[Thing]], briefing: Briefing
) -> None:
    assert any(True for _ in derive(briefing))
    _is_derived_from_its_basis(derive, briefing)
