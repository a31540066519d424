"""A briefing and its entries: one immutable value, complete once it is parsed.

A missing text is the empty string, a missing list an empty tuple, a missing date None. Every string has been
through the sanitiser and is safe to show.
"""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from tui.model import fields as f
from tui.model.dates import firmly_before
from tui.model.declared import Declared, FactoryDefault, Record
from tui.model.membership import Membership
from tui.model.mentions import bare, evidence_of
from tui.model.span import NOWHERE, Span

if TYPE_CHECKING:
    from tui.model.dates import Date
    from tui.model.figures import Figure
    from tui.model.quotes import Passage, SourceText

ACTOR_KINDS = (
    "person", "office", "group", "delegation", "organization", "state", "military", "armed-group", "media",
    "document", "object", "court", "unnamed", "label",
)  # fmt: skip
SOURCE_KINDS = ("article", "wire", "document", "statement", "social", "interview", "transcript")
STANCES = ("for", "against", "mixed", "neutral", "unclear")
EVENT_STATUSES = ("planned", "alleged", "denied", "cancelled")
"""Why an event is not reported as a fact."""
PARTS_OF_DAY = ("morning", "afternoon", "evening", "night")
QUADS: dict[str, tuple[str, ...]] = {
    "verbal cooperation": ("agree", "consult", "support", "concede"),
    "material cooperation": ("cooperate", "aid", "retreat"),
    "verbal conflict": ("request", "accuse", "reject", "threaten"),
    "material conflict": ("protest", "sanction", "mobilize", "coerce", "assault"),
}
"""PLOVER's sixteen event kinds in their four quadrants."""
QUAD_OF = {kind: quad for quad, kinds in QUADS.items() for kind in kinds}
"""The quadrant of each kind of event."""
EVENT_KINDS = tuple(QUAD_OF)
GRADES = tuple(f"{source}{credibility}" for source in "ABCDEF" for credibility in "123456")
"""Admiralty grades: reliability of the source A–F, credibility of the information 1–6."""
LIKELIHOODS = (
    "almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely",
    "almost certain",
)  # fmt: skip
"""ICD 203's seven expressions of likelihood."""
_MAP: Any = FactoryDefault(dict)
UNSTATED = "unstated"
"""`by: unstated`: said, and unattributed."""
ADOPTED = "x-adopted"
"""The key of an entry that was copied from a draft, until somebody has looked at it."""


class Ref(NamedTuple):
    """A reference to an entry; `uncertain` where the author wrote a ? behind the id."""

    id: str
    uncertain: bool = False


class Stance(NamedTuple):
    """A stance on an issue; `uncertain` where it is inferred."""

    word: str
    uncertain: bool = False


class Quote(NamedTuple):
    """Words copied from a source (W3C TextQuoteSelector) and the passage where they are.

    `passage` is None for an orphan: words that are in no source, or in several passages.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    passage: Passage | None = None


QUOTE_KEYS = {
    "exact": "the words, copied from a source",
    "prefix": "the words right before them, where they occur more than once",
    "suffix": "the words right after them, where they occur more than once",
}
"""What an author may write of a quote, and what for; its passage is found."""


class Role(Record):
    """A post that an actor held for a time."""

    role: str = f.line("the post or function", required=True)
    from_: Date | None = f.date("since when")
    until: Date | None = f.date("until when")

    def holds(self, date: Date) -> bool:
        """Return whether it was held at a date; a post without its times always was."""
        begun = self.from_ is None or not firmly_before(date, self.from_)
        return begun and (self.until is None or not firmly_before(self.until, date))


class Vote(Record):
    """How a body voted."""

    for_: tuple[Ref | int, ...] = f.votes("the votes for it")
    against: tuple[Ref | int, ...] = f.votes("the votes against it")
    abstain: tuple[Ref | int, ...] = f.votes("the abstentions")


class Entry(Declared):
    """Anything that can be selected: it has an address and a position in the file. Compared by identity."""

    kind_name: ClassVar[str] = "entry"

    id: str
    """Its id, or its address if the author gave none: `issue/actor`, `claims/3`."""
    span: Span = NOWHERE
    is_adopted: bool = False
    """Whether it was copied from a draft and nobody has looked at it since (`x-adopted`)."""
    shown: str = ""
    """Its label with the names of other entries (`[[id]]`) filled in by the parser; empty without any."""

    def __repr__(self) -> str:
        return f"<{self.kind_name} {self.id}>"

    @property
    def headline(self) -> str:
        """The prose that its label is made of; empty if it has a plain name."""
        return ""

    @property
    def label(self) -> str:
        """Its name in lists."""
        return self.shown or bare(self.headline) or self.id


class Source(Entry):
    """A text that the briefing is made from."""

    kind_name: ClassVar[str] = "source"

    kind: str = f.choice("the kind of text", *SOURCE_KINDS)
    title: str = f.line("the headline, or `untitled`")
    publisher: str = f.line("the publisher of the text")
    author: str = f.line("the author of the text")
    published: Date | None = f.date("the date of publication", words=("unknown",))
    corrected: Date | None = f.date("the date of a correction")
    retrieved: Date | None = f.date("the date on which you read it", words=("unknown",))
    url: str = f.url("the address of the text")
    lang: str = f.line("the language of the text (BCP 47), if it is not that of the briefing")
    text: str = f.verbatim("the text itself")
    file: str = f.line("a file with the text, inside the briefing's folder")
    sha256: str = f.line("the SHA-256 of the text, to notice when it changes")
    reliability: str = f.choice("Admiralty reliability, A (reliable) to F (cannot be judged)", *"ABCDEF")
    body: SourceText | None = None
    """The text with its paragraphs and sentences; None if the source has no text."""
    text_span: Span = NOWHERE
    """Where the text is written in the briefing's file; nowhere, if it is in a file of its own."""
    text_style: str = ""
    """How the text is written there: `literal` keeps its lines, `folded` and the others do not."""

    @property
    def label(self) -> str:
        """Its title; its publisher or id if the text has no title."""
        return self._given_title or self.origin

    def line_of(self, offset: int) -> int:
        """Return the line, from 1, that holds a place of the text, in the file where the text is.

        The line in which the text begins, where YAML does not keep its lines.
        """
        above = self.body.text.count("\n", 0, offset) if self.body else 0
        if not self.text_span.line:
            return above + 1 if self.file else self.span.line
        return self.text_span.line + (
            above + 1 if self.text_style == "literal" else self.text_style == "folded"
        )

    @property
    def origin(self) -> str:
        """What it is called beside what it reports: its publisher, else its title, else its id."""
        return (self.publisher if self.publisher != "unknown" else "") or self._given_title or self.id

    @property
    def _given_title(self) -> str:
        return self.title if self.title != "untitled" else ""


