"""Builds a briefing from a tree: all readable entries, and the diagnostics of the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from tui.model.cooperation import yield_to_screen
from tui.model.dates import firmly_before
from tui.model.declared import Declared, fields_of
from tui.model.entries import (
    ADOPTED,
    IDENTIFIED,
    LISTS,
    MAPS,
    SHORTHAND,
    Briefing,
    Entry,
    Event,
    Position,
    Source,
)  # fmt: skip
from tui.model.event_order import order_events
from tui.model.names import with_names
from tui.model.span import NOWHERE, Span
from tui.parse import references
from tui.parse.addresses import Addresses
from tui.parse.evidence import Evidence
from tui.parse.parse_context import ParseContext
from tui.parse.source_map import SourceMap
from tui.parse.synonyms import KEYS
from tui.parse.tree import Mapping, Node, Scalar, Sequence
from tui.parse.unknown_keys import report_unknown_field
from tui.parse.values import Values, is_empty, shape_name, text_of
from tui.text.suggest import meant

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.parse.evidence import SourceFileReader

_T = TypeVar("_T")

EMPTY = ("", "~", "null", "Null", "NULL")
MOST_SECTIONS = 30
"""Unknown keys that are compared with the names of sections."""
_SECTIONS = (*MAPS, *LISTS)
_LISTED = frozenset(LISTS.values())


def build(
    root: Node | None,
    path: str,
    read_source_file: SourceFileReader,
    text: str = "",
    *,
    keep_tree: bool = True,
) -> tuple[Briefing | None, list[Diagnostic], SourceMap]:
    """Return the briefing of a tree, its diagnostics in file order, and the source map.

    `read_source_file` reads the files that sources name. `text` is the text of the tree. The briefing is None
    only if the file is not a mapping; otherwise it has everything that could be read. Without `keep_tree`
    each node is dropped once it is read: tree and map are empty then, and only the diagnostics are complete.
    """
    context, source_map = ParseContext(path, text), SourceMap(root, text)
    if root is None or (isinstance(root, Scalar) and root.value in EMPTY):
        context.report("W001", Span(1, 1, 1, 1))
        return Briefing(path=path), context.diagnostics, source_map
    if not isinstance(root, Mapping):
        context.report("E301", root.span, "briefing", got=shape_name(root))
        return None, context.diagnostics, source_map
    briefing = _Builder(context, read_source_file, source_map, keep_tree=keep_tree).briefing(root)
    diagnostics = [one._replace(entry=source_map.entry_at(one.span)) for one in context.diagnostics]
    diagnostics.sort(key=lambda diagnostic: diagnostic.span)
    return briefing, diagnostics, source_map


class _Builder:
    """Builds one briefing."""

    def __init__(
        self,
        context: ParseContext,
        read_source_file: SourceFileReader,
        source_map: SourceMap,
        *,
        keep_tree: bool,
    ) -> None:
        self._context = context
        self._keeps_tree = keep_tree
        self._source_map = source_map
        self._values = Values(context)
        self._values.read_record = self._record
        self._evidence = Evidence(context, read_source_file)
        self._addresses = Addresses(context)

    def briefing(self, root: Mapping) -> Briefing:
        head = self._fields(Briefing, root, "", "briefing", extra=_SECTIONS, at=Span(1, 1, 1, 1))
        self._evidence.lang = head.get("lang", "")
        parts = sections(root)
        # Sources come first: the quotes of all other entries are searched in them.
        names = sorted(parts, key=lambda name: name != "sources")
        read = {name: self._section(name, parts[name]) for name in names if not is_empty(parts[name])}
        entries: dict[str, Entry] = {}
        for section in _SECTIONS:
            for entry in _entries_of(read.get(section, ())):
                entries.setdefault(entry.id, entry)
        self._evidence.report_unverified()
        self._evidence.forget()
        self._addresses.report_lookalikes()
        references.check(self._context, entries)
        _resolve_labels(entries, read)
        timeline = cast("dict[str, Event]", read.get("timeline", {}))
        event_order, contradictions = order_events(timeline, head.get("year_hint"))
        references.report_order(self._context, contradictions)
        return Briefing(
            path=self._context.path,
            entries=entries,
            event_order=event_order,
            **head,
            **cast("dict[str, Any]", read),
        )

    def _section(self, name: str, node: Node) -> dict[str, Any] | tuple[Any, ...]:
        kind = MAPS.get(name)
        if kind is not None:
            return self._map(name, kind, node)
        return self._list(name, LISTS[name], node)

    def _map(self, section: str, kind: type[Entry], node: Node) -> dict[str, Any]:
        entries: dict[str, Any] = {}
        if not isinstance(node, Mapping):
            self._context.report(
                "E301", node.span, "section", got=shape_name(node), key=section, kind=kind.kind_name
            )
            return entries
        for key, value in self._each(node.items):
            id_ = text_of(key, self._context, lines=False)
            if id_.startswith("x-"):
                self._context.custom_keys.setdefault(id_, key.span)
                continue
            address = self._addresses.of(id_, key.span, f"{section}/{id_}")
            entry = self._entry(kind, address, value, key.span)
            if entry is not None:
                entries[address] = entry
        return entries

    def _list(self, section: str, kind: type[Entry], node: Node) -> tuple[Any, ...]:
        if isinstance(node, Mapping) or (isinstance(node, Scalar) and kind in SHORTHAND):
            # A single entry in place of a list is unambiguous.
            node = Sequence(node.span, [node])
        if not isinstance(node, Sequence):
            self._context.report("E301", node.span, "list", got=shape_name(node), key=section)
            return ()
        read = (
            self._entry(kind, f"{section}/{number}", item, item.span)
            for number, item in enumerate(self._each(node.items), 1)
            if not is_empty(item)
        )
        return tuple(entry for entry in read if entry is not None)

    def _each(self, items: list[_T]) -> Iterator[_T]:
        """Yield the items of a section, and drop each one unless the tree is kept."""
        if self._keeps_tree:
            yield from items
            return
        items.reverse()
        while items:
            yield items.pop()

    def _entry(self, kind: type[Entry], address: str, node: Node, span: Span) -> Entry | None:
        yield_to_screen()
        name = kind.kind_name
        own_span = Span(span.line, span.column, node.span.end_line, node.span.end_column) if span else NOWHERE
        written = node
        if isinstance(node, Scalar) and (kind in SHORTHAND or is_empty(node)):
            node = self._expanded(kind, node)
        if not isinstance(node, Mapping):
            self._context.report("E301", node.span, "entry", kind=name, got=shape_name(node))
            return None
        extra = ("id",) if kind in IDENTIFIED else ()
        values = self._fields(kind, node, address, name, extra=extra, at=span)
        if kind in _LISTED:
            address = self._list_address(kind, node, values, address)
        if "quote" in values:
            spans, self._values.quote_spans = self._values.quote_spans, []
            values["quote"] = self._evidence.anchor(values["quote"], spans, values.get("source", ()))
        self._source_map.add(address, span, written if self._keeps_tree else Node(written.span))
        if kind is Event:
            self._check_until(values, node)
        entry = kind(id=address, span=own_span, is_adopted=_is_adopted(node), **values)
        return self._evidence.source(entry, node) if isinstance(entry, Source) else entry

    def _record(self, kind: type[Declared], node: Mapping) -> Declared:
        """Return a value of a field that is a mapping of its own."""
        owner, known = self._values.owner, self._values.known
        values = self._fields(kind, node, owner, kind.__name__.lower(), extra=(), at=node.span)
        self._values.owner, self._values.known = owner, known
        return kind(**values)

    def _check_until(self, values: dict[str, Any], node: Mapping) -> None:
        """Report an event that ends before it begins."""
        date, until = values.get("date"), values.get("until")
        if date and until and firmly_before(until, date):
            key, place = node.get("date"), node.get("until")
            assert key is not None
            assert place is not None
            related = self._context.at("begins", key.span)
            self._context.report("E403", place.span, "until", related=related)

    def _expanded(self, kind: type[Entry], node: Scalar) -> Mapping:
        """Return the short form `hamas: Hamas` as a mapping."""
        if is_empty(node) or kind not in SHORTHAND:
            return Mapping(node.span, [])
        return Mapping(node.span, [(Scalar(node.span, SHORTHAND[kind], "plain"), node)])

    def _fields(
        self, kind: type, node: Mapping, owner: str, name: str, *, extra: tuple[str, ...], at: Span
    ) -> dict[str, Any]:
        """Return the values of an entry's fields by attribute."""
        fields = fields_of(kind)
        self._values.known = fields
        values: dict[str, Any] = {}
        for key, value in node.items:
            known = fields.get(key.value)
            if known is not None:
                read = self._values.read(value, known[1], owner)
                if read is not None:
                    values[known[0]] = read
            elif key.value not in extra:
                specs = {**dict.fromkeys(extra), **{one: spec for one, (_, spec) in fields.items()}}
                written = text_of(key, self._context, lines=False)
                report_unknown_field(self._context, written, name, (key, value), node, specs)
        for missing, (attribute, spec) in fields.items():
            if spec.required and not values.get(attribute) and not self._has_value(node, missing):
                # A key without a value is the place to add it.
                place = next((key.span for key, _ in node.items if key.value == missing), at)
                self._context.report("E303", place, owner=name, key=missing, meaning=spec.help)
        return values

    @staticmethod
    def _has_value(node: Mapping, key: str) -> bool:
        """Return whether a key has a value; an invalid one has its own diagnostic."""
        value = node.get(key)
        return value is not None and not _is_blank(value)

    def _list_address(self, kind: type[Entry], node: Mapping, values: dict[str, Any], fallback: str) -> str:
        """Return the address of a list item: its own id, `issue/actor`, or its position in the list."""
        own = node.get("id") if kind in IDENTIFIED else None
        if isinstance(own, Scalar) and not is_empty(own):
            return self._addresses.of(text_of(own, self._context, lines=False), own.span, fallback)
        if isinstance(own, Mapping | Sequence):
            self._context.report("E301", own.span, "id", got=shape_name(own))
        if kind is Position and values.get("issue") and values.get("by"):
            return self._addresses.free(f"{values['issue'].id}/{values['by'][0].id}")
        return self._addresses.free(fallback)


