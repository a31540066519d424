"""Text to nodes with both parsers: spans, values and refused YAML."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.diagnostics.facts import fixed_line
from tui.lsp.document import Document
from tui.model.span import Span
from tui.parse.composer import DEEPEST
from tui.parse.decode import decode, normalise_line_ends
from tui.parse.parser import parse
from tui.parse.tree import Mapping, Node, Scalar, Sequence, held
from tui.parse.yaml_events import DEFAULT_PARSER, PythonParser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.parse.yaml_events import ParserFor

PARSERS = [pytest.param(DEFAULT_PARSER, id="libyaml"), pytest.param(PythonParser, id="python")]
both_parsers = pytest.mark.parametrize("parser", PARSERS)


def mapping(text: str, parser: ParserFor = DEFAULT_PARSER) -> Mapping:
    root, diagnostics = parse(text, "x.yaml", parser=parser)
    assert diagnostics == []
    assert isinstance(root, Mapping)
    return root


def problems_of(text: str, parser: ParserFor = DEFAULT_PARSER) -> list[Diagnostic]:
    return parse(text, "x.yaml", parser=parser)[1]


def codes(text: str, parser: ParserFor = DEFAULT_PARSER) -> list[str]:
    return [diagnostic.code for diagnostic in problems_of(text, parser)]


def every(node: Node) -> Iterator[Node]:
    yield node
    children = node.items if isinstance(node, Mapping | Sequence) else []
    for child in children:
        for part in child if isinstance(child, tuple) else (child,):
            yield from every(part)


def written(text: str, span: Span) -> str:
    """The author's own characters of a span."""
    lines = text.split("\n")[span.line - 1 : span.end_line]
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


@both_parsers
@pytest.mark.parametrize(
    ("value", "text", "style"),
    [
        ("12:30", "12:30", "plain"),
        ("0123", "0123", "plain"),
        ("no", "no", "plain"),
        ("on", "on", "plain"),
        ("1_000", "1_000", "plain"),
        ("1.10", "1.10", "plain"),
        ("2025-11-19", "2025-11-19", "plain"),
        ("~", "~", "plain"),
        ("null", "null", "plain"),
        ("'it''s'", "it's", "single"),
        ('"a\\u00e9\\n"', "aé\n", "double"),
        ('""', "", "double"),
        ("😀 x", "😀 x", "plain"),
        ("many\n  lines", "many lines", "plain"),
        ('"many\n  lines"', "many lines", "double"),
    ],
)
def test_value_and_span_are_as_typed(parser: ParserFor, value: str, text: str, style: str) -> None:
    source = f"😀a: {value} # why\nb: c\n"
    node = mapping(source, parser).get("😀a")
    assert isinstance(node, Scalar)
    assert (node.value, node.style) == (text, style)
    assert written(source, node.span) == value


@both_parsers
@pytest.mark.parametrize(
    ("block", "value", "style"),
    [
        ("|\n  x\n  y", "x\ny\n", "literal"),
        (">-\n    x\n    y", "x y", "folded"),
        ("|+\n  x\n\n   y", "x\n\n y\n\n\n", "literal"),
        ("|  # why\n  x", "x\n", "literal"),
    ],
)
@pytest.mark.parametrize("behind", ["\n\n\n# comment\nb: c\n", "\n\n\n"])
def test_block_scalar_ends_with_its_last_line_of_text(
    parser: ParserFor, block: str, value: str, style: str, behind: str
) -> None:
    source = f"a: {block}{behind}"
    node = mapping(source, parser).get("a")
    assert isinstance(node, Scalar)
    assert (node.value, node.style) == (value, style)
    assert written(source, node.span) == block


@both_parsers
def test_block_scalar_may_end_the_file_without_a_line_end(parser: ParserFor) -> None:
    node = mapping("a: |\n  x\n  y", parser).get("a")
    assert node == Scalar(Span(1, 4, 3, 4), "x\ny", "literal")


@both_parsers
def test_empty_block_scalar_spans_its_sign(parser: ParserFor) -> None:
    assert mapping("a: |-\n\nb: c\n", parser).get("a") == Scalar(Span(1, 4, 1, 6), "", "literal")


@both_parsers
def test_key_without_a_value_has_empty_text(parser: ParserFor) -> None:
    root = mapping("a:\nb: {c: , d}\ne:\n- \n", parser)
    assert root.get("a") == Scalar(Span(1, 3, 1, 3), "", "plain")
    assert isinstance(root.get("b"), Mapping)
    assert root.get("nowhere") is None


