"""W704, W705 and W711: unused actors, shared names and links to oneself."""

from __future__ import annotations

import pytest

from tests.lint.given import codes, marked, warnings_of

EVENT = "timeline:\n  talks: {title: Talks at Ras EnNakoura}\n"


@pytest.mark.parametrize(
    "use",
    [
        "timeline: {talks: {title: Talks, by: hamas}}",
        "timeline: {talks: {title: Talks, where: hamas}}",
        "timeline: {talks: {title: Hamas talks}}",
        "timeline: {talks: {title: Talks, text: 'With [[hamas|the group]].'}}",
        "timeline: {talks: Talks}\nsummary: It is about Hamas.",
        "timeline: {talks: Talks}\nkey_points: [None., It is about Hamas.]",
        "claims: [{says: It is so., via: hamas}]",
        "claims: [{says: It is so., about: hamas}]",
        "claims: [{says: Hamas is silent.}]",
        "relations: [{from: hamas, is: is in, to: gaza}]\nplaces: {gaza: Gaza}",
        "timeline: {talks: Talks}\nunknowns: [What Hamas says.]",
        "timeline: {talks: Talks}\nplaces: {gaza: {name: Gaza, within: hamas}}",
        "timeline: {talks: {title: Talks, by: wing}}\n",
    ],
)
def test_used_actor_is_not_reported(use: str) -> None:
    wing = "  wing: {name: A wing, part_of: hamas}\n" if "wing" in use else ""
    assert codes(f"actors:\n  hamas: Hamas\n{wing}{use}\n") == []


@pytest.mark.parametrize(
    "fields",
    [
        "name: Hamas",
        "name: Hamas, note: Hamas is silent.",
        "name: Hamas, part_of: other",
        "name: Hamas, quote: Hamas",
    ],
    ids=["bare", "named in its own note", "only a member", "only quoted"],
)
def test_unused_actor_is_reported(fields: str) -> None:
    other = "timeline: {talks: {title: Talks, by: other}}\nactors:\n  other: Other\n"
    assert marked(f"{other}  hamas: {{{fields}}}\n") == [("W704", 5, "hamas")]


@pytest.mark.parametrize(
    "text",
    [
        "summary: Only a cast so far.\nissues: {restraint: All should show restraint}\n",
        EVENT + "claims: [{says: It is so., by: hamsa}]\n",
        EVENT + "claims: [{says: It is so., bye: hamas}]\n",
    ],
    ids=["no events yet", "a reference that is misspelled", "a key that is misspelled"],
)
def test_actor_that_a_faulty_field_may_name_is_not_reported(text: str) -> None:
    assert codes(f"actors: {{hamas: Hamas}}\n{text}") == []


def test_invalid_date_does_not_hide_an_unused_actor() -> None:
    assert codes("actors: {hamas: Hamas}\ntimeline: {talks: {title: Talks, date: today}}\n") == ["W704"]


GROUPS = """\
sources: {a: {publisher: A, published: unknown, text: The IDF and Golani struck. Hamas met Golani.}}
actors:
  israel: {name: Israel}
  idf: {name: Israeli army, part_of: israel}
  golani: {name: Golani, part_of: idf?}
  hamas: {name: Hamas}
"""


@pytest.mark.parametrize("by", ["idf", "israel"])
def test_member_named_in_a_quote_of_its_group_is_used(by: str) -> None:
    event = f"timeline: {{strike: {{title: S, by: [{by}, hamas], quote: The IDF and Golani struck}}}}\n"
    assert codes(GROUPS + event) == []


@pytest.mark.parametrize(
    ("fields", "idle"),
    [
        ("by: [hamas, idf], quote: The IDF", "golani"),
        ("by: hamas, involves: [], quote: Hamas met Golani", "golani"),
        ("by: [idf, golani], quote: Hamas met Golani", "hamas"),
    ],
    ids=["not named", "another group", "no member"],
)
def test_actor_outside_group_or_quote_is_reported(fields: str, idle: str) -> None:
    event = f"timeline: {{strike: {{title: S, {fields}}}}}\n"
    assert marked(GROUPS + event) == [("W704", {"golani": 6, "hamas": 7}[idle], idle)]


def test_actor_named_in_its_own_quote_alone_is_reported() -> None:
    other = "timeline: {talks: {title: Talks, by: other}}\nactors:\n  other: Other\n"
    assert marked(f"{other}  hamas: {{name: Hamas, part_of: other, quote: Hamas}}\n") == [
        ("W704", 5, "hamas")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "claims: [{id: a, says: A, about: [a, a]}]\n",
        "x-allow: W799, W799\n",
        "actors: {x: X, y: Y}\nclaims: [{says: A Y, by: x, about: e}]\n"
        "timeline: {e: {title: T, kind: assault, by: x, target: [y, y]}}\n",
    ],
)
def test_same_warning_is_given_once(text: str) -> None:
    assert len(codes(text)) == 1


