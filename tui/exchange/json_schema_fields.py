"""The JSON Schema of each field.

Everything in a briefing is text, but an editor that reads YAML 1.2 takes some of it for numbers, booleans or
null. A text may therefore be of those types too, but not a list or a mapping. Where `anyOf` and `not` could
be a `type` of several names, editors would offer `true` and `null` for every text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from tui.exchange import wording
from tui.model import patterns
from tui.model.entries import SHORTHAND, takes
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
        "$comment": wording.NOTHING,
        "not": {"type": ["string", "number", "boolean", "array", "object"]},
    },
    "bare": {
        "$comment": wording.BARE,
        "not": {"type": ["string", "null", "array", "object"]},
    },
    "bare-or-nothing": {
        "$comment": wording.BARE_OR_NOTHING,
        "not": {"type": ["string", "array", "object"]},
    },
    "year": {
        "$comment": wording.YEAR,
        "not": {"type": ["string", "boolean", "null", "array", "object"]},
        "multipleOf": 1,
        "minimum": 1000,
        "maximum": 9999,
    },
}


def field(spec: Field) -> Schema:
    """Return the schema of a field with the description that an editor shows."""
    one = _SHAPES[spec.shape](spec)
    described: Schema = {
        "description": _plain(wording.FIELD.format(help=_sentence(spec.help), form=_sentence(_form(spec))))
    }
    if not spec.many:
        return described | one
    several: Schema = {"items": _SHAPES[spec.shape](spec._replace(required=False))}
    if spec.required:
        several["contains"] = one
    # With `items` here, an editor would begin every such field with a hyphen.
    return described | one | {"anyOf": [*one["anyOf"], LIST], "if": LIST, "then": several}


def _form(spec: Field) -> str:
    """Return how a field is written."""
    is_id = spec.shape is Shape.REF and spec.kinds
    form = wording.ID_OF.format(kinds=takes(spec)) if is_id else spec.shape.value
    words = "".join(wording.OR_WORD.format(word=word) for word in spec.words)
    return f"{form}{words}{wording.SEVERAL if spec.many else ''}"


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


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
    return matching(pattern, wording.ID_LETTERS) | {"anyOf": [TEXT, bare]}


def _date(spec: Field) -> Schema:
    pattern = rf"^\s*(?:{'|'.join((patterns.DATE, *spec.words))})\s*$"
    dated = TEXT | {"examples": [*spec.words, *_DATES]}
    message = wording.DATE.format(examples=", ".join(_DATES))
    return matching(pattern, message) | {"anyOf": [dated, {"$ref": "#/definitions/year"}, NOTHING]}


def _time(spec: Field) -> Schema:
    pattern = rf"^\s*(?:{'|'.join((patterns.TIME, *spec.choices))}){patterns.QUALIFIER}\s*$"
    message = wording.TIME.format(words=", ".join(spec.choices))
    return matching(pattern, message) | {
        "anyOf": [TEXT | {"examples": [*spec.choices, "22:00", "14:50~"]}, NOTHING]
    }


def _quote(_: Field) -> Schema:
    return {"anyOf": [TEXT, {"$ref": "#/definitions/quote"}, BARE_OR_NOTHING]}


def _url(_: Field) -> Schema:
    message = wording.URL.format(schemes=", ".join(patterns.SCHEMES))
    return matching(rf"^\s*{patterns.url()}\s*$", message) | {"anyOf": [TEXT, NOTHING]}


def _figure(_: Field) -> Schema:
    figures = TEXT | {"examples": ["39 killed", "at least 39 killed", "22 to 25 killed", "about £1,400"]}
    return matching(rf"^\s*(?:{patterns.FIGURE})?\s*$", wording.FIGURE) | {
        "anyOf": [figures, BARE_OR_NOTHING]
    }


def _record(spec: Field) -> Schema:
    """Return the schema of a mapping of its own, or of the text that stands for it."""
    short = [TEXT | {"pattern": r"\S"}, BARE] if spec.record in SHORTHAND else []
    return {"anyOf": [{"$ref": f"#/definitions/{spec.record.__name__.lower()}"}, *short, NOTHING]}


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
    Shape.FIGURE: _figure,
    Shape.VOTES: _ref,
    Shape.RECORD: _record,
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
