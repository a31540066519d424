"""Finds what YAML reads and the author did not mean: mistakes of structure in a file that parses.

A colon inside text makes a key, lines out of their text become keys, a list in place of a map has no ids.
Each finding is one diagnostic with the lines that set it right; `recheck` checks the file with those lines.
Only a file with errors is searched.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.model.declared import fields_of
from tui.model.entries import IDENTIFIED, LISTS, MAPS, QUOTE_KEYS, SHORTHAND, Briefing
from tui.model.fields import Shape
from tui.model.span import Span
from tui.parse.addresses import ID
from tui.parse.builder import sections
from tui.parse.diagnostic_collector import DiagnosticCollector
from tui.parse.indentation import shifted
from tui.parse.list_signs import as_items, list_sign
from tui.parse.lookalikes import LIKE_SPACES, WIDE_COLONS
from tui.parse.section_lines import (
    NAME,
    SENTENCE_OF,
    SIMILAR,
    STEP,
    as_list,
    as_map,
    is_by_id,
    keys_of,
    slipped_fields,
)
from tui.parse.syntax.stray_lines import stray_lines
from tui.parse.tree import BLOCK_STYLES, QUOTED_STYLES, Mapping, Scalar, Sequence
from tui.parse.yaml_scalars import quoted
from tui.text.sanitise import spelled_out
from tui.text.suggest import nearest

if TYPE_CHECKING:
    from collections.abc import Collection

    from tui.diagnostics.diagnostic import Diagnostic
    from tui.model.entries import Entry
    from tui.model.fields import Field
    from tui.parse.section_lines import Lines
    from tui.parse.tree import Items, Node

TEXTS = frozenset({Shape.LINE, Shape.HEADLINE, Shape.PROSE, Shape.TEXT, Shape.QUOTE})
"""Shapes of fields that hold words."""
_SPACES_BEFORE = re.compile(rf"[ {LIKE_SPACES}]*[{LIKE_SPACES}][ {LIKE_SPACES}]*")
_KEY_AND_SIGN = re.compile(rf"(?P<name>[\w-]+)(?P<sign>[{WIDE_COLONS}]|:[{LIKE_SPACES}])\s*")


class Structure(DiagnosticCollector):
    """Searches the tree of one file for mistakes of structure."""

    def search(self, root: Node | None) -> list[Diagnostic]:
        """Return the mistakes of structure in a file."""
        if root is None:
            return []
        if not isinstance(root, Mapping):
            self._odd_colon(root, fields_of(Briefing))
            return self.diagnostics
        parts = sections(root)
        self._outdented(root)
        self._fields(Briefing, root, {*parts, *MAPS, *LISTS})
        for name, node in parts.items():
            if name in MAPS:
                self._map(name, MAPS[name], node)
            else:
                self._list(name, LISTS[name], node)
        return self.diagnostics

    def _map(self, section: str, kind: type[Entry], node: Node) -> None:
        if not isinstance(node, Mapping):
            self._as_list(section, kind, node) or self._odd_colon(node, ())
            return
        self._slipped(kind, node)
        for key, value in node.items:
            if not ID.fullmatch(key.value) and not key.value.startswith("x-"):
                self._odd_key(key, ()) or self._stray_text(key, node, ())
            self._entry(kind, value)

    def _list(self, section: str, kind: type[Entry], node: Node) -> None:
        items = node.items if isinstance(node, Sequence) else [node]
        if isinstance(node, Mapping) and is_by_id(kind, node):
            self._by_id(section, kind, node)
            items = [value for _, value in node.items]
        elif isinstance(node, Scalar) and kind not in SHORTHAND:
            self._signs(node, SENTENCE_OF.get(kind, ""))
        for item in items:
            self._entry(kind, item)

    def _entry(self, kind: type[Entry], node: Node) -> None:
        known = {*fields_of(kind), *(("id",) if kind in IDENTIFIED else ())}
        if isinstance(node, Scalar):
            self._odd_colon(node, known)
        elif isinstance(node, Mapping) and kind in SENTENCE_OF and self._signed_texts(kind, node):
            return
        elif isinstance(node, Mapping) and not self._colon(
            node, field=SENTENCE_OF.get(kind, ""), known=known
        ):
            self._fields(kind, node, {"id"} if kind in IDENTIFIED else set())

    def _fields(self, kind: type, node: Mapping, extra: set[str]) -> None:
        fields = fields_of(kind)
        known = {*fields, *extra}
        for key, value in node.items:
            if key.value in fields:
                self._value(fields[key.value][1], value)
            elif key.value not in extra and not key.value.startswith("x-"):
                self._odd_key(key, known) or self._stray_text(key, node, known)

    def _value(self, spec: Field, node: Node) -> None:
        if spec.shape is Shape.REF and spec.many:
            self._signs(node)
        for item in node.items if isinstance(node, Sequence) and spec.many else [node]:
            if isinstance(item, Mapping) and spec.shape in TEXTS:
                self._colon(item, known=QUOTE_KEYS if spec.shape is Shape.QUOTE else ())

    def _colon(self, node: Mapping, *, field: str = "", known: Collection[str] = ()) -> bool:
        """Report a colon in the text that a mapping begins with, and return whether there is one.

        `known` are the keys that the mapping may have, `field` is the one that the text needs beside others.
        """
        if not node.items:
            return False
        (key, value), others = node.items[0], node.items[1:]
        line = self.lines[key.span.line - 1] if key.span.line else ""
        if not (isinstance(value, Scalar) and _is_inline(key) and _is_inline(value)) or (
            line.startswith("{", node.span.column - 1) or not _is_sentence(key, known)
        ):
            return False
        if others and not (field and all(other.value in known for other, _ in others)):
            return False
        end = value.span if value.value or value.style != "plain" else key.span
        changed = _in_quotes(self.lines, Span(*key.span[:2], *end[2:]), field if others else "")
        at = key.span._replace(end_line=key.span.line, end_column=len(line.rstrip()) + 1)
        if end.end_line == key.span.line:
            at = at._replace(end_column=end.end_column)
        self.report("E104", at, "item", fixes=self.lines_fix(changed))
        return True

    def _odd_key(self, key: Scalar, known: Collection[str]) -> bool:
        """Report an unknown key that is known without its odd indentation or the sign of a list before it."""
        if not key.span.line or key.style != "plain" or key.span.line != key.span.end_line:
            return False
        number, start = key.span.line, key.span.column - 1
        line = self.lines[number - 1]
        if (match := _SPACES_BEFORE.match(line)) and match.end() > start:
            odd = next(at for at, char in enumerate(line) if char != " ")
            changed = {number: " " * match.end() + line[match.end() :]}
            character = spelled_out(line[odd])
            at = Span(number, odd + 1, number, match.end() + 1)
            self.report("E101", at, "odd-indent", fixes=self.lines_fix(changed), character=character)
            return True
        found = list_sign(key.value)
        if found is None or found.rest not in known or line[:start].strip(" "):
            return False
        changed = {number: f"{line[:start]}- {line[start + len(key.value) - len(found.rest) :]}"}
        self._sign(Span(number, start + 1, number, start + 2), found.sign, changed)
        return True

    def _odd_colon(self, node: Node, known: Collection[str]) -> bool:
        """Report text that is a known key, an odd colon and a value; any id counts if `known` is empty."""
        if not isinstance(node, Scalar) or node.style != "plain" or not node.span.line:
            return False
        match = _KEY_AND_SIGN.match(node.value)
        if match is None or (match["name"] not in known if known else not NAME.fullmatch(match["name"])):
            return False
        changed = {}
        for number in range(node.span.line, node.span.end_line + 1):
            line = self.lines[number - 1]
            start = node.span.column - 1 if number == node.span.line else len(line) - len(line.lstrip())
            if own := _KEY_AND_SIGN.match(line, start):
                changed[number] = f"{line[:start]}{own['name']}: {line[own.end() :]}"
        sign = match["sign"]
        column = node.span.column + match.end("sign") - 1
        at = Span(node.span.line, column, node.span.line, column + 1)
        variant = "odd-space" if sign[0] == ":" else "odd-colon"
        fixes = self.lines_fix(changed)
        self.report("E101", at, variant, fixes=fixes, character=spelled_out(sign[-1]))
        return True

    def _signs(self, node: Node, key: str = "") -> None:
        """Report a text that is a list with other signs than dashes, where a text cannot be meant.

        `key` is the field of an item that its text fills.
        """
        if not isinstance(node, Scalar) or node.style != "plain" or not node.span.line:
            return
        lines = self.lines[node.span.line - 1 : node.span.end_line]
        found = list_sign(node.value)
        if found is None or lines[0][: node.span.column - 1].strip():
            return
        span = Span(node.span.line, node.span.column, node.span.line, node.span.column + 1)
        self._sign(span, found.sign, as_items(lines, node.span.line, found.family, key))

    def _signed_texts(self, kind: type[Entry], node: Mapping) -> bool:
        """Report texts with a colon that begin with the sign of a list, so that each is read as a key."""
        head = "" if kind in SHORTHAND else f"{SENTENCE_OF[kind]}: "
        changed: Lines = {}
        for key, value in node.items:
            number, start = key.span.line, key.span.column - 1
            line, found = self.lines[number - 1], list_sign(key.value)
            is_whole = key.style == "plain" and key.span.line == key.span.end_line == value.span.end_line
            if not is_whole or found is None or NAME.fullmatch(found.rest) or line[:start].strip():
                return False
            text = line[start + len(key.value) - len(found.rest) : value.span.end_column - 1]
            changed[number] = f"{line[:start]}- {head}{quoted(text)}{line[value.span.end_column - 1 :]}"
        if changed:
            first = node.items[0][0]
            sign = list_sign(first.value)
            span = first.span._replace(end_column=first.span.column + 1)
            self._sign(span, sign.sign if sign else "", changed)
        return bool(changed)

    def _sign(self, span: Span, sign: str, changed: Lines) -> None:
        self.report("E101", span, "list-sign", fixes=self.lines_fix(changed), sign=sign)

    def _by_id(self, section: str, kind: type[Entry], node: Mapping) -> None:
        """Report a section that is a list and was written as a map from id to entry."""
        changed = as_list(self.lines, kind, node)
        variant, fixes = "list-by-id", self.lines_fix(changed)
        self.report("E301", node.items[0][0].span, variant, fixes=fixes, key=section, kind=kind.kind_name)

    def _as_list(self, section: str, kind: type[Entry], node: Node) -> bool:
        """Report a section that is a map from id to entry and was written as a list."""
        if not isinstance(node, Sequence) or not node.items:
            return False
        fixes = self.lines_fix(as_map(self.lines, kind, node))
        name = kind.kind_name
        self.report("E301", node.items[0].span, "map-as-list", fixes=fixes, key=section, kind=name)
        return True

    def _slipped(self, kind: type[Entry], node: Mapping) -> None:
        """Report fields that slipped out of an entry that cannot do without them."""
        fields = fields_of(kind)
        for slipped in slipped_fields(kind, node):
            if slipped.head is None:
                continue
            keys, own = {key.value for key, _ in slipped.items}, keys_of(kind, slipped.head[1])
            is_needed = any(fields[key][1].required for key in keys)
            is_certain = is_needed or any(isinstance(value, Sequence) for _, value in slipped.items)
            if not is_certain or keys & own:
                continue
            first, above = slipped.items[0][0], slipped.head[0]
            fixes = self.lines_fix(slipped.lines(self.lines, kind))
            related = self.at("id", above.span, id=above.value)
            args = {"owner": kind.kind_name, "key": first.value, "id": above.value}
            self.report("E303", first.span, "slipped", fixes=fixes, related=related, **args)

    def _outdented(self, root: Mapping) -> None:
        """Report the entries of a section that are not indented, so that they are keys of the briefing."""
        known = {*fields_of(Briefing), *MAPS, *LISTS}
        items = root.items
        for at, (section, value) in enumerate(items):
            if section.value not in MAPS or not (isinstance(value, Scalar) and not value.value):
                continue
            entries: Items = []
            for key, entry in items[at + 1 :]:
                if key.value in known or not NAME.fullmatch(key.value) or key.value.startswith("x-"):
                    break
                entries.append((key, entry))
            if not entries or any(nearest(key.value, known, SIMILAR) for key, _ in entries):
                continue
            first, last = entries[0][0].span, entries[-1][1].span
            fixes = self.lines_fix(shifted(self.lines, first.line, last.end_line, STEP))
            self.report("E302", first, "section", fixes=fixes, section=section.value)

    def _stray_text(self, key: Scalar, node: Mapping, known: Collection[str]) -> bool:
        """Report an unknown key that is a line of the text above it, indented less than that text."""
        if not _is_sentence(key, known) or not key.span.line:
            return False
        at = next(number for number, (one, _) in enumerate(node.items) if one is key)
        above = _last_text(node.items[at - 1]) if at else None
        if above is None:
            return False
        name, text = above
        stray = stray_lines(self.lines, name.span.line - 1, key.span.line - 1)
        if stray is None:
            return False
        span = Span(
            key.span.line, key.span.column, key.span.line, len(self.lines[key.span.line - 1].rstrip()) + 1
        )
        changed = {number + 1: line for number, line in stray.lines.items()}
        variant = "text-indented-less" if text.value.strip() else "text-not-indented"
        self.report(
            "E101", span, variant, fixes=self.lines_fix(changed), key=name.value, line=name.span.line,
            indent=stray.margin,
        )  # fmt: skip
        return True


def _is_inline(node: Scalar) -> bool:
    """Return whether a text is unquoted, or in quotation marks on one line."""
    return node.style == "plain" or (node.style in QUOTED_STYLES and node.span.line == node.span.end_line)


def _is_sentence(key: Scalar, known: Collection[str]) -> bool:
    """Return whether a key is the beginning of a text rather than a known, misspelled or custom key."""
    name = key.value
    if not known:
        return bool(name)
    return bool(name) and not (
        name in known or NAME.fullmatch(name) or list_sign(name) or nearest(name, known, SIMILAR)
    )


def _in_quotes(lines: list[str], span: Span, field: str) -> Lines:
    """Return the lines with a text in quotes, under a key if `field` is given."""
    key = f"{field}: " if field else ""
    first, last = lines[span.line - 1], lines[span.end_line - 1]
    start, end = span.column - 1, span.end_column - 1
    if span.line == span.end_line:
        # The colon that ends a line belongs to the text too.
        end = max(end, end + len(first[end:]) - len(first[end:].removeprefix(":")))
        return {span.line: f"{first[:start]}{key}{quoted(first[start:end])}{first[end:]}"}
    if any('"' in line or "\\" in line for line in lines[span.line - 1 : span.end_line]):
        return {}
    return {span.line: f'{first[:start]}{key}"{first[start:]}', span.end_line: f'{last[:end]}"{last[end:]}'}


def _last_text(item: tuple[Scalar, Node]) -> tuple[Scalar, Scalar] | None:
    """Return the key and the text of the block scalar that a value ends with."""
    key, value = item
    while isinstance(value, Mapping | Sequence) and value.items:
        last = value.items[-1]
        key, value = last if isinstance(last, tuple) else (key, last)
    is_text = isinstance(value, Scalar) and (value.style in BLOCK_STYLES or not value.value)
    return (key, value) if is_text and isinstance(value, Scalar) else None
