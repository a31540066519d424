"""Compare what the draft finds in a text with its gold answers.

Words are compared without capitals, quotation marks, an article in front, and stops at the end.

* A *name* is right if it is one of the spellings of an answer. A part of a name, a name with more words,
  and a second form of a name that is found already are wrong.
* The *words of a date* are right in the sentence of the answer, if they contain its words or are part of
  them. A *date* is right if it is also spelled as in the answer; if it has several readings, each must be.
* *Speech* is right in the sentence of the answer, if one verb contains the other (`denied`, `has denied`)
  and the speaker is one of the answer's. A *clause* is right if its words are, too.
* Not counted: what is found in the head of a text; what answers call optional, whoever its speaker is; a
  quotation without verb and speaker that is no answer, since it claims nothing.

Each answer goes with one find, the best first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.draft.article import article_of
from tui.draft.article_draft import draft_of
from tui.draft.clauses import said_clause
from tui.model.segmentation import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tests.draft.gold.answers import GoldAnswer, GoldText
    from tui.draft.speech import SpeechFound

PARTS = {
    "names": ("names", 1),
    "date words": ("dates", 1),
    "dates": ("dates", 2),
    "speech": ("speech", 2),
    "clauses": ("speech", 3),
}
"""What is counted: which finds, and the least grade that is right."""
_ARTICLE = re.compile(
    r"(?:the|an?|its|their|his|her|le|la|les|l’|sa|son|der|die|das|den|dem|eine?|ihre?)(?:(?<=’)|\s)"
)
_MARKS = str.maketrans(dict.fromkeys('“”„«»‘"', ""))


class Find(NamedTuple):
    """What the draft finds, in plain words; see `GoldAnswer`."""

    sentence: int
    words: str
    dates: tuple[str, ...] = ()
    by: str = ""
    says: str = ""


class Pair(NamedTuple):
    """An answer, what is found for it, and how well that fits; 0 is not at all."""

    answer: GoldAnswer
    find: Find
    grade: int


class Count(NamedTuple):
    """How many finds are right, how many there are, and how many answers."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    @classmethod
    def sum_of(cls, counts: Iterable[Count]) -> Count:
        """Return the sum of counts."""
        return cls(*map(sum, zip(*counts, strict=True)))

    @property
    def precision(self) -> float:
        """The right finds of all finds, in percent."""
        return 100 * self.right / self.found if self.found else 100.0

    @property
    def recall(self) -> float:
        """The answers that are found, in percent."""
        return 100 * self.right / self.wanted if self.wanted else 100.0


class Comparison(NamedTuple):
    """The counts of a text by part, and its faults: missed answers, and finds that are wrong."""

    language: str
    counts: dict[str, Count]
    missed: dict[str, list[GoldAnswer]]
    wrong: dict[str, list[Find]]


def compared(gold: GoldText) -> Comparison:
    """Compare the draft of a text with its answers."""
    finds = _finds(gold)
    pairs = {kind: _paired(answers, finds[kind], _GRADES[kind]) for kind, answers in gold.answers.items()}
    result = Comparison(gold.language, {}, {}, {})
    for part, (kind, least) in PARTS.items():
        right = [pair for pair in pairs[kind] if pair.grade >= least and not pair.answer.is_optional]
        taken = {id(pair.find) for pair in pairs[kind]}
        free = {id(pair.find) for pair in pairs[kind] if pair.answer.is_optional}
        counted = [
            find for find in finds[kind] if id(find) not in free and (id(find) in taken or _claims(find))
        ]
        answers = [answer for answer in gold.answers[kind] if not answer.is_optional]
        result.counts[part] = Count(len(right), len(counted), len(answers))
        answered, fitting = ({id(pair[at]) for pair in right} for at in (0, 1))
        result.missed[part] = [answer for answer in answers if id(answer) not in answered]
        result.wrong[part] = [find for find in counted if id(find) not in fitting]
    return result


def _finds(gold: GoldText) -> dict[str, list[Find]]:
    """Return what the draft finds behind the head of a text."""
    spans = sentences(gold.text)
    draft = draft_of(article_of(gold.text, gold.path.name))
    return {
        "names": [Find(0, one.name) for one in draft.names if one.first >= gold.head],
        "dates": [
            Find(one.sentence + 1, one.words, one.perhaps or ("",))
            for one in draft.times
            if one.sentence >= gold.head
        ],
        "speech": [_speech(one, gold.text, spans) for one in draft.speech if one.sentence >= gold.head],
    }


def _speech(speech: SpeechFound, text: str, spans: Sequence[tuple[int, int]]) -> Find:
    """Return speech with the clause that a claim would have."""
    words = text[spans[speech.sentence][0] : spans[max(speech.last, speech.sentence)][1]]
    says = said_clause(" ".join(words.split()), speech.cue, speech.by, speech.words)
    return Find(speech.sentence + 1, speech.cue, by=speech.by, says=says)


def _paired(
    answers: Sequence[GoldAnswer], finds: Sequence[Find], grade: Callable[[GoldAnswer, Find], int]
) -> list[Pair]:
    """Return answers with their finds: the best grades first, each answer and find once."""
    possible = [Pair(answer, find, grade(answer, find)) for answer in answers for find in finds]
    pairs: list[Pair] = []
    taken: set[int] = set()
    for pair in sorted(possible, key=lambda one: -one.grade):
        if pair.grade and not taken & {id(pair.answer), id(pair.find)}:
            pairs.append(pair)
            taken |= {id(pair.answer), id(pair.find)}
    return pairs


def _name_grade(answer: GoldAnswer, find: Find) -> int:
    return int(_is_one_of(find.words, answer.words))


def _date_grade(answer: GoldAnswer, find: Find) -> int:
    if answer.sentence != find.sentence or not any(_overlap(words, find.words) for words in answer.words):
        return 0
    return 1 + (answer.date >= set(find.dates))


def _speech_grade(answer: GoldAnswer, find: Find) -> int:
    if answer.sentence != find.sentence or not any(_overlap(cue, find.words) for cue in answer.words):
        return 0
    if not _is_one_of(find.by, answer.by):
        return 1
    return 2 + _is_one_of(find.says, answer.says)


_GRADES = {"names": _name_grade, "dates": _date_grade, "speech": _speech_grade}


def _claims(find: Find) -> bool:
    """Return whether a find is more than words in quotation marks."""
    return bool(find.words or find.by)


def _is_one_of(words: str, spellings: frozenset[str]) -> bool:
    return normal(words) in {normal(one) for one in spellings}


def _overlap(one: str, other: str) -> bool:
    """Return whether some words contain others; no words only go with no words."""
    first, second = normal(one), normal(other)
    if not first or not second:
        return first == second
    return f" {first} " in f" {second} " or f" {second} " in f" {first} "


def normal(words: str) -> str:
    """Return words without what is not compared."""
    plain = " ".join(words.translate(_MARKS).casefold().replace("'", "’").split()).strip(" .,;:!?…’،")
    return _ARTICLE.sub("", plain, count=1) if _ARTICLE.match(plain) else plain
