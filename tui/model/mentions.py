"""Names in prose: which entries a text mentions, and the text cut into runs of plain words and links.

A name is found as written, case and all, where it stands as whole words. Letters, digits and marks make a
word; all else parts words, so that "pro-Israel" and "Israel’s" mention Israel and "Israeli" does not. In
scripts that put no blanks between words, any place will do. Quotes, dashes and white space are alike as in
`quotes.normalise`. The leftmost name wins; of several that start there, the longest. A name that two entries
share links to neither, nor does a shorter name inside it.

`[[id]]` stands for the entry's first name, `[[id|words]]` for the words. Of an unknown id all stays as typed.
Prose and names are in NFC, as everything in a briefing is.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import groupby, takewhile
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from tui.model.quotes import SAME, normalise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

LONGEST_NAME = 200
"""A name of more characters is not looked for in prose."""
_EXPLICIT = re.compile(r"\[\[([^\[\]|\n]++)(?:\|((?:[^\[\]]++|\[[^\[\]]*+\])*+))?\]\]")
"""`[[id]]` or `[[id|words]]`; the words may hold [brackets] of their own."""
_HALF = re.compile(r"\[\[[\w-]{0,60}\]?|\[?[\w-]{0,60}\]\]")
"""Half of a link, as far as it is plain to see; the limit keeps the time of a search in proportion."""
_WORD = (
    r"\w\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    r"\u0900-\u0963\u0966-\u0dff"
)
"""What makes words: letters and digits, and the marks of Europe, Hebrew, Arabic and the scripts of India."""
_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Thai, Lao, Burmese, Khmer, kana and Han: scripts that put no blanks between words."""
_FIRST_UNSPACED = "\u0e00"
_SUFFIXED = _UNSPACED + r"\uac00-\ud7af"
"""Those, and Hangul, where particles follow a name without a blank."""
_ANY_OF = {" ": r"\s+"} | {plain: f"[{re.escape(plain)}{others}]" for plain, others in SAME.items()}
_DEEPEST = 24
"""Names that begin alike nest a pattern this deep at most: the compiler recurses."""


class Run(NamedTuple):
    """A stretch of prose; `ref` is the id that its words link to, empty for plain words."""

    text: str
    ref: str = ""


class Mention(NamedTuple):
    """A link in prose: where it starts and ends, the words that are shown there, and the id they link to."""

    start: int
    end: int
    words: str
    ref: str


class Names:
    """The names of a briefing's entries, ready to be found in prose.

    `names` are the names of each id, the first of which stands for `[[id]]`; `labels` are what stands for the
    `[[id]]` of entries whose names are not looked for.
    """

    def __init__(self, names: Mapping[str, Sequence[str]], labels: Mapping[str, str] | None = None) -> None:
        self._names = names
        self._labels = (
            dict.fromkeys(names, "") | dict(labels or {}) | {id_: own[0] for id_, own in names.items() if own}
        )

    @cached_property
    def _bearers(self) -> dict[str, dict[str, str]]:
        return _bearers(self._names)

    @cached_property
    def _owner(self) -> _Owners:
        bearers = self._bearers.items()
        return _Owners({name: "" if len(ids) > 1 else next(iter(ids)) for name, ids in bearers})

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return _pattern(sorted(self._bearers))

    def mentioned(self, prose: str) -> tuple[str, ...]:
        """The ids that the prose links to, each once, in the order of their first mention."""
        if "[[" in prose:
            return tuple(dict.fromkeys([mention.ref for mention in self.mentions(prose)]))
        found = self._pattern.findall(prose)
        if not found:
            return ()
        ids = dict.fromkeys(map(self._owner.__getitem__, found))
        ids.pop("", None)
        return tuple(ids)

    def runs(self, prose: str) -> tuple[Run, ...]:
        """The prose as it is shown; no run is empty, and no two plain runs are neighbours."""
        runs: list[Run] = []
        done = 0
        for start, end, words, ref in self.mentions(prose):
            if done < start:
                runs.append(Run(prose[done:start]))
            runs.append(Run(words, ref))
            done = end
        if done < len(prose):
            runs.append(Run(prose[done:]))
        return tuple(runs)

    def mentions(self, prose: str) -> Iterator[Mention]:
        """Every link in the prose, in order; none overlap."""
        done = 0
        for link in _EXPLICIT.finditer(prose) if "[[" in prose else ():
            yield from self._named(prose, done, link.start())
            id_, words = link[1].strip(), link[2] or ""
            if id_ in self._labels:
                shown = words if words.strip() else self._labels[id_] or id_
                yield Mention(link.start(), link.end(), shown, id_)
            done = link.end()
        yield from self._named(prose, done, len(prose))

    def _named(self, prose: str, start: int, end: int) -> Iterator[Mention]:
        for found in self._pattern.finditer(prose, start, end):
            if ref := self._owner[found[0]]:
                yield Mention(found.start(), found.end(), found[0], ref)


