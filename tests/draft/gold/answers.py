"""Read the gold set: texts and what a careful reader would draft from each; README.md has the keys."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import yaml

OPEN = Path(__file__).parent
"""The texts that rules may be written for."""
HELD_OUT = OPEN / "held_out"


class GoldAnswer(NamedTuple):
    """One name, date or statement, with answers that are equally good in each field."""

    sentence: int
    """From 1; 0 for a name."""
    words: frozenset[str]
    """A name, the words for a time, or a verb of saying."""
    date: frozenset[str] = frozenset()
    by: frozenset[str] = frozenset()
    says: frozenset[str] = frozenset()
    is_optional: bool = False


class GoldText(NamedTuple):
    """A text and its answers."""

    path: Path
    text: str
    language: str
    head: int
    """The number of sentences that are not counted."""
    answers: dict[str, list[GoldAnswer]]
    """By `names`, `dates` and `speech`."""


def gold_texts(folder: Path) -> list[GoldText]:
    """Return the texts of a folder, by name."""
    return [_gold_text(path) for path in sorted(folder.glob("*.txt"))]


def _gold_text(path: Path) -> GoldText:
    # The base loader leaves 2024-11-03 and 333 as they are written.
    given = yaml.load(path.with_suffix(".yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    names = [GoldAnswer(0, _each(name)) for name in given["names"]]
    names += [GoldAnswer(0, _each(name), is_optional=True) for name in given.get("optional", ())]
    dates = [_answer(one, "words") for one in given["dates"]]
    speech = [_answer(one, "cue") for one in given["speech"]]
    return GoldText(
        path,
        path.read_text(encoding="utf-8"),
        given.get("language", "en"),
        int(given["head"]),
        {"names": names, "dates": dates, "speech": speech},
    )


def _answer(given: dict[str, str | list[str]], words: str) -> GoldAnswer:
    return GoldAnswer(
        int(str(given["sentence"])),
        _each(given[words]),
        _each(given.get("date", "")),
        _each(given.get("by", "")),
        _each(given.get("says", "")),
        given.get("optional") == "true",
    )


def _each(value: str | list[str]) -> frozenset[str]:
    return frozenset({value} if isinstance(value, str) else value)
