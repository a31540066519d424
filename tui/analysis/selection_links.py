"""The entries linked to a selection, which is an entry or one of the subjects of `model/subjects.py`.

For an entry these are its links; for a sentence the entries that quote it; for a cell the positions in it;
for two actors the issues on which either takes a position; for an exclusion all that is still supported; for
a range of events these themselves. What those entries are linked to follows, one step further.
"""

from __future__ import annotations

from enum import Enum, auto
from functools import cached_property
from typing import TYPE_CHECKING

from tui.analysis.actor_record import record
from tui.analysis.agreement import Outcome, agreement
from tui.analysis.combined_stance import stance_of
from tui.analysis.coverage import anchors
from tui.analysis.eras import stretch
from tui.analysis.sentence_coverage import covered
from tui.analysis.single_sources import Support
from tui.model.entries import Issue, Position
from tui.model.links import Answer, Reason
from tui.model.subjects import (
    CellSubject,
    EventRunSubject,
    ExclusionSubject,
    PairSubject,
    SentenceSubject,
    subject,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.analysis.actor_record import ActorRecord
    from tui.analysis.coverage import QuotedPassages
    from tui.analysis.sentence_coverage import SourceCoverage
    from tui.model.entries import Briefing
    from tui.model.links import Links
    from tui.model.subjects import Subject


class SelectionLinkKind(Enum):
    """How an entry is linked to a selected subject that is no entry."""

    QUOTES_SENTENCE = auto()
    SOURCE = auto()
    """The source of the sentence."""
    ISSUE = auto()
    ACTOR = auto()
    SPEAKER = auto()
    """A member that takes a position in the cell."""
    STANCE = auto()
    """A position in the cell; its stance and its period are the words."""
    COMPARED = auto()
    """One of the two actors; their issues are linked by an `Outcome`."""
    BOTH = auto()
    """Linked to both ends of a cell, or to both actors."""
    EXCLUDED = auto()
    IN_RANGE = auto()


class SelectionLinks:
    """The answers to each selection in one briefing, computed on demand and kept."""

    def __init__(self, briefing: Briefing, links: Links) -> None:
        self._briefing = briefing
        self.links = links
        self._kept: dict[str, Mapping[str, Answer]] = {}
        self._records: dict[str, ActorRecord] = {}

    def to(self, address: str, degree: int = 1) -> Mapping[str, Answer]:
        """Return the linked entries by id; none for the empty address or an unknown one.

        `degree` is the most links from the selected entry to another; other subjects have one degree.
        """
        entry = self._briefing.entries.get(address)
        if entry is not None:
            answers = self.links.answers(address, degree)
            return self._with_speakers(entry, answers) if isinstance(entry, Issue) else answers
        found = self._kept.get(address)
        if found is None:
            of = subject(address, self._briefing)
            found = self._kept[address] = self._to_subject(of) if of is not None else {}
        return found

    def record(self, actor_id: str) -> ActorRecord:
        """Return the record of an actor, which may have thousands of links to go through."""
        if actor_id not in self._records:
            self._records[actor_id] = record(actor_id, self._briefing, self.links)
        return self._records[actor_id]

    @cached_property
    def sources(self) -> dict[str, SourceCoverage]:
        """Every source, with the entries that quote each sentence."""
        return covered(self._briefing)

    @cached_property
    def anchors(self) -> QuotedPassages:
        """The passages that each entry quotes."""
        return anchors(self._briefing)

    @cached_property
    def support(self) -> Support:
        """What every entry depends on."""
        return Support(self._briefing, self.links)

    def _with_speakers(self, issue: Issue, answers: Mapping[str, Answer]) -> Mapping[str, Answer]:
        """Return the answers to an issue and the actors who take a position on it, wholes through members."""
        found = dict(answers)
        positions = [one for one in self._briefing.positions if one.issue and one.issue.id == issue.id]
        for position in positions:
            for ref in position.by:
                if ref.id in self._briefing.actors:
                    found.setdefault(ref.id, _stance(position))
        for position in positions:
            for ref in position.by:
                for whole in self._briefing.membership.wholes(ref.id):
                    found.setdefault(whole, _stance(position)._replace(through=ref.id))
        return found

    def _to_subject(self, of: Subject) -> Mapping[str, Answer]:
        if isinstance(of, SentenceSubject):
            return self._to_sentence(of)
        if isinstance(of, CellSubject):
            return self._to_cell(of)
        if isinstance(of, PairSubject):
            return self._to_pair(of)
        if isinstance(of, EventRunSubject):
            events = stretch(of, self._briefing)
            return self._with_links({id_: _answer(SelectionLinkKind.IN_RANGE) for id_ in events})
        return self._to_exclusion(of)

    def _to_sentence(self, of: SentenceSubject) -> dict[str, Answer]:
        quoting = self.sources[of.source].sentences[of.number].entries
        answers = self._with_links({id_: _answer(SelectionLinkKind.QUOTES_SENTENCE) for id_ in quoting})
        answers.setdefault(of.source, _answer(SelectionLinkKind.SOURCE))
        return answers

    def _to_cell(self, of: CellSubject) -> dict[str, Answer]:
        actors = self._briefing.membership.family(of.actor)
        answers = {of.issue: _answer(SelectionLinkKind.ISSUE), of.actor: _answer(SelectionLinkKind.ACTOR)}
        positions: dict[str, Answer] = {}
        for position in self._briefing.positions:
            speakers = [ref.id for ref in position.by if ref.id in actors]
            if position.issue is not None and position.issue.id == of.issue and speakers:
                positions[position.id] = _stance(position)
                for id_ in speakers:
                    answers.setdefault(id_, _answer(SelectionLinkKind.SPEAKER))
        if positions:
            return self._with_links({**answers, **positions})
        return {**self._to_both(of.issue, of.actor), **answers}

    def _to_pair(self, of: PairSubject) -> dict[str, Answer]:
        answers = {id_: _answer(SelectionLinkKind.COMPARED) for id_ in of}
        meetings = agreement(of.one, of.other, self._briefing)
        for meeting in (*meetings.now, *meetings.then):
            alone = {Outcome.ONLY_A: of.one, Outcome.ONLY_B: of.other}.get(meeting.outcome)
            names = (self._briefing.actors[alone].label,) if alone else ()
            answers.setdefault(meeting.issue, _answer(meeting.outcome, *names))
            for id_ in meeting.basis:
                position = self._briefing.entries[id_]
                assert isinstance(position, Position)
                answers.setdefault(id_, _stance(position))
        return {**self._to_both(of.one, of.other), **answers}

    def _to_exclusion(self, of: ExclusionSubject) -> dict[str, Answer]:
        exclusion = self.support.excluding(of.excluded)
        lost = {one.entry for one in exclusion.lost}
        kept = (id_ for id_ in self._briefing.entries if id_ not in lost)
        excluded = _answer(SelectionLinkKind.EXCLUDED)
        return {id_: excluded if id_ in exclusion.excluded else Answer(()) for id_ in kept}

    def _to_both(self, one: str, other: str) -> dict[str, Answer]:
        """Return what is linked to each of two entries."""
        to_one, to_other = self.links.answers(one), self.links.answers(other)
        return {id_: _answer(SelectionLinkKind.BOTH) for id_ in to_one if id_ in to_other}

    def _with_links(self, answers: dict[str, Answer]) -> dict[str, Answer]:
        """Return the answers and, one step further, what their statements and events are linked to."""
        found = dict(answers)
        briefing = self._briefing
        subjects = {*briefing.actors, *briefing.places, *briefing.issues, *briefing.sources}
        for id_ in answers:
            for link in self.links.of(id_) if id_ not in subjects else ():
                found.setdefault(link.other, Answer((link.reason,), degree=2))
        return found


def _answer(kind: Enum, *words: str) -> Answer:
    return Answer((Reason(kind, words=words),))


def _stance(position: Position) -> Answer:
    """Return a position's stance as the reason why it is linked, with the period of a past one."""
    return _answer(SelectionLinkKind.STANCE, *filter(None, (stance_of(position), position.period)))
