"""The words of the reader's bars, messages, titles and help; those of commands are in `commands.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.render.copy_form import CopyForm
from tui.text.plural import plural
from tui.text.sanitise import clean_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.analysis.coverage import Coverage

_NAME = 40
"""The most characters of a name in a message."""

SECURE = "secure mode allows no {}"
COPYING, SUSPENDING = "copying", "suspending"
UNTITLED = "Untitled briefing"
LAST_READABLE = "showing the last readable version"
ONLY_LINKED = "only linked"
PINNED = "pinned"
NO_PROBLEMS = "no problems"
SEVERITIES = ("error", "warning")
"""The nouns of the severities of problems, the worst first."""
PROBLEMS = "Problems"
THEMES = "Themes"
DARK, LIGHT = "dark", "light"
EDIT, RELOAD, CLOSE = "edit", "reload", "close"
Q_QUITS = "q quits"
STEPS = {"reading": "reading", "checking": "checking", "linking": "linking"}
"""The steps before a large file is shown, in their order."""

NO_SUCH_ENTRY = "that entry is not in this briefing"
ENTRY_GONE = "that entry no longer exists"
SELECT_ACTOR = "select an actor first"
SELECT_VOICE = "select an actor, a source or a statement first"

NO_EDITOR_HERE = "cannot open an editor in this terminal"
NO_FILE = "read from standard input: there is no file to edit"
NEW, CHANGED, GONE = "{} new", "{} changed", "{} gone"
ALL_READ = "everything is read"
FORGETFUL = "nothing is remembered: {}"
NOT_UNCHECKED = "select an entry that is marked as unchecked"

NO_TEXT = "full text not included"
UNSTATED = "unattributed"
UNDEFINED_ISSUE = "undefined issue"
NO_DATE = "no date"
NO_DAY, AS_TOLD = "day unknown", "in order of telling"
LISTS = {
    "positions": "positions", "claims": "claims", "places": "places", "unknowns": "open",
    "sources": "sources",
}  # fmt: skip
"""The lists that share a place, as its lower edge names them."""
NO_ACTOR = "no actor"
SECTIONS = ("background", "eras")
"""The headings of the events before the first day."""
LINKED = "linked"
"""The label of the lower line of the density strip."""

QUOTED = "{} of {} sentences quoted"
OF = "{} of {}"
LINKED_OF = "{} linked of {}"
LINKED_IN_FOLD = "{} linked"
ELAPSED = "+{} d"
REPORTED = "reported {}"
MARKED = "{}: marked"
NOT_QUOTED = "never quoted · {}×"
SAYS = "says {}"
DRAFT_BY = "unchecked draft by {}"
UNCHECKED = "{} unchecked"
NEEDED = "need {}"
NOW, HELD_BEFORE = "now", "before {date}"
"""Of a position of an actor that has changed its stance: the new one, and the one until that day."""
NOT_RELOADED = "not reloaded: {}"

YOUR_NOTE = "your note"
NOTE_TITLE = "Your note, which is not written into the file"
BOOKMARKS_TITLE = "Bookmarks and notes"
NO_BOOKMARKS = "no bookmarks or notes yet: b sets a bookmark, N writes a note"
NOTHING_KEPT = "nothing is remembered here, so there are no bookmarks and notes"
NOTE_OF_ENTRY = "select an entry first"
NOTE_KEYS = "ctrl+s keep   esc leave as it was"
BOOKMARKED, NOT_BOOKMARKED = "bookmark set: B lists them", "bookmark removed"
MORE_KEYS = "…"
"""Behind the keys of a chord that is begun."""
GO_TO_TITLE = "Go to"
GO_TO_PLACEHOLDER = "a name, or what to do"
PROMPT, FILTER_PROMPT = "/", "\\"
ROOMY = 80
"""The columns from which a query is explained while one types it."""
HIDDEN = "{} hidden"
NO_ROWS = "this pane has no rows to filter"
NO_SEARCH = "press / to search first"
NO_HITS = "nothing found"

HELP_TITLE = "Keys and marks"
MARKS: dict[str, tuple[tuple[str, str], ...]] = {
    "Stances": (
        ("for", "for"), ("against", "against"), ("mixed", "mixed"), ("neutral", "neutral"),
        ("unclear", "unclear"),
        ("past for", "for, in an earlier period"), ("past against", "against, in an earlier period"),
        ("past mixed", "mixed, in an earlier period"), ("past neutral", "neutral, in an earlier period"),
        ("past unclear", "unclear, in an earlier period"), ("none", "no position in this text"),
    ),
    "Events": (
        ("verbal cooperation", "verbal cooperation"), ("material cooperation", "material cooperation"),
        ("verbal conflict", "verbal conflict"), ("material conflict", "material conflict"),
        ("event", "any other event"), ("status", "an event that is alleged, planned or did not happen"),
        ("background", "background: already going on"), ("elapsed", "days between dates"),
        ("folded", "more events at this time: enter shows or hides them"),
    ),
    "Lanes": (
        ("acted on", "was the target"), ("involved", "was involved"),
        ("doubtful", "role inferred"), ("nobody", "no actor"), ("span", "an event lasts"),
        ("verbal conflict", "and the other event marks: acted"),
    ),
    "Words": (
        ("fact", "stated as fact by the source itself"),
        ("claim", "claimed by a speaker"), ("assessment", "an assessment"), ("contested", "contested"),
        ("sole", "only this source says it"),
        ("orphan", "quote not found in its source"), ("dangling", "reference to a missing entry"),
        ("quoted", "beside the text: quoted by another kind of entry"),
        ("bare", "beside the text: not quoted"),
        ("marked", "marked for comparison"),
        ("unread", "new or changed since you read it: u goes to the next one"),
        ("bookmark", "bookmarked: B lists them"), ("note", "you have written a note on it"),
        ("unchecked", "adopted from a draft, not checked yet: x marks it as checked"),
        ("unknown", "unknown; ? after a name, date or stance: inferred"),
    ),
}  # fmt: skip
"""The marks that the help explains, in their groups."""


def copied(text: str) -> str:
    """Return what was copied, shortened."""
    words = " ".join(text.split())
    return COPIED.format(
        words if len(words) <= _COPIED_LENGTH else f"{words[: _COPIED_LENGTH - 1].rstrip()}…"
    )


def events(count: int) -> str:
    """Return how many events there are."""
    return plural(count, "event")


def hits(current: int, count: int) -> str:
    """Return how many hits a pane has, and which one is current; empty without any."""
    return f"{current}/{count}" if current else plural(count, "hit") if count else ""


def found(current: int, count: int, hidden: int) -> str:
    """Return how many hits there are in all panes, which one is current, and how many are hidden."""
    words = f"{current}/{count}" if count else NO_HITS
    return f"{words}, {hidden} hidden" if hidden else words


def search_state(query: str, found: str, *, wrapped: bool) -> str:
    """Return the query that is kept, with its hits."""
    return f"{PROMPT}{_short(query)} {found}{' (wrapped)' if wrapped else ''}"


def filter_state(query: str, hidden: int) -> str:
    """Return the filter of a pane, with how many entries it hides."""
    return f"{FILTER_PROMPT}{_short(query)} {HIDDEN.format(hidden)}"


def nothing_passes(query: str) -> str:
    """Return that a filter hides everything, and how to drop it."""
    return f"nothing here matches {FILTER_PROMPT}{_short(query)} (esc drops the filter)"


def news(counts: tuple[int, int, int]) -> str:
    """Return how many entries are new, changed and gone: "3 new, 1 changed, 1 gone"; empty for none."""
    parts = zip(counts, (NEW, CHANGED, GONE), strict=True)
    return ", ".join(words.format(count) for count, words in parts if count)


def verified(coverage: Coverage) -> str:
    """Return how many quotes were found and how many sentences are quoted."""
    used, sentences = coverage.touched, coverage.sentences
    share = "every sentence" if used == sentences else f"{used} of {sentences} sentences"
    return f"{coverage.found} quotes verified · {share} used"


def problems(count: int) -> str:
    """Return the number of problems."""
    return plural(count, "problem")


def severities(counts: Mapping[str, int]) -> str:
    """Return the number of problems of each severity; empty if there are none."""
    return " and ".join(plural(counts[noun], noun) for noun in SEVERITIES if counts[noun])


def sources(count: int) -> str:
    """Return the number of sources."""
    return plural(count, "source")


def issues_and_actors(issues: int, actors: int) -> str:
    """Return the size of the matrix."""
    return f"{plural(issues, 'issue')}, {plural(actors, 'actor')}"


def more(count: int, *, shown: bool) -> str:
    """Return how many more events a fold holds."""
    return f"{count} more" if shown else f"+{count} more"


_RELATIONS = {"because": "because of"}


def relative(relation: str, event: str, time: str = "") -> str:
    """Return what is known of an event without a day: that it was after, before or because of another one."""
    known = f"{_RELATIONS.get(relation, relation)} {event}" if relation else AS_TOLD
    return f"{NO_DAY}: {', '.join(filter(None, (time, known)))}"


def steps(degree: int) -> str:
    """Return how far links are followed; empty for direct links only."""
    return f"{degree} steps away" if degree > 1 else ""


def too_small(width: int, height: int, size: str) -> str:
    """Return that the terminal is too small."""
    return f"too small: {width}×{height}, {NEEDED.format(size)}"


def at_line(line: int, message: str) -> str:
    """Return a message with its line number, if it has one."""
    return f"line {line}: {message}" if line else message


def still_reading(path: str) -> str:
    """Return that a file has not been read yet."""
    return f"still reading {clean_path(path)}…"


def not_writable(path: str) -> str:
    """Return that a file cannot be edited."""
    return f"no permission to write {clean_path(path)}"


def editor_failed(failure: Exception) -> str:
    """Return that an editor could not be opened."""
    return f"could not open the editor: {type(failure).__name__}"


def reloaded(problems: int, removed: list[str], selected: str) -> str:
    """Return what a reload changed: the number of problems, and which entries were removed.

    `selected` is the name of the selected entry if it was removed, else empty.
    """
    words = f"reloaded: {plural(problems, 'problem')}" if problems else "reloaded"
    if selected:
        return f"{words} · “{_short(selected)}” was removed; selected the next entry"
    if not removed:
        return words
    more = f" and {len(removed) - 1} more were" if len(removed) > 1 else " was"
    return f"{words} · “{_short(removed[0])}”{more} removed"


def shrank(missing: Mapping[str, int]) -> str:
    """Return how many entries of each kind a reload took away; empty if none."""
    kinds = list(missing)
    if not kinds:
        return ""
    noun, many = (kinds[0], "") if len(kinds) == 1 else ("entry", "entries")
    return f"shrank: {plural(sum(missing.values()), noun, many)} fewer than before"


def _short(name: str) -> str:
    return name if len(name) <= _NAME else f"{name[: _NAME - 1]}…"


# ---- copying and opening

COPY_TITLE = "Copy"
COPY_FORMS = {
    CopyForm.ATTRIBUTED: "words with their attribution",
    CopyForm.QUOTE: "the words alone",
    CopyForm.MARKDOWN: "a Markdown quote",
    CopyForm.ID: "the id",
    CopyForm.LINK: "a link: file and id",
    CopyForm.CARD: "the card as text",
}
COPIED = "copied: {}"
_COPIED_LENGTH = 60
OPEN_TITLE = "Open this address"
OPEN_HINT = "enter opens it · esc leaves"
NO_ADDRESS = "the selection has no web address"
NO_BROWSER = "no browser can be started for {}"

# ---- adding an entry from a sentence

ADD_TITLE = "Add an entry that quotes this sentence"
ADD_KINDS = {"claim": "claim", "event": "event", "position": "position", "unknown": "open question"}
ADD_HINT = "enter writes it · tab next field · → takes the suggestion · esc leaves"
NO_SENTENCE = "open the source with s, and go to a sentence"
ADDED = "added {} {}"

# ---- choosing what to adopt of a draft

ADOPT_TITLE = "Adopt from the draft"
PROPOSALS, NAMES, SENTENCES = "Proposals", "names", "sentences"
CHOSEN_OF = "{} of {} chosen"
CHOOSE, ALL_OR_NONE, ADOPT, LEAVE = "choose", "all or none", "adopt", "leave"
WOULD_WRITE = "would write"
UNDECIDED = "who?"
WHO_SPEAKS = "nobody can tell who speaks: add this one by hand"
