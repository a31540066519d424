"""Segment a news text: the offsets of its paragraphs and sentences.

A text is hard-wrapped if a third of its line breaks (blank lines aside) are in mid-sentence. In such a text
only blank lines end a paragraph; in any other, every line is a paragraph. Line breaks are newlines: the
parser has normalised them.

A sentence ends at a stop and the quotes, brackets and note marks that close behind it. It never ends before
a small letter, and rarely after an abbreviation: `abbreviations.py` says when, for the language of the text.
Languages without a table have the stops and the initials. All of it takes linear time.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tui.model.abbreviations import abbreviations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.model.abbreviations import Abbreviations

_STOPS = ".!?…‼⁇⁈⁉؟۔।॥։።။។៕"
_WIDE_STOPS = "。！？｡"
"""Stops that end a sentence without a blank behind them."""
_CLOSERS = "\"'”’»›)\\]」』）】》〉"
_GOES_ON = re.compile("(?<=[」』”’])(?:と|って)")
"""Words behind a quotation with which a Japanese sentence goes on."""
_LINE = re.compile(r"\S[^\n]*")
_BREAK = re.compile(r"(\S)[^\S\n]*\n[^\S\n]*(?=(\S))")
"""A line break that is no blank line, with the character before it and the one behind it."""
_NEXT_WORD = re.compile(r"\W{0,16}(\w{0,24})(\.?)")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
"""U.S, a.m, J: letters with stops between them; the last stop is the one in question."""
_LETTER = re.compile(r"[^\W\d_]\.")
"""A part of an abbreviation with blanks, such as `z. B.`"""
_JOINED = re.compile(r"^[\W_]+|^.*[-‐‑'’]")
"""What is before an abbreviation in its word: `(Lt`, `Lt.-Gen`, `l’on`."""
_ROMAN = re.compile("[IVXLC]+")
_ASIDE = re.compile(r"\s*[(\[—–-]")
"""What follows an abbreviation in a sentence that goes on: `Calif. (AP) — The …`"""
_TAIL = 32
"""The number of characters before a stop in which an abbreviation and the word before it are."""
_LONGEST_NUMBER = 3
_LONGEST_ZONE = 5
"""The letters of a time zone such as GMT."""


@cache
def _stop() -> re.Pattern[str]:
    """Return a stop and what closes behind it; compiled for the first text that is not known already."""
    return re.compile(
        rf"(?P<stops>[{_STOPS}](?:[ \u00a0]?[{_STOPS}])*+)"
        # “ and ‘ close German quotes; behind wide stops they open Chinese ones
        # French guillemets have a blank inside
        rf"[{_CLOSERS}“‘]*+(?:[ \u00a0\u202f]»(?=[\s.,;:]|$))?(?:\[\d+\])*+"
        rf"|(?P<wide>[{_WIDE_STOPS}]++[{_CLOSERS}]*+)"
    )


def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of every paragraph, in order; together they hold all but white space."""
    lines = tuple((line.start(), line.start() + len(line[0].rstrip())) for line in _LINE.finditer(text))
    return tuple(_joined(text, lines)) if _is_hard_wrapped(text) else lines


def sentences(text: str, lang: str = "") -> tuple[tuple[int, int], ...]:
    """Return start and end of every sentence, in order, none across paragraphs; all but white space.

    `lang` is the language of the text (BCP 47), English if it is empty.
    """
    known = abbreviations(lang)
    return tuple(span for start, end in paragraphs(text) for span in _sentences_of(text, start, end, known))


def _is_hard_wrapped(text: str) -> bool:
    breaks: list[tuple[str, str]] = _BREAK.findall(text)
    ends = _STOPS + _WIDE_STOPS + ":;"
    mid_sentence = sum(first.isalnum() and not first.isupper() and last not in ends for last, first in breaks)
    return 0 < len(breaks) <= 3 * mid_sentence


