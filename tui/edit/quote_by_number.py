"""Replace the numbers of sentences by their words, in the values of a new entry's fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.edit import wording
from tui.edit.errors import EditError
from tui.model.entries import Quote
from tui.model.fields import Shape
from tui.model.numbered_sentences import (
    InvalidReferenceError,
    ReferenceFault,
    parse_reference,
    quoted_words,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui.edit.entry_template import Given
    from tui.edit.errors import Refusal
    from tui.model.entries import Briefing
    from tui.model.fields import Field
    from tui.model.numbered_sentences import QuotedWords
    from tui.model.quotes import SourceText

_REFUSALS: dict[ReferenceFault, Refusal] = {
    ReferenceFault.NO_SOURCE: wording.NO_SOURCE_TEXT,
    ReferenceFault.NO_SENTENCE: wording.NO_SENTENCE,
    ReferenceFault.NO_WORD: wording.NO_WORD,
}


def with_quoted_words(
    given: Mapping[str, Sequence[str]], fields: Mapping[str, Field], briefing: Briefing, title: str
) -> Given:
    """Return the values with the words of each quote that is given by number, such as `12` or `12:3-9`.

    They also fill the required field `title` if it is missing, and `source` where there are several.

    Raises EditError if no source has such a sentence or such words.
    """
    texts = {id_: source.body for id_, source in briefing.sources.items() if source.body is not None}
    resolved: dict[str, Sequence[str | Quote]] = dict(given)
    found: list[QuotedWords] = []
    for key, values in given.items():
        if fields[key].shape is Shape.QUOTE:
            words = [_words(value, texts) for value in values]
            found += [one for one in words if one is not None]
            resolved[key] = [
                Quote(one.exact, one.prefix) if one else value
                for value, one in zip(values, words, strict=True)
            ]
    if found and fields[title].required and title not in resolved:
        resolved[title] = [" ".join(one.exact for one in found)]
    if found and "source" in fields and "source" not in resolved and len(texts) > 1:
        resolved["source"] = list(dict.fromkeys(one.source for one in found))
    return resolved


def _words(value: str, texts: Mapping[str, SourceText]) -> QuotedWords | None:
    reference = parse_reference(value)
    if reference is None:
        return None
    try:
        return quoted_words(reference, texts)
    except InvalidReferenceError as error:
        refusal = _REFUSALS[error.fault]
        source = reference.source or next(iter(texts), "")
        raise EditError(refusal, value=value, most=error.most, source=source) from error
