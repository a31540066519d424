"""Names in prose: which entries a text mentions, and the text cut into runs of plain words and links.

A name is found as written, case included, as whole words. Words are letters, digits and marks, so that
"pro-Israel" and "Israel’s" mention Israel and "Israeli" does not. In scripts without blanks between words, a
name is found anywhere. Quotes, dashes and white space are equal as in `quotes.normalise`. The leftmost name
wins; of several that start there, the longest. A name that two entries share links to neither, nor does a
shorter name inside it.

`[[id]]` is shown as the entry's first name, `[[id|words]]` as the words, and `[^id]`, the evidence of a
sentence, as a number, `[1]`. An unknown id stays as typed. Prose and names are in NFC, like everything in a
briefing.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import groupby, takewhile
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from tui.model.quotes import SAME, normalise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

LONGEST_NAME = 200
"""Longer names, in characters, are not searched for."""
_EXPLICIT = re.compile(
    r"\[\[(?P<id>[^\[\]|\n]++)(?:\|(?P<words>(?:[^\[\]]++|\[[^\[\]]*+\])*+))?\]\]|\[\^(?P<mark>[^\s\[\]|^]++)\]"
)
"""`[[id]]` or `[[id|words]]`, whose words may contain [brackets], or `[^id]`."""
_MARK = re.compile(r" ?\[\^[^\s\[\]|^]++\]")
_HALF = re.compile(r"\[\[[\w-]{0,60}\]?|\[?[\w-]{0,60}\]\]")
"""Half of a link, as far as can be told; the limit keeps the search linear."""
_WORD = (
    r"\w\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    r"\u0900-\u0963\u0966-\u0dff"
)
"""The characters of words: letters, digits, and marks of Europe, Hebrew, Arabic and the scripts of India."""
_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Thai, Lao, Burmese, Khmer, kana and Han: scripts without blanks between words."""
_FIRST_UNSPACED = "\u0e00"
_SUFFIXED = _UNSPACED + r"\uac00-\ud7af"
"""Those, and Hangul, where particles follow a name without a blank."""
_ANY_OF = {" ": r"\s+"} | {plain: f"[{re.escape(plain)}{others}]" for plain, others in SAME.items()}
_DEEPEST = 24
"""The deepest nesting of a pattern for names that begin alike: its compiler recurses."""


class Run(NamedTuple):
    """A run of prose; `ref` is the id that its words link to, empty for plain words."""

    text: str
    ref: str = ""


class Mention(NamedTuple):
    """A link in prose: its start and end, the words to show, and the id that they link to."""

    start: int
    end: int
    words: str
    ref: str


class Names:
    """The names of a briefing's entries, ready to be found in prose.

    `names` are the names of each id, the first of which is shown for `[[id]]`; `labels` are shown for the
    `[[id]]` of entries whose names are not searched for. `prose` is all prose in which `[^id]` is numbered.
    """

    def __init__(
        self,
        names: Mapping[str, Sequence[str]],
        labels: Mapping[str, str] | None = None,
        prose: Callable[[], Iterable[str]] = tuple,
    ) -> None:
        self._names = names
        self._prose = prose
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
    def evidence(self) -> dict[str, int]:
        """The entries that `[^id]` names, in the order of their first marks, with their numbers from 1."""
        marks = (link["mark"] for text in self._prose() if "[^" in text for link in _EXPLICIT.finditer(text))
        known = dict.fromkeys(id_ for id_ in marks if id_ in self._labels)
        return {id_: number for number, id_ in enumerate(known, 1)}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return _pattern(sorted(self._bearers))

    def mentioned(self, prose: str) -> tuple[str, ...]:
        """Return the ids that the prose links to, each once, in the order of their first mention."""
        if has_links(prose):
            return tuple(dict.fromkeys([mention.ref for mention in self.mentions(prose)]))
        found = self._pattern.findall(prose)
        if not found:
            return ()
        ids = dict.fromkeys(map(self._owner.__getitem__, found))
        ids.pop("", None)
        return tuple(ids)

    def runs(self, prose: str) -> tuple[Run, ...]:
        """Return the prose as it is shown; no run is empty, and no two plain runs are neighbours."""
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
        """Yield every link in the prose, in order; none overlap."""
        done = 0
        for link in _EXPLICIT.finditer(prose) if has_links(prose) else ():
            yield from self._named(prose, done, link.start())
            id_ = _id_of(link)
            if id_ in self._labels:
                yield Mention(link.start(), link.end(), self._shown(id_, link), id_)
            done = link.end()
        yield from self._named(prose, done, len(prose))

    def _shown(self, id_: str, link: re.Match[str]) -> str:
        if link["mark"]:
            return f"[{self.evidence.get(id_, '^')}]"
        words = link["words"] or ""
        return words if words.strip() else self._labels[id_] or id_

    def _named(self, prose: str, start: int, end: int) -> Iterator[Mention]:
        for found in self._pattern.finditer(prose, start, end):
            if ref := self._owner[found[0]]:
                yield Mention(found.start(), found.end(), found[0], ref)


