"""How an event is told: by whom, what all tell alike, what one tells alone, and who counters whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.analysis.given import read, second, second_links, shipped, shipped_links
from tui.model.links import Links
from tui.render.cards import card
from tui.render.plain_page import page

if TYPE_CHECKING:
    from tui.model.entries import Briefing
    from tui.render.cards import Card, CardItem, Pieces

TALK = """\
title: A talk
actors:
  oak: Oak
  ash: {name: Ash, part_of: oak}
  yew: Yew
issues: {peace: There should be peace}
timeline:
  talk: {title: A talk}
  walk: {title: A walk}
  hush: {title: Nobody speaks of it}
  rumour: {title: A rumour}
positions:
  - {issue: peace, by: ash, stance: for, about: talk, says: Let there be peace.}
  - {issue: peace, by: yew, stance: for, about: talk, says: Peace now.}
claims:
  - {id: rain, by: oak, about: talk, says: It rained.}
  - {id: dry, by: yew, about: talk, says: It did not., counters: rain}
  - {id: tea, by: yew, about: talk, says: There was tea.}
  - {about: talk, says: It was long.}
  - {about: walk, by: ash, says: It was short.}
  - {about: rumour, by: unstated, says: It is so.}
"""


def words(pieces: Pieces) -> str:
    return "".join(piece.text for piece in pieces)


def told(id_: str, briefing: Briefing) -> dict[str, list[str]]:
    """What is told of an event, by whom."""
    of = card(id_, briefing, Links(briefing))
    return {words(column.heading): [words(item.pieces) for item in column.items] for column in of.columns}


def footing(of: Card) -> list[CardItem]:
    return list(of.footing)


def under(label: str, of: Card) -> list[CardItem]:
    return [item for item in of.footing if item.label == label]


def test_each_side_has_a_column_with_what_it_says_alone_and_what_it_counters() -> None:
    assert told("talk", read(TALK)) == {
        "Oak": ["Let there be peace. ── Ash", "It rained. · contested"],
        "Yew": [
            "Peace now.",
            "It did not.",
            "counters It rained.",
            "There was tea. · nobody else tells this",
        ],
        "the article’s own voice": ["It was long. · nobody else tells this"],
    }


def test_what_all_sides_tell_alike_stands_below_them() -> None:
    briefing = read(TALK)
    (alike,) = footing(card("talk", briefing, Links(briefing)))
    assert (alike.label, words(alike.pieces)) == ("all tell alike", "for on There should be peace")
    assert [piece.ref for piece in alike.pieces if piece.ref] == ["peace"]


def test_where_one_side_alone_tells_that_is_said_once() -> None:
    briefing = read(TALK)
    assert told("walk", briefing) == {"Oak": ["It was short. ── Ash"]}
    assert [words(item.pieces) for item in footing(card("walk", briefing, Links(briefing)))] == [
        "Nobody else tells of it."
    ]
    assert told("rumour", briefing) == {"somebody who is not named": ["It is so."]}


def test_of_what_nobody_speaks_there_is_no_telling() -> None:
    briefing = read(TALK)
    of = card("hush", briefing, Links(briefing))
    assert (of.columns, footing(of)) == ((), [])


def test_in_the_shipped_briefing_both_sides_are_for_economic_ties() -> None:
    alike = [
        item for item in card("talks", shipped(), shipped_links()).footing if item.label == "all tell alike"
    ]
    assert [words(item.pieces) for item in alike] == ["for on Build economic ties in the border regions"]


def test_in_the_second_briefing_the_shots_are_told_by_four_and_the_passengers_tell_one_thing_alone() -> None:
    of = card("exchange-of-fire", second(), second_links())
    assert [words(column.heading) for column in of.columns] == [
        "Yamira",
        "Mawjan",
        "two passengers",
        "Mirrah Strait Commission",
    ]
    alone = [
        words(item.pieces)
        for column in of.columns
        for item in column.items
        if words(item.pieces).endswith("nobody else tells this")
    ]
    assert alone == ["There was a loudspeaker before any shot. · “told Meridian” · nobody else tells this"]


def test_the_plain_page_tells_by_whom_an_event_is_told() -> None:
    shown = page(read(TALK))
    assert (
        "• A talk\n"
        "  when           as told\n"
        "  told by Oak\n"
        "    ▲ Let there be peace. ── Ash\n"
        "    “ It rained. · ↯ contested\n"
        "  told by Yew\n"
        "    ▲ Peace now.\n"
        "    “ It did not.\n"
        "      counters It rained.\n"
    ) in shown
    assert "  all tell alike ▲ for on There should be peace\n" in shown
    assert "  told by somebody who is not named\n" in shown
