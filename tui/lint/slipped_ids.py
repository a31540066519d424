"""W716: ids that are the names of fields, because the lines of an entry are not indented below its id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.model import edtf
from tui.model.dates import DateError
from tui.model.declared import fields_of
from tui.model.entries import MAPS
from tui.model.fields import Field, Shape
from tui.parse.addresses import ID
from tui.parse.section_lines import keys_of, slipped_fields
from tui.parse.tree import Mapping, Scalar

if TYPE_CHECKING:
    from tui.lint.lint_context import LintContext
    from tui.parse.tree import Node


def check(context: LintContext) -> None:
    """Report runs of ids that are fields of the entry above, or of an entry without an id."""
    root = context.source_map.root
    if not context.is_whole or not isinstance(root, Mapping):
        return
    for section, kind in MAPS.items():
        node = root.get(section)
        for slipped in slipped_fields(kind, node) if isinstance(node, Mapping) else ():
            fields, (first, _) = fields_of(kind), slipped.items[0]
            has = keys_of(kind, slipped.head[1]) if slipped.head else set()
            if any(
                key.value in has or not _fits(fields[key.value][1], value) for key, value in slipped.items
            ):
                continue
            entry = context.briefing.entries.get(first.value, context.briefing)
            head = slipped.head[0].value if slipped.head else ""
            fixes = context.lines_fix(slipped.lines(context.lines, kind))
            args = {"key": first.value, "id": head, "kind": kind.kind_name}
            context.warn("W716", first.span, "" if head else "no-id", entry, fixes=fixes, **args)


def _fits(spec: Field, value: Node) -> bool:
    """Return whether a value can be that of a field, and not only the name of an entry."""
    word = value.value if isinstance(value, Scalar) else ""
    if spec.shape is Shape.DATE:
        return _is_date(word)
    if spec.shape is Shape.REF:
        return bool(ID.fullmatch(word.removesuffix("?")))
    return word in spec.choices if spec.choices else bool(word)


def _is_date(word: str) -> bool:
    try:
        edtf.parse(word)
    except DateError:
        return False
    return True
