"""Bytes to text, and text to what may be shown: encodings, and the sanitiser.

Everything that enters a briefing passes through `clean` once, after YAML has decoded its escapes; nothing
that a terminal would obey comes out. File names pass through `clean_path` wherever they are shown.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import cache

from tui.briefing.named import NamedTuple
from tui.briefing.span import Span
from tui.reading.problems import Problem

_BOMS = (
    (codecs.BOM_UTF8, "utf-8", ""),
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
"""Byte order marks: the bytes, Python's name for the encoding, and its name where it is not UTF-8."""


def decode(data: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """The text of a file with LF line ends and no byte order mark, and what is wrong with its encoding.

    None where it is not text (E004) or not in an encoding that can be known (E003). UTF-16 and UTF-32 are
    read where a byte order mark says so, with a warning (W002). `path` is only named in the problems.
    """
    mark, encoding, foreign = next((row for row in _BOMS if data.startswith(row[0])), (b"", "utf-8", ""))
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        return None, [_undecodable(data, error, len(mark), foreign, path)]
    if "\0" in text:
        return None, [_not_text(data, path)]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, [_foreign(foreign, path)] if foreign else []


def _foreign(name: str, path: str) -> Problem:
    return Problem("W002", f"the file is in {name}", path, Span(1, 1, 1, 1), help="save it as UTF-8")


def _not_text(data: bytes, path: str) -> Problem:
    # UTF-16 without its mark: most characters of a Western text have a zero byte.
    wide = data[:4096].count(0) > len(data[:4096]) // 4
    return Problem(
        "E004",
        "not a text file",
        path,
        note="it holds zero bytes, which no text has",
        help="if it is text in UTF-16, save it as UTF-8" if wide else "a briefing is a YAML file in UTF-8",
    )


_CONTROL_BYTES = bytes((*range(7), *range(14, 27), *range(28, 32), 127))


def _undecodable(data: bytes, error: UnicodeDecodeError, skipped: int, foreign: str, path: str) -> Problem:
    """The problem of bytes that the encoding does not have, behind a mark of `skipped` bytes."""
    head = data[:8192]
    controls = len(head) - len(head.translate(None, _CONTROL_BYTES))
    if not foreign and (b"\0" in data or controls * 20 > len(head)):
        return _not_text(data, path)
    before = data[skipped : skipped + error.start].decode(error.encoding)
    lines = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    line, column = len(lines), len(lines[-1]) + 1
    note, action = _likely_encoding(data, error, foreign)
    return Problem(
        "E003",
        f"the file is not valid {foreign or 'UTF-8'}",
        path,
        Span(line, column, line, column + 1),
        label=f"byte 0x{data[skipped + error.start]:02X}",
        note=note,
        help=action,
    )


def _likely_encoding(data: bytes, error: UnicodeDecodeError, foreign: str) -> tuple[str, str]:
    """The note and the help of a file in another encoding."""
    if foreign or error.reason == "unexpected end of data":
        return "the file may have been cut off", "save it again as UTF-8"
    # Of the bytes that are no UTF-8, 0x80–0x9F are quotes and letters in Windows-1252, and control characters
    # in Latin-1. Surrogates stand for those bytes here.
    windows = re.search("[\udc80-\udc9f]", data.decode("utf-8", "surrogateescape"))
    name, codec = ("Windows-1252", "cp1252") if windows else ("Latin-1", "latin-1")
    byte = data[error.start : error.start + 1]
    meant = clean(byte.decode(codec, "replace"), lines=False)
    return (
        f"in {name} the byte 0x{byte[0]:02X} is `{meant}`",
        f"the file is probably in {name}: save it as UTF-8",
    )


# --- The sanitiser -----------------------------------------------------------------------------------------

_BIDI = {
    "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO",
    "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI",
}  # fmt: skip
"""Embeddings, overrides and isolates, which reorder what stands around them, by their names in UAX #9."""
_INVISIBLE = "".join(
    map(
        chr,
        (
            0xAD, 0x180E, 0x200B, 0xFEFF,  # soft hyphen, vowel separator, zero width space, byte order mark
            *range(0x2060, 0x2066), *range(0x206A, 0x2070),  # word joiner, invisible operators, old controls
            *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080),  # interlinear annotation, tags
        ),
    )
)  # fmt: skip
"""What takes no room and is dropped. ZWJ, ZWNJ, LRM, RLM and ALM are needed in ordinary text and stay."""
_BREAKS = "\x85\u2028\u2029"
_TOKENS: dict[str, str] = {
    **{chr(code): chr(0x2400 + code) for code in range(32)},
    "\x7f": "\u2421",
    **{chr(code): f"<{code:02X}>" for code in range(0x80, 0xA0)},
    **{control: f"<{name}>" for control, name in _BIDI.items()},
}
_BECOMES: dict[bool, dict[str, str]] = {
    lines: {
        **_TOKENS,
        **dict.fromkeys(_INVISIBLE, ""),
        **dict.fromkeys("\n" + _BREAKS, "\n" if lines else " "),
        "\t": "    " if lines else " ",
    }
    for lines in (True, False)
}
"""What each odd character becomes; what is not listed is no character and becomes U+FFFD."""
_BECOMES_VISIBLE = {**_TOKENS, **{char: f"<U+{ord(char):04X}>" for char in _INVISIBLE + _BREAKS}}
# One class for the basic plane and one beyond it: a class that spans both is searched fifty times slower.
_ODD_CLASS = (
    "\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(_BIDI)
    + "".join(char for char in _INVISIBLE if char <= "\uffff")
)
_BEYOND = re.compile("[\U00010000-\U0010ffff]")
_ODD_BEYOND = re.compile(
    "[\U000e0000-\U000e007f"
    + "".join(chr(plane * 0x10000 + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
    + "]"
)

MOST_MARKS = 8
"""The most combining marks that stay on one base character."""
# Marks are never \w: a run of what may be marks, or joiners between them, is looked at one by one. The class
# is written twice so that the search has a first character to look for.
_MAY_BE_MARK = r"[^\x00-\u02ff\u2010-\u20cf\u2100-\u2bff\u3000-\u3029\w]"
_MANY_MARKS = re.compile(f"{_MAY_BE_MARK}{_MAY_BE_MARK}{{{MOST_MARKS},}}")
_JOINERS = "\u200c\u200d\u200e\u200f\u061c"


class Finding(NamedTuple):
    """A character that the sanitiser made visible (W501) or dropped (W502)."""

    code: str
    offset: int
    """Where it first stands in the value, in characters from 0."""
    character: str
    """The code point spelled out: "U+202E RIGHT-TO-LEFT OVERRIDE"."""

    @property
    def message(self) -> str:
        """One general sentence."""
        return _FINDINGS[self.code][0]

    @property
    def note(self) -> str:
        """Which character it is, and what became of it."""
        return f"{self.character} {_FINDINGS[self.code][1]}"


_FINDINGS = {
    "W501": ("the text holds a control character that reorders what is shown", "is shown as a token"),
    "W502": ("the text holds an invisible character", "was dropped"),
}


# Compiled when first needed: most files hold nothing that has to be looked at so closely.
@cache
def _odd(lines: bool) -> re.Pattern[str]:
    return re.compile(f"[{_ODD_CLASS}{'' if lines else chr(10)}]")


@cache
def _flagged() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_BIDI)}{_INVISIBLE}]")


