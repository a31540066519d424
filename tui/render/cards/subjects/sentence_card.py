"""The card of a sentence: its words, and everything that rests on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.coverage import quotes_of
from tui.model.subjects import SentenceSubject as Subject
from tui.render.cards.entry_marks import called
from tui.render.cards.one_line import line_of
from tui.render.cards.pieces import FAINT, HEDGE, QUOTE, STRONG, Card, CardItem, Piece, headed, quoted
from tui.render.cards.source_card import source_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.analysis.sentence_coverage import SourceSentence
    from tui.model.entries import Entry
    from tui.model.quotes import Passage
    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Pieces

NOTHING = "Nothing quotes this sentence."


def sentence_card(of: Subject, teller: CardBuilder) -> Card:
    """A sentence's card."""
    sentence = teller.answers.sources[of.source].sentences[of.number]
    place = f"{teller.place(of.source, sentence.paragraph)}, sentence {of.number + 1}"
    return Card(headed(Piece(place, role=STRONG), ()), _account(sentence, teller))


def _account(sentence: SourceSentence, teller: CardBuilder) -> Iterator[CardItem]:
    body = teller.briefing.sources[sentence.source].body
    assert body is not None  # there is no sentence without a text
    yield CardItem("", (Piece(" ".join(body.text[sentence.start : sentence.end].split()), role=QUOTE),))
    for id_ in sentence.entries:
        entry = teller.briefing.entries[id_]
        yield CardItem(called(entry), line_of(entry, teller))
        for words in _quoted(entry, sentence):
            yield CardItem("", words, same=True, under=True)
    if not sentence.entries:
        yield CardItem("", (Piece(NOTHING, role=HEDGE),))
    yield CardItem("source", source_line(teller.briefing.sources[sentence.source], teller))


def _quoted(entry: Entry, sentence: SourceSentence) -> Iterator[Pieces]:
    """The very words that an entry quotes of a sentence, and how far they reach beyond it."""
    for quote in quotes_of(entry):
        passage = quote.passage
        if passage is not None and _touches(passage, sentence):
            whole = passage.start <= sentence.start and sentence.end <= passage.end
            words = (
                Piece("the whole sentence", role=FAINT) if whole else Piece(quoted(quote.exact), role=QUOTE)
            )
            yield (words, *_beyond(passage, sentence.number))


def _touches(passage: Passage, sentence: SourceSentence) -> bool:
    first, last = passage.sentences
    return passage.source == sentence.source and first <= sentence.number <= last


def _beyond(passage: Passage, number: int) -> Pieces:
    """The other sentences that a quote touches, the ends of them as links; nothing where it touches none."""
    others = [other for other in dict.fromkeys(passage.sentences) if other != number]
    links = (Piece(f"{other + 1}", Subject(passage.source, other).address) for other in others)
    return tuple(part for link in links for part in (Piece("  and sentence ", role=FAINT), link))
