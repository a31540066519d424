"""What answers to a selection, whatever is selected: an entry, or one of the subjects that are none.

An entry is answered through its ties. A sentence is answered by what rests on it, a cell by the positions in
it, two actors by the issues on which both are heard, and where a voice is left out, by all that still stands.
Events that are told in a row answer themselves.
What these are tied to comes after them, as what is tied one degree further.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tui.analysis.event_runs import stretch
from tui.analysis.families import family, members_of
from tui.model.entries import Position
from tui.model.links import Answer
from tui.model.subjects import (
    CellSubject,
    EventRunSubject,
    ExclusionSubject,
    PairSubject,
    SentenceSubject,
    subject,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui.analysis.quoted_passages import QuotedPassages
    from tui.analysis.sentence_coverage import SourceCoverage
    from tui.analysis.single_sources import Support
    from tui.model.entries import Briefing
    from tui.model.links import Links
    from tui.model.subjects import Subject

RESTS, STANDS, BOTH, TAKEN, AMONG = "rests on it", "stands", "both", "left out", "one of them"
ONE, OTHER = "one", "other"


class SelectionLinks:
    """What answers to each selection in one briefing; worked out when first asked for, and kept."""

    def __init__(self, briefing: Briefing, links: Links) -> None:
        self._briefing = briefing
        self._links = links
        self._kept: dict[str, Mapping[str, Answer]] = {}

    def to(self, address: str, degree: int = 1) -> Mapping[str, Answer]:
        """The entries that answer, by their ids; none for the empty address, or one that leads nowhere.

        `degree` is how many ties may lead from an entry to what answers it; subjects have one degree.
        """
        if address in self._briefing.entries:
            return self._links.answers(address, degree)
        found = self._kept.get(address)
        if found is None:
            of = subject(address, self._briefing)
            found = self._kept[address] = self._to_subject(of) if of is not None else {}
        return found

    @cached_property
    def sources(self) -> dict[str, SourceCoverage]:
        """Every source sentence by sentence, with what rests on each."""
        from tui.analysis.sentence_coverage import covered  # noqa: PLC0415 - a reader starts without

        return covered(self._briefing)

    @cached_property
    def anchors(self) -> QuotedPassages:
        """Where in the sources each entry is quoted from."""
        from tui.analysis.quoted_passages import anchors  # noqa: PLC0415 - a reader starts without

        return anchors(self._briefing)

    @cached_property
    def support(self) -> Support:
        """What every entry cannot do without."""
        from tui.analysis.single_sources import Support  # noqa: PLC0415 - a reader starts without

        return Support(self._briefing, self._links)

    def _to_subject(self, of: Subject) -> Mapping[str, Answer]:
        if isinstance(of, SentenceSubject):
            return self._to_sentence(of)
        if isinstance(of, CellSubject):
            return self._to_cell(of)
        if isinstance(of, PairSubject):
            return self._to_pair(of)
        if isinstance(of, EventRunSubject):
            return self._with_ties({id_: Answer(AMONG) for id_ in stretch(of, self._briefing)})
        return self._to_without(of)

    def _to_sentence(self, of: SentenceSubject) -> dict[str, Answer]:
        resting = self.sources[of.source].sentences[of.number].entries
        answers = self._with_ties({id_: Answer(RESTS) for id_ in resting})
        answers.setdefault(of.source, Answer("source"))
        return answers

    def _to_cell(self, of: CellSubject) -> dict[str, Answer]:
        actors = family(of.actor, members_of(self._briefing))
        answers = {of.issue: Answer("issue"), of.actor: Answer("actor")}
        positions: dict[str, Answer] = {}
        for position in self._briefing.positions:
            speaking = [ref.id for ref in position.by if ref.id in actors]
            if position.issue is not None and position.issue.id == of.issue and speaking:
                positions[position.id] = Answer(_stance(position))
                for id_ in speaking:
                    answers.setdefault(id_, Answer(STANDS))
        if positions:
            return self._with_ties({**answers, **positions})
        return {**self._to_both(of.issue, of.actor), **answers}

    def _to_pair(self, of: PairSubject) -> dict[str, Answer]:
        from tui.analysis import agreement as of_two  # noqa: PLC0415 - a reader starts without

        answers = {of.one: Answer(ONE), of.other: Answer(OTHER)}
        meetings = of_two.agreement(of.one, of.other, self._briefing)
        for meeting in (*meetings.now, *meetings.then):
            alone = {of_two.ONLY_A: of.one, of_two.ONLY_B: of.other}.get(meeting.outcome)
            told = f"only {self._briefing.actors[alone].label}" if alone else meeting.outcome
            answers.setdefault(meeting.issue, Answer(told))
            for id_ in meeting.basis:
                position = self._briefing.entries[id_]
                assert isinstance(position, Position)
                answers.setdefault(id_, Answer(_stance(position)))
        return {**self._to_both(of.one, of.other), **answers}

    def _to_without(self, of: ExclusionSubject) -> dict[str, Answer]:
        remaining = self.support.without(of.voice)
        fallen = {one.entry for one in remaining.fallen}
        left = (id_ for id_ in self._briefing.entries if id_ not in fallen)
        return {id_: Answer(TAKEN if id_ in remaining.taken else "") for id_ in left}

    def _to_both(self, one: str, other: str) -> dict[str, Answer]:
        """What answers to each of two entries."""
        to_one, to_other = self._links.answers(one), self._links.answers(other)
        return {id_: Answer(BOTH) for id_ in to_one if id_ in to_other}

    def _with_ties(self, answers: dict[str, Answer]) -> dict[str, Answer]:
        """Answers, and one degree further what those that are none of the ends are tied to."""
        found = dict(answers)
        for id_ in _statements_first(answers, self._briefing):
            for link in self._links.of(id_):
                found.setdefault(
                    link.other, Answer(f"{link.reason}?" if link.uncertain else link.reason, "", 2)
                )
        return found


def _statements_first(ids: Iterable[str], briefing: Briefing) -> list[str]:
    """Those of the entries whose ties tell more of a selection than that they are named in it."""
    spoken_of = {*briefing.actors, *briefing.places, *briefing.issues, *briefing.sources}
    return [id_ for id_ in ids if id_ not in spoken_of]


def _stance(position: Position) -> str:
    """A position's stance as the reason why it answers: "for", "against, historically"."""
    from tui.analysis.combined_stance import stance_of  # noqa: PLC0415 - a reader starts without

    return ", ".join(filter(None, (stance_of(position), position.period)))
