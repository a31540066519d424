"""The query language: every text is a query."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.search.parser import LONGEST, parse_query
from tui.search.query import All, Either, FieldTest, Node, Not, Pattern, Word

A, B, C = Word("a"), Word("b"), Word("c")

UNDERSTOOD: dict[str, Node] = {
    "a b": All((A, B)),
    '"a b"': Word("a b"),
    "“a b”": Word("a b"),
    '"a b': Word("a b"),
    "a -b": All((A, Not(B))),
    '-"a b"': Not(Word("a b")),
    "a OR b": Either((A, B)),
    "a b OR c": Either((All((A, B)), C)),
    "(a OR b) c": All((Either((A, B)), C)),
    "( a OR b )": Either((A, B)),
    "a (b OR -(a c))": All((A, Either((B, Not(All((A, C))))))),
    "/a b/ c": All((Pattern("a b", 1), C)),
    r"/a\/b/": Pattern(r"a\/b", 1),
    "by:lebanon": FieldTest("by", "lebanon"),
    'BY:"Israeli officials" a': All((FieldTest("by", "Israeli officials"), A)),
    "by:": FieldTest("by", ""),
    "date:2025-11..": FieldTest("date", "2025-11.."),
    "(a OR by:x)": Either((A, FieldTest("by", "x"))),
}
LITERAL = (
    "C++", "it's", '"', "NEAR(", "(a+)+$", "foo:bar", "date:soon", "is:odd", "/a", "/usr/lib", "-", "()", "(",
    ")", "f(x)", "OR", "a)", "--", "http://x", "..",
)  # fmt: skip
"""Texts that are looked for as they stand, but for a leading minus."""


@pytest.mark.parametrize("text", UNDERSTOOD)
def test_signs_are_understood(text: str) -> None:
    assert parse_query(text).root == UNDERSTOOD[text]


@pytest.mark.parametrize("text", LITERAL)
def test_other_texts_are_looked_for_as_they_stand(text: str) -> None:
    root = parse_query(text).root
    assert (root.of if isinstance(root, Not) else root) in {Word(text), Word(text[1:])}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("a OR", A),
        ("OR a", A),
        ("a -", All((A, Word("-")))),
        ("(a", A),
        ("(a OR", A),
        ("-OR b", B),
        ("(a))", Word("a)")),
    ],
)
def test_unfinished_query_means_what_is_there(text: str, meant: Node) -> None:
    assert parse_query(text).root == meant


@pytest.mark.parametrize("text", ["", "  ", "\u200b", "\u00ad", '"\u200b"'])
def test_nothing_visible_asks_for_nothing(text: str) -> None:
    assert parse_query(text).root in {None, Word('""')}


def test_control_characters_are_read_as_they_are_shown() -> None:
    assert parse_query("a\0b").root == Word("a␀b")


@pytest.mark.parametrize("sign", ["(", ")", "-", '"', "a ", "/", "OR ", "((a) ", "by:"])
def test_pasted_text_is_one_phrase(sign: str) -> None:
    text = sign * 100_000
    root = parse_query(text).root
    assert root == Word(" ".join(text.split()))


@given(st.text(alphabet='ab ()-"/:OR\\.', max_size=40) | st.text(max_size=LONGEST + 5))
def test_any_text_is_a_query(text: str) -> None:
    query = parse_query(text)
    assert query == parse_query(text)
    assert query.text == text
