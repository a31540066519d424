"""The entries that a draft proposes: actors and places for names, events for dates, claims for speech."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from tui.draft.clauses import said_clause
from tui.draft.draft_rows import DATES, HEDGES, NAMES, SAID, draft_rows
from tui.draft.english_words import PASSIVE
from tui.draft.event_titles import event_title
from tui.draft.name_kinds import PLACE
from tui.draft.speaker_ids import Speaker, SpeakerIds
from tui.edit.add_entries import NewEntry
from tui.edit.new_ids import id_from_title
from tui.edit.occurrences import occurrences
from tui.model.dates import DateError, firmly_before
from tui.model.edtf import parse as parse_date
from tui.model.entries import ACTOR_KINDS, Quote
from tui.model.numbered_sentences import InvalidReferenceError, SentenceReference, quoted_words
from tui.text.slug import ascii_slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.draft.draft_rows import DraftRow
    from tui.edit.parsed_file import ParsedFile
    from tui.model.numbered_sentences import QuotedWords


_MOST_SENTENCES = 10_000
"""The most sentences that one reference stands for."""


class Proposal(NamedTuple):
    """What one row of a draft, or several of one sentence, would become."""

    rows: tuple[DraftRow, ...]
    """The rows that it uses up."""
    label: str
    sentence: tuple[str, int]
    """The source and the sentence, from 1, in which it is first."""
    entries: tuple[NewEntry, ...] = ()
    """The entry, behind others that only it needs; none if somebody has to decide something first."""
    needs: frozenset[str] = frozenset()
    """The ids of entries that other proposals add and that it refers to."""

    @property
    def is_statement(self) -> bool:
        """Whether it is about what a sentence says, and not about a name in it."""
        return any(row.part != NAMES for row in self.rows)

    @property
    def kind(self) -> str:
        """The kind of its entry; empty if it has none."""
        return self.entries[-1].kind if self.entries else ""

    @property
    def ids(self) -> frozenset[str]:
        """The ids of its entries."""
        return frozenset(entry.id for entry in self.entries)


def proposals(file: ParsedFile) -> list[Proposal]:
    """Return what the draft in a file proposes: names first, then the sentences in their order."""
    return _Proposer(file).proposals()


def plain_claim(file: ParsedFile, reference: SentenceReference, taken: set[str]) -> NewEntry:
    """Return the claim that a sentence makes in the voice of its source.

    Raises InvalidReferenceError if there is no such sentence.
    """
    texts = {source.id: source.body for source in file.briefing.sources.values() if source.body}
    words = quoted_words(reference, texts)
    cue = next(
        (
            row.text("word")
            for row in draft_rows(file.root)
            if row.part == HEDGES and row.sentence and first_source(file, row.sentence)[:2] == reference[:2]
        ),
        "",
    )
    given: dict[str, Sequence[str | Quote]] = {"says": [words.exact]}
    if cue:
        given["cue"] = [cue]
    given |= _evidence(words, is_only=len(texts) == 1)
    return NewEntry("claim", _claim_id(words.exact, reference.first, taken), given, is_adopted=True)


def first_source(file: ParsedFile, reference: SentenceReference) -> SentenceReference:
    """Return a reference with its source, where that is left out."""
    texts = (source.id for source in file.briefing.sources.values() if source.body)
    return reference._replace(source=reference.source or next(texts, ""))


def each_sentence(reference: SentenceReference, file: ParsedFile) -> Iterator[SentenceReference]:
    """Yield a reference to each of several sentences."""
    named = first_source(file, reference)
    for number in range(named.first, min(named.last, named.first + _MOST_SENTENCES) + 1):
        yield named._replace(first=number, last=number, words=None)


def taken_ids(file: ParsedFile) -> set[str]:
    """Return every id that an entry of a file has or is referred to by."""
    return {*file.briefing.entries, *(one.id for one in occurrences(file.root, file.text))}


def _claim_id(says: str, number: int, taken: set[str]) -> str:
    id_ = id_from_title(says, taken) or id_from_title(f"sentence {number}", taken)
    taken.add(id_)
    return id_


def _evidence(words: QuotedWords, *, is_only: bool) -> dict[str, Sequence[str | Quote]]:
    """Return the fields of a quote; its source is named unless it is the only one."""
    given: dict[str, Sequence[str | Quote]] = {"quote": [Quote(words.exact, words.prefix)]}
    return given if is_only else given | {"source": [words.source]}


class _Proposer:
    """Makes the proposals of one file."""

    def __init__(self, file: ParsedFile) -> None:
        briefing = file.briefing
        self._file = file
        self._rows = draft_rows(file.root)
        self._texts = {source.id: source.body for source in briefing.sources.values() if source.body}
        self._taken = taken_ids(file)
        known = [name for one in briefing.actors.values() for name in (one.name, one.short, *one.aliases)]
        known += [name for place in briefing.places.values() for name in (place.name, *place.aliases)]
        self._known = {" ".join(name.split()).casefold() for name in known}
        self._speaking = {" ".join(row.text("by").split()).casefold() for row in self._of(SAID)}
        """What says something is an actor, whatever else it may be."""
        self._names = [proposal for row in self._of(NAMES) for proposal in self._name(row)]
        drafted = {
            one.entries[0].id: [
                str(name) for key in ("name", "short") for name in one.entries[0].given.get(key, ())
            ]
            for one in self._names
        }
        self._places = {
            name: id_
            for id_, names in drafted.items()
            for name in names
            if any(one.kind == "place" and id_ in one.ids for one in self._names)
        } | {name: place.id for place in briefing.places.values() for name in (place.name, *place.aliases)}
        places = set(self._places.values())
        actors = {id_: names for id_, names in drafted.items() if id_ not in places}
        self._speakers = SpeakerIds(briefing.actors.values(), actors, self._taken)
        self._drafted = set(drafted)

    def _of(self, *parts: str) -> list[DraftRow]:
        return [row for row in self._rows if row.part in parts]

    def proposals(self) -> list[Proposal]:
        """Return them all."""
        rows = [
            (row, first_source(self._file, reference))
            for row in self._of(DATES, SAID)
            if (reference := row.sentence) is not None
        ]
        order = {id_: number for number, id_ in enumerate(self._texts)}
        rows.sort(key=lambda one: (order.get(one[1].source, 0), one[1].first))
        found = list(self._names)
        for _, group in groupby(rows, key=lambda one: one[1][:2]):
            same = list(group)
            found += self._sentence([row for row, _ in same], same[0][1])
        return found

    # ---- names

    def _name(self, row: DraftRow) -> Iterator[Proposal]:
        name = row.text("name")
        if not name or " ".join(name.split()).casefold() in self._known:
            return
        id_ = id_from_title(name, self._taken)
        if not id_ or row.sentence is None:
            return
        reference = first_source(self._file, row.sentence)
        self._taken.add(id_)
        kind = row.text("kind") if " ".join(name.split()).casefold() not in self._speaking else ""
        if kind == PLACE:
            entry = NewEntry("place", id_, {"name": [name]}, is_adopted=True)
        else:
            given: dict[str, Sequence[str]] = {"name": [name]}
            given |= {key: [row.text(key)] for key in ("short",) if row.text(key)}
            given |= {"kind": [kind]} if kind in ACTOR_KINDS else {}
            given |= {"role": [row.text("post")]} if row.text("post") else {}
            entry = NewEntry("actor", id_, given, is_adopted=True)
        yield Proposal((row,), name, (reference.source, reference.first), (entry,))

    # ---- sentences

    def _sentence(self, rows: Sequence[DraftRow], reference: SentenceReference) -> Iterator[Proposal]:
        """Yield the event and the claims of a sentence."""
        try:
            last = max((row.sentence.last for row in rows if row.sentence), default=reference.last)
            words = quoted_words(reference._replace(last=last, words=None), self._texts)
        except InvalidReferenceError:
            return
        said = [row for row in rows if row.part == SAID]
        event = self._event([row for row in rows if row.part == DATES], said, reference, words)
        if event is not None:
            yield event
        yield from self._claims(said, reference, words, event)

    def _event(
        self,
        dates: Sequence[DraftRow],
        said: Sequence[DraftRow],
        reference: SentenceReference,
        words: QuotedWords,
    ) -> Proposal | None:
        dated = [
            row
            for row in dates
            if len(row.values.get("perhaps", ())) == 1 and not _is_quoted(words.exact, row.text("words"))
        ]
        if not dated:
            return None
        row = dated[0]
        when = row.text("words")
        title = event_title(words.exact, when)
        id_ = id_from_title(title, self._taken)
        if not id_:
            return None
        self._taken.add(id_)
        given: dict[str, Sequence[str | Quote]] = {"title": [title], "date": [row.text("perhaps")]}
        given |= {key: [row.text(key)] for key in ("time",) if row.text(key)}
        given |= {"when": [when]} if when in words.exact else {}
        if status := self._status(row.text("perhaps"), words, when, said):
            given["status"] = [status]
        where = {place for name, place in self._places.items() if name in words.exact}
        if len(where) == 1:
            given["where"] = list(where)
        given |= _evidence(words, is_only=len(self._texts) == 1)
        needs = frozenset(where & self._drafted if len(where) == 1 else ())
        entry = NewEntry("event", id_, given, is_adopted=True)
        return Proposal(tuple(dates), title, (reference.source, reference.first), (entry,), needs)

    def _status(self, date: str, words: QuotedWords, when: str, said: Sequence[DraftRow]) -> str:
        """Return why an event is no fact: it is still to come, or part of what somebody says."""
        published = self._file.briefing.sources[words.source].published
        try:
            if published and firmly_before(published, parse_date(date)):
                return "planned"
        except DateError:
            pass
        clauses = (_clause(one, words) for one in said if one.text("cue"))
        return "alleged" if any(when in clause for clause in clauses) else ""

    def _claims(
        self,
        said: Sequence[DraftRow],
        reference: SentenceReference,
        words: QuotedWords,
        event: Proposal | None,
    ) -> Iterator[Proposal]:
        """Yield a claim for each verb of saying, but for those that say through whom we know another."""
        spoken = [row for row in said if row.text("cue") or row.text("by")]
        nested = {
            id(row): other for row in spoken for other in spoken if row is not other and _is_in(row, other)
        }
        outer = [row for row in spoken if id(row) not in nested]
        passing = [row for row in outer if row.text("cue").casefold().startswith("according")]
        spoken_by = [row for row in outer if row not in passing and row.text("by")]
        main = spoken_by or passing
        main = [*main, *(row for row in outer if row not in passing and row not in main)]
        for row in main:
            chain = [row, *(one for one in passing if one not in main or not row.text("by"))]
            chain += [one for one in spoken if nested.get(id(one)) in chain]
            yield self._claim(row, chain[1:], reference, words, event)

    def _claim(
        self,
        row: DraftRow,
        via: Sequence[DraftRow],
        reference: SentenceReference,
        words: QuotedWords,
        event: Proposal | None,
    ) -> Proposal:
        place = (reference.source, reference.first)
        rows = (row, *via)
        speakers = [self._speaker(one, words.exact) for one in rows]
        says = _clause(row, words)
        label = f"{row.text('by')}: {says}".removeprefix(": ")
        if not all(speaker.reference for speaker in speakers):
            return Proposal(rows, label, place)
        given: dict[str, Sequence[str | Quote]] = {"by": [speakers[0].reference]}
        given |= {"via": [one.reference for one in speakers[1:]]} if via else {}
        given |= {"cue": [row.text("cue")]} if row.text("cue") else {}
        given |= {"says": [says]}
        given |= {"about": [event.entries[0].id]} if event else {}
        given |= _evidence(words, is_only=len(self._texts) == 1)
        new = [
            NewEntry("actor", one.reference, {"name": [one.name], "kind": ["unnamed"]}, is_adopted=True)
            for one in speakers
            if one.name
        ]
        self._drafted.update(one.id for one in new)
        claim = NewEntry("claim", _claim_id(says, reference.first, self._taken), given, is_adopted=True)
        used = {one.reference.removesuffix("?") for one in speakers} | (event.ids if event else set())
        needs = (used & (self._drafted | (event.ids if event else set()))) - {one.id for one in new}
        return Proposal(rows, label, place, (*new, claim), frozenset(needs))

    def _speaker(self, row: DraftRow, sentence: str) -> Speaker:
        by, cue = row.text("by"), row.text("cue")
        if not by and not PASSIVE.intersection(cue.split()):
            return Speaker("")
        return self._speakers.speaker(by, sentence.partition(cue)[0] if cue else "")


def _clause(row: DraftRow, words: QuotedWords) -> str:
    """Return what the speaker of a row says in a sentence."""
    return said_clause(words.exact, row.text("cue"), row.text("by"), row.values.get("words", ()))


def _is_quoted(sentence: str, words: str) -> bool:
    """Return whether some words of a sentence are between quotation marks."""
    before = sentence.partition(words)[0]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _is_in(row: DraftRow, other: DraftRow) -> bool:
    """Return whether a verb and its speaker are part of the words for another speaker."""
    return f"{row.text('cue')} {row.text('by')}".casefold() in other.text("by").casefold()


def matches(proposal: Proposal, word: str) -> bool:
    """Return whether a word of a command line names a proposal: its name, or its id."""
    return word.casefold() == proposal.label.casefold() or ascii_slug(word) in proposal.ids