class Place(Entry):
    """A place that events and statements name."""

    kind_name: ClassVar[str] = "place"

    name: str = f.line("the full name", required=True)
    aliases: tuple[str, ...] = f.line("other names that the texts use", many=True)
    within: tuple[Ref, ...] = f.refs(
        "the places or states that contain it", "place", "actor", actors=("state",)
    )
    note: str = f.prose("a note for readers")

    @property
    def label(self) -> str:
        """Its name."""
        return self.name or self.id


class Actor(Entry):
    """Anyone who acts, speaks or is acted on."""

    kind_name: ClassVar[str] = "actor"

    name: str = f.line("the full name", required=True)
    short: str = f.line("a short form of the name, found in prose too")
    aliases: tuple[str, ...] = f.line("other names that the texts use", many=True)
    kind: str = f.choice("the kind of actor", *ACTOR_KINDS)
    part_of: tuple[Ref, ...] = f.refs("the actors that this one belongs to", "actor")
    role: str = f.line("the post or function")
    roles: tuple[Role, ...] = f.record("posts that changed, each with its time", Role, many=True)
    note: str = f.prose("a note for readers")
    quote: tuple[Quote, ...] = f.quote("the source's own words about the actor")
    url: str = f.url("a page about the actor")
    wikidata: str = f.line("the Wikidata item, such as Q822")

    @property
    def label(self) -> str:
        """The name."""
        return self.name or self.id

    def role_at(self, date: Date | None) -> str:
        """Return the post held at a date, as far as `roles` say so; empty otherwise."""
        held = (one.role for one in self.roles if date and one.holds(date))
        return next(held, "")


class Relation(Entry):
    """A lasting relation between two entries, in the author's words."""

    kind_name: ClassVar[str] = "relation"

    from_: Ref | None = f.ref("the beginning of the sentence", required=True)
    is_: str = f.line("the words between the two (`campaigns against`)", required=True)
    to: Ref | None = f.ref("the end of the sentence", required=True)
    reverse: str = f.line("the wording from the other end")
    quote: tuple[Quote, ...] = f.quote("the words that say so")
    date: Date | None = f.date("the date, or the date it began")

    @property
    def label(self) -> str:
        """The author's words for it."""
        return self.is_ or self.id


class Issue(Entry):
    """A proposition that one can be for or against."""

    kind_name: ClassVar[str] = "issue"

    name: str = f.headline("the proposition", required=True)
    text: str = f.prose("the scope of the issue")
    group: str = f.line("a heading that it shares with other issues")

    @property
    def headline(self) -> str:
        """The proposition."""
        return self.name


