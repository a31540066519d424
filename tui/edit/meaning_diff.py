"""Check that an edit kept the meaning of a briefing: compare it before and after, entry by entry."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

from tui.edit import wording
from tui.model.dates import Date
from tui.model.declared import Record, fields_of
from tui.model.entries import LISTS, MAPS, Briefing, Entry, Quote, Ref, Source
from tui.model.fields import LINKED
from tui.model.mentions import explicit, has_links

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping


def entries_of(briefing: Briefing) -> Iterator[Entry]:
    """Yield every entry, section by section, in the order of the file."""
    for name in chain(MAPS, LISTS):
        section = getattr(briefing, name)
        yield from section.values() if name in MAPS else section


def difference(
    before: Briefing,
    after: Briefing,
    renamed: Mapping[str, str] | None = None,
    *,
    added: Container[str] = (),
) -> str:
    """Name the first difference in meaning between two versions of a briefing; empty if there is none.

    `renamed` maps old addresses to new ones; `added` has the ids of entries that only the second version has.
    Positions in the file are not compared.
    """
    old, new = list(entries_of(before)), [entry for entry in entries_of(after) if entry.id not in added]
    if len(old) != len(new):
        return wording.NUMBER_OF_ENTRIES
    comparison = _MeaningComparison(before.entries, {entry.id: entry for entry in new}, renamed or {})
    order = tuple(id_ for id_ in after.event_order if id_ not in added)
    if tuple(map(comparison.address, before.event_order)) != order:
        return wording.ORDER_OF_EVENTS
    pairs: list[tuple[Any, Any]] = [(before, after), *zip(old, new, strict=True)]
    return next(filter(None, (comparison.between(one, other) for one, other in pairs)), "")


class _MeaningComparison:
    def __init__(
        self, before: Mapping[str, Entry], after: Mapping[str, Entry], renamed: Mapping[str, str]
    ) -> None:
        self._before, self._after, self._renamed = before, after, renamed

    def address(self, id_: str) -> str:
        return self._renamed.get(id_, id_)

    def between(self, one: Any, other: Any) -> str:
        """Name the first difference between an entry, or the briefing itself, and its counterpart."""
        is_entry = isinstance(one, Entry)
        name = wording.NAMED.format(kind=one.kind_name, id=one.id) if is_entry else wording.BRIEFING
        if type(one) is not type(other) or (is_entry and self.address(one.id) != other.id):
            return wording.WHOLE.format(name=name)
        for key, (attribute, spec) in fields_of(type(one)).items():
            if self._expected(getattr(one, attribute), spec.shape in LINKED) != getattr(other, attribute):
                return wording.FIELD.format(key=key, name=name)
        if isinstance(one, Source) and (one.body and one.body.text) != (other.body and other.body.text):
            return wording.TEXT.format(name=name)
        return ""

    def _expected(self, value: Any, linked: bool) -> Any:
        """Return the value that the counterpart should have."""
        match value:
            case Ref():
                return value._replace(id=self._reference(value.id))
            case Quote():
                passage = value.passage and value.passage._replace(source=self.address(value.passage.source))
                return value._replace(passage=passage)
            case Date():
                pass
            case Record():
                fields = type(value).declared
                return value.replace(**{name: self._expected(getattr(value, name), False) for name in fields})
            case tuple():
                return tuple(self._expected(one, linked) for one in value)
            case str() if linked and has_links(value):
                return self._prose(value)
        return value

    def _reference(self, id_: str) -> str:
        """Return the id a reference should have; empty if it would come to mean another entry."""
        address = self.address(id_)
        return address if (id_ in self._before) is (address in self._after) else ""

    def _prose(self, prose: str) -> str:
        parts, done = [], 0
        for id_, start, end in explicit(prose):
            parts += [prose[done:start], self._reference(id_)]
            done = end
        return "".join([*parts, prose[done:]])
