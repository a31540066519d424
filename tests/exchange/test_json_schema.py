"""The JSON Schema says of a briefing what reading says of it, as far as a schema can."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from jsonschema.exceptions import best_match

from tests.edit.rewriter import GUIDE, HARD, PAGES, SHIPPED
from tui.diagnostics.diagnostic import CODES
from tui.exchange.json_schema import MARK, NAME, as_text, is_ours, schema
from tui.model import dates, patterns
from tui.model.declared import fields_of
from tui.model.entries import LISTS, MAPS, Briefing
from tui.model.span import NOWHERE as SPAN
from tui.model.starter_fields import FIELDS
from tui.parse.builder import build
from tui.parse.load import load
from tui.parse.parser import parse
from tui.parse.tree import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "briefings" / NAME
CORPUS = [
    *sorted((ROOT / "briefings").glob("*.yaml")),
    *sorted((ROOT / "tests" / "briefings").glob("*.yaml")),
    *sorted((ROOT / "tests" / "examples").glob("*.yaml")),
    *sorted((ROOT / "tests" / "golden" / "new").glob("*e.yaml")),
]
FAULTY = re.findall(r"^```yaml error=\w+\n(.*?)^```$", PAGES, re.M | re.S)
SCHEMA = schema()
VALIDATOR = Draft7Validator(SCHEMA)

# --- What a schema can know -------------------------------------------------------------------------------

REFUSED = {"E301", "E302", "E303", "E304", "E305", "E306", "E401", "E404"}
"""What reading finds wrong in the shape of things, and the schema refuses."""
PARTLY = {
    "E201": "an id in a spelling that no id has is refused; whether one is there, the rest of the file says",
    "E402": "a month 13 is refused; how many days a month has, a calendar says",
    "W001": "nothing at all is refused; to reading it is a briefing yet to be written",
}
"""What the schema refuses now and then; it is a problem to reading as well."""
BEYOND = {
    **dict.fromkeys(
        (code for code in CODES if code[1] == "0" and code not in PARTLY),
        "it is about the file, and not what is in it",
    ),
    **dict.fromkeys(
        (code for code in CODES if code[:2] == "E1"), "it is about YAML: an editor tells it itself"
    ),
    "E202": "two entries in different sections are nowhere side by side",
    "E203": "of what kind an id is, another part of the file says",
    "E204": "a loop goes through several entries",
    "E403": "what comes first, a calendar says",
    "E405": "a circle goes through several entries",
    "E406": "an order goes through several entries",
    "E501": "whether words stand in a text, only looking tells",
    "E502": "whether words stand in a text twice, only looking tells",
    "E504": "a hash has to be computed",
    "E505": "which fields exclude each other, the model does not declare",
    "E506": "what another file holds, the schema does not see",
    "W501": "a warning: what is refused could not be allowed",
    "W502": "a warning, as above",
    "W503": "two ids are nowhere side by side",
    "W504": "whether there is a text at all, the rest of the file says",
    **dict.fromkeys(
        (code for code in CODES if code[:2] == "W7"), "a question, which an author may answer with `x-allow`"
    ),
}
"""What the schema lets pass, and why."""

DIFFERENCES = [
    ("", "title: null", "an editor sees nothing where an author typed the word"),
    ("", "title: ~", "an editor sees nothing where an author typed a sign"),
    ("E304", "{title: A, actors: {a: {name: A, kind: null}}}", "an editor sees nothing, which is allowed"),
    ("E304", "{title: A, timeline: {a: {title: A, background: True}}}", "`True` is `true` to an editor"),
    ("E304", "{title: A, briefing: 1.0}", "1.0 is 1 to an editor"),
    ("", "{title: A, date: 0045}", "an editor does not see how many zeros stand before a year"),
    ("E401", "{title: A, date: 2e3}", "2e3 is 2000 to an editor"),
    ("", "{title: A, actors: {a: {name: A, kind: ' person'}}}", "reading takes blanks off"),
    ("E401", "{title: A, date: 2025-11-19/XXXX-11-20}", "one end of an interval does not know the other"),
    ("", "{title: A, date: \"2025\\u200b\"}", "reading takes out what cannot be seen, and says so"),
]  # fmt: skip
"""What else they do not agree on: the code that reading gives, or none; the briefing; the reason."""


def seen(node: Node | None) -> Any:
    """What a node is to an editor, which reads YAML 1.2 by its core schema (10.3.2)."""
    match node:
        case Mapping(items=pairs):
            return {key.value: seen(value) for key, value in pairs}
        case Sequence(items=nodes):
            return [seen(one) for one in nodes]
        case Scalar(value=value, style="plain"):
            return resolved(value)
        case Scalar(value=value):
            return value
    return None


def resolved(word: str) -> str | float | bool | None:
    """What a text without quotes is by the core schema of YAML 1.2."""
    if word in {"", "~", "null", "Null", "NULL"}:
        return None
    if word.lower() in {"true", "false"} and word in {word.lower(), word.upper(), word.title()}:
        return word.lower() == "true"
    if re.fullmatch(r"[-+]?[0-9]+", word):
        return int(word)
    if re.fullmatch(r"0o[0-7]+|0x[0-9a-fA-F]+", word):
        return int(word, 0)
    if re.fullmatch(r"[-+]?([.][0-9]+|[0-9]+([.][0-9]*)?)([eE][-+]?[0-9]+)?", word):
        return float(word)
    return word


def found_by_reading(root: Node | None) -> set[str]:
    """The codes that reading gives a briefing."""
    return {problem.code for problem in build(root, "", lambda _: (b"The words.", []))[1]}


def refusals(root: Node | None) -> list[str]:
    """What the schema says against a briefing."""
    errors = (best_match([error]) or error for error in VALIDATOR.iter_errors(seen(root)))
    return [f"{list(error.absolute_path)}: {error.message:.200}" for error in errors]


def agree(root: Node | None) -> None:
    """Fail where one of reading and the schema refuses what the other lets pass."""
    codes, refused = found_by_reading(root), refusals(root)
    if refused:
        assert codes & (REFUSED | PARTLY.keys()), refused
    else:
        assert not codes & REFUSED


# --- The schema itself ------------------------------------------------------------------------------------


def test_it_is_a_schema() -> None:
    Draft7Validator.check_schema(SCHEMA)


def test_the_file_that_ships_is_made_from_the_model() -> None:
    assert KEPT.read_bytes().decode() == as_text(), (
        f"write it anew: briefing schema --output briefings/{NAME}"
    )


@pytest.mark.parametrize("kind", [Briefing, *MAPS.values(), *LISTS.values()])
def test_every_field_of_the_model_is_in_it_and_says_what_it_is(kind: type[Any]) -> None:
    of = SCHEMA if kind is Briefing else SCHEMA["definitions"][kind.kind_name]
    fields = fields_of(kind)
    assert of["required"] == [key for key, (_, spec) in fields.items() if spec.required]
    more = {*MAPS, *LISTS} if kind is Briefing else {"id"} if "id" in of["properties"] else set()
    assert of["properties"].keys() == fields.keys() | more
    for key, (_, spec) in fields.items():
        assert (
            of["properties"][key]["description"]
            .lower()
            .startswith(re.sub("`([^`]*)`", r"“\1”", spec.help).lower())
        )


@pytest.mark.parametrize("section", [*MAPS, *LISTS])
def test_every_kind_of_entry_has_a_snippet_that_reading_reads(section: str) -> None:
    kind = (MAPS | LISTS)[section]
    of = SCHEMA["properties"][section]["anyOf"][0]
    (snippet,) = of["defaultSnippets"]
    assert snippet["label"] == f"new {kind.kind_name}"
    body = snippet["body"]
    if section in LISTS:
        lines = [f"{key}: {value}" for key, value in body.items()]
        body = "- " + "\n  ".join(lines)
    text = re.sub(
        r"[$](?:[{]\d[|:]([^|,}]+)[^}]*[}]|(\d))",
        lambda found: found[1] or f"a{found[2]}",
        body.removeprefix("^"),
    )
    text = "title: A\n" + section + ":\n  " + text.replace("\n", "\n  ")
    root, problems = parse(text, "")
    assert not problems
    assert isinstance(root, Mapping)
    held = seen(root.get(section))
    (entry,) = held.values() if isinstance(held, dict) else held
    assert tuple(entry) == FIELDS[kind.kind_name]
    assert found_by_reading(root) - {"W504"} <= {"E201", "E401", "E501"}


def test_only_ours_is_known_as_ours() -> None:
    assert is_ours(as_text())
    assert is_ours(f'{{"$comment": "{MARK}"}}')
    for other in ("", "{}", "[]", "null", "title: A", '{"$comment": 1}', "[" * 100_000):
        assert not is_ours(other)


@given(st.from_regex(patterns.DATE, fullmatch=True) | st.text("0123456789X-/.?~%T:", max_size=12))
def test_a_pattern_lets_every_date_pass_and_no_other_spelling(text: str) -> None:
    try:
        dates.parse(text)
        kind = ""
    except dates.DateError as error:
        kind = error.kind
    passes = re.fullmatch(patterns.DATE, text) is not None
    if kind in {"", "reversed"}:
        assert passes
    if passes:  # only the calendar, and the two ends of an interval, are left to say
        assert kind in {"", "impossible", "reversed"} or "/" in text


@pytest.mark.parametrize("hour", range(26))
def test_a_pattern_knows_the_times_of_a_day(hour: int) -> None:
    for minute in (0, 9, 10, 59, 60, 99):
        text = f"{hour:02}:{minute:02}"
        assert bool(re.fullmatch(patterns.TIME, text)) == (hour < 24 and minute < 60)


# --- The schema and reading -------------------------------------------------------------------------------


def test_of_every_problem_it_is_said_whether_the_schema_knows_it() -> None:
    parts = [REFUSED, PARTLY.keys(), BEYOND.keys()]
    assert set().union(*parts) == set(CODES)
    assert sum(map(len, parts)) == len(CODES)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_both_say_the_same_of_a_file(path: Path) -> None:
    loaded = load(str(path))
    root, problems = parse(loaded.text, "")
    if root is None:  # there is nothing to hold against a schema
        assert {problem.code for problem in loaded.problems + problems} <= BEYOND.keys() | {"W001"}
        return
    agree(root)


@pytest.mark.parametrize("text", [*GUIDE, *FAULTY, HARD])
def test_both_say_the_same_of_the_guide(text: str) -> None:
    root, _ = parse(text, "")
    if root is not None:
        agree(root)


PASSES = (
    "positions: {issue: i, by: ['', a], stance: for ?}",
    "claims: [{says: S, quote: [exact, {exact: 5, suffix: true, prefix: , x-own: 1}]}]",
    "claims: [{says: S, id: 5, by: , about: 5}]",
    "unknowns: no",
    "unknowns:\n  -\n  - Open.",
    "positions:\n  -",
    "sources: {wire: , 5: 5, article: ''}",
    "places: {x-unstated: [Arden], x-: 5}",
    "lang: no\ntags: [1.10, 22:30, 010, ~, true]\nsummary:\nissues:",
    "briefing: '1'\ntimeline: {e: {title: E, background: 'true', kind: , time: , date: 2025}}",
    "date: ' 2025-11~ '\nyear_hint: '2025'",
)
REFUSES = (
    "positions: a",
    "positions: [a]",
    "positions: [{issue: i, by: [['']], stance: for}]",
    "positions: [{issue: i, by: ['', ' '], stance: for}]",
    "positions: [{issue: i, by: [], stance: for}]",
    "positions: [{issue: i, by: , stance: for}]",
    "positions: [{issue: , by: a, stance: for}]",
    "positions: [{issue: [i], by: a, stance: for}]",
    "positions: [{issue: i, by: a, stance: }]",
    "claims: [{says: ' '}]",
    "claims: [{says: S, id: 1.5}]",
    "claims: [{says: S, id: ''}]",
    "claims: [{says: S, id: unstated}]",
    "claims: [{says: S, quote: [exact, {exact: ' '}]}]",
    "places: {arden: }",
    "places: {arden: ' '}",
    "places: {unstated: Arden}",
    "places: [Arden]",
    "timeline: {e: {title: E, background: 'yes'}}",
    "timeline: {e: {title: E, time: 2200}}",
    "date: 2025.5",
    "date: 19",
    "date: true",
)
HEAD = "title: A\nactors: {a: A}\n"


@pytest.mark.parametrize("part", PASSES)
def test_what_may_be_written_both_let_pass(part: str) -> None:
    root, problems = parse(f"{HEAD}{part}\n", "")
    assert not problems
    assert not refusals(root)
    assert found_by_reading(root) <= {"E201", "W504"}


@pytest.mark.parametrize("part", REFUSES)
def test_what_may_not_be_written_both_refuse(part: str) -> None:
    root, problems = parse(f"{HEAD}{part}\n", "")
    assert not problems
    assert refusals(root)
    assert found_by_reading(root) & REFUSED


@pytest.mark.parametrize(("code", "text", "reason"), DIFFERENCES)
def test_where_they_differ_they_differ(code: str, text: str, reason: str) -> None:
    root, problems = parse(text, "")
    assert not problems
    assert bool(refusals(root)) != bool(found_by_reading(root) & REFUSED)
    assert (found_by_reading(root) & REFUSED) == ({code} if code else set())


# --- A briefing that is spoilt in one place ---------------------------------------------------------------

WORDS = (
    *("", "x", "no", "5", "1.5", "2025", "true", "false", "for", "for?", "for ?", "night", "22:30", "25:00"),
    *(
        "2025-11-19",
        "2025-13-01",
        "19 Nov",
        "https://a.b/c",
        "mailto:a",
        "ftp://a",
        "a b",
        "a?",
        "?",
        "unstated",
    ),
    *("unknown", "Foo", "idf/a", "person", "assault", "F6", "likely", "[[idf]]", "x-own", "1"),
)
KEYS = (
    "x-own",
    "nmae",
    "Foo",
    "title",
    "id",
    "unstated",
    "name",
    "5",
    "by",
    "quote",
    "exact",
    "issue",
    "a b",
    "",
)


def mapping(values: dict[str, Node]) -> Mapping:
    return Mapping(SPAN, [(Scalar(SPAN, key, "double"), value) for key, value in values.items()])


PLAIN = st.sampled_from(WORDS).map(lambda word: Scalar(SPAN, word, "plain"))
QUOTED = st.sampled_from(("", " ", "x", "5")).map(lambda word: Scalar(SPAN, word, "double"))
VALUES: st.SearchStrategy[Node] = st.recursive(
    PLAIN | QUOTED,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda nodes: Sequence(SPAN, nodes))
        | st.dictionaries(st.sampled_from(KEYS), inner, max_size=2).map(mapping)
    ),
    max_leaves=4,
)
WHOLE = [root for text in [*GUIDE, HARD, SHIPPED] if isinstance(root := parse(text, "")[0], Mapping)]


def places(node: Node, way: tuple[int, ...] = ()) -> Iterator[tuple[int, ...]]:
    """The way to every node, by its place in what holds it."""
    yield way
    inner = [value for _, value in node.items] if isinstance(node, Mapping) else getattr(node, "items", [])
    for number, one in enumerate(inner):
        yield from places(one, (*way, number))


def with_change(node: Node, way: tuple[int, ...], change: Callable[[Node], Node]) -> Node:
    """The same nodes with another one at a place."""
    if not way:
        return change(node)
    first, *rest = way
    if isinstance(node, Mapping):
        key, value = node.items[first]
        return Mapping(
            node.span,
            [*node.items[:first], (key, with_change(value, tuple(rest), change)), *node.items[first + 1 :]],
        )
    assert isinstance(node, Sequence)
    inner = with_change(node.items[first], tuple(rest), change)
    return Sequence(node.span, [*node.items[:first], inner, *node.items[first + 1 :]])


@st.composite
def spoilt(draw: st.DrawFn) -> Node:
    """A briefing with another value, one key more or less, or another name for a key."""
    root = draw(st.sampled_from(WHOLE))
    way = draw(st.sampled_from(list(places(root))))

    def change(node: Node) -> Node:
        ways = ["value", "in a list", "in a mapping"] + ["add", "leave", "rename"] * isinstance(node, Mapping)
        how = draw(st.sampled_from(ways))
        if how == "value":
            return draw(VALUES)
        if how == "in a list":
            return Sequence(node.span, [node, *draw(st.lists(VALUES, max_size=1))])
        if how == "in a mapping":
            return mapping({draw(st.sampled_from(KEYS)): node})
        assert isinstance(node, Mapping)
        values = {key.value: value for key, value in node.items}
        if how != "add" and values:
            key = draw(st.sampled_from(sorted(values)))
            value = values.pop(key)
            return mapping(values if how == "leave" else values | {draw(st.sampled_from(KEYS)): value})
        return mapping(values | {draw(st.sampled_from(KEYS)): draw(VALUES)})

    return with_change(root, way, change)


@settings(max_examples=300, deadline=None)
@given(spoilt())
def test_both_say_the_same_of_a_briefing_that_is_spoilt(root: Node) -> None:
    agree(root)
