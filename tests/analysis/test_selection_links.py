from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hypothesis import given, settings

from tests.analysis.generated import briefings
from tests.analysis.given import SHIPPED, shipped, shipped_links
from tui.analysis.agreement import Outcome
from tui.analysis.selection_links import SelectionLinkKind, SelectionLinks
from tui.analysis.single_sources import Support
from tui.model.edges import End, LinkKind
from tui.model.links import Answer, Links, Reason
from tui.model.subjects import CellSubject, ExclusionSubject, PairSubject, SentenceSubject

if TYPE_CHECKING:
    from enum import Enum

    from tui.model.entries import Briefing


@cache
def answers() -> SelectionLinks:
    return SelectionLinks(shipped(), shipped_links())


def answer(kind: SelectionLinkKind) -> Answer:
    return Answer((Reason(kind),))


def direct(address: str) -> dict[str, tuple[Enum, *tuple[str, ...]]]:
    """The one reason of each entry linked in one step: its kind and its words."""
    found = ((id_, one.reasons) for id_, one in answers().to(address).items() if one.degree == 1)
    return {id_: (reason.kind, *reason.words) for id_, (reason,) in found}


def sentence(words: str) -> str:
    """Return the address of the shipped sentence with these words."""
    text = SHIPPED.read_text(encoding="utf-8")
    assert words in " ".join(text.split())
    source = shipped().sources["article"]
    assert source.body is not None
    [number] = [
        number for number, (start, end) in enumerate(source.body.sentences)
        if words in " ".join(source.text[start:end].split())
    ]  # fmt: skip
    return SentenceSubject("article", number).address


def test_entry_answers_with_its_links_at_any_degree() -> None:
    for degree in (1, 2):
        assert answers().to("hezbollah", degree) is shipped_links().answers("hezbollah", degree)


def test_empty_selection_has_no_answers() -> None:
    assert answers().to("") == answers().to("no-such-entry") == answers().to("article#99") == {}


def test_sentence_answers_with_its_quotes_and_their_links() -> None:
    found = answers().to(sentence("resounding success"))
    resting = {id_ for id_, one in found.items() if one == answer(SelectionLinkKind.QUOTES_SENTENCE)}
    assert "talks-success/lebanon" in resting
    assert found["lebanon"].degree == 2
    assert found["talks-success"].degree == 2
    assert found["article"] == Answer((Reason(LinkKind.SOURCE, End.TARGET),), "", 2)


def test_cell_answers_with_positions_speakers_and_topics() -> None:
    address = CellSubject("strikes-justified", "lebanon").address
    found = direct(address)
    assert found["strikes-justified"] == (SelectionLinkKind.ISSUE,)
    assert found["lebanon"] == (SelectionLinkKind.ACTOR,)
    assert found["lebanese-officials"] == (SelectionLinkKind.SPEAKER,)
    against = {id_ for id_, reason in found.items() if reason == (SelectionLinkKind.STANCE, "against")}
    assert len(against) == 2
    assert answers().to(address)["strike-beirut"].degree == 2
    assert "strikes-justified/israeli-government" not in found


def test_past_position_is_marked_as_past_in_a_cell() -> None:
    past = (SelectionLinkKind.STANCE, "against", "historically")
    assert past in direct(CellSubject("international-plan", "usa").address).values()


def test_empty_cell_answers_with_links_of_both_ends() -> None:
    found = answers().to(CellSubject("strikes-justified", "hamas").address)
    assert found["strikes-justified"] == answer(SelectionLinkKind.ISSUE)
    assert found["hamas"] == answer(SelectionLinkKind.ACTOR)
    both = {id_ for id_, one in found.items() if one == answer(SelectionLinkKind.BOTH)}
    to_issue, to_actor = (shipped_links().answers(id_) for id_ in ("strikes-justified", "hamas"))
    assert both == ({*to_issue} & {*to_actor}) - {"strikes-justified", "hamas"}


def test_pair_answers_with_the_issues_of_either_actor() -> None:
    found = direct(PairSubject("lebanon", "israel").address)
    assert found["lebanon"] == found["israel"] == (SelectionLinkKind.COMPARED,)
    assert found["strikes-justified"] == (Outcome.DIFFER,)
    assert found["economic-ties"] == (Outcome.AGREE,)
    assert found["talks-success"] == (Outcome.ONLY_A, "Lebanon")
    assert found["talks"] == (SelectionLinkKind.BOTH,)


def test_exclusion_answers_with_the_remaining_entries() -> None:
    found = answers().to(ExclusionSubject("israel").address)
    fallen = {one.entry for one in Support(shipped(), shipped_links()).excluding("israel").lost}
    assert {*found} == {*shipped().entries} - fallen
    assert found["israel"] == answer(SelectionLinkKind.EXCLUDED)
    assert found["strike-beirut"] == Answer(())


@settings(max_examples=40, deadline=None)
@given(briefings())
def test_subject_answers_are_entries(
    briefing: Briefing,
) -> None:
    found = SelectionLinks(briefing, Links(briefing))
    for covered in found.sources.values():
        for one in covered.sentences:
            to = found.to(SentenceSubject(one.source, one.number).address)
            assert {*one.entries, one.source} <= {*to} <= {*briefing.entries}
    for issue in briefing.issues:
        for actor in briefing.actors:
            assert {issue, actor} <= {*found.to(CellSubject(issue, actor).address)} <= {*briefing.entries}
