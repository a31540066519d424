"""The JSON Schema (draft-07) of the format, generated from the model for editors.

`defaultSnippets`, `errorMessage`, `patternErrorMessage` and `enumDescriptions` are extensions that
yaml-language-server and editors based on it read, and other validators ignore.
"""

from __future__ import annotations

import json
from textwrap import indent
from typing import TYPE_CHECKING, Any

from tui.exchange import wording
from tui.exchange.json_schema_fields import (
    BARE,
    BARE_OR_NOTHING,
    MAPPING,
    NOTHING,
    SCALARS,
    TEXT,
    field,
    matching,
)
from tui.model import patterns
from tui.model.declared import fields_of, summary
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
from tui.model.fields import Field
from tui.model.starter_fields import BLOCKS, FIELDS

if TYPE_CHECKING:
    from tui.model.declared import Declared
    from tui.model.fields import Field

    Schema = dict[str, Any]

NAME = "briefing.schema.json"
"""The name of the schema file."""
MARK = "Written by `briefing schema`, out of the model that reads briefings."
"""The comment that identifies a schema as ours; schemas already written have it, so it must not change."""
_OWN = {"^x-": {"description": wording.OWN_KEY}}


def schema() -> Schema:
    """Return the schema of a whole briefing."""
    kinds = [*MAPS.values(), *LISTS.values()]
    sections = {name: _map(kind) for name, kind in MAPS.items()}
    sections |= {name: _list(kind) for name, kind in LISTS.items()}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": MARK,
        "title": "briefing",
        **_mapping(Briefing, sections),
        "definitions": {kind.kind_name: _entry(kind) for kind in kinds}
        | {"quote": _selector()}
        | _records()
        | SCALARS,
    }


def as_text() -> str:
    """Return the schema as the text of a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def is_ours(text: str) -> bool:
    """Return whether a text is a schema that this or another version of the reader has written."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(content, dict) and content.get("$comment") == MARK


# --- Mappings ----------------------------------------------------------------------------------------------


def _mapping(kind: type[Declared], more: Schema | None = None) -> Schema:
    """Return the schema of a mapping with the fields of a class and `more` properties."""
    fields = fields_of(kind)
    return {
        "description": summary(kind),
        "type": "object",
        "required": [key for key, (_, spec) in fields.items() if spec.required],
        "properties": {key: field(spec) for key, (_, spec) in fields.items()} | (more or {}),
        "patternProperties": _OWN,
        "additionalProperties": False,
    }


def _entry(kind: type[Entry]) -> Schema:
    """Return the schema of an entry written as a mapping."""
    own = {"id": _own_id(kind)} if kind in IDENTIFIED else {}
    # A list has the snippet of its entries: an editor then adds a missing hyphen.
    snippets = {"defaultSnippets": [_snippet(kind, _body(kind))]} if kind in MAPS.values() else {}
    return {"title": kind.kind_name} | _mapping(kind, own) | snippets


def _own_id(kind: type[Entry]) -> Schema:
    return {
        "description": wording.OWN_ID.format(kind=kind.kind_name),
        **matching(_id(), wording.ID_LETTERS),
        "multipleOf": 1,
        "minimum": 0,
        "anyOf": [TEXT, BARE_OR_NOTHING],
    }


def _id() -> str:
    """Return the pattern of an id."""
    return f"^(?!{UNSTATED}$){patterns.ID}$"


def _map(kind: type[Entry]) -> Schema:
    """Return the schema of a section that maps ids to entries."""
    name = called(kind.kind_name)
    return {
        "description": wording.KEYS.format(summary=summary(kind), entry=name),
        "anyOf": [
            {
                "type": "object",
                "patternProperties": {f"^(?!x-|{UNSTATED}$){patterns.ID}$": _forms(kind)} | _OWN,
                "additionalProperties": False,
                "errorMessage": wording.KEY_LETTERS.format(entry=name),
                "defaultSnippets": [_snippet(kind, _under_an_id(kind))],
            },
            NOTHING,
        ],
        "properties": {},  # makes an editor continue in the next line
    }


def _list(kind: type[Entry]) -> Schema:
    """Return the schema of a section that is a list of entries; a single entry is a list of one."""
    entry, *short = _forms(kind)["anyOf"]
    several = {
        "type": "array",
        "items": {"anyOf": [entry, *short, NOTHING]},
        "defaultSnippets": [_snippet(kind, _body(kind))],
    }
    return {
        "description": wording.ITEMS.format(summary=summary(kind), entry=called(kind.kind_name).capitalize()),
        "anyOf": [several, MAPPING, *short, NOTHING],
        "if": MAPPING,
        "then": entry,
        "items": {},  # makes an editor continue with a hyphen in the next line
    }


def _forms(kind: type[Entry]) -> Schema:
    """Return the schema of all ways to write an entry: as a mapping, or as its shorthand text."""
    ways: list[Schema] = [{"$ref": f"#/definitions/{kind.kind_name}"}]
    short = SHORTHAND.get(kind)
    if short and fields_of(kind)[short][1].required:
        ways += [TEXT | {"pattern": r"\S"}, BARE]
    elif short:
        ways += [TEXT, BARE_OR_NOTHING]
    return {"anyOf": ways}


def _records() -> Schema:
    """Return the schemas of the mappings that fields of entries hold, by name."""
    specs = (spec for kind in (MAPS | LISTS).values() for _, spec in fields_of(kind).values())
    records = [spec.record for spec in specs if spec.record is not None]
    return {record.__name__.lower(): _mapping(record) for record in records}


def _selector() -> Schema:
    """Return the schema of a quote written as a mapping."""
    exact, *context = QUOTE_KEYS
    parts = wording.QUOTE_PARTS
    return {
        "title": "quote",
        "description": wording.QUOTE,
        "type": "object",
        "required": [exact],
        "properties": {
            exact: {"description": parts[exact], "pattern": r"\S", "anyOf": [TEXT, BARE]},
            **{key: {"description": parts[key], "anyOf": [TEXT, BARE_OR_NOTHING]} for key in context},
        },
        "patternProperties": _OWN,
        "additionalProperties": False,
    }


# --- Snippets ----------------------------------------------------------------------------------------------


def _snippet(kind: type[Entry], body: Schema | str) -> Schema:
    return {"label": wording.NEW.format(kind=kind.kind_name), "description": summary(kind), "body": body}


def _body(kind: type[Entry], first: int = 1) -> dict[str, str]:
    """Return the template of an entry with a tab stop in each field, numbered from `first`."""
    fields = fields_of(kind)
    return {
        key: _tab_stop(number, fields[key][1], is_block=key in BLOCKS.get(kind.kind_name, ()))
        for number, key in enumerate(FIELDS[kind.kind_name], first)
    }


def _under_an_id(kind: type[Entry]) -> str:
    """Return the template under an id; the ^ keeps its indentation."""
    lines = "\n".join(f"{key}: {tab_stop}" for key, tab_stop in _body(kind, 2).items())
    return f"^${{1:{wording.SOME_ID}}}:\n" + indent(lines, "  ")


def _tab_stop(number: int, spec: Field, *, is_block: bool) -> str:
    if is_block:
        return f"|\n  ${number}"
    return f"${{{number}|{','.join(spec.choices)}|}}" if spec.choices else f"${number}"
