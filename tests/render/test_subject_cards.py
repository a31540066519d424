"""What the detail says of what is no entry: a sentence, a cell, two actors, the briefing without a voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.analysis.given import read, second, second_links, shipped, shipped_links
from tui.analysis.agreement import agreement
from tui.analysis.coverage import quotes_of
from tui.analysis.matrix import matrix
from tui.analysis.selection_links import SelectionLinks
from tui.analysis.sentence_coverage import covered
from tui.model.links import Links
from tui.model.subjects import CellSubject, EventRunSubject, ExclusionSubject, PairSubject, SentenceSubject
from tui.render.cards import card

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui.model.entries import Briefing
    from tui.model.subjects import Subject
    from tui.render.cards import Card, CardItem, Pieces

BOTH = pytest.mark.parametrize(
    ("briefing", "links"),
    [(shipped(), shipped_links()), (second(), second_links())],
    ids=["talks", "strait"],
)


def told(of: Subject | str, briefing: Briefing | None = None) -> Card:
    """The card of a subject of the briefing that comes with the reader, or of another one."""
    address = of if isinstance(of, str) else of.address
    if briefing is None or briefing is shipped():
        return card(address, shipped(), shipped_links())
    links = second_links() if briefing is second() else Links(briefing)
    return card(address, briefing, links)


def words(pieces: Pieces) -> str:
    return "".join(piece.text for piece in pieces)


def items_of(of: Card) -> list[CardItem]:
    return [*of.items, *(item for column in of.columns for item in column.items), *of.footing]


def lines(items: Iterable[CardItem]) -> list[str]:
    """Items as lines, each behind its label."""
    return [f"{item.label}: {words(item.pieces)}" if item.label else words(item.pieces) for item in items]


def refs(of: Card) -> list[str]:
    return [piece.ref for item in items_of(of) for piece in item.pieces if piece.ref]


# ---- a sentence


def test_a_sentence_is_called_by_its_place_and_told_in_its_own_words() -> None:
    of = told(SentenceSubject("article", 6))
    assert words(of.heading) == "article ¶7, sentence 7"
    assert lines(of.items)[0].startswith("Israeli officials reportedly pressed Lebanon to take stronger")


def test_under_a_sentence_stands_what_rests_on_it_with_the_very_words() -> None:
    assert lines(told(SentenceSubject("article", 6)).items)[1:] == [
        "position: Lebanon must take stronger measures against Hezbollah. ── Israeli officials · "
        "“reportedly pressed” · hedged",
        "“Israeli officials reportedly pressed Lebanon to take stronger measures against Hezbollah”",
        "claim: Hezbollah has continued to amass weapons and conduct attacks across the border. ── "
        "Israeli officials · “they claim” · hedged",
        "“which they claim has continued to amass weapons and conduct attacks across the border”",
        "source: article · article",
    ]


def test_fact_claim_and_assessment_differ_in_mark_and_word_where_they_rest_on_a_sentence() -> None:
    kinds = {
        (item.label, item.pieces[0].mark)
        for number in (1, 5, 13)
        for item in told(SentenceSubject("article", number)).items
    }
    assert {("stated as fact", "fact"), ("claim", "claim"), ("assessment", "assessment")} <= kinds


def test_a_sentence_that_nothing_quotes_says_so_and_names_its_source() -> None:
    (bare,) = covered(second())["mawjan-agency"].bare
    assert lines(told(SentenceSubject("mawjan-agency", bare.number), second()).items) == [
        "Herring landings in Dar Sadaf this winter were the smallest in a decade.",
        "Nothing quotes this sentence.",
        "source: Yamiran boats fired on rescue cutter · wire · Mawjan News Agency · 7 Mar 2031",
    ]


def test_words_that_go_on_in_another_sentence_lead_there() -> None:
    of = told(SentenceSubject("notice", 5), second())
    briefing = second()
    spanning = {
        (quote.passage.source, *quote.passage.sentences)
        for entry in briefing.entries.values()
        for quote in quotes_of(entry)
        if quote.passage is not None and quote.passage.sentences[0] != quote.passage.sentences[1]
    }
    for source, first, last in spanning:
        assert SentenceSubject(source, last).address in refs(told(SentenceSubject(source, first), briefing))
        assert SentenceSubject(source, first).address in refs(told(SentenceSubject(source, last), briefing))
    assert not any("#" in ref for ref in refs(of))


@BOTH
def test_every_sentence_leads_to_all_that_rests_on_it(briefing: Briefing, links: Links) -> None:
    answers = SelectionLinks(briefing, links)
    for source in covered(briefing).values():
        for sentence in source.sentences:
            of = card(SentenceSubject(source.source, sentence.number).address, briefing, links, answers)
            led = refs(of)
            assert {sentence.source, *sentence.entries} <= set(led)
            assert ("Nothing quotes this sentence." in lines(of.items)) is not bool(sentence.entries)


@BOTH
def test_every_quote_leads_to_the_sentence_that_it_begins_in(briefing: Briefing, links: Links) -> None:
    for entry in briefing.entries.values():
        of = card(entry.id, briefing, links)
        for quote in quotes_of(entry):
            assert quote.passage is not None
            address = SentenceSubject(quote.passage.source, quote.passage.sentences[0]).address
            beside = [
                words(item.pieces[1:])
                for item in items_of(of)
                if item.pieces and item.pieces[0].ref == address and quote.exact in item.pieces[0].text
            ]
            assert beside
            assert beside[0].strip().endswith(f"¶{quote.passage.paragraph}")


def test_the_place_of_a_quote_says_which_source_by_its_publisher_or_where_two_share_it_by_its_id() -> None:
    def places(briefing: Briefing) -> set[str]:
        links = Links(briefing)
        of = [card(entry.id, briefing, links) for entry in briefing.claims]
        return {
            words(item.pieces[1:]).strip().rpartition(" ")[0]
            for one in of
            for item in items_of(one)
            if item.pieces and "#" in item.pieces[0].ref
        }

    assert places(second()) == {"Meridian Wire", "Mawjan News Agency", "Mirrah Strait Commission"}
    again = second().sources["notice"].but(publisher="Meridian Wire")
    sources = {**second().sources, "notice": again}
    assert places(second().but(sources=sources)) == {"meridian", "Mawjan News Agency", "notice"}


# ---- a cell


def test_a_cell_tells_each_of_its_statements_whole() -> None:
    of = told(CellSubject("inspections", "mawjan"), second())
    assert words(of.heading) == "Mawjan on Ships in the strait should be inspected by the Commission"
    assert lines(of.items)[0] == "stands: against · 2 positions"
    assert [words(column.heading) for column in of.columns] == ["Mawjan", "Mawjani Interior Ministry"]
    assert lines(of.columns[1].items) == [
        "against · said",
        "There will be none for now.",
        "on condition: while their guns point at our boats",
        "on whose word: Mawjani Interior Ministry ← Mawjan News Agency",
        "in the words: “it said on Friday”",
        "said: 7 Mar 2031",
        "counters: It has nothing to hide and would let the Commission open every hold.",
        "“Today the ministry is against them.”  Mawjan News Agency ¶5",
        "‘“There will be no inspection while their guns point at our boats,” it said on Friday.’"
        "  Mawjan News Agency ¶5",
    ]
    assert "period: in 2029" in lines(of.columns[0].items)
    assert lines(of.footing) == ["no position of: خفر السواحل الموجاني"]


QUARREL = """\
title: A quarrel in one house
actors:
  house: The House
  crew: {name: Crew, part_of: house}
  guard: {name: Guard, part_of: house?}
  cook: {name: Cook, part_of: crew}
  other: Another
