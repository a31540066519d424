"""Large briefings for measuring: `python -m tests.bench.make EVENTS > big.yaml`.

About 300 bytes an event. One actor for ten events, every quote anchors, and one actor, `hub`, acts in half of
the events. The same number gives the same bytes.
"""

from __future__ import annotations

import sys
from datetime import date, timedelta
from itertools import product
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HUB = "hub"
HUB_NAME = "the Harbour Council"
_FIRST = ("Ald", "Bren", "Cor", "Dun", "Esk", "Fenn", "Gar", "Hol", "Inver", "Kel")
_MIDDLE = ("a", "e", "i", "o", "u", "ar", "en", "il", "or", "un")
_LAST = ("berg", "dale", "ford", "garth", "ham", "mark", "mouth", "stead", "vik", "wold")
_BODIES = ("Union", "Front", "Ministry", "Assembly", "Guard", "Court", "League", "Bureau", "Party", "Office")
_VERBS = (
    ("met", "consult"),
    ("warned", "threaten"),
    ("accused", "accuse"),
    ("paid", "aid"),
    ("struck", "assault"),
)
_STANCES = ("for", "against", "mixed", "neutral", "unclear")
_START = date(2020, 1, 1)


def actor_names() -> Iterator[str]:
    """Names, each another one: "Aldaberg Union", "Aldaberg Front" …"""
    towns = ("".join(parts) for parts in product(_FIRST, _MIDDLE, _LAST))
    return (f"{town} {body}" for town, body in product(towns, _BODIES))


def briefing(events: int) -> str:
    """Return a clean briefing with this many events, as YAML."""
    choice = Random(events)
    names = actor_names()
    actors = {HUB: HUB_NAME} | {f"a{number}": next(names) for number in range(max(2, events // 10))}
    found = [_event(number, actors, choice) for number in range(events)]
    issues = range(1 + events // 50)
    statements = range(events // 10)
    parts = [
        f"title: {events} events around {HUB_NAME}",
        "sources:\n  wire:\n    kind: wire\n    text: |",
        *(f"      {sentence}" for sentence, _ in found),
        "actors:",
        *(f"  {key}: {{name: {name}, kind: organization}}" for key, name in actors.items()),
        "issues:",
        *(f"  i{number}: {{name: Case {number} should be reopened}}" for number in issues),
        "timeline:",
        *(event for _, event in found),
        "positions:",
        *(_position(number, list(actors), len(issues), choice) for number in statements),
        "claims:",
        *(_claim(number, list(actors), found[number][0], choice) for number in statements),
    ]
    return "\n".join(part for part in parts if part) + "\n"


def _event(number: int, actors: dict[str, str], choice: Random) -> tuple[str, str]:
    """Return the source's sentence about an event, and the event."""
    by, target = choice.sample(list(actors), 2)
    by = HUB if number % 2 else by
    target = next(iter(set(list(actors)[1:3]) - {by})) if target == by else target
    verb, kind = choice.choice(_VERBS)
    day = _START + timedelta(days=number // 3)
    sentence = f"On {day:%d %B %Y} {actors[by]} {verb} {actors[target]} in case {number}."
    event = (
        f"  e{number}:\n    title: Case {number}, {actors[target]} {verb}\n    date: {day.isoformat()}\n"
        f"    kind: {kind}\n    by: {by}\n    target: {target}\n    quote: {sentence}"
    )
    return sentence, event


def _position(number: int, actors: list[str], issues: int, choice: Random) -> str:
    issue, actor, stance = choice.randrange(issues), choice.choice(actors), choice.choice(_STANCES)
    return f"  - {{issue: i{issue}, by: {actor}, stance: {stance}, about: e{number}}}"


def _claim(number: int, actors: list[str], sentence: str, choice: Random) -> str:
    return (
        f"  - by: {choice.choice(actors)}\n    about: e{number}\n    cue: in case {number}\n"
        f"    says: What happened in case {number} was no surprise to {HUB_NAME}.\n    quote: {sentence}"
    )


if __name__ == "__main__":
    sys.stdout.write(briefing(int(sys.argv[1])))
