"""The JSON Schema of each field.

Everything in a briefing is text, but an editor that reads YAML 1.2 takes some of it for numbers, booleans or
null. A text may therefore be of those types too, but not a list or a mapping. Where `anyOf` and `not` could
be a `type` of several names, editors would offer `true` and `null` for every text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tui.model import patterns
from tui.model.entries import takes
from tui.model.fields import Field, Shape
from tui.model.meanings import meaning

if TYPE_CHECKING:
    from collections.abc import Callable

    Schema = dict[str, Any]

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
        "$comment": "A key without a value, which counts as absent.",
        "not": {"type": ["string", "number", "boolean", "array", "object"]},
    },
    "bare": {
        "$comment": "A number or boolean in YAML: here it is text.",
        "not": {"type": ["string", "null", "array", "object"]},
    },
    "bare-or-nothing": {
        "$comment": "A number, boolean or null in YAML: here it is text.",
        "not": {"type": ["string", "array", "object"]},
    },
    "year": {
        "$comment": "A year, a number in YAML.",
        "not": {"type": ["string", "boolean", "null", "array", "object"]},
        "multipleOf": 1,
        "minimum": 1000,
        "maximum": 9999,
    },
}


def field(spec: Field) -> Schema:
    """Return the schema of a field with the description that an editor shows."""
    one = _SHAPES[spec.shape](spec)
    described: Schema = {"description": _plain(f"{spec.help[:1].upper()}{spec.help[1:]}.\n\n{_how(spec)}.")}
    if not spec.many:
        return described | one
    several: Schema = {"items": _SHAPES[spec.shape](spec._replace(required=False))}
    if spec.required:
        several["contains"] = one
    # With `items` here, an editor would begin every such field with a hyphen.
    return described | one | {"anyOf": [*one["anyOf"], LIST], "if": LIST, "then": several}


def _how(spec: Field) -> str:
    """Return how a field is written, as a sentence without its full stop."""
    form = spec.shape.value
    if spec.shape is Shape.REF and spec.kinds:
        form = f"the id of {takes(spec)}"
    words = "".join(f", or `{word}`" for word in spec.words)
    return f"{form[:1].upper()}{form[1:]}{words}{'; several as a list' if spec.many else ''}"


def _text(spec: Field) -> Schema:
    if spec.required:
        return {"pattern": r"\S", "anyOf": [TEXT, BARE]}
    return {"anyOf": [TEXT, BARE_OR_NOTHING]}


def _choice(spec: Field) -> Schema:
    """Return the schema of a choice; words that YAML reads as another type are of that type."""
    typed = [_typed(word) for word in spec.choices]
    chosen = {"enum": typed} | _meanings(spec)
    text = [word for word in spec.choices if word not in typed]
    quoted = [TEXT | {"pattern": f"^(?:{'|'.join(text)})$"}] if text else []
    return {"anyOf": [chosen, *quoted, NOTHING]}


def _stance(spec: Field) -> Schema:
    inferred = {"type": "string", "pattern": rf"^\s*(?:{'|'.join(spec.choices)})\s*[?]\s*$"}
    return {"anyOf": [{"enum": list(spec.choices)} | _meanings(spec), inferred]}


def _meanings(spec: Field) -> Schema:
    """Return what an editor shows beside each word of a choice."""
    return {"enumDescriptions": [_plain(meaning(spec, word)) for word in spec.choices]}


def _ref(spec: Field) -> Schema:
    address = rf"{patterns.ADDRESS}\s*[?]?\s*"
    pattern = rf"^\s*{address}$" if spec.required else rf"^\s*(?:{address})?$"
    bare = BARE if spec.required else BARE_OR_NOTHING
    return matching(pattern, "an id is made of a–z, 0–9 and hyphens") | {"anyOf": [TEXT, bare]}


def _date(spec: Field) -> Schema:
    pattern = rf"^\s*(?:{'|'.join((patterns.DATE, *spec.words))})\s*$"
    dated = TEXT | {"examples": [*spec.words, *_DATES]}
    message = f"a date is written like {', '.join(_DATES)}"
    return matching(pattern, message) | {"anyOf": [dated, {"$ref": "#/definitions/year"}, NOTHING]}


def _time(spec: Field) -> Schema:
    pattern = rf"^\s*(?:{'|'.join((patterns.TIME, *spec.choices))})\s*$"
    message = f"a time is written HH:MM, or {', '.join(spec.choices)}"
    return matching(pattern, message) | {"anyOf": [TEXT | {"examples": [*spec.choices, "22:00"]}, NOTHING]}


def _quote(_: Field) -> Schema:
    return {"anyOf": [TEXT, {"$ref": "#/definitions/quote"}, BARE_OR_NOTHING]}


def _url(_: Field) -> Schema:
    message = f"a web address begins with {', '.join(patterns.SCHEMES)} and has no spaces"
    return matching(rf"^\s*{patterns.url()}\s*$", message) | {"anyOf": [TEXT, NOTHING]}


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


def matching(pattern: str, message: str) -> Schema:
    """Return the schema of a text that matches a pattern, with the message for any other."""
    return {"pattern": pattern, "patternErrorMessage": message}


def _typed(word: str) -> str | int | bool:
    """Return an unquoted word as YAML 1.2 reads it."""
    if word in {"true", "false"}:
        return word == "true"
    return int(word) if re.fullmatch("0|[1-9][0-9]*", word) else word


def _plain(text: str) -> str:
    """Return a text without backticks, which an editor would show."""
    return re.sub("`([^`]*)`", r"“\1”", text)