@pytest.mark.parametrize(
    ("first", "second", "variants"),
    [
        ("name: Ann Ray, kind: person", "name: Ann Ray, kind: office", ["kinds"]),
        ("name: Ann Ray, kind: person", "name: Ann Ray, kind: person", [""]),
        ("name: Ann Ray, kind: person", "name: Ann Ray", [""]),
        ("name: A, aliases: [Ann], kind: person", "name: Ann, kind: office", [""]),
        ("name: Ann Ray, kind: person", "name: President Ann Ray, kind: office", ["person"]),
        ("name: Dr. Ann Ray", "name: ann RAY", ["person"]),
        ("name: Recep Tayyip Erdoğan", "name: Recep Tayyip Erdogan", ["person"]),
        ("name: A, wikidata: Q1", "name: B, wikidata: q1", ["item"]),
        ("name: Ann Ray", "name: Tom Ray", []),
        ("name: Ray", "name: President Ray", []),
        ("name: President Ray", "name: Vice President Ray", []),
        ("name: Foreign Minister, kind: office", "name: Deputy Foreign Minister, kind: office", []),
        ("name: Minister of Defense", "name: Deputy Minister of Defense", []),
        ("name: Ann Ray", "name: Deputy Foreign Minister Ann Ray", ["person"]),
        ("name: the Army, kind: military", "name: The Army, kind: military", []),
        ("name: A, wikidata: Q1", "name: B, wikidata: Q11", []),
        ("name: A", "name: B", []),
    ],
)
def test_actor_entered_twice_is_reported(first: str, second: str, variants: list[str]) -> None:
    text = f"actors:\n  a: {{{first}}}\n  b: {{{second}}}\n"
    found = warnings_of(text)
    assert [(one.code, one.variant) for one in found] == [("W705", variant) for variant in variants]
    assert all(one.span.line == 4 and one.related[0].span.line == 3 for one in found)


@pytest.mark.parametrize(
    ("first", "second", "at"),
    [
        ("name: the group", "name: the group", "the group"),
        ("name: A, short: US", "name: B, aliases: [the States, US]", "US"),
        ("name: A, aliases: [Shi'ites]", "name: B, aliases: Shi’ites", "Shi’ites"),
        ('name: A, short: "the  delegation"', "name: B, short: the delegation", "the delegation"),
    ],
)
def test_shared_name_is_reported_at_the_second_entry(first: str, second: str, at: str) -> None:
    text = f"actors:\n  a: {{{first}}}\n  b: {{{second}}}\n"
    assert marked(text) == [("W705", 4, at)]
    (diagnostic,) = warnings_of(text)
    assert [other.span.line for other in diagnostic.related] == [3]


def test_name_shared_by_three_kinds_is_reported_once() -> None:
    text = "places: {g: Georgia}\nactors: {k: Georgia}\nissues: {i: Georgia}\n"
    (diagnostic,) = warnings_of(text)
    assert (diagnostic.code, len(diagnostic.related)) == ("W705", 2)


@pytest.mark.parametrize(
    "text",
    [
        "actors: {a: {name: US, short: US, aliases: [US]}}\n",
        "actors: {a: US, b: us}\n",
        "actors: {a: Talks}\ntimeline: {talks: {title: Talks, by: a}}\n",
        "places: {lebanon: Lebanon}\nactors: {lebanon: Lebanon}\n",
    ],
    ids=["the same twice", "other capitals", "an event's title", "an id used twice, which is an error"],
)
def test_unshared_name_is_not_reported(text: str) -> None:
    assert codes(text) == []


def test_either_entry_may_allow_a_shared_name() -> None:
    cast = "actors:\n  a: {name: A, short: US}\n  b: {name: B, short: US}\n"
    assert codes(cast + EVENT + "claims: [{says: US troops left.}]\n") == ["W705"]
    assert codes(cast.replace("name: A", "x-allow: W705, name: A")) == []
    assert codes(cast.replace("name: B", "x-allow: W705, name: B")) == []


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("actors: {a: A}\nrelations:\n  - {from: a, is: campaigns against, to: a?}\n", 4, "a?"),
        (
            "claims:\n  - {id: one, says: It is so., counters: [two, one]}\n  - {id: two, says: No.}\n",
            3,
            "one",
        ),
        ("claims:\n  - {id: one, says: It is so., about: one}\n", 3, "one"),
    ],
)
def test_link_to_itself_is_reported(text: str, line: int, words: str) -> None:
    assert marked(text) == [("W711", line, words)]


@pytest.mark.parametrize(
    "text",
    [
        "actors: {a: A, b: B}\nrelations: [{from: a, is: meets, to: b}]\n",
        "actors: {a: {name: A, part_of: a}}\n",
        "timeline: {talks: {title: Talks, after: talks}}\n",
        "claims: [{id: one, says: So.}, {id: two, says: No., counters: one}]\n",
        "relations: [{is: is}]\n",
    ],
    ids=["two ends", "a loop, which is an error", "an order, which is an error", "another", "no ends"],
)
def test_other_or_already_faulty_links_are_not_reported(text: str) -> None:
    assert codes(text) == []
