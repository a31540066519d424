"""Whether what is referred to exists, is of the right kind, and comes round to no loop."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any

from tui.diagnostics.diagnostic import Fix, FixKind, Replacement
from tui.model.entries import Actor, Entry, Event, Place, takes
from tui.model.span import NOWHERE
from tui.parse.addresses import not_own
from tui.parse.inline_links import places
from tui.text.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tui.model.order import Contradiction
    from tui.model.span import Span
    from tui.parse.findings import Findings, Reference

MOST_GUESSES = 50
"""For so many ids that are not there it is asked what was meant: each is compared with every entry."""
MOST_LOOPS = 20
"""So many loops of one file are told."""
LONGEST_LIST = 300
"""A text of more characters is not taken for several ids."""
MOST_NAMED = 8
"""So many entries of one loop are named."""

_BETWEEN_IDS = re.compile(r"\s*[,;/&+]\s*|\s+and\s+")
"""What people write between two ids where they mean a list."""


def check(found: Findings, entries: Mapping[str, Entry]) -> None:
    """Report references to what is not there or does not fit, and loops of `part_of` and `within`."""
    guesses = _Guesses(entries)
    for reference in found.references:
        entry = entries.get(reference.ref.id)
        if entry is None:
            _unknown(found, reference.ref.id, reference.span, reference.field.kinds, guesses, reference)
        elif reference.field.kinds:
            _check_kind(found, reference, entry)
    lines = found.text.removeprefix("\ufeff").split("\n") if found.linking else []
    for prose in found.linking:
        for id_, span in places(prose, lines):
            if id_ not in entries:
                _unknown(found, id_, span, (), guesses)
    for ids in islice(_loops(entries), MOST_LOOPS):
        _loop(found, ids, entries)


class _Guesses:
    """What was meant by ids that are not there."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self.entries = entries
        self._made: dict[tuple[str, tuple[str, ...]], str] = {}

    def nearest(self, id_: str, kinds: tuple[str, ...]) -> str:
        """The id of the entry of these kinds that was most likely meant; empty where none is near."""
        guess = self._made.get((id_, kinds))
        if guess is None:
            guess = self._guess(id_, kinds) if len(self._made) < MOST_GUESSES else ""
            self._made[id_, kinds] = guess
        return guess

    def _guess(self, id_: str, kinds: tuple[str, ...]) -> str:
        fitting = (key for key, entry in self.entries.items() if not kinds or entry.kind_name in kinds)
        return nearest(id_, fitting) or _by_name(id_, self.entries)


def _unknown(
    found: Findings,
    id_: str,
    span: Span,
    kinds: tuple[str, ...],
    guesses: _Guesses,
    reference: Reference | None = None,
) -> None:
    if id_ in found.own:
        # A key that begins so is ignored, and no id.
        found.add(
            "E201", span, "own-key", id=id_, better=not_own(id_), related=found.at("ignored", found.own[id_])
        )
        return
    variant, args, guess = _advice(reference, guesses) if reference else _NO_ADVICE
    if variant:
        fixes = found.word_fix(id_, span, guess) if variant == "near" else _whole(span, guess)
        found.add("E201", span, variant, id=id_, **args, fixes=fixes)
        return
    guess = guesses.nearest(id_, kinds)
    related = found.at("guess", guesses.entries[guess].span, id=guess) if guess else ()
    fixes = found.word_fix(id_, span, guess) if guess else ()
    found.add("E201", span, "near" if guess else "", id=id_, guess=guess, related=related, fixes=fixes)


def _whole(span: Span, text: str) -> tuple[Fix, ...]:
    """Return the fix that puts a list in the place of a whole text."""
    return (Fix(FixKind.WORD, (Replacement(span, text),)),) if text else ()


_Advice = tuple[str, dict[str, Any], str]
"""A variant of E201, what fills its sentences, and the text that should be there."""
_NO_ADVICE: _Advice = ("", {}, "")


def _advice(reference: Reference, guesses: _Guesses) -> _Advice:
    """Return what to do about a reference that is more than a misspelled id; no variant where it is not."""
    several = _several(reference, guesses)
    return several if several[0] else _doubted(reference.ref.id, reference.field.kinds, guesses)


