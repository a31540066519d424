"""The sanitiser: text that is safe to show.

Everything that enters a briefing passes through `clean` once, after YAML has decoded its escapes; nothing
that a terminal would obey comes out. File names pass through `clean_path` wherever they are shown.
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


class CleanFinding(NamedTuple):
    """A character that the sanitiser made visible (W501) or dropped (W502)."""

    code: str
    offset: int
    """Where it first stands in the value, in characters from 0."""
    character: str
    """The code point spelled out: "U+202E RIGHT-TO-LEFT OVERRIDE"."""


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


def clean_with_findings(value: str, *, lines: bool) -> tuple[str, tuple[CleanFinding, ...]]:
    """The cleaned string, and a finding for each different character that was made visible or dropped."""
    first: dict[str, int] = {}
    if not value.isascii():
        for match in _flagged().finditer(value):
            first.setdefault(match[0], match.start())
    return clean(value, lines=lines), tuple(
        CleanFinding("W501" if char in _BIDI else "W502", offset, spelled_out(char))
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
