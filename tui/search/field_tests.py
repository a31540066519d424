"""The tests of `field:value`: which entries and sentences pass each."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tui.analysis.single_sources import sources_of
from tui.model.contests import Contests
from tui.model.declared import fields_of
from tui.model.entries import Event, Position, Ref, Statement
from tui.model.fields import REFERENCES
from tui.model.hedges import is_hedged
from tui.search.dates import dates_of, overlaps, parse_date
from tui.search.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from tui.model.entries import Briefing, Entry
    from tui.search.documents import Document
    from tui.search.query import FieldTest

    Test = Callable[[Document], bool]

SENTENCE = "sentence"
"""The `kind:` of a sentence of a source."""
_ATTRIBUTES = {"by": "by", "via": "via", "target": "target", "about": "about", "issue": "issue"}
"""The fields that name entries in one attribute."""
_KINDS = {"actor": ("actor",), "place": ("place",), "issue": ("issue",)}
"""The fields that any reference to an entry of these kinds answers, and such an entry itself."""


def field_test(of: FieldTest, briefing: Briefing) -> Test:
    """Return the test of a field: a function that tells whether a document passes."""
    if of.name == "date":
        return _of_entries(_dated(of.value, briefing))
    if of.name == "is":
        return _of_entries(_states(briefing)[of.value.casefold()] if of.value else lambda _: False)
    if of.name == "source":
        named = named_entries(of.value, briefing, ("source",))
        return lambda document: bool(_sources(document, briefing) & named)
    if of.name == "tag":
        found = any(_is_like(tag, of.value) for tag in briefing.tags)
        return lambda _: found
    if of.name in _ATTRIBUTES or of.name in _KINDS:
        return _of_entries(_naming(of, briefing))
    return _worded(of)


def _of_entries(test: Callable[[Entry], bool]) -> Test:
    return lambda document: not document.sentence and test(document.entry)


def named_entries(value: str, briefing: Briefing, kinds: Collection[str] = ()) -> frozenset[str]:
    """Return the ids of the entries of some kinds (of any, if none is given) that a value names.

    Those that have it as their id or name; if none has, those whose name contains it. An actor counts with
    its members, a place with those within. An empty value names all.
    """
    folded = fold(value)
    names = {
        entry.id: [fold(name) for name in (entry.id, *_names(entry))]
        for entry in briefing.entries.values()
        if not kinds or entry.kind_name in kinds
    }
    same = [id_ for id_, own in names.items() if folded in own]
    near = same or [id_ for id_, own in names.items() if any(folded in name for name in own)]
    return frozenset(one for id_ in near for one in briefing.membership.family(id_))


def _names(entry: Entry) -> Iterator[str]:
    yield entry.label
    for attribute in ("name", "short", "title", "publisher"):
        yield getattr(entry, attribute, "")
    yield from getattr(entry, "aliases", ())


def _naming(of: FieldTest, briefing: Briefing) -> Callable[[Entry], bool]:
    """Return the test of a field whose values are entries."""
    kinds = _KINDS.get(of.name, ())
    named = named_entries(of.value, briefing, kinds)
    # `unstated` and ids of entries that are missing are names too.
    named |= {of.value} if of.value and not kinds else frozenset()
    if of.name in _KINDS:
        return lambda entry: entry.id in named or any(ref.id in named for ref in _refs(entry))
    attribute = _ATTRIBUTES[of.name]
    if not of.value:
        return lambda entry: bool(getattr(entry, attribute, ()))
    return lambda entry: any(ref.id in named for ref in _as_refs(getattr(entry, attribute, ())))


@cache
def _reference_fields(kind: type[Entry]) -> tuple[str, ...]:
    return tuple(attribute for attribute, spec in fields_of(kind).values() if spec.shape in REFERENCES)


def _refs(entry: Entry) -> Iterator[Ref]:
    """Yield every reference of an entry to another one."""
    for attribute in _reference_fields(type(entry)):
        yield from _as_refs(getattr(entry, attribute))
    vote = getattr(entry, "vote", None)
    for cast in (vote.for_, vote.against, vote.abstain) if vote else ():
        yield from _as_refs(cast)


def _as_refs(value: object) -> tuple[Ref, ...]:
    """Return the references of a field that takes one or several."""
    several = value if isinstance(value, tuple) and not isinstance(value, Ref) else (value,)
    return tuple(one for one in several if isinstance(one, Ref))


def _sources(document: Document, briefing: Briefing) -> frozenset[str]:
    entry = document.entry
    return frozenset({entry.id} if entry.id in briefing.sources else sources_of(entry, briefing))


def _dated(value: str, briefing: Briefing) -> Callable[[Entry], bool]:
    asked, hint = parse_date(value), briefing.year_hint
    if asked is None:
        return lambda entry: any(True for _ in dates_of(entry))
    return lambda entry: any(overlaps(asked, date, until, hint) for date, until in dates_of(entry))


def _states(briefing: Briefing) -> dict[str, Callable[[Entry], bool]]:
    """Return the tests of `is:`."""
    entries = briefing.entries.values()
    contests = Contests(entry for entry in entries if isinstance(entry, Statement))
    return {
        "contested": lambda entry: isinstance(entry, Statement) and bool(contests.first(entry)),
        "hedged": lambda entry: isinstance(entry, Statement) and is_hedged(entry.cue),
        "planned": lambda entry: isinstance(entry, Event) and entry.status == "planned",
        "single": lambda entry: (
            isinstance(entry, Event | Statement) and len(sources_of(entry, briefing)) == 1
        ),
    }


def _worded(of: FieldTest) -> Test:
    """Return the test of a field whose values are words."""
    if of.name == "kind":
        return lambda document: any(_is_like(kind, of.value) for kind in _kinds(document))
    values = {"stance": _stances, "status": _statuses, "figure": _figures}[of.name]
    has = _contains if of.name == "figure" else _is_like
    return _of_entries(lambda entry: any(has(value, of.value) for value in values(entry)))


def _kinds(document: Document) -> tuple[str, ...]:
    if document.sentence:
        return (SENTENCE,)
    entry = document.entry
    own: str = getattr(entry, "kind", "")
    quad = entry.quad if isinstance(entry, Event) else ""
    return tuple(filter(None, (entry.kind_name, own, quad)))


def _stances(entry: Entry) -> tuple[str, ...]:
    stance = entry.stance if isinstance(entry, Position) else None
    return (stance.word, f"{stance.word}?" if stance.uncertain else "") if stance else ()


def _statuses(entry: Entry) -> tuple[str, ...]:
    return (entry.status,) if isinstance(entry, Event) and entry.status else ()


def _figures(entry: Entry) -> tuple[str, ...]:
    return tuple(figure.written for figure in getattr(entry, "figure", ()))


def _is_like(word: str, value: str) -> bool:
    """Return whether a word begins with a value; a word is found before it is typed to its end."""
    return fold(word).startswith(fold(value))


def _contains(text: str, value: str) -> bool:
    return fold(value) in fold(text)
