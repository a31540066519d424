"""Convert columns between characters and the units of an editor, mostly UTF-16 code units."""

from __future__ import annotations

_UNITS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2)}
"""Codec and bytes of a unit of each encoding of an editor; in UTF-32 a unit is a character."""


def units(text: str, encoding: str) -> int:
    """Return the number of units of a text."""
    if text.isascii() or encoding not in _UNITS:
        return len(text)
    codec, size = _UNITS[encoding]
    return len(text.encode(codec, "surrogatepass")) // size


def characters(text: str, count: int, encoding: str) -> int:
    """Return the number of whole characters in the first `count` units of a text, or in all of it."""
    if text.isascii():
        return min(count, len(text))
    used = 0
    for number, char in enumerate(text):
        used += units(char, encoding)
        if used > count:
            return number
    return len(text)
