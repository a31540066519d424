"""The card of a sentence: its words, and every entry that quotes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.analysis.coverage import quotes_of
from tui.model.subjects import SentenceSubject
from tui.render import wording
from tui.render.cards.pieces import FAINT, QUOTE, STRONG, Card, CardItem, Piece, phrase, quoted, sentence
from tui.render.cards.source_card import source_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.analysis.sentence_coverage import SourceSentence
    from tui.model.entries import Entry
    from tui.model.quotes import Passage
    from tui.render.cards.card_builder import CardBuilder
    from tui.render.cards.pieces import Pieces


def sentence_card(of: SentenceSubject, builder: CardBuilder) -> Card:
    """A sentence's card."""
    found = builder.answers.sources[of.source].sentences[of.number]
    place = builder.place(of.source, found.paragraph)
    heading = wording.SENTENCE_NUMBER.format(place=place, number=of.number + 1)
    return Card((Piece(heading, role=STRONG),), _account(found, builder))


def _account(of: SourceSentence, builder: CardBuilder) -> Iterator[CardItem]:
    source = builder.briefing.sources[of.source]
    assert source.body is not None  # there is no sentence without a text
    yield sentence(" ".join(source.body.text[of.start : of.end].split()), QUOTE)
    for id_ in of.entries:
        yield builder.entry_row(id_)
        for words in _quoted(builder.briefing.entries[id_], of):
            yield CardItem("", words, same=True, under=True)
    if of.fields:
        fields = ", ".join(map(wording.field_label, of.fields))
        yield sentence(wording.REPEATS_FIELDS.format(fields=fields))
    elif not of.entries:
        yield sentence(wording.NO_QUOTE)
    yield CardItem(wording.KINDS[source.kind_name], source_line(source, builder))


def _quoted(entry: Entry, of: SourceSentence) -> Iterator[Pieces]:
    """The words that an entry quotes of a sentence, and the other sentences that the quote touches."""
    for quote in quotes_of(entry):
        passage = quote.passage
        if passage is not None and _touches(passage, of):
            whole = passage.start <= of.start and of.end <= passage.end
            words = (
                Piece(wording.WHOLE_SENTENCE, role=FAINT) if whole else Piece(quoted(quote.exact), role=QUOTE)
            )
            yield (words, *_beyond(passage, of.number))


def _touches(passage: Passage, of: SourceSentence) -> bool:
    first, last = passage.sentences
    return passage.source == of.source and first <= of.number <= last


def _beyond(passage: Passage, number: int) -> Pieces:
    """The first and last sentence that a quote touches, as links; without the one with this number."""
    others = [other for other in dict.fromkeys(passage.sentences) if other != number]
    return tuple(
        piece
        for other in others
        for piece in phrase(
            wording.WITH_SENTENCE,
            FAINT,
            number=(Piece(f"{other + 1}", SentenceSubject(passage.source, other).address),),
        )
    )