@both_parsers
@pytest.mark.parametrize(
    "collection",
    [
        "- x\n  - y: 1\n    z: 2",
        "x: y\n  z: |\n    t",
        "[a, [b], {c: d}]",
        "{}",
        "[]",
        "{a: b,\n   c: [d ] }",
    ],
)
def test_collection_ends_with_its_last_item(parser: ParserFor, collection: str) -> None:
    source = f"a:\n  {collection}  # why\n\n# comment\nb: c\n".replace("t  # why", "t")
    node = mapping(source, parser).get("a")
    assert node is not None
    assert written(source, node.span) == collection


@both_parsers
def test_pair_in_a_flow_list_is_a_mapping(parser: ParserFor) -> None:
    source = "a: [b: c , d]"
    [inner] = [node for node in every(mapping(source, parser)) if written(source, node.span) == "b: c"]
    assert isinstance(inner, Mapping)


@both_parsers
@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n...\n", "---\n"])
def test_empty_document_has_no_root_and_no_diagnostics(parser: ParserFor, text: str) -> None:
    assert parse(text, "x.yaml", parser=parser) == (None, [])


@both_parsers
def test_byte_order_mark_and_carriage_returns_shift_nothing(parser: ParserFor) -> None:
    text, _ = decode(b"\xef\xbb\xbfa: b\r\nc: d\re: f", "x")
    assert text is not None
    assert parse(text, "x", parser=parser) == parse("a: b\nc: d\ne: f", "x", parser=parser)


@given(st.text(st.sampled_from("a: \r\n\ufeff"), max_size=12))
def test_line_ends_and_mark_are_normalised_before_parsing(text: str) -> None:
    read, typed = decode(text.encode(), "x")[0], Document(text, "x").text
    assert read == typed.removeprefix("\ufeff")  # bytes may begin with a mark of their own
    assert "\r" not in typed


@both_parsers
@pytest.mark.parametrize("odd", ["\x85", "\u2028", "\u2029", "\ufeff"])
def test_lines_are_numbered_as_in_an_editor(parser: ParserFor, odd: str) -> None:
    source = f'a{odd}: x{odd}y\nb: "c{odd}d"\ne: |\n  f{odd}  g\nh: i\n'
    root = mapping(source, parser)
    assert root.get(f"a{odd}") == Scalar(Span(1, 5, 1, 8), f"x{odd}y", "plain")
    assert root.get("b") == Scalar(Span(2, 4, 2, 9), f"c{odd}d", "double")
    assert root.get("e") == Scalar(Span(3, 4, 4, 8), f"f{odd}  g\n", "literal")
    assert root.get("h") == Scalar(Span(5, 4, 5, 5), "i", "plain")


@both_parsers
def test_private_use_characters_are_kept(parser: ParserFor) -> None:
    source = "a: \ue000\u2028\ue001\n"
    node = mapping(source, parser).get("a")
    assert isinstance(node, Scalar)
    assert node.value == "\ue000\u2028\ue001"


def test_both_parsers_read_shipped_briefings_alike() -> None:
    example = Path(__file__).parents[2] / "briefings"
    for path in example.glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        assert parse(text, "x") == parse(text, "x", parser=PythonParser)


# --- Refused YAML ------------------------------------------------------------------------------------------


@both_parsers
def test_duplicate_key_keeps_its_first_value(parser: ParserFor) -> None:
    root, [diagnostic] = parse("a:\n  x: 1\n  x: {y: 2}\nb: c\n", "x.yaml", parser=parser)
    assert isinstance(root, Mapping)
    inner = root.get("a")
    assert isinstance(inner, Mapping)
    assert [(key.value, value.span) for key, value in inner.items] == [("x", Span(2, 6, 2, 7))]
    assert (diagnostic.code, diagnostic.span) == ("E106", Span(3, 3, 3, 4))
    assert [(other.kind, other.span) for other in diagnostic.related] == [("first-written", Span(2, 3, 2, 4))]


