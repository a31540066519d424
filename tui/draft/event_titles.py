"""A title for an event, made from the sentence that reports it."""

from __future__ import annotations

import re

from tui.draft.datelines import after_dateline

LONGEST = 80
"""The most characters of a title that is made."""
_SHORTEST = 20
_BREAKS = re.compile(
    r"[,;:—–]\s|\s(?:after|because|while|when|where|which|who|what|that|although|as part of|"
    r"targeting|including|killing|saying)\s"
)
_CLAUSES = re.compile(r"[,;]\s|\s[—–]\s|\s(?=when\s|while\s|after\s|before\s|because\s|provided\s)")
_JOINS = re.compile(r"^(?:when|while|after|before|because|and|but|who|which|that)\s", re.IGNORECASE)
_LEAST_WORDS = 3
"""The fewest words of a clause that makes a title by itself."""
_DANGLING = re.compile(
    r"(?:\s(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|across|over|into|its|their))+$"
)
"""Words with which no title ends."""
_ENDS = " .,;:!?…—–-"


def event_title(sentence: str, when: str) -> str:
    """Return the beginning of a sentence without its words for the time, cut at the end of a clause."""
    sentence = sentence[after_dateline(sentence, 0, len(sentence)) :]
    clause = next((one for one in _CLAUSES.split(sentence) if when and when in one), sentence)
    if len(clause.replace(when, "").split()) >= _LEAST_WORDS:
        sentence = clause
    before, found, after = sentence.partition(when) if when else (sentence, "", "")
    if after.startswith(("'s", "’s")):  # "in Tuesday's explosion" is no time by itself
        title = sentence
    elif found and not before.strip(_ENDS):
        title = after
    elif found and len(f"{before} {after}".split()) >= _LEAST_WORDS:
        title = f"{before.rstrip()} {after.lstrip()}" if after[:1].isspace() else f"{before.rstrip()}{after}"
    else:
        title = sentence
    title = _shortened(
        _JOINS.sub("", title.strip(_ENDS), count=1) if _JOINS.match(title) else title.strip(_ENDS)
    )
    return f"{title[:1].upper()}{title[1:]}"


def _shortened(title: str) -> str:
    if len(title) <= LONGEST:
        return title
    ends = [match.start() for match in _BREAKS.finditer(title, _SHORTEST, LONGEST)]
    cut = title[: ends[-1] if ends else title[:LONGEST].rfind(" ")].rstrip(_ENDS)
    return _DANGLING.sub("", cut)
