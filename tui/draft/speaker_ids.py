"""Which actor a draft means by the words for a speaker: `The IDF`, `the minister`, `they`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.draft.english_words import words_of
from tui.edit.new_ids import id_from_title
from tui.model.entries import UNSTATED, Actor

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_ARTICLE = re.compile(
    r"(?:the|an?|its|their|his|her|le|la|les|l[’']|une?|des|der|die|das|el|los|las)\s*\b", re.I
)
_PRONOUNS = words_of(
    "he she it they we i you who which him her them il elle ils elles er sie es él ella ellos ellas"
)
_PLURALS = words_of("they we them ils elles ellos ellas")


class Speaker(NamedTuple):
    """A speaker of a statement."""

    reference: str
    """The id with a ? if it is not certain; empty if nobody can tell who is meant."""
    name: str = ""
    """The name of an actor that has to be added under this id; empty if there is one."""


class SpeakerIds:
    """The actors of a briefing and of its draft by their names."""

    def __init__(
        self, actors: Iterable[Actor], drafted: Mapping[str, Iterable[str]], taken: set[str]
    ) -> None:
        """`drafted` has the names of the actors in the draft by id; `taken` grows with every new actor."""
        self._ids: dict[str, str] = {}
        self._taken = taken
        self._last = ""
        for actor in actors:
            self._add(actor.id, (actor.name, actor.short, *actor.aliases))
        for id_, names in drafted.items():
            self._add(id_, names)

    def _add(self, id_: str, names: Iterable[str]) -> None:
        for name in filter(None, names):
            self._ids.setdefault(_folded(name), id_)

    def speaker(self, words: str, before: str) -> Speaker:
        """Return whom some words mean; words that name nobody else become an actor of their own.

        `before` is the sentence up to the verb, in which a pronoun may mean somebody.
        """
        folded = _folded(words)
        if not folded:
            return Speaker(UNSTATED)
        if folded in _PRONOUNS:
            found = self._antecedent(before.casefold(), is_plural=folded in _PLURALS)
            return Speaker(f"{found}?" if found else "")
        found = self._ids.get(folded) or self._by_part(words)
        if found:
            self._last = found
            return Speaker(found if folded in self._ids or words[:1].isupper() else f"{found}?")
        name = _ARTICLE.sub("", words, count=1) if _ARTICLE.match(words) else words
        id_ = id_from_title(name, self._taken)
        if not id_:
            return Speaker("")
        self._taken.add(id_)
        self._add(id_, (name,))
        self._last = id_
        return Speaker(id_, name)

    def _antecedent(self, before: str, *, is_plural: bool) -> str:
        """Return the actor that is named last before a pronoun, or else the last speaker."""
        named = [(before.rfind(name), name, id_) for name, id_ in self._ids.items() if name in before]
        fitting = [one for one in named if one[1].endswith("s") or not is_plural]
        return max(fitting or named, default=(0, "", self._last))[2]

    def _by_part(self, words: str) -> str:
        """Return the only actor whose name has these words, or whose name they end with.

        They are a surname, or `ambassador`; or a post and a name.
        """
        folded = _folded(words)
        named = max((name for name in self._ids if folded.endswith(f" {name}")), key=len, default="")
        if named and all(word[0].isupper() for word in words[: -len(named)].split()):
            return self._ids[named]
        found = {id_ for name, id_ in self._ids.items() if f" {folded} " in f" {name} "}
        return found.pop() if len(found) == 1 else ""


def _folded(name: str) -> str:
    """Return a name without article, in small letters."""
    words = " ".join(name.split())
    return _ARTICLE.sub("", words, count=1).casefold() if _ARTICLE.match(words) else words.casefold()
