"""Nodes to a briefing: every entry that can be read is, and every problem is found in the one pass."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from tui.diagnostics.diagnostic import shortened
from tui.model import order
from tui.model.declared import fields_of
from tui.model.entries import (
    IDENTIFIED,
    LISTS,
    MAPS,
    SHORTHAND,
    Briefing,
    Entry,
    Event,
    Position,
    Source,
)
from tui.model.labels import with_names
from tui.model.span import NOWHERE, Span
from tui.model.turns import give_way
from tui.parse import references
from tui.parse.addresses import Addresses
from tui.parse.evidence import Evidence
from tui.parse.findings import Findings
from tui.parse.source_map import SourceMap
from tui.parse.split_by_comma import cut_by_comma, rejoined
from tui.parse.synonyms import KEYS
from tui.parse.tree import Mapping, Node, Scalar, Sequence
from tui.parse.values import Values, is_empty, text_of, what
from tui.text.suggest import meant, nearest

if TYPE_CHECKING:
    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.fields import Field
    from tui.parse.evidence import Beside

EMPTY = ("", "~", "null", "Null", "NULL")
MOST_SECTIONS = 30
"""Of so many keys that a briefing does not have it is asked whether a section was meant."""
_SECTIONS = (*MAPS, *LISTS)
_LISTED = frozenset(LISTS.values())


def build(
    root: Node | None, path: str, beside: Beside, text: str = ""
) -> tuple[Briefing | None, list[Diagnostic], SourceMap]:
    """Build the briefing of a file's tree, with every diagnostic in file order and the source map.

    `beside` reads the files that sources name. `text` is what the tree was read from.
    The briefing is None only where the file is not a mapping; all that can be read of a faulty one is in it.
    """
    found, source_map = Findings(path, text), SourceMap(root, text)
    if root is None or (isinstance(root, Scalar) and root.value in EMPTY):
        found.add("W001", Span(1, 1, 1, 1))
        return Briefing(path=path), found.problems, source_map
    if not isinstance(root, Mapping):
        found.add("E301", root.span, "briefing", got=what(root))
        return None, found.problems, source_map
    briefing = _Builder(found, beside, source_map).briefing(root)
    problems = [one._replace(entry=source_map.entry_at(one.span)) for one in found.problems]
    problems.sort(key=lambda problem: problem.span)
    return briefing, problems, source_map


class _Builder:
    """Builds one briefing."""

    def __init__(self, found: Findings, beside: Beside, source_map: SourceMap) -> None:
        self._found = found
        self._source_map = source_map
        self._values = Values(found)
        self._evidence = Evidence(found, beside)
        self._addresses = Addresses(found)

    def briefing(self, root: Mapping) -> Briefing:
        head = self._fields(Briefing, root, "", "briefing", extra=_SECTIONS, at=Span(1, 1, 1, 1))
        parts = sections(root)
        # Sources come first, wherever they stand: every other entry's quotes are looked for in them.
        names = sorted(parts, key=lambda name: name != "sources")
        read = {name: self._section(name, parts[name]) for name in names if not is_empty(parts[name])}
        entries: dict[str, Entry] = {}
        for section in _SECTIONS:
            of = read.get(section, ())
            for entry in of.values() if isinstance(of, dict) else of:
                entries.setdefault(entry.id, entry)
        self._evidence.report_loose()
        self._evidence.forget()
        self._addresses.report_lookalikes()
        references.check(self._found, entries)
        self._name(entries, read)
        timeline = cast("dict[str, Event]", read.get("timeline", {}))
        told, contradictions = order.tell(timeline, head.get("year_hint"))
        references.report_order(self._found, contradictions)
        return Briefing(
            path=self._found.path, entries=entries, told=told, **head, **cast("dict[str, Any]", read)
        )

    @staticmethod
    def _name(entries: dict[str, Entry], read: dict[str, Any]) -> None:
        """Put entries in the place of those whose labels name others."""
        named = with_names(entries)
        if not named:
            return
        entries |= named
        for name, of in read.items():
            anew = {id_: entries[id_] for id_ in (of if isinstance(of, dict) else (one.id for one in of))}
            read[name] = anew if isinstance(of, dict) else tuple(anew.values())

    def _section(self, name: str, node: Node) -> dict[str, Any] | tuple[Any, ...]:
        kind = MAPS.get(name)
        if kind is not None:
            return self._map(name, kind, node)
        return self._list(name, LISTS[name], node)

    def _map(self, section: str, kind: type[Entry], node: Node) -> dict[str, Any]:
        entries: dict[str, Any] = {}
        if not isinstance(node, Mapping):
            self._found.add("E301", node.span, "section", got=what(node), key=section, kind=kind.kind_name)
            return entries
        for key, value in node.items:
            id_ = text_of(key, self._found, lines=False)
            if id_.startswith("x-"):
                self._found.own.setdefault(id_, key.span)
                continue
            address = self._addresses.of(id_, key.span, f"{section}/{id_}")
            entry = self._entry(kind, address, value, key.span)
            if entry is not None:
                entries[address] = entry
        return entries

    def _list(self, section: str, kind: type[Entry], node: Node) -> tuple[Any, ...]:
        if isinstance(node, Mapping) or (isinstance(node, Scalar) and kind in SHORTHAND):
            # One bare entry where a list stands: what it says is plain, so it is read.
            node = Sequence(node.span, [node])
        if not isinstance(node, Sequence):
            self._found.add("E301", node.span, "list", got=what(node), key=section)
            return ()
        read = (
            self._entry(kind, f"{section}/{number}", item, item.span)
            for number, item in enumerate(node.items, 1)
            if not is_empty(item)
        )
        return tuple(entry for entry in read if entry is not None)

    def _entry(self, kind: type[Entry], address: str, node: Node, span: Span) -> Entry | None:
        give_way()
        name = kind.kind_name
        own_span = Span(span.line, span.column, node.span.end_line, node.span.end_column) if span else NOWHERE
        written = node
        if isinstance(node, Scalar) and (kind in SHORTHAND or is_empty(node)):
            node = self._written_out(kind, node)
        if not isinstance(node, Mapping):
            self._found.add("E301", node.span, "entry", kind=name, got=what(node))
            return None
        extra = ("id",) if kind in IDENTIFIED else ()
        values = self._fields(kind, node, address, name, extra=extra, at=span)
        if kind in _LISTED:
            address = self._list_address(kind, node, values, address)
        if "quote" in values:
            spans, self._values.quote_spans = self._values.quote_spans, []
            values["quote"] = self._evidence.anchor(values["quote"], spans, values.get("source", ()))
        self._source_map.add(address, span, written)
        entry = kind(id=address, span=own_span, **values)
        return self._evidence.source(entry, node) if isinstance(entry, Source) else entry

    def _written_out(self, kind: type[Entry], node: Scalar) -> Mapping:
        """The short form `hamas: Hamas` as the mapping that it stands for."""
        if is_empty(node) or kind not in SHORTHAND:
            return Mapping(node.span, [])
        return Mapping(node.span, [(Scalar(node.span, SHORTHAND[kind], "plain"), node)])

    def _fields(
        self, kind: type, node: Mapping, owner: str, name: str, *, extra: tuple[str, ...], at: Span
    ) -> dict[str, Any]:
        """The values of an entry's fields, by attribute."""
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
                self._unknown_key(node, key, value, specs, name)
        for missing, (attribute, spec) in fields.items():
            if spec.required and not values.get(attribute) and not self._was_given(node, missing):
                # What stands there without a value is the place to write it.
                empty = next((key.span for key, _ in node.items if key.value == missing), at)
                self._found.add("E303", empty, owner=name, key=missing, meaning=spec.help)
        return values

    def _unknown_key(
        self, node: Mapping, key: Scalar, value: Node, known: dict[str, Field | None], name: str
    ) -> None:
        written = text_of(key, self._found, lines=False)
        cut = None if written.startswith("x-") else cut_by_comma(node, key, value)
        if cut is None or nearest(written, known, 0.75):
            self._values.unknown_key(
                written, key.span, tuple(known), name, (one.value for one, _ in node.items)
            )
        elif cut.first is key:  # what stands behind further commas belongs to it
            variant, text = rejoined(cut, known.get(cut.field.value))
            self._found.add(
                "E302",
                key.span,
                variant,
                owner=name,
                key=shortened(written),
                field=cut.field.value,
                text=text,
            )

    @staticmethod
    def _was_given(node: Mapping, key: str) -> bool:
        """Whether the key has a value that is wrong, and so has a problem of its own already."""
        value = node.get(key)
        return value is not None and not _is_blank(value)

    def _list_address(self, kind: type[Entry], node: Mapping, values: dict[str, Any], fallback: str) -> str:
        """The address of an entry in a list: its own id, `issue/actor`, or its place in the list."""
        own = node.get("id") if kind in IDENTIFIED else None
        if isinstance(own, Scalar) and not is_empty(own):
            return self._addresses.of(text_of(own, self._found, lines=False), own.span, fallback)
        if isinstance(own, Mapping | Sequence):
            self._found.add("E301", own.span, "id", got=what(own))
        if kind is Position and values.get("issue") and values.get("by"):
            return self._addresses.free(f"{values['issue'].id}/{values['by'][0].id}")
        return self._addresses.free(fallback)


def sections(root: Mapping) -> dict[str, Node]:
    """The parts of a briefing by their names; one under a name that is misspelled counts as what is meant.

    The name is told as an error, and all that refers to what is under it is none.
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
    """Whether a value holds no more than blanks, however it is written."""
    if isinstance(node, Sequence):
        return all(map(_is_blank, node.items))
    return isinstance(node, Scalar) and not node.value.strip()
