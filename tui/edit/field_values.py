"""Write the values of a field as YAML, as an author would."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from tui.model.entries import Quote
from tui.model.fields import Field, Shape
from tui.parse.yaml_scalars import block, line
from tui.text.sanitise import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

Value: TypeAlias = "str | Quote | dict[str, list[str]]"
"""A value of a field: a text, a quote, or the texts of each key of a record."""
_LONG = frozenset({Shape.PROSE, Shape.TEXT})
"""Shapes whose text may have several lines."""
_DATE = re.compile(r"[0-9][0-9T:./~?%-]*")
"""A date that needs no quotation marks, though other parsers read more than a text in it."""


def cleaned(spec: Field, value: str) -> str:
    """Return a value without control characters and blanks around it; only long texts keep their lines."""
    text = clean(value, lines=spec.shape in _LONG)
    stripped = text.strip()
    # The blanks before the first of several lines are part of them.
    return re.sub(r"^(?:[ \t]*\n)+", "", text.rstrip()) if "\n" in stripped else stripped


def written(spec: Field, values: Sequence[Value], *, indent: int, in_brackets: bool) -> str:
    """Return cleaned values as they follow the colon of their key, with the blank or line end before them.

    Lines after the first are indented by `indent`. With `in_brackets`, all of it is one line.
    """
    if len(values) > 1 and spec.shape is Shape.QUOTE and not in_brackets:
        return "".join(f"\n{' ' * indent}- {_scalar(spec, value, in_brackets=False)}" for value in values)
    if len(values) > 1:
        return f" [{', '.join(_scalar(spec, value, in_brackets=True) for value in values)}]"
    if isinstance(values[0], str) and "\n" in values[0] and not in_brackets:
        return f" {block(values[0], indent)}"
    return f" {_scalar(spec, values[0], in_brackets=in_brackets)}"


def _scalar(spec: Field, value: Value, *, in_brackets: bool) -> str:
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_listed(of)}' for key, of in value.items())}}}"
    if isinstance(value, Quote):
        if value.prefix:
            parts = (("exact", value.exact), ("prefix", value.prefix))
            return f"{{{', '.join(f'{key}: {line(part, in_brackets=True)}' for key, part in parts)}}}"
        value = value.exact
    if value in spec.choices or (spec.shape is Shape.DATE and _DATE.fullmatch(value) and not in_brackets):
        return value
    if "\n" in value:
        escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{escaped}"'
    return line(value, in_brackets=in_brackets)


def _listed(values: Sequence[str]) -> str:
    """Return texts inside the brackets of a record: one, or a list of several."""
    texts = [line(one, in_brackets=True) for one in values]
    return texts[0] if len(texts) == 1 else f"[{', '.join(texts)}]"
