"""Search the sentences and entries of a briefing for words, without regard to case and accents."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from tui.model.declared import prose_of
from tui.model.mentions import bare
from tui.model.numbered_sentences import numbered_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.model.entries import Briefing


class Hit(NamedTuple):
    """A sentence or an entry that has all words."""

    kind: str
    """A kind of entry, or `sentence`."""
    id: str
    """The address of an entry, or what `add` takes for evidence."""
    text: str


SENTENCE = "sentence"


def search(briefing: Briefing, words: str) -> Iterator[Hit]:
    """Yield the entries that have all words, and then the sentences; none for no words."""
    wanted = _folded(words).split()
    if not wanted:
        return
    texts = [source.body for source in briefing.sources.values() if source.body]
    hits = (Hit(entry.kind_name, entry.id, entry.label) for entry in briefing.entries.values())
    proses = (" ".join(map(bare, prose_of(entry))) for entry in briefing.entries.values())
    for hit, prose in zip(hits, proses, strict=True):
        if _has(f"{hit.id} {hit.text} {prose}", wanted):
            yield hit
    for one in numbered_sentences(texts):
        if _has(one.text, wanted):
            place = f"{one.source}:{one.number}" if len(texts) > 1 else str(one.number)
            yield Hit(SENTENCE, place, one.text)


def _has(text: str, wanted: list[str]) -> bool:
    folded = _folded(text)
    return all(word in folded for word in wanted)


def _folded(text: str) -> str:
    """Return a text in small letters without accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))
