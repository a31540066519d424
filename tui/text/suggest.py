"""Did you mean: the word that an author most likely meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence


NEAR = 0.6
"""How alike (0 to 1) an id or a name must be to be what was meant."""
_NEAR_WORD = 0.7
"""How alike a word of the format must be: those are short, and differ by what they mean."""


def nearest(word: str, known: Iterable[str], near: float = NEAR) -> str:
    """The known word nearest to this one, or the empty string where none is as `near` as that (0 to 1)."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a faulty file pays for it

    by_folded = {candidate.casefold(): candidate for candidate in known}
    folded = word.casefold()
    found = get_close_matches(folded, by_folded, n=1, cutoff=near)
    if found:
        return by_folded[found[0]]
    starts = [candidate for key, candidate in by_folded.items() if len(folded) > 1 and key.startswith(folded)]
    return starts[0] if len(starts) == 1 else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A sentence that proposes the nearest known word; the empty string where none is near."""
    return asked(nearest(word, known))


def meant(
    word: str, known: Sequence[str], senses: Mapping[str, Sequence[str]], beside: Container[str] = ()
) -> str:
    """The word of the format that this one stands for, or is a slip of the pen of; empty where nothing fits.

    `senses` are the words that stand for those of the format, of which those `beside` are taken.
    """
    free = [one for one in known if one not in beside]
    by_sense = next((one for one in senses.get(word.casefold(), ()) if one in free), "")
    return by_sense or nearest(word, known, _NEAR_WORD)


def asked(guess: str) -> str:
    """A guess as a question, the empty string where there is none."""
    return f"did you mean `{guess}`?" if guess else ""


def listed(words: Iterable[str]) -> str:
    """Words as a reader sees a choice: "`for`, `against` or `mixed`"."""
    quoted = [f"`{word}`" for word in words]
    return " or ".join([", ".join(quoted[:-1]), quoted[-1]]) if len(quoted) > 1 else "".join(quoted)
