"""The lines that cards share: names as links, dates, quotes, rows of fields, and entries in one line."""

from __future__ import annotations

from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeVar

from tui.analysis.combined_stance import is_inferred
from tui.analysis.coverage import quotes_of
from tui.analysis.selection_links import SelectionLinks
from tui.analysis.standing import Attribution, standing
from tui.model.date_format import format_date, format_when
from tui.model.declared import fields_of
from tui.model.entries import (
    QUOTE_KEYS,
    SHORTHAND,
    UNSTATED,
    Entry,
    Event,
    KeyPoint,
    Position,
    Ref,
    Relation,
    Statement,
    Unknown,
)
from tui.model.fields import Shape
from tui.model.names import source_names
from tui.model.subjects import SentenceSubject
from tui.render import wording
from tui.render.cards.entry_marks import kind_words, mark_of, stance_text
from tui.render.cards.pieces import (
    COMMA,
    CUE,
    DOT,
    FAINT,
    HEDGE,
    QUOTE,
    REPLACED,
    SEMICOLON,
    WRONG,
    CardItem,
    Piece,
    Pieces,
    joined,
    quoted,
    text_row,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from tui.analysis.standing import Standing
    from tui.model.dates import Date
    from tui.model.declared import Declared
    from tui.model.entries import Briefing, Quote
    from tui.model.fields import Field
    from tui.model.links import Links
    from tui.model.quotes import Passage

E = TypeVar("E", bound=Entry)


class CardBuilder:
    """Makes the lines of one briefing's cards; `answers` is what is already worked out for it."""

    def __init__(self, briefing: Briefing, links: Links, answers: SelectionLinks | None = None) -> None:
        self.briefing = briefing
        self.links = links
        self.answers = answers or SelectionLinks(briefing, links)

    def each(self, ids: Iterable[str], kind: type[E]) -> Iterator[E]:
        """Those of the ids that are entries of a kind."""
        entries = self.briefing.entries
        return (entry for id_ in ids if isinstance(entry := entries.get(id_), kind))

    # ---- names, dates, prose

    def name(self, ref: Ref | str, *, role: str = "") -> Pieces:
        """The entry's name as a link; a reference to nothing is marked."""
        id_, uncertain = (ref.id, ref.uncertain) if isinstance(ref, Ref) else (ref, False)
        doubt = "?" if uncertain else ""
        entry = self.briefing.entries.get(id_)
        if entry is not None:
            return (Piece(self._source_names.get(id_, entry.label) + doubt, id_, role),)
        if id_ == UNSTATED:
            return (Piece(wording.UNATTRIBUTED, role=FAINT),)
        return (Piece(id_ + doubt, "", WRONG, "dangling"),)

    def names(self, refs: Iterable[Ref | str]) -> Pieces:
        """Names, with commas between them; several that are sentences without full stops, and semicolons."""
        listed = tuple(refs)
        if len(listed) > 1 and any(map(self._is_sentence, listed)):
            return joined(map(self._name_in_row, listed), SEMICOLON)
        return joined(map(self.name, listed), COMMA)

    def _is_sentence(self, ref: Ref | str) -> bool:
        """Whether an entry's name is a whole sentence."""
        entry = self.briefing.entries.get(ref.id if isinstance(ref, Ref) else ref)
        return isinstance(entry, Statement | Unknown | KeyPoint)

    def _name_in_row(self, ref: Ref | str) -> Pieces:
        """A name; a sentence without its full stop."""
        if not self._is_sentence(ref):
            return self.name(ref)
        doubt = "?" if isinstance(ref, Ref) and ref.uncertain else ""
        return tuple(
            piece._replace(text=piece.text.removesuffix(doubt).removesuffix(".") + doubt)
            for piece in self.name(ref)
        )

    def name_row(self, label: str, refs: Iterable[Ref | str]) -> tuple[CardItem, ...]:
        """Names behind a label; nothing where there are none."""
        pieces = self.names(refs)
        return (CardItem(label, pieces),) if pieces else ()

    def prose(self, text: str, own: str = "", role: str = "") -> Pieces:
        """Running text with the names in it as links; an entry does not link to itself."""
        runs = self.links.names.runs(text)
        return tuple(Piece(run.text, run.ref if run.ref != own else "", role) for run in runs)

    def prose_row(self, text: str, own: str = "") -> tuple[CardItem, ...]:
        """A paragraph of running text; nothing where there is none."""
        return (CardItem("", self.prose(text, own)),) if text else ()

    def date(self, date: Date | None) -> str:
        """A date, its year completed by the briefing's year hint; empty for none."""
        return format_date(date, self.briefing.year_hint) if date else ""

    # ---- fields

    def field_rows(self, of: Declared, *keys: str) -> Iterator[CardItem]:
        """A row for each of these fields, in this order; none for one that is empty or not there."""
        fields = fields_of(type(of))
        for attribute, spec in (fields[key] for key in keys if key in fields):
            value = getattr(of, attribute)
            if value:
                yield from self._field_row(spec, value if spec.many else (value,))

    def other_rows(self, of: Declared, shown: Collection[str]) -> Iterator[CardItem]:
        """A row for every field that is not `shown` elsewhere, so that nothing read is invisible."""
        yield from self.field_rows(of, *(key for key in fields_of(type(of)) if key not in shown))
        if isinstance(of, Entry) and of.is_adopted:
            yield CardItem(wording.UNCHECKED, (Piece(wording.ADOPTED, role=WRONG),))

    def _field_row(self, spec: Field, values: tuple[Any, ...]) -> Iterable[CardItem]:
        label = wording.field_label(spec.key)
        if spec.shape is Shape.REF:
            return self.name_row(label, values)
        if spec.shape is Shape.QUOTE:
            return self._quote_rows(label, values)
        if spec.shape in (Shape.PROSE, Shape.HEADLINE):
            return (CardItem(label, self.prose(text)) for text in values)
        if spec.shape is Shape.VOTES:
            return (CardItem(label, self.votes(values)),)
        if spec.shape is Shape.RECORD:
            return self._record_rows(label, values)
        words = _WORDS.get(spec.shape)
        return text_row(label, ", ".join(words(self, value) if words else value for value in values))

    def _record_rows(self, label: str, records: Iterable[Declared]) -> Iterator[CardItem]:
        """A row for each record: its values behind their labels."""
        for one in records:
            main = SHORTHAND.get(type(one), "")
            rows = ((Piece(f"{row.label} ", role=FAINT), *row.pieces) for row in self.other_rows(one, {main}))
            named = (Piece(getattr(one, main)),) if main else ()
            yield CardItem(label, joined((named, *rows), DOT))

    def votes(self, votes: Iterable[Ref | int]) -> Pieces:
        """Numbers of votes, and who cast them."""
        return joined(
            ((Piece(str(one)),) if isinstance(one, int) else self.name(one) for one in votes), COMMA
        )

    # ---- quotes and attribution

    def quotes(self, entry: Entry) -> Iterator[CardItem]:
        """Every quote of an entry with its place in the source."""
        return self._quote_rows("", quotes_of(entry))

    def _quote_rows(self, label: str, quotes: Iterable[Quote]) -> Iterator[CardItem]:
        """A row for each quote; the same words from several sources are one."""
        for _, same in groupby(quotes, key=lambda quote: quote[: len(QUOTE_KEYS)]):
            yield CardItem(label, self.quote(*same))

    def quote(self, quote: Quote, *others: Quote) -> Pieces:
        """The words of a source, and the paragraph; a quote that is not found there is marked.

        `others` are the same words in other sources.
        """
        passage, words = quote.passage, Piece(quoted(quote.exact), role=QUOTE)
        if passage is not None:
            words = words._replace(ref=_address(passage))
            places: Pieces = (Piece(f"  {self.place(passage.source, passage.paragraph)}", role=FAINT),)
            for other in others:
                if other.passage is not None:
                    place = self.place(other.passage.source, other.passage.paragraph)
                    places += COMMA, Piece(place, _address(other.passage), FAINT)
            return words, *places
        if self._has_texts:
            return words, Piece("  "), Piece(wording.NOT_FOUND, role=WRONG, mark="orphan")
        return (words,)

    def place(self, source: str, paragraph: int) -> str:
        """A paragraph of a source: "article ¶6"."""
        return f"{self._source_names.get(source, source)} ¶{paragraph}"

    def short(self, id_: str) -> str:
        """A short name of an entry: a source's, with its kind where an actor has that name too."""
        source = self.briefing.sources.get(id_)
        if source is None:
            return self.briefing.entries[id_].label
        name = self._source_names[id_]
        shared = any(actor.label == name for actor in self.briefing.actors.values())
        return f"{name} ({source.kind or wording.KINDS[source.kind_name]})" if shared else name

    @cached_property
    def _has_texts(self) -> bool:
        return any(source.body for source in self.briefing.sources.values())

    @cached_property
    def _source_names(self) -> dict[str, str]:
        return source_names(self.briefing.sources)

    def chain(self, statement: Statement) -> Pieces:
        """The attribution chain, nearest the speaker first, down to the source."""
        speakers = self.names(statement.by) or (Piece(wording.ARTICLE, role=FAINT),)
        last = ((*statement.by, *statement.via) or (Ref(""),))[-1]
        # The article is its own source where there is no other.
        sources = self._sources_of(statement) if statement.by or len(self.briefing.sources) > 1 else ()
        origins = joined((self._origin(ref, last.id) for ref in sources), COMMA)
        return joined((speakers, *map(self.name, statement.via), origins), Piece(" ← ", role=FAINT))

    def _sources_of(self, statement: Statement) -> Iterable[Ref]:
        """The sources that a statement names or is quoted from, or the only one there is."""
        sources = self.briefing.sources
        quoted_from = (Ref(quote.passage.source) for quote in statement.quote if quote.passage)
        only = (Ref(id_) for id_ in sources if len(sources) == 1)
        return dict.fromkeys(statement.source or quoted_from) or dict.fromkeys(only)

    def _origin(self, ref: Ref, speaker: str) -> Pieces:
        """The publisher of a source; its title where the publisher is the speaker before it."""
        source = self.briefing.sources.get(ref.id)
        if source is None:
            return self.name(ref)
        publishes = speaker in self.briefing.entries and self.briefing.entries[speaker].label == source.origin
        name = source.label if publishes else self._source_names[ref.id]
        return (Piece(name + "?" * ref.uncertain, ref.id),)

    # ---- entries in one line

    def entry_row(self, id_: str) -> CardItem:
        """Any entry in one line, behind its kind."""
        entry = self.briefing.entries[id_]
        return CardItem(kind_words(entry), self._entry_line(entry))

    def _entry_line(self, entry: Entry) -> Pieces:
        if isinstance(entry, Statement):
            return self.statement_line(entry)
        if isinstance(entry, Event):
            return self.event_line(entry)
        if isinstance(entry, Relation):
            start, end = (self.names((ref,) if ref else ()) for ref in (entry.from_, entry.to))
            return (*start, Piece(" "), Piece(entry.is_, entry.id), Piece(" "), *end)
        return (Piece(entry.label, entry.id, "", mark_of(entry)),)

    def statement_line(self, statement: Statement, *, speaker: bool = True) -> Pieces:
        """A statement in one line: mark, words, speakers, cue, and what weakens it."""
        of = standing(statement, self.links.contests)
        inferred = isinstance(statement, Position) and is_inferred(statement)
        words = wording.INFERRED.format(says=statement.label) if inferred else statement.label
        parts = [
            (
                Piece(words, statement.id, words_role(of), mark_of(statement)),
                *((Piece(" ── ", role=FAINT), *self.names(statement.by)) if speaker and statement.by else ()),
            )
        ]
        if statement.cue:
            parts.append((Piece(quoted(statement.cue), role=CUE),))
        if of.attribution is Attribution.SECOND_HAND:
            parts.append((Piece(wording.ATTRIBUTIONS[of.attribution], role=FAINT),))
        if of.hedged:
            parts.append((Piece(wording.HEDGED, role=FAINT),))
        if of.replaced:
            parts.append((Piece(wording.REPLACED, role=WRONG),))
        if of.contested:
            parts.append((Piece(wording.CONTESTED, role=WRONG, mark="contested"),))
        return joined(parts, DOT)

    def event_line(self, event: Event) -> Pieces:
        """An event in one line: its mark, title and time."""
        when = self.when(event) or event.when
        time = (DOT, Piece(when, role=FAINT)) if when else ()
        return (Piece(event.label, event.id, "", mark_of(event)), *time)

    def when(self, event: Event) -> str:
        """An event's date, its last day and part of day; empty where it has none of them."""
        return format_when(event, self.briefing.year_hint)


def words_role(of: Standing) -> str:
    """The role of a statement's words: hedged and replaced ones look so."""
    return REPLACED if of.replaced else HEDGE if of.hedged else ""


_WORDS: dict[Shape, Callable[[CardBuilder, Any], str]] = {
    Shape.DATE: CardBuilder.date,
    Shape.STANCE: lambda _, stance: stance_text(*stance),
    Shape.FIGURE: lambda _, figure: figure.written,
}
"""By shape: the words for a value that is no text."""


def _address(passage: Passage) -> str:
    """The address of the sentence in which a passage begins."""
    return SentenceSubject(passage.source, passage.sentences[0]).address
