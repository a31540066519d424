"""A title for an event, made from the sentence that reports it."""

from __future__ import annotations

import re

LONGEST = 80
"""The most characters of a title that is made."""
_SHORTEST = 20
_BREAKS = re.compile(
    r"[,;:—–]\s|\s(?:after|because|while|when|where|which|who|what|that|although|as part of|"
    r"targeting|including|killing|saying)\s"
)
_ENDS = " .,;:!?…—–-"


def event_title(sentence: str, when: str) -> str:
    """Return the beginning of a sentence without its words for the time, cut at the end of a clause."""
    before, found, after = sentence.partition(when) if when else (sentence, "", "")
    if found and not before.strip(_ENDS):
        title = after
    elif found and len(before) + len(after) > _SHORTEST:
        title = f"{before.rstrip()} {after.lstrip()}" if after[:1].isspace() else f"{before.rstrip()}{after}"
    else:
        title = sentence
    title = _shortened(title.strip(_ENDS))
    return f"{title[:1].upper()}{title[1:]}"


def _shortened(title: str) -> str:
    if len(title) <= LONGEST:
        return title
    ends = [match.start() for match in _BREAKS.finditer(title, _SHORTEST, LONGEST)]
    return title[: ends[-1] if ends else title[:LONGEST].rfind(" ")].rstrip(_ENDS)
