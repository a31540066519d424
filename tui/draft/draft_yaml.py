"""Write a draft as YAML, under the key `x-draft`, which the reader ignores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.draft import wording
from tui.parse.yaml_scalars import line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.draft.article_draft import ArticleDraft, HedgeFound
    from tui.draft.names_in_text import NameFound
    from tui.draft.speech import SpeechFound
    from tui.draft.times_in_text import TimeFound

MOST = 200
"""The most proposals of each kind to list."""
_LONGEST = 200
"""The most characters of a text to show."""


def as_yaml(draft: ArticleDraft) -> str:
    """Return the lines of `x-draft`, each with a line end."""
    rows: dict[str, Sequence[Mapping[str, str]]] = {
        "names": [_name(name) for name in draft.names[:MOST]],
        "dates": [_time(time) for time in draft.times[:MOST]],
        "said": [_speech(speech) for speech in draft.speech[:MOST]],
        "hedges": [_hedge(hedge) for hedge in draft.hedges[:MOST]],
    }
    totals = (len(draft.names), len(draft.times), len(draft.speech), len(draft.hedges))
    lines = [wording.DRAFT.format(count=draft.sentences)]
    for (part, listed), total in zip(rows.items(), totals, strict=True):
        lines += _part(part, listed, total)
    return "".join(lines)


def _part(part: str, rows: Sequence[Mapping[str, str]], total: int) -> Iterator[str]:
    if not rows:
        return
    yield f"  {part + ':':<10} # {wording.PARTS[part]}\n"
    for row in rows:
        yield f"    - {{{', '.join(f'{key}: {value}' for key, value in row.items() if value)}}}\n"
    if total > len(rows):
        yield wording.MORE.format(count=total - len(rows))


def _name(name: NameFound) -> dict[str, str]:
    return {
        "name": _text(name.name),
        "short": _text(name.short),
        "post": _text(name.post),
        "times": str(name.times),
        "first": str(name.first + 1),
    }


def _time(time: TimeFound) -> dict[str, str]:
    return {
        "sentence": str(time.sentence + 1),
        "words": _text(time.words),
        "perhaps": _one_or_more(time.perhaps),
        "time": _text(time.time),
    }


def _speech(speech: SpeechFound) -> dict[str, str]:
    return {
        "sentence": str(speech.sentence + 1),
        "cue": _text(speech.cue),
        "by": _text(speech.by),
        "words": _one_or_more([_text(words) for words in speech.words]),
    }


def _hedge(hedge: HedgeFound) -> dict[str, str]:
    return {
        "sentence": str(hedge.sentence + 1),
        "word": _text(hedge.word),
        "around": _text(hedge.around),
    }


def _text(words: str) -> str:
    """Return words as they are written in brackets; nothing for no words."""
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rpartition(" ")[0] or words[:_LONGEST]
        words = f"{words}…"
    return line(words, in_brackets=True) if words else ""


def _one_or_more(values: Sequence[str]) -> str:
    return "".join(values) if len(values) < 2 else f"[{', '.join(values)}]"
