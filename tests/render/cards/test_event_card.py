"""The card of an event: a column for each speaker, agreement, sole reports and counters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.analysis.given import read, second
from tests.render.cards.card_text import card_of, under, words
from tui.render import wording
from tui.render.plain_page import page

if TYPE_CHECKING:
    from tui.model.entries import Briefing

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


def columns(id_: str, briefing: Briefing) -> dict[str, list[str]]:
    """Return the column of each speaker of an event."""
    return {
        words(column.heading): [words(item.pieces) for item in column.items]
        for column in card_of(id_, briefing).columns
    }


ONLY = wording.ONLY_THIS_SOURCE_SIGN.replace("\u00a0", " ")


def counters(says: str) -> str:
    return wording.COUNTERS.format(statements=says)


def test_each_speaker_has_a_column() -> None:
    assert columns("talk", read(TALK)) == {
        "Oak": ["Let there be peace. ── Ash", f"It rained. · {wording.CONTESTED}"],
        "Yew": ["Peace now.", "It did not.", counters("It rained."), f"There was tea.{ONLY}"],
        wording.ARTICLE: [f"It was long.{ONLY}"],
    }


def test_agreed_statements_are_below_the_columns() -> None:
    agreed, note = card_of("talk", read(TALK)).footing
    assert (agreed.label, words(note.pieces)) == (wording.AGREED, wording.ONLY_THIS_SOURCE)
    assert [piece.ref for piece in agreed.pieces if piece.ref] == ["peace"]
    assert "for" in [piece.role for piece in agreed.pieces]


def test_only_report_is_marked_once() -> None:
    briefing = read(TALK)
    assert columns("walk", briefing) == {"Oak": ["It was short. ── Ash"]}
    footing = card_of("walk", briefing).footing
    assert [words(item.pieces) for item in footing] == [wording.NO_ACCOUNT_BUT_THIS]
    assert columns("rumour", briefing) == {wording.UNNAMED_SPEAKER: ["It is so."]}


def test_event_without_reports_has_no_columns() -> None:
    of = card_of("hush", read(TALK))
    assert (of.columns, list(of.footing)) == ((), [])


def test_both_sides_of_the_talks_are_for_economic_ties() -> None:
    (agreed,) = under(wording.AGREED, card_of("talks"))
    assert agreed.pieces[0].role == "for"
    assert [piece.ref for piece in agreed.pieces if piece.ref] == ["economic-ties"]


def test_strait_shots_have_four_speakers_and_a_lone_report() -> None:
    found = columns("exchange-of-fire", second())
    assert list(found) == ["Yamira", "Mawjan", "two passengers", "Mirrah Strait Commission"]
    assert [line for said in found.values() for line in said if line.endswith(ONLY)] == [
        f"There was a loudspeaker before any shot. · “told Meridian”{ONLY}"
    ]


def test_page_has_the_reports_of_an_event() -> None:
    def reported_by(speaker: str) -> str:
        return wording.REPORTED_BY.format(speaker=speaker)

    shown = page(read(TALK))
    assert (
        "• A talk\n"
        f"  {wording.WHEN:<15}{wording.NO_DATE}\n"
        f"  {reported_by('Oak')}\n"
        "    ▲ Let there be peace. ── Ash\n"
        f"    □ It rained. · ↯ {wording.CONTESTED}\n"
        f"  {reported_by('Yew')}\n"
        "    ▲ Peace now.\n"
        "    □ It did not.\n"
        f"      {counters('It rained.')}\n"
    ) in shown
    assert f"  {wording.AGREED:<15}▲ " in shown
    assert f"  {reported_by(wording.UNNAMED_SPEAKER)}\n" in shown
