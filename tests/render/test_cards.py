from __future__ import annotations

from pathlib import Path

import pytest

from tui.model.entries import LISTS, MAPS, Actor, Briefing, Claim, Entry, Quote, Ref, Source
from tui.model.links import Links
from tui.model.quotes import SourceText
from tui.model.subjects import is_there
from tui.parse.load import load
from tui.render.cards import Card, CardItem, Piece, card
from tui.render.cards.pieces import BULLET, once

SHIPPED = Path(__file__).resolve().parents[2] / "briefings" / "lebanon-israel-talks.yaml"


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    loaded = load(str(SHIPPED)).briefing
    assert loaded is not None
    return loaded


@pytest.fixture(scope="module")
def cards(briefing: Briefing) -> dict[str, Card]:
    """Every entry's card, and the briefing's own under the empty id."""
    links = Links(briefing)
    return {id_: card(id_, briefing, links) for id_ in ("", *briefing.entries)}


def items_of(told: Card) -> tuple[CardItem, ...]:
    return (*told.items, *(item for column in told.columns for item in column.items), *told.footing)


def labelled(label: str, text: str, *, same: bool = False) -> CardItem:
    return CardItem(label, (Piece(text),), same)


def test_entries_of_every_kind_have_a_card(briefing: Briefing, cards: dict[str, Card]) -> None:
    assert {type(entry) for entry in briefing.entries.values()} == {*MAPS.values(), *LISTS.values()}
    assert [id_ for id_, told in cards.items() if not told.heading] == []


def test_every_link_of_a_card_leads_somewhere_and_every_entry_is_led_to(
    briefing: Briefing, cards: dict[str, Card]
) -> None:
    refs = {
        piece.ref
        for told in cards.values()
        for pieces in (told.heading, *(item.pieces for item in items_of(told)))
        for piece in pieces
    }
    assert refs >= set(briefing.entries)
    assert [ref for ref in refs - {""} if not is_there(ref, briefing)] == []


def test_an_id_that_is_not_there_gets_the_card_of_the_briefing(briefing: Briefing) -> None:
    links = Links(briefing)
    assert list(card("gone", briefing, links).items) == list(card("", briefing, links).items) != []


def test_a_label_stands_on_the_first_of_the_items_that_share_it() -> None:
    items = [labelled("says", "a"), labelled("says", "b"), labelled("does", "c"), labelled("says", "d")]
    assert tuple(once(items)) == (
        labelled("says", "a"),
        labelled("", "b", same=True),
        labelled("does", "c"),
        labelled("says", "d"),
    )


def test_items_without_a_label_and_bullets_stay_as_they_are() -> None:
    items = (labelled("", "a"), labelled("", "b"), labelled(BULLET, "c"), labelled(BULLET, "d"))
    assert tuple(once(items)) == items


def test_what_goes_on_under_a_label_follows_a_label(cards: dict[str, Card]) -> None:
    for told in cards.values():
        before = CardItem("", ())
        for item in told.items:
            assert item.label != before.label or item.label in {"", BULLET}
            assert not item.same or (item.label == "" and (before.label or before.same))
            before = item
    assert [item.label for item in cards["israel"].items].count("says") == 1


def test_a_card_tells_by_whom_an_actor_acts(cards: dict[str, Card]) -> None:
    acts = [
        "".join(piece.text for piece in item.pieces)
        for item in cards["israel"].items
        if any(piece.ref == "strike-ain-al-hilweh" for piece in item.pieces)
    ]
    assert "Airstrike at Ain al-Hilweh · 19 Nov, night through Israeli Defense Forces" in acts


def test_a_card_marks_a_part_that_is_inferred(cards: dict[str, Card]) -> None:
    told = ["".join(piece.text for piece in item.pieces) for item in cards["hezbollah"].items]
    assert "Airstrike in Beirut · 23 Nov ? · target?" in told


def told_of(briefing: Briefing, id_: str) -> list[str]:
    """What a card says, a paragraph each, without its labels."""
    told = card(id_, briefing, Links(briefing))
    return ["".join(piece.text for piece in item.pieces) for item in items_of(told)]


