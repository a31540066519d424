"""No field is invisible: each value in a briefing is on a card and on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.analysis.given import read
from tests.render.cards.card_text import card_of, text
from tui.model import fields as f
from tui.model.declared import fields_of
from tui.model.entries import LISTS, MAPS, Actor, Briefing, Quote, Ref, Role, Vote
from tui.model.figures import Figure
from tui.model.links import Links
from tui.render.cards.actor_card import actor_card
from tui.render.cards.card_builder import CardBuilder
from tui.render.plain_page import page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.dates import Date
    from tui.model.declared import Declared

ALL_FIELDS = """\
briefing: 1
title: A title
summary: A summary
key_points: [A key point, {text: Another, quote: knew two, source: wire}]
date: 2025-02-03
tags: [a tag]
lang: en-GB
year_hint: 2025?
drafted_by: A machine
sources:
  wire:
    kind: wire
    title: A headline
    publisher: A publisher
    author: An author
    published: 2025-01-02
    retrieved: 2025-01-03
    corrected: 2025-01-09
    url: https://source.example
    lang: fr-CA
    reliability: B
    sha256: 8fc25a2bb45e8c6b7c1e9e7b3d0d3a0f3e5a4d4d5c1e9e7b3d0d3a0f3e5a4d4d
    text: |
      The port reopened on Monday. It was told about one. Nobody knew two. Then three came. And four too.
      The five end.
  note: {title: A note, file: note.txt}
places:
  quay: {name: A quay, aliases: [A pier], within: city, note: A note on the quay}
  city: {name: A city}
actors:
  port:
    {name: A port, short: The P, aliases: [A harbour], kind: organization, part_of: state, role: A role,
     roles: [{role: A post, from: 2001, until: 2002}, Another post],
     note: A note on the port, quote: told about one, url: "https://actor.example", wikidata: Q82299}
  state: {name: A state, kind: state}
relations:
  - {from: port, is: serves, to: state, reverse: is served by, quote: knew two, date: 2024-05-06}
issues:
  opening: {name: It should open, text: What opening covers, group: A group}
timeline:
  arrival:
    {title: An arrival, date: 2025-01-01, until: 2026-01-07, status: alleged, figure: 3 ships,
     vote: {for: 13, against: [state], abstain: port}, time: "07:13",
     when: that morning, reported: 2025-01-04,
     kind: consult, by: port, target: state, involves: state, where: quay, part_of: visit,
     text: How they arrived, quote: Then three came, source: [wire, note], after: calm, during: visit,
     because: calm, condition: if the tide is high}
  calm: {title: A calm, background: true, before: arrival}
  visit: {title: A visit}
positions:
  - {id: stand, issue: opening, by: port, stance: for?, via: wire, condition: once it rains,
     period: for years, cue: It was told, says: Open it, figure: [over 40 %], about: arrival,
     counters: late, date: 2025-01-05, contradicts: sure, quote: And four too, source: wire}
claims:
  - {id: late, says: It came late, by: port, via: wire, cue: end, about: arrival, date: 2025-01-06,
     kind: assessment, grade: F6, likelihood: likely, quote: The five end, source: wire, counters: stand,
     contradicts: sure, replaces: sure, because: calm, condition: as far as we know}
  - {id: sure, says: It was sure, confidence: moderate, figure: "£1,400"}
unknowns:
  - {text: Who came, about: arrival, quote: told about one, source: wire}
"""
UNSEEN = {("Briefing", "briefing"), ("Source", "text"), ("Event", "background"), ("Claim", "kind")}
"""The format's version, a text with its own pane, and two fields shown as a mark."""


def values(briefing: Briefing) -> Iterator[tuple[str, str, Any]]:
    """Every value in a briefing: the id of its entry, its key, and the value."""
    for of in (briefing, *briefing.entries.values()):
        for key, (attribute, spec) in fields_of(type(of)).items():
            found = getattr(of, attribute)
            if found and (type(of).__name__, key) not in UNSEEN:
                for value in found if spec.many else (found,):
                    yield from _single(getattr(of, "id", ""), key, value)


def _single(id_: str, key: str, value: Any) -> Iterator[tuple[str, str, Any]]:
    """The value of a field; of a record, the values of its own fields."""
    if not isinstance(value, Role | Vote):
        yield id_, key, value
        return
    for inner, (attribute, spec) in fields_of(type(value)).items():
        found = getattr(value, attribute)
        for one in found if spec.many else (found,) if found else ():
            yield id_, inner, one


def shown(value: Any, key: str, builder: CardBuilder) -> str:
    """A value as a card shows it."""
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return value.replace("-", " ") if key == "kind" else value
    if isinstance(value, Quote):
        return value.exact
    if isinstance(value, Ref):
        source = builder.briefing.sources.get(value.id)
        return source.origin if source else builder.briefing.entries[value.id].label
    if isinstance(value, Figure):
        return value.written
    return value.word if key == "stance" else builder.date(value)


def flat(text: str) -> str:
    return "".join(text.split())


def test_every_field_is_given_a_value() -> None:
    briefing = read(ALL_FIELDS)
    given = {
        (type(of).__name__, key)
        for of in (briefing, *briefing.entries.values())
        for key, (attribute, _) in fields_of(type(of)).items()
        if getattr(of, attribute)
    }
    kinds: tuple[type[Declared], ...] = (Briefing, *MAPS.values(), *LISTS.values())
    assert {(kind.__name__, key) for kind in kinds for key in fields_of(kind)} - UNSEEN <= given


@pytest.mark.parametrize("width", [40, 100])
def test_every_value_is_on_its_card_and_on_the_page(width: int) -> None:
    briefing = read(ALL_FIELDS)
    builder = CardBuilder(briefing, Links(briefing))
    on_page = flat(page(briefing, width))
    cards = {id_: flat(text(card_of(id_, briefing))) for id_ in ("", *briefing.entries)}
    for id_, key, value in values(briefing):
        words = flat(shown(value, key, builder))
        assert words in cards[id_], (id_, key)
        assert words in on_page, (id_, key)


class Vessel(Actor):
    """An actor with fields that no card knows."""

    port_of_registry: str = f.line("where it is registered")
    routes: tuple[str, ...] = f.prose("where it sails", many=True)
    built: Date | None = f.date("when it was built")
    crew: tuple[Ref, ...] = f.refs("who sails it", "actor")
    logbook: tuple[Quote, ...] = f.quote("its own words")


def test_new_fields_have_plain_rows_on_card_and_page() -> None:
    briefing = read(ALL_FIELDS)
    vessel = Vessel(
        id="ferry",
        name="A ferry",
        port_of_registry="Valletta, " + "Malta " * 20,
        routes=("From quay to quay",),
        built=briefing.date,
        crew=(Ref("port"),),
        logbook=(Quote("Calm seas"),),
    )
    briefing = briefing.replace(
        actors={**briefing.actors, "ferry": vessel}, entries={**briefing.entries, "ferry": vessel}
    )
    on_page = page(briefing)
    assert "port of registry: Valletta, Malta" in on_page
    assert max(map(len, on_page.splitlines())) <= 80
    on_card = text(actor_card(vessel, CardBuilder(briefing, Links(briefing))))
    for row in (
        "routes: From quay",
        "built: 3 Feb 2025",
        "crew: A port",
        "logbook: “Calm seas”",
    ):
        assert row in on_card
        label, words = row.split(": ")
        assert f"{label:<15}{words}" in on_page
