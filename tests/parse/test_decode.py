"""Bytes to text: encodings, marks, and files that are no text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.span import Span
from tui.parse.decode import decode
from tui.parse.raw_file import SIZE_LIMIT, too_large


def codes(diagnostics: list[object]) -> list[str]:
    return [getattr(diagnostic, "code", "") for diagnostic in diagnostics]


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_utf_8_is_read_with_any_line_end_and_mark(mark: bytes, end: str) -> None:
    data = mark + f"a: é{end}b: 😀{end}".encode()
    assert decode(data, "x.yaml") == ("a: é\nb: 😀\n", [])


def test_no_bytes_are_an_empty_text() -> None:
    assert decode(b"", "x.yaml") == ("", [])


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_utf_16_and_32_with_mark_are_read_with_warning(encoding: str) -> None:
    text, diagnostics = decode("\ufefftitle: é 😀\r\nb: c".encode(encoding), "x.yaml")
    assert text == "title: é 😀\nb: c"
    assert codes([*diagnostics]) == ["W002"]
    assert diagnostics[0].severity == "warning"
    assert diagnostics[0].args == {"encoding": encoding[:6].upper()}


def test_invalid_utf_8_is_placed_by_character() -> None:
    text, [diagnostic] = decode("a: “ok”\r\nb: é😀".encode() + b"\xe9t\xe9\n", "x.yaml")
    assert text is None
    assert diagnostic.code == "E003"
    assert diagnostic.span == Span(2, 6, 2, 7)
    assert diagnostic.args == {"encoding": "UTF-8", "byte": 0xE9, "likely": "Latin-1", "letter": "é"}


def test_place_of_invalid_byte_ignores_the_mark() -> None:
    _, [diagnostic] = decode(codecs.BOM_UTF8 + b"a: \xff", "x.yaml")
    assert diagnostic.span == Span(1, 4, 1, 5)


def test_windows_quotes_are_recognised_as_windows_1252() -> None:
    _, [diagnostic] = decode("name: “radical”".encode("cp1252"), "x.yaml")
    assert diagnostic.code == "E003"
    assert (diagnostic.args["likely"], diagnostic.args["letter"]) == ("Windows-1252", "“")


def test_text_cut_inside_a_character_is_reported() -> None:
    _, [diagnostic] = decode("a: é".encode()[:-1], "x.yaml")
    assert (diagnostic.code, diagnostic.span) == ("E003", Span(1, 4, 1, 5))
    assert diagnostic.variant == "cut"


def test_half_a_utf_16_character_is_reported() -> None:
    _, [diagnostic] = decode("\ufeffab".encode("utf-16-le") + b"\x01", "x.yaml")
    assert (diagnostic.code, diagnostic.span) == ("E003", Span(1, 3, 1, 4))


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
    text, [diagnostic] = decode(data, "x.yaml")
    assert text is None
    assert diagnostic.code == "E004"
    assert f"{diagnostic.message}{diagnostic.label}{diagnostic.note}{diagnostic.help}".isprintable()


def test_utf_16_without_mark_suggests_utf_8() -> None:
    assert decode("title: x".encode("utf-16-le"), "x.yaml")[1][0].variant == "utf-16"


@given(st.binary(max_size=200))
def test_decoding_raises_nothing(data: bytes) -> None:
    text, diagnostics = decode(data, "x.yaml")
    assert (text is None) == any(diagnostic.severity == "error" for diagnostic in diagnostics)
    assert text is None or ("\r" not in text and "\0" not in text)


def test_too_large_file_reports_size_and_limit() -> None:
    diagnostic = too_large("x.yaml", 40 * 2**20, SIZE_LIMIT)
    assert diagnostic.code == "E005"
    assert diagnostic.args == {"size": 40, "limit": 32}
