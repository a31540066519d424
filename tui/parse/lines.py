"""What came of reading a briefing as lines of JSON, to be kept or sent, and the same out of these lines.

The first line holds the briefing's own fields, the order of telling and the problems; then every entry has a
line. What is absent is left out, references and dates stand as their author wrote them, and nothing in here
is ever executed.
"""

from __future__ import annotations

import json
from itertools import chain
from typing import TYPE_CHECKING, Any

from tui.diagnostics.diagnostic import Diagnostic, Related
from tui.model import edtf
from tui.model.entries import LISTS, MAPS, Briefing, Entry, Quote, Ref, Source, Stance
from tui.model.fields import Shape, fields_of
from tui.model.mentions import Mention
from tui.model.names import prose_in
from tui.model.quotes import Passage, SourceText
from tui.model.span import Span
from tui.parse.load import LoadedFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from tui.model.dates import Date
    from tui.model.declared import Declared
    from tui.model.fields import Field

_KINDS: dict[str, type[Entry]] = {kind.kind_name: kind for kind in (*MAPS.values(), *LISTS.values())}
_TO_JSON = json.JSONEncoder(separators=(",", ":"), check_circular=False).encode


def lines(loaded: LoadedFile) -> Iterator[str]:
    """What was loaded, line by line without line ends; nothing where there is no briefing."""
    briefing = loaded.briefing
    if briefing is None:
        return
    head: dict[str, object] = {
        "fields": _fields(briefing),
        "event_order": briefing.event_order,
        "entries": len(briefing.entries),
        "problems": _problems(loaded),
    }
    if loaded.mentions is not None:
        head["mentions"] = [loaded.mentions[prose] for prose in prose_in(briefing)]
    yield _TO_JSON(head)
    for entry in briefing.entries.values():
        line: list[object] = [entry.kind_name, entry.id, entry.span, _fields(entry)]
        if isinstance(entry, Source) and entry.body is not None:
            line.append(entry.body.text if entry.body.text != entry.text else True)
            line.append([*chain.from_iterable(entry.body.sentences)])
        yield _TO_JSON(line)


def _fields(of: Declared) -> dict[str, Any]:
    """The fields that hold something, by attribute."""
    found: dict[str, Any] = {}
    for attribute, spec in fields_of(type(of)).values():
        value = getattr(of, attribute)
        if value is not None and value not in ("", ()):
            write = _WRITERS.get(spec.shape)
            if write is not None:
                value = [write(one) for one in value] if spec.many else write(value)
            found[attribute] = value
    if isinstance(of, Entry) and of.shown:
        found["shown"] = of.shown
    return found


def _ref(ref: Ref) -> object:
    return [ref.id] if ref.uncertain else ref.id


def _stance(stance: Stance) -> object:
    return [stance.word] if stance.uncertain else stance.word


def _date(date: Date) -> object:
    return date.written


_WRITERS: dict[Shape, Callable[[Any], object]] = {
    Shape.REF: _ref,
    Shape.STANCE: _stance,
    Shape.DATE: _date,
    Shape.QUOTE: tuple,
}


def problem_line(loaded: LoadedFile) -> str:
    """The problems alone, in one line."""
    return _TO_JSON(_problems(loaded))


def _problems(loaded: LoadedFile) -> list[object]:
    return [_problem(one, loaded.path) for one in loaded.problems]


def _problem(problem: Diagnostic, path: str) -> list[object]:
    """A problem; a path that is the briefing's own is left out, for a file may be moved."""
    related = [(other.label, _other(other.path, path), other.span) for other in problem.related]
    words = problem.label, problem.note, problem.help, problem.fix
    return [problem.code, problem.message, _other(problem.path, path), problem.span, words, related]


def _other(path: str, own: str) -> str | None:
    return None if path == own else path


# ---- and back


def restored(path: str, kept: Iterable[str | bytes], text: str = "") -> LoadedFile:
    """What was loaded, out of its lines; `text` is that of the file.

    Raises ValueError, TypeError or LookupError where these are not the lines that were made of it.
    """
    rest = iter(kept)
    head = json.loads(next(rest, ""))
    reader = _Restoring()
    parts: dict[str, list[Entry]] = {kind: [] for kind in _KINDS}
    entries: dict[str, Entry] = {}
    for line in rest:
        entry = reader.entry(json.loads(line))
        parts[entry.kind_name].append(entry)
        entries[entry.id] = entry
    if len(entries) != head["entries"]:
        raise ValueError("a line is missing")
    maps = {name: {entry.id: entry for entry in parts[kind.kind_name]} for name, kind in MAPS.items()}
    lists = {name: tuple(parts[kind.kind_name]) for name, kind in LISTS.items()}
    own: dict[str, Any] = {**reader.fields(Briefing, head["fields"]), **maps, **lists}
    told = tuple(reader.same(id_) for id_ in head["event_order"])
    briefing = Briefing(path=path, entries=entries, event_order=told, **own)
    mentions = _mentions(briefing, head["mentions"]) if "mentions" in head else None
    return LoadedFile(path, briefing, [_as_problem(one, path) for one in head["problems"]], text, mentions)


