"""Text written as YAML is read back unchanged, by our parser and by others."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from tui.parse.parser import parse
from tui.parse.tree import Mapping, Node, Scalar, Sequence
from tui.parse.yaml_events import ParserFor, PythonParser
from tui.parse.yaml_scalars import block, line
from tui.text.sanitise import clean

try:
    from yaml._yaml import CParser
except ImportError:
    PARSERS: list[ParserFor] = [PythonParser]
else:
    PARSERS = [PythonParser, CParser]

AWKWARD = st.text(" \n\t\r\"'\\:#-?[]{},&*!|>%@`=~<.0aß‘’…\u2028\x07\x85\ufeff\u202e🇱")
WORDS = st.sampled_from(
    ("no", "Iran:", "#", "1.10", "2025-11-19", "12:30", "1_0", "0x1F", "---", "?", "-", "~")
)
PHRASES = st.lists(WORDS).map(" ".join)
LINES = st.one_of(AWKWARD, PHRASES, st.text()).map(lambda text: clean(text, lines=False).strip())
TEXTS = st.one_of(AWKWARD, st.text()).map(lambda text: clean(text, lines=True))


def read(text: str, parser: ParserFor) -> Node:
    root, diagnostics = parse(text, "", parser=parser)
    assert diagnostics == []
    assert root is not None
    return root


def values(node: Node | None) -> list[str]:
    if isinstance(node, Scalar):
        return [node.value]
    if isinstance(node, Sequence):
        return [value for item in node.items for value in values(item)]
    assert isinstance(node, Mapping)
    return [value for _, item in node.items for value in values(item)]


@pytest.mark.parametrize("parser", PARSERS)
@given(LINES)
def test_line_round_trips(parser: ParserFor, text: str) -> None:
    assert values(read(f"a: {line(text)}\nb:\n  - {line(text)}\n", parser)) == [text, text]


@pytest.mark.parametrize("parser", PARSERS)
@given(LINES, LINES)
def test_lines_in_brackets_round_trip(parser: ParserFor, first: str, second: str) -> None:
    a, b = (line(text, in_brackets=True) for text in (first, second))
    assert values(read(f"- [{a}, {b}]\n- {{x: {a}, y: {b}}}\n", parser)) == [first, second] * 2


@given(LINES)
def test_typed_parsers_read_lines_as_text(text: str) -> None:
    assert yaml.safe_load(f"a: {line(text)}") == {"a": text}
    assert yaml.safe_load(f"[{line(text, in_brackets=True)}]") == [text]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Talks at Ras EnNakoura", "Talks at Ras EnNakoura"),
        ("Café, and no: really", '"Café, and no: really"'),
        ("Route #4", '"Route #4"'),
        ("C#, and 12:30", "C#, and 12:30"),
        ("No", '"No"'),
        ("No deal", "No deal"),
        ("2025-11-19", '"2025-11-19"'),
        ("19 November", "19 November"),
        ("‘radical elements’", "‘radical elements’"),
        ('"Radical elements" hit', "'\"Radical elements\" hit'"),
        ('"It\'s over"', '"\\"It\'s over\\""'),
        ("- talks -", '"- talks -"'),
        ("", '""'),
    ],
)
def test_line_is_quoted_only_where_needed(text: str, written: str) -> None:
    assert line(text) == written


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("follows", ["", "  after: 1\n", "# a comment\nafter: 1\n"])
@given(TEXTS.filter(str.strip))
@example(" \n  first\n")
@example("\n   \nlast  \n \n")
@example("--- \n...\n#\n")
def test_block_round_trips(parser: ParserFor, follows: str, text: str) -> None:
    root = read(f"outer:\n  text: {block(text, 4)}\n{follows}", parser)
    assert values(root)[0] == text


def test_block_header_states_indentation_and_end() -> None:
    assert block("one\n\n  two\n", 2) == "|\n  one\n\n    two"
    assert block("one", 2) == "|-\n  one"
    assert block("one\n\n", 2) == "|+\n  one\n"
    assert block(" one\n", 2) == "|2\n   one"
