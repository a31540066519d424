"""The JSON Schema agrees with `check`, as far as a schema can."""

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
from tui.diagnostics.catalogue import CODES
from tui.exchange import wording
from tui.exchange.json_schema import MARK, NAME, as_text, is_ours, schema
from tui.model import edtf, patterns
from tui.model.dates import DateError, DateErrorKind
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
    *sorted((ROOT / "briefings").rglob("*.yaml")),
    *sorted((ROOT / "tests" / "briefings").glob("*.yaml")),
    *sorted((ROOT / "tests" / "examples").glob("*.yaml")),
    *sorted((ROOT / "tests" / "golden" / "new").glob("*e.yaml")),
]
FAULTY = re.findall(r"^```yaml error=\w+\n(.*?)^```$", PAGES, re.M | re.S)
SCHEMA = schema()
VALIDATOR = Draft7Validator(SCHEMA)

# --- Expected differences ---------------------------------------------------------------------------------

REFUSED = {"E301", "E302", "E303", "E304", "E305", "E306", "E401", "E404"}
"""Codes that the schema always finds."""
PARTLY = {
    "E201": "an invalid id is refused; whether it exists depends on the rest of the file",
    "E307": "a number is asked for; which of two is higher needs arithmetic",
    "E402": "month 13 is refused; the days of a month need a calendar",
    "W001": "an empty file is refused; for `check` it is a briefing to be written",
}
"""Codes that the schema finds in some cases."""
BEYOND = {
    **dict.fromkeys(
        (code for code in CODES if code[1] == "0" and code not in PARTLY),
        "about the file and not its content",
    ),
    **dict.fromkeys((code for code in CODES if code[:2] == "E1"), "about YAML: the editor reports it itself"),
    "E202": "the entries may be in different sections",
    "E203": "the kind of an id depends on the rest of the file",
    "E204": "a loop spans several entries",
    "E403": "needs a calendar",
    "E405": "a cycle spans several entries",
    "E406": "an order spans several entries",
    "E501": "needs a search of the source",
    "E502": "needs a search of the source",
    "E504": "a hash has to be computed",
    "E505": "the model does not declare exclusive fields",
    "E506": "the content of another file",
    "W501": "a warning",
    "W502": "a warning",
    "W503": "compares two ids",
    "W505": "a warning",
    "W504": "depends on the rest of the file",
    **dict.fromkeys((code for code in CODES if code[:2] == "W7"), "a lint rule, which `x-allow` can allow"),
}
"""Codes that the schema does not find, and why."""

DIFFERENCES = [
    ("", "title: null", "null for an editor, text for us"),
    ("", "title: ~", "null for an editor, text for us"),
    ("E304", "{title: A, actors: {a: {name: A, kind: null}}}", "null for an editor, which is allowed"),
    ("E304", "{title: A, timeline: {a: {title: A, background: True}}}", "`True` is `true` to an editor"),
    ("E304", "{title: A, briefing: 1.0}", "1.0 is 1 to an editor"),
    ("", "{title: A, date: 0045}", "45 to an editor"),
    ("E401", "{title: A, date: 2e3}", "2e3 is 2000 to an editor"),
    ("", "{title: A, actors: {a: {name: A, kind: ' person'}}}", "parsing strips blanks"),
    ("E401", "{title: A, date: 2025-11-19/XXXX-11-20}", "needs both ends of the interval"),
    ("", "{title: A, date: \"2025\\u200b\"}", "parsing removes invisible characters with a warning"),
]  # fmt: skip
"""Other differences: the code of `check`, or none; the briefing; the reason."""


def core_value(node: Node | None) -> Any:
    """Return the value of a node in the core schema of YAML 1.2 (10.3.2), which editors use."""
    match node:
        case Mapping(items=pairs):
            return {key.value: core_value(value) for key, value in pairs}
        case Sequence(items=nodes):
            return [core_value(one) for one in nodes]
        case Scalar(value=value, style="plain"):
            return resolved(value)
        case Scalar(value=value):
            return value
    return None


def resolved(word: str) -> str | float | bool | None:
    """Return the value of a plain scalar in the core schema of YAML 1.2."""
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
    """Return the codes of the diagnostics of a briefing."""
    return {diagnostic.code for diagnostic in build(root, "", lambda _: (b"The words.", []))[1]}


def refusals(root: Node | None) -> list[str]:
    """Return the schema's errors for a briefing."""
    errors = (best_match([error]) or error for error in VALIDATOR.iter_errors(core_value(root)))
    return [f"{list(error.absolute_path)}: {error.message:.200}" for error in errors]


def agree(root: Node | None) -> None:
    """Fail if either `check` or the schema accepts what the other refuses."""
    codes, refused = found_by_reading(root), refusals(root)
    if refused:
        assert codes & (REFUSED | PARTLY.keys()), refused
    else:
        assert not codes & REFUSED


