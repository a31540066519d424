"""Decodes bytes: encodings, byte order marks and line ends."""

from __future__ import annotations

import codecs
import re

from tui.diagnostics.diagnostic import Diagnostic
from tui.model.span import NOWHERE, Span
from tui.text.sanitise import clean

_BOMS = (
    (codecs.BOM_UTF8, "utf-8", ""),
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
"""Byte order marks, Python's name for the encoding, and its display name unless it is UTF-8."""


def decode(data: bytes, path: str) -> tuple[str | None, list[Diagnostic]]:
    """Return the text of a file with LF line ends and no byte order mark, and diagnostics of its encoding.

    The text is None if the file is not text (E004) or not in a known encoding (E003). UTF-16 and UTF-32 are
    read if there is a byte order mark, with a warning (W002). `path` is used in diagnostics only.
    """
    mark, encoding, foreign = next((row for row in _BOMS if data.startswith(row[0])), (b"", "utf-8", ""))
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        return None, [_undecodable(data, error, len(mark), foreign, path)]
    if "\0" in text:
        return None, [_not_text(data, path, _end_of(text[: text.index("\0")]))]
    text = normalise_line_ends(text)
    return text, [_foreign(foreign, path)] if foreign else []


def normalise_line_ends(text: str) -> str:
    """Return a text with LF line ends and without a byte order mark."""
    text = text.removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _foreign(name: str, path: str) -> Diagnostic:
    return Diagnostic("W002", path, Span(1, 1, 1, 1), args={"encoding": name})


def _not_text(data: bytes, path: str, span: Span = NOWHERE) -> Diagnostic:
    """Return the diagnostic of a file that is not text; `span` is that of its first zero byte."""
    # UTF-16 without a byte order mark: most characters of Western text have a zero byte.
    wide = data[:4096].count(0) > len(data[:4096]) // 4
    return Diagnostic("E004", path, NOWHERE if wide else span, "utf-16" if wide else "")


def _end_of(text: str) -> Span:
    """Return the span of the character after a text."""
    lines = normalise_line_ends(text).split("\n")
    line, column = len(lines), len(lines[-1]) + 1
    return Span(line, column, line, column + 1)


_CONTROL_BYTES = bytes((*range(7), *range(14, 27), *range(28, 32), 127))


def _undecodable(data: bytes, error: UnicodeDecodeError, skipped: int, foreign: str, path: str) -> Diagnostic:
    """Return the diagnostic of invalid bytes; the byte order mark has `skipped` bytes."""
    head = data[:8192]
    controls = len(head) - len(head.translate(None, _CONTROL_BYTES))
    if not foreign and (b"\0" in data or controls * 20 > len(head)):
        return _not_text(data, path)
    before = data[skipped : skipped + error.start].decode(error.encoding)
    span = _end_of(before)
    args = {"encoding": foreign or "UTF-8", "byte": data[skipped + error.start]}
    if foreign or error.reason == "unexpected end of data":
        return Diagnostic("E003", path, span, "cut", args)
    likely, letter = _likely_encoding(data, error)
    return Diagnostic("E003", path, span, args={**args, "likely": likely, "letter": letter})


def _likely_encoding(data: bytes, error: UnicodeDecodeError) -> tuple[str, str]:
    """Return the likely encoding of a file, and the invalid byte as a character in it."""
    # Bytes 0x80–0x9F are quotation marks and letters in Windows-1252, and control characters in Latin-1.
    # Invalid bytes are surrogates here.
    windows = re.search("[\udc80-\udc9f]", data.decode("utf-8", "surrogateescape"))
    name, codec = ("Windows-1252", "cp1252") if windows else ("Latin-1", "latin-1")
    byte = data[error.start : error.start + 1]
    return name, clean(byte.decode(codec, "replace"), lines=False)
