"""How a card speaks of other entries: names as links, dates, quotes, and statements in one line."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from tui.analysis.coverage import quotes_of
from tui.analysis.selection_links import SelectionLinks
from tui.analysis.standing import standing
from tui.model.date_format import format_date
from tui.model.entries import UNSTATED, Entry, Ref, Statement, Unknown
from tui.model.subjects import SentenceSubject
from tui.render.cards.entry_marks import is_inferred, mark_of
from tui.render.cards.pieces import (
    COMMA,
    CUE,
    DOT,
    FAINT,
    HEDGE,
    QUOTE,
    SEMICOLON,
    WRONG,
    CardItem,
    Piece,
    Pieces,
    joined,
    quoted,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui.model.dates import Date
    from tui.model.entries import Briefing, Event, Quote
    from tui.model.links import Links

E = TypeVar("E", bound=Entry)
OWN_VOICE = "the article’s own voice"
_WEAKER = frozenset({"second hand", "hedged"})
"""How a statement may stand that has to be told: the rest is seen from its speaker or its mark."""


class CardBuilder:
    """Speaks of the entries of one briefing; `answers` is what was worked out of it already."""

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
        """The entry's name as a link; a reference to nothing is shown as such."""
        id_, uncertain = (ref.id, ref.uncertain) if isinstance(ref, Ref) else (ref, False)
        doubt = "?" if uncertain else ""
        entry = self.briefing.entries.get(id_)
        if entry is not None:
            return (Piece(entry.label + doubt, id_, role),)
        if id_ == UNSTATED:
            return (Piece("not said by whom", role=FAINT),)
        return (Piece(id_ + doubt, "", WRONG, "dangling"),)

    def names(self, refs: Iterable[Ref | str]) -> Pieces:
        """Names, with commas between them; several that are sentences without their stops, and semicolons."""
        listed = tuple(refs)
        if len(listed) > 1 and any(map(self._is_sentence, listed)):
            return joined(map(self._name_in_row, listed), SEMICOLON)
        return joined(map(self.name, listed), COMMA)

    def _is_sentence(self, ref: Ref | str) -> bool:
        """Whether an entry is called by what it says."""
        entry = self.briefing.entries.get(ref.id if isinstance(ref, Ref) else ref)
        return isinstance(entry, Statement | Unknown)

    def _name_in_row(self, ref: Ref | str) -> Pieces:
        """A name, as a sentence without its stop."""
        if not self._is_sentence(ref):
            return self.name(ref)
        doubt = "?" if isinstance(ref, Ref) and ref.uncertain else ""
        return tuple(
            piece._replace(text=piece.text.removesuffix(doubt).removesuffix(".") + doubt)
            for piece in self.name(ref)
        )

    def listed(self, label: str, refs: Iterable[Ref | str]) -> tuple[CardItem, ...]:
        """Names behind a label; nothing where there are none."""
        pieces = self.names(refs)
        return (CardItem(label, pieces),) if pieces else ()

    def prose(self, text: str, own: str = "", role: str = "") -> Pieces:
        """Running text with the names in it as links; an entry does not link to itself."""
        runs = self.links.names.runs(text)
        return tuple(Piece(run.text, run.ref if run.ref != own else "", role) for run in runs)

    def note(self, text: str, own: str = "", label: str = "") -> tuple[CardItem, ...]:
        """A paragraph of running text; nothing where there is none."""
        return (CardItem(label, self.prose(text, own)),) if text else ()

    def date(self, date: Date | None) -> str:
        """A date as the briefing's year hint lets it be shown; empty for none."""
        return format_date(date, self.briefing.year_hint) if date else ""

    # ---- quotes and on whose word

    def quotes(self, entry: Entry) -> Iterator[CardItem]:
        """Every quote of an entry with the place where it stands."""
        return (CardItem("", self.quote(quote)) for quote in quotes_of(entry))

    def quote(self, quote: Quote) -> Pieces:
        """The words of a source, and the paragraph; what is not found there is marked."""
        passage, words = quote.passage, Piece(quoted(quote.exact), role=QUOTE)
        if passage is not None:
            words = words._replace(ref=SentenceSubject(passage.source, passage.sentences[0]).address)
            return words, Piece(f"  {self.place(passage.source, passage.paragraph)}", role=FAINT)
        if self._has_texts:
            return words, Piece("  "), Piece("not found in the source", role=WRONG, mark="orphan")
        return (words,)

    def place(self, source: str, paragraph: int) -> str:
        """A paragraph of a source: "article ¶6"."""
        return f"{self._source_names.get(source, source)} ¶{paragraph}"

    def short(self, id_: str) -> str:
        """What an entry is called in few words: a source by who published it, where no actor is that."""
        source = self.briefing.sources.get(id_)
        if source is None:
            return self.briefing.entries[id_].label
        name = self._source_names[id_]
        shared = any(actor.label == name for actor in self.briefing.actors.values())
        return f"{name} ({source.kind or 'source'})" if shared else name

    @cached_property
    def _has_texts(self) -> bool:
        return any(source.body for source in self.briefing.sources.values())

    @cached_property
    def _source_names(self) -> dict[str, str]:
        """What each source is called beside a quote: by who published it, where that is one source alone."""
        origins = [source.origin for source in self.briefing.sources.values()]
        return {
            id_: source.origin if origins.count(source.origin) == 1 else id_
            for id_, source in self.briefing.sources.items()
        }

    def chain(self, statement: Statement) -> Pieces:
        """The attribution chain, nearest the speaker first, down to the source."""
        speakers = self.names(statement.by) or (Piece(OWN_VOICE, role=FAINT),)
        passed = [self.name(ref) for ref in statement.via]
        voices = [speakers, *passed]
        # Where there is one source alone, the article's own voice is its voice.
        sources = self._sources_of(statement) if statement.by or len(self.briefing.sources) > 1 else ()
        origins = joined((self._origin(ref, voices[-1]) for ref in sources), COMMA)
        return joined((*voices, origins), Piece(" ← ", role=FAINT))

    def _sources_of(self, statement: Statement) -> Iterable[Ref]:
        """The sources of a statement: those that it names or is quoted from, or the only one there is."""
        sources = self.briefing.sources
        quoted_from = (Ref(quote.passage.source) for quote in statement.quote if quote.passage)
        only = (Ref(id_) for id_ in sources if len(sources) == 1)
        return dict.fromkeys(statement.source or quoted_from) or dict.fromkeys(only)

    def _origin(self, ref: Ref, voice: Pieces) -> Pieces:
        """Who published a source; what it is called where that is the voice itself."""
        source = self.briefing.sources.get(ref.id)
        if source is None:
            return self.name(ref)
        called = source.label if voice[-1].text == source.origin else source.origin
        return (Piece(called + "?" * ref.uncertain, ref.id),)

    # ---- statements and events in one line

    def said(self, statement: Statement, *, speaker: bool = True) -> Pieces:
        """A statement in one line: its mark, what is said, by whom, with which words."""
        voice = standing(statement, self.links.contests)
        words = f"{statement.label}{' (inferred)' if is_inferred(statement) else ''}"
        said = Piece(words, statement.id, HEDGE if voice.hedged else "", mark_of(statement))
        by = (Piece(" ── ", role=FAINT), *self.names(statement.by)) if speaker and statement.by else ()
        cue = (DOT, Piece(quoted(statement.cue), role=CUE)) if statement.cue else ()
        firmly = tuple(Piece(word, role=FAINT) for word in voice.words if word in _WEAKER)
        contested = (Piece("contested", role=WRONG, mark="contested"),) if voice.contested else ()
        return (said, *by, *cue, *(part for piece in (*firmly, *contested) for part in (DOT, piece)))

    def happened(self, event: Event) -> Pieces:
        """An event in one line: its mark, title and time."""
        when = self.when(event) or event.when
        time = (DOT, Piece(when, role=FAINT)) if when else ()
        return (Piece(event.label, event.id, "", mark_of(event)), *time)

    def when(self, event: Event) -> str:
        """An event's date and part of day; empty where it has neither."""
        return ", ".join(filter(None, (self.date(event.date), event.time)))
