from __future__ import annotations

from pathlib import Path

import pytest

from tui.briefing.links import Links
from tui.briefing.model import LISTS, MAPS, Briefing
from tui.pages.cards import Card, Item, Piece, card
from tui.pages.cards.pieces import BULLET, once
from tui.reading.load import load

SHIPPED = Path(__file__).resolve().parents[1] / "briefings" / "lebanon-israel-talks.yaml"


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


def items_of(told: Card) -> tuple[Item, ...]:
    return (*told.items, *(item for column in told.columns for item in column.items), *told.footing)


def labelled(label: str, text: str, *, same: bool = False) -> Item:
    return Item(label, (Piece(text),), same)


def test_entries_of_every_kind_have_a_card(briefing: Briefing, cards: dict[str, Card]) -> None:
    assert {type(entry) for entry in briefing.entries.values()} == {*MAPS.values(), *LISTS.values()}
    assert [id_ for id_, told in cards.items() if not told.heading] == []


def test_every_link_of_a_card_leads_to_an_entry(briefing: Briefing, cards: dict[str, Card]) -> None:
    refs = {
        piece.ref
        for told in cards.values()
        for pieces in (told.heading, *(item.pieces for item in items_of(told)))
        for piece in pieces
    }
    assert refs - {""} == set(briefing.entries)


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
        before = Item("", ())
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
