"""The names of keys: as users write them in a keymap, and as Textual calls them."""

from __future__ import annotations

import re
import unicodedata

_NAMED = {
    "enter", "escape", "space", "tab", "backspace", "delete", "insert", "up", "down", "left", "right", "home",
    "end", "pageup", "pagedown", *(f"f{number}" for number in range(1, 13)),
}  # fmt: skip
_OTHER_NAMES = {
    "esc": "escape",
    "return": "enter",
    "⌫": "backspace",
    "pgup": "pageup",
    "pgdn": "pagedown",
    "del": "delete",
}
_SIGNS = {
    "/": "slash", "\\": "backslash", "-": "minus", "+": "plus", "_": "underscore", "|": "vertical_line",
    "'": "apostrophe", "`": "grave_accent", "~": "tilde", "^": "circumflex_accent", " ": "space",
}  # fmt: skip
"""Signs whose names differ from those of Unicode."""
_HELD = re.compile(r"(ctrl|alt|shift)\+(.+)")
_MOST_KEYS = 3
"""The keys of the longest chord."""


def textual_key(written: str) -> str:
    """Return Textual's name of a key such as "/", "G", "ctrl+f" or "esc"; empty for what is no key."""
    held = _HELD.fullmatch(written)
    if held is None:
        return _bare(written)
    modifier, rest = held.groups()
    key = _bare(rest)
    if not key or (modifier == "shift" and key not in _NAMED) or (modifier == "ctrl" and not _with_ctrl(key)):
        return ""  # terminals do not send it: shift and a letter is the capital
    return f"{modifier}+{key}"


def _with_ctrl(key: str) -> bool:
    return key in _NAMED or (len(key) == 1 and key.isascii() and key.islower())


def _bare(written: str) -> str:
    name = _OTHER_NAMES.get(written.lower(), written.lower())
    if name in _NAMED:
        return name
    if len(written) != 1 or not written.isprintable():
        return ""
    if written.isalnum():
        return written
    if written in _SIGNS:
        return _SIGNS[written]
    return unicodedata.name(written, "").lower().replace("-", "_").replace(" ", "_")


def textual_keys(written: str) -> str:
    """Return the keys of a chord such as "g g", parted by blanks, or a single one; empty for what is none."""
    parts = written.split() if written.strip() else [written]
    keys = [textual_key(part) for part in parts]
    return " ".join(keys) if all(keys) and 0 < len(keys) <= _MOST_KEYS else ""
