"""Folding: text in which spellings that a reader takes for the same are the same.

Folding ignores case, accents, Arabic vowel signs and Hebrew points, soft hyphens and characters of no width.
It writes ligatures, full-width forms and typographic quotes and dashes as plain characters, and the spellings
of an Arabic letter as one. Each character folds by itself, so a position can be mapped back.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Span = tuple[int, int]
    """A start and an end in a text, the end exclusive."""

_LETTERS = {
    "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŋ": "n",
    "ى": "ي", "ی": "ي", "ې": "ي", "ة": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ک": "ك", "ٱ": "ا",
    "٫": ".", "٬": ",", "،": ",", "؛": ";", "؟": "?", "־": "-", "׳": "'", "״": '"',
}  # fmt: skip
"""Letters and signs that do not decompose into a plain one and a mark."""
_QUOTES = dict.fromkeys("‘’‚‛ʼʻʹ´`′‹›", "'") | dict.fromkeys("“”„‟″«»", '"')
_DASHES = dict.fromkeys("‐‑‒–—―−", "-")
_SAME = _LETTERS | _QUOTES | _DASHES
_DROPPED = (
    (0x00AD, 0x00AD), (0x0300, 0x036F), (0x0483, 0x0489), (0x0591, 0x05BD), (0x05BF, 0x05BF),
    (0x05C1, 0x05C2), (0x05C4, 0x05C5), (0x05C7, 0x05C7), (0x0610, 0x061A), (0x061C, 0x061C),
    (0x0640, 0x0640), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06DC), (0x06DF, 0x06E8),
    (0x06EA, 0x06ED), (0x180E, 0x180E), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x200B, 0x200F),
    (0x202A, 0x202E), (0x2060, 0x206F), (0x20D0, 0x20FF), (0xFB1E, 0xFB1E), (0xFE00, 0xFE0F),
    (0xFE20, 0xFE2F), (0xFEFF, 0xFEFF), (0xE0000, 0xE01EF),
)  # fmt: skip
"""Marks of letters, and characters of no width. Vowel signs of other scripts make other words: they stay."""


def _is_dropped(code: int) -> bool:
    return any(first <= code <= last for first, last in _DROPPED)


def _fold_character(character: str) -> str:
    """Return what a character folds to: none, one or a few characters that fold to themselves."""
    if character.isspace():
        return " "
    folded = _SAME.get(character, "")
    if not folded:
        parts = unicodedata.normalize("NFKD", character.casefold())
        plain = "".join(_SAME.get(part, part) for part in parts if not _is_dropped(ord(part)))
        folded = unicodedata.normalize("NFC", plain)  # marks that make another letter are back on it
    if folded.isdecimal():
        folded = "".join(str(unicodedata.decimal(digit)) for digit in folded)
    return folded if folded == character else "".join(map(_fold_character, folded))


class _Folder(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


class _CaseFolder(dict[int, str]):
    """The same with the case kept."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = _FOLDED[code].upper() if character.isupper() else _FOLDED[code]
        self[code] = folded
        return folded


_FOLDED = _Folder()
_CASED = _CaseFolder()


def fold(text: str, *, case: bool = False) -> str:
    """Return a text folded; with its case kept if `case`."""
    return text.translate(_CASED if case else _FOLDED)


def spans(text: str, folded: str, *, case: bool = False) -> Iterator[Span]:
    """Yield where folded words occur in a text; none overlap, and marks belong to the letter before them."""
    plain = fold(text, case=case)
    start = plain.find(folded) if folded else -1
    if start < 0:
        return
    origin = _origins(text, case)
    while start >= 0:
        end = start + len(folded)
        last = origin[end - 1]
        # A hit that ends inside what one character folds to takes the whole character.
        yield origin[start], max(origin[end], last + 1)
        start = plain.find(folded, end)


@lru_cache(maxsize=64)
def _origins(text: str, case: bool) -> Sequence[int]:
    """Return the position in the text of every character of the folded text, and of its end."""
    table = _CASED if case else _FOLDED
    sizes = [len(table[ord(character)]) for character in text]
    if all(size == 1 for size in sizes):
        return range(len(text) + 1)
    return [*(place for place, size in enumerate(sizes) for _ in range(size)), len(text)]
