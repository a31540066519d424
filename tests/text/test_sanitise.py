"""Text without control characters, for screens and reports."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.sanitise import clean, clean_path, clean_with_findings

BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
HOSTILE = st.text(
    st.one_of(
        st.characters(codec=None, exclude_categories=()),
        st.sampled_from("\x1b\x07\x08\x7f\x9b\x00\r\n\t\x85\u2028\u2029\ud800\u200d\u0301\u0345é" + BIDI),
    ),
    max_size=60,
)


@given(HOSTILE, st.booleans())
def test_cleaned_text_has_no_control_characters(value: str, lines: bool) -> None:
    for char in clean(value, lines=lines):
        assert not ord(char) < 0x20 or (lines and char == "\n")
        assert not 0x7F <= ord(char) < 0xA0
        assert not 0xD800 <= ord(char) < 0xE000
        assert char not in BIDI
        assert char not in "\u2028\u2029"


@given(HOSTILE)
def test_cleaned_file_name_is_one_safe_line(value: str) -> None:
    shown = clean_path(value)
    assert all(ord(char) >= 0x20 and not 0x7F <= ord(char) < 0xA0 for char in shown)
    assert not set(shown) & set(BIDI + "\u200b\u2028\u2029")
    shown.encode()


@given(HOSTILE, st.booleans())
def test_cleaning_is_idempotent(value: str, lines: bool) -> None:
    once = clean(value, lines=lines)
    assert clean(once, lines=lines) == once


@given(HOSTILE, st.booleans())
def test_cleaned_text_is_nfc_and_encodable(value: str, lines: bool) -> None:
    shown = clean(value, lines=lines)
    assert unicodedata.is_normalized("NFC", shown)
    shown.encode()


@given(st.text("abc é’“”—–\u00a0\u2009حزبلبנוןहिन्दी漢字😀\u200d\u200c\u200e\u200f\u061c", max_size=60))
def test_ordinary_text_in_any_script_only_becomes_nfc(value: str) -> None:
    assert clean(value, lines=False) == unicodedata.normalize("NFC", value)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("\x1b]0;x\x07", "␛]0;x␇"),
        ("a\x08\x7f", "a␈␡"),
        ("\x9b31m", "<9B>31m"),
        ("\ud800", "\ufffd"),
        ("\ufdd0\uffff\U0001fffe\U0010ffff", "\ufffd" * 4),
        ("\0", "␀"),
        ("a\u202eb\u2066c\u2069", "a<RLO>b<LRI>c<PDI>"),
        ("so\u00adft\u200b\ufeff\U000e0041", "soft"),
        ("e\u0301", "é"),
        ("e\u200b\u0301", "é"),
        ("family 👨\u200d👩", "family 👨\u200d👩"),
    ],
)
def test_odd_characters_become_visible_tokens(value: str, shown: str) -> None:
    assert clean(value, lines=False) == clean(value, lines=True) == shown


@pytest.mark.parametrize("end", ["\n", "\r\n", "\x85", "\u2028", "\u2029"])
def test_line_ends_are_kept_only_with_lines(end: str) -> None:
    assert clean(f"a{end}b", lines=True) == "a\nb"
    assert clean(f"a{end}b", lines=False) == "a b"


def test_tab_becomes_blanks() -> None:
    assert clean("a\tb", lines=True) == "a    b"
    assert clean("a\tb", lines=False) == "a b"


@pytest.mark.parametrize("between", ["", "\u200d", "\u200b"])
def test_base_character_keeps_eight_marks(between: str) -> None:
    shown = clean("q" + f"\u0316{between}" * 40 + "r", lines=False)
    assert shown.count("\u0316") == 8
    assert shown.startswith("q\u0316")
    assert shown.endswith("r")


def test_findings_name_each_character_once_where_first() -> None:
    shown, findings = clean_with_findings("ab\u202ec\u202ed\u200b", lines=False)
    assert shown == "ab<RLO>c<RLO>d"
    assert findings == (
        ("W501", 2, "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("W502", 6, "U+200B ZERO WIDTH SPACE"),
    )


@given(HOSTILE)
def test_reordering_or_hidden_characters_are_findings(value: str) -> None:
    _, findings = clean_with_findings(value, lines=True)
    assert any(finding.code == "W501" for finding in findings) == bool(set(value) & set(BIDI))
    assert all(value[finding.offset] in value for finding in findings)


def test_ordinary_text_is_returned_unchanged() -> None:
    text = "Lebanon’s “success” — said\u00a0LBCI"
    assert clean_with_findings(text, lines=False) == (text, ())


def test_hidden_differences_of_file_names_are_visible() -> None:
    assert clean_path("a\u200b.yaml") == "a<U+200B>.yaml"
    assert clean_path("a\n::error\t.yaml") == "a␊::error␉.yaml"
    assert clean_path("a\udcff.yaml") == "a\ufffd.yaml"
