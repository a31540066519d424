"""Checks references: whether targets exist, are of the right kind and form no loop."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any

from tui.diagnostics.diagnostic import Fix, FixKind, Replacement
from tui.model.entries import MAPS, Actor, Entry, Event, Place, accepts, takes
from tui.model.span import NOWHERE
from tui.parse.addresses import id_error, not_own
from tui.parse.inline_links import places
from tui.text.slug import ascii_slug
from tui.text.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tui.model.precedence import Contradiction
    from tui.model.span import Span
    from tui.parse.parse_context import ParseContext, Reference

MOST_GUESSES = 50
"""Unknown ids that get a suggestion: each is compared with every entry."""
MOST_LOOPS = 20
"""Loops of one file that are reported."""
LONGEST_LIST = 300
"""Characters up to which a text may be read as several ids."""
MOST_NAMED = 8
"""Entries of one loop that a message names."""

_BETWEEN_IDS = re.compile(r"\s*[,;/&+]\s*|\s+and\s+")
"""Separators that people write between ids instead of a list."""


def check(context: ParseContext, entries: Mapping[str, Entry]) -> None:
    """Report references to unknown entries or wrong kinds, and loops of `part_of` and `within`."""
    guesses = _Guesses(entries)
    for reference in context.references:
        entry = entries.get(reference.ref.id)
        if entry is None:
            if "/" in reference.ref.id and reference.ref.id in guesses.corrected:
                continue  # reported once, where the id in the address is misspelled
            _report_unknown(context, reference.ref.id, reference.span, guesses, reference)
        elif reference.field.kinds:
            _check_kind(context, reference, entry)
    for prose in context.linked_prose:
        for id_, span in places(prose, context.lines):
            if id_ not in entries:
                _report_unknown(context, id_, span, guesses)
    for ids in islice(_loops(entries), MOST_LOOPS):
        _report_loop(context, ids, entries)


class _Guesses:
    """Suggests entries for unknown ids."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self.entries = entries
        self._made: dict[tuple[str, tuple[str, ...]], str] = {}

    @cached_property
    def corrected(self) -> dict[str, str]:
        """The addresses that entries have once the ids in them are corrected, with those they have now."""
        found = {}
        for address in self.entries:
            ids = address.split("/")
            if len(ids) > 1 and not {ids[0], ids[1]} <= self.entries.keys():
                kinds = (("issue",), ("actor",))
                near = (
                    id_ if id_ in self.entries else self.nearest(id_, kind)
                    for id_, kind in zip(ids, kinds, strict=False)
                )
                found["/".join([*near, *ids[2:]])] = address
        return found

    def nearest(self, id_: str, kinds: tuple[str, ...]) -> str:
        """Return the id of the most similar entry of these kinds; empty if none is similar."""
        guess = self._made.get((id_, kinds))
        if guess is None:
            guess = self._guess(id_, kinds) if len(self._made) < MOST_GUESSES else ""
            self._made[id_, kinds] = guess
        return guess

    def _guess(self, id_: str, kinds: tuple[str, ...]) -> str:
        fitting = {key: one for key, one in self.entries.items() if not kinds or one.kind_name in kinds}
        for address in self.corrected.values() if "/" in id_ else ():
            fitting.pop(address, None)
        return nearest(id_, fitting) or _by_name(id_, fitting)


def _report_unknown(
    context: ParseContext, id_: str, span: Span, guesses: _Guesses, reference: Reference | None = None
) -> None:
    if id_ in context.custom_keys:
        # The id exists, but as a custom key, which is ignored.
        related = context.at("ignored", context.custom_keys[id_])
        context.report("E201", span, "own-key", id=id_, better=not_own(id_), related=related)
        return
    variant, args, guess = _advice(reference, guesses) if reference else _NO_ADVICE
    if variant:
        fixes = context.word_fix(id_, span, guess) if variant == "near" else _text_fix(span, guess)
        context.report("E201", span, variant, id=id_, **args, fixes=fixes)
        return
    guess = guesses.nearest(id_, reference.field.kinds if reference else ())
    related = context.at("guess", guesses.entries[guess].span, id=guess) if guess else ()
    fixes = context.word_fix(id_, span, guess) if guess else ()
    sections = _sections(reference.field.kinds) if reference and not guess else ()
    better = ascii_slug(id_) if sections and _is_name(id_) else ""
    variant = "near" if guess else "name" if better else "undefined" if sections else ""
    context.report(
        "E201",
        span,
        variant,
        id=id_,
        guess=guess,
        sections=sections,
        better=better,
        related=related,
        fixes=fixes,
    )


def _is_name(text: str) -> bool:
    """Return whether a text that stands for an id can only be the name of one entry."""
    return id_error(text) is not None and text[0].isalnum() and len(_BETWEEN_IDS.split(text)) == 1


