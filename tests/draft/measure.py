"""Measure what the draft of an article finds: `python -m tests.draft.measure` prints precision and recall.

The texts and answers are in `tests/draft/gold/`; `gold/matching.py` says when an answer counts as right.
Figures of several texts are of the sums, so that a long text counts for more than a short one.
"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from tests.draft.gold.answers import HELD_OUT, OPEN, gold_texts
from tests.draft.gold.matching import PARTS, Count, compared

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.draft.gold.answers import GoldAnswer
    from tests.draft.gold.matching import Comparison, Find

_SETS = {"open": OPEN, "held-out": HELD_OUT}


def main() -> None:
    """Measure, and print the results."""
    parser = argparse.ArgumentParser(prog="python -m tests.draft.measure", description=__doc__)
    parser.add_argument(
        "--faults",
        nargs="?",
        const="open",
        choices=_SETS,
        help="print what is missed and what is wrong in a set, too; open",
    )
    given = parser.parse_args()
    results = {name: _of_folder(folder) for name, folder in _SETS.items()}
    sys.stdout.write(f"{_table(results)}\n")
    if given.faults:
        sys.stdout.writelines(f"{line}\n" for line in _faults(results[given.faults]))


def figures(folder: Path) -> dict[str, dict[str, Count]]:
    """Return the sums of the counts of a folder's texts, by part: of English, and of all languages."""
    return _by_language(_of_folder(folder))


def _by_language(texts: dict[str, Comparison]) -> dict[str, dict[str, Count]]:
    english = {text: one for text, one in texts.items() if one.language == "en"}
    return {"English": _sums(english), "all": _sums(texts)}


def _of_folder(folder: Path) -> dict[str, Comparison]:
    return {gold.path.stem: compared(gold) for gold in gold_texts(folder)}


def _sums(texts: dict[str, Comparison]) -> dict[str, Count]:
    return {part: Count.sum_of(one.counts[part] for one in texts.values()) for part in PARTS}


def _table(results: dict[str, dict[str, Comparison]]) -> str:
    """Return precision and recall in percent, as a table in Markdown."""
    lines = ["| text | " + " | ".join(PARTS) + " |", "|---|" + "---|" * len(PARTS)]
    for name, texts in results.items():
        lines += [_row(text, comparison.counts) for text, comparison in texts.items()]
        lines += [_row(f"**{name}, {which}**", sums) for which, sums in _by_language(texts).items()]
    return "\n".join(lines)


def _row(name: str, counts: dict[str, Count]) -> str:
    cells = (
        f"{f'{count.precision:.0f}' if count.found else '–'} / {count.recall:.0f}"
        for count in counts.values()
    )
    return f"| {name} | {' | '.join(cells)} |"


def _faults(texts: dict[str, Comparison]) -> Iterator[str]:
    """Yield a line for each fault, with its text and part."""
    for text, comparison in texts.items():
        for part in PARTS:
            yield from (f"{text}: {part}: missed {_answer(one, part)}" for one in comparison.missed[part])
            yield from (f"{text}: {part}: wrong {_find(one, part)}" for one in comparison.wrong[part])


def _answer(answer: GoldAnswer, part: str) -> str:
    fields = [_either(answer.words)]
    fields += [_either(answer.date)] if part == "dates" else []
    fields += [_either(answer.by)] if part in {"speech", "clauses"} else []
    fields += [_either(answer.says)] if part == "clauses" else []
    return f"{answer.sentence or ''} {' · '.join(fields)}".strip()


def _find(find: Find, part: str) -> str:
    fields = [find.words or "—"]
    fields += [", ".join(find.dates)] if part == "dates" else []
    fields += [find.by] if part in {"speech", "clauses"} else []
    fields += [find.says] if part == "clauses" else []
    return f"{find.sentence or ''} {' · '.join(fields)}".strip()


def _either(spellings: frozenset[str]) -> str:
    return " | ".join(sorted(one or "—" for one in spellings))


if __name__ == "__main__":
    main()
