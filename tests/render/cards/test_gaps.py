"""Gaps on cards: actors never quoted, missing positions, single sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.analysis.given import read, second, second_links, shipped, shipped_links
from tests.render.cards.card_text import card_of, refs, under, words
from tui.analysis.single_sources import Support
from tui.model.subjects import CellSubject, ExclusionSubject, SentenceSubject
from tui.render import wording
from tui.render.cards import card, single_source_lines
from tui.render.plain_page import page

if TYPE_CHECKING:
    from tui.model.links import Links

BOTH = pytest.mark.parametrize(
    ("briefing", "links"),
    [(shipped(), shipped_links()), (second(), second_links())],
    ids=["talks", "strait"],
)


def test_overview_lists_actors_never_quoted() -> None:
    (unquoted,) = under(wording.NEVER_QUOTED, card_of(""))
    assert refs([unquoted])[:3] == ["hezbollah", "hezbollah-chief-of-staff", "hamas"]
    counts = [piece.text.strip() for piece in unquoted.pieces if not piece.ref][::2]
    assert counts[:3] == [wording.MENTIONS.format(number=number) for number in (12, 3, 3)]


def test_missing_positions_link_to_empty_cells() -> None:
    missed = under(wording.NO_POSITION, card_of("", second()))
    assert words(missed[0].pieces) == "The strait should stay closed: two passengers, Verrin"
    assert refs(missed[:1]) == [
        "stay-closed",
        CellSubject("stay-closed", "passengers").address,
        CellSubject("stay-closed", "verrin").address,
    ]


def test_overview_lists_single_sources_most_first() -> None:
    (sources,) = under(wording.SINGLE_SOURCES, card_of(""))
    assert refs([sources])[:2] == [ExclusionSubject("israel").address, ExclusionSubject("lebanon").address]
    assert re.findall(r"\d+", words(sources.pieces))[:3] == ["11", "8", "4"]
    assert ExclusionSubject("article").address not in refs([sources]), "everything depends on the only source"


def test_source_named_like_an_actor_is_distinct() -> None:
    (sources,) = under(wording.SINGLE_SOURCES, card_of("", second()))
    voices = {piece.ref: piece.text for piece in sources.pieces if piece.ref}
    (actor,) = [id_ for id_, one in second().actors.items() if one.label == "Mirrah Strait Commission"]
    assert "Mirrah Strait Commission (document)" in voices[ExclusionSubject("notice").address]
    assert "(document)" not in voices[ExclusionSubject(actor).address]


def test_open_questions_are_links() -> None:
    assert refs(under(wording.OPEN_QUESTION, card_of("", second()))) == [
        unknown.id for unknown in second().unknowns
    ]


@BOTH
def test_card_links_to_entries_with_it_as_only_source(briefing: object, links: Links) -> None:
    of = second() if briefing is second() else shipped()
    alone = Support(of, links).single_sources
    for voice in (*of.actors, *of.sources):
        items = under(wording.DEPENDENTS, card(voice, of, links))
        only = voice in of.sources and len(of.sources) == 1
        assert refs(items) == ([ExclusionSubject(voice).address] if voice in alone and not only else [])


def test_large_briefing_is_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(single_source_lines, "MOST_COUNTED", len(second().entries) - 1)
    of = card_of("", second())
    labels = (wording.NEVER_QUOTED, wording.NO_POSITION, wording.SINGLE_SOURCES)
    assert [label for label in labels if under(label, of)] == []
    (link,) = under(wording.DEPENDENTS, card_of("yamira", second()))
    assert (words(link.pieces), refs([link])) == (wording.SHOW_DEPENDENTS, ["!yamira"])


def test_issue_lists_actors_without_a_position() -> None:
    (missed,) = under(wording.NO_POSITION, card_of("joint-light", second()))
    assert words(missed.pieces) == "Mawjan, מעבורות המצר, two passengers, Verrin"


def test_source_counts_quoted_sentences_and_links_to_others() -> None:
    of = card_of("meridian", second())
    assert re.findall(r"\d+", words(under(wording.QUOTED, of)[0].pieces)) == ["20", "22"]
    bare = under(wording.NOT_QUOTED, of)
    assert [words(item.pieces) for item in bare] == [
        "They could not say in which language it spoke.  ¶4",
        "The fish market in Port Orlin was open on Thursday.  ¶11",
    ]
    assert refs(bare) == [SentenceSubject("meridian", 6).address, SentenceSubject("meridian", 21).address]
    assert re.findall(r"\d+", words(under(wording.QUOTED_BY, of)[0].pieces))[:3] == ["7", "6", "7"]
    assert under(wording.NOT_QUOTED, card_of("article")) == []


def test_long_unquoted_sentence_is_shortened() -> None:
    briefing = read("title: T\nsources: {wire: {text: 'It " + "rained and " * 20 + "stopped.'}}\n")
    (bare,) = under(wording.NOT_QUOTED, card_of("wire", briefing))
    assert words(bare.pieces).endswith("…  ¶1")
    assert len(bare.pieces[0].text) <= 60


def test_page_has_every_gap() -> None:
    shown = page(second(), 100)
    for section in ("never_quoted", "no_position", "single_sources"):
        title = wording.SECTIONS[section]
        assert f"\n{title}\n{'─' * len(title)}\n" in shown
    assert "The strait should stay closed\n  two passengers, Verrin\n" in shown
    for label, row in (
        (wording.NOT_QUOTED, "They could not say in which language it spoke.  ¶4"),
        (wording.ATTRIBUTION, f"{wording.ARTICLE} ← Meridian Wire"),
        ("", "← an official who asked not to be named ← Radio Halyard ← Meridian Wire"),
    ):
        assert f"  {label:<15}{row}\n".removeprefix(" " * 17) in shown, row