def _sections(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Return the sections in which entries of these kinds are defined by their ids."""
    return tuple(section for section, kind in MAPS.items() if kind.kind_name in kinds)


def _text_fix(span: Span, text: str) -> tuple[Fix, ...]:
    """Return the fix that replaces a whole text."""
    return (Fix(FixKind.WORD, (Replacement(span, text),)),) if text else ()


_Advice = tuple[str, dict[str, Any], str]
"""A variant of E201, its arguments, and the text to write instead."""
_NO_ADVICE: _Advice = ("", {}, "")


def _advice(reference: Reference, guesses: _Guesses) -> _Advice:
    """Return advice for a reference that is more than a misspelled id; no variant if there is none."""
    several = _several_ids(reference, guesses)
    return several if several[0] else _leading_question_mark(reference.ref.id, reference.field.kinds, guesses)


def _several_ids(reference: Reference, guesses: _Guesses) -> _Advice:
    """Return advice for several ids written as one text; no variant if it is a single id."""
    spec = reference.field
    is_address = "/" in guesses.nearest(reference.ref.id, spec.kinds)
    if is_address or len(reference.ref.id) > LONGEST_LIST:
        return _NO_ADVICE
    parts = _BETWEEN_IDS.split(reference.ref.id + "?" * reference.ref.uncertain)
    if len(parts) < 2:
        return _NO_ADVICE
    if not spec.many:
        return "one-id", {"key": spec.key}, ""
    ids = [_meant(part, spec.kinds, guesses) for part in parts]
    if not all(ids):
        # "and" may be part of a name; a comma certainly separates ids.
        return ("list", {}, "") if "," in reference.ref.id else _NO_ADVICE
    if reference.is_item:
        return "items", {"ids": ids}, ""
    quoted = (f'"{id_}"' if id_.endswith("?") else id_ for id_ in ids)
    guess = f"[{', '.join(quoted)}]"
    return "several", {"guess": guess}, guess


def _meant(part: str, kinds: tuple[str, ...], guesses: _Guesses) -> str:
    """Return the id that a part of a text names, with its `?`; empty if there is none."""
    bare = part.strip(" ?")
    entry = guesses.entries.get(bare)
    is_known = entry is not None and (not kinds or entry.kind_name in kinds)
    id_ = bare if is_known else guesses.nearest(bare, kinds) if bare else ""
    return f"{id_}?" if id_ and "?" in part else id_


def _leading_question_mark(id_: str, kinds: tuple[str, ...], guesses: _Guesses) -> _Advice:
    """Return advice for a `?` before an id; no variant if there is none."""
    guess = _meant(id_, kinds, guesses) if id_.startswith("?") else ""
    return ("near", {"guess": guess}, guess) if guess else _NO_ADVICE


def _by_name(word: str, entries: Mapping[str, Entry]) -> str:
    """Return the id of the entry with this name, which may have been written instead of the id."""
    return next((id_ for id_, entry in entries.items() if entry.label.casefold() == word.casefold()), "")


def _check_kind(context: ParseContext, reference: Reference, entry: Entry) -> None:
    spec = reference.field
    actor_kind = entry.kind if isinstance(entry, Actor) else ""
    if accepts(spec, entry.kind_name, actor_kind):
        return
    is_actor = entry.kind_name in spec.kinds
    args: dict[str, Any] = {"kind": actor_kind} if is_actor else {"is_a": entry.kind_name}
    context.report(
        "E203",
        reference.span,
        "actor-kind" if is_actor else "",
        id=reference.ref.id,
        key=spec.key,
        takes=takes(spec),
        **args,
        related=context.at("defined", entry.span),
    )


def parents(entry: Entry) -> tuple[str, ...]:
    """Return the ids of the entries that an entry is part of or within."""
    if isinstance(entry, Actor | Event):
        return tuple(ref.id for ref in entry.part_of)
    return tuple(ref.id for ref in entry.within) if isinstance(entry, Place) else ()


def _loops(entries: Mapping[str, Entry]) -> Iterator[list[str]]:
    """Yield each loop of parents as ids; depth first without recursion, as a chain may be very long."""
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
                chain = list(path)
                yield chain[chain.index(id_) :]
            elif id_ not in done and id_ in entries:
                path[id_] = None
                stack.append((id_, True))
                stack.extend((parent, False) for parent in parents(entries[id_]))


def _report_loop(context: ParseContext, ids: list[str], entries: Mapping[str, Entry]) -> None:
    shown = ids if len(ids) <= MOST_NAMED else [*ids[: MOST_NAMED - 1], "…", ids[-1]]
    chain = " → ".join(f"`{id_}`" if id_ in entries else id_ for id_ in [*shown, ids[0]])
    key = "within" if isinstance(entries[ids[0]], Place) else "part_of"
    context.report("E204", entries[ids[0]].span, chain=chain, key=key)


def report_order(context: ParseContext, contradictions: Iterable[Contradiction]) -> None:
    """Report events whose order in the file contradicts itself."""
    written = {(one.owner, one.field.key, one.ref.id): one.span for one in context.references}
    for one in contradictions:
        related = tuple(
            place
            for id_ in one.events
            if id_ != one.event
            for place in context.at("event", context.definitions.get(id_, NOWHERE), id=id_)
        )
        context.report(
            "E405" if one.kind == "cycle" else "E406",
            written.get((one.event, one.field, one.other), NOWHERE),
            field=one.field,
            other=one.other,
            events=one.events,
            related=related,
            chain=" → ".join(f"`{id_}`" for id_ in [*one.events, one.events[0]]),
        )