def _several(reference: Reference, guesses: _Guesses) -> _Advice:
    """Return what to do where several ids stand as one text; no variant where it is one."""
    spec = reference.field
    if len(reference.ref.id) > LONGEST_LIST:
        return _NO_ADVICE
    parts = _BETWEEN_IDS.split(reference.ref.id + "?" * reference.ref.uncertain)
    if len(parts) < 2:
        return _NO_ADVICE
    if not spec.many:
        return "one-id", {"key": spec.key}, ""
    ids = [_meant(part, spec.kinds, guesses) for part in parts]
    if not all(ids):
        # A name may hold an "and"; of ids with a comma between them it is known that they are several.
        return ("list", {}, "") if "," in reference.ref.id else _NO_ADVICE
    if reference.is_item:
        return "items", {"ids": ids}, ""
    quoted = (f'"{id_}"' if id_.endswith("?") else id_ for id_ in ids)
    guess = f"[{', '.join(quoted)}]"
    return "several", {"guess": guess}, guess


def _meant(part: str, kinds: tuple[str, ...], guesses: _Guesses) -> str:
    """The id that a part of a text stands for, with its `?`; empty where it may be none."""
    bare = part.strip(" ?")
    found = bare if bare in guesses.entries else guesses.nearest(bare, kinds) if bare else ""
    return f"{found}?" if found and "?" in part else found


def _doubted(id_: str, kinds: tuple[str, ...], guesses: _Guesses) -> _Advice:
    """Return what to do where the `?` stands before the id; no variant where it does not."""
    guess = _meant(id_, kinds, guesses) if id_.startswith("?") else ""
    return ("near", {"guess": guess}, guess) if guess else _NO_ADVICE


def _by_name(word: str, entries: Mapping[str, Entry]) -> str:
    """The id of the entry that is called by this name, as a person may have written instead of the id."""
    return next((id_ for id_, entry in entries.items() if entry.label.casefold() == word.casefold()), "")


def _check_kind(found: Findings, reference: Reference, entry: Entry) -> None:
    spec = reference.field
    variant, args = "", dict[str, Any](is_a=entry.kind_name)
    if entry.kind_name in spec.kinds:
        if not (spec.actors and isinstance(entry, Actor) and entry.kind and entry.kind not in spec.actors):
            return
        variant, args = "actor-kind", {"kind": entry.kind}
    found.add(
        "E203",
        reference.span,
        variant,
        id=reference.ref.id,
        key=spec.key,
        takes=takes(spec),
        **args,
        related=found.at("defined", entry.span),
    )


def parents(entry: Entry) -> tuple[str, ...]:
    """The ids of what an entry belongs to or lies in."""
    if isinstance(entry, Actor | Event):
        return tuple(ref.id for ref in entry.part_of)
    return tuple(ref.id for ref in entry.within) if isinstance(entry, Place) else ()


def _loops(entries: Mapping[str, Entry]) -> Iterator[list[str]]:
    """Ids that lead back to the first of them, found depth first: a chain may be as long as the file."""
    done: set[str] = set()
    for start in entries:
        path: dict[str, None] = {}
        stack = [(start, False)]
        while stack:
            id_, leaving = stack.pop()
            if leaving:
                del path[id_]
                done.add(id_)
            elif id_ in path:
                way = list(path)
                yield way[way.index(id_) :]
            elif id_ not in done and id_ in entries:
                path[id_] = None
                stack.append((id_, True))
                stack.extend((parent, False) for parent in parents(entries[id_]))


def _loop(found: Findings, ids: list[str], entries: Mapping[str, Entry]) -> None:
    shown = ids if len(ids) <= MOST_NAMED else [*ids[: MOST_NAMED - 1], "…", ids[-1]]
    chain = " → ".join(f"`{id_}`" if id_ in entries else id_ for id_ in [*shown, ids[0]])
    key = "within" if isinstance(entries[ids[0]], Place) else "part_of"
    found.add("E204", entries[ids[0]].span, chain=chain, key=key)


def report_order(found: Findings, contradictions: Iterable[Contradiction]) -> None:
    """Report events that cannot all come after one another as the file says."""
    written = {(one.owner, one.field.key, one.ref.id): one.span for one in found.references}
    for one in contradictions:
        related = tuple(
            place
            for id_ in one.events
            if id_ != one.event
            for place in found.at("event", found.defined.get(id_, NOWHERE), id=id_)
        )
        found.add(
            "E405" if one.kind == "cycle" else "E406",
            written.get((one.event, one.field, one.other), NOWHERE),
            field=one.field,
            other=one.other,
            events=one.events,
            related=related,
            chain=" → ".join(f"`{id_}`" for id_ in [*one.events, one.events[0]]),
        )
