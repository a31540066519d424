"""The values of one entry of an answer: what is kept, what is left out, and why it is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tui.draft.language_model import wording
from tui.draft.language_model.answer_items import meant_key
from tui.draft.language_model.article_words import numbers_in
from tui.draft.language_model.borne_date import borne_date
from tui.draft.language_model.evidence import evidence_of
from tui.draft.language_model.flat_form import ABSENT, EVIDENCE, NEED_EVIDENCE, form_fields
from tui.edit.field_values import cleaned
from tui.model.declared import fields_of
from tui.model.entries import Quote
from tui.model.fields import Field, Shape
from tui.model.figures import is_figure
from tui.model.times import qualified_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.draft.language_model.article_words import ArticleWords
    from tui.draft.language_model.evidence import Evidence
    from tui.edit.field_values import Value
    from tui.model.entries import Entry
    from tui.model.quotes import SourceText

_VERBATIM = frozenset(["cue", "when", "role", "short", "aliases", "name"])
"""Fields that hold words of the text."""
_NAMES = frozenset(["role", "short", "aliases", "name"])
"""Those of them that may be made of its words: "workers at the depot"."""
_ESSENTIAL = frozenset(["by", "via", "issue", "from", "to", "status", "stance", "condition", "period", "is"])
"""Fields without which an entry would say something else."""
_PROSE = frozenset({Shape.PROSE, Shape.HEADLINE, Shape.LINE})
_BESIDE = frozenset(["id", EVIDENCE, "quote"])


class RefusedEntryError(Exception):
    """An entry that is not taken; its argument is the reason."""


class EntryValues(NamedTuple):
    """The values of an entry that are taken, and what was left out."""

    given: dict[str, Sequence[Value]]
    left_out: tuple[str, ...]


class EntryReader:
    """Reads entries of an answer about some sources."""

    def __init__(self, texts: Mapping[str, SourceText], words: ArticleWords, ids: Mapping[str, str]) -> None:
        """`ids` are the ids of the briefing by those that the answer uses."""
        self._texts, self._words, self._ids = texts, words, ids

    def values(self, kind: type[Entry], item: Mapping[str, Any]) -> EntryValues:
        """Return the values of an entry; raise RefusedEntryError if it cannot be taken."""
        evidence = evidence_of(item.get(EVIDENCE) or item.get("quote") or [], self._texts)
        if kind.kind_name in NEED_EVIDENCE and not evidence.words:
            raise RefusedEntryError("; ".join(evidence.faults) or wording.NO_EVIDENCE)
        left_out = list(evidence.faults)
        if item.get(EVIDENCE):
            left_out += evidence_of(item.get("quote") or [], self._texts).faults
        fields = form_fields(kind)
        meant = {key: meant_key(key, fields, item) for key in item if key not in _BESIDE}
        left_out += [wording.NO_FIELD.format(key=key) for key, one in meant.items() if not one]
        item = {one: item[key] for key, one in meant.items()}
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
            if isinstance(value, dict) and (record := self._record(spec, value, evidence, left_out)):
                yield record
            return
        values = [one for one in (value if isinstance(value, list) else [value]) if not _is_blank(one)]
        for one in values if spec.many or len(values) < 2 else [values]:
            taken, fault = self._one(spec, one, evidence)
            if taken:
                yield taken
            elif fault and (spec.key in _ESSENTIAL or spec.required):
                raise RefusedEntryError(fault)
            left_out += [fault] * bool(fault)

    def _one(self, spec: Field, value: Any, evidence: Evidence) -> tuple[str, str]:
        """Return what `_taken` does, for a value that may not be a text, or be a word for none."""
        text = cleaned(spec, value) if isinstance(value, str) else ""
        if not text:
            return "", wording.NOT_ONE_TEXT.format(key=spec.key)
        return ("", "") if spec.choices and text == ABSENT else self._taken(spec, text, evidence)

    def _record(
        self, spec: Field, value: Mapping[str, Any], evidence: Evidence, left_out: list[str]
    ) -> dict[str, list[str]]:
        """Return the fields of a record, such as the votes on either side."""
        record: dict[str, list[str]] = {}
        for key in fields_of(spec.record):
            of = value.get(key, [])
            for vote in (
                one for one in (of if isinstance(of, list) else [of]) if isinstance(one, str) and one
            ):
                known = vote if vote in evidence.numbers else self._ids.get(vote, "")
                if known:
                    record.setdefault(key, []).append(known)
                else:
                    left_out.append(wording.VOTES_FOREIGN.format(key=key, value=vote))
        return record

    def _taken(self, spec: Field, text: str, evidence: Evidence) -> tuple[str, str]:
        """Return a value as it is written, and why it or a part of it is left out; either may be empty."""
        if spec.shape is Shape.DATE:
            return self._date(spec, text, evidence)
        if spec.shape in _PROSE and not _is_verbatim(spec):
            found = self._words.foreign_to(text, evidence.text)
            return (
                ("", wording.FOREIGN.format(key=spec.key, found=found, value=text)) if found else (text, "")
            )
        taken = self._reference(spec, text) if spec.shape is Shape.REF else text
        if taken and self._is_allowed(spec, text, evidence):
            return taken, ""
        return "", wording.LEFT_OUT[spec.shape].format(key=spec.key, value=text)

    def _is_allowed(self, spec: Field, text: str, evidence: Evidence) -> bool:
        if spec.shape in (Shape.CHOICE, Shape.STANCE):
            return text.removesuffix("?" * (spec.shape is Shape.STANCE)) in spec.choices
        if spec.shape is Shape.TIME:
            return qualified_time(text)[0] in evidence.times
        if spec.shape is Shape.FIGURE:
            return is_figure(text) and numbers_in(text) <= evidence.numbers
        if not _is_verbatim(spec):
            return True
        if spec.key in _NAMES:
            return self._words.has_name(text, in_other_forms=spec.key == "role")
        return self._words.has_words(text)

    def _date(self, spec: Field, text: str, evidence: Evidence) -> tuple[str, str]:
        date = borne_date(text, evidence, self._words)
        if date is None:
            return "", wording.LEFT_OUT[spec.shape].format(key=spec.key, value=text)
        words = wording.YEAR_FOREIGN if date.has_lost_year else "" if date.written else wording.DATE_FOREIGN
        return date.written, words.format(key=spec.key, value=date.written or text)

    def _reference(self, spec: Field, text: str) -> str:
        id_, doubt = text.removesuffix("?").strip(), "?" * text.endswith("?")
        if id_ in spec.words:
            return text
        return f"{self._ids[id_]}{doubt}" if id_ in self._ids else ""


def _is_blank(value: Any) -> bool:
    return not (value.strip() if isinstance(value, str) else value)


def _is_verbatim(spec: Field) -> bool:
    return spec.shape is Shape.LINE and spec.key in _VERBATIM
