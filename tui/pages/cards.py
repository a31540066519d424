"""One entry, told whole: what the detail pane and the plain page say of it.

A card is text and links without a width: whoever shows it wraps it. Nothing in here is markup.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from tui.briefing import dates, readings
from tui.briefing.model import (
    UNSTATED,
    Actor,
    Briefing,
    Claim,
    Entry,
    Event,
    Issue,
    Place,
    Position,
    Ref,
    Relation,
    Source,
    Statement,
    Unknown,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tui.briefing.dates import Date
    from tui.briefing.links import Links
    from tui.briefing.model import Quote


class Piece(NamedTuple):
    """A run of text: `ref` is the entry that it links to, `role` how it is meant, `mark` a glyph before it."""

    text: str
    ref: str = ""
    role: str = ""
    """"", "faint", "quote", "cue", "hedge", "strong", "wrong", or a stance or quadrant."""
    mark: str = ""


Pieces = tuple[Piece, ...]


class Item(NamedTuple):
    """A labelled paragraph."""

    label: str
    pieces: Pieces


class Column(NamedTuple):
    """A side's paragraphs under its name; columns stand side by side where there is room."""

    heading: Pieces
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One entry told whole."""

    heading: Pieces
    """What it is, for a pane's title: name, kind, marks."""
    items: tuple[Item, ...] = ()
    columns: tuple[Column, ...] = ()
    footing: tuple[Item, ...] = ()
    """What follows the columns."""


FAINT, QUOTE, CUE, HEDGE, STRONG, WRONG = "faint", "quote", "cue", "hedge", "strong", "wrong"
_DOT = Piece(" · ", role=FAINT)


def card(id_: str, briefing: Briefing, links: Links) -> Card:
    """The card of an entry; of the briefing itself for the empty id or one that is not there."""
    entry = briefing.entries.get(id_)
    teller = _Teller(briefing, links)
    if entry is None:
        return teller.overview()
    return _CARDS[type(entry)](teller, entry)


