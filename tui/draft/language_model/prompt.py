"""The prompt with which a language model drafts a briefing: task, form, words, sentences, an example."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from tui.draft.article_draft import draft_of
from tui.draft.draft_yaml import parts_as_yaml
from tui.draft.language_model import wording
from tui.draft.language_model.flat_form import EVIDENCE, SECTIONS, form_fields, has_evidence, has_id
from tui.model.declared import fields_of, summary
from tui.model.entries import takes
from tui.model.fields import Shape
from tui.model.meanings import meaning
from tui.model.numbered_sentences import numbered_sentences
from tui.model.quotes import SourceText

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui.draft.article import Article
    from tui.model.fields import Field


def prompt(articles: Mapping[str, Article]) -> str:
    """Return the prompt for some articles, by the ids of the sources that they become."""
    mark = _mark(articles)
    return wording.PROMPT.format(
        form="\n".join(_form()),
        words="\n".join(_words()),
        mark=mark,
        sentences="\n".join(_sentences(articles)),
        draft="".join(_drafts(articles)),
        example_sentences="\n".join(_sentences_of("", wording.EXAMPLE_ARTICLE)),
        example=wording.EXAMPLE_ANSWER,
    )


def _mark(articles: Mapping[str, Article]) -> str:
    """Return a word that no article has: what stands between two of them is data, and commands nothing."""
    texts = "\0".join(article.text for article in articles.values())
    return f"TEXT-{hashlib.sha256(texts.encode(errors='replace')).hexdigest()[:12]}"


def _form() -> Iterator[str]:
    """Yield the lines that describe the form, section by section."""
    for section, kind in SECTIONS.items():
        yield f"{section}:  # {summary(kind)}"
        rows = [("id", wording.ID)] if has_id(kind) else []
        rows += [(key, _described(spec)) for key, spec in form_fields(kind).items()]
        rows += [(EVIDENCE, wording.EVIDENCE_SHORT)] if has_evidence(kind) else []
        for number, (key, words) in enumerate(rows):
            yield f"  {'-' if number == 0 else ' '} {key}:  # {words}"


def _described(spec: Field) -> str:
    parts = [spec.help]
    if spec.shape is Shape.REF:
        parts.append(wording.IDS_OF.format(kinds=takes(spec) or wording.ANY_ENTRY))
        parts += [wording.OR_WORD.format(word=word) for word in spec.words]
    elif spec.shape is Shape.RECORD:
        parts.append(wording.WITH_KEYS.format(keys=", ".join(fields_of(spec.record))))
    elif spec.shape in wording.FORMS:
        parts.append(wording.FORMS[spec.shape])
    parts += [wording.A_LIST] * spec.many + [wording.NEEDED] * spec.required
    return "; ".join(parts)


def _words() -> Iterator[str]:
    """Yield the words that fields take, with what they mean."""
    for kind in SECTIONS.values():
        for key, spec in form_fields(kind).items():
            if spec.choices and spec.shape is not Shape.TIME:
                yield f"{kind.kind_name} {key}:"
                yield from (f"  {word}: {meaning(spec, word)}" for word in spec.choices)


def _sentences(articles: Mapping[str, Article]) -> Iterator[str]:
    for id_, article in articles.items():
        yield from _sentences_of(f"{id_}:" if len(articles) > 1 else "", article.text)


def _drafts(articles: Mapping[str, Article]) -> Iterator[str]:
    """Yield the lines of what rules find in the articles."""
    each = [(f"{id_}:" * (len(articles) > 1), draft_of(article)) for id_, article in articles.items()]
    for part in parts_as_yaml(each).values():
        yield from part


def _sentences_of(before: str, text: str) -> Iterator[str]:
    for one in numbered_sentences([SourceText("", text)]):
        yield f"[{before}{one.number}] {one.text}"
