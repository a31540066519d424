"""Where an entry stands and is spoken of, and what changes with its id: as `briefing rename` does it."""

from __future__ import annotations

import pytest

from tests.edit.rewriter import HARD, SHIPPED
from tests.lsp.cursor import CAST, draft_at
from tui.edit.errors import EditError
from tui.edit.occurrences import occurrences
from tui.edit.rename_entry import rename
from tui.edit.text_edits import Offsets, TextEdit, apply
from tui.lsp.document import Document
from tui.lsp.references import definition, renamable, renamed, uses
from tui.model.span import Span
from tui.parse.tree import parse


def words(draft: Document, span: Span) -> str:
    start, end = Offsets(draft.text).of(span)
    return draft.text[start:end]


@pytest.mark.parametrize("text", [SHIPPED, HARD, CAST])
def test_every_id_has_its_definition_and_references(text: str) -> None:
    draft = Document(text, "a.yaml")
    root, _ = parse(text, "")
    found = list(occurrences(root, text))
    offsets = Offsets(text)
    for one in found:
        if one.offsets is None or one.id not in {heading.id for heading in draft.known()}:
            continue
        span = offsets.span(*one.offsets)
        line, column = span.line - 1, span.column - 1
        home = definition(draft, line, column)
        assert home is not None
        if "/" not in one.id:
            assert one.id in words(draft, home)
        spans = uses(draft, line, column)
        assert span in spans
        assert len(spans) == sum(other.id == one.id for other in found)
        fewer = uses(draft, line, column, declaration=False)
        assert len(spans) - len(fewer) == sum(other.id == one.id and other.role == "name" for other in found)


def test_broken_text_has_definitions_but_no_references() -> None:
    draft, line, column = draft_at(CAST + "unknowns:\n  - {about: [ham▮as, ")
    home = definition(draft, line, column)
    assert home == Span(3, 3, 3, 8)
    assert uses(draft, line, column) == []


@pytest.mark.parametrize("text", ["title: i▮df", "unknowns:\n  - about: no▮ne", "na▮me: x"])
def test_other_words_have_no_definition(text: str) -> None:
    draft, line, column = draft_at(text)
    assert definition(draft, line, column) is None


@pytest.mark.parametrize("old", ["idf", "hezbollah", "talks", "strikes-justified", "officials-on-beirut"])
def test_rename_matches_the_command(old: str) -> None:
    text = SHIPPED
    draft = Document(text, "a.yaml")
    home = next(one.head for one in draft.known() if one.id == old)
    line = next(n for n in range(home.line - 1, home.line + 3) if old in draft.lines[n])
    changes = renamed(draft, line, draft.lines[line].index(old), "zz-other")
    offsets = Offsets(text)
    edits = [TextEdit(*offsets.of(change.span), change.text) for change in changes]
    assert apply(text, edits) == rename(text, "a.yaml", old, "zz-other").text


def test_refused_rename_says_why() -> None:
    at = draft_at(CAST + "unknowns:\n  - about: no▮ne")
    with pytest.raises(EditError, match="nothing in this briefing has the id `none`"):
        renamable(*at)
    with pytest.raises(EditError, match="there is no id here"):
        renamable(*draft_at("ti▮tle: x"))
    with pytest.raises(EditError, match="cannot be an id"):
        renamed(*draft_at(CAST.replace("hamas:", "ham▮as:")), "Ha mas")
    with pytest.raises(EditError, match="is already used"):
        renamed(*draft_at(CAST.replace("hamas:", "ham▮as:")), "idf")
    with pytest.raises(EditError, match="cannot be read completely"):
        renamed(*draft_at(CAST.replace("hamas:", "ham▮as:") + "a: [b"), "new")


def test_name_in_prose_has_a_definition_but_no_rename() -> None:
    at = draft_at("title: A\nsummary: Ham▮as.\n" + CAST)
    assert definition(*at) == Span(5, 3, 5, 8)
    assert len(uses(*at)) == 1
    with pytest.raises(EditError, match="there is no id here"):
        renamable(*at)