# --- The schema itself ------------------------------------------------------------------------------------


def test_schema_is_valid() -> None:
    Draft7Validator.check_schema(SCHEMA)


def test_shipped_schema_is_up_to_date() -> None:
    assert KEPT.read_bytes().decode() == as_text(), (
        f"write it anew: briefing schema --output briefings/{NAME}"
    )


@pytest.mark.parametrize("kind", [Briefing, *MAPS.values(), *LISTS.values()])
def test_every_field_is_in_the_schema_with_a_description(kind: type[Any]) -> None:
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
def test_every_kind_has_a_snippet_that_parses(section: str) -> None:
    kind = (MAPS | LISTS)[section]
    of = SCHEMA["properties"][section]["anyOf"][0]
    (snippet,) = of["defaultSnippets"]
    assert snippet["label"] == wording.NEW.format(kind=kind.kind_name)
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
    root, diagnostics = parse(text, "")
    assert not diagnostics
    assert isinstance(root, Mapping)
    entries = core_value(root.get(section))
    (entry,) = entries.values() if isinstance(entries, dict) else entries
    assert tuple(entry) == FIELDS[kind.kind_name]
    assert found_by_reading(root) - {"W504"} <= {"E201", "E401", "E501"}


def test_only_our_schema_is_recognised() -> None:
    assert is_ours(as_text())
    assert is_ours(f'{{"$comment": "{MARK}"}}')
    for other in ("", "{}", "[]", "null", "title: A", '{"$comment": 1}', "[" * 100_000):
        assert not is_ours(other)


@given(st.from_regex(patterns.DATE, fullmatch=True) | st.text("0123456789X-/.?~%T:", max_size=12))
def test_date_pattern_accepts_exactly_the_valid_spellings(text: str) -> None:
    try:
        edtf.parse(text)
        kind = None
    except DateError as error:
        kind = error.kind
    passes = re.fullmatch(patterns.DATE, text) is not None
    if kind in {None, DateErrorKind.REVERSED}:
        assert passes
    if passes:  # only calendar errors and reversed intervals remain
        assert kind in {None, DateErrorKind.IMPOSSIBLE, DateErrorKind.REVERSED} or "/" in text


@pytest.mark.parametrize("hour", range(26))
def test_time_pattern(hour: int) -> None:
    for minute in (0, 9, 10, 59, 60, 99):
        text = f"{hour:02}:{minute:02}"
        assert bool(re.fullmatch(patterns.TIME, text)) == (hour < 24 and minute < 60)


# --- Schema and check -------------------------------------------------------------------------------------


def test_every_code_is_listed_as_found_by_schema_or_not() -> None:
    parts = [REFUSED, PARTLY.keys(), BEYOND.keys()]
    assert set().union(*parts) == set(CODES)
    assert sum(map(len, parts)) == len(CODES)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_schema_and_check_agree_on_examples(path: Path) -> None:
    loaded = load(str(path))
    root, diagnostics = parse(loaded.text, "")
    if root is None:  # nothing to validate
        assert {diagnostic.code for diagnostic in loaded.diagnostics + diagnostics} <= BEYOND.keys() | {
            "W001"
        }
        return
    agree(root)


@pytest.mark.parametrize("text", [*GUIDE, *FAULTY, HARD])
def test_schema_and_check_agree_on_the_guide(text: str) -> None:
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
def test_schema_and_check_both_accept(part: str) -> None:
    root, diagnostics = parse(f"{HEAD}{part}\n", "")
    assert not diagnostics
    assert not refusals(root)
    assert found_by_reading(root) <= {"E201", "W504"}


@pytest.mark.parametrize("part", REFUSES)
def test_schema_and_check_both_refuse(part: str) -> None:
    root, diagnostics = parse(f"{HEAD}{part}\n", "")
    assert not diagnostics
    assert refusals(root)
    assert found_by_reading(root) & REFUSED


@pytest.mark.parametrize(("code", "text", "reason"), DIFFERENCES)
def test_known_differences_between_schema_and_check(code: str, text: str, reason: str) -> None:
    root, diagnostics = parse(text, "")
    assert not diagnostics
    assert bool(refusals(root)) != bool(found_by_reading(root) & REFUSED)
    assert (found_by_reading(root) & REFUSED) == ({code} if code else set())


# --- Mutants ----------------------------------------------------------------------------------------------

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
    """Yield the path to every node, by its index in its parent."""
    yield way
    inner = [value for _, value in node.items] if isinstance(node, Mapping) else getattr(node, "items", [])
    for number, one in enumerate(inner):
        yield from places(one, (*way, number))


def with_change(node: Node, way: tuple[int, ...], change: Callable[[Node], Node]) -> Node:
    """Return a copy of the nodes with the node at a path replaced."""
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
    """Return a briefing with a changed value, or with a key added, removed or renamed."""
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
def test_schema_and_check_agree_on_mutants(root: Node) -> None:
    agree(root)
