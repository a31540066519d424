"""The sanitiser: text that is safe to show.

All text of a briefing passes through `clean` once, after YAML has decoded its escapes: nothing is left that
a terminal would obey. File names pass through `clean_path` wherever they are shown.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

_BIDI = {
    "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO", "\u202e": "RLO",
    "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI",
}  # fmt: skip
"""Embeddings, overrides and isolates, which reorder the text around them, with their names in UAX #9."""
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
"""Invisible characters, which are dropped. Ordinary text needs ZWJ, ZWNJ, LRM, RLM and ALM: they stay."""
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
"""What replaces each odd character; one that is not listed is a noncharacter and becomes U+FFFD."""
_BECOMES_VISIBLE = {**_TOKENS, **{char: f"<U+{ord(char):04X}>" for char in _INVISIBLE + _BREAKS}}
# One class for the basic plane and one beyond it: one that spans both takes fifty times as long to search.
_ODD_CLASS = (
    "\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(_BIDI)
    + "".join(char for char in _INVISIBLE if char <= "\uffff")
)
_BEYOND = "[\U00010000-\U0010ffff]"
_ODD_BEYOND = (
    "[\U000e0000-\U000e007f"
    + "".join(chr(plane * 0x10000 + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
    + "]"
)

MOST_MARKS = 8
"""The most combining marks kept on one base character."""
# Marks are never \w: only a run of possible marks, with joiners between them, is read character by character.
# The class is written twice so that the search has a first character to look for.
_MAY_BE_MARK = r"[^\x00-\u02ff\u2010-\u20cf\u2100-\u2bff\u3000-\u3029\w]"
_MANY_MARKS = re.compile(f"{_MAY_BE_MARK}{_MAY_BE_MARK}{{{MOST_MARKS},}}")
_JOINERS = "\u200c\u200d\u200e\u200f\u061c"


class CleanFinding(NamedTuple):
    """A character that the sanitiser made visible (W501), dropped (W502) or replaced (W505)."""

    code: str
    offset: int
    """Where it first occurs in the value, in characters from 0."""
    character: str
    """The code point with its name: "U+202E RIGHT-TO-LEFT OVERRIDE"."""


# Compiled on first use: most files need neither.
@cache
def _odd(lines: bool) -> re.Pattern[str]:
    return re.compile(f"[{_ODD_CLASS}{'' if lines else chr(10)}]")


@cache
def _flagged() -> re.Pattern[str]:
    """Return the pattern of odd characters but white space, which only becomes other white space."""
    return re.compile(rf"[{_ODD_CLASS}](?<![\t\n\r{_BREAKS}])")


def clean(value: str, *, lines: bool) -> str:
    """Return the string without control characters and those that reorder or hide text, in NFC.

    `lines` keeps newlines, which otherwise become blanks. Cleaning twice changes nothing more.
    """
    if _is_even(value, lines) and (
        value.isascii() or (unicodedata.is_normalized("NFC", value) and not _MANY_MARKS.search(value))
    ):
        return value
    return _cleaned(value.replace("\r\n", "\n"), _odd(lines), _BECOMES[lines])


def _is_even(value: str, lines: bool) -> bool:
    """Return whether every character may be shown as it is."""
    # `isprintable` is the fastest test. What it accepts may be shown; but it refuses the no-break and thin
    # spaces of news text, so its no is not final.
    bare = value.replace("\n", "") if lines else value
    return bare.isprintable() or not (
        _odd(lines).search(value) or (re.search(_BEYOND, value) and re.search(_ODD_BEYOND, value))
    )


def clean_with_findings(value: str, *, lines: bool) -> tuple[str, tuple[CleanFinding, ...]]:
    """Return the cleaned string, with a finding for each different character that is not shown as it is."""
    cleaned = clean(value, lines=lines)
    if cleaned == value:
        return value, ()
    first: dict[str, int] = {}
    for pattern in (_flagged(), _ODD_BEYOND):
        for match in re.finditer(pattern, value):
            first.setdefault(match[0], match.start())
    return cleaned, tuple(
        CleanFinding(_code_of(char), offset, spelled_out(char)) for char, offset in first.items()
    )


def _code_of(char: str) -> str:
    """Return the code of the warning about a character that is not shown as it is."""
    return "W501" if char in _BIDI else "W502" if char in _INVISIBLE else "W505"


def clean_path(path: str) -> str:
    """Return a file name on one line, with every odd character as a visible token.

    No character is dropped: two names that differ must not look the same.
    """
    if path.isascii() and path.isprintable():
        return path
    return _cleaned(path, _odd(False), _BECOMES_VISIBLE)


def spelled_out(character: str) -> str:
    """Return a code point with its name: "U+202E RIGHT-TO-LEFT OVERRIDE"."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '(no name)')}"


def _cleaned(value: str, odd: re.Pattern[str], becomes: dict[str, str]) -> str:
    def shown(match: re.Match[str]) -> str:
        return becomes.get(match[0], "\ufffd")

    value = re.sub(_ODD_BEYOND, shown, odd.sub(shown, value))
    value = unicodedata.normalize("NFC", value)
    value = _MANY_MARKS.sub(_fewer_marks, value)
    # Leaving out a mark can bring two characters together that compose.
    return unicodedata.normalize("NFC", value)


def _fewer_marks(run: re.Match[str]) -> str:
    """Return a run of marks with at most `MOST_MARKS` on one base character."""
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
