from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hypothesis import given, settings

from tests.analysis.generated import briefings
from tests.analysis.given import SHIPPED, shipped, shipped_links
from tui.analysis.selection_links import SelectionLinks
from tui.analysis.single_sources import Support
from tui.model.links import Answer, Links
from tui.model.subjects import CellSubject, ExclusionSubject, PairSubject, SentenceSubject

if TYPE_CHECKING:
    from tui.model.entries import Briefing


@cache
def answers() -> SelectionLinks:
    return SelectionLinks(shipped(), shipped_links())


def direct(address: str) -> dict[str, str]:
    """The reasons of what answers at the first degree."""
    return {id_: answer.reason for id_, answer in answers().to(address).items() if answer.degree == 1}


def sentence(words: str) -> str:
    """The address of the sentence of the shipped article that holds these words."""
    text = SHIPPED.read_text(encoding="utf-8")
    assert words in " ".join(text.split())
    source = shipped().sources["article"]
    assert source.body is not None
    [number] = [
        number for number, (start, end) in enumerate(source.body.sentences)
        if words in " ".join(source.text[start:end].split())
    ]  # fmt: skip
    return SentenceSubject("article", number).address


def test_an_entry_is_answered_by_its_ties_at_any_degree() -> None:
    for degree in (1, 2):
        assert answers().to("hezbollah", degree) is shipped_links().answers("hezbollah", degree)


def test_nothing_answers_to_nothing() -> None:
    assert answers().to("") == answers().to("no-such-entry") == answers().to("article#99") == {}


def test_a_sentence_is_answered_by_what_rests_on_it_and_then_by_what_that_names() -> None:
    found = answers().to(sentence("resounding success"))
    resting = {id_ for id_, answer in found.items() if answer == Answer("rests on it")}
    assert "talks-success/lebanon" in resting
    assert found["lebanon"].degree == 2
    assert found["talks-success"].degree == 2
    assert found["article"] == Answer("source", "", 2)


def test_a_cell_is_answered_by_its_positions_its_speakers_and_what_they_speak_about() -> None:
    address = CellSubject("strikes-justified", "lebanon").address
    found = direct(address)
    assert found["strikes-justified"] == "issue"
    assert found["lebanon"] == "actor"
    assert found["lebanese-officials"] == "stands"
    against = {id_ for id_, reason in found.items() if reason == "against"}
    assert len(against) == 2
    assert answers().to(address)["strike-beirut"].degree == 2
    assert "strikes-justified/israeli-government" not in found


def test_a_past_position_says_so_where_it_answers_to_a_cell() -> None:
    assert "against, historically" in direct(CellSubject("international-plan", "usa").address).values()


def test_a_cell_without_a_position_is_answered_by_what_answers_to_both_of_its_ends() -> None:
    found = answers().to(CellSubject("strikes-justified", "hamas").address)
    assert found["strikes-justified"] == Answer("issue")
    assert found["hamas"] == Answer("actor")
    both = {id_ for id_, answer in found.items() if answer.reason == "both"}
    to_issue, to_actor = (shipped_links().answers(id_) for id_ in ("strikes-justified", "hamas"))
    assert both == ({*to_issue} & {*to_actor}) - {"strikes-justified", "hamas"}


def test_two_actors_are_answered_by_the_issues_on_which_they_are_heard() -> None:
    found = direct(PairSubject("lebanon", "israel").address)
    assert found["lebanon"] == "one"
    assert found["israel"] == "other"
    assert found["strikes-justified"] == "differ"
    assert found["economic-ties"] == "agree"
    assert found["talks-success"] == "only Lebanon"
    assert found["talks"] == "both"


def test_without_a_voice_all_that_still_stands_answers_and_what_falls_does_not() -> None:
    found = answers().to(ExclusionSubject("israel").address)
    fallen = {one.entry for one in Support(shipped(), shipped_links()).without("israel").fallen}
    assert {*found} == {*shipped().entries} - fallen
    assert found["israel"].reason == "left out"
    assert found["strike-beirut"] == Answer("")


@settings(max_examples=40, deadline=None)
@given(briefings())
def test_whatever_answers_to_a_subject_is_an_entry_and_a_sentence_is_answered_by_all_that_quote_it(
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