def clean(value: str, *, lines: bool) -> str:
    """The string as it may be shown: no control characters, nothing that reorders or hides text, NFC.

    `lines` keeps newlines; elsewhere they become blanks. Cleaning twice changes nothing more.
    """
    if _is_even(value, lines) and (
        value.isascii() or (unicodedata.is_normalized("NFC", value) and not _MANY_MARKS.search(value))
    ):
        return value
    return _cleaned(value.replace("\r\n", "\n"), _odd(lines), _BECOMES[lines])


def _is_even(value: str, lines: bool) -> bool:
    """Whether every character may be shown as it is."""
    # `isprintable` refuses the no-break and thin spaces of news text, so a no from it says nothing; but what
    # it accepts is fit to show, and it is the quickest test there is.
    bare = value.replace("\n", "") if lines else value
    return bare.isprintable() or not (
        _odd(lines).search(value) or (_BEYOND.search(value) and _ODD_BEYOND.search(value))
    )


def clean_with_findings(value: str, *, lines: bool) -> tuple[str, tuple[Finding, ...]]:
    """The cleaned string, and a finding for each different character that was made visible or dropped."""
    first: dict[str, int] = {}
    if not value.isascii():
        for match in _flagged().finditer(value):
            first.setdefault(match[0], match.start())
    return clean(value, lines=lines), tuple(
        Finding("W501" if char in _BIDI else "W502", offset, spelled_out(char))
        for char, offset in first.items()
    )


def clean_path(path: str) -> str:
    """A file name as it may be shown: one line, with every odd character as a visible token.

    Nothing is dropped without a trace: two names that differ must not look the same.
    """
    if path.isascii() and path.isprintable():
        return path
    return _cleaned(path, _odd(False), _BECOMES_VISIBLE)


def spelled_out(character: str) -> str:
    """A code point for people: "U+202E RIGHT-TO-LEFT OVERRIDE"."""
    return f"U+{ord(character):04X} {unicodedata.name(character, 'without a name')}"


def _cleaned(value: str, odd: re.Pattern[str], becomes: dict[str, str]) -> str:
    def shown(match: re.Match[str]) -> str:
        return becomes.get(match[0], "\ufffd")

    value = _ODD_BEYOND.sub(shown, odd.sub(shown, value))
    value = unicodedata.normalize("NFC", value)
    value = _MANY_MARKS.sub(_fewer_marks, value)
    # A cut can bring two characters together that compose.
    return unicodedata.normalize("NFC", value)


def _fewer_marks(run: re.Match[str]) -> str:
    """A run of marks, with no more of them on one base than `MOST_MARKS`."""
    kept, marks = [], 0
    for char in run[0]:
        if unicodedata.category(char).startswith("M"):
            marks += 1
            if marks > MOST_MARKS:
                continue
        elif char not in _JOINERS:
            marks = 0
        kept.append(char)
    return "".join(kept)
