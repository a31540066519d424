"""Find the speaker before or after a verb of saying, in English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.draft.english_words import GROUPS, HEADS, POSTS, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_WORDS = 10
_NEAR = 300
"""The most characters between a verb and its speaker."""
_PRONOUNS = words_of("he she they it we i you who others both some many")
_RELATIVES = words_of("who which that")
_ARTICLES = words_of(
    """
    the a an his her its their our my your this these those one several some many two three
    """
)
_STOPS = words_of(
    """
    and or but nor so yet if than as at by for from in into off on onto out over to under up upon
    with about without within while when where whereas why how after before since until because
    although though however that which who whom whose what amid against across along around despite
    during between per like not has have had is are was were be been being will would can could
    should may might must do does did also then told said says saying added meanwhile still only
    even just there here according including
    """
)
"""Words that end a search backwards from a verb."""
_JOINS = words_of("of for to in at from with")
_VOICES = (
    GROUPS
    | POSTS
    | HEADS
    | words_of(
        """
    source sources head member members analyst analysts expert experts resident residents people
    witness witnesses person aide aides mayor editor professor author lawyer lawyers victim victims
    party statement
    """
    )
)
"""Speakers that a place or a body may follow: sources in Beirut, a spokesman for the army."""
_ENDS_AFTER = _STOPS - _JOINS - {"and", "by"} | words_of("on after when while earlier later last")
_MARKS = '.,;:!?()[]"“”«»—–-'
_SHORTENED = re.compile(r"(?:[A-Z]|[A-Z][a-z]{1,3})\.|(?:[A-Z]\.)+")
"""Abbreviations: Mr., U.N."""


def speaker_before(text: str, start: int, end: int) -> str:
    """Return the speaker before a verb at `end`, in a sentence from `start`; "" for none."""
    words = text[max(start, end - _NEAR) : end].split()
    if words and words[-1].casefold() in _RELATIVES and len(words) > 1 and words[-2][-1] in ",)":
        words = [*words[:-2], words[-2].rstrip(",")]  # "Lebanese officials, who accuse"
    elif words and words[-1][-1] in ",)":  # "The government, through its press office, said"
        before = _before_aside(words)
        aside = " ".join(words[len(before) :]).strip(_MARKS + " ")
        if before and _is_person(aside) and before[-1][0].islower():  # "Its chairman, Pavel Rook, said"
            return aside
        words = before
    return _last_words(words)


def _is_person(words: str) -> bool:
    """Return whether words are two to four capitalised ones."""
    parts = words.split()
    return 2 <= len(parts) <= 4 and all(part[0].isupper() for part in parts)


def _before_aside(words: Sequence[str]) -> list[str]:
    for place in range(len(words) - 2, -1, -1):
        if words[place][-1] == "," or words[place + 1][0] == "(":
            return [*words[:place], words[place].rstrip(",")]
    return []


def _last_words(words: Sequence[str]) -> str:
    """Return the last of the words before a verb, as far back as they may name the speaker."""
    taken: list[str] = []
    for place in range(len(words) - 1, max(-1, len(words) - 1 - _MOST_WORDS), -1):
        word = words[place]
        if taken and word[-1] in _MARKS and not _SHORTENED.fullmatch(word):
            break
        folded = word.strip(_MARKS).casefold()
        if folded in _PRONOUNS and folded not in _ARTICLES:
            return " ".join(taken) or word.strip(_MARKS)
        if folded in _JOINS and taken and place and _may_go_on(folded, words[place - 1]):
            taken.insert(0, word)
            continue
        if folded in _STOPS or not folded:
            break
        taken.insert(0, word)
        if folded in _ARTICLES and not (place and words[place - 1].casefold() in _JOINS):
            break
    return _trimmed(taken)


def _may_go_on(join: str, before: str) -> bool:
    """Return whether the words after "of" or "in" belong to the word before it."""
    return join == "of" or before[0].isupper() or before.casefold() in _VOICES


def speaker_after(text: str, start: int, end: int) -> str:
    """Return the speaker between `start` and `end`; "" for none."""
    words = text[start : min(end, start + _NEAR)].split()[:_MOST_WORDS]
    taken: list[str] = []
    for place, word in enumerate(words):
        folded = word.strip(_MARKS).casefold()
        following = words[place + 1] if place + 1 < len(words) else ""
        if (
            taken
            and folded in _JOINS - {"of"}
            and following.casefold() in _ARTICLES
            and taken[-1][0].isupper()
        ):
            break  # "wrote Clara Benning in a book"
        if (
            not folded
            or (taken and folded in _ENDS_AFTER)
            or (folded == "and" and not following[:1].isupper())
        ):
            break
        taken.append(word)
        if word[-1] in _MARKS and not _SHORTENED.fullmatch(word):
            break
    if taken and taken[0].casefold() in _PRONOUNS - _ARTICLES:
        return taken[0].strip(_MARKS)
    return _trimmed(taken)


def _trimmed(words: list[str]) -> str:
    """Return the words without marks and dangling words at either end."""
    while words and words[-1].strip(_MARKS).casefold() in _JOINS | _ARTICLES | {"and", "by", ""}:
        words = words[:-1]
    while words and words[0].strip(_MARKS).casefold() in _JOINS | {"and", "by", ""}:
        words = words[1:]
    speaker = " ".join(words).strip(_MARKS + " ")
    return speaker + ")" if speaker.count("(") > speaker.count(")") else speaker