@both_parsers
@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("a: &x b\nc: d\n", Span(1, 4, 1, 6)),
        ("a:\n  - *x\n", Span(2, 5, 2, 7)),
        ("a: &x [*x]\n", Span(1, 4, 1, 6)),
        ("a:\n  <<: {b: c}\n", Span(2, 3, 2, 5)),
        ("*x : b\n", Span(1, 1, 1, 3)),
    ],
)
def test_anchors_aliases_and_merge_keys_are_refused(parser: ParserFor, text: str, span: Span) -> None:
    root, [diagnostic] = parse(text, "x.yaml", parser=parser)
    assert root is None
    assert (diagnostic.code, diagnostic.span) == ("E107", span)
    assert diagnostic.help


def bomb(width: int, opening: str) -> str:
    below = [", ".join([f"*a{level}"] * width) for level in range(9)]
    levels = [f"a{level}: &a{level} {opening.format(row)}" for level, row in enumerate(below, 1)]
    return "\n".join(["a0: &a0 {x: y}", *levels])


@both_parsers
@pytest.mark.parametrize("opening", ["[{}]", "{{<<: [{}]}}"])
def test_alias_and_merge_bombs_are_refused_quickly(parser: ParserFor, opening: str) -> None:
    began = time.perf_counter()
    assert codes(bomb(9, opening), parser)[:1] == ["E107"]
    assert time.perf_counter() - began < 1


@both_parsers
@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system", "!x", "!", "!!str", "!<tag:x,2000:y>"])
def test_tags_are_refused_and_never_executed(parser: ParserFor, tag: str, tmp_path: Path) -> None:
    canary = tmp_path / "canary"
    root, [diagnostic] = parse(f"a: {tag} ['touch {canary}']\n", "x.yaml", parser=parser)
    assert root is None
    assert (diagnostic.code, diagnostic.span.line, diagnostic.span.column) == ("E108", 1, 4)
    assert not canary.exists()


@both_parsers
def test_second_document_is_reported_and_not_read(parser: ParserFor) -> None:
    root, [diagnostic] = parse("---\na: b\n---\nc: @\n", "x.yaml", parser=parser)
    assert isinstance(root, Mapping)
    assert (diagnostic.code, diagnostic.span) == ("E109", Span(3, 1, 3, 4))


@both_parsers
def test_document_marks_around_a_briefing_are_allowed(parser: ParserFor) -> None:
    assert mapping("%YAML 1.1\n---\na: b\n...\n", parser).get("a")


@both_parsers
@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_nesting_beyond_the_limit_is_refused(parser: ParserFor, opening: str) -> None:
    root, [diagnostic] = parse(opening * 500, "x.yaml", parser=parser)
    assert root is None
    assert diagnostic.code == "E110"
    assert diagnostic.span.column == DEEPEST * len(opening) + 1


@both_parsers
def test_place_of_too_deep_nesting_is_exact(parser: ParserFor) -> None:
    root, [diagnostic] = parse("é: x\nü: " + "[" * 5_000, "x.yaml", parser=parser)
    assert root is None
    assert (diagnostic.code, diagnostic.span.line, diagnostic.span.column) == (
        "E110",
        2,
        len("ü: ") + DEEPEST,
    )


@both_parsers
def test_nesting_up_to_the_limit_is_read(parser: ParserFor) -> None:
    root, diagnostics = parse("[" * DEEPEST + "]" * DEEPEST, "x.yaml", parser=parser)
    assert diagnostics == []
    assert len([*every(root)] if root else []) == DEEPEST


