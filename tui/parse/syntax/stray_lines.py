"""Lines of a text that are not indented below its key, so that YAML reads them as something else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.model.declared import fields_of
from tui.model.entries import LISTS, MAPS, Briefing
from tui.parse.indentation import indent_of
from tui.parse.syntax.fault_context import COMMENT, key_column, opens
from tui.parse.syntax.field_names import is_field, is_prose, key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIGN = re.compile(r": +[|>][-+0-9]*\s*$")


class StrayLines(NamedTuple):
    """Lines that belong to the text of a key above them, rewritten with its indentation."""

    lines: dict[int, str]
    """By number, from 0. The line of the key is one of them if it lacks a `|`."""
    margin: int


def is_text_key(line: str) -> bool:
    """Return whether the text of a key is on the lines below: it ends with `|`, or a text must follow."""
    text = COMMENT.sub("", line)
    return bool(_SIGN.search(text)) or (opens(text) and is_prose(key_of(text)))


def stray_lines(lines: Sequence[str], head: int, start: int) -> StrayLines | None:
    """Return the lines of a text from `start` on, whose key is in line `head`, both from 0.

    None if they are keys of the briefing or of an entry, or if the key in line `head` has another value.
    """
    if not is_text_key(lines[head]):
        return None
    level = key_column(lines[head])
    inside = next((line for line in lines[head + 1 : start] if line.strip()), "")
    margin = indent_of(inside) if indent_of(inside) > level else level + 2
    end = start
    while end < len(lines) and not _is_structure(lines[end], level):
        end += 1
    found = [number for number in range(start, end) if lines[number].strip()]
    if not found or found[0] != start:
        return None
    if inside:  # lines further down may be in the text already
        changed = {
            number: " " * margin + lines[number].lstrip(" \t")
            for number in found
            if indent_of(lines[number]) < margin
        }
    else:
        least = min(indent_of(lines[number]) for number in found)
        changed = {number: " " * margin + lines[number][least:] for number in found}
    text = COMMENT.sub("", lines[head])
    return StrayLines(changed if _SIGN.search(text) else {head: f"{text} |", **changed}, margin)


def _is_structure(line: str, level: int) -> bool:
    """Return whether a line that is indented by `level` at most is a key of the briefing or of an entry."""
    indent, name = indent_of(line), key_of(line)
    if not line.strip() or indent > level:
        return False
    if name.startswith("x-") or line.lstrip().startswith("- {"):
        return True
    if not indent:
        return name in MAPS or name in LISTS or name in fields_of(Briefing) or line.startswith(("---", "..."))
    if line.lstrip().startswith("- "):
        return bool(name) and is_field(name)
    return is_field(name) if key_column(line) == level else opens(line) and " " not in line.strip()
