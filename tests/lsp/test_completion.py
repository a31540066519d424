"""What is offered where a cursor stands, in texts that read and in texts that are just being written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.edit.rewriter import HARD, SHIPPED, SMALL
from tests.lsp.cursor import CAST, CURSOR, cut, draft_at
from tui.lsp.completion import CompletionItem, complete
from tui.lsp.document import Document
from tui.lsp.document_symbols import DocumentSymbol, headings
from tui.lsp.parsed_page import read_page
from tui.model.declared import fields_of
from tui.model.entries import ACTOR_KINDS, EVENT_KINDS, LISTS, MAPS, STANCES, Actor, Briefing, Claim, Event
from tui.parse.parser import parse

KNOWN = headings(read_page(CAST, "a.yaml"))
ACTORS = ["idf", "hamas", "lebanon"]
PLACES, ISSUES, EVENTS = ["beirut"], ["restraint"], ["raid", "talks"]
STATEMENTS = ["restraint/lebanon", "denial"]


def offered(text: str, known: list[DocumentSymbol] = KNOWN) -> list[str]:
    return [one.label for one in offers(text, known)]


def offers(text: str, known: list[DocumentSymbol] = KNOWN) -> list[CompletionItem]:
    whole, line, column = cut(text)
    return complete(whole.split("\n"), line, column, known)


def chosen(text: str, label: str) -> str:
    """The line at the cursor, after something was chosen."""
    whole, number, column = cut(text)
    line = whole.split("\n")[number]
    one = next(one for one in complete(whole.split("\n"), number, column, KNOWN) if one.label == label)
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
def test_an_actor_is_offered_where_an_actor_belongs(text: str) -> None:
    assert offered(text) == [*ACTORS, "unstated"]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("timeline:\n  a:\n    where: ▮", [*PLACES, *ACTORS]),
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
def test_only_what_a_field_can_name_is_offered_and_nothing_twice(text: str, ids: list[str]) -> None:
    assert offered(text) == ids


def test_an_id_comes_with_its_name() -> None:
    assert {one.label: one.detail for one in offers("timeline:\n  a:\n    by: ▮")} == {
        "idf": "Israeli Defense Forces · actor",
        "hamas": "Hamas · actor",
        "lebanon": "Lebanon · actor",
        "unstated": "attributed to nobody",
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
def test_what_is_chosen_takes_the_place_of_the_word_at_the_cursor(text: str, line: str) -> None:
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
def test_two_brackets_in_prose_offer_what_prose_names(text: str) -> None:
    assert offered(text) == [*ACTORS, *PLACES, *ISSUES, *EVENTS, *STATEMENTS]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("summary: See [[▮", "summary: See [[hamas]]"),
        ("summary: See [[▮]] and", "summary: See [[hamas]] and"),
        ("summary: See [[h▮] and", "summary: See [[hamas]] and"),
        ("summary: See [[h▮|him]] and", "summary: See [[hamas|him]] and"),
        ("summary: See [[h▮am]] and", "summary: See [[hamas]] and"),
    ],
)
def test_a_link_is_closed_where_it_is_not(text: str, line: str) -> None:
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
def test_nothing_is_offered_where_nothing_is_known_to_belong(text: str) -> None:
    assert offered(text) == []


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
def test_the_keys_of_the_entry_are_offered_that_are_not_there(
    text: str, kind: type, there: list[str]
) -> None:
    keys = {
        *fields_of(kind),
        *(["id"] if kind is Claim else []),
        *([*MAPS, *LISTS] if kind is Briefing else []),
    }
    labels = offered(text)
    assert set(labels) == keys - set(there)
    assert len(labels) == len(set(labels))


def test_a_key_comes_with_its_colon_and_with_what_it_is() -> None:
    assert chosen("actors:\n  a:\n    ki▮", "kind") == "    kind: "
    assert chosen("actors:\n  a:\n    ki▮: state", "kind") == "    kind: state"
    assert chosen("actors:\n  a: {ki▮}", "kind") == "  a: {kind: }"
    assert chosen("ti▮", "timeline") == "timeline:"
    first = offers("actors:\n  a:\n    ▮")[0]
    assert (first.label, first.detail) == ("name", "what they are called")


def test_a_quote_has_keys_of_its_own() -> None:
    assert offered("claims:\n  - quote:\n      exact: x\n      ▮") == ["prefix", "suffix"]
    assert offered("claims:\n  - quote: {▮") == ["exact", "prefix", "suffix"]
    assert offered("claims:\n  - quote: ▮") == []


# --- Words ------------------------------------------------------------------------------------------------


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
def test_the_words_to_choose_from_are_offered(text: str, words: tuple[str, ...]) -> None:
    assert offered(text) == list(words)


def test_a_word_of_several_words_makes_way_whole() -> None:
    assert chosen("claims:\n  - likelihood: very l▮", "very likely") == "  - likelihood: very likely"


# --- Any text ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", [SHIPPED, HARD, *SMALL])
def test_wherever_an_id_stands_in_a_briefing_it_is_offered(text: str) -> None:
    """Every reference of a briefing, taken out, is among what is offered in its place."""
    from tui.edit.occurrences import occurrences  # noqa: PLC0415 - for this test alone

    root, _ = parse(text, "")
    known = headings(read_page(text, "a.yaml"))
    lines = text.split("\n")
    tried = 0
    for one in occurrences(root, text):
        entry = next((heading for heading in known if heading.id == one.id), None)
        if one.role == "name" or one.place is None or entry is None or "/" in one.id:
            continue
        number = text.count("\n", 0, one.place[0])
        column = one.place[0] - text.rfind("\n", 0, one.place[0]) - 1
        line = lines[number]
        without = [*lines[:number], line[:column] + line[column + len(one.id) :], *lines[number + 1 :]]
        for broken in (without, [*without[: number + 1], "  what: [is: this", *without[number + 1 :]]):
            assert one.id in [offer.label for offer in complete(broken, number, column, known)], line
        tried += 1
    assert tried or "by:" not in text


@given(
    st.text("ab:-[]{}#'\"|>, \n\t?&*é▮𝄞") | st.sampled_from([HARD, CAST]),
    st.integers(-1, 40),
    st.integers(-1, 90),
)
def test_whatever_the_text_and_the_cursor_something_is_answered(text: str, line: int, column: int) -> None:
    for one in complete(text.split("\n"), line, column, KNOWN):
        assert 0 <= one.start <= one.end <= len(text.split("\n")[line])


@given(st.integers(0, len(HARD)))
def test_every_beginning_of_a_briefing_can_be_completed(end: int) -> None:
    draft, line, column = draft_at(HARD[:end] + CURSOR)
    for one in complete(draft.lines, line, column, draft.known()):
        assert one.start <= column


# --- What is known of a text that cannot be read ----------------------------------------------------------


def test_a_text_that_cannot_be_read_offers_what_is_seen_in_it_and_what_it_held_before() -> None:
    draft = Document(CAST, "a.yaml")
    assert draft.known()
    text = (
        CAST.replace("  hamas: Hamas\n", "  hezbollah:\n    name: Hezbollah\n") + "unknowns:\n  - about: [▮"
    )
    whole, line, column = cut(text)
    draft.write(whole)
    assert draft.read().briefing is None
    labels = [one.label for one in complete(draft.lines, line, column, draft.known())]
    assert {"hezbollah", "idf", "restraint/lebanon", "denial"} <= set(labels)
    assert labels[:3] == ["raid", "talks", "idf"]


def test_a_text_that_never_could_be_read_offers_what_is_seen_in_it() -> None:
    draft, line, column = draft_at(CAST + "unknowns:\n  - about: [▮")
    labels = [one.label for one in complete(draft.lines, line, column, draft.known())]
    assert labels == [*EVENTS, *ACTORS, *ISSUES, *PLACES, "denial"]


@pytest.mark.parametrize(
    "line",
    ["a" + " " * 200_000, "- " * 100_000, "[[" * 100_000, "{a: " * 50_000, "'" * 200_000, '"\\' * 100_000,
     "a: " * 70_000, "a:b" * 70_000, "\t" * 200_000, "#" * 200_000, " #" * 100_000, "a/" * 100_000,
     "[" + "ab " * 100_000],
    ids=lambda line: line[:6],
)  # fmt: skip
def test_an_endless_line_keeps_nobody_waiting(line: str) -> None:
    """What took time with the square of its length would take minutes here."""
    for text in (line, f"summary: {line}", f"actors:\n  a:\n    note: {line}\n    {line}"):
        draft = Document(text, "a.yaml")
        for number, whole in enumerate(draft.lines):
            complete(draft.lines, number, len(whole), draft.outline())
            draft.pointed(number, len(whole))
