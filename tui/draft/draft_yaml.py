"""Write a draft as YAML, under the key `x-draft`, which the reader ignores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.draft import wording
from tui.parse.yaml_scalars import line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tui.draft.article_draft import ArticleDraft, HedgeFound
    from tui.draft.names_in_text import NameFound
    from tui.draft.speech import SpeechFound
    from tui.draft.times_in_text import TimeFound

MOST = 200
"""The most proposals of each kind to list."""
_FACTS = ("short", "post", "kind")
"""What one source may say of a name and another not."""
_LONGEST = 200
"""The most characters of a text to show."""


def as_yaml(drafts: Mapping[str, ArticleDraft]) -> str:
    """Return the lines of `x-draft`, each with a line end, from the drafts of the sources by their ids.

    Where there are several, the id of a source stands before the number of a sentence.
    """
    places = {id_: f"{id_}:" if len(drafts) > 1 else "" for id_ in drafts}
    lines = [wording.DRAFT.format(count=sum(one.sentences for one in drafts.values()))]
    for part in parts_as_yaml([(places[id_], one) for id_, one in drafts.items()]).values():
        lines += part
    return "".join(lines)


def parts_as_yaml(each: Sequence[tuple[str, ArticleDraft]]) -> dict[str, list[str]]:
    """Return the lines of each part of some drafts, without empty parts; the first line is its key.

    With every draft comes what stands before the number of its sentences.
    """
    rows: dict[str, list[Mapping[str, str]]] = {
        "names": [_name(at, name) for at, name in _names(each)],
        "dates": [_time(at, time) for at, one in each for time in one.times],
        "said": [_speech(at, speech) for at, one in each for speech in one.speech],
        "hedges": [_hedge(at, hedge) for at, one in each for hedge in one.hedges],
    }
    return {part: list(_part(part, of[:MOST], len(of))) for part, of in rows.items() if of}


def _names(each: Iterable[tuple[str, ArticleDraft]]) -> list[tuple[str, NameFound]]:
    """Return every name once, with its mentions in all sources, the most frequent first."""
    merged: dict[str, tuple[str, NameFound]] = {}
    for at, one in each:
        for name in one.names:
            key = name.name.casefold()
            if key in merged:
                first_at, first = merged[key]
                times = first.times + name.times
                other = {
                    part: getattr(first, part) or getattr(name, part) for part in ("short", "post", "kind")
                }
                merged[key] = first_at, first._replace(times=times, **other)
            else:
                merged[key] = at, name
    return sorted(merged.values(), key=lambda pair: -pair[1].times)


def _part(part: str, rows: Sequence[Mapping[str, str]], total: int) -> Iterator[str]:
    yield f"  {part + ':':<10} # {wording.PARTS[part]}\n"
    for row in rows:
        yield f"    - {{{', '.join(f'{key}: {value}' for key, value in row.items() if value)}}}\n"
    if total > len(rows):
        yield wording.MORE.format(count=total - len(rows))


def _name(at: str, name: NameFound) -> dict[str, str]:
    return {
        "name": _text(name.name),
        "kind": name.kind,
        "short": _text(name.short),
        "post": _text(name.post),
        "times": str(name.times),
        "first": f"{at}{name.first + 1}",
    }


def _time(at: str, time: TimeFound) -> dict[str, str]:
    return {
        "sentence": f"{at}{time.sentence + 1}",
        "words": _text(time.words),
        "perhaps": _one_or_more(time.perhaps),
        "time": _text(time.time),
    }


def _speech(at: str, speech: SpeechFound) -> dict[str, str]:
    return {
        "sentence": f"{at}{speech.sentence + 1}" + (f"-{speech.last + 1}" if speech.last >= 0 else ""),
        "cue": _text(speech.cue),
        "by": _text(speech.by),
        "words": _one_or_more([_text(words) for words in speech.words]),
    }


def _hedge(at: str, hedge: HedgeFound) -> dict[str, str]:
    return {
        "sentence": f"{at}{hedge.sentence + 1}",
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
