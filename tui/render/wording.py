"""All words of cards and pages. Code looks them up when it builds a line, and never decides by them.

A name in braces stands for what is filled in there: a number, a name, a link.
"""

from __future__ import annotations

from tui.analysis.agreement import Outcome
from tui.analysis.standing import Attribution

# ---- kinds of entries, marks and values

KINDS = {
    "source": "source",
    "place": "place",
    "actor": "actor",
    "relation": "relation",
    "issue": "issue",
    "event": "event",
    "position": "position",
    "claim": "claim",
    "unknown": "open question",
    "point": "key point",
}
"""What an entry of a kind is called."""
CLAIM_KINDS = {"fact": "stated as fact", "assessment": "assessment"}
"""What a claim is called by its mark. "Fact" says how the article puts it, not that it is true."""
QUADRANTS = {
    "verbal cooperation": "verbal cooperation",
    "material cooperation": "material cooperation",
    "verbal conflict": "verbal conflict",
    "material conflict": "material conflict",
}
"""PLOVER's quadrants of events."""
STATUSES = {
    "planned": "not yet happened",
    "alleged": "not established",
    "denied": "said not to have happened",
    "cancelled": "will not happen",
}
"""Each status of an event in plain words."""
STANCES = {
    "for": "for",
    "against": "against",
    "mixed": "mixed",
    "neutral": "neutral",
    "unclear": "unclear",
}
ATTRIBUTIONS = {
    Attribution.ARTICLE: "by the article",
    Attribution.DIRECT: "attributed",
    Attribution.SECOND_HAND: "second hand",
    Attribution.UNSTATED: "unattributed",
}
HEDGED = "hedged"
CONTESTED = "contested"
REPLACED = "replaced"
BACKGROUND = "background"
NEWEST = "newest"
NEVER_QUOTED = "never quoted"
PARAGRAPH = "paragraph"
SENTENCE = "sentence"
PLACE_IN_TEXT = "place"

# ---- labels

FIELDS = {
    "aliases": "also called",
    "corrected": "corrected on",
    "drafted_by": "drafted by",
    "involves": "involved",
    "lang": "language",
    "part_of": "part of",
    "reported": "reported on",
    "sha256": "SHA-256",
    "url": "URL",
    "wikidata": "Wikidata",
    "year_hint": "assumed year",
}
"""The label of a field's row, where that is not its key."""


def field_label(key: str) -> str:
    """The label of a field's row."""
    return FIELDS.get(key) or key.replace("_", " ")


ABOUT_IT = "said about it"
ACTOR = "actor"
AGREED = "all agree"
ATTRIBUTION = "attribution"
CONTAINS = "contains"
CONTESTED_BY = "contested by"
REPLACED_BY = "replaced by"
DEPENDENTS = "only source for"
DIFFERING = "differing"
DOES = "does"
FIGURES = "figures"
CHANGED = "changed"
EXCLUDED_TOO = "along with"
HAPPENED_HERE = "happened here"
IN_PAST = "in the past"
INCLUDES = "includes"
MEMBERS = "members"
MENTIONED_IN = "mentioned in"
NONE_FROM_EITHER = "nor from"
NO_POSITION = "no position"
NOT_QUOTED = "not quoted"
NOW = "now"
OPEN_QUESTION = "open question"
QUOTED = "quoted"
QUOTED_BY = "quoted by"
RELATION = "relation"
SAID_ON = "said on"
SAYS = "says"
SINGLE_SOURCES = "single sources"
STANCE = "stance"
STILL_SUPPORTED = "still supported"
TARGET_OF = "target of"
UNSUPPORTED = "unsupported"
WHEN = "when"
CUE = "wording"

# ---- headings

CELL = "{actor} on {issue}"
EMPTY = "This briefing is empty. Press e to write, or run briefing new."
EVENT_RUN = "in a row"
EXCLUSION = "If {voice} is wrong"
PAIR = "{one} and {other}"
REPORTED_BY = "reported by {speaker}"
SENTENCE_NUMBER = "{place}, sentence {number}"
STILL_SUPPORTED_ENTRIES = "Still supported"
UNKNOWN_ISSUE = "Unknown issue"
UNSUPPORTED_ENTRIES = "No longer supported"
UNTITLED = "Untitled briefing"

