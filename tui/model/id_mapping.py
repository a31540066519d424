"""What became of the entries of a briefing in a later edition: where each stands now, or what is nearest.

An entry with an id goes by it; where that is gone, by its name, for then the id was changed. An entry without
one is addressed by its place in its list, so it goes by what it says; where that was changed too, it is the
one that stands behind its neighbour.
"""

from __future__ import annotations

from collections import defaultdict, deque
from itertools import zip_longest
from typing import TYPE_CHECKING

from tui.model.entries import LISTS, MAPS, Position
from tui.model.subjects import ExclusionSubject, SentenceSubject, is_there, subject

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from tui.model.entries import Briefing, Entry
    from tui.model.subjects import Subject


class IdMapping:
    """From the addresses of one edition of a briefing to those of another."""

    def __init__(self, before: Briefing, now: Briefing) -> None:
        self._before, self._now = before, now
        self._places: dict[str, str] = {}
        for name in (*MAPS, *LISTS):
            self._places.update(_places(_entries(before, name), _entries(now, name)))

    @property
    def gone(self) -> list[Entry]:
        """The entries that are not there any more, in the order of the file that they were in."""
        return [entry for id_, entry in self._before.entries.items() if id_ not in self._places]

    def of(self, address: str) -> str:
        """Where what stood under an address stands now; the empty address where it is gone."""
        if address in self._before.entries:
            return self._places.get(address, "")
        found = subject(address, self._before)
        moved = self._moved(found) if found is not None else address
        return moved if is_there(moved, self._now) else ""

    def nearest(self, address: str) -> str:
        """The same, or where it is gone, its nearest neighbour in the file; empty where that is gone too."""
        there = self.of(address)
        if there or not address:
            return there
        if address in self._before.entries:
            return next(filter(None, map(self.of, _around(address, self._before))), "")
        found = subject(address, self._before)
        if found is None or isinstance(found, SentenceSubject | ExclusionSubject):
            return ""
        return next(filter(None, map(self.of, found)), "")

    def _moved(self, of: Subject) -> str:
        """The address of a subject whose parts are called what they are called now."""
        if isinstance(of, SentenceSubject):
            return self._sentence(of)
        if isinstance(of, ExclusionSubject):
            return ExclusionSubject(self.of(of.voice)).address
        return type(of)(*map(self.of, of)).address

    def _sentence(self, of: SentenceSubject) -> str:
        """The sentence of the same words; the one of the same number where there is none."""
        source = self.of(of.source)
        words = _sentences(self._before, of.source)[of.number]
        sentences = _sentences(self._now, source)
        number = sentences.index(words) if words in sentences else min(of.number, len(sentences) - 1)
        return SentenceSubject(source, number).address


def _entries(briefing: Briefing, part: str) -> Sequence[Entry]:
    entries = getattr(briefing, part)
    return list(entries.values()) if part in MAPS else entries


def _places(before: Sequence[Entry], now: Sequence[Entry]) -> dict[str, str]:
    """The addresses of the entries of one part that are still there, with those that they have now."""
    ids = {entry.id for entry in now}
    found = {entry.id: entry.id for entry in before if _is_named(entry) and entry.id in ids}
    free = defaultdict[object, "deque[str]"](deque)
    for entry in now:
        if entry.id not in found or not _is_named(entry):
            free[_says(entry)].append(entry.id)
    for entry in before:
        if entry.id not in found and free[_says(entry)]:
            found[entry.id] = free[_says(entry)].popleft()
    _add_by_neighbour(found, before, now)
    return found


def _add_by_neighbour(found: dict[str, str], before: Sequence[Entry], now: Sequence[Entry]) -> None:
    """Entries without an id that say something else now: each stands behind the one that it stood behind."""
    taken = set(found.values())
    behind = dict(zip(["", *(entry.id for entry in now)], now, strict=False))
    last = ""
    for entry in before:
        if entry.id not in found and not _is_named(entry):
            there = behind.get(last)
            if there is not None and there.id not in taken and not _is_named(there):
                found[entry.id] = there.id
        last = found.get(entry.id, last)


def _is_named(entry: Entry) -> bool:
    """Whether its author gave it an id: an address made of its place has a slash in it."""
    return "/" not in entry.id


def _says(entry: Entry) -> Hashable:
    """What an entry is known by, other than its address."""
    issue = entry.issue.id if isinstance(entry, Position) and entry.issue else ""
    return type(entry), entry.headline or entry.label, issue


def _around(address: str, briefing: Briefing) -> Iterable[str]:
    """The entries of the same part of the file, the nearest first, of two as near the one below."""
    entry = briefing.entries[address]
    name = next(name for name, kind in {**MAPS, **LISTS}.items() if kind is type(entry))
    ids = [one.id for one in _entries(briefing, name)]
    at = ids.index(address)
    below, above = ids[at + 1 :], ids[:at][::-1]
    return (id_ for two in zip_longest(below, above, fillvalue="") for id_ in two)


def _sentences(briefing: Briefing, source: str) -> list[str]:
    found = briefing.sources.get(source)
    if found is None or found.body is None:
        return []
    return [found.body.text[start:end] for start, end in found.body.sentences]
