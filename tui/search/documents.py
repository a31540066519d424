"""What is searched: the shown text of every entry, field by field, and every sentence of the sources."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from tui.model.date_format import format_date
from tui.model.dates import Date
from tui.model.declared import Record, fields_of
from tui.model.entries import Quote, Ref, Stance
from tui.model.fields import LINKED, Shape
from tui.model.figures import Figure
from tui.model.mentions import bare
from tui.model.subjects import SentenceSubject
from tui.search.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui.model.declared import Declared
    from tui.model.entries import Briefing, Entry, Source

_HIDDEN = frozenset({"sha256", "background", "file", "lang"})
"""Fields that no pane shows as text."""
_SEPARATOR = "\n\0\n"
"""Between the fields of a text to search: no query contains the middle of it."""


class Part(NamedTuple):
    """The text of one field, as it is shown."""

    field: str
    text: str


class Document:
    """An entry or a sentence, with its text."""

    def __init__(self, address: str, entry: Entry, sentence: str = "") -> None:
        """`sentence` is the text of a sentence of the source `entry`; empty for an entry."""
        self.address = address
        self.entry = entry
        self.sentence = sentence

    def parts(self, briefing: Briefing) -> tuple[Part, ...]:
        """Return the texts of its fields."""
        if self.sentence:
            return (Part("text", self.sentence),)
        return tuple(Part(key, text) for key, text in _texts(self.entry, briefing) if text)


class Documents:
    """Everything in a briefing that can be found. Texts are folded once, when they are first searched."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.all = (*(Document(id_, entry) for id_, entry in briefing.entries.items()), *_sentences(briefing))
        self._texts: list[str] = []
        self._folded: list[str] = []

    def text(self, number: int) -> str:
        """Return the texts of a document's fields as one."""
        self._read(number)
        return self._texts[number]

    def folded(self, number: int) -> str:
        """Return them folded."""
        self._read(number)
        return self._folded[number]

    def _read(self, number: int) -> None:
        for document in self.all[len(self._texts) : number + 1]:
            text = _SEPARATOR.join([part.text for part in document.parts(self.briefing)])
            self._texts.append(text)
            self._folded.append(fold(text))


def _sentences(briefing: Briefing) -> Iterator[Document]:
    for source in briefing.sources.values():
        for number, sentence in enumerate(_sentences_of(source)):
            yield Document(SentenceSubject(source.id, number).address, source, sentence)


def _sentences_of(source: Source) -> Iterator[str]:
    body = source.body
    for start, end in body.sentences if body else ():
        yield " ".join(body.text[start:end].split()) if body else ""


def _texts(of: Declared, briefing: Briefing) -> Iterator[tuple[str, str]]:
    """Yield key and text of every field that is shown."""
    for key, (attribute, spec) in fields_of(type(of)).items():
        value = getattr(of, attribute)
        if not value or key in _HIDDEN or spec.shape is Shape.TEXT:
            continue
        linked = spec.shape in LINKED
        for one in value if spec.many else (value,):
            yield key, _text(one, briefing, linked=linked)


def _text(value: object, briefing: Briefing, *, linked: bool) -> str:
    """Return a value as it is shown."""
    if isinstance(value, str):
        return bare(value, lambda id_: _label(id_, briefing)) if linked else value
    if isinstance(value, Record):
        return " ".join(text for _, text in _texts(value, briefing))
    show = _SHOWN.get(type(value))
    return _label(value.id, briefing) if isinstance(value, Ref) else show(value) if show else str(value)


_SHOWN: dict[type, Callable[[Any], str]] = {
    Date: format_date,
    Figure: attrgetter("written"),
    Quote: attrgetter("exact"),
    Stance: attrgetter("word"),
}
"""How values of these types are shown."""


def _label(id_: str, briefing: Briefing) -> str:
    entry = briefing.entries.get(id_)
    return entry.label if entry is not None else id_
