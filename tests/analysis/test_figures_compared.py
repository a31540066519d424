from __future__ import annotations

from typing import TYPE_CHECKING

from tests.analysis.given import read
from tests.render.cards.card_text import card_of, text
from tui.analysis.figures_compared import figures_about
from tui.model.links import Links

if TYPE_CHECKING:
    from tui.analysis.figures_compared import GivenFigure
    from tui.model.entries import Briefing

BOMBING = """\
title: A bombing
sources:
  wire: {title: Bomb kills dozens, published: 2026-03-01}
  post: {title: The toll rises, published: 2026-03-02}
actors:
  police: The police
  ministry: The ministry
timeline:
  bombing: {title: A bombing, figure: 2 bombs, source: wire}
  other: {title: Another bombing}
claims:
  - {id: first, says: 39 died., by: police, about: bombing, figure: 39 killed, date: 2026-03-01}
  - {id: second, says: 41 died., by: police, about: bombing, figure: 41 Killed, source: post, replaces: first}
  - {id: third, says: Many died., by: ministry, about: bombing, figure: [at least 22 killed, 60 hurt]}
  - {id: elsewhere, says: Three died., about: other, figure: 3 killed}
"""


def given(briefing: Briefing) -> dict[str, list[GivenFigure]]:
    return figures_about(briefing.timeline["bombing"], briefing, Links(briefing).contests)


def test_figures_of_one_unit_are_listed_from_low_to_high() -> None:
    found = given(read(BOMBING))
    assert {unit: [one.entry for one in of] for unit, of in found.items()} == {
        "bombs": ["bombing"],
        "killed": ["third", "first", "second"],
        "hurt": ["third"],
    }


def test_newest_and_replaced_figures_are_told_apart() -> None:
    killed = given(read(BOMBING))["killed"]
    assert [(one.newest, one.replaced) for one in killed] == [(False, False), (False, True), (True, False)]


def test_no_figure_is_newest_without_an_older_one() -> None:
    assert not any(one.newest for one in given(read(BOMBING))["hurt"])
    same_day = BOMBING.replace("2026-03-02", "2026-03-01")
    assert not any(one.newest for one in given(read(same_day))["killed"])


def test_card_of_an_event_has_a_table_of_its_figures() -> None:
    shown = text(card_of("bombing", read(BOMBING)))
    for words in ("killed: at least 22 killed · The ministry", "41 Killed", "newest", "replaced", "60 hurt"):
        assert words in shown