def of(*entries: Entry) -> Briefing:
    """A briefing of sources and claims."""
    return Briefing(
        title="T",
        sources={entry.id: entry for entry in entries if isinstance(entry, Source)},
        claims=tuple(entry for entry in entries if isinstance(entry, Claim)),
        entries={entry.id: entry for entry in entries},
    )


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("It rained.", "“It rained.”"),
        ("‘rain’, they said", "“‘rain’, they said”"),
        ("“It rained,” they said.", "‘“It rained,” they said.’"),
        ('"It rained," they said.', '‘"It rained," they said.’'),
        ("„Regen“", "‘„Regen“’"),
    ],
)
def test_words_with_marks_of_their_own_stand_between_the_other_ones(words: str, shown: str) -> None:
    claim = Claim(id="c", says="Rain.", by=(Ref("x"),), cue=words, quote=(Quote(words),))
    told = told_of(of(claim), "c")
    assert [line for line in told if line == shown] == [shown, shown], "as a quote and as a cue"


def test_sentences_in_a_row_are_parted_by_more_than_a_comma() -> None:
    first = Claim(id="a", says="Three died, and one was hurt.")
    other = Claim(id="b", says="Nobody died.")
    both = Claim(id="c", says="Two died.", counters=(Ref("a"), Ref("b", uncertain=True)))
    one = Claim(id="d", says="None.", counters=(Ref("a"),))
    actors = Claim(id="e", says="None.", about=(Ref("s"), Ref("t")))
    sources = Source(id="s", title="U.S."), Source(id="t", title="E.U.")
    briefing = of(first, other, both, one, actors, *sources)
    assert "Three died, and one was hurt; Nobody died?" in told_of(briefing, "c")
    assert "Three died, and one was hurt." in told_of(briefing, "d")
    assert "U.S., E.U." in told_of(briefing, "e")


@pytest.mark.parametrize(
    ("source", "called"),
    [
        (Source(id="wire", title="Rain", publisher="The Wire"), "The Wire"),
        (Source(id="wire", title="Rain", publisher="unknown"), "wire"),
        (Source(id="wire", title="Rain"), "wire"),
    ],
)
def test_a_chain_ends_with_who_published_it_however_many_sources_there_are(
    source: Source, called: str
) -> None:
    other = Source(id="other", publisher="Another", body=SourceText("other", "It snowed. It rained."))
    named = Claim(id="named", says="Rain.", by=(Ref("x"),), source=(Ref("wire"),))
    only = Claim(id="only", says="Rain.", by=(Ref("x"),))
    assert told_of(of(source, other, named), "named")[1] == f"x ← {called}"
    assert told_of(of(source, only), "only")[1] == f"x ← {called}"
    assert other.body is not None
    found = Claim(
        id="found",
        says="Rain.",
        by=(Ref("x"),),
        quote=(Quote("rained", passage=other.body.find("rained")[0]),),
    )
    assert told_of(of(source, other, found), "found")[1] == "x ← Another"
    assert told_of(of(source, other, only), "only")[1] == "x"
    own = Claim(id="own", says="Rain.", by=(Ref("a"),), source=(Ref("notice"),))
    notice, actor = Source(id="notice", title="A notice", publisher="A"), Actor(id="a", name="A")
    assert told_of(of(source, notice, actor, own), "own")[1] == "A ← A notice", "it published what it says"
    gone = Claim(
        id="gone", says="Rain.", by=(Ref("x"),), source=(Ref("wire", uncertain=True), Ref("nowhere"))
    )
    assert told_of(of(source, other, gone), "gone")[1] == f"x ← {called}?, nowhere"


def test_a_source_says_its_title_once() -> None:
    titled, untitled = (
        Source(id="a", title="Rain", publisher="P"),
        Source(id="b", title="untitled", publisher="P"),
    )
    assert told_of(of(titled), "a") == ["P"]
    assert told_of(of(untitled), "b") == ["untitled", "P"]


@pytest.mark.parametrize(
    ("source", "label"),
    [
        (Source(id="a", title="Rain", publisher="P"), "Rain"),
        (Source(id="a", title="untitled", publisher="P"), "P"),
        (Source(id="a", publisher="P"), "P"),
        (Source(id="a", title="untitled", publisher="unknown"), "a"),
    ],
)
def test_a_source_is_called_by_its_title_or_its_publisher_or_its_id(source: Source, label: str) -> None:
    assert source.label == label
