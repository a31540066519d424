"""What may be written where a cursor stands: ids, keys, and the words that there are to choose from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from tui.lsp.cursor_place import LINKED, place_at
from tui.lsp.cursor_place import CursorPlace as Spot
from tui.model.declared import fields_of
from tui.model.entries import (
    IDENTIFIED,
    LISTS,
    MAPS,
    QUADS,
    QUOTE_KEYS,
    Actor,
    Briefing,
    Issue,
    Place,
    called,
)
from tui.model.fields import Field, Shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui.lsp.document_symbols import DocumentSymbol
    from tui.model.declared import Declared

CompletionKind = Literal["id", "key", "word"]
_LINK = re.compile(r"\[\[([^\[\]|\n]*)$")
_WORD = re.compile(r"[\w/-]*")
_NUMBERED = re.compile(rf"(?:{'|'.join(LISTS)})/\d+")
"""The address of an entry that nothing else names: it changes with every entry before it."""
_QUADS = {kind: quad for quad, kinds in QUADS.items() for kind in kinds}
_SPOKEN_OF = (
    "timeline", "actors", "issues", "places", "positions", "claims", "sources", "relations", "unknowns",
)  # fmt: skip
"""What is mostly spoken of, where any entry may be."""
_FIRST = (Actor, Place, Issue)
"""What prose names most."""


class CompletionItem(NamedTuple):
    """Something that may be written."""

    what: CompletionKind
    label: str
    """What is shown in the list, and what it is found by."""
    detail: str
    text: str
    """What is written."""
    start: int
    """From this column of the line, from 0, to that one, what is there makes way for it."""
    end: int


def complete(
    lines: Sequence[str], number: int, column: int, known: Sequence[DocumentSymbol]
) -> list[CompletionItem]:
    """What may stand at a line and a column from 0, best first; `known` are the entries that there are."""
    spot = place_at(lines, number, column)
    if spot is None:
        return []
    line = lines[number]
    column = max(0, min(column, len(line)))
    link = _LINK.search(line, 0, column)
    if link and spot.field and spot.field.shape in LINKED:
        end = _end(line, column)
        return [_id(one, link.start(1), end, _closing(line[end : end + 2])) for one in _links(known)]
    if spot.steps.in_text:
        return []
    offers = [*_keys(spot, line, column), *_values(spot, line, column, known)]
    return [_apart(one, line) for one in offers]


def _closing(behind: str) -> str:
    """The brackets that a link still needs, before what stands behind it."""
    if behind == "]]" or behind.startswith("|"):
        return ""
    return "]" if behind.startswith("]") else "]]"


def _apart(offer: CompletionItem, line: str) -> CompletionItem:
    """With a blank before it where it would stand right behind a colon or a dash."""
    is_close = line[: offer.start].endswith((":", "-"))
    return offer._replace(text=f" {offer.text}") if is_close else offer


def _end(line: str, column: int) -> int:
    """Where the word ends in which the cursor stands."""
    word = _WORD.match(line, column)
    return word.end() if word else column


def _start(spot: Spot, column: int) -> int:
    """Where that which is being written begins, behind a quotation mark."""
    return column - len(spot.steps.word.lstrip("'\""))


# --- Keys -------------------------------------------------------------------------------------------------


def _keys(spot: Spot, line: str, column: int) -> Iterator[CompletionItem]:
    end = _end(line, column)
    has_colon = line[end:].lstrip().startswith(":")
    for key, detail, is_section in _all_keys(spot):
        if key not in spot.steps.others:
            text = key if has_colon else f"{key}:" if is_section else f"{key}: "
            yield CompletionItem("key", key, detail, text, _start(spot, column), end)


def _all_keys(spot: Spot) -> Iterator[tuple[str, str, bool]]:
    """The keys that belong there: what each is, and whether entries stand below it; required ones first."""
    if spot.owner is not None:
        yield from _keys_of(spot.owner)
    elif spot.field is not None and spot.field.shape is Shape.QUOTE and not spot.steps.inline:
        yield from ((key, "", False) for key in QUOTE_KEYS)


def _keys_of(owner: type[Declared]) -> Iterator[tuple[str, str, bool]]:
    specs = [spec for _, spec in fields_of(owner).values()]
    if owner in IDENTIFIED:
        yield "id", "by what others refer to it", False
    for spec in sorted(specs, key=lambda spec: not spec.required):
        yield spec.key, spec.help, False
    if owner is Briefing:
        for section, kind in (MAPS | LISTS).items():
            yield section, summary(kind), True


def summary(kind: type[Declared]) -> str:
    """What a kind of entry is, in a sentence."""
    return (kind.__doc__ or "").partition("\n")[0].removesuffix(".")


# --- Values -----------------------------------------------------------------------------------------------


def _values(spot: Spot, line: str, column: int, known: Sequence[DocumentSymbol]) -> Iterator[CompletionItem]:
    field = spot.field
    if field is None or (spot.owner is not None and field.shape in LINKED):
        return
    start, end = _start(spot, column), _end(line, column)
    if field.shape is Shape.REF:
        beside = {one.removesuffix("?").rstrip() for one in spot.steps.others}
        fit = [one for one in _fitting(field, known) if one.id != spot.id and one.id not in beside]
        yield from (_id(one, start, end) for one in fit)
    for word in (*field.choices, *field.words):
        yield CompletionItem("word", word, _QUADS.get(word, "") or _meaning(field, word), word, start, end)


def _meaning(field: Field, word: str) -> str:
    return {"unstated": "attributed to nobody", "unknown": "not known"}.get(word, "") if field.words else ""


def _fitting(field: Field, known: Iterable[DocumentSymbol]) -> list[DocumentSymbol]:
    """The entries that a field may name: those of its first kind first."""
    kinds = field.kinds
    entries = [one for one in known if one.id and not _NUMBERED.fullmatch(one.id)]
    if not kinds:
        return sorted(entries, key=lambda one: _SPOKEN_OF.index(one.section))
    fit = [one for one in entries if one.kind.kind_name in kinds]
    return sorted(fit, key=lambda one: kinds.index(one.kind.kind_name))


def _links(known: Iterable[DocumentSymbol]) -> list[DocumentSymbol]:
    """The entries that prose may name."""
    entries = (one for one in known if one.id and not _NUMBERED.fullmatch(one.id))
    return sorted(entries, key=lambda one: _FIRST.index(one.kind) if one.kind in _FIRST else len(_FIRST))


def _id(one: DocumentSymbol, start: int, end: int, close: str = "") -> CompletionItem:
    kind = called(one.kind.kind_name)
    detail = f"{one.name} · {one.kind.kind_name}" if one.name and one.name != one.id else kind
    return CompletionItem("id", one.id, detail, one.id + close, start, end)
