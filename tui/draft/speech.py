"""Find speech in a text: words in quotation marks, verbs of saying, and speakers."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from tui.draft.english_words import words_of
from tui.draft.speakers import speaker_after, speaker_before
from tui.model.segmentation import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONGEST = 3000
"""The most characters of a quotation."""


def _between(opens: str, inside: str, closes: str) -> str:
    return rf"{opens}(?:{inside}){{1,{_LONGEST}}}{closes}"


_QUOTED = re.compile(
    "|".join(
        (
            _between("“", "[^“”]", "”"),
            _between("„", "[^„“”]", "[“”]"),
            _between("«", "[^«»]", "»"),
            _between('"', '[^"]', '"'),
            _between("‘", r"[^‘’]|(?<=\w)’(?=\w)", r"’(?!\w)"),
            _between(r"(?<!\w)'", r"[^']|(?<=\w)'(?=\w)", r"'(?!\w)"),
        )
    )
)
_WORD = re.compile(r"[^\W\d_]+")
_SAID = words_of(
    """
    said say says told tells added adds announced announces stated argued argues warned warns warn
    urged urges urge condemned condemns condemn accused accuses accuse denied denies deny confirmed
    confirms insisted insists insist demanded rejected rejects described describes declared declares
    stressed stresses emphasized emphasised emphasizes emphasises suggested suggests suggest
    acknowledged acknowledges noted explained explains alleged alleges allege blamed blames blame
    criticized criticised criticizes criticises praised praises vowed vows threatened threatens
    proposed pledged asserted asserts contended contends concluded hailed hails welcomed welcomes
    testified testifies regretted regrets predicted forecast forecasts maintained maintains recommended
    reiterated reiterates framed cited cites quoted replied wrote writes tweeted pressed dismissed
    dismisses denounced denounces decried decries revealed disclosed recalled remarked complained
    conceded admitted admits claimed reported predicted predicts estimated called issued
    """
)
"""Verbs of saying, in forms that are rarely anything else."""
_PLURALS = words_of(
    """
    claim report call note demand state promise estimate argue praise predict
    """
)
"""Forms that are verbs only after a plural subject."""
_SINGULARS = words_of("claims reports calls notes demands states promises estimates")
_ACCORDING = words_of("according According")
_ESTIMATES = words_of("put puts")
_VERBS = _ESTIMATES | _SAID | _PLURALS | _SINGULARS | _ACCORDING
_CALLS = words_of("called calls call")
_ISSUED = re.compile(
    r"issued\s(?:an?\s|the\s)?(?:\w+\s)?(?:statement|warning|appeal|call|denial|threat|ultimatum)\b"
)
_PUT = re.compile(r"puts?\s(?:the\s|its\s|their\s)?(?:\w+\s){1,4}at\b")
"""To put a number at something."""
_THEY = words_of("they we i you who which")
_ONE = words_of("he she it who which")
_ANDS = words_of("and but then also")
"""Words before a second verb of the same speaker."""
_ARTICLES = words_of(
    """
    the a an its their his her this these those our my your no any of such so
    """
)
_LEAD = re.compile(
    r"\b(?:(?:has|have|had|is|are|was|were|be|been|being|do|does|did|can|could|will|would|may|might|should|must|"
    r"also|now|still|then|later|again|never|not|\w{2,20}ly)\s){1,4}$"
)
"""Words before a verb that belong to it: "has reportedly"."""
_LONGEST_LEAD = 60
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\b")
_PARTICLE = re.compile(r"\s(as|by|for|on|to)\b")
_FEW = 2
"""The most words of a quotation that is no statement."""
_NOBODY = re.compile(r"(?:no|neither|none|nobody|no-one)\b", re.IGNORECASE)
"""A speaker who is none: "No group claimed responsibility"."""
_NEAR = 80
"""The most characters between a quotation and its verb."""


class SpeechFound(NamedTuple):
    """A probable statement or quotation."""

    sentence: int
    """From 0."""
    cue: str = ""
    """The verb of saying with its auxiliaries; empty for a quotation without one."""
    by: str = ""
    """The probable speaker."""
    words: tuple[str, ...] = ()
    """Quotations, without their marks."""
    last: int = -1
    """The last sentence of a quotation of several; -1 for one."""


class _Verb(NamedTuple):
    """A verb of saying in the text."""

    start: int
    end: int
    speech: SpeechFound


def speech_in(text: str, spans: Sequence[tuple[int, int]]) -> tuple[SpeechFound, ...]:
    """Return the speech in a text, in its order; `spans` are its sentences."""
    starts = [start for start, _ in spans]
    quoted = [match.span() for start, end in paragraphs(text) for match in _QUOTED.finditer(text, start, end)]
    inside = [start for start, _ in quoted]
    verbs = [
        verb
        for number, span in enumerate(spans)
        for verb in _verbs(text, number, span)
        if not _is_inside(verb.start, quoted, inside)
    ]
    words: dict[int, list[str]] = {}
    loose: list[tuple[int, SpeechFound]] = []
    begins = [verb.start for verb in verbs]
    paragraph = [start for start, _ in paragraphs(text)]
    before: tuple[int, str] = (-1, "")
    """The paragraph of the quotation before, and its speaker."""
    for start, end in quoted:
        touched = (bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1)
        of = _verb_of(text, (start, end), touched, verbs, begins)
        quotation = " ".join(text[start + 1 : end - 1].split()).rstrip(",")
        here = bisect_right(paragraph, start) - 1
        if of is None:
            goes_on = before[0] == here and _is_statement(quotation)
            speech = SpeechFound(touched[0], "", before[1] if goes_on else "", (quotation,))
            loose.append((start, speech._replace(last=touched[1] if touched[1] > touched[0] else -1)))
        else:
            words.setdefault(of, []).append(quotation)
            before = here, verbs[of].speech.by
    placed = [
        (verb.start, verb.speech._replace(words=tuple(words.get(number, ()))))
        for number, verb in enumerate(verbs)
    ]
    return tuple(speech for _, speech in sorted(placed + loose, key=lambda pair: pair[0]))


def _is_statement(quotation: str) -> bool:
    """Return whether a quotation is a sentence, and not a few words of one."""
    return quotation[-1:] in ".!?…" and len(quotation.split()) > _FEW


def _is_inside(offset: int, quoted: Sequence[tuple[int, int]], starts: Sequence[int]) -> bool:
    place = bisect_right(starts, offset) - 1
    return place >= 0 and offset < quoted[place][1]


def _verbs(text: str, number: int, span: tuple[int, int]) -> Iterator[_Verb]:
    """Yield the verbs of saying in a sentence with their speakers."""
    before, speaker = "", ""
    for match in _WORD.finditer(text, *span):
        word = match[0]
        if word in _VERBS and (verb := _verb(text, number, span, match, before)) is not None:
            if not verb.speech.by and before in _ANDS:  # "condemned the attack and called for calm"
                verb = verb._replace(speech=verb.speech._replace(by=speaker))
            speaker = verb.speech.by or speaker
            yield verb
        before = word


def _verb(text: str, number: int, span: tuple[int, int], match: re.Match[str], before: str) -> _Verb | None:
    word = match[0]
    particle = _PARTICLE.match(text, match.end(), span[1])
    follows = particle[1] if particle else ""
    if not _is_verb(word, before, follows) or (word == "issued" and not _ISSUED.match(text, match.start())):
        return None
    if word in _ESTIMATES and not _PUT.match(text, match.start()):
        return None
    lead = _LEAD.search(text, max(span[0], match.start() - _LONGEST_LEAD), match.start())
    start = lead.start() if lead else match.start()
    end = particle.end() if particle else match.end()
    if word in _ACCORDING:
        by = speaker_after(text, end, span[1])
        return _Verb(start, end, SpeechFound(number, f"{word} to", by))
    is_passive = bool(lead and _PASSIVE.search(lead[0]))
    if follows == "by":
        return _Verb(start, end, SpeechFound(number, text[start:end], speaker_after(text, end, span[1])))
    end = end if follows == "as" or word in _CALLS else match.end()
    by = "" if is_passive else _speaker(text, span, start, match.end())
    if _NOBODY.match(by):
        return None
    return _Verb(start, end, SpeechFound(number, " ".join(text[start:end].split()), by))


def _is_verb(word: str, before: str, follows: str) -> bool:
    """Return whether a word is a verb of saying, given the word before it and the particle after it."""
    if word in _ACCORDING:
        return follows == "to"
    if word in _CALLS and follows not in {"for", "on"}:
        return False
    if word in _PLURALS:
        return before.casefold() in _THEY or (before[:1].islower() and before.endswith("s"))
    if word in _SINGULARS:
        return before in _ONE or before[:1].isupper()
    return before.casefold() not in _ARTICLES


def _speaker(text: str, span: tuple[int, int], start: int, end: int) -> str:
    """Return the speaker: after the verb if a quotation precedes it, else before it."""
    before = text[span[0] : start].rstrip()[-1:]
    if before in {"”", '"', "’", "»", "'"}:
        return speaker_after(text, end, span[1])
    return speaker_before(text, span[0], start) or (
        "" if before != "," else speaker_after(text, end, span[1])
    )


def _verb_of(
    text: str,
    quoted: tuple[int, int],
    touched: tuple[int, int],
    verbs: Sequence[_Verb],
    begins: Sequence[int],
) -> int | None:
    """Return the index of the verb of a quotation: the nearest in its sentences."""
    start, end = quoted
    after = bisect_right(begins, end - 1)
    near: list[tuple[int, int]] = []
    for number in range(max(0, after - 1), min(len(verbs), after + 1)):
        verb = verbs[number]
        gap = text[end : verb.start] if verb.start >= end else text[verb.end : start]
        is_near = len(gap) <= _NEAR and touched[0] <= verb.speech.sentence <= touched[1]
        if is_near and not re.match(r"\s*(?:who|which|that)\b", gap):
            near.append((len(gap), number))
    return min(near)[1] if near else None