@both_parsers
def test_many_brackets_are_refused_without_a_crash(parser: ParserFor) -> None:
    name = "PythonParser" if parser is PythonParser else "DEFAULT_PARSER"
    script = (
        f"from tui.parse.parser import parse\nfrom tui.parse.yaml_events import {name}\n"
        f"print([p.code for p in parse('[' * 200_000, 'x', parser={name})[1]])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True, text=True, timeout=20, check=False, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (0, "['E110']\n", "")


@both_parsers
@pytest.mark.parametrize("key", ["[x]", "{x: y}", "? [x]\n"])
def test_key_that_is_no_text_is_dropped_with_its_value(parser: ParserFor, key: str) -> None:
    root, [diagnostic] = parse(f"{key}: {{b: c}}\nd: e\n", "x.yaml", parser=parser)
    assert diagnostic.code == "E111"
    assert isinstance(root, Mapping)
    assert [name.value for name, _ in root.items] == ["d"]


@both_parsers
def test_missing_blank_in_braces_is_reported_and_fixed(parser: ParserFor) -> None:
    root, [diagnostic] = parse("a: {name:Hamas, kind: group}\n", "x.yaml", parser=parser)
    assert (diagnostic.code, fixed_line(diagnostic)) == ("E101", "a: {name: Hamas, kind: group}")
    assert isinstance(root, Mapping)
    assert held(root) == [("a", [("name", "Hamas"), ("kind", "group")])]
    [(_, inside)] = root.items
    assert isinstance(inside, Mapping)
    assert [key.span for key, _ in inside.items] == [Span(1, 5, 1, 9), Span(1, 17, 1, 21)]
    assert inside.items[0][1].span == Span(1, 10, 1, 15)


# --- Syntax errors -----------------------------------------------------------------------------------------

MENDED = [
    ("E102", "a:\n\tb: c\n", Span(2, 1, 2, 2), "  b: c"),
    ("E102", "a:\n  b: c\n\td: e\n", Span(3, 1, 3, 2), "  d: e"),
    ("E103", 'a: "foo\nb: c\n', Span(1, 4, 1, 5), 'a: "foo"'),
    ("E103", "a: 'foo\nb: c\n", Span(1, 4, 1, 5), "a: 'foo'"),
    ("E103", 'a: "foo\nb: "bar"\n', Span(1, 4, 1, 5), 'a: "foo"'),
    ("E103", 'a: [x, "y]\nb: c\n', Span(1, 8, 1, 9), 'a: [x, "y"]'),
    ("E103", "a: 'it's Iran's'\n", Span(1, 7, 1, 8), "a: 'it''s Iran''s'"),
    ("E103", 'a: "x" said y # why\n', Span(1, 8, 1, 14), "a: '\"x\" said y' # why"),
    ("E104", "name: Iran: talks\n", Span(1, 7, 1, 18), 'name: "Iran: talks"'),
    ("E104", 'name: "Iran": talks\n', Span(1, 7, 1, 20), "name: '\"Iran\": talks'"),
    ("E104", "- {name: Iran: talks, kind: x}\n", Span(1, 10, 1, 21), '- {name: "Iran: talks", kind: x}'),
    ("E104", "name: 😀: talks # why\n", Span(1, 7, 1, 15), 'name: "😀: talks" # why'),
    ("E103", "a: 'x' @y\n", Span(1, 8, 1, 10), "a: \"'x' @y\""),
    ("E105", "'a': @x\n", Span(1, 6, 1, 8), "'a': \"@x\""),
    ("E105", "a: [b] @c\n", Span(1, 4, 1, 10), 'a: "[b] @c"'),
    ("E105", "a: @x\n", Span(1, 4, 1, 6), 'a: "@x"'),
    ("E105", "a: `x`\n", Span(1, 4, 1, 7), 'a: "`x`"'),
    ("E105", "a: 5\nb: %\n", Span(2, 4, 2, 5), 'b: "%"'),
    ("E105", "a: >50 people\n", Span(1, 4, 1, 14), 'a: ">50 people"'),
    ("E105", "a: [not] so\n", Span(1, 4, 1, 12), 'a: "[not] so"'),
    ("E107", "a: *very* old\n", Span(1, 4, 1, 14), 'a: "*very* old"'),
    ("E107", "a: & b\n", Span(1, 4, 1, 7), 'a: "& b"'),
    ("E108", "a: !z!x y\n", Span(1, 4, 1, 10), 'a: "!z!x y"'),
    ("E101", "title: x\ndate:2025\nlang: en\n", Span(2, 5, 2, 6), "date: 2025"),
    ("E101", "title:Foo\nlang: en\n", Span(1, 6, 1, 7), "title: Foo"),
    ("E101", "a:\n  - x\n  y\n  - z\n", Span(3, 3, 3, 4), "  - y"),
    ("E101", "a:\n  - x\n  y: z\n", Span(3, 3, 3, 7), "  - y: z"),
    ("E101", "a:\n  - x\n  -y\n  - z\n", Span(3, 3, 3, 4), "  - y"),
    ("E101", "a: x\n  b: c\n", Span(2, 3, 2, 4), "b: c"),
    ("E101", "  a: x\nb: c\n", Span(1, 1, 1, 3), "a: x"),
    ("E101", "a: [x, y\nb: c\n", Span(1, 4, 1, 5), "a: [x, y]"),
    ("E101", "a: {x: y # why\nb: c\n", Span(1, 4, 1, 5), "a: {x: y} # why"),
    ("E101", "a: [x, y]]\n", Span(1, 10, 1, 11), "a: [x, y]"),
    ("E101", 'a: ["x" "y"]\n', Span(1, 9, 1, 12), 'a: ["x", "y"]'),
    ("E103", 'a: ["x" y]\n', Span(1, 9, 1, 10), "a: ['\"x\" y']"),
    ("E101", "a: [x, , y]\n", Span(1, 8, 1, 9), "a: [x, y]"),
    ("E101", 'a: "C:\\q"\n', Span(1, 7, 1, 9), 'a: "C:\\\\q"'),
    ("E101", 'a: "\\ud83d\\ude00"\n', Span(1, 5, 1, 17), 'a: "😀"'),
    ("E101", 'a: "It\\\'s"\n', Span(1, 7, 1, 9), 'a: "It\'s"'),
    ("E101", 'a: "b\\&c"\n', Span(1, 6, 1, 8), 'a: "b&c"'),
]


@both_parsers
@pytest.mark.parametrize(("code", "text", "span", "fix"), MENDED)
def test_unambiguous_error_has_a_fixed_line(
    parser: ParserFor, code: str, text: str, span: Span, fix: str
) -> None:
    root, diagnostics = parse(text, "x.yaml", parser=parser)
    assert root is None
    assert [(diagnostic.code, diagnostic.span, fixed_line(diagnostic)) for diagnostic in diagnostics] == [
        (code, span, fix)
    ]


@pytest.mark.parametrize(("text", "fix", "line"), [(row[1], row[3], row[2].line) for row in MENDED])
def test_fixed_line_makes_the_file_valid(text: str, fix: str, line: int) -> None:
    lines = text.split("\n")
    lines[line - 1] = fix
    root, diagnostics = parse("\n".join(lines), "x.yaml")
    assert root is not None
    assert diagnostics == []


UNMENDED = [
    ("E101", "a:\n  b: c\n d: e\n", Span(3, 2, 3, 6)),
    ("E101", "a: b\nfoo\nc: d\n", Span(2, 1, 2, 4)),
    ("E101", "a: b\n- c\n", Span(2, 1, 2, 4)),
    ("E101", "a: - b\n", Span(1, 4, 1, 5)),
    ("E101", "  a: x\n  b:\n    c: d\ne: f\ng: h\n", Span(1, 1, 1, 3)),
    ("E101", "a: |x\n  y\n", Span(1, 4, 1, 6)),
    ("E104", "a: Talks held\n  in Beirut: nothing\n", Span(2, 12, 2, 13)),
    ("E105", "a: b\n%foo\nc: d\n", Span(2, 1, 2, 2)),
    ("E109", "a: b\n...\nc: d\n", Span(3, 1, 3, 5)),
    ("E111", ": x\na: b\n", Span(1, 1, 1, 2)),
    ("E101", 'a: "\\ud800"\n', Span(1, 5, 1, 11)),
    ("E101", 'a: "\\UFFFFFFFF"\n', Span(1, 5, 1, 15)),
]


@both_parsers
@pytest.mark.parametrize(("code", "text", "span"), UNMENDED)
def test_ambiguous_error_has_help_but_no_fix(parser: ParserFor, code: str, text: str, span: Span) -> None:
    [diagnostic] = problems_of(text, parser)
    assert (diagnostic.code, diagnostic.span, diagnostic.fixes) == (code, span, ())
    assert diagnostic.help


@both_parsers
@pytest.mark.parametrize("char", ["\0", "\x07", "\x1b", "\x7f", "\x9b", "\uffff", "\ud800"])
def test_forbidden_character_is_reported_at_its_place(parser: ParserFor, char: str) -> None:
    [first, second] = problems_of(f"a: b\nc: 😀{char}d{char}\ne: @f\n", parser)
    assert (first.code, first.span) == ("E101", Span(2, 5, 2, 6))
    assert first.args["character"].startswith(f"U+{ord(char):04X}")
    assert (second.code, second.span) == ("E105", Span(3, 4, 3, 6))


@both_parsers
def test_several_errors_are_found_in_one_pass(parser: ParserFor) -> None:
    text = 'a: @x\nb: "foo\nc: d: e\n\tf: g\nh: `y\na: again\ni: [x\nj: k\n'
    found = [(diagnostic.code, diagnostic.span.line) for diagnostic in problems_of(text, parser)]
    assert found == [
        ("E105", 1),
        ("E103", 2),
        ("E104", 3),
        ("E102", 4),
        ("E105", 5),
        ("E106", 6),
        ("E101", 7),
    ]


@both_parsers
def test_two_errors_in_a_line_hide_no_later_errors(parser: ParserFor) -> None:
    text = 'a:\n  b: c\n\td: "e\nf: g\nh: @i\nj: k: l\n'
    found = [(diagnostic.code, diagnostic.span.line) for diagnostic in problems_of(text, parser)]
    assert found == [("E102", 3), ("E105", 5), ("E104", 6)]


@both_parsers
def test_number_of_reported_errors_is_limited(parser: ParserFor) -> None:
    assert len(problems_of("".join(f"k{n}: @x\n" for n in range(100)), parser)) == 20


def test_pyyaml_messages_are_never_shown() -> None:
    for _, text, *_ in MENDED:
        for diagnostic in problems_of(text):
            said = f"{diagnostic.message} {diagnostic.label} {diagnostic.note} {diagnostic.help}"
            assert not any(word in said for word in ("token", "scalar", "block", "expected <", "while "))


FRAGMENTS = st.lists(
    st.sampled_from(
        [
            "a: ", "b:", "- ", "\n", "\n  ", "\n    ", "\t", '"', "'", "[", "]", "{", "}", ",", ": ", "x",
            "y z", "# c", "|", ">-", "@", "%", "&a ", "*a", "!t ", "---", "...", "? ", "\\", "\\x", "\u2028",
            "\x1b", "😀", "<<: ", "\ufeff", "\r", "\\ud800",
        ]
    ),
    max_size=25,
).map(lambda parts: normalise_line_ends("".join(parts)))  # fmt: skip


@given(FRAGMENTS)
def test_spans_of_any_text_are_inside_it(text: str) -> None:
    for parser in (DEFAULT_PARSER, PythonParser):
        root, diagnostics = parse(text, "x.yaml", parser=parser)
        lines = text.split("\n")
        spans = [diagnostic.span for diagnostic in diagnostics] + [
            node.span for node in (every(root) if root else ())
        ]
        for span in spans:
            assert 1 <= span.line <= span.end_line <= len(lines)
            assert span.column >= 1
            assert span.line < span.end_line or span.column <= span.end_column
        assert [diagnostic.span for diagnostic in diagnostics] == sorted(
            diagnostic.span for diagnostic in diagnostics
        )


@both_parsers
@pytest.mark.parametrize("text", ["a:\tb\n", "a: b\tc\n", "a: b \t # c\n", "a: [b,\tc]\n", "a: b\t\nc: d\n"])
def test_tab_between_words_is_white_space(parser: ParserFor, text: str) -> None:
    assert mapping(text, parser) == mapping(text, DEFAULT_PARSER)


@both_parsers
@pytest.mark.parametrize("text", ["? a", "a:", "a:\n  ? b", "? ---, b:", "? ? *a"])
def test_empty_value_at_the_end_is_inside_the_file(parser: ParserFor, text: str) -> None:
    root, diagnostics = parse(text, "x.yaml", parser=parser)
    spans = [diagnostic.span for diagnostic in diagnostics] + [
        node.span for node in (every(root) if root else ())
    ]
    assert {span.end_line for span in spans} <= {1, text.count("\n") + 1}
    assert all(span[:2] <= span[2:] for span in spans)


@given(st.text(max_size=80))
def test_parsing_never_raises(text: str) -> None:
    for parser in (DEFAULT_PARSER, PythonParser):
        parse(text, "x.yaml", parser=parser)


@given(st.dictionaries(st.text("abc é😀:#'\"", min_size=1), st.text("abc é😀:#'\"\n"), max_size=6))
def test_quoted_text_round_trips(texts: dict[str, str]) -> None:
    def quoted(text: str) -> str:
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'

    source = "".join(f"{quoted(key)}: {quoted(value)}\n" for key, value in texts.items())
    root, diagnostics = parse(source, "x.yaml")
    assert diagnostics == []
    items = root.items if isinstance(root, Mapping) else []
    read = {key.value: value.value for key, value in items if isinstance(value, Scalar)}
    assert read == texts
