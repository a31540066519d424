"""The values of one entry of an answer: what is kept, what is left out, and why it is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tui.draft.language_model import wording
from tui.draft.language_model.evidence import evidence_of
from tui.draft.language_model.flat_form import EVIDENCE, NEED_EVIDENCE, form_fields
from tui.edit.field_values import cleaned
from tui.model.dates import DateError
from tui.model.edtf import parse as parse_date
from tui.model.entries import Quote
from tui.model.fields import Field, Shape
from tui.model.figures import is_figure
from tui.model.times import parse_time, qualified_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.draft.language_model.evidence import Evidence
    from tui.edit.field_values import Value
    from tui.model.entries import Entry
    from tui.model.quotes import SourceText

_VERBATIM = frozenset(["cue", "when", "role", "short", "aliases", "name"])
"""Fields that hold words of the text."""
_SPEAKING = frozenset(["by", "via", "issue", "from", "to"])
"""References without which an entry would say something else."""
_COUNTED = frozenset(["says", "title", "condition"])
"""Fields in whose words a number has to be one of the evidence."""
_BESIDE = frozenset(["id", EVIDENCE, "quote"])


class RefusedEntryError(Exception):
    """An entry that is not taken; its argument is the reason."""


class EntryValues(NamedTuple):
    """The values of an entry that are taken, and what was left out."""

    given: dict[str, Sequence[Value]]
    left_out: tuple[str, ...]


class EntryReader:
    """Reads entries of an answer about some sources."""

    def __init__(self, texts: Mapping[str, SourceText], ids: Mapping[str, str]) -> None:
        """`ids` are the ids of the briefing by those that the answer uses."""
        self._texts, self._ids = texts, ids

    def values(self, kind: type[Entry], item: Mapping[str, Any]) -> EntryValues:
        """Return the values of an entry; raise RefusedEntryError if it cannot be taken."""
        left_out: list[str] = []
        evidence = evidence_of(item.get(EVIDENCE) or item.get("quote") or [], self._texts)
        left_out += evidence.faults
        if kind.kind_name in NEED_EVIDENCE and not evidence.words:
            raise RefusedEntryError("; ".join(evidence.faults) or wording.NO_EVIDENCE)
        fields = form_fields(kind)
        unknown = (key for key in item if key not in fields and key not in _BESIDE)
        left_out += [wording.NO_FIELD.format(key=key) for key in unknown]
        given: dict[str, Sequence[Value]] = {}
        for key, spec in fields.items():
            values = list(self._field(spec, item.get(key, ""), evidence, left_out))
            if values:
                given[key] = values
            elif spec.required:
                raise RefusedEntryError("; ".join(left_out) or wording.REQUIRED.format(key=key))
        if evidence.words:
            given["quote"] = [Quote(one.exact, one.prefix) for one in evidence.words]
            if len(self._texts) > 1 and kind.kind_name not in {"actor", "relation"}:
                given["source"] = list(dict.fromkeys(one.source for one in evidence.words))
        return EntryValues(given, tuple(left_out))

    def _field(self, spec: Field, value: Any, evidence: Evidence, left_out: list[str]) -> Iterator[Value]:
        """Yield the values of a field that are taken; add to `left_out` what is not."""
        if spec.shape is Shape.RECORD:
            if isinstance(value, dict) and (record := dict(self._record(value))):
                yield record
            return
        values = value if isinstance(value, list) else [value]
        for one in values if spec.many else values[:1]:
            text = cleaned(spec, one) if isinstance(one, str) else ""
            if not text:
                continue
            taken = self._taken(spec, text, evidence)
            if taken:
                yield taken
                continue
            words = wording.LEFT_OUT[spec.shape].format(key=spec.key, value=text)
            if spec.key in _SPEAKING:
                raise RefusedEntryError(words)
            left_out.append(words)

    def _record(self, value: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
        """Yield the fields of a record, such as the votes on either side."""
        for key, of in value.items():
            votes = [one for one in (of if isinstance(of, list) else [of]) if isinstance(one, str)]
            known = [self._ids.get(vote, vote if vote.isdigit() else "") for vote in votes]
            if any(known):
                yield key, [vote for vote in known if vote]

    def _taken(self, spec: Field, text: str, evidence: Evidence) -> str:
        """Return a value as it is written, or nothing if it is not allowed or not borne out."""
        if spec.shape is Shape.REF:
            return self._reference(spec, text)
        if spec.shape is Shape.DATE:
            return _date(text, evidence)
        if spec.key in _COUNTED and not evidence.has_numbers_of(text):
            raise RefusedEntryError(wording.NUMBERS.format(key=spec.key, value=text))
        return text if self._is_allowed(spec, text, evidence) else ""

    def _is_allowed(self, spec: Field, text: str, evidence: Evidence) -> bool:
        if spec.shape in (Shape.CHOICE, Shape.STANCE):
            return text.removesuffix("?") in spec.choices
        if spec.shape is Shape.TIME:
            return qualified_time(text)[0] in spec.choices or parse_time(text) is not None
        if spec.shape is Shape.FIGURE:
            return is_figure(text) and evidence.has_numbers_of(text)
        if spec.shape is Shape.LINE and spec.key in _VERBATIM:
            return any(body.holds(text) for body in self._texts.values())
        return True

    def _reference(self, spec: Field, text: str) -> str:
        id_, doubt = text.removesuffix("?").strip(), "?" * text.endswith("?")
        if id_ in spec.words:
            return text
        return f"{self._ids[id_]}{doubt}" if id_ in self._ids else ""


def _date(text: str, evidence: Evidence) -> str:
    """Return a date; with a ? if the evidence has no words for it."""
    try:
        date = parse_date(text)
    except DateError:
        return ""
    if evidence.has_date(date.written) or date.written.endswith(("?", "%", "~")) or "/" in date.written:
        return date.written
    return f"{date.written}?"
