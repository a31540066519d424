"""Columns as editors count them: in the units of an encoding, mostly UTF-16, where ours are characters."""

from __future__ import annotations

_BYTES = {"utf-8": 1, "utf-16": 2, "utf-32": 4}
"""The encodings that an editor may count in, with the bytes of a unit."""
_NAMES = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}


def units(text: str, encoding: str) -> int:
    """How many units a text has."""
    if text.isascii() or encoding == "utf-32":
        return len(text)
    return len(text.encode(_NAMES[encoding], "surrogatepass")) // _BYTES[encoding]


def characters(text: str, count: int, encoding: str) -> int:
    """How many characters the first `count` units of a text hold.

    All of them where the text has no more units; a character that is cut in two is not counted.
    """
    if text.isascii() or encoding == "utf-32":
        return min(count, len(text))
    used = 0
    for number, char in enumerate(text):
        used += units(char, encoding)
        if used > count:
            return number
    return len(text)
