from __future__ import annotations

from pathlib import Path

import pytest

from tui.model.entries import LISTS, MAPS, Actor, Briefing, Claim, Entry, KeyPoint, Quote, Ref, Source
from tui.model.links import Links
from tui.model.quotes import SourceText
from tui.model.subjects import is_there
from tui.parse.load import load
from tui.render import wording
from tui.render.cards import Card, CardItem, Piece, card
from tui.render.cards.pieces import BULLET, once

SHIPPED = Path(__file__).resolve().parents[3] / "briefings" / "lebanon-israel-talks.yaml"


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


def items_of(shown: Card) -> tuple[CardItem, ...]:
    return (*shown.items, *(item for column in shown.columns for item in column.items), *shown.footing)


def labelled(label: str, text: str, *, same: bool = False) -> CardItem:
    return CardItem(label, (Piece(text),), same)


def test_entries_of_every_kind_have_a_card(briefing: Briefing, cards: dict[str, Card]) -> None:
    assert {type(entry) for entry in briefing.entries.values()} == {*MAPS.values(), *LISTS.values()}
    assert [id_ for id_, one in cards.items() if not one.heading] == []


def test_every_link_has_a_target_and_every_entry_a_link(briefing: Briefing, cards: dict[str, Card]) -> None:
    refs = {
        piece.ref
        for shown in cards.values()
        for pieces in (shown.heading, *(item.pieces for item in items_of(shown)))
        for piece in pieces
    }
    # A key point is whole on the card of the briefing.
    assert refs >= {id_ for id_, entry in briefing.entries.items() if not isinstance(entry, KeyPoint)}
    assert [ref for ref in refs - {""} if not is_there(ref, briefing)] == []


def test_unknown_id_has_the_card_of_the_briefing(briefing: Briefing) -> None:
    links = Links(briefing)
    assert list(card("gone", briefing, links).items) == list(card("", briefing, links).items) != []


def test_shared_label_is_on_the_first_item() -> None:
    items = [labelled("says", "a"), labelled("says", "b"), labelled("does", "c"), labelled("says", "d")]
    assert tuple(once(items)) == (
        labelled("says", "a"),
        labelled("", "b", same=True),
        labelled("does", "c"),
        labelled("says", "d"),
    )


def test_bullets_and_items_without_label_are_unchanged() -> None:
    items = (labelled("", "a"), labelled("", "b"), labelled(BULLET, "c"), labelled(BULLET, "d"))
    assert tuple(once(items)) == items


def test_items_that_share_a_label_follow_it(cards: dict[str, Card]) -> None:
    for shown in cards.values():
        before = CardItem("", ())
        for item in shown.items:
            assert item.label != before.label or item.label in {"", BULLET}
            assert not item.same or (item.label == "" and (before.label or before.same))
            before = item
    assert [item.label for item in cards["israel"].items].count(wording.SAYS) == 1


def test_actor_card_names_the_member_that_acts(cards: dict[str, Card]) -> None:
    acts = [
        "".join(piece.text for piece in item.pieces)
        for item in cards["israel"].items
        if any(piece.ref == "strike-ain-al-hilweh" for piece in item.pieces)
    ]
    via = wording.VIA.format(members="Israeli Defense Forces")
    assert f"Airstrike at Ain al-Hilweh · 19 Nov, night{via}" in acts


def test_inferred_part_in_an_event_is_marked(cards: dict[str, Card]) -> None:
    shown = ["".join(piece.text for piece in item.pieces) for item in cards["hezbollah"].items]
    assert "Airstrike in Beirut · 23 Nov ? · target?" in shown


def paragraphs(briefing: Briefing, id_: str) -> list[str]:
    """The paragraphs of a card, without their labels."""
    shown = card(id_, briefing, Links(briefing))
    return ["".join(piece.text for piece in item.pieces) for item in items_of(shown)]


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
def test_words_with_quotation_marks_get_the_other_ones(words: str, shown: str) -> None:
    claim = Claim(id="c", says="Rain.", by=(Ref("x"),), cue=words, quote=(Quote(words),))
    found = paragraphs(of(claim), "c")
    assert [line for line in found if line == shown] == [shown, shown], "as a quote and as a cue"


def test_sentences_in_a_row_have_semicolons() -> None:
    first = Claim(id="a", says="Three died, and one was hurt.")
    other = Claim(id="b", says="Nobody died.")
    both = Claim(id="c", says="Two died.", counters=(Ref("a"), Ref("b", uncertain=True)))
    one = Claim(id="d", says="None.", counters=(Ref("a"),))
    actors = Claim(id="e", says="None.", about=(Ref("s"), Ref("t")))
    sources = Source(id="s", title="U.S."), Source(id="t", title="E.U.")
    briefing = of(first, other, both, one, actors, *sources)
    assert "Three died, and one was hurt; Nobody died?" in paragraphs(briefing, "c")
    assert "Three died, and one was hurt." in paragraphs(briefing, "d")
    assert "U.S., E.U." in paragraphs(briefing, "e")


@pytest.mark.parametrize(
    ("source", "called"),
    [
        (Source(id="wire", title="Rain", publisher="The Wire"), "The Wire"),
        (Source(id="wire", title="Rain", publisher="unknown"), "Rain"),
        (Source(id="wire", title="Rain"), "Rain"),
        (Source(id="wire", title="untitled"), "wire"),
        (Source(id="wire"), "wire"),
    ],
)
def test_attribution_chain_ends_with_the_publisher(source: Source, called: str) -> None:
    other = Source(id="other", publisher="Another", body=SourceText("other", "It snowed. It rained."))
    named = Claim(id="named", says="Rain.", by=(Ref("x"),), source=(Ref("wire"),))
    only = Claim(id="only", says="Rain.", by=(Ref("x"),))
    assert paragraphs(of(source, other, named), "named")[1] == f"x ← {called}"
    assert paragraphs(of(source, only), "only")[1] == f"x ← {called}"
    assert other.body is not None
    found = Claim(
        id="found",
        says="Rain.",
        by=(Ref("x"),),
        quote=(Quote("rained", passage=other.body.find("rained")[0]),),
    )
    assert paragraphs(of(source, other, found), "found")[1] == "x ← Another"
    assert paragraphs(of(source, other, only), "only")[1] == "x"
    own = Claim(id="own", says="Rain.", by=(Ref("a"),), source=(Ref("notice"),))
    notice, actor = Source(id="notice", title="A notice", publisher="A"), Actor(id="a", name="A")
    assert paragraphs(of(source, notice, actor, own), "own")[1] == "A ← A notice", "it published what it says"
    gone = Claim(
        id="gone", says="Rain.", by=(Ref("x"),), source=(Ref("wire", uncertain=True), Ref("nowhere"))
    )
    assert paragraphs(of(source, other, gone), "gone")[1] == f"x ← {called}?, nowhere"


def test_source_shows_its_title_once() -> None:
    titled, untitled = (
        Source(id="a", title="Rain", publisher="P"),
        Source(id="b", title="untitled", publisher="P"),
    )
    assert paragraphs(of(titled), "a") == ["P"]
    assert paragraphs(of(untitled), "b") == ["untitled", "P"]


@pytest.mark.parametrize(
    ("source", "label"),
    [
        (Source(id="a", title="Rain", publisher="P"), "Rain"),
        (Source(id="a", title="untitled", publisher="P"), "P"),
        (Source(id="a", publisher="P"), "P"),
        (Source(id="a", title="untitled", publisher="unknown"), "a"),
    ],
)
def test_source_is_named_by_title_publisher_or_id(source: Source, label: str) -> None:
    assert source.label == label
