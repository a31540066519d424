"""Find speech in texts of other languages than English: a verb of saying, and the words for the speaker."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from tui.draft.english_words import words_of
from tui.draft.other_languages import LANGUAGES
from tui.draft.speech import SpeechFound, quotations_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BREAK = re.compile(r"[,;:.!?،؛«»“”„\"()–—]|\s(?:et|und|y|que|dass|إن|أن|qui|die|der|das|où|mais|aber)\s")
_MOST_WORDS = 8
_MOST_NAMES = 4
_NO_END = tuple(';:،«»“”"')
"""Characters behind which no speaker stands right before a verb."""
_NO_SPEAKER = words_of("que qu’il dass من بأن أن إن le il elle er sie es")
"""Words behind a verb that are no speaker."""
_ENDS_SPEAKER = words_of(
    "hier lundi mardi mercredi jeudi vendredi samedi dimanche am vor gestern heute ayer en dans au à "
    "أمس اليوم يوم لوكالة في خلال إنهم إنه إنها"
)
"""Words behind a speaker that belong to when, where or to whom something was said."""
_LEAD = re.compile(r"^(?:et|und|y|mais|aber|pero|dass|que|so)\s", re.IGNORECASE)


def speech_abroad(text: str, spans: Sequence[tuple[int, int]], code: str) -> tuple[SpeechFound, ...]:
    """Return the speech in a text of a language, in its order; `spans` are its sentences."""
    quoted = quotations_in(text)
    found: list[SpeechFound] = []
    for number, (start, end) in enumerate(spans):
        words = tuple(
            " ".join(text[first + 1 : last - 1].split()).rstrip(",،")
            for first, last in quoted
            if start <= first < end
        )
        inside = [(first, last) for first, last in quoted if first < end and last > start]
        said = list(_said(text, number, (start, end), code, inside))
        if said:
            said[0] = said[0]._replace(words=words)
        elif words:
            said = [SpeechFound(number, words=words)]
        found += said
    return tuple(found)


def _said(
    text: str, number: int, span: tuple[int, int], code: str, quoted: Sequence[tuple[int, int]]
) -> Iterator[SpeechFound]:
    """Yield the verbs of saying in a sentence with their speakers, outside quotations."""
    for match in _verbs(code).finditer(text, *span):
        if any(first <= match.start() < last for first, last in quoted):
            continue
        after = _first_words(text[match.end() : span[1]])
        before = _last_words(text[span[0] : match.start()])
        is_after = match["according"] or LANGUAGES[code].is_verb_first or not before
        by = after if is_after else before
        if by:
            yield SpeechFound(number, " ".join(match[0].split()), by)


@cache
def _verbs(code: str) -> re.Pattern[str]:
    words = LANGUAGES[code]
    return re.compile(rf"(?<!\w)(?:(?P<according>{words.according})|{words.says})(?!\w|-t-)")


def _first_words(text: str) -> str:
    """Return the words behind a verb up to where they end."""
    words = _BREAK.split(text.lstrip(" ‘'"), maxsplit=1)[0].split()
    if words and words[0] in _NO_SPEAKER:
        return ""
    words = list(takewhile(lambda word: word not in _ENDS_SPEAKER, words))
    return " ".join(words[:_MOST_WORDS])


def _last_words(text: str) -> str:
    """Return the words before a verb from where they begin; nothing behind a comma or a quotation."""
    before = text.rstrip()
    if before.endswith(","):  # "Le ministre, Hélène Faure, a annoncé"
        aside = before.rstrip(" ,").rpartition(",")[2].split()
        return " ".join(aside) if aside and len(aside) <= _MOST_NAMES and aside[0][0].isupper() else ""
    if before[-1:] in _NO_END:
        return ""
    words = _LEAD.sub("", _BREAK.split(text)[-1].strip()).split()
    return " ".join(words[-_MOST_WORDS:])
