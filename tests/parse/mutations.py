"""Mutations of a briefing, as typing, pasting and disk faults cause them.

Each mutation takes a text and a source of chance, and gives the text with one thing done to it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

_SIGNS = "\"'[]{}:,-#&*!|>%@`?\\\t \n"
"""The characters that mean something to YAML."""
_ODD = "\x00\x07\x1b\x7f\x85\u2028\u202e\u200b\ufeff\ufffe\ud800\U0001f600é"


Mutation: TypeAlias = "Callable[[str, Random], str]"


def _at(text: str, pattern: str, chance: Random) -> re.Match[str] | None:
    """One of the places where a pattern matches."""
    found = list(re.finditer(pattern, text, re.M))
    return chance.choice(found) if found else None


def _without(pattern: str) -> Mutation:
    return _instead(pattern, "")


def _instead(pattern: str, other: str) -> Mutation:
    """One match of a pattern in another way; `other` may name its groups."""

    def mutate(text: str, chance: Random) -> str:
        match = _at(text, pattern, chance)
        return text[: match.start()] + match.expand(other) + text[match.end() :] if match else text

    return mutate


def _everywhere(pattern: str, other: str) -> Mutation:
    """All matches in another way, as after a wrong replacement in an editor."""
    return lambda text, _: re.sub(pattern, other, text, flags=re.M)


def _sign_added(text: str, chance: Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(_SIGNS) + text[at:]


def _sign_replaced(text: str, chance: Random) -> str:
    at = chance.randrange(len(text))
    return text[:at] + chance.choice(_SIGNS) + text[at + 1 :]


def _odd_character(text: str, chance: Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(_ODD) + text[at:]


def _character_dropped(text: str, chance: Random) -> str:
    at = chance.randrange(len(text))
    return text[:at] + text[at + 1 :]


def _letters_swapped(text: str, chance: Random) -> str:
    at = chance.randrange(len(text) - 1)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _cut_off(text: str, chance: Random) -> str:
    return text[: chance.randrange(len(text))]


def _head_lost(text: str, chance: Random) -> str:
    return text[chance.randrange(len(text)) :]


def _piece_lost(text: str, chance: Random) -> str:
    start, end = sorted(chance.randrange(len(text) + 1) for _ in range(2))
    return text[:start] + text[min(end, start + 400) :]


def _piece_pasted(text: str, chance: Random) -> str:
    start, to = chance.randrange(len(text)), chance.randrange(len(text))
    return text[:to] + text[start : start + chance.randrange(400)] + text[to:]


def _line_dropped(text: str, chance: Random) -> str:
    lines = text.split("\n")
    del lines[chance.randrange(len(lines))]
    return "\n".join(lines)


def _line_doubled(text: str, chance: Random) -> str:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    return "\n".join([*lines[:at], lines[at], *lines[at:]])


def _line_moved(text: str, chance: Random) -> str:
    lines = text.split("\n")
    line = lines.pop(chance.randrange(len(lines)))
    lines.insert(chance.randrange(len(lines) + 1), line)
    return "\n".join(lines)


def _indented(text: str, chance: Random) -> str:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    lines[at] = " " * chance.randrange(1, 5) + lines[at]
    return "\n".join(lines)


def _tabbed(text: str, chance: Random) -> str:
    lines = text.split("\n")
    start = chance.randrange(len(lines))
    for at in range(start, min(len(lines), start + chance.choice([1, 1, 5, 40]))):
        bare = lines[at].lstrip(" ")
        lines[at] = "\t" * ((len(lines[at]) - len(bare)) // 2) + bare
    return "\n".join(lines)


def _quotes_lost(text: str, chance: Random) -> str:
    """Every quotation mark of some lines in a row, as after a wrong replacement in an editor."""
    lines = text.split("\n")
    start = chance.randrange(len(lines))
    for at in range(start, min(len(lines), start + 30)):
        lines[at] = lines[at].replace('"', "")
    return "\n".join(lines)


def _several(text: str, chance: Random) -> str:
    """Some mutations, one after another."""
    single = [mutate for name, mutate in MUTATIONS.items() if name != "several of these"]
    for _ in range(chance.randrange(2, 8)):
        text = chance.choice(single)(text or "a: b\n", chance)
    return text


MUTATIONS: dict[str, Mutation] = {
    "a character dropped": _character_dropped,
    "two letters swapped": _letters_swapped,
    "a sign added": _sign_added,
    "a sign in a character's place": _sign_replaced,
    "an odd character": _odd_character,
    "a quotation mark lost": _without("[\"']"),
    "a quotation mark closed too early": _instead(r'(: "[^"\n]{3,30})', r'\1"'),
    "all quotation marks of some lines lost": _quotes_lost,
    "a bracket lost": _without(r"[\[\]{}]"),
    "a bracket doubled": _instead(r"([\[\]{}])", r"\1\1"),
    "a colon lost": _without(r"(?<=\w):(?= |$)"),
    "a blank lost behind a colon": _without(r"(?<=\w:) (?=\S)"),
    "a colon in a text": _instead(r"(?<=: )([A-Za-z]+) (?=[a-z])", r"\1: "),
    "a dash lost": _without(r"- (?=\w+:)"),
    "a comma lost": _without(","),
    "a sign before a text": _instead(r"(?<=: )(?=\w)", "@"),
    "an anchor before a text": _instead(r"(?<=: )(?=\w)", "&"),
    "a line dropped": _line_dropped,
    "a line doubled": _line_doubled,
    "a line moved": _line_moved,
    "a line indented": _indented,
    "blanks to tabs": _tabbed,
    "a line end lost": _without(r"\n"),
    "cut off": _cut_off,
    "its head lost": _head_lost,
    "a piece lost": _piece_lost,
    "a piece pasted": _piece_pasted,
    "an id misspelled": _instead(r"(?<=by: )(\w+)", r"\1x"),
    "a quoted word misspelled": _instead(r"(?<=quote: )(\W*\w+)", r"\1x"),
    "all quotes misspelled": _everywhere(r"(?<=quote: )(\W*\w+)", r"\1x"),
    "a sign before all texts": _everywhere(r"(?<=: )(?=\w)", "@"),
    "all blanks lost behind colons": _everywhere(r"(?<=\w:) (?=\S)", ""),
    "tabs wherever it is indented": _everywhere(r"^(?:  )+", "\t"),
    "a date misspelled": _instead(r"(?<=date: )\S+", "19 Nov"),
    "several of these": _several,
}
"""By name, for people who look for the costly one."""
