"""The JSON Schema of the flat form, within what the strict modes of language models accept.

No `patternProperties`, no `$ref`, no `pattern`; every object lists all of its keys as required and allows no
others. Anthropic allows 16 fields with more than one type, and Gemini no empty word in an `enum`: what may be
left out is therefore not null, but an empty text, an empty list, or the word `none`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tui.draft.language_model import wording
from tui.draft.language_model.flat_form import ABSENT, EVIDENCE, SECTIONS, form_fields, has_evidence, has_id
from tui.model.declared import fields_of, summary
from tui.model.entries import IDENTIFIED
from tui.model.fields import Shape

if TYPE_CHECKING:
    from tui.model.entries import Entry
    from tui.model.fields import Field

    Schema = dict[str, Any]

NAME = "briefing-answer.schema.json"
"""The name of the schema file."""


def strict_schema() -> Schema:
    """Return the schema of an answer."""
    lists = {name: _list(_entry(kind), summary(kind)) for name, kind in SECTIONS.items()}
    return _object({"title": {"type": "string", "description": wording.TITLE}} | lists, wording.FORM)


def as_text() -> str:
    """Return the schema as the text of a file."""
    return json.dumps(strict_schema(), ensure_ascii=False, indent=2) + "\n"


def _object(properties: Schema, description: str) -> Schema:
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: Schema, description: str) -> Schema:
    return {"type": "array", "description": description, "items": items}


def _entry(kind: type[Entry]) -> Schema:
    properties: Schema = {}
    if has_id(kind):
        help_ = wording.OR_EMPTY.format(help=wording.ID) if kind in IDENTIFIED else wording.ID
        properties["id"] = {"type": "string", "description": help_}
    properties |= {key: _field(spec) for key, spec in form_fields(kind).items()}
    if has_evidence(kind):
        properties[EVIDENCE] = _list({"type": "string"}, wording.EVIDENCE)
    return _object(properties, summary(kind))


def _field(spec: Field) -> Schema:
    if spec.shape is Shape.RECORD:
        record = _object({key: _field(one) for key, (_, one) in fields_of(spec.record).items()}, spec.help)
        return _list(record, spec.help) if spec.many else record
    if spec.many:
        return _list({"type": "string"}, spec.help)
    words = [*spec.choices, *(f"{word}?" for word in spec.choices if spec.shape is Shape.STANCE)]
    if words and spec.shape is not Shape.TIME:
        help_ = spec.help if spec.required else wording.OR_NONE.format(help=spec.help, word=ABSENT)
        return {"type": "string", "enum": words if spec.required else [*words, ABSENT], "description": help_}
    help_ = spec.help if spec.required else wording.OR_EMPTY.format(help=spec.help)
    return {"type": "string", "description": help_}