def has_links(prose: str) -> bool:
    """Return whether a prose may have links other than names: a quick test."""
    return "[[" in prose or "[^" in prose


def evidence_of(prose: str) -> tuple[str, ...]:
    """Return the ids of the marks `[^id]` in a prose, known or not."""
    return tuple(link["mark"] for link in _EXPLICIT.finditer(prose) if link["mark"]) if "[^" in prose else ()


def explicit(prose: str) -> tuple[tuple[str, int, int], ...]:
    """Return the ids in `[[id]]`, `[[id|words]]` and `[^id]`, known or not, with their start and end."""
    return tuple(_explicit(link) for link in _EXPLICIT.finditer(prose))


def loose(prose: str) -> tuple[tuple[int, int], ...]:
    """Return start and end of each `[[` and `]]` outside a link, with the word beside it."""
    rest = _EXPLICIT.sub(lambda link: " " * len(link[0]), prose) if "[[" in prose else prose
    return tuple(found.span() for found in _HALF.finditer(rest))


def _id_of(link: re.Match[str]) -> str:
    return (link["id"] or link["mark"]).strip()


def _explicit(link: re.Match[str]) -> tuple[str, int, int]:
    id_ = _id_of(link)
    start = link.start() + link[0].index(id_)
    return id_, start, start + len(id_)


def bare(prose: str, name_of: Callable[[str], str] = str) -> str:
    """Return the prose as a label: `[[id|words]]` becomes its words, `[[id]]` the result of `name_of`.

    Marks `[^id]` are left out.
    """
    if not has_links(prose):
        return prose
    return _EXPLICIT.sub(
        lambda link: link["words"] if (link["words"] or "").strip() else name_of(_id_of(link)),
        _MARK.sub("", prose),
    )


def shared(names: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Names, as first written, that two or more entries have, and the ids of those."""
    return {next(iter(ids.values())): tuple(ids) for ids in _bearers(names).values() if len(ids) > 1}


def _bearers(names: Mapping[str, Sequence[str]]) -> dict[str, dict[str, str]]:
    """Return for every normalised name the ids that have it, each with its spelling."""
    bearers: dict[str, dict[str, str]] = {}
    for id_, own in names.items():
        for name in filter(_is_findable, own):
            bearers.setdefault(normalise(name).strip(), {}).setdefault(id_, name)
    return bearers


class _Owners(dict[str, str]):
    """The id of each name, "" if several have it; spellings are added as they are looked up."""

    def __missing__(self, spelling: str) -> str:
        owner = self[spelling] = self.get(normalise(spelling), "")
        return owner


def _is_findable(name: str) -> bool:
    return len(name) <= LONGEST_NAME and any(map(str.isalnum, name))


def _pattern(names: Sequence[str]) -> re.Pattern[str]:
    """Return a pattern for the longest of the sorted, normalised names, as whole words.

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
    """Return a pattern for the rest of the sorted names behind the `start` characters that they share."""
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
    """Return a pattern for names that share their next character, and maybe more."""
    ends = zip(names[0][start:], names[-1][start:], strict=False)
    shared = start + sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], ends))
    return _literal(names[0][start:shared]) + _either(names, shared, depth)


def _literal(text: str) -> str:
    """Return a pattern that finds normalised text in any of its spellings."""
    return text if text.isalnum() else "".join(_ANY_OF.get(mark) or re.escape(mark) for mark in text)
