"""A draft as lines of YAML, under a key that the reader passes over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.parse.yaml_scalars import line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tui.draft import ArticleDraft, HedgeFound
    from tui.draft.names_in_text import NameFound
    from tui.draft.speech import SpeechFound
    from tui.draft.times_in_text import TimeFound

MOST = 200
"""So many of each kind are listed."""
_LONGEST = 200
"""Characters of words that are shown."""

_HEAD = """\
# A draft, by rules of thumb for English: what the text may hold, and no more than that. Nothing in it is
# decided. Take what is right, and delete `x-draft`. Sentences are counted from 1.
x-draft:
  sentences: {count}
"""
_PARTS = {
    "names": "how often, and in which sentence first",
    "dates": "in the words of the text; `perhaps` is how the format would spell it",
    "said": "who seems to say so; `words` stood between quotation marks",
    "hedges": "words that may keep a distance from what is said",
}


def as_yaml(draft: ArticleDraft) -> str:
    """The lines of `x-draft`, with a line break behind the last one."""
    rows: dict[str, Sequence[Mapping[str, str]]] = {
        "names": [_name(name) for name in draft.names[:MOST]],
        "dates": [_time(when) for when in draft.times[:MOST]],
        "said": [_said(said) for said in draft.said[:MOST]],
        "hedges": [_hedge(hedge) for hedge in draft.hedges[:MOST]],
    }
    totals = (len(draft.names), len(draft.times), len(draft.said), len(draft.hedges))
    lines = [_HEAD.format(count=draft.sentences)]
    for (part, listed), total in zip(rows.items(), totals, strict=True):
        lines += _part(part, listed, total)
    return "".join(lines)


def _part(part: str, rows: Sequence[Mapping[str, str]], total: int) -> Iterator[str]:
    if not rows:
        return
    yield f"  {part + ':':<10} # {_PARTS[part]}\n"
    for row in rows:
        yield f"    - {{{', '.join(f'{key}: {value}' for key, value in row.items() if value)}}}\n"
    if total > len(rows):
        yield f"    # … and {total - len(rows):,} more\n"


def _name(name: NameFound) -> dict[str, str]:
    return {
        "name": _text(name.name),
        "short": _text(name.short),
        "post": _text(name.post),
        "times": str(name.times),
        "first": str(name.first + 1),
    }


def _time(when: TimeFound) -> dict[str, str]:
    return {
        "sentence": str(when.sentence + 1),
        "words": _text(when.words),
        "perhaps": _one_or_more(when.perhaps),
        "time": _text(when.time),
    }


def _said(said: SpeechFound) -> dict[str, str]:
    return {
        "sentence": str(said.sentence + 1),
        "cue": _text(said.cue),
        "by": _text(said.by),
        "words": _one_or_more([_text(words) for words in said.words]),
    }


def _hedge(hedge: HedgeFound) -> dict[str, str]:
    return {
        "sentence": str(hedge.sentence + 1),
        "word": _text(hedge.word),
        "around": _text(hedge.around),
    }


def _text(words: str) -> str:
    """Words between brackets; no quotes for no words."""
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rpartition(" ")[0] or words[:_LONGEST]
        words = f"{words}…"
    return line(words, in_brackets=True) if words else ""


def _one_or_more(values: Sequence[str]) -> str:
    return "".join(values) if len(values) < 2 else f"[{', '.join(values)}]"
