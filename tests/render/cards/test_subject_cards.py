"""The cards of subjects: a sentence, a cell, two actors, the briefing without a speaker, an event run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.analysis.given import read, second, second_links, shipped, shipped_links
from tests.render.cards.card_text import card_of, items_of, lines, refs, text, under, words
from tui.analysis.agreement import Outcome, agreement
from tui.analysis.coverage import quotes_of
from tui.analysis.matrix import matrix
from tui.analysis.selection_links import SelectionLinks
from tui.analysis.sentence_coverage import covered
from tui.model.links import Links
from tui.model.subjects import CellSubject, EventRunSubject, ExclusionSubject, PairSubject, SentenceSubject
from tui.render import wording
from tui.render.cards import card
from tui.text.plural import plural

if TYPE_CHECKING:
    from tests.conftest import Golden
    from tui.model.entries import Briefing
    from tui.model.subjects import Subject

BOTH = pytest.mark.parametrize(
    ("briefing", "links"),
    [(shipped(), shipped_links()), (second(), second_links())],
    ids=["talks", "strait"],
)


# ---- a sentence


def test_sentence_card_has_its_place_and_words() -> None:
    of = card_of(SentenceSubject("article", 6))
    place = wording.SENTENCE_NUMBER.format(place="article ¶7", number=7)
    assert words(of.heading) == place
    assert lines(of.items)[0].startswith("Israeli officials reportedly pressed Lebanon to take stronger")


def test_sentence_card_has_entries_with_the_words_they_quote() -> None:
    items = items_of(card_of(SentenceSubject("article", 6)))
    kinds = [wording.KINDS[kind] for kind in ("event", "position", "claim", "source")]
    assert [item.label for item in items] == ["", kinds[0], "", kinds[1], "", kinds[2], "", kinds[3]]
    assert [words(item.pieces) for item in items if item.under] == [
        "“has continued to amass weapons and conduct attacks across the border”",
        "“Israeli officials reportedly pressed Lebanon to take stronger measures against Hezbollah”",
        "“which they claim has continued to amass weapons and conduct attacks across the border”",
    ]
    assert "Lebanon must take stronger measures against Hezbollah. ── Israeli officials" in words(
        items[3].pieces
    )


def test_fact_claim_and_assessment_differ_in_mark_and_word() -> None:
    kinds = {
        (item.label, item.pieces[0].mark)
        for number in (1, 5, 13)
        for item in card_of(SentenceSubject("article", number)).items
    }
    marks = {(wording.CLAIM_KINDS[mark], mark) for mark in ("fact", "assessment")}
    assert {*marks, (wording.KINDS["claim"], "claim")} <= kinds


def test_unquoted_sentence_is_marked_and_names_its_source() -> None:
    (bare,) = covered(second())["mawjan-agency"].bare
    assert lines(card_of(SentenceSubject("mawjan-agency", bare.number), second()).items) == [
        "Herring landings in Dar Sadaf this winter were the smallest in a decade.",
        wording.NO_QUOTE,
        f"{wording.KINDS['source']}: "
        "Yamiran boats fired on rescue cutter · wire · Mawjan News Agency · 7 Mar 2031",
    ]


def test_sentence_that_repeats_a_field_names_the_field() -> None:
    source = "title: T\nsources:\n  a:\n    title: Rain\n    text: |\n      Rain\n      It rained.\n"
    briefing = read(source)
    said = text(card_of(SentenceSubject("a", 0), briefing))
    assert wording.REPEATS_FIELDS.format(fields=wording.field_label("title")) in said
    assert wording.NO_QUOTE not in said
    assert wording.NO_QUOTE in text(card_of(SentenceSubject("a", 1), briefing))


def test_words_of_several_sources_are_one_row_with_each_place() -> None:
    briefing = read(
        "title: T\nsources:\n"
        "  a: {publisher: Reuters, text: It rained.}\n  b: {title: Rain, text: It rained.}\n"
        "claims: [{says: It did., source: [a, b], quote: It rained}]\n"
    )
    (row,) = [item for item in items_of(card_of("claims/1", briefing)) if "It rained" in words(item.pieces)]
    assert words(row.pieces).endswith("Reuters ¶1, Rain ¶1")
    assert [piece.ref for piece in row.pieces if piece.ref] == [
        SentenceSubject(source, 0).address for source in ("a", "b")
    ]


def test_quote_that_spans_sentences_links_to_the_others() -> None:
    of = card_of(SentenceSubject("notice", 5), second())
    briefing = second()
    spanning = {
        (quote.passage.source, *quote.passage.sentences)
        for entry in briefing.entries.values()
        for quote in quotes_of(entry)
        if quote.passage is not None and quote.passage.sentences[0] != quote.passage.sentences[1]
    }
    for source, first, last in spanning:
        for one, other in ((first, last), (last, first)):
            led = refs(items_of(card_of(SentenceSubject(source, one), briefing)))
            assert SentenceSubject(source, other).address in led
    assert not any("#" in ref for ref in refs(items_of(of)))


@BOTH
def test_sentence_links_to_every_entry_that_quotes_it(briefing: Briefing, links: Links) -> None:
    answers = SelectionLinks(briefing, links)
    for source in covered(briefing).values():
        for sentence in source.sentences:
            of = card(SentenceSubject(source.source, sentence.number).address, briefing, links, answers)
            led = refs(items_of(of))
            assert {sentence.source, *sentence.entries} <= set(led)
            assert (wording.NO_QUOTE in lines(of.items)) is not bool(sentence.entries)


@BOTH
def test_every_quote_links_to_its_first_sentence(briefing: Briefing, links: Links) -> None:
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


def test_place_of_a_quote_names_the_publisher_or_the_title() -> None:
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
    again = second().sources["notice"].replace(publisher="Meridian Wire")
    sources = {**second().sources, "notice": again}
    assert places(second().replace(sources=sources)) == {
        "Three dead as ferry crosses Mirrah Strait under…",
        "Mawjan News Agency",
        "Notice to the coastal states",
    }


# ---- a cell


def test_cell_has_each_of_its_positions_in_full() -> None:
    of = card_of(CellSubject("inspections", "mawjan"), second())
    (stance,) = under(wording.STANCE, of)
    assert stance.pieces[0].role == "against"
    assert [words(column.heading) for column in of.columns] == ["Mawjan", "Mawjani Interior Ministry"]
    labels = [item.label for item in of.columns[1].items]
    assert [label for label in labels if label] == [
        wording.field_label("condition"),
        wording.ATTRIBUTION,
        wording.CUE,
        wording.SAID_ON,
        wording.field_label("counters"),
    ]
    assert "There will be none for now." in lines(of.columns[1].items)
    assert f"{wording.field_label('period')}: in 2029" in lines(of.columns[0].items)
    assert lines(of.footing) == [f"{wording.NO_POSITION}: خفر السواحل الموجاني"]


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


def test_cell_names_the_members_that_differ() -> None:
    of = card_of(CellSubject("truce", "house"), read(QUARREL))
    (stance,) = under(wording.STANCE, of)
    assert stance.pieces[0].role == "mixed"
    assert [words(item.pieces) for item in under(wording.DIFFERING, of)] == [
        wording.STANCES_OF.format(speakers="Crew", stances="{for}, {for}, once".format_map(wording.STANCES)),
        wording.STANCES_OF.format(speakers="Guard", stances=wording.STANCES["against"]),
    ]
    assert [words(column.heading) for column in of.columns] == ["Crew", "Guard"]
    stances = [item.pieces[0].text for item in of.columns[0].items if item.pieces[0].mark]
    assert stances == [wording.STANCES["for"], f"{wording.STANCES['for']}, once"]
    assert f"{wording.ATTRIBUTION}: Crew, Another" in lines(of.columns[0].items)
    assert lines(of.footing) == [f"{wording.NO_POSITION}: Cook"]


def test_empty_cell_is_not_neutral() -> None:
    assert lines(card_of(CellSubject("talks", "mawjan"), second()).items) == [
        wording.NO_STATED_POSITION,
        f"{wording.NONE_FROM_EITHER}: Mawjani Interior Ministry, خفر السواحل الموجاني",
        f"{wording.KINDS['issue']}: The two countries should meet in Verrin",
        f"{wording.ACTOR}: Mawjan",
    ]


def test_empty_cell_of_a_silent_actor_is_marked() -> None:
    mentioned = wording.MENTIONED.format(places=f"2 {wording.PLACE_IN_TEXT}s")
    assert mentioned in lines(card_of(CellSubject("talks", "keepers"), second()).items)


@BOTH
def test_cell_agrees_with_the_matrix(briefing: Briefing, links: Links) -> None:
    shown = matrix(briefing)
    for issue in briefing.issues:
        for column in shown.columns:
            cell = shown.cell(issue, column.actor)
            of = card(CellSubject(issue, column.actor).address, briefing, links)
            assert bool(of.columns) is bool(cell.stance)
            assert set(cell.basis) <= set(refs(items_of(of)))
            if cell.stance:
                stance = next(item for item in of.items if item.label == wording.STANCE)
                assert stance.pieces[0].role == cell.stance
                assert words(stance.pieces).endswith(plural(cell.count, wording.KINDS["position"]))
                assert (wording.THEY_DIFFER in words(stance.pieces)) is cell.differs
                assert ("?" in words(stance.pieces)) is cell.inferred


# ---- two actors


def test_pair_compares_now_and_in_the_past() -> None:
    of = card_of(PairSubject("mawjan", "yamira"), second())
    assert words(of.heading) == wording.PAIR.format(one="Mawjan", other="Yamira")
    assert [item.label for item in of.items][:2] == [wording.NOW, wording.IN_PAST]
    differ, differed = wording.OUTCOMES[Outcome.DIFFER]
    only = wording.OUTCOMES[Outcome.ONLY_B][0].format(actor="Yamira")
    labels = [(item.label, words(item.pieces)) for item in of.items if item.pieces[0].ref in second().issues]
    assert labels == [
        (differ, "The strait should stay closed"),
        (differ, "Ships in the strait should be inspected by the Commission"),
        (only, "Both countries should run the light on Saddle Shoal together"),
        (differed, "Ships in the strait should be inspected by the Commission"),
    ]
    assert f"Mawjan  {wording.STANCES['for']}, {wording.IN_PAST_ONLY}" in lines(of.items)


@BOTH
def test_pair_links_to_both_stances_and_their_positions(briefing: Briefing, links: Links) -> None:
    roots = [actor.id for actor in briefing.actors.values() if not actor.part_of]
    for one in roots:
        for other in roots:
            if one != other:
                of = card(PairSubject(one, other).address, briefing, links)
                found = agreement(one, other, briefing)
                led = refs(items_of(of))
                assert set(found.basis) <= set(led)
                for meeting in (*found.now, *found.then):
                    assert meeting.issue in led
                    assert (CellSubject(meeting.issue, one).address in led) or not meeting.a.basis
                    assert (CellSubject(meeting.issue, other).address in led) or not meeting.b.basis
                if not found.basis:
                    assert lines(of.items) == [wording.NO_COMMON_ISSUE]


def test_pair_with_a_member_counts_the_whole_without_it() -> None:
    of = card_of(PairSubject("crew", "house"), read(QUARREL))
    assert lines(of.items)[0] == wording.MEMBER_EXCLUDED.format(part="Crew", whole="The House")
    assert [item.label for item in of.items][1] == wording.NOW


# ---- the briefing without a speaker


def test_exclusion_lists_unsupported_and_supported_entries() -> None:
    of = card_of(ExclusionSubject("lbci-source"))
    assert words(of.heading) == wording.EXCLUSION.format(voice="a source cited by LBCI TV")
    shown = lines(of.items)
    assert [item.label for item in of.items][:2] == [wording.UNSUPPORTED, wording.STILL_SUPPORTED]
    assert shown[2:4] == [" ", wording.UNSUPPORTED_ENTRIES]
    assert "A resounding success. ── Lebanon" in shown[4]
    assert shown[5] == wording.DEPENDED_ON.format(
        entries="Lebanon, a source cited by LBCI TV, LBCI TV, article"
    )
    assert "The talks were a success" in shown[6]
    assert shown[7] == wording.DEPENDED_ON.format(entries="A resounding success.")
    assert shown[8:10] == [" ", wording.STILL_SUPPORTED_ENTRIES]


def test_exclusion_of_a_whole_includes_its_members() -> None:
    (members,) = under(wording.EXCLUDED_TOO, card_of(ExclusionSubject("russia")))
    assert words(members.pieces) == "Russian Ambassador to Lebanon"


def test_exclusion_without_dependents_is_marked() -> None:
    def nothing(voice: str, label: str) -> bool:
        said = wording.NOTHING_DEPENDS.format(voice=label)
        return said in lines(card_of(ExclusionSubject(voice)).items)

    assert nothing("hezbollah", "Hezbollah")
    assert not nothing("usa", "United States")


@BOTH
def test_exclusion_shows_every_entry(briefing: Briefing, links: Links) -> None:
    answers = SelectionLinks(briefing, links)
    for voice in (*briefing.actors, *briefing.sources):
        of = card(ExclusionSubject(voice).address, briefing, links, answers)
        remaining = answers.support.excluding(voice)
        linked = {piece.ref for item in of.items for piece in item.pieces}
        gone = {id_ for id_ in remaining.excluded if id_ in briefing.sources}
        fallen = {id_ for one in remaining.lost for id_ in one.basis}
        assert set(briefing.entries) - gone - {*remaining.excluded, *fallen} <= linked
        shown = lines(of.items)
        title = wording.STILL_SUPPORTED_ENTRIES
        left = shown[shown.index(title) :] if title in shown else ["-"]
        assert len(left) - 1 == sum(remaining.remaining.values())


# ---- events in a row


def test_event_run_links_to_each_event_with_its_date() -> None:
    of = card_of(EventRunSubject("strike-ain-al-hilweh", "strike-beirut"))
    events = wording.KINDS["event"]
    assert words(of.heading) == f"{plural(3, events)} · {wording.EVENT_RUN}"
    assert refs(items_of(of)) == ["strike-ain-al-hilweh", "talks", "strike-beirut"]
    assert [words(item.pieces) for item in items_of(of)] == [
        "Airstrike at Ain al-Hilweh · 19 Nov, night",
        "Talks at Ras EnNakoura",
        "Airstrike in Beirut · 23 Nov ?",
    ]
    assert words(card_of(EventRunSubject("talks", "talks")).heading).startswith(f"{plural(1, events)} ·")


# ---- their words


@pytest.mark.parametrize(
    ("name", "of", "text_of_briefing"),
    [
        ("cell", CellSubject("inspections", "mawjan"), ""),
        ("cell-differing", CellSubject("truce", "house"), QUARREL),
        ("pair", PairSubject("mawjan", "yamira"), ""),
        ("exclusion", ExclusionSubject("passengers"), ""),
        ("sentence", SentenceSubject("meridian", 5), ""),
    ],
)
def test_words_of_subject_cards(name: str, of: Subject, text_of_briefing: str, golden: Golden) -> None:
    briefing = read(text_of_briefing) if text_of_briefing else second()
    golden(f"cards/{name}.txt", text(card_of(of, briefing)))
