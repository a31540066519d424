"""What is not there is told as well: who is silent, who takes no position, what hangs on one voice."""

from __future__ import annotations

import pytest

from tests.analysis.given import read, second, second_links, shipped, shipped_links
from tui.analysis.single_sources import Support
from tui.model.links import Links
from tui.model.subjects import CellSubject, ExclusionSubject, SentenceSubject
from tui.render.cards import Card, CardItem, card, single_source_lines
from tui.render.plain_page import page

BOTH = pytest.mark.parametrize(
    ("briefing", "links"),
    [(shipped(), shipped_links()), (second(), second_links())],
    ids=["talks", "strait"],
)


def under(label: str, of: Card) -> list[CardItem]:
    """The items under a label."""
    found: list[CardItem] = []
    at = ""
    for item in (*of.items, *of.footing):
        at = at if item.same else item.label
        found += [item] if at == label else []
    return found


def words(item: CardItem) -> str:
    return "".join(piece.text for piece in item.pieces).replace("\u00a0", " ")


def refs(items: list[CardItem]) -> list[str]:
    return [piece.ref for item in items for piece in item.pieces if piece.ref]


def test_the_briefing_itself_names_who_is_spoken_of_and_not_heard() -> None:
    (unheard,) = under("silent", card("", shipped(), shipped_links()))
    assert words(unheard).startswith("Hezbollah in 12, chief of staff of Hezbollah in 3, Hamas in 3")


def test_it_names_who_takes_no_position_and_leads_to_the_empty_cell() -> None:
    missed = under("no position", card("", second(), second_links()))
    assert words(missed[0]) == "The strait should stay closed: two passengers, Verrin"
    assert refs(missed[:1]) == [
        "stay-closed",
        CellSubject("stay-closed", "passengers").address,
        CellSubject("stay-closed", "verrin").address,
    ]


def test_it_says_what_stands_on_one_voice_the_most_first() -> None:
    (alone,) = under("on one voice", card("", shipped(), shipped_links()))
    assert words(alone).startswith("11 things stand on Israel alone, 8 on Lebanon, 4 on Lebanese officials")
    assert refs([alone])[:2] == [ExclusionSubject("israel").address, ExclusionSubject("lebanon").address]
    assert ExclusionSubject("article").address not in refs([alone]), "on the only source everything stands"


def test_a_source_that_is_called_like_an_actor_is_told_apart_from_it() -> None:
    (alone,) = under("on one voice", card("", second(), second_links()))
    assert "7 on Mirrah Strait Commission (document)" in words(alone)
    assert "5 on Mirrah Strait Commission," in words(alone)


def test_questions_that_are_open_stand_in_a_list_that_links() -> None:
    assert refs(under("not known", card("", second(), second_links()))) == [
        unknown.id for unknown in second().unknowns
    ]


@BOTH
def test_the_card_of_a_voice_says_what_stands_on_it_alone(briefing: object, links: Links) -> None:
    of = second() if briefing is second() else shipped()
    alone = Support(of, links).single_sources
    for voice in (*of.actors, *of.sources):
        items = under("on it alone", card(voice, of, links))
        only = voice in of.sources and len(of.sources) == 1
        assert refs(items) == ([ExclusionSubject(voice).address] if voice in alone and not only else [])


def test_a_large_briefing_is_not_counted_through_for_a_card(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(single_source_lines, "MOST_COUNTED", len(second().entries) - 1)
    of = card("", second(), second_links())
    assert under("silent", of) == under("no position", of) == under("on one voice", of) == []
    (link,) = under("on it alone", card("yamira", second(), second_links()))
    assert (words(link), refs([link])) == ("what would fall without it", ["!yamira"])


def test_an_issue_names_who_takes_no_position_on_it() -> None:
    (missed,) = under("no position of", card("joint-light", second(), second_links()))
    assert words(missed) == "Mawjan, מעבורות המצר, two passengers, Verrin"


def test_a_source_says_how_much_of_it_is_quoted_and_leads_to_what_is_not() -> None:
    of = card("meridian", second(), second_links())
    assert [words(item) for item in under("quoted", of)] == ["20 of 22 sentences"]
    assert [words(item) for item in under("bare", of)] == [
        "They could not say in which language it spoke.  ¶4",
        "The fish market in Port Orlin was open on Thursday.  ¶11",
    ]
    assert refs(under("bare", of)) == [
        SentenceSubject("meridian", 6).address,
        SentenceSubject("meridian", 21).address,
    ]
    assert words(under("rests on it", of)[0]).startswith("7 events, 6 positions, 7 claims")
    assert [words(item) for item in under("quoted", card("article", shipped(), shipped_links()))] == [
        "20 of 20 sentences"
    ]


def test_a_long_sentence_that_nothing_quotes_is_shown_by_its_beginning() -> None:
    briefing = read("title: T\nsources: {wire: {text: 'It " + "rained and " * 20 + "stopped.'}}\n")
    (bare,) = under("bare", card("wire", briefing, Links(briefing)))
    assert words(bare).endswith("…  ¶1")
    assert len(bare.pieces[0].text) <= 60


def test_all_of_it_stands_on_the_plain_page() -> None:
    shown = page(second(), 100)
    for lines in (
        "Spoken of, and not heard\n────────────────────────\n\nKeepers of the Saddle · in 2 places\n",
        "No position found\n─────────────────\n\nThe strait should stay closed\n  two passengers, Verrin\n",
        "What stands on one voice alone\n──────────────────────────────\n\nMeridian Wire · ",
        "  quoted         20 of 22 sentences\n",
        "  bare           They could not say in which language it spoke.  ¶4\n",
        "  on whose word  the article’s own voice ← Meridian Wire\n",
        "  on whose word  Verrin ← an official who asked not to be named ← Radio Halyard ← Meridian Wire\n",
    ):
        assert lines in shown, lines
