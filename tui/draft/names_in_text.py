"""Find the names in a text, with their frequency and first sentence."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from tui.draft.capital_runs import STOPS, runs
from tui.draft.english_words import (
    DEEDS,
    DEMONYMS,
    GROUPS,
    MODIFIERS,
    OF_POSTS,
    PLACES,
    PLURAL_POSTS,
    POSTS,
    STATES,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.draft.capital_runs import CapitalRun, TextWord

_SMALL_WORD = re.compile(r"\s+([^\W\d_]+)")
_SHORT = re.compile(r"\s*[(\[]([^\W\d_][\w.&-]{1,9})[)\]]")
"""Initials in brackets after a name: the Israeli Defense Forces (IDF)."""
_AND_ANOTHER = re.compile(r"\s+and\s+[^\W\d_]+")
_GOES_ON = re.compile(
    r"[’'ʼ]s\b|,\s+(?:an?|the)\s|,?\s+(?:who|which|whose|has|had|is|was|will|would|also|says?|said)\b"
)
"""What follows a name and no other word."""


class NameFound(NamedTuple):
    """A probable name."""

    name: str
    times: int
    first: int
    """Its first sentence, from 0."""
    short: str = ""
    """Initials in brackets after it."""
    post: str = ""
    """A post before it: Prime Minister."""
    kind: str = ""
    """Its likely kind of actor, or `place`; empty if nothing suggests one."""


class _NameRun(NamedTuple):
    """One mention of a name."""

    name: str
    sentence: int
    short: str = ""
    post: str = ""


def names_in(text: str, spans: Sequence[tuple[int, int]]) -> tuple[NameFound, ...]:
    """Return the names in a text, the most frequent first; `spans` are its sentences.

    A surname counts for the full name before it, initials for the name they follow in brackets.
    """
    found, lower = runs(text, spans)
    certain = {word.text for run in found for word in run.words[run.is_first :]}
    kept = [known for run in found if (known := _certain(text, run, lower, certain))]
    # A full name comes before the surname alone, except in a headline.
    headline = bool(spans) and spans[0][0] < spans[0][1] and text[spans[0][1] - 1] not in STOPS
    return _merged((found for run in kept for found in _readings(text, run, certain)), 0 if headline else -1)


def _certain(text: str, run: CapitalRun, lower: set[str], certain: set[str]) -> CapitalRun | None:
    """Return the run without a first word that may be capitalised only because it begins a sentence."""
    first = run.words[0].text
    if not run.is_first or first in certain or (first.isupper() and len(first) > 1):
        return run
    folded = first[0].lower() + first[1:]
    if folded in OF_POSTS and len(run.words) > 1 and run.words[1].text.casefold() in POSTS:
        return run  # "Prime Minister"
    is_ordinary = folded in lower or folded in MODIFIERS or first.endswith(("ing", "ly", "ed"))
    rest = _from_capital(run.words[1:])
    if is_ordinary or (rest and rest[0] is not run.words[1]):  # "Disarmament of Hezbollah"
        return run._replace(words=rest, is_first=False) if rest else None
    is_known = (
        rest or _is_of_a_people(first, certain) or _group(text, run.end) or _GOES_ON.match(text, run.end)
    )
    return run if is_known else None


def _from_capital(words: tuple[TextWord, ...]) -> tuple[TextWord, ...]:
    while words and not words[0].text[0].isupper():
        words = words[1:]
    return words


def _readings(text: str, run: CapitalRun, certain: set[str]) -> Iterator[_NameRun]:
    """Yield the names in a run: a name, a group of a people, or both."""
    whole = run.text
    group = _group(text, run.end)
    if group:
        yield _NameRun(whole + group, run.sentence)
    if len(run.words) == 1 and _is_of_a_people(whole, certain) and whole.casefold() not in STATES:
        if other := _AND_ANOTHER.match(text, run.end):  # "Lebanese and Israeli delegations"
            shared = _group(text, other.end())
            if shared:
                yield _NameRun(whole + shared, run.sentence)
    elif not group or len(run.words) == 1:
        post, name = _post(run, certain)
        yield _NameRun(name, run.sentence, _short(text, run), post)


def _is_of_a_people(word: str, certain: set[str]) -> bool:
    """Return whether a word is an adjective: Israeli, Lebanese, Libyan, U.S."""
    folded = word.casefold()
    if folded in STATES:
        return True
    return len(word) > 3 and (
        folded.endswith(DEMONYMS) or (folded.endswith(("n", "i")) and word[:-1] in certain)
    )


def _group(text: str, end: int) -> str:
    """Return the words for a group that follow a run, with a blank before each; "" for none."""
    words = ""
    for _ in range(3):
        match = _SMALL_WORD.match(text, end)
        if match is None:
            return ""
        words += f" {match[1]}"
        end = match.end()
        if match[1] in GROUPS:
            following = _SMALL_WORD.match(text, end)
            if following is None or following[1] not in GROUPS | DEEDS:
                return words
        elif match[1] not in MODIFIERS:
            return ""
    return ""


def _short(text: str, run: CapitalRun) -> str:
    """Return the initials in brackets after a run, if they consist of its letters."""
    match = _SHORT.match(text, run.end)
    if match is None or sum(map(str.isupper, match[1])) < 2:
        return ""
    letters = iter(run.text.casefold())
    wanted = [char for char in match[1].casefold() if char.isalpha()]
    begins = any(word.text.casefold().startswith(wanted[0]) for word in run.words)
    return match[1] if begins and all(char in letters for char in wanted) else ""


def _post(run: CapitalRun, certain: set[str]) -> tuple[str, str]:
    """Return the post and the name of a person: ("Prime Minister", "Benjamin Netanyahu")."""
    words = [word.text for word in run.words]
    folded = [word.casefold() for word in words]
    count = start = int(_is_of_a_people(words[0], certain))
    while count < len(words) and folded[count] in POSTS | PLURAL_POSTS | OF_POSTS:
        count += 1
    is_post = bool((POSTS | PLURAL_POSTS) & set(folded[start:count])) and folded[
        count - 1
    ] not in OF_POSTS - {
        "state",
        "general",
    }
    if not is_post or count == len(words) or words[count][0].islower():
        return "", run.text
    post = " ".join(words[:count])
    return post.removesuffix("s") if folded[count - 1] in PLURAL_POSTS else post, " ".join(words[count:])


def _merged(found: Iterable[_NameRun], headline: int) -> tuple[NameFound, ...]:
    """Return every name once with all its mentions; `headline` is the number of that sentence, or -1."""
    spelled: dict[str, Counter[str]] = {}
    places: dict[str, list[_NameRun]] = {}
    for one in found:
        key = _key(one.name)
        spelled.setdefault(key, Counter())[one.name] += 1
        places.setdefault(key, []).append(one)
    for key, other in _same(places, headline).items():
        places[other] += places.pop(key)
    merged = [_name(spelled[key], of) for key, of in places.items()]
    return tuple(sorted(merged, key=lambda name: (-name.times, name.first)))


def _key(name: str) -> str:
    return name.casefold().replace("'", "’")


def _same(places: dict[str, list[_NameRun]], headline: int) -> dict[str, str]:
    """Map initials and surnames to the full name that they mean."""
    longer: dict[str, set[str]] = {}
    for key, of in places.items():
        for short in {_key(one.short) for one in of if one.short}:
            longer.setdefault(short, set()).add(key)
        part = _part(key, of[0].name)
        if part in places:
            first = places[part][0].sentence
            if of[0].sentence <= first or first == headline:
                longer.setdefault(part, set()).add(key)
    same = {key: next(iter(others)) for key, others in longer.items() if len(others) == 1 and key in places}
    return {key: other for key, other in same.items() if other not in same}


def _part(key: str, name: str) -> str:
    """Return the word of a name that may be used for it: a surname, the Keepers of the Saddle."""
    words = key.split(" ")
    if "of" in words:
        return words[0]
    are_capitalised = all(word[0].isupper() for word in name.split(" "))
    return words[-1] if 2 <= len(words) <= 4 and are_capitalised and words[0] not in PLACES else ""


def _name(spelled: Counter[str], of: Sequence[_NameRun]) -> NameFound:
    # BEIRUT in a dateline is Beirut elsewhere.
    name = min(spelled, key=lambda one: (one.isupper(), -spelled[one]))
    short = next((one.short for one in of if one.short), "")
    post = next((one.post for one in of if one.post), "")
    return NameFound(name, len(of), min(one.sentence for one in of), short, post)
