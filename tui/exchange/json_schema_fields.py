"""What the fields of a briefing may hold, in the words of JSON Schema.

Everything in a briefing is text, and an editor that reads YAML 1.2 takes some of it for numbers, for true and
false or for nothing. So a text may be those too; what it may not be is a list or a mapping. A `type` of
several names would do for much of what says `anyOf` and `not`, but editors would then offer `true` and `null`
for every text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tui.model import patterns
from tui.model.entries import QUADS, takes
from tui.model.fields import Field, Shape

if TYPE_CHECKING:
    from collections.abc import Callable

    Schema = dict[str, Any]

_QUADRANTS = {kind: quad for quad, kinds in QUADS.items() for kind in kinds}
_DATES = ("2025-11-19", "XXXX-11-19", "2025-11-19?", "2025-11~", "../2025-11-19", "2025-11-19/2025-11-23")

# --- Scalars -----------------------------------------------------------------------------------------------

TEXT: Schema = {"type": "string"}
LIST: Schema = {"type": "array"}
MAPPING: Schema = {"type": "object"}
NOTHING: Schema = {"$ref": "#/definitions/nothing"}
BARE: Schema = {"$ref": "#/definitions/bare"}
BARE_OR_NOTHING: Schema = {"$ref": "#/definitions/bare-or-nothing"}
SCALARS: Schema = {
    "nothing": {
        "$comment": "Nothing behind the key: as if it were not there.",
        "not": {"type": ["string", "number", "boolean", "array", "object"]},
    },
    "bare": {
        "$comment": "What YAML takes for a number, or for true or false: here it is text.",
        "not": {"type": ["string", "null", "array", "object"]},
    },
    "bare-or-nothing": {
        "$comment": "What YAML takes for a number, for true or false, or for nothing: here it is text.",
        "not": {"type": ["string", "array", "object"]},
    },
    "year": {
        "$comment": "A year, which YAML takes for a number.",
        "not": {"type": ["string", "boolean", "null", "array", "object"]},
        "multipleOf": 1,
        "minimum": 1000,
        "maximum": 9999,
    },
}


def field(spec: Field) -> Schema:
    """What a field may hold, and what an editor says of it."""
    one = _SHAPES[spec.shape](spec)
    described: Schema = {"description": _plain(f"{spec.help[:1].upper()}{spec.help[1:]}.\n\n{_how(spec)}.")}
    if not spec.many:
        return described | one
    several: Schema = {"items": _SHAPES[spec.shape](spec._replace(required=False))}
    if spec.required:
        several["contains"] = one
    # An editor that saw `items` here would begin every such field with a hyphen.
    return described | one | {"anyOf": [*one["anyOf"], LIST], "if": LIST, "then": several}


def _how(spec: Field) -> str:
    """How a field is written, as a sentence without its full stop."""
    what = spec.shape.value
    if spec.shape is Shape.REF and spec.kinds:
        what = f"the id of {takes(spec)}"
    words = "".join(f", or `{word}`" for word in spec.words)
    return f"{what[:1].upper()}{what[1:]}{words}{'; several as a list' if spec.many else ''}"


def _text(spec: Field) -> Schema:
    if spec.required:
        return {"pattern": r"\S", "anyOf": [TEXT, BARE]}
    return {"anyOf": [TEXT, BARE_OR_NOTHING]}


def _choice(spec: Field) -> Schema:
    """One of the words; those that an editor takes for something else are offered as that."""
    seen = [_seen(word) for word in spec.choices]
    chosen: Schema = {"enum": seen}
    if _QUADRANTS.keys() >= set(spec.choices):
        chosen["enumDescriptions"] = [_QUADRANTS[word] for word in spec.choices]
    text = [word for word in spec.choices if word not in seen]
    quoted = [TEXT | {"pattern": f"^(?:{'|'.join(text)})$"}] if text else []
    return {"anyOf": [chosen, *quoted, NOTHING]}


def _stance(spec: Field) -> Schema:
    inferred = {"type": "string", "pattern": rf"^\s*(?:{'|'.join(spec.choices)})\s*[?]\s*$"}
    return {"anyOf": [{"enum": list(spec.choices)}, inferred]}


def _ref(spec: Field) -> Schema:
    address = rf"{patterns.ADDRESS}\s*[?]?\s*"
    pattern = rf"^\s*{address}$" if spec.required else rf"^\s*(?:{address})?$"
    bare = BARE if spec.required else BARE_OR_NOTHING
    return spelled(pattern, "an id is made of a–z, 0–9 and hyphens") | {"anyOf": [TEXT, bare]}


def _date(spec: Field) -> Schema:
    pattern = rf"^\s*(?:{'|'.join((patterns.DATE, *spec.words))})\s*$"
    dated = TEXT | {"examples": [*spec.words, *_DATES]}
    said = f"a date is spelled like {', '.join(_DATES)}"
    return spelled(pattern, said) | {"anyOf": [dated, {"$ref": "#/definitions/year"}, NOTHING]}


def _time(spec: Field) -> Schema:
    pattern = rf"^\s*(?:{'|'.join((patterns.TIME, *spec.choices))})\s*$"
    said = f"a time is spelled HH:MM, or {', '.join(spec.choices)}"
    return spelled(pattern, said) | {
        "anyOf": [TEXT | {"examples": [*spec.choices, "22:00"]}, NOTHING],
    }


def _quote(_: Field) -> Schema:
    return {"anyOf": [TEXT, {"$ref": "#/definitions/quote"}, BARE_OR_NOTHING]}


def _url(_: Field) -> Schema:
    said = f"an address begins with {', '.join(patterns.SCHEMES)} and holds no blanks"
    return spelled(rf"^\s*{patterns.url()}\s*$", said) | {"anyOf": [TEXT, NOTHING]}


_SHAPES: dict[Shape, Callable[[Field], Schema]] = {
    Shape.LINE: _text,
    Shape.HEADLINE: _text,
    Shape.PROSE: _text,
    Shape.TEXT: _text,
    Shape.CHOICE: _choice,
    Shape.REF: _ref,
    Shape.DATE: _date,
    Shape.TIME: _time,
    Shape.QUOTE: _quote,
    Shape.URL: _url,
    Shape.STANCE: _stance,
}


def spelled(pattern: str, said: str) -> Schema:
    """A text of that pattern, and what is said of any other."""
    return {"pattern": pattern, "patternErrorMessage": said}


def _seen(word: str) -> str | int | bool:
    """A word as an editor sees it where no quotes are round it."""
    if word in {"true", "false"}:
        return word == "true"
    return int(word) if re.fullmatch("0|[1-9][0-9]*", word) else word


def _plain(text: str) -> str:
    """A text without marks of markup: an editor would show the backticks."""
    return re.sub("`([^`]*)`", r"“\1”", text)
