"""Bytes to text, and the sanitiser."""

from __future__ import annotations

import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.span import Span
from tui.parse.decode import decode
from tui.parse.raw_file import SIZE_LIMIT, too_large
from tui.text.sanitise import clean, clean_path, clean_with_findings

BIDI = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
HOSTILE = st.text(
    st.one_of(
        st.characters(codec=None, exclude_categories=()),
        st.sampled_from("\x1b\x07\x08\x7f\x9b\x00\r\n\t\x85\u2028\u2029\ud800\u200d\u0301\u0345é" + BIDI),
    ),
    max_size=60,
)


def codes(problems: list[object]) -> list[str]:
    return [getattr(problem, "code", "") for problem in problems]


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_utf_8_is_read_with_any_line_end_and_mark(mark: bytes, end: str) -> None:
    data = mark + f"a: é{end}b: 😀{end}".encode()
    assert decode(data, "x.yaml") == ("a: é\nb: 😀\n", [])


def test_no_bytes_are_an_empty_text() -> None:
    assert decode(b"", "x.yaml") == ("", [])


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_utf_16_and_32_with_mark_are_read_with_warning(encoding: str) -> None:
    text, problems = decode("\ufefftitle: é 😀\r\nb: c".encode(encoding), "x.yaml")
    assert text == "title: é 😀\nb: c"
    assert codes([*problems]) == ["W002"]
    assert problems[0].help == "save it as UTF-8"
    assert problems[0].severity == "warning"


def test_invalid_utf_8_is_placed_by_character() -> None:
    text, [problem] = decode("a: “ok”\r\nb: é😀".encode() + b"\xe9t\xe9\n", "x.yaml")
    assert text is None
    assert problem.code == "E003"
    assert problem.span == Span(2, 6, 2, 7)
    assert "Latin-1" in problem.help
    assert "0xE9 is `é`" in problem.note


def test_place_of_invalid_byte_ignores_the_mark() -> None:
    _, [problem] = decode(codecs.BOM_UTF8 + b"a: \xff", "x.yaml")
    assert problem.span == Span(1, 4, 1, 5)


def test_windows_quotes_are_recognised_as_windows_1252() -> None:
    _, [problem] = decode("name: “radical”".encode("cp1252"), "x.yaml")
    assert problem.code == "E003"
    assert "Windows-1252" in problem.help
    assert "`“`" in problem.note


def test_text_cut_inside_a_character_is_reported() -> None:
    _, [problem] = decode("a: é".encode()[:-1], "x.yaml")
    assert (problem.code, problem.span) == ("E003", Span(1, 4, 1, 5))
    assert "cut off" in problem.note


def test_half_a_utf_16_character_is_reported() -> None:
    _, [problem] = decode("\ufeffab".encode("utf-16-le") + b"\x01", "x.yaml")
    assert (problem.code, problem.span) == ("E003", Span(1, 3, 1, 4))


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"title: a\0b\n",
        b"\x7fELF\x02\x01\x01\xff\xfe",
        "\ufefftitle: \0".encode("utf-16-le"),
        "title: x".encode("utf-16-le"),
    ],
)
def test_binary_file_is_refused_without_its_bytes(data: bytes) -> None:
    text, [problem] = decode(data, "x.yaml")
    assert text is None
    assert (problem.code, problem.message) == ("E004", "not a text file")
    assert f"{problem.label}{problem.note}{problem.help}".isprintable()


def test_utf_16_without_mark_suggests_utf_8() -> None:
    assert "UTF-16" in decode("title: x".encode("utf-16-le"), "x.yaml")[1][0].help


@given(st.binary(max_size=200))
def test_decoding_raises_nothing(data: bytes) -> None:
    text, problems = decode(data, "x.yaml")
    assert (text is None) == any(problem.severity == "error" for problem in problems)
    assert text is None or ("\r" not in text and "\0" not in text)


def test_too_large_file_reports_size_and_limit() -> None:
    problem = too_large("x.yaml", 40 * 2**20, SIZE_LIMIT)
    assert problem.code == "E005"
    assert "40.0 MB" in problem.note
    assert "32.0 MB" in problem.note


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
    assert findings[1].note == "U+200B ZERO WIDTH SPACE was dropped"


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