SECTIONS = {
    "points": "Key points",
    "evidence": "Evidence",
    "timeline": "Timeline",
    "actors": "Actors",
    "relations": "Relations",
    "places": "Places",
    "matrix": "Positions at a glance",
    "positions": "Positions",
    "claims": "Claims",
    "never_quoted": "Mentioned but never quoted",
    "no_position": "No stated position",
    "unknowns": "Open questions",
    "single_sources": "Single-source statements",
    "sources": "Sources",
}
"""The titles of a page's sections."""

# ---- speakers

ARTICLE = "the article itself"
UNNAMED_SPEAKER = "an unnamed speaker"
UNATTRIBUTED = "unattributed"

# ---- sentences and parts of lines

ABOUT = " · about {topics}"
COUNTERS = "counters {statements}"
COUNTS = {
    "says": "says\u00a0{number}",
    "does": "does\u00a0{number}",
    "acted_on": "target of\u00a0{number}",
    "spoken_of": "mentioned in\u00a0{number}",
}
"""How often an actor says, does or undergoes something; a number stays with its word."""
NOT_FACTS = " ({parts})"
"""How many of the events counted are not reported as facts."""
OF_STATUS = "{number}\u00a0{status}"
DEPENDED_ON = "depended on {entries}"
DEPEND_ON = "{entries} on {voice} alone"
DEPEND_ON_NEXT = "{number}\u00a0on {voice}"
INFERRED = "{says} (inferred)"
MEMBER_EXCLUDED = "{part} belongs to {whole}; here {whole} counts without it."
ENTRY_DEPENDS = ("entry depends", "entries depend")
MENTIONED = "Mentioned in {places}, never quoted."
MENTIONS = "{number}×"
NO_QUOTE = "No quote uses this sentence."
REPEATS_FIELDS = "In the fields of the source: {fields}."
NOTHING_DEPENDS = "Nothing depends on {voice} alone."
NOT_FOUND = "not found in its source"
NO_ACCOUNT_BUT_THIS = "No one else reports this."
NO_COMMON_ISSUE = "Neither has a stated position on any issue."
UNCHECKED, ADOPTED = "unchecked", "adopted from a draft, and nobody has looked at it since"
NO_DATE = "in order of telling, no date"
NO_STATED_POSITION = "No stated position (not the same as neutral)."
ONLY_THIS_SOURCE = "† only this source"
ONLY_THIS_SOURCE_SIGN = "\u00a0†"
"""Behind a statement; its meaning is given once, below all of them."""
QUOTED_SHARE = "{number} of {sentences}"
RELATION_TO_IT = " {words} it"
SHOW_DEPENDENTS = "show what depends on it"
STANCE_ON = "{stance} on {issue}"
STANCES_OF = "{speakers}: {stances}"
VIA = " via {members}"
WHOLE_SENTENCE = "the whole sentence"
WITH_SENTENCE = "  and sentence {number}"

# ---- stances of several positions

THEY_DIFFER = "members differ"
MOVED_FROM = "{stance} before {date}"
IN_PAST_ONLY = "in the past"
OUTCOMES = {
    Outcome.AGREE: ("agree", "agreed"),
    Outcome.DIFFER: ("differ", "differed"),
    Outcome.UNDECIDED: ("undecided", "were undecided"),
    Outcome.ONLY_A: ("only {actor}", "once only {actor}"),
    Outcome.ONLY_B: ("only {actor}", "once only {actor}"),
}
"""How two actors compare on an issue: now, in the past."""
OUTCOME_COUNT = "{outcome} on {number}"

# ---- legend of the matrix

LEGEND = "{mark} {words}"
LEGEND_PAST = "{stance} (past only)"
LEGEND_MOVED = "changed from"
LEGEND_INFERRED = "? inferred"
LEGEND_DIFFERS = "! members or statements differ"
LEGEND_COUNT = "number = positions"
LEGEND_NONE = "no stated position (not the same as neutral)"