def explicit(prose: str) -> tuple[tuple[str, int, int], ...]:
    """The ids in `[[id]]` and `[[id|words]]`, known or not: each with its start and end in the prose."""
    return tuple(_explicit(link) for link in _EXPLICIT.finditer(prose))


def loose(prose: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each `[[` and `]]` that is no part of a link, with the word beside it."""
    rest = _EXPLICIT.sub(lambda link: " " * len(link[0]), prose) if "[[" in prose else prose
    return tuple(found.span() for found in _HALF.finditer(rest))


def _explicit(link: re.Match[str]) -> tuple[str, int, int]:
    id_ = link[1].strip()
    start = link.start(1) + link[1].index(id_)
    return id_, start, start + len(id_)


def bare(prose: str, name_of: Callable[[str], str] = str) -> str:
    """The prose as a label shows it, `[[id|words]]` as its words and `[[id]]` as `name_of` calls the id."""
    if "[[" not in prose:
        return prose
    return _EXPLICIT.sub(lambda link: link[2] if (link[2] or "").strip() else name_of(link[1].strip()), prose)


def shared(names: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Names, as first written, that two or more entries have, and the ids of those."""
    return {next(iter(ids.values())): tuple(ids) for ids in _bearers(names).values() if len(ids) > 1}


def _bearers(names: Mapping[str, Sequence[str]]) -> dict[str, dict[str, str]]:
    """Of every name, normalised, the ids of those who bear it, each with how it is written there."""
    bearers: dict[str, dict[str, str]] = {}
    for id_, own in names.items():
        for name in filter(_is_findable, own):
            bearers.setdefault(normalise(name).strip(), {}).setdefault(id_, name)
    return bearers


class _Owners(dict[str, str]):
    """From a name to the id that owns it, "" if several do; learns the spellings that it is asked for."""

    def __missing__(self, spelling: str) -> str:
        owner = self[spelling] = self.get(normalise(spelling), "")
        return owner


def _is_findable(name: str) -> bool:
    return len(name) <= LONGEST_NAME and any(map(str.isalnum, name))


def _pattern(names: Sequence[str]) -> re.Pattern[str]:
    """What finds the longest of the names, sorted and normalised, wherever one stands as whole words.

    Names that begin alike share their beginning: the time per place does not grow with the number of names.
    """
    if not names:
        return re.compile(r"(?!)")
    begins, ends = rf"(?<![{_WORD}])", rf"(?![{_WORD}])"
    # Slower to compile and to search, and needed only where a name begins or ends in such a script.
    if any(name[0] >= _FIRST_UNSPACED for name in names):
        begins = rf"(?:{begins}|(?=[{_UNSPACED}]))"
    if any(name[-1] >= _FIRST_UNSPACED for name in names):
        ends = rf"(?:{ends}|(?<=[{_SUFFIXED}]))"
    return re.compile(begins + _either(names, 0, 0) + ends)


def _either(names: Sequence[str], start: int, depth: int) -> str:
    """A pattern for what stands in each of the sorted names behind the `start` characters they share."""
    if depth > _DEEPEST:
        tails = sorted((name[start:] for name in names), key=len, reverse=True)
        return f"(?:{'|'.join(map(_literal, tails))})"
    ends_here = len(names[0]) == start
    groups = groupby(names[ends_here:], key=itemgetter(start))
    branches = [_branch(tuple(group), start, depth + 1) for _, group in groups]
    if ends_here:
        return f"(?:{'|'.join(branches)})?" if branches else ""
    return f"(?:{'|'.join(branches)})" if len(branches) > 1 else branches[0]


def _branch(names: Sequence[str], start: int, depth: int) -> str:
    """A pattern for names that share their next character, and maybe more."""
    ends = zip(names[0][start:], names[-1][start:], strict=False)
    shared = start + sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], ends))
    return _literal(names[0][start:shared]) + _either(names, shared, depth)


def _literal(text: str) -> str:
    """A pattern for normalised text, which finds it in any of its spellings."""
    return text if text.isalnum() else "".join(_ANY_OF.get(mark) or re.escape(mark) for mark in text)