def _joined(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join lines that no blank line separates; there is at least one line."""
    start, end = lines[0]
    for next_start, next_end in lines[1:]:
        if text.count("\n", end, next_start) > 1:
            yield start, end
            start = next_start
        end = next_end
    yield start, end


def _sentences_of(text: str, start: int, end: int, known: Abbreviations) -> Iterator[tuple[int, int]]:
    """Yield the sentences of the paragraph from `start` to `end`."""
    for stop in _stop().finditer(text, start, end):
        if stop.end() < end and _ends_sentence(text, start, stop, known):
            yield start, stop.end()
            start = stop.end()
            while text[start].isspace():
                start += 1
    yield start, end


def _ends_sentence(text: str, start: int, stop: re.Match[str], known: Abbreviations) -> bool:
    """Return whether a stop inside a paragraph ends the sentence that began at `start`."""
    if stop["wide"]:
        return not _GOES_ON.match(text, stop.end())
    following = _NEXT_WORD.match(text, stop.end(), stop.endpos)
    if following is None or not following[1] or not text[stop.end()].isspace():
        return False  # no word follows, or none that is apart
    if _is_small(following[1][0]):
        return False
    if text[max(start, stop.start() - 1) : stop.start()] in ("[", "("):  # an elision: […]
        return False
    return stop["stops"] != "." or not _is_abbreviated(text, start, stop.start(), following, known)


def _is_abbreviated(text: str, start: int, stop: int, following: re.Match[str], known: Abbreviations) -> bool:
    """Return whether the full stop at `stop` belongs to the word before it, and ends no sentence."""
    before, word = _words_before(text, start, stop, known)
    if _is_title(word, known) or (len(word) == stop - start and _is_list_number(word)):
        return True
    if text[stop - len(word) - 1 : stop - len(word)] + text[stop + 1 : stop + 2] == "()":
        return word.islower() or before.endswith(".")  # "Brig.-Gen. (res.) Amir Avivi", and not "(Laughter.)"
    if word.isdigit():
        return _is_ordinal(before, word, following[1], known)
    is_aside = _ASIDE.match(text, stop + 1) is not None
    return _goes_on(before, word, following, known, is_aside=is_aside)


def _goes_on(
    before: str, word: str, following: re.Match[str], known: Abbreviations, *, is_aside: bool
) -> bool:
    """Return whether a sentence goes on behind a word with a stop, by what follows."""
    next_word, next_stop = str(following[1]), bool(following[2])
    if word in known.before_numbers:
        is_short = next_stop and next_word in known.before_numbers  # "Thurs. Nov. 3"
        return next_word[0].isdigit() or is_short or _is_roman(next_word, word)
    if word in known.hours:
        return next_word in known.days or (next_word.isupper() and len(next_word) <= _LONGEST_ZONE)
    if word in known.also_words:
        return is_aside if before.endswith(",") else next_stop and next_word in known.officials
    if not (word in known.may_end or word in known.places or _is_initials(word, before)):
        return False
    may_start = next_word in known.first_words and not (next_stop and len(next_word) <= len("No"))
    return is_aside or not (may_start or (word in known.places and before.endswith(",")))


def _words_before(text: str, start: int, stop: int, known: Abbreviations) -> tuple[str, str]:
    """Return the last two words before a stop; the last without brackets, quotes and what it is joined to."""
    first = max(start, stop - _TAIL)
    *others, written = text[first:stop].split() or [""]
    joined = word = _JOINED.sub("", written)
    for at in range(len(others) - 1, -1, -1):
        if not _LETTER.fullmatch(others[at]):
            break
        joined = others[at] + joined
        if joined in known.before_names or joined in known.may_end:
            return " ".join(others[at - 1 : at]), joined
    if word.isupper() and text[stop + 2 : stop + 4].isupper():
        title = word.capitalize()  # "ST. LOUIS (AP)"
        word = title if title in known.before_names or title in known.may_end else word
    return " ".join(others[-1:]), word


def _is_title(word: str, known: Abbreviations) -> bool:
    """Return whether a word is an abbreviation before names, or several without blanks: `Lt.Col`."""
    return word in known.before_names or ("." in word and known.before_names.issuperset(word.split(".")))


def _is_roman(word: str, before: str) -> bool:
    """Return whether a word is a Roman numeral; in `He said No. I left` it is none."""
    return _ROMAN.fullmatch(word) is not None and (word != "I" or before != "No")


def _is_list_number(word: str) -> bool:
    """Return whether a word that is a sentence's first numbers an item: `1. The talks`, `II. The talks`."""
    is_number = word.isdigit() or len(word) == 1 or _ROMAN.fullmatch(word) is not None
    return is_number and len(word) <= _LONGEST_NUMBER


def _is_ordinal(before: str, number: str, following: str, known: Abbreviations) -> bool:
    """Return whether a number with a stop is an ordinal: `am 3. Mai`, `das 19. Jahrhundert`."""
    may_count = before in known.before_ordinals and following not in known.first_words
    return len(number) < _LONGEST_NUMBER and (following in known.months or may_count)


def _is_initials(word: str, before: str) -> bool:
    """Return whether a word is initials, and no unit behind a number: `10 m`."""
    if len(word) == 1 and before[-1:].isdigit() and not word.isupper():
        return False
    return _INITIALS.fullmatch(word) is not None


def _is_small(letter: str) -> bool:
    """Return whether a letter is small and has a capital: Georgian small letters have none."""
    return letter.islower() and letter.title() != letter
