"""The card of a sentence: its words, and everything that rests on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.briefing.readings.coverage import quotes_of
from tui.briefing.subjects import Sentence as Subject
from tui.pages.cards.lines import line_of
from tui.pages.cards.marks import called
from tui.pages.cards.pieces import FAINT, HEDGE, QUOTE, STRONG, Card, Item, Piece, headed, quoted
from tui.pages.cards.sources import source_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.briefing.model import Entry
    from tui.briefing.quotes import Passage
    from tui.briefing.readings.sentences import Sentence
    from tui.pages.cards.pieces import Pieces
    from tui.pages.cards.teller import Teller

NOTHING = "Nothing quotes this sentence."


def sentence_card(of: Subject, teller: Teller) -> Card:
    """A sentence's card."""
    sentence = teller.answers.sources[of.source].sentences[of.number]
    place = f"{teller.place(of.source, sentence.paragraph)}, sentence {of.number + 1}"
    return Card(headed(Piece(place, role=STRONG), ()), _account(sentence, teller))


def _account(sentence: Sentence, teller: Teller) -> Iterator[Item]:
    body = teller.briefing.sources[sentence.source].body
    assert body is not None  # there is no sentence without a text
    yield Item("", (Piece(" ".join(body.text[sentence.start : sentence.end].split()), role=QUOTE),))
    for id_ in sentence.entries:
        entry = teller.briefing.entries[id_]
        yield Item(called(entry), line_of(entry, teller))
        for words in _quoted(entry, sentence):
            yield Item("", words, same=True, under=True)
    if not sentence.entries:
        yield Item("", (Piece(NOTHING, role=HEDGE),))
    yield Item("source", source_line(teller.briefing.sources[sentence.source], teller))


def _quoted(entry: Entry, sentence: Sentence) -> Iterator[Pieces]:
    """The very words that an entry quotes of a sentence, and how far they reach beyond it."""
    for quote in quotes_of(entry):
        passage = quote.passage
        if passage is not None and _touches(passage, sentence):
            whole = passage.start <= sentence.start and sentence.end <= passage.end
            words = (
                Piece("the whole sentence", role=FAINT) if whole else Piece(quoted(quote.exact), role=QUOTE)
            )
            yield (words, *_beyond(passage, sentence.number))


def _touches(passage: Passage, sentence: Sentence) -> bool:
    first, last = passage.sentences
    return passage.source == sentence.source and first <= sentence.number <= last


def _beyond(passage: Passage, number: int) -> Pieces:
    """The other sentences that a quote touches, the ends of them as links; nothing where it touches none."""
    others = [other for other in dict.fromkeys(passage.sentences) if other != number]
    links = (Piece(f"{other + 1}", Subject(passage.source, other).address) for other in others)
    return tuple(part for link in links for part in (Piece("  and sentence ", role=FAINT), link))