class Event(Entry):
    """Something that happened, or is said to have."""

    kind_name: ClassVar[str] = "event"

    title: str = f.headline("the event in a few words", required=True)
    date: Date | None = f.date("the date of the event")
    until: Date | None = f.date("the last day of an event that lasted")
    status: str = f.choice("the reason why it is not reported as a fact", *EVENT_STATUSES)
    time: str = f.time("HH:MM, or a part of the day; `14:50~` for about then", *PARTS_OF_DAY)
    when: str = f.line("the source's own words for the time")
    reported: Date | None = f.date("the date of the announcement or report")
    after: tuple[Ref, ...] = f.refs("events that this one followed", "event")
    before: tuple[Ref, ...] = f.refs("events that this one preceded", "event")
    during: tuple[Ref, ...] = f.refs("events during which this one happened", "event")
    because: tuple[Ref, ...] = f.refs("events that it answers, according to the sources", "event")
    background: str = f.choice("`true` if it was already going on", "true", "false")
    kind: str = f.choice("the kind of event, as PLOVER names it", *EVENT_KINDS)
    by: tuple[Ref, ...] = f.refs("the actors; both sides of a meeting", "actor", words=(UNSTATED,))
    target: tuple[Ref, ...] = f.refs("the target of the action", "actor", "place")
    involves: tuple[Ref, ...] = f.refs("others who took part", "actor")
    where: tuple[Ref, ...] = f.refs("the place of the event", "place", "actor", actors=("state",))
    part_of: tuple[Ref, ...] = f.refs("the larger events that it belongs to", "event")
    figure: tuple[Figure, ...] = f.figure("its numbers, such as `at least 39 killed`")
    vote: Vote | None = f.record("the result of a vote", Vote)
    condition: str = f.prose("the condition on which it depends")
    text: str = f.prose("the event in neutral words")
    quote: tuple[Quote, ...] = f.quote("the words that say so")
    source: tuple[Ref, ...] = f.refs("the source of the quote", "source")

    @property
    def headline(self) -> str:
        """The title."""
        return self.title

    @property
    def label(self) -> str:
        """The title; behind its status, so that a plan is never taken for a fact."""
        return f"{self.status}: {super().label}" if self.status else super().label

    @property
    def quad(self) -> str:
        """The quadrant of its kind ("material conflict"), or the empty string."""
        return QUAD_OF.get(self.kind, "")

    @property
    def is_background(self) -> bool:
        """Whether it was already going on."""
        return self.background == "true"

    @property
    def is_as_told(self) -> bool:
        """Whether it has neither date nor relation: only the file gives its position."""
        return self.date is None and not (self.after or self.before or self.during or self.because)


class Statement(Entry):
    """The common part of positions and claims: someone says something about something."""

    by: tuple[Ref, ...] = f.refs(
        "the speaker; none if the article itself says it", "actor", words=(UNSTATED,)
    )
    via: tuple[Ref, ...] = f.refs(
        "the actors or sources that pass it on, nearest the speaker first", "actor", "source"
    )
    cue: str = f.line("the hedging or attributing words, verbatim")
    says: str = f.prose("the statement in the briefing's words")
    about: tuple[Ref, ...] = f.refs("the subject of the statement")
    figure: tuple[Figure, ...] = f.figure("the numbers it gives, such as `at least 39 killed`")
    counters: tuple[Ref, ...] = f.refs("the statements that it answers", "position", "claim")
    contradicts: tuple[Ref, ...] = f.refs("statements that exclude this one", "position", "claim")
    condition: str = f.prose("the condition on which it depends")
    date: Date | None = f.date("the date of the statement")
    quote: tuple[Quote, ...] = f.quote("the words that say so")
    source: tuple[Ref, ...] = f.refs("the source of the quote", "source")

    @property
    def headline(self) -> str:
        """Its text."""
        return self.says


class Position(Statement):
    """The stance of an actor on an issue."""

    kind_name: ClassVar[str] = "position"

    issue: Ref | None = f.ref("the issue, an id of `issues`", "issue", required=True)
    by: tuple[Ref, ...] = f.refs(
        "the actors who take the position", "actor", required=True, words=(UNSTATED,)
    )
    stance: Stance | None = f.stance("their side on the issue; add a ? if it is inferred", *STANCES)
    period: str = f.line("the period, if not now (`historically`)")

    @property
    def is_past(self) -> bool:
        """Whether it is of a past period."""
        return bool(self.period)


class Claim(Statement):
    """A statement that something is so."""

    kind_name: ClassVar[str] = "claim"

    says: str = f.prose("the statement in the briefing's words", required=True)
    replaces: tuple[Ref, ...] = f.refs("the older claims that it corrects", "claim")
    because: tuple[Ref, ...] = f.refs("the events that it names as the cause", "event")
    kind: str = f.choice("`assessment` for a judgement rather than a fact", "assessment")
    grade: str = f.choice("Admiralty grade: source A–F, information 1–6", *GRADES)
    likelihood: str = f.choice("ICD 203 likelihood", *LIKELIHOODS)
    confidence: str = f.choice("ICD 203 analytic confidence", "low", "moderate", "high")