class _Teller:
    """Tells the entries of one briefing."""

    def __init__(self, briefing: Briefing, links: Links) -> None:
        self._briefing = briefing
        self._links = links

    # ---- pieces

    def name(self, ref: Ref | str, *, role: str = "") -> Pieces:
        """The entry's name as a link; a reference to nothing is shown as such."""
        id_, uncertain = (ref.id, ref.uncertain) if isinstance(ref, Ref) else (ref, False)
        doubt = "?" if uncertain else ""
        entry = self._briefing.entries.get(id_)
        if entry is not None:
            return (Piece(entry.label + doubt, id_, role),)
        if id_ == UNSTATED:
            return (Piece("not said by whom", role=FAINT),)
        return (Piece(id_ + doubt, "", WRONG, "dangling"),)

    def names(self, refs: Iterable[Ref | str]) -> Pieces:
        """Names, with commas between them."""
        return _joined((self.name(ref) for ref in refs), Piece(", "))

    def prose(self, text: str, own: str = "", role: str = "") -> Pieces:
        """Running text with the names in it as links; an entry does not link to itself."""
        runs = self._links.names.runs(text)
        return tuple(Piece(run.text, run.ref if run.ref != own else "", role) for run in runs)

    def date(self, date: Date) -> str:
        """A date as the briefing's year hint lets it be shown."""
        return dates.show(date, self._briefing.year_hint)

    def quotes(self, entry: Entry) -> Iterator[Item]:
        """Every quote of an entry with the place where it stands."""
        for quote in readings.quotes_of(entry):
            yield Item("", self.quote(quote))

    def quote(self, quote: Quote) -> Pieces:
        """The words of a source, and the paragraph; what is not found there is marked."""
        words = Piece(f"“{quote.exact}”", role=QUOTE)
        if quote.passage is None:
            if any(source.body for source in self._briefing.sources.values()):
                return words, Piece("  "), Piece("not found in the source", role=WRONG, mark="orphan")
            return (words,)
        return words, Piece(f"  {quote.passage.source} ¶{quote.passage.paragraph}", role=FAINT)

    def chain(self, statement: Statement) -> Pieces:
        """The attribution chain, nearest the speaker first, down to the source."""
        speakers = self.names(statement.by) or (Piece("the article’s own voice", role=FAINT),)
        passed = [self.name(ref) for ref in statement.via]
        source = self._source_of(statement)
        if source and statement.by:
            passed.append(source)
        return _joined((speakers, *passed), Piece(" ← ", role=FAINT))

    def _source_of(self, statement: Statement) -> Pieces:
        if statement.source:
            return self.names(statement.source)
        only = list(self._briefing.sources)
        return (Piece(only[0], only[0]),) if len(only) == 1 else ()

    def said(self, statement: Statement, *, speaker: bool = True) -> Pieces:
        """A statement in one line: its mark, what is said, by whom, with which words."""
        voice = readings.standing(statement, self._briefing)
        words = Piece(_mark_words(statement), statement.id, HEDGE if voice.hedged else "", mark_of(statement))
        by: Pieces = (
            (Piece(" ── ", role=FAINT), *self.names(statement.by)) if speaker and statement.by else ()
        )
        cue = (_DOT, Piece(f"“{statement.cue}”", role=CUE)) if statement.cue else ()
        contested = (_DOT, Piece("contested", role=WRONG, mark="contested")) if voice.contested else ()
        return (words, *by, *cue, *contested)

    # ---- what is asked of any entry

    def open_questions(self, id_: str) -> Iterator[Item]:
        """The unknowns about an entry."""
        for unknown in self._briefing.unknowns:
            if any(ref.id == id_ for ref in unknown.about):
                yield Item("not known", (Piece(unknown.text, unknown.id, "", "unknown"),))

    def relations(self, id_: str) -> Iterator[Item]:
        """The lasting ties of an entry, read from its end."""
        for relation in self._briefing.relations:
            if relation.from_ and relation.to and relation.from_.id == id_:
                yield Item("relation", (Piece(f"{relation.is_} ", relation.id), *self.name(relation.to)))
            elif relation.from_ and relation.to and relation.to.id == id_:
                if relation.reverse:
                    words: Pieces = (Piece(f"{relation.reverse} ", relation.id), *self.name(relation.from_))
                else:
                    words = (*self.name(relation.from_), Piece(f" {relation.is_} it", relation.id))
                yield Item("relation", words)

    def mentions(self, id_: str, told: Iterable[str]) -> Iterator[Item]:
        """Where else the entry is named."""
        known = set(told)
        others = [
            link.other
            for link in self._links.of(id_)
            if link.reason == "mentions" and link.other not in known
        ]
        if others:
            yield Item("named in", self.names(dict.fromkeys(others)))

    # ---- cards

    def overview(self) -> Card:
        """The briefing itself: title, summary, key points, sources, open questions."""
        briefing = self._briefing
        items: list[Item] = []
        if briefing.summary:
            items.append(Item("", self.prose(briefing.summary)))
        items += [Item("•", self.prose(point)) for point in briefing.key_points]
        head = [*((self.date(briefing.date),) if briefing.date else ()), *briefing.tags]
        if head:
            items.append(Item("", (Piece(" · ".join(head), role=FAINT),)))
        items += [
            Item(
                "source",
                (
                    Piece(source.label, source.id),
                    *((_DOT, Piece(source.kind, role=FAINT)) if source.kind else ()),
                ),
            )
            for source in briefing.sources.values()
        ]
        items += [Item("not known", (Piece(u.text, u.id, "", "unknown"),)) for u in briefing.unknowns]
        return Card((Piece(briefing.title or "A briefing without a title", role=STRONG),), tuple(items))

    def actor(self, actor: Entry) -> Card:
        """An actor: what it says, does and undergoes, what is said about it, its members and ties."""
        assert isinstance(actor, Actor)
        part = readings.record(actor.id, self._briefing, self._links)
        kind = actor.kind.replace("-", " ")
        marks = [kind, *([actor.role] if actor.role else []), *(["silent"] if part.silent else [])]
        heading = (
            Piece(actor.name, role=STRONG),
            *(p for mark in marks if mark for p in (_DOT, Piece(mark, role=FAINT))),
        )
        items: list[Item] = []
        if part.silent:
            items.append(
                Item("", (Piece(f"Spoken about in {_places(part.places)}, quoted in none.", role=HEDGE),))
            )
        if actor.note:
            items.append(Item("", self.prose(actor.note, actor.id)))
        items += self.named("also called", [*filter(None, [actor.short]), *actor.aliases])
        items += self.listed("part of", actor.part_of)
        items += [Item("says", self.saying(id_, actor.id)) for id_ in part.says]
        items += [Item("does", self.happening(id_, actor.id, "by")) for id_ in part.does]
        items += [Item("is acted on", self.happening(id_, actor.id, "target")) for id_ in part.acted_on]
        items += [Item("is said about it", self.mentioning(id_)) for id_ in part.spoken_of]
        items += self.relations(actor.id)
        items += self.listed("members", list(self._links.members(actor.id)))
        items += self.open_questions(actor.id)
        told = (*part.says, *part.does, *part.acted_on, *part.spoken_of)
        items += self.mentions(actor.id, told)
        items += self.quotes(actor)
        return Card(heading, tuple(items))

    def saying(self, id_: str, speaker: str) -> Pieces:
        """What an actor says, itself or through a member, and about what."""
        statement = self._briefing.entries[id_]
        assert isinstance(statement, Statement)
        own = any(ref.id == speaker for ref in statement.by)
        about: Pieces = (
            (Piece(" about ", role=FAINT), *self.names(statement.about)) if statement.about else ()
        )
        return (*self.said(statement, speaker=not own), *about)

    def mentioning(self, id_: str) -> Pieces:
        """A statement about the entry, or an event that names it."""
        entry = self._briefing.entries[id_]
        return self.said(entry) if isinstance(entry, Statement) else self.happening(id_, "", "")

    def happening(self, id_: str, actor: str, field: str) -> Pieces:
        """An event in one line: its mark, title and time, and by which member the actor is part of it."""
        event = self._briefing.entries[id_]
        assert isinstance(event, Event)
        when = self.when(event)
        time: Pieces = (_DOT, Piece(when, role=FAINT)) if when else ()
        return (Piece(event.title, id_, "", mark_of(event)), *time, *self._role(event, actor, field))

    def _role(self, event: Event, actor: str, field: str) -> Pieces:
        refs: tuple[Ref, ...] = getattr(event, field) if field else ()
        if any(ref.id == actor and not ref.uncertain for ref in refs):
            return ()
        if any(ref.id == actor for ref in refs):
            return (_DOT, Piece(f"{field}?", role=HEDGE))
        members = self._links.members(actor)
        through = [ref for ref in refs if ref.id in members]
        return (Piece(" through ", role=FAINT), *self.names(through)) if through else ()

    def when(self, event: Event) -> str:
        """An event's time: its date and part of day; else the source's own words."""
        shown = [self.date(event.date) if event.date else "", event.time]
        return ", ".join(filter(None, shown)) or event.when

    def event(self, event: Entry) -> Card:
        """An event: when, where, who, its tellings side by side, and what is open about it."""
        assert isinstance(event, Event)
        kind = [event.kind, event.quad] if event.kind else []
        marks = [*kind, *(["background"] if event.is_background else [])]
        heading = (
            Piece(event.title, role=STRONG, mark=mark_of(event)),
            *(p for mark in marks for p in (_DOT, Piece(mark, role=FAINT))),
        )
        items = [*self._times(event)]
        if event.text:
            items.append(Item("", self.prose(event.text, event.id)))
        for label, refs in (
            ("by", event.by),
            ("target", event.target),
            ("involved", event.involves),
            ("where", event.where),
        ):
            items += self.listed(label, refs)
        for label, refs in (("after", event.after), ("before", event.before), ("during", event.during)):
            items += self.listed(label, refs)
        items += self.listed("part of", event.part_of)
        parts = [
            link.other
            for link in self._links.of(event.id)
            if link.kind == "part" and link.reason == "part of"
        ]
        items += self.listed("includes", parts)
        items += self.quotes(event)
        told = readings.tellings(event.id, self._briefing)
        columns = tuple(
            Column(
                self.name(telling.side, role=STRONG)
                if telling.side
                else (Piece("the article’s own voice", role=STRONG),),
                tuple(
                    item for statement in telling.statements for item in self.telling(statement, telling.side)
                ),
            )
            for telling in told
        )
        return Card(heading, tuple(items), columns, tuple(self.open_questions(event.id)))

    def telling(self, statement: Statement, side: str) -> Iterator[Item]:
        """One statement of a side about an event, and what it counters."""
        own = len(statement.by) == 1 and statement.by[0].id == side
        yield Item("", self.said(statement, speaker=not own))
        if statement.counters:
            yield Item("", (Piece("  counters ", role=FAINT), *self.names(statement.counters)))

    def _times(self, event: Event) -> Iterator[Item]:
        if event.date or event.time or event.when:
            shown: list[Piece] = []
            if event.date or event.time:
                shown.append(
                    Piece(", ".join(filter(None, [self.date(event.date) if event.date else "", event.time])))
                )
            if event.when:
                shown += [*([_DOT] if shown else []), Piece(f"“{event.when}”", role=QUOTE)]
            yield Item("when", tuple(shown))
        if event.reported:
            yield Item("reported", (Piece(self.date(event.reported)),))

    def statement(self, statement: Entry) -> Card:
        """A position or claim: its chain, cue, condition, period, standing, and what contests it."""
        assert isinstance(statement, Statement)
        standing = readings.standing(statement, self._briefing)
        heading = (
            Piece(self._called(statement), role=STRONG, mark=mark_of(statement)),
            *(
                p
                for word in standing.words
                for p in (_DOT, Piece(word, role=WRONG if word == "contested" else FAINT))
            ),
        )
        items: list[Item] = []
        if statement.says:
            items.append(Item("", self.prose(statement.says, role=HEDGE if standing.hedged else "")))
        items += self._stands(statement)
        items.append(Item("on whose word", self.chain(statement)))
        if statement.cue:
            items.append(Item("in the words", (Piece(f"“{statement.cue}”", role=CUE),)))
        if statement.date:
            items.append(Item("said", (Piece(self.date(statement.date)),)))
        items += self.listed("about", statement.about)
        items += self.listed("counters", statement.counters)
        countered = {ref.id for ref in statement.counters}
        items += [
            Item("contested by", self.mentioning(id_)) for id_ in standing.contested if id_ not in countered
        ]
        if isinstance(statement, Claim):
            assessed = [
                statement.grade,
                statement.likelihood,
                statement.confidence and f"{statement.confidence} confidence",
            ]
            for label, value in zip(("grade", "likelihood", "confidence"), assessed, strict=True):
                items += [Item(label, (Piece(value),))] if value else []
        items += self.open_questions(statement.id)
        items += self.quotes(statement)
        return Card(heading, tuple(items))

    @staticmethod
    def _called(statement: Statement) -> str:
        if isinstance(statement, Claim):
            return readings.voice_of(statement)
        return "position"

    def _stands(self, statement: Statement) -> Iterator[Item]:
        if not isinstance(statement, Position):
            return
        if statement.issue:
            stance = stance_words(statement)
            where = Piece(stance, "", _stance_role(statement), mark_of(statement))
            yield Item("stands", (where, Piece(" on "), *self.name(statement.issue)))
        if statement.condition:
            yield Item("on condition", self.prose(statement.condition))
        if statement.period:
            yield Item("period", (Piece(statement.period, role=HEDGE),))

    def place(self, place: Entry) -> Card:
        """A place: where it lies, what lies in it, and what happened there."""
        assert isinstance(place, Place)
        items = [Item("", self.prose(place.note, place.id))] if place.note else []
        items += self.named("also called", place.aliases)
        items += self.listed("within", place.within)
        items += self.listed("contains", list(self._links.members(place.id)))
        here = [link.other for link in self._links.rolled_up(place.id) if link.kind == "where"]
        items += [Item("happened here", self.happening(id_, "", "")) for id_ in dict.fromkeys(here)]
        items += self._about(place.id)
        items += self.relations(place.id)
        items += self.open_questions(place.id)
        items += self.mentions(place.id, here)
        return Card((Piece(place.label, role=STRONG), _DOT, Piece("place", role=FAINT)), tuple(items))

    def issue(self, issue: Entry) -> Card:
        """An issue: what it covers, and everybody's stance on it."""
        assert isinstance(issue, Issue)
        items = [Item("", self.prose(issue.text, issue.id))] if issue.text else []
        if issue.group:
            items.append(Item("among", (Piece(issue.group),)))
        for position in self._briefing.positions:
            if position.issue and position.issue.id == issue.id:
                items.append(Item(stance_words(position), self.said(position)))
        items += self._about(issue.id)
        items += self.open_questions(issue.id)
        return Card((Piece(issue.label, role=STRONG), _DOT, Piece("issue", role=FAINT)), tuple(items))

    def source(self, source: Entry) -> Card:
        """A source: where it comes from, and how much of it the briefing quotes."""
        assert isinstance(source, Source)
        items: list[Item] = []
        for label, value in (
            ("title", source.title),
            ("publisher", source.publisher),
            ("author", source.author),
            ("published", self.date(source.published) if source.published else ""),
            ("retrieved", self.date(source.retrieved) if source.retrieved else ""),
            ("reliability", source.reliability),
            ("address", source.url),
        ):
            items += self.named(label, [value] if value else [])
        if source.body:
            items.append(
                Item(
                    "text",
                    (
                        Piece(
                            f"{len(source.body.paragraphs)} paragraphs, {len(source.body.sentences)} sentences"
                        ),
                    ),
                )
            )
        return Card(
            (Piece(source.label, role=STRONG), _DOT, Piece(source.kind or "source", role=FAINT)), tuple(items)
        )

    def relation(self, relation: Entry) -> Card:
        """A lasting tie between two entries."""
        assert isinstance(relation, Relation)
        ends = (
            *self.names(filter(None, [relation.from_])),
            Piece(f" {relation.is_} "),
            *self.names(filter(None, [relation.to])),
        )
        items = [Item("", ends)]
        if relation.date:
            items.append(Item("date", (Piece(self.date(relation.date)),)))
        items += self.quotes(relation)
        return Card((Piece("relation", role=STRONG),), tuple(items))

    def unknown(self, unknown: Entry) -> Card:
        """An open question."""
        assert isinstance(unknown, Unknown)
        items = [
            Item("", self.prose(unknown.text)),
            *self.listed("about", unknown.about),
            *self.quotes(unknown),
        ]
        return Card((Piece("not known", role=STRONG, mark="unknown"),), tuple(items))

    # ---- small parts

    def listed(self, label: str, refs: Iterable[Ref | str]) -> list[Item]:
        """Names behind a label; nothing where there are none."""
        pieces = self.names(refs)
        return [Item(label, pieces)] if pieces else []

    @staticmethod
    def named(label: str, words: Iterable[str]) -> list[Item]:
        """Plain words behind a label; nothing where there are none."""
        text = ", ".join(words)
        return [Item(label, (Piece(text),))] if text else []

    def _about(self, id_: str) -> list[Item]:
        about = [link.other for link in self._links.of(id_) if link.kind == "about"]
        return [
            Item("is said about it", self.mentioning(other))
            for other in about
            if isinstance(self._briefing.entries[other], Statement)
        ]


