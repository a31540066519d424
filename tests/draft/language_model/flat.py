"""A briefing as a language model would answer: in the flat form, with numbers of sentences for its quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.draft.language_model.flat_form import EVIDENCE, SECTIONS, form_fields, has_evidence, has_id
from tui.model.declared import Record, fields_of
from tui.model.entries import Ref, Stance
from tui.model.mentions import bare

if TYPE_CHECKING:
    from tui.model.entries import Briefing, Entry


def flat(briefing: Briefing) -> dict[str, Any]:
    """Return the answer that would become this briefing."""
    answer: dict[str, Any] = {"title": briefing.title}
    for section, kind in SECTIONS.items():
        entries = getattr(briefing, section)
        listed = entries.values() if isinstance(entries, dict) else entries
        answer[section] = [_entry(kind, one) for one in listed]
    return answer


def _entry(kind: type[Entry], entry: Any) -> dict[str, Any]:
    given = {"id": entry.id} if has_id(kind) and "/" not in entry.id else {}
    for key in form_fields(kind):
        value = getattr(entry, fields_of(kind)[key][0])
        given |= {key: _value(value)} if value else {}
    if has_evidence(kind):
        passages = [quote.passage for quote in entry.quote if quote.passage]
        given[EVIDENCE] = [f"{one.source}:{one.sentences[0] + 1}-{one.sentences[1] + 1}" for one in passages]
    return given


def _value(value: Any) -> Any:
    if isinstance(value, Record):
        fields = {key: getattr(value, attribute) for key, (attribute, _) in fields_of(type(value)).items()}
        return {key: _value(one) for key, one in fields.items() if one}
    if isinstance(value, Ref | Stance):
        return f"{value[0]}{'?' * value.uncertain}"
    if isinstance(value, str):
        return bare(value)
    if isinstance(value, tuple) and not hasattr(value, "written"):
        return [_value(one) for one in value]
    return getattr(value, "written", str(value))
