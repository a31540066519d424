"""A JSON Schema (draft-07) of the format, made from the model: for editors, while a briefing is written.

`defaultSnippets`, `errorMessage`, `patternErrorMessage` and `enumDescriptions` belong to no draft:
yaml-language-server and the editors that stand on it read them, and every other reader passes over them.
"""

from __future__ import annotations

import json
from textwrap import indent
from typing import TYPE_CHECKING, Any

from tui.exchange.json_schema_fields import (
    BARE,
    BARE_OR_NOTHING,
    MAPPING,
    NOTHING,
    SCALARS,
    TEXT,
    field,
    spelled,
)
from tui.model import patterns
from tui.model.declared import fields_of
from tui.model.entries import (
    IDENTIFIED,
    LISTS,
    MAPS,
    QUOTE_KEYS,
    SHORTHAND,
    UNSTATED,
    Briefing,
    Entry,
    called,
)
from tui.model.starter_fields import BLOCKS, FIELDS

if TYPE_CHECKING:
    from tui.model.declared import Declared
    from tui.model.fields import Field

    Schema = dict[str, Any]

NAME = "briefing.schema.json"
"""What the file is called that ships with the reader, beside the briefings."""
MARK = "Written by `briefing schema`, out of the model that reads briefings."
"""By this comment a schema is known as one of ours."""
_OWN = {"^x-": {"description": "A key of your own."}}


def schema() -> Schema:
    """The schema of a whole briefing, as JSON has it."""
    kinds = [*MAPS.values(), *LISTS.values()]
    sections = {name: _map(kind) for name, kind in MAPS.items()}
    sections |= {name: _list(kind) for name, kind in LISTS.items()}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": MARK,
        "title": "briefing",
        **_mapping(Briefing, sections),
        "definitions": {kind.kind_name: _entry(kind) for kind in kinds} | {"quote": _selector()} | SCALARS,
    }


def as_text() -> str:
    """The schema as a file holds it."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def is_ours(text: str) -> bool:
    """Whether a text is a schema that was written by this or another version of the reader."""
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(held, dict) and held.get("$comment") == MARK


# --- Mappings ----------------------------------------------------------------------------------------------


def _mapping(kind: type[Declared], more: Schema | None = None) -> Schema:
    """A mapping with the fields of a class, and with `more` properties."""
    fields = fields_of(kind)
    return {
        "description": _first_line(kind),
        "type": "object",
        "required": [key for key, (_, spec) in fields.items() if spec.required],
        "properties": {key: field(spec) for key, (_, spec) in fields.items()} | (more or {}),
        "patternProperties": _OWN,
        "additionalProperties": False,
    }


def _entry(kind: type[Entry]) -> Schema:
    """An entry that is written out."""
    own = {"id": _own_id(kind)} if kind in IDENTIFIED else {}
    # A list offers its snippet itself: an editor puts the hyphen before it where there is none.
    snippets = {"defaultSnippets": [_snippet(kind, _body(kind))]} if kind in MAPS.values() else {}
    return {"title": kind.kind_name} | _mapping(kind, own) | snippets


def _own_id(kind: type[Entry]) -> Schema:
    return {
        "description": f"A name of its own, by which others refer to the {kind.kind_name}.",
        **spelled(_id(), "an id is made of a–z, 0–9 and hyphens"),
        "multipleOf": 1,
        "minimum": 0,
        "anyOf": [TEXT, BARE_OR_NOTHING],
    }


def _id() -> str:
    """A pattern for what can be an id."""
    return f"^(?!{UNSTATED}$){patterns.ID}$"


def _map(kind: type[Entry]) -> Schema:
    """A part of a briefing that is a map from id to entry."""
    name = called(kind.kind_name)
    return {
        "description": f"{_first_line(kind)} {name.capitalize()} stands under an id of your own.",
        "anyOf": [
            {
                "type": "object",
                "patternProperties": {f"^(?!x-|{UNSTATED}$){patterns.ID}$": _written(kind)} | _OWN,
                "additionalProperties": False,
                "errorMessage": f"{name} stands under an id, which is made of a–z, 0–9 and hyphens",
                "defaultSnippets": [_snippet(kind, _under_an_id(kind))],
            },
            NOTHING,
        ],
        "properties": {},  # an editor then goes on in the next line
    }


def _list(kind: type[Entry]) -> Schema:
    """A part of a briefing that is a list of entries; one alone may stand for a list of one."""
    name = called(kind.kind_name)
    entry, *short = _written(kind)["anyOf"]
    several = {
        "type": "array",
        "items": {"anyOf": [entry, *short, NOTHING]},
        "defaultSnippets": [_snippet(kind, _body(kind))],
    }
    return {
        "description": f"{_first_line(kind)} {name.capitalize()} is an item of the list.",
        "anyOf": [several, MAPPING, *short, NOTHING],
        "if": MAPPING,
        "then": entry,
        "items": {},  # an editor then goes on with a hyphen in the next line
    }


def _written(kind: type[Entry]) -> Schema:
    """The ways to write an entry: as a mapping, or as the text that stands for it."""
    ways: list[Schema] = [{"$ref": f"#/definitions/{kind.kind_name}"}]
    short = SHORTHAND.get(kind)
    if short and fields_of(kind)[short][1].required:
        ways += [TEXT | {"pattern": r"\S"}, BARE]
    elif short:
        ways += [TEXT, BARE_OR_NOTHING]
    return {"anyOf": ways}


def _selector() -> Schema:
    """A quote that is written out."""
    exact, *beside = QUOTE_KEYS
    return {
        "title": "quote",
        "description": "Words copied from a source, and what stands beside them there.",
        "type": "object",
        "required": [exact],
        "properties": {
            exact: {"description": "The words themselves.", "pattern": r"\S", "anyOf": [TEXT, BARE]}
        }
        | {
            key: {"description": f"What stands {where} them.", "anyOf": [TEXT, BARE_OR_NOTHING]}
            for key, where in zip(beside, ("before", "behind"), strict=True)
        },
        "patternProperties": _OWN,
        "additionalProperties": False,
    }


# --- Snippets ----------------------------------------------------------------------------------------------


def _snippet(kind: type[Entry], body: Schema | str) -> Schema:
    return {"label": f"new {kind.kind_name}", "description": _first_line(kind), "body": body}


def _body(kind: type[Entry], first: int = 1) -> dict[str, str]:
    """What of an entry is written first, with a place to jump to in each field, counted from `first`."""
    fields = fields_of(kind)
    return {
        key: _place(number, fields[key][1], is_block=key in BLOCKS.get(kind.kind_name, ()))
        for number, key in enumerate(FIELDS[kind.kind_name], first)
    }


def _under_an_id(kind: type[Entry]) -> str:
    """The same under an id; the ^ has it taken as it stands, with its own indentation."""
    lines = "\n".join(f"{key}: {place}" for key, place in _body(kind, 2).items())
    return "^${1:some-id}:\n" + indent(lines, "  ")


def _place(number: int, spec: Field, *, is_block: bool) -> str:
    if is_block:
        return f"|\n  ${number}"
    return f"${{{number}|{','.join(spec.choices)}|}}" if spec.choices else f"${number}"


def _first_line(kind: type[Declared]) -> str:
    return (kind.__doc__ or "").partition("\n")[0]
