"""Definition, references and renaming in an editor, which match `briefing rename`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.edit.refusal import text_of
from tests.edit.rewriter import HARD, SHIPPED
from tests.lsp.cursor import CAST, document_at
from tui.edit import rename_entry
from tui.edit.errors import EditError
from tui.edit.occurrences import occurrences
from tui.edit.text_edits import Offsets, TextEdit, apply
from tui.lsp.document import Document
from tui.lsp.references import definition, prepare_rename, references, rename
from tui.model.span import Span
from tui.parse.parser import parse

if TYPE_CHECKING:
    from tests.conftest import Golden

RENAMED = CAST.replace("hamas:", "ham▮as:")


def words(document: Document, span: Span) -> str:
    start, end = Offsets(document.text).of(span)
    return document.text[start:end]


@pytest.mark.parametrize("text", [SHIPPED, HARD, CAST])
def test_every_id_has_its_definition_and_references(text: str) -> None:
    document = Document(text, "a.yaml")
    root, _ = parse(text, "")
    found = list(occurrences(root, text))
    offsets = Offsets(text)
    for one in found:
        if one.offsets is None or one.id not in {symbol.id for symbol in document.known_symbols()}:
            continue
        span = offsets.span(*one.offsets)
        line, column = span.line - 1, span.column - 1
        home = definition(document, line, column)
        assert home is not None
        if "/" not in one.id:
            assert one.id in words(document, home)
        spans = references(document, line, column)
        assert span in spans
        assert len(spans) == sum(other.id == one.id for other in found)
        fewer = references(document, line, column, declaration=False)
        assert len(spans) - len(fewer) == sum(other.id == one.id and other.role == "name" for other in found)


def test_broken_text_has_definitions_but_no_references() -> None:
    document, line, column = document_at(CAST + "unknowns:\n  - {about: [ham▮as, ")
    home = definition(document, line, column)
    assert home == Span(3, 3, 3, 8)
    assert references(document, line, column) == []


@pytest.mark.parametrize("text", ["title: i▮df", "unknowns:\n  - about: no▮ne", "na▮me: x"])
def test_other_words_have_no_definition(text: str) -> None:
    document, line, column = document_at(text)
    assert definition(document, line, column) is None


@pytest.mark.parametrize("old", ["idf", "hezbollah", "talks", "strikes-justified", "officials-on-beirut"])
def test_rename_matches_the_command(old: str) -> None:
    text = SHIPPED
    document = Document(text, "a.yaml")
    home = next(one.head for one in document.known_symbols() if one.id == old)
    line = next(n for n in range(home.line - 1, home.line + 3) if old in document.lines[n])
    changes = rename(document, line, document.lines[line].index(old), "zz-other")
    offsets = Offsets(text)
    edits = [TextEdit(*offsets.of(change.span), change.text) for change in changes]
    assert apply(text, edits) == rename_entry.rename(text, "a.yaml", old, "zz-other").text


@pytest.mark.parametrize(
    ("text", "new"),
    [
        (CAST + "unknowns:\n  - about: no▮ne", None),
        ("ti▮tle: x", None),
        (RENAMED, "Ha mas"),
        (RENAMED, "idf"),
        (RENAMED + "a: [b", "new"),
    ],
    ids=["unknown id", "no id", "invalid id", "used id", "invalid file"],
)
def test_refused_rename_is_explained(text: str, new: str | None, golden_case: Golden) -> None:
    at = document_at(text)
    with pytest.raises(EditError) as caught:
        prepare_rename(*at) if new is None else rename(*at, new)
    golden_case("lsp/rename.txt", text_of(caught.value))


def test_name_in_prose_has_a_definition_but_no_rename() -> None:
    at = document_at("title: A\nsummary: Ham▮as.\n" + CAST)
    assert definition(*at) == Span(5, 3, 5, 8)
    assert len(references(*at)) == 1
    with pytest.raises(EditError):
        prepare_rename(*at)
