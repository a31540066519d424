"""Did you mean: the word that an author most likely meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word nearest to this one, or the empty string where none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a faulty file pays for it

    by_folded = {candidate.casefold(): candidate for candidate in known}
    folded = word.casefold()
    found = get_close_matches(folded, by_folded, n=1, cutoff=0.6)
    if found:
        return by_folded[found[0]]
    starts = [candidate for key, candidate in by_folded.items() if len(folded) > 1 and key.startswith(folded)]
    return starts[0] if len(starts) == 1 else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence that proposes the nearest known word; the empty string where none is near."""
    found = nearest(word, known)
    return f"did you mean `{found}`?" if found else ""


def listed(words: Iterable[str]) -> str:
    """Words as a reader sees a choice: "`for`, `against` or `mixed`"."""
    quoted = [f"`{word}`" for word in words]
    return " or ".join([", ".join(quoted[:-1]), quoted[-1]]) if len(quoted) > 1 else "".join(quoted)
