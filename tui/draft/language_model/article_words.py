"""What the articles have in words, for what an answer may say: names, numbers, quoted words, dates."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from tui.draft.english_words import NUMBERS
from tui.draft.names_in_text import names_in
from tui.draft.times_in_text import times_in
from tui.model.quotes import normalise
from tui.model.segmentation import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tui.model.quotes import SourceText

_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d{3})*(?!\d)|\d+")
_SEPARATORS = re.compile(r"[.,\u00a0\u202f ]")
_ONE = re.compile(r"\b(?:one|zero)\b", re.IGNORECASE)
"""Words that seldom count anything: "no one"."""
_COMPOUND = re.compile(
    r"\b((?:twen|thir|for|fif|six|seven|eigh|nine)ty)[- ]"
    r"(one|two|three|four|five|six|seven|eight|nine)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“([^“”]+)”|\"([^\"]+)\"|«([^«»]+)»")
_MARKUP = re.compile(r"\[\[|[a-z][a-z0-9+.-]*://|</?[a-z!][^>]*>|::[a-z]+ ", re.IGNORECASE)
"""Links, addresses, tags and commands of build services, which no summary of an article needs."""
_SHOWN_CONTROL = re.compile("[\u2400-\u2421\ufffd]|<(?:LR[EOI]|RL[EOI]|PD[FI]|FSI|[89][0-9A-F])>")
"""Control characters as the sanitiser shows them."""
_ENGLISH = frozenset(["the", "of", "and", "to", "in", "a", "on", "was", "said", "is", "for"])
_SHARE = 0.08
"""The share of such words from which a text is English, and the rules for its names apply."""
_STEM = 4
"""The letters that two forms of a word have in common: Israel, Israeli."""
LONGEST = 2_000
"""The most characters of one value."""


def numbers_in(text: str) -> set[str]:
    """Return the numbers in a text, in figures, whether they are written so or in words."""
    text = _COMPOUND.sub(
        lambda match: str(sum(int(NUMBERS[part.casefold()]) for part in match.groups())), text
    )
    figures = {_SEPARATORS.sub("", match[0]).lstrip("0") or "0" for match in _NUMBER.finditer(text)}
    return figures | {NUMBERS[word] for word in _WORD.findall(text.casefold()) if word in NUMBERS}


def dates_in(text: str) -> set[str]:
    """Return the dates that words of a text can mean, as the format spells them."""
    return {date for time in times_in(text, sentences(text)) for date in time.perhaps}


def _is_capital(word: str) -> bool:
    return next((char.isupper() for char in word if char.isalpha()), False)


def _has_case(char: str) -> bool:
    return char.isdigit() or char.lower() != char.upper()


class ArticleWords:
    """The words of all articles of an answer."""

    def __init__(self, texts: Mapping[str, SourceText], published: Iterable[str] = ()) -> None:
        """`published` are the dates of the articles, as the format spells them."""
        self._texts = [body.text for body in texts.values()]
        self._bodies = list(texts.values())
        self.published = tuple(published)

    @property
    def text(self) -> str:
        """All articles, as the evidence of what is about the whole of them."""
        return "\n\n".join(self._texts)

    @cached_property
    def numbers(self) -> set[str]:
        """The numbers in the articles and in their dates."""
        return {number for text in (*self._texts, *self.published) for number in numbers_in(text)}

    @cached_property
    def dates(self) -> set[str]:
        """The dates in the articles."""
        return {date for text in self._texts for date in dates_in(text)}.union(self.published)

    def has_words(self, words: str) -> bool:
        """Return whether an article has some words as they are, and not as a part of others."""
        plain = normalise(words).strip()
        if len(plain) > LONGEST or not any(char.isalnum() for char in plain):
            return False
        # In scripts without capitals, words are often written together with others.
        before = r"(?<!\w)" if _has_case(plain[0]) else ""
        after = r"(?!\w)" if _has_case(plain[-1]) else ""
        pattern = re.compile(f"{before}{re.escape(plain)}{after}")
        return any(pattern.search(body.normalised) for body in self._bodies)

    def has_name(self, name: str, *, in_other_forms: bool = False) -> bool:
        """Return whether the articles have a name: each run of capitals as it is, and all other words.

        So "Lebanese delegation" may be made of an article's words, and "Ada Smith" not of two names. A post
        may also have its words `in_other_forms`: "head" for "who heads".
        """
        if len(name) > LONGEST or not _WORD.search(name) or self.has_words(name):
            return len(name) <= LONGEST and _WORD.search(name) is not None
        is_known = self._has_word if in_other_forms else self._has_words_folded
        words = normalise(name).split()
        for is_capital, run in groupby(words, key=_is_capital):
            of = list(run)
            if is_capital and not (
                is_known(of[0]) if len(of) == 1 else " ".join(of).casefold() in self._folded
            ):
                return False
            if not all(self._has_word(word) for word in _WORD.findall(" ".join(of)) if len(word) >= _STEM):
                return False
        return any(len(word) > 1 and is_known(word) for word in words)

    def _has_words_folded(self, words: str) -> bool:
        return all(word.casefold() in self._words for word in _WORD.findall(words))

    @cached_property
    def _folded(self) -> str:
        return " ".join(body.normalised.casefold() for body in self._bodies)

    def foreign_to(self, prose: str, evidence: str) -> str:
        """Return the first name, number, quotation or sign in some prose that nothing bears out, or nothing.

        Numbers have to be in the `evidence`, or in any article if there is none.
        """
        return next(self._foreign(prose, evidence), "")

    def _foreign(self, prose: str, evidence: str) -> Iterator[str]:
        if len(prose) > LONGEST:
            yield f"{prose[:40]}…"
        yield from (match[0] for match in _SHOWN_CONTROL.finditer(prose))
        yield from (match[0] for match in _MARKUP.finditer(prose) if not self.has_words(match[0]))
        known = numbers_in(evidence) if evidence else self.numbers
        yield from sorted(numbers_in(_ONE.sub("", prose)) - known)
        for match in _QUOTED.finditer(prose):
            words = match[match.lastindex or 0].strip(" ,.;:!?")
            if words and not any(body.holds(words) for body in self._bodies):
                yield match[0]
        if self._is_english:
            yield from self._foreign_names(prose, evidence)

    def _foreign_names(self, prose: str, evidence: str) -> Iterator[str]:
        for name in names_in(prose, sentences(prose)):
            if not all(self._has_word(word) for word in _WORD.findall(name.name)):
                yield name.name
        first, *others = _WORD.findall(prose) or [""]
        # A name at the beginning looks like any other word, unless the rest is of something else too.
        if first[:1].isupper() and len(first) >= _STEM and not self._has_word(first):
            said = {word[:_STEM].casefold() for word in _WORD.findall(evidence) if len(word) >= _STEM}
            if evidence and not any(word[:_STEM].casefold() in said for word in others):
                yield first

    @cached_property
    def _is_english(self) -> bool:
        words = [word.casefold() for text in self._texts for word in _WORD.findall(text)]
        return sum(word in _ENGLISH for word in words) >= _SHARE * len(words)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word.casefold() for text in self._texts for word in _WORD.findall(text))

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        return frozenset(word[:_STEM] for word in self._words if len(word) >= _STEM)

    @cached_property
    def _initials(self) -> frozenset[str]:
        """The first letters of the words of each name: UN for United Nations."""
        names = (name.name for text in self._texts for name in names_in(text, sentences(text)))
        return frozenset("".join(word[0] for word in _WORD.findall(name)).casefold() for name in names)

    def _has_word(self, word: str) -> bool:
        """Return whether the articles have a word, another form of it, or the words of its initials."""
        folded = word.casefold()
        if len(word) == 1 or folded in self._words or folded in self._initials:
            return True
        is_short = len(folded) < _STEM
        return (
            any(one.startswith(folded) for one in self._words)
            if is_short
            else folded[:_STEM] in self._beginnings
        )