_CARDS: dict[type[Entry], Callable[[_Teller, Entry], Card]] = {
    Actor: _Teller.actor,
    Event: _Teller.event,
    Position: _Teller.statement,
    Claim: _Teller.statement,
    Place: _Teller.place,
    Issue: _Teller.issue,
    Source: _Teller.source,
    Relation: _Teller.relation,
    Unknown: _Teller.unknown,
}


def mark_of(entry: Entry) -> str:
    """The mark that stands before an entry."""
    if isinstance(entry, Event):
        return "background" if entry.is_background else entry.quad or "event"
    if isinstance(entry, Position):
        word = entry.stance.word if entry.stance else "unclear"
        return f"past {word}" if entry.is_past else word
    if isinstance(entry, Claim):
        return readings.voice_of(entry)
    return ""


def stance_words(position: Position) -> str:
    """A stance as words: "for", "against?", "for, historically"."""
    stance = position.stance
    word = f"{stance.word}{'?' if stance.uncertain else ''}" if stance else "unclear"
    return f"{word}, {position.period}" if position.period else word


def _stance_role(position: Position) -> str:
    return position.stance.word if position.stance else "unclear"


def _mark_words(statement: Statement) -> str:
    doubt = isinstance(statement, Position) and statement.stance is not None and statement.stance.uncertain
    return f"{statement.label}{' (inferred)' if doubt else ''}"


def _joined(parts: Iterable[Pieces], between: Piece) -> Pieces:
    pieces: list[Piece] = []
    for part in parts:
        if pieces and part:
            pieces.append(between)
        pieces.extend(part)
    return tuple(pieces)


def _places(count: int) -> str:
    return "one place" if count == 1 else f"{count} places"
