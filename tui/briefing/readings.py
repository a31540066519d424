"""What is derived from a briefing and never written in it: sides, standing, tellings, silence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.briefing.hedges import is_hedged
from tui.briefing.model import UNSTATED, Actor, Briefing, Claim, Entry, Event, Issue, Position, Statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.briefing.contests import Contests
    from tui.briefing.links import Links
    from tui.briefing.model import Quote


def actor_tree(briefing: Briefing) -> Iterator[tuple[Actor, int]]:
    """The actors in file order, members under what they belong to first, with their depth."""
    members: dict[str, list[Actor]] = {}
    roots: list[Actor] = []
    for actor in briefing.actors.values():
        parent = _parent(actor, briefing)
        (members.setdefault(parent.id, []) if parent else roots).append(actor)
    seen: set[str] = set()
    # What belongs to itself has no root: it stands at the top rather than nowhere.
    stack = [(actor, 0) for actor in reversed([*roots, *briefing.actors.values()])]
    while stack:
        actor, depth = stack.pop()
        if actor.id not in seen:
            seen.add(actor.id)
            yield actor, depth
            stack.extend((member, depth + 1) for member in reversed(members.get(actor.id, [])))


def _parent(actor: Actor, briefing: Briefing) -> Actor | None:
    return next((briefing.actors[ref.id] for ref in actor.part_of if ref.id in briefing.actors), None)


def side(actor_id: str, briefing: Briefing) -> str:
    """The id of the root that an actor belongs to; its own where it belongs to nobody."""
    seen: set[str] = set()
    while actor_id not in seen and actor_id in briefing.actors:
        seen.add(actor_id)
        parent = _parent(briefing.actors[actor_id], briefing)
        if parent is None:
            break
        actor_id = parent.id
    return actor_id


def by_issue(briefing: Briefing) -> Iterator[tuple[str, Issue | None, tuple[Position, ...]]]:
    """Every issue with its positions, grouped: heading (or the empty string), issue, positions in file order.

    Issues of one group stand together, where the first of them stands. Positions on no known issue come last.
    """
    on: dict[str, list[Position]] = {}
    for position in briefing.positions:
        known = position.issue is not None and position.issue.id in briefing.issues
        on.setdefault(position.issue.id if position.issue and known else "", []).append(position)
    groups: dict[str, list[Issue]] = {}
    for issue in briefing.issues.values():
        groups.setdefault(issue.group or f"\0{issue.id}", []).append(issue)
    for group, issues in groups.items():
        for issue in issues:
            yield group if not group.startswith("\0") else "", issue, tuple(on.get(issue.id, ()))
    if "" in on:
        yield "", None, tuple(on[""])


def statements(briefing: Briefing) -> Iterator[Statement]:
    """All positions, then all claims."""
    yield from briefing.positions
    yield from briefing.claims


class Standing(NamedTuple):
    """On whose word a statement stands, and how firmly."""

    voice: str
    """"article's voice", "said", "second hand" or "attributed to nobody"."""
    hedged: bool
    contested: bool
    """Whether another statement counters it or takes the opposite side."""

    @property
    def words(self) -> tuple[str, ...]:
        """The standing as a reader sees it."""
        return (
            self.voice,
            *(("hedged",) if self.hedged else ()),
            *(("contested",) if self.contested else ()),
        )


def standing(statement: Statement, contests: Contests) -> Standing:
    """The standing of a position or claim; `contests` is that of its briefing's links."""
    if any(ref.id == UNSTATED for ref in statement.by):
        voice = "attributed to nobody"
    elif not statement.by:
        voice = "article's voice"
    else:
        voice = "second hand" if statement.via else "said"
    return Standing(voice, is_hedged(statement.cue), contests.contested(statement))


class Telling(NamedTuple):
    """What one side says of an event; `side` is empty for the article's own voice."""

    side: str
    statements: tuple[Statement, ...]


def tellings(event_id: str, briefing: Briefing) -> tuple[Telling, ...]:
    """The statements about an event by side, as the sides first speak, the article's own voice last."""
    sides: dict[str, list[Statement]] = {}
    for statement in statements(briefing):
        if any(ref.id == event_id for ref in statement.about):
            speaker = statement.by[0].id if statement.by else ""
            sides.setdefault(side(speaker, briefing) if speaker else "", []).append(statement)
    article = sides.pop("", None)
    told = [Telling(name, tuple(said)) for name, said in sides.items()]
    return (*told, Telling("", tuple(article))) if article else tuple(told)


class Record(NamedTuple):
    """An actor's part in the briefing, its members included."""

    says: tuple[str, ...]
    does: tuple[str, ...]
    acted_on: tuple[str, ...]
    spoken_of: tuple[str, ...]
    """Positions and claims about it, and what names it, by others."""

    @property
    def silent(self) -> bool:
        """Spoken about, and never speaking."""
        return not self.says and bool(self.spoken_of or self.acted_on)

    @property
    def places(self) -> int:
        """In how many entries others speak about it."""
        return len({*self.spoken_of, *self.acted_on})


def record(actor_id: str, briefing: Briefing, links: Links) -> Record:
    """What an actor and its members say, do, undergo, and what is said of them, as ids in file order."""
    kinds: dict[str, set[str]] = {"says": set(), "by": set(), "target": set(), "spoken": set()}
    for link in links.rolled_up(actor_id):
        if link.kind in kinds:
            kinds[link.kind].add(link.other)
        elif isinstance(briefing.entries[link.other], _SPEAKING.get(link.kind, ())):
            kinds["spoken"].add(link.other)
    # What it does itself may name it too; nobody else speaks of it there.
    kinds["spoken"] -= kinds["says"] | kinds["by"] | kinds["target"]
    says, does, acted_on, spoken = (tuple(sorted(ids, key=links.place.__getitem__)) for ids in kinds.values())
    return Record(says, does, acted_on, spoken)


_SPEAKING: dict[str, tuple[type[Entry], ...]] = {"about": (Statement,), "mentions": (Statement, Event)}
"""The ties by which entries of these kinds speak of an actor."""


def quotes_of(entry: Entry) -> tuple[Quote, ...]:
    """The quotes of an entry, whatever its kind."""
    found: tuple[Quote, ...] = getattr(entry, "quote", ())
    return found


class Coverage(NamedTuple):
    """How much of the sources the briefing's quotes touch."""

    sources: int
    found: int
    orphans: int
    touched: int
    sentences: int


def coverage(briefing: Briefing) -> Coverage:
    """Quotes found and not found, and sentences touched, over all sources."""
    passages = [quote.passage for entry in briefing.entries.values() for quote in quotes_of(entry)]
    touched = {
        (passage.source, number)
        for passage in passages
        if passage is not None
        for number in range(passage.sentences[0], passage.sentences[1] + 1)
    }
    sentences = sum(len(source.body.sentences) for source in briefing.sources.values() if source.body)
    found = sum(passage is not None for passage in passages)
    return Coverage(len(briefing.sources), found, len(passages) - found, len(touched), sentences)


def voice_of(claim: Claim) -> str:
    """A claim's kind for a reader: "assessment", or "claim"."""
    return claim.kind or "claim"
