"""The name of a file, out of a title."""

from __future__ import annotations

import re
import unicodedata

FALLBACK = "briefing"
"""What a file is called whose title has neither letters nor digits."""
LONGEST = 60
"""Characters that a name has at most."""
_LONGEST_BYTES = 200
"""Its bytes at most: file systems take 255, and an ending and a number come behind it."""
_PLAIN = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h"}
    | dict.fromkeys("'’‘ʼʻ`´", "")
)
"""Letters that no mark can be taken from, and apostrophes, which part no words."""
_WINDOWS = re.compile("con|prn|aux|nul|(?:com|lpt)[0-9]")
"""Names of devices, which Windows gives to no file, whatever its ending."""


def slug(title: str) -> str:
    """The title in small letters and hyphens: "Café talks, 2025" becomes `cafe-talks-2025`.

    Latin letters lose their marks; letters of other scripts stay, since a name in them is still a name.
    """
    whole = "-".join(_words(title.casefold().translate(_PLAIN)))
    name = _shortened(whole) or FALLBACK
    return f"{name}-{FALLBACK}" if _WINDOWS.fullmatch(name) else name


def _words(text: str) -> list[str]:
    kept, is_latin = [], False
    for char in unicodedata.normalize("NFKD", text):
        if unicodedata.category(char).startswith("M"):
            kept.append("" if is_latin else char)
        else:
            is_latin = char <= "\u024f"
            kept.append(char if char.isalnum() else " ")
    words = unicodedata.normalize("NFC", "".join(kept)).split()
    return [word for word in words if any(map(str.isalnum, word))]


def _shortened(name: str) -> str:
    """The name cut at the end of a word, or in its first one if that alone is too long."""
    if len(name) > LONGEST:
        name = name[: LONGEST + 1].rpartition("-")[0] or name[:LONGEST]
    while len(name.encode()) > _LONGEST_BYTES:
        name = name[:-1]
    return name.strip("-")