def sections(root: Mapping) -> dict[str, Node]:
    """Return the sections of a briefing by name; a misspelled one counts as the section that it resembles.

    The name is reported as an error, but references to entries in the section stay valid.
    """
    parts = {key.value: value for key, value in root.items if key.value in _SECTIONS}
    known = (*fields_of(Briefing), *_SECTIONS)
    others = [pair for pair in root.items if pair[0].value not in known]
    for key, value in others[:MOST_SECTIONS]:
        if not key.value.startswith("x-"):
            guess = meant(key.value, known, KEYS, parts)
            if guess in _SECTIONS:
                parts.setdefault(guess, value)
    return parts


def _is_blank(node: Node) -> bool:
    """Return whether a value is blank text or a list of blank texts."""
    if isinstance(node, Sequence):
        return all(map(_is_blank, node.items))
    return isinstance(node, Scalar) and not node.value.strip()


def _is_adopted(node: Mapping) -> bool:
    value = node.get(ADOPTED)
    return isinstance(value, Scalar) and value.value not in {"", "false", "no"}


def _entries_of(section: dict[str, Any] | tuple[Any, ...]) -> Iterable[Any]:
    return section.values() if isinstance(section, dict) else section


def _resolve_labels(entries: dict[str, Entry], read: dict[str, Any]) -> None:
    """Replace entries whose labels name other entries, in `entries` and in the sections."""
    named = with_names(entries)
    if not named:
        return
    entries |= named
    for name, section in read.items():
        renamed = {entry.id: entries[entry.id] for entry in _entries_of(section)}
        read[name] = renamed if isinstance(section, dict) else tuple(renamed.values())
