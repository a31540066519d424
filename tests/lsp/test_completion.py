"""Completion in valid texts and in texts that are being typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.edit.rewriter import HARD, SHIPPED, SMALL
from tests.lsp.cursor import CAST, CURSOR, cut, document_at
from tui.edit.occurrences import occurrences
from tui.lsp.completion import CompletionItem, complete
from tui.lsp.document import Document, parse_page
from tui.lsp.document_symbols import DocumentSymbol, document_symbols
from tui.model.declared import fields_of
from tui.model.entries import ACTOR_KINDS, EVENT_KINDS, LISTS, MAPS, STANCES, Actor, Briefing, Claim, Event
from tui.parse.parser import parse

KNOWN = document_symbols(parse_page(CAST, "a.yaml"))
ACTORS = ["idf", "hamas", "lebanon"]
PLACES, ISSUES, EVENTS = ["beirut"], ["restraint"], ["raid", "talks"]
STATEMENTS = ["restraint/lebanon", "denial"]


def labels_at(text: str, known: list[DocumentSymbol] = KNOWN) -> list[str]:
    return [one.label for one in completions(text, known)]


def completions(text: str, known: list[DocumentSymbol] = KNOWN) -> list[CompletionItem]:
    plain, line, column = cut(text)
    return complete(plain.split("\n"), line, column, known)


def chosen(text: str, label: str) -> str:
    """Return the line at the cursor after a completion was chosen."""
    plain, number, column = cut(text)
    line = plain.split("\n")[number]
    one = next(one for one in complete(plain.split("\n"), number, column, KNOWN) if one.label == label)
    assert one.start <= column <= one.end
    return line[: one.start] + one.text + line[one.end :]


# --- Ids --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "timeline:\n  a:\n    by: ▮",
        "timeline:\n  a:\n    by: i▮",
        "timeline:\n  a:\n    by:▮",
        "timeline:\n  a:\n    by: '▮",
        'timeline:\n  a:\n    by: "i▮"',
        "timeline:\n  a:\n    by: [▮",
        "timeline:\n  a:\n    by: [▮]",
        "timeline:\n  a:\n    by: [ ▮ ]\n    title: A",
        "timeline:\n  a:\n    by: [\n      ▮\n    ]",
        "timeline:\n  a:\n    by: [x,\n      ▮",
        "timeline:\n  a:\n    by:\n      ▮",
        "timeline:\n  a:\n    by:\n      - ▮",
        "timeline:\n  a:\n    by:\n      -▮",
        "timeline:\n  a:\n    by:\n    - ▮",
        "timeline:\n  a:\n    title: A\n    by:\n    - x\n    - ▮\n    target: y",
        "timeline:\n  a: {title: A, by: ▮",
        "timeline:\n  a: {title: 'A, b', by: ▮}",
        "timeline:\n  a: {title: A,\n      by: [▮",
        "timeline:\n  a: {title: A,\n      by: ▮}\n  b: B",
        "timeline:\n  a:\n    # by: no\n\n    by: ▮",
        "timeline:\n    a:\n        title: A\n        by: ▮",
        "title: [a\nactors:\n  x: {\ntimeline:\n  a:\n    by: ▮",
        "positions:\n  - by: ▮",
        "positions:\n- by: ▮",
        "positions:\n- stance: for\n  by: ▮",
        "positions:\n  - stance: for\n    text: |\n      by: x\n    by: ▮",
        "positions:\n  - {stance: for, by: ▮",
        "positions: [{by: ▮",
        "claims:\n  -\n    by: ▮",
    ],
)
def test_actors_complete_where_an_actor_belongs(text: str) -> None:
    assert labels_at(text) == [*ACTORS, "unstated"]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        # Of actors only states, and last those whose kind is not given.
        ("timeline:\n  a:\n    where: ▮", [*PLACES, "lebanon", "hamas"]),
        ("places:\n  a:\n    within: ▮", [*PLACES, "lebanon", "hamas"]),
        ("timeline:\n  a:\n    by: ▮", [*ACTORS, "unstated"]),
        ("timeline:\n  a:\n    target: ▮", [*ACTORS, *PLACES]),
        ("timeline:\n  a:\n    after: ▮", EVENTS),
        ("timeline:\n  raid:\n    after: ▮", ["talks"]),
        ("actors:\n  hamas:\n    part_of: ▮", ["idf", "lebanon"]),
        ("actors:\n  a:\n    part_of: [idf, ▮, hamas]", ["lebanon"]),
        ("actors:\n  a:\n    part_of:\n      - idf?\n      - ▮\n      - hamas", ["lebanon"]),
        ("positions:\n  - issue: ▮", ISSUES),
        ("claims:\n  - counters: ▮", STATEMENTS),
        ("claims:\n  - about: ▮", [*EVENTS, *ACTORS, *ISSUES, *PLACES, *STATEMENTS]),
        ("relations:\n  - from: ▮", [*EVENTS, *ACTORS, *ISSUES, *PLACES, *STATEMENTS]),
    ],
)
def test_only_allowed_unused_ids_complete(text: str, ids: list[str]) -> None:
    assert labels_at(text) == ids


def test_broken_text_offers_no_person_as_a_place() -> None:
    actors = "actors:\n  bob: {name: Bob, kind: person}\n  uk:\n    name: UK\n    kind: state\n"
    places = "places:\n  rome: Rome\n"
    document, line, column = document_at(f"title: [a\n{actors}{places}timeline:\n  a:\n    where: ▮")
    labels = [one.label for one in complete(document.lines, line, column, document.known_symbols())]
    assert labels == ["rome", "uk"]


def test_id_has_its_name_as_detail() -> None:
    assert {one.label: one.detail for one in completions("timeline:\n  a:\n    by: ▮")} == {
        "idf": "Israeli Defense Forces · actor",
        "hamas": "Hamas · actor",
        "lebanon": "Lebanon · actor",
        "unstated": "someone says so, and the text does not say who",
    }


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("claims:\n  - by: ▮", "  - by: hamas"),
        ("claims:\n  - by:▮", "  - by: hamas"),
        ("claims:\n  - by: i▮df?", "  - by: hamas?"),
        ("claims:\n  - by: 'i▮'", "  - by: 'hamas'"),
        ("claims:\n  - by: [idf,▮]", "  - by: [idf,hamas]"),
        ("claims:\n  - by: [idf, x▮y, z]", "  - by: [idf, hamas, z]"),
        ("claims:\n  - by:\n      -▮", "      - hamas"),
        ("claims:\n  - {by: h▮, says: x}", "  - {by: hamas, says: x}"),
    ],
)
def test_completion_replaces_the_word_at_the_cursor(text: str, line: str) -> None:
    assert chosen(text, "hamas") == line


# --- Links in prose ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "summary: See [[▮",
        "summary: [[▮",
        "summary: '[[▮'",
        "summary: >-\n  He said: [[h▮",
        "key_points:\n  - Of [[▮",
        "key_points:\n  - [[▮",
        "actors:\n  a: {name: A, note: 'of [[▮",
        "actors:\n  a:\n    note: |\n      name: [[▮",
        "timeline:\n  a:\n    title: At [[idf]] and [[▮",
        "issues:\n  a: On [[▮",
        "unknowns:\n  - Whether [[▮",
    ],
)
def test_double_brackets_in_prose_complete_ids(text: str) -> None:
    assert labels_at(text) == [*ACTORS, *PLACES, *ISSUES, *EVENTS, *STATEMENTS]


def test_evidence_mark_completes_statements_and_events_first() -> None:
    labels = labels_at("key_points:\n  - It was so [^▮")
    assert set(labels) == {*ACTORS, *PLACES, *ISSUES, *EVENTS, *STATEMENTS}
    assert set(labels[: len(EVENTS) + len(STATEMENTS)]) == {*EVENTS, *STATEMENTS}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("summary: See [^▮", "summary: See [^hamas]"),
        ("summary: See [^h▮].", "summary: See [^hamas]."),
        ("summary: See [[▮", "summary: See [[hamas]]"),
        ("summary: See [[▮]] and", "summary: See [[hamas]] and"),
        ("summary: See [[h▮] and", "summary: See [[hamas]] and"),
        ("summary: See [[h▮|him]] and", "summary: See [[hamas|him]] and"),
        ("summary: See [[h▮am]] and", "summary: See [[hamas]] and"),
    ],
)
def test_open_link_is_closed(text: str, line: str) -> None:
    assert chosen(text, "hamas") == line


@pytest.mark.parametrize(
    "text",
    [
        "summary: See ▮",
        "title: See [[▮",
        "actors:\n  a:\n    name: See [[▮",
        "sources:\n  a:\n    text: |\n      See [[▮",
        "summary: See [[idf]]▮",
        "actors:\n  a:\n    note: |\n      by: ▮",
        "actors:\n  a:\n    note: some\n      by: ▮",
        "# by: ▮",
        "claims:\n  - by: idf # ▮",
        "claims:\n  - {by: idf} ▮",
        "claims:\n  - {by: idf, # by: ▮",
        "x-own:\n  by: ▮",
        "actors:\n  x-own:\n    part_of: ▮",
        "actors:\n  ▮",
        "actors:\n  a:\n    wrong: ▮",
        "claims:\n  - by:\n      - - ▮",
    ],
)
def test_nothing_completes_where_nothing_is_expected(text: str) -> None:
    assert labels_at(text) == []


# --- Keys -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind", "there"),
    [
        ("▮", Briefing, []),
        ("title: A\n▮\nactors:\n  title: x", Briefing, ["title", "actors"]),
        ("title: A\nac▮", Briefing, ["title"]),
        ("actors:\n  a:\n    ▮", Actor, []),
        (
            "actors:\n  a:\n    name: A\n    ▮\n    note: |\n      kind: x\n  b:\n    role: x",
            Actor,
            ["name", "note"],
        ),
        ("actors:\n  a:\n    name: A\n    ki▮: state", Actor, ["name"]),
        ("actors:\n  a: {▮", Actor, []),
        ("actors:\n  a: {name: A, ▮, kind: state}", Actor, ["name", "kind"]),
        ("actors:\n  a: {name: A, ▮\n  b: {role: x}", Actor, ["name"]),
        ("actors: {a: {name: A, ▮", Actor, ["name"]),
        ("timeline:\n  a:\n      title: A\n      ▮", Event, ["title"]),
        ("claims:\n  - ▮", Claim, []),
        ("claims:\n  - by: idf\n    ▮\n    says: x\n  - about: x", Claim, ["by", "says"]),
        ("claims:\n  - ▮\n    says: x\n  - about: x", Claim, ["says"]),
        ("claims:\n- about: x\n- by: idf\n  ▮", Claim, ["by"]),
        ("claims:\n  -\n    by: idf\n    ▮", Claim, ["by"]),
        ("claims: [{by: idf, ▮", Claim, ["by"]),
    ],
)
def test_missing_keys_of_the_entry_complete(text: str, kind: type, there: list[str]) -> None:
    keys = {
        *fields_of(kind),
        *(["id"] if kind is Claim else []),
        *([*MAPS, *LISTS] if kind is Briefing else []),
    }
    labels = labels_at(text)
    assert set(labels) == keys - set(there)
    assert len(labels) == len(set(labels))


def test_key_completes_with_colon_and_help() -> None:
    assert chosen("actors:\n  a:\n    ki▮", "kind") == "    kind: "
    assert chosen("actors:\n  a:\n    ki▮: state", "kind") == "    kind: state"
    assert chosen("actors:\n  a: {ki▮}", "kind") == "  a: {kind: }"
    assert chosen("ti▮", "timeline") == "timeline:"
    first = completions("actors:\n  a:\n    ▮")[0]
    assert (first.label, first.detail) == ("name", fields_of(Actor)["name"][1].help)


def test_keys_of_a_quote_complete() -> None:
    assert labels_at("claims:\n  - quote:\n      exact: x\n      ▮") == ["prefix", "suffix"]
    assert labels_at("claims:\n  - quote: {▮") == ["exact", "prefix", "suffix"]
    assert labels_at("claims:\n  - quote: ▮") == []


# --- Choices ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("actors:\n  a:\n    kind: ▮", ACTOR_KINDS),
        ("actors:\n  a: {kind: m▮", ACTOR_KINDS),
        ("timeline:\n  a:\n    kind: a▮", EVENT_KINDS),
        ("positions:\n  - stance: ▮", STANCES),
        ("positions:\n  - {by: x, stance: ▮}", STANCES),
        ("sources:\n  a:\n    published: ▮", ("unknown",)),
        ("timeline:\n  a:\n    time: ▮", ("morning", "afternoon", "evening", "night")),
    ],
)
def test_choices_complete(text: str, words: tuple[str, ...]) -> None:
    assert labels_at(text) == list(words)


def test_choice_of_several_words_is_replaced_as_a_whole() -> None:
    assert chosen("claims:\n  - likelihood: very l▮", "very likely") == "  - likelihood: very likely"


# --- Any text ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [SHIPPED, HARD, *SMALL])
def test_every_id_of_a_briefing_completes_in_its_place(text: str) -> None:
    """Every reference of a briefing, once removed, is among the completions in its place."""
    root, _ = parse(text, "")
    known = document_symbols(parse_page(text, "a.yaml"))
    lines = text.split("\n")
    tried = 0
    for one in occurrences(root, text):
        entry = next((symbol for symbol in known if symbol.id == one.id), None)
        if one.role == "name" or one.offsets is None or entry is None or "/" in one.id:
            continue
        number = text.count("\n", 0, one.offsets[0])
        column = one.offsets[0] - text.rfind("\n", 0, one.offsets[0]) - 1
        line = lines[number]
        removed = [*lines[:number], line[:column] + line[column + len(one.id) :], *lines[number + 1 :]]
        for broken in (removed, [*removed[: number + 1], "  what: [is: this", *removed[number + 1 :]]):
            assert one.id in [item.label for item in complete(broken, number, column, known)], line
        tried += 1
    assert tried or "by:" not in text


@given(
    st.text("ab:-[]{}#'\"|>, \n\t?&*é▮𝄞") | st.sampled_from([HARD, CAST]),
    st.integers(-1, 40),
    st.integers(-1, 90),
)
def test_any_text_and_position_can_complete(text: str, line: int, column: int) -> None:
    for one in complete(text.split("\n"), line, column, KNOWN):
        assert 0 <= one.start <= one.end <= len(text.split("\n")[line])


@given(st.integers(0, len(HARD)))
def test_every_prefix_of_a_briefing_can_complete(end: int) -> None:
    document, line, column = document_at(HARD[:end] + CURSOR)
    for one in complete(document.lines, line, column, document.known_symbols()):
        assert one.start <= column


# --- Broken texts -----------------------------------------------------------------------------------------


def test_broken_text_completes_current_and_earlier_ids() -> None:
    document = Document(CAST, "a.yaml")
    assert document.known_symbols()
    text = (
        CAST.replace("  hamas: Hamas\n", "  hezbollah:\n    name: Hezbollah\n") + "unknowns:\n  - about: [▮"
    )
    plain, line, column = cut(text)
    document.update(plain)
    assert document.parse().briefing is None
    labels = [one.label for one in complete(document.lines, line, column, document.known_symbols())]
    assert {"hezbollah", "idf", "restraint/lebanon", "denial"} <= set(labels)
    assert labels[:3] == ["raid", "talks", "idf"]


def test_never_valid_text_completes_scanned_ids() -> None:
    document, line, column = document_at(CAST + "unknowns:\n  - about: [▮")
    labels = [one.label for one in complete(document.lines, line, column, document.known_symbols())]
    assert labels == [*EVENTS, *ACTORS, *ISSUES, *PLACES, "denial"]


PREFIXES = [
    ("timeline:\n  a:\n    by: {}", "lebanon"),
    ("timeline:\n  a: {{title: A, by: {}", "lebanon"),
    ("timeline:\n  a: {{title: A, by: [idf, {}", "lebanon"),
    ("timeline:\n  a:\n    where: {}", "beirut"),
    ("timeline:\n  a:\n    where:\n      - {}", "beirut"),
    ("timeline:\n  a:\n    after: '{}", "talks"),
    ("positions:\n  - issue: {}", "restraint"),
    ("claims:\n  - about: {}", "restraint/lebanon"),
    ("claims:\n  - says: In [[{}", "hamas"),
    ("claims:\n  - counters: {}", "denial"),
    ("timeline:\n  a:\n    kind: {}", "assault"),
    ("claims:\n  - likelihood: {}", "almost certain"),
    ("timeline:\n  a:\n    {}", "during"),
    ("{}", "key_points"),
]


@pytest.mark.parametrize(("line", "word"), PREFIXES)
@pytest.mark.parametrize("broken", ["", "x-a: [\n", "summary: 'never closed\n"])
def test_every_prefix_of_a_word_completes(line: str, word: str, broken: str) -> None:
    for end in range(len(word) + 1):
        text = f"{broken}{line.format(word[:end])}"
        assert word in labels_at(text + CURSOR), text
        assert word in labels_at(f"{text}{CURSOR}\nunknowns:\n  - {{text: [\n"), text


def test_large_text_keeps_its_known_ids_while_typed() -> None:
    long = "\n".join(f"  e{number}: {{title: Event number {number}, by: idf}}" for number in range(9000))
    text = CAST.replace("timeline:\n", f"timeline:\n{long}\n")
    document = Document(text, "a.yaml")
    assert document.parse().briefing is not None
    count = len(document.known_symbols())
    plain, line, column = cut(text + "unknowns:\n  - about: [▮")
    document.update(plain)
    assert document.parsed() is None
    assert len(document.known_symbols()) == count
    labels = [one.label for one in complete(document.lines, line, column, document.known_symbols())]
    assert {"e8999", "idf", "denial"} <= set(labels)


@pytest.mark.parametrize(
    "line",
    ["a" + " " * 200_000, "- " * 100_000, "[[" * 100_000, "{a: " * 50_000, "'" * 200_000, '"\\' * 100_000,
     "a: " * 70_000, "a:b" * 70_000, "\t" * 200_000, "#" * 200_000, " #" * 100_000, "a/" * 100_000,
     "[" + "ab " * 100_000],
    ids=lambda line: line[:6],
)  # fmt: skip
def test_very_long_line_completes_quickly(line: str) -> None:
    """Quadratic time would take minutes here."""
    for text in (line, f"summary: {line}", f"actors:\n  a:\n    note: {line}\n    {line}"):
        document = Document(text, "a.yaml")
        for number, other in enumerate(document.lines):
            complete(document.lines, number, len(other), document.symbols())
            document.symbol_at(number, len(other))


def test_keys_and_ids_of_a_vote_are_offered() -> None:
    vote = "title: T\ntimeline:\n  ballot:\n    title: A ballot\n    vote: "
    assert labels_at(f"{vote}{{▮") == ["for", "against", "abstain"]
    assert labels_at(f"{vote}\n      for: 7\n      ▮") == ["against", "abstain"]
    assert labels_at(f"{vote}\n      abstain: [▮") == ACTORS


def test_keys_of_roles_are_offered() -> None:
    actor = "title: T\nactors:\n  a:\n    name: A\n    roles:\n"
    assert labels_at(f"{actor}      - ▮") == ["role", "from", "until"]
    assert labels_at(f"{actor}      - {{role: x, ▮") == ["from", "until"]