def _mentions(briefing: Briefing, found: Sequence[Any]) -> dict[str, Sequence[Mention]]:
    """The mentions in every text, which were written in the order of the texts."""
    pairs = zip(prose_in(briefing), found, strict=True)
    return {prose: tuple(Mention(*mention) for mention in mentions) for prose, mentions in pairs}


def problems(path: str, line: str | bytes) -> list[Diagnostic]:
    """The problems out of their line; raises as `restored` does."""
    return [_as_problem(one, path) for one in json.loads(line)]


def _as_problem(line: Sequence[Any], path: str) -> Diagnostic:
    code, message, where, span, (label, note, help_, fix), related = line
    others = tuple(Related(words, path if at is None else at, Span(*place)) for words, at, place in related)
    own = path if where is None else where
    return Diagnostic(code, message, own, Span(*span), label, note, help_, fix, others)


class _Restoring:
    """Makes entries out of what was written of them. What many of them share is made once."""

    def __init__(self) -> None:
        self._same: dict[str, str] = {}
        self._refs: dict[object, Ref] = {}
        self._dates: dict[str, Date] = {}
        self._readers: dict[Shape, Callable[[Any], Any]] = {
            Shape.REF: self._ref,
            Shape.STANCE: self._stance,
            Shape.DATE: self._date,
            Shape.QUOTE: self._quote,
            Shape.CHOICE: self.same,
        }
        self._plans = {name: self._plan(kind) for name, kind in _KINDS.items()}

    def entry(self, line: Sequence[Any]) -> Entry:
        kind, id_, span, fields, *body = line
        values = self._values(fields, self._plans[kind])
        entry = _KINDS[kind](id=self.same(id_), span=Span(*span), **values)
        if not body or not isinstance(entry, Source):
            return entry
        text, ends = body
        known = tuple(zip(ends[::2], ends[1::2], strict=True))
        return entry.replace(body=SourceText(entry.id, entry.text if text is True else text, known))

    def fields(self, kind: type[Declared], given: dict[str, Any]) -> dict[str, Any]:
        return self._values(given, self._plan(kind))

    def same(self, text: str) -> str:
        """One string for all that are alike."""
        return self._same.setdefault(text, text)

    def _plan(self, kind: type[Declared]) -> dict[str, Callable[[Any], Any]]:
        """How the value of each attribute is read, where it does not stay as it is."""
        plan = {attribute: self._reader(spec) for attribute, spec in fields_of(kind).values()}
        return {attribute: read for attribute, read in plan.items() if read is not None}

    def _reader(self, spec: Field) -> Callable[[Any], Any] | None:
        read = self._readers.get(spec.shape)
        if not spec.many:
            return read
        return tuple if read is None else lambda values: tuple(map(read, values))

    @staticmethod
    def _values(given: dict[str, Any], plan: dict[str, Callable[[Any], Any]]) -> dict[str, Any]:
        return {key: plan[key](value) if key in plan else value for key, value in given.items()}

    def _ref(self, value: Any) -> Ref:
        key = value if isinstance(value, str) else (value[0],)
        found = self._refs.get(key)
        if found is None:
            uncertain = key is not value
            found = self._refs[key] = Ref(self.same(value[0] if uncertain else value), uncertain)
        return found

    @staticmethod
    def _stance(value: Any) -> Stance:
        return Stance(value) if isinstance(value, str) else Stance(value[0], True)

    def _date(self, written: str) -> Date:
        found = self._dates.get(written)
        if found is None:
            found = self._dates[written] = edtf.parse(written)
        return found

    def _quote(self, value: Sequence[Any]) -> Quote:
        exact, prefix, suffix, passage = value
        if passage is None:
            return Quote(exact, prefix, suffix)
        source, start, end, paragraph, sentences = passage
        place = Passage(self.same(source), start, end, paragraph, (sentences[0], sentences[1]))
        return Quote(exact, prefix, suffix, place)
