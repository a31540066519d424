"""What is copied of a selection: its words with their attribution, a Markdown quote, a link, or its card."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.analysis.coverage import quotes_of
from tui.model.entries import UNSTATED, Actor, Entry, Event, Statement
from tui.model.subjects import SentenceSubject, subject
from tui.render import wording
from tui.render.cards import card
from tui.render.cards.pieces import quoted
from tui.render.copy_form import CopyForm
from tui.render.plain_page import card_as_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.render.cards.card_builder import CardBuilder

_MARKDOWN = re.compile(r"[\\`*_\[\]<>#|]")


def citation(address: str, builder: CardBuilder, form: CopyForm = CopyForm.ATTRIBUTED) -> str:
    """Return the text of an entry or a subject in a form; empty if there is nothing to copy.

    `“They left.” — the army, said; Coast Wire ¶2`. A link is the path of the file and the address.
    """
    briefing = builder.briefing
    if form is CopyForm.ID:
        return address
    if form is CopyForm.LINK:
        return f"{briefing.path}#{address}"
    if form is CopyForm.CARD:
        return card_as_text(card(address, briefing, builder.links, builder.answers))
    words, attribution = _words(address, builder)
    if form is CopyForm.QUOTE:
        return " … ".join(words)
    if form is CopyForm.MARKDOWN:
        quotes = "\n>\n".join(f"> {_escaped(one)}" for one in words)
        return f"{quotes}\n>\n> — {_escaped(attribution)}" if attribution else quotes
    shown = " … ".join(words)
    return f"{shown} — {attribution}" if attribution else shown


def _words(address: str, builder: CardBuilder) -> tuple[list[str], str]:
    """Return the words to copy, and who says them and where."""
    entry = builder.briefing.entries.get(address)
    if entry is not None:
        quotes = [quoted(quote.exact) for quote in quotes_of(entry)]
        places = dict.fromkeys(_places(entry, builder))
        attribution = "; ".join(filter(None, (_who(entry, builder), ", ".join(places))))
        return quotes or [entry.label], attribution
    of = subject(address, builder.briefing)
    if isinstance(of, SentenceSubject):
        body = builder.briefing.sources[of.source].body
        assert body is not None
        start, end = body.sentences[of.number]
        paragraph = body.passage(start, end).paragraph
        return [quoted(" ".join(body.text[start:end].split()))], builder.place(of.source, paragraph)
    built = card(address, builder.briefing, builder.links, builder.answers)
    return ["".join(piece.text for piece in built.heading)], ""


def _places(entry: Entry, builder: CardBuilder) -> Iterator[str]:
    for quote in quotes_of(entry):
        if quote.passage is not None:
            yield builder.place(quote.passage.source, quote.passage.paragraph)


def _who(entry: Entry, builder: CardBuilder) -> str:
    """Return who says or is something: speakers and cue, an event and its time, an actor and its role."""
    if isinstance(entry, Statement):
        names = builder.names(entry.by)
        said = "".join(piece.text for piece in names)
        if any(ref.id == UNSTATED for ref in entry.by):
            said = wording.UNATTRIBUTED
        passed = "".join(f" ← {piece.text}" for ref in entry.via for piece in builder.name(ref))
        return ", ".join(filter(None, (f"{said}{passed}", entry.cue)))
    if isinstance(entry, Event):
        return ", ".join(
            filter(None, (entry.label if entry.quote else "", builder.when(entry) or entry.when))
        )
    if isinstance(entry, Actor):
        parts = (entry.label if entry.quote else "", entry.role or entry.kind)
        return ", ".join(filter(None, parts))
    return entry.label if quotes_of(entry) else ""


def _escaped(text: str) -> str:
    return _MARKDOWN.sub(lambda sign: chr(92) + sign[0], text)