issues: {truce: There should be a truce, water: The water is safe}
positions:
  - {issue: truce, by: [crew, other], stance: for, says: Let there be one.}
  - {issue: truce, by: crew, stance: for, period: once}
  - {issue: truce, by: guard, stance: against, says: Never.}
  - {issue: truce, by: unstated, stance: mixed}
"""


def test_where_members_differ_a_cell_says_who_holds_what() -> None:
    of = told(CellSubject("truce", "house"), read(QUARREL))
    assert lines(of.items) == [
        "stands: mixed?, they differ · 3 positions",
        "they differ: Crew: for, for, once",
        "Guard: against",
        "issue: There should be a truce",
        "actor: The House",
    ]
    assert [words(column.heading) for column in of.columns] == ["Crew", "Guard"]
    assert [
        line for line in lines(of.columns[0].items) if line in ("for · said", "for, once · said", " ")
    ] == [
        "for · said",
        " ",
        "for, once · said",
    ]
    assert "on whose word: Crew, Another" in lines(of.columns[0].items)
    assert lines(of.footing) == ["no position of: Cook"]


def test_an_empty_cell_is_no_neutral_one() -> None:
    of = told(CellSubject("talks", "mawjan"), second())
    assert lines(of.items) == [
        "No position of Mawjan on “The two countries should meet in Verrin” in this text: "
        "that is not a neutral one.",
        "nor of: Mawjani Interior Ministry, خفر السواحل الموجاني",
        "issue: The two countries should meet in Verrin",
        "actor: Mawjan",
    ]


def test_an_empty_cell_of_a_silent_actor_says_that_it_never_speaks() -> None:
    assert "Spoken about in 2 places, quoted in none." in lines(
        told(CellSubject("talks", "keepers"), second()).items
    )


@BOTH
def test_a_cell_says_what_the_matrix_shows_in_it(briefing: Briefing, links: Links) -> None:
    shown = matrix(briefing)
    for issue in briefing.issues:
        for column in shown.columns:
            cell = shown.cell(issue, column.actor)
            of = card(CellSubject(issue, column.actor).address, briefing, links)
            assert bool(of.columns) is bool(cell.stance)
            assert set(cell.basis) <= set(refs(of))
            if cell.stance:
                stands = next(item for item in of.items if item.label == "stands")
                assert stands.pieces[0].role == cell.stance
                assert words(stands.pieces).endswith(f"{cell.count} position{'s' * (cell.count > 1)}")
                assert ("they differ" in words(stands.pieces)) is cell.differs
                assert ("?" in words(stands.pieces)) is cell.inferred


# ---- two actors


def test_two_actors_are_held_against_each_other_now_and_in_the_past() -> None:
    of = told(PairSubject("mawjan", "yamira"), second())
    assert words(of.heading) == "Mawjan and Yamira"
    assert lines(of.items)[:2] == ["now: differ on 2 · only Yamira on 1", "in the past: differ on 1"]
    labels = [(item.label, words(item.pieces)) for item in of.items if item.pieces[0].ref in second().issues]
    assert labels == [
        ("differ", "The strait should stay closed"),
        ("differ", "Ships in the strait should be inspected by the Commission"),
        ("one is heard", "Both countries should run the light on Saddle Shoal together"),
        ("differed", "Ships in the strait should be inspected by the Commission"),
    ]
    assert "Mawjan  for, in the past" in lines(of.items)


@BOTH
def test_two_actors_lead_to_both_stances_and_every_statement_that_makes_them(
    briefing: Briefing, links: Links
) -> None:
    roots = [actor.id for actor in briefing.actors.values() if not actor.part_of]
    for one in roots:
        for other in roots:
            if one != other:
                of = card(PairSubject(one, other).address, briefing, links)
                found = agreement(one, other, briefing)
                led = refs(of)
                assert set(found.basis) <= set(led)
                for meeting in (*found.now, *found.then):
                    assert meeting.issue in led
                    assert (CellSubject(meeting.issue, one).address in led) or not meeting.a.basis
                    assert (CellSubject(meeting.issue, other).address in led) or not meeting.b.basis
                if not found.basis:
                    assert lines(of.items) == ["Neither of them takes a position on any issue in this text."]


def test_a_member_is_held_against_the_rest_of_its_whole_and_that_is_said() -> None:
    of = told(PairSubject("crew", "house"), read(QUARREL))
    assert lines(of.items)[:2] == [
        "Crew belongs to The House, which is taken here without it.",
        "now: differ on 1",
    ]


# ---- the briefing without a voice


def test_without_a_voice_it_is_told_what_falls_and_what_is_left() -> None:
    of = told(ExclusionSubject("lbci-source"))
    assert words(of.heading) == "without a source cited by LBCI TV, this is left"
    assert lines(of.items)[:6] == [
        "falls: 1 position, 1 issue",
        "is left: 7 events, 12 positions, 25 claims, 12 open questions, 5 relations, 23 actors, 5 issues, "
        "7 places, 1 source",
        " ",
        "What falls",
        "position: A resounding success. ── Lebanon · “according to a source cited by LBCI TV” · second hand",
        "stood on Lebanon, a source cited by LBCI TV, LBCI TV, article",
    ]
    assert lines(of.items)[6:10] == [
        "issue: The talks were a success",
        "stood on A resounding success.",
        " ",
        "What is left",
    ]


def test_members_go_with_their_whole() -> None:
    assert "with it go: Russian Ambassador to Lebanon" in lines(told(ExclusionSubject("russia")).items)


def test_where_nothing_falls_that_is_said() -> None:
    assert "Nothing stands on Hezbollah alone: nothing falls." in lines(
        told(ExclusionSubject("hezbollah")).items
    )
    assert not any("nothing falls" in line for line in lines(told(ExclusionSubject("usa")).items))


@BOTH
def test_nothing_is_lost_between_what_falls_and_what_is_left(briefing: Briefing, links: Links) -> None:
    answers = SelectionLinks(briefing, links)
    for voice in (*briefing.actors, *briefing.sources):
        of = card(ExclusionSubject(voice).address, briefing, links, answers)
        remaining = answers.support.without(voice)
        told = {piece.ref for item in of.items for piece in item.pieces}
        gone = {id_ for id_ in remaining.taken if id_ in briefing.sources}
        fallen = {id_ for one in remaining.fallen for id_ in one.basis}
        assert set(briefing.entries) - gone - {*remaining.taken, *fallen} <= told
        shown = lines(of.items)
        left = shown[shown.index("What is left") :] if "What is left" in shown else ["-"]
        assert len(left) - 1 == sum(remaining.left.values())


# ---- events in a row


def test_the_card_of_events_in_a_row_leads_to_each_of_them_with_its_date() -> None:
    of = told(EventRunSubject("strike-ain-al-hilweh", "strike-beirut"))
    assert words(of.heading) == "3 events · told in a row"
    assert refs(of) == ["strike-ain-al-hilweh", "talks", "strike-beirut"]
    assert [words(item.pieces) for item in items_of(of)] == [
        "Airstrike at Ain al-Hilweh · 19 Nov, night",
        "Talks at Ras EnNakoura",
        "Airstrike in Beirut · 23 Nov ?",
    ]
    assert words(told(EventRunSubject("talks", "talks")).heading).startswith("1 event ·")
