"""Near matches: the word that an author most likely meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence


NEAR = 0.6
"""The similarity (0 to 1) from which an id or a name is suggested."""
_NEAR_WORD = 0.7
"""The same for a word of the format: those are short, and small differences matter."""


def nearest(word: str, known: Iterable[str], near: float = NEAR) -> str:
    """Return the most similar known word; empty if none reaches the similarity `near` (0 to 1)."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a faulty file pays for it

    by_folded = {candidate.casefold(): candidate for candidate in known}
    folded = word.casefold()
    found = get_close_matches(folded, by_folded, n=1, cutoff=near)
    if found:
        return by_folded[found[0]]
    starts = [candidate for key, candidate in by_folded.items() if len(folded) > 1 and key.startswith(folded)]
    return starts[0] if len(starts) == 1 else ""


def meant(
    word: str, known: Sequence[str], senses: Mapping[str, Sequence[str]], beside: Container[str] = ()
) -> str:
    """Return the word of the format that an author meant by a synonym or a misspelling; empty if none fits.

    `senses` maps synonyms to words of the format; those in `beside` are already used.
    """
    free = [one for one in known if one not in beside]
    by_sense = next((one for one in senses.get(word.casefold(), ()) if one in free), "")
    return by_sense or nearest(word, known, _NEAR_WORD)


def listed(words: Iterable[str], last: str = "or") -> str:
    """Return words as a list in prose: "`for`, `against` or `mixed`"."""
    quoted = [f"`{word}`" for word in words]
    return f" {last} ".join([", ".join(quoted[:-1]), quoted[-1]]) if len(quoted) > 1 else "".join(quoted)
