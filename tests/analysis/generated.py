"""Generated briefings, valid and faulty, and the smaller briefing made of some of their entries."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from tests.analysis.given import read
from tui.analysis.coverage import quotes_of
from tui.model.declared import fields_of, prose_of
from tui.model.entries import LISTS, MAPS, STANCES, Briefing, Ref
from tui.model.fields import Shape
from tui.model.names import names_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.model.entries import Entry

_TEXTS = {
    "s0": "Ann left at dawn. Ben stayed. The bridge was closed.\n\nNobody asked why.",
    "s1": "Ben left at noon. The bridge was open, Cid said.",
    "s2": "",
}
_QUOTES = (
    "Ann left at dawn.", "left at dawn. Ben stayed", "Ben stayed.", "closed.\n\nNobody", "Ben left at noon.",
    "The bridge was open, Cid said.", "open", "These words stand nowhere.",
)  # fmt: skip
_ACTORS = {"a0": "Ann", "a1": "Ben", "a2": "Cid", "a3": "Cid's guard", "a4": "Dot"}
_PLACES = {"p0": "the bridge", "p1": "the river"}
_ISSUES = ("i0", "i1")
_EVENTS = ("e0", "e1", "e2")
_CLAIMS = ("c0", "c1", "c2", "c3")
_DATES = ("2025-01-03", "2025-01-05?", "2025-02", "../2025-01-04", "2024/2025", "XXXX-01-04", "XXXX-02-01")
_SAYS = ("It rained.", "it  rained", "Ben saw Cid's guard.", "Dot crossed the bridge.", "Ann fled.")


def briefings() -> st.SearchStrategy[Briefing]:
    """Small briefings in which much meets: members of members, loops, changed minds, dangling names."""
    return _parts().map(json.dumps).map(read)


def _some(names: Iterable[str], most: int = 2, *, doubt: bool = False) -> st.SearchStrategy[list[str]]:
    """A few of the names; where there may be doubt some with a ?, and now and then one that nothing has."""
    known = [*names]
    if doubt:
        known = [*known, *known, *(f"{name}?" for name in known), "gone"]
    return st.lists(st.sampled_from(known), max_size=most, unique_by=lambda name: name.rstrip("?"))


def _of(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A mapping of the fields that came to something."""
    return st.fixed_dictionaries(fields).map(lambda given: {key: it for key, it in given.items() if it})


def _each(
    names: Iterable[str], entry: st.SearchStrategy[dict[str, Any]]
) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(dict.fromkeys(names, entry))


def _maybe(values: Iterable[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(["", "", *values])


def _statement(**more: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return _of(
        by=_some([*_ACTORS, "unstated"], doubt=True),
        via=_some([*_ACTORS, "s0"], 1),
        says=st.sampled_from(_SAYS),
        about=_some([*_EVENTS, "a0", "i0", "p0"]),
        counters=_some(_CLAIMS, 1),
        date=_maybe(_DATES),
        quote=_some(_QUOTES),
        source=_some(_TEXTS),
        cue=_maybe(["reportedly"]),
        **more,
    )


_ACTOR = _of(part_of=_some(_ACTORS, 1, doubt=True), quote=_maybe(_QUOTES))
_PLACE = _of(within=_some(_PLACES, 1))
_ISSUE = _of(name=st.just("A matter"), group=_maybe(["A heading"]))
_EVENT = _of(
    title=st.sampled_from(["A quarrel", "Ben's quarrel"]),
    date=_maybe(_DATES),
    background=_maybe(["true"]),
    by=_some([*_ACTORS, "unstated"], doubt=True),
    target=_some([*_ACTORS, *_PLACES], 1, doubt=True),
    involves=_some(_ACTORS, 1),
    where=_some(_PLACES, 1),
    after=_some(_EVENTS, 1),
    part_of=_some(_EVENTS, 1),
    quote=_maybe(_QUOTES),
    source=_some(_TEXTS, 1),
)
_POSITION = _statement(
    issue=st.sampled_from([*_ISSUES, *_ISSUES, *_ISSUES, "gone"]),
    stance=st.sampled_from([*STANCES, "for", "against", "for?"]),
    period=_maybe(["once"]),
)
_KNOWN = st.sampled_from([*_ACTORS, *_PLACES, *_EVENTS])
_RELATION = _of(**{"from": _KNOWN, "is": st.just("knows"), "to": _KNOWN, "quote": _maybe(_QUOTES)})
_UNKNOWN = _of(about=_some(_ACTORS), text=st.just("Why?"), quote=_maybe(_QUOTES))


@st.composite
def _parts(draw: st.DrawFn) -> dict[str, Any]:
    actors = draw(_each(_ACTORS, _ACTOR))
    places = draw(_each(_PLACES, _PLACE))
    claims = draw(st.lists(_statement(), min_size=1, max_size=len(_CLAIMS)))
    return {
        "title": "Made up",
        "year_hint": draw(_maybe(["2025", "2025?"])),
        "sources": {id_: {"text": _TEXTS[id_]} for id_ in draw(_some(_TEXTS, 3))},
        "actors": {id_: {"name": _ACTORS[id_], **actor} for id_, actor in actors.items()},
        "places": {id_: {"name": _PLACES[id_], **place} for id_, place in places.items()},
        "issues": draw(_each(_ISSUES, _ISSUE)),
        "timeline": draw(_each(_EVENTS, _EVENT)),
        "relations": draw(st.lists(_RELATION, max_size=1)),
        "positions": draw(st.lists(_POSITION, min_size=1, max_size=6)),
        "claims": [{"id": id_, **claim} for id_, claim in zip(_CLAIMS, claims, strict=False)],
        "unknowns": draw(st.lists(_UNKNOWN, max_size=1)),
    }


def reduced(briefing: Briefing, ids: Iterable[str]) -> Briefing:
    """The briefing of these entries alone, of all that they refer to, and of the sources.

    The texts stay, since it is them that a briefing is made from: what nobody says is said of them, too.
    """
    names = names_of(briefing)
    needed: dict[str, None] = {}
    waiting = [*ids, *briefing.sources]
    while waiting:
        entry = briefing.entries.get(waiting.pop())
        if entry is not None and entry.id not in needed:
            needed[entry.id] = None
            waiting.extend(_named(entry))
            waiting.extend(other for text in prose_of(entry) if text for other in names.mentioned(text))
    of: dict[str, Any] = {
        part: {id_: entry for id_, entry in getattr(briefing, part).items() if id_ in needed} for part in MAPS
    }
    of |= {part: tuple(entry for entry in getattr(briefing, part) if entry.id in needed) for part in LISTS}
    return Briefing(
        year_hint=briefing.year_hint,
        entries={id_: entry for id_, entry in briefing.entries.items() if id_ in needed},
        event_order=tuple(id_ for id_ in briefing.event_order if id_ in needed),
        **of,
    )


def _named(entry: Entry) -> Iterator[str]:
    """Return the ids an entry refers to, and of the sources it quotes."""
    for attribute, field in fields_of(type(entry)).values():
        if field.shape is Shape.REF:
            value: Ref | tuple[Ref, ...] | None = getattr(entry, attribute)
            refs = (value,) if isinstance(value, Ref) else value or ()
            yield from (ref.id for ref in refs)
    yield from (quote.passage.source for quote in quotes_of(entry) if quote.passage is not None)