class Unknown(Entry):
    """A question that the sources leave open."""

    kind_name: ClassVar[str] = "unknown"

    about: tuple[Ref, ...] = f.refs("the subject of the question")
    text: str = f.prose("the open question", required=True)
    quote: tuple[Quote, ...] = f.quote("the words that leave it open")
    source: tuple[Ref, ...] = f.refs("the source of the quote", "source")

    @property
    def headline(self) -> str:
        """The open question."""
        return self.text


class KeyPoint(Entry):
    """One of the main points, in a sentence."""

    kind_name: ClassVar[str] = "point"

    text: str = f.prose("the point; `[^id]` names the entry that it rests on", required=True)
    quote: tuple[Quote, ...] = f.quote("the words that say so")
    source: tuple[Ref, ...] = f.refs("the source of the quote", "source")

    @property
    def headline(self) -> str:
        """The sentence."""
        return self.text

    @property
    def has_evidence(self) -> bool:
        """Whether it names an entry or quotes a source."""
        return bool(self.quote or evidence_of(self.text))


class Briefing(Declared):
    """One briefing: its head, its entries in file order, and the order of its events."""

    path: str = ""
    """The file it was read from, as the user named it; empty for standard input."""
    title: str = f.line("the title of the briefing", required=True)
    briefing: str = f.choice("the version of the format", "1")
    summary: str = f.prose("a summary in a few sentences; `[^id]` names the entry that one rests on")
    date: Date | None = f.date("the day that the briefing is about")
    tags: tuple[str, ...] = f.line("search terms", many=True)
    lang: str = f.line("the language of the briefing (BCP 47), such as `en`")
    drafted_by: str = f.line("the author of an unchecked draft, a person or a program")
    year_hint: Date | None = f.date("a year that orders the dates without one, such as `2025?`")
    sources: dict[str, Source] = _MAP
    places: dict[str, Place] = _MAP
    actors: dict[str, Actor] = _MAP
    relations: tuple[Relation, ...] = ()
    issues: dict[str, Issue] = _MAP
    timeline: dict[str, Event] = _MAP
    positions: tuple[Position, ...] = ()
    claims: tuple[Claim, ...] = ()
    unknowns: tuple[Unknown, ...] = ()
    key_points: tuple[KeyPoint, ...] = ()
    entries: dict[str, Entry] = _MAP
    """Every entry by its address."""
    event_order: tuple[str, ...] = ()
    """The ids of the events, in order."""
    __slots__ = ("__dict__",)  # for what is computed on demand

    @cached_property
    def membership(self) -> Membership:
        """The index of which actors and places belong to which."""
        actors = {actor.id: actor.part_of for actor in self.actors.values()}
        return Membership(actors, {place.id: place.within for place in self.places.values()})


MAPS: dict[str, type[Entry]] = {
    "sources": Source, "places": Place, "actors": Actor, "issues": Issue, "timeline": Event,
}  # fmt: skip
"""The parts of a briefing that are maps from id to entry."""
LISTS: dict[str, type[Entry]] = {
    "relations": Relation, "positions": Position, "claims": Claim, "unknowns": Unknown,
    "key_points": KeyPoint,
}  # fmt: skip
"""The parts of a briefing that are lists of entries."""
IDENTIFIED = frozenset({Position, Claim})
"""The entries of a list that may carry an `id` of their own."""
SHORTHAND: dict[type[Declared], str] = {
    Role: "role", Source: "title", Place: "name", Actor: "name", Issue: "name", Event: "title",
    Unknown: "text", KeyPoint: "text",
}  # fmt: skip
"""The field that a plain string fills, if an entry may be written as one (`hamas: Hamas`)."""


def takes(spec: f.Field) -> str:
    """Return the kinds that a reference may name: "a place or a state"; empty for any."""
    kinds = [spec.actors if kind == "actor" and spec.actors else (kind,) for kind in spec.kinds]
    return " or ".join(called(kind) for kind in chain.from_iterable(kinds))


def accepts(spec: f.Field, kind_name: str, actor_kind: str = "") -> bool:
    """Return whether a reference may name an entry of a kind; an actor whose kind is not given may be any."""
    if spec.kinds and kind_name not in spec.kinds:
        return False
    return kind_name != "actor" or not (spec.actors and actor_kind) or actor_kind in spec.actors


def called(kind_name: str) -> str:
    """Return a kind of entry with its article: "an actor", "a place"."""
    return f"{'an' if kind_name[0] in 'aeiou' else 'a'} {kind_name}"
