"""Names for files and ids, made of titles and names."""

from __future__ import annotations

import re
import unicodedata

FALLBACK = "briefing"
"""The name of a file whose title has neither letters nor digits."""
LONGEST = 60
"""The most characters of a file name."""
_LONGEST_BYTES = 200
"""Its most bytes: file systems take 255, and an ending and a number follow."""
_PLAIN = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŋ": "n"}
    | {"ə": "a"}
    | dict.fromkeys("'’‘ʼʻ`´", "")
)
"""Letters that do not decompose into a plain one and a mark; and apostrophes, which part no words."""
_WINDOWS = "con|prn|aux|nul|(?:com|lpt)[0-9]"
"""Names of devices, which Windows reserves, whatever the ending."""


def slug(title: str) -> str:
    """Return a file name in small letters and hyphens: "Café talks, 2025" becomes `cafe-talks-2025`.

    Latin letters lose their marks; letters of other scripts stay, since a name in them is still a name.
    """
    name = _shortened("-".join(_words(title))) or FALLBACK
    return f"{name}-{FALLBACK}" if re.fullmatch(_WINDOWS, name) else name


def ascii_slug(words: str) -> str:
    """Return the letters of an id: "Łódź" becomes `lodz`. Empty if there is no Latin letter or digit."""
    latin = ("".join(char for char in word if char.isascii()) for word in _words(words))
    return "-".join(filter(None, latin))


def _words(text: str) -> list[str]:
    """Return the words of a text in small letters, without marks on Latin ones."""
    kept, is_latin = [], False
    for char in unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN)):
        if unicodedata.category(char).startswith("M"):
            kept.append("" if is_latin else char)
        else:
            is_latin = char <= "\u024f"
            kept.append(char if char.isalnum() else " ")
    words = unicodedata.normalize("NFC", "".join(kept).casefold()).split()
    return [word for word in words if any(map(str.isalnum, word))]


def _shortened(name: str) -> str:
    """Return a name cut at the end of a word, or inside the first one if that alone is too long."""
    if len(name) > LONGEST:
        name = name[: LONGEST + 1].rpartition("-")[0] or name[:LONGEST]
    while len(name.encode()) > _LONGEST_BYTES:
        name = name[:-1]
    return name.strip("-")
