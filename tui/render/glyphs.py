"""The marks beside statements and events, and ASCII letters for terminals without them.

Every mark has a word beside it somewhere: colour and glyph never carry meaning alone.
"""

from __future__ import annotations

import unicodedata

GLYPHS: dict[str, tuple[str, str]] = {
    "for": ("▲", "+"), "against": ("▼", "-"), "mixed": ("◆", "*"), "neutral": ("●", "o"),
    "unclear": ("◇", "?"),
    "past for": ("△", "(+)"), "past against": ("▽", "(-)"), "past mixed": ("◈", "(*)"),
    "past neutral": ("○", "(o)"), "past unclear": ("◇", "(?)"), "none": ("·", "."),
    "verbal cooperation": ("✚", "c"), "material cooperation": ("❖", "C"),
    "verbal conflict": ("▹", "x"), "material conflict": ("✸", "X"),
    "background": ("┄", "~"), "status": ("✩", "s"),
    "event": ("•", "e"), "bullet": ("·", "."), "elapsed": ("┊", ":"),
    "fact": ("■", "="), "claim": ("□", "a"), "assessment": ("≈", "%"), "unknown": ("?", "?"),
    "sole": ("†", "^"),
    "quoted": ("◦", "'"), "bare": ("·", "."), "contested": ("↯", "!"), "dangling": ("⁇", "??"),
    "orphan": ("✗", "!!"),
    "folded": ("▸", ">"), "unfolded": ("▾", "v"), "relation": ("→", "->"),
    "acted on": ("◎", "@"), "involved": ("◌", "i"), "doubtful": ("?", "?"), "nobody": ("∅", "0"),
    "cursor": ("▌", ">"), "marked": ("⇄", "&"), "unchecked": ("✎", "#"), "unread": ("✦", "n"),
    "bookmark": ("⚑", "B"), "note": ("≡", "N"),
    "thumb": ("┃", "#"), "rule": ("─", "-"), "side": ("│", "|"),
    "span": ("║", "H"), "span end": ("╨", "_"),
    "crossing": ("┼", "+"),
    "corners": ("╭╮╰╯", "++++"), "ellipsis": ("…", ".."), "dot": ("·", "/"),
    "paragraph": ("¶", "par."), "bar": ("▁▂▃▄▅▆▇█", "._-=+*%#"),
}  # fmt: skip
"""Each mark by its name: the glyph, and its ASCII letters."""

_FOLDED = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "·": "/",
        "←": "<-", "→": "->", "¶": "par.", "│": "|", "─": "-", "×": "x", "†": "^", "\u00a0": " ",
    }
)  # fmt: skip


def glyph(mark: str, *, plain: bool = False) -> str:
    """The glyph of a mark; its ASCII letters where `plain`."""
    return GLYPHS[mark][plain]


def ascii_only(text: str) -> str:
    """Text in ASCII: marks as letters, letters without accents, anything else as ?."""
    if text.isascii():
        return text
    folded = unicodedata.normalize("NFKD", text.translate(_FOLDED))
    return "".join(c if c.isascii() else "" if unicodedata.combining(c) else "?" for c in folded)
