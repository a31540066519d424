"""Each glyph means one thing, and the help explains all that are marks."""

from __future__ import annotations

from collections import Counter

from tui.app import wording
from tui.render.glyphs import GLYPHS, glyph

FRAME = frozenset({
    "cursor", "thumb", "rule", "side", "corners", "crossing", "ellipsis", "dot", "bullet", "bar", "span end",
    "unfolded", "relation", "paragraph",
})  # fmt: skip
"""Signs that are no marks of anything: the lines, the ends of lines, and arrows between words."""
EXPLAINED = [mark for marks in wording.MARKS.values() for mark, _ in marks]
DOUBT = frozenset({"unclear", "doubtful", "unknown"})
"""The marks that are a question mark in ASCII, each with its word: all say that something is not known."""
SHADES = {"past unclear": "unclear", "bare": "none", "doubtful": "unknown"}
"""Marks that share a glyph with another one: they differ in where they are, or only in when."""


def test_help_explains_every_mark() -> None:
    assert set(EXPLAINED) | FRAME == set(GLYPHS)
    assert not FRAME.intersection(EXPLAINED)


def test_no_two_marks_share_a_glyph() -> None:
    counts = Counter(glyph(mark) for mark in set(EXPLAINED) - set(SHADES))
    assert [sign for sign, count in counts.items() if count > 1] == []


def test_no_two_marks_share_ascii_letters() -> None:
    counts = Counter(glyph(mark, plain=True) for mark in set(EXPLAINED) - set(SHADES) - DOUBT)
    assert [letters for letters, count in counts.items() if count > 1] == []


def test_hyphen_is_only_against_and_a_line() -> None:
    assert [mark for mark in GLYPHS if glyph(mark, plain=True) == "-"] == ["against", "rule"]


def test_no_mark_looks_like_a_quotation_mark_or_bracket() -> None:
    assert not {glyph(mark) for mark in EXPLAINED} & set("“”‘’\"'[]")
